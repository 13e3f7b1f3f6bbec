import type { TechniqueRule } from '../rule.ts';

export const privilegeEscalation: readonly TechniqueRule[] = [
  {
    id: 'process-injection',
    technique: 'T1055',
    en: [
      'process injection|code injection|process inject|injected into|injects into|injecting into|inject into & !sql|website*|web page|web site|html|browser|page|supply chain|software update*|update|iframe|traffic|prompt',
      'inject* … process|processes|memory|explorer.exe|svchost.exe|notepad.exe|svchost|msbuild.exe|lsass.exe|wuauclt.exe|regasm.exe|iexplore.exe|itself into & !sql|website*',
      'shellcode|payload|dll|code … inject*  & process|processes|memory|svchost|explorer.exe',
      'writeprocessmemory|createremotethread|ntmapviewofsection|queueuserapc|virtualallocex|setthreadcontext',
      'inject|injects|injected|injecting|injection … into|in|of|from .. .exe|explorer|process|processes|rundll32|svchost|browser process & !sql|website*|web page',
      'injection of .. payload|shellcode|code|dll',
      'run|runs|ran|running|execut*|hid|hides|hide|hiding .. inside|within|under .. process|processes & legitimate|another|trusted|system|windows|other|malicious|code',
    ],
    ja: [
      'プロセスインジェクション|コードインジェクション|プロセス・インジェクション & !sql',
      'プロセス|メモリ|explorer.exe|svchost .. インジェク|注入|挿入|埋め込',
      'インジェク|注入 .. プロセス|メモリ|explorer.exe|svchost & !sql',
      'プロセス .. 中で|内で|内部で|上で .. コード|マルウェア|プログラム|本体 .. 走|実行|動',
    ],
  },
  {
    id: 'dll-injection',
    technique: 'T1055.001',
    en: [
      'reflective dll|reflectively load*|reflective load*|dll injection|reflective injection',
      'inject* .. dll|dlls .. into',
    ],
    ja: ['dllインジェクション|dll インジェクション|リフレクティブdll|反射型dll|dllを .. 注入|インジェク'],
  },
  {
    id: 'process-hollowing',
    technique: 'T1055.012',
    en: ['process hollow*|processhollow*|hollowing|runpe|hollowed process|hollows'],
    ja: [
      'プロセスハロウ|プロセスホロウ|プロセス ハロウイング|プロセス・ハロウイング|プロセスハロー|プロセスホローイング|process hollowing',
    ],
  },
  {
    id: 'apc-injection',
    technique: 'T1055.004',
    en: [
      'apc injection|early bird injection|early bird apc|asynchronous procedure call*|queueuserapc|apc queue',
    ],
    ja: ['apcインジェクション|apc インジェクション'],
  },
  {
    id: 'process-doppelganging',
    technique: 'T1055.013',
    en: ['process doppelg*|doppelganging'],
    ja: ['プロセスドッペルゲンガー|ドッペルゲンギング'],
  },
  {
    id: 'uac-bypass',
    technique: 'T1548.002',
    en: [
      'uac bypass*|bypass uac|user account control bypass|fodhelper|eventvwr.exe',
      'bypass*|circumvent*|evad*|disabl* .. uac|user account control',
    ],
    ja: ['uac|ユーザーアカウント制御|ユーザー アカウント制御 .. 回避|バイパス|迂回|無効', 'uacバイパス'],
  },
  {
    id: 'sudo-setuid',
    technique: 'T1548.001',
    en: ['setuid|setgid|suid bit|suid'],
    ja: ['setuid|setgid'],
  },
  {
    id: 'exploit-privilege-escalation',
    technique: 'T1068',
    en: [
      '@exploits … privilege escalation|escalate privileges|escalate its privileges|escalate their privileges|elevate privileges|elevate its privileges|elevation of privilege|local privilege|gain system privileges|gain root|obtain root|root privileges|kernel|kernel exploit*',
      'privilege escalation|elevation of privilege|eop|lpe + vulnerab*|flaw*|exploit*|bug* … @exploits|used|use|uses|using|leverag*|chain*',
      '@exploits|use|used|using|leverag* .. privilege escalation|elevation of privilege|eop|lpe|local privilege escalation + vulnerab*|flaw*|exploit*|bug*',
      'bring your own vulnerable driver|byovd|vulnerable driver*|printnightmare|zerologon exploit',
      'escape* .. vm|virtual machine|sandbox|hypervisor & exploit*|vulnerab*',
    ],
    ja: [
      '権限昇格|特権昇格|特権の昇格|権限の昇格|root権限|system権限|管理者権限 .. 脆弱性|欠陥|エクスプロイト',
      '@脆弱性 … 悪用|突 .. 権限昇格|特権昇格|権限の昇格|root権限|system権限|管理者権限を取得|権限を昇格|権限を引き上げ',
      'byovd|脆弱なドライバ',
      '@脆弱性 … 悪用|突 … 昇格|管理者権限|特権|root',
      '昇格 … @脆弱性 .. 悪用|突|利用',
    ],
  },
  {
    id: 'token-manipulation',
    technique: 'T1134',
    en: [
      'token + impersonation|manipulation|theft & !oauth|session',
      'impersonat*|steal*|duplicat*|adjust* .. access token|process token|user token|token of|security token|sedebugprivilege|token privileges',
      'sedebugprivilege|adjusttokenprivileges|duplicatetokenex|impersonateloggedonuser',
    ],
    ja: [
      'アクセストークン|プロセストークン|トークン .. 偽装|複製|なりすま|操作 & !oauth|セッション|クラウド',
      'sedebugprivilege',
    ],
  },
  {
    id: 'sid-history',
    technique: 'T1134.005',
    en: ['sid history injection|sid history'],
    ja: ['sid履歴|sid history'],
  },
  {
    id: 'group-policy-modification',
    technique: 'T1484.001',
    en: [
      'group policy|gpo|gpos … deploy*|distribut*|push*|modif*|abus*|creat*|execut*|spread*|disabl*|ransomware|malicious & !enforce|recommend*|should|restrict',
    ],
    ja: ['グループポリシー|グループ ポリシー|gpo .. 配布|展開|悪用|改変|変更|改ざん|作成|感染'],
  },
  {
    id: 'domain-trust-modification',
    technique: 'T1484.002',
    en: ['federation trust*|federated domain*|domain trust … modif*|add*|chang*|abus*|backdoor*'],
    ja: ['フェデレーション|ドメイン信頼 .. 改変|変更|追加|悪用'],
  },
  {
    id: 'escape-to-host',
    technique: 'T1611',
    en: ['container escape|escape* .. container|docker', 'escape to host'],
    ja: ['コンテナエスケープ|コンテナから脱出|コンテナ脱出'],
  },
];
