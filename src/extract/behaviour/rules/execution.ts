import type { TechniqueRule } from '../rule.ts';

export const execution: readonly TechniqueRule[] = [
  {
    id: 'command-interpreter',
    technique: 'T1059',
    en: [
      'execut*|run|runs|running|issu*|receiv* .. arbitrary|shell|remote|system|operator|attacker*|additional|command line|os|various .. command|commands|code & !vulnerab*|flaw|could allow|allows an|cve|bug',
      'remote shell|reverse shell|command shell|interactive shell|reverse shells|shell commands|command line interface|command execution',
      'malicious|obfuscated|batch|shell|encoded|downloaded .. script|scripts & execut*|run|runs|launch*|download*|drop*|deliver*|contain*|use|uses|used|using',
      'execut*|run|runs|launch*|download* .. script|scripts',
      'commands .. execut*|issued|run on|sent to',
    ],
    ja: [
      '任意|リモート|遠隔|不正|シェル|各種|攻撃者 .. コマンド .. 実行 & !脆弱性|恐れ|おそれ|可能性のある脆弱',
      'リモートシェル|リバースシェル|コマンドシェル|遠隔シェル',
      'スクリプト .. @実行',
      'コマンドライン|シェルコマンド|コマンド実行 & !インジェクション|脆弱性',
    ],
  },
  {
    id: 'powershell',
    technique: 'T1059.001',
    en: [
      'powershell & !logging|module logging|constrained language|restrict powershell|empire|disable powershell',
    ],
    ja: ['powershell & !ログ|制限|無効化|監視'],
  },
  {
    id: 'windows-command-shell',
    technique: 'T1059.003',
    en: [
      'cmd.exe|windows command shell|cmd /c|batch file*|batch script*|bat file*|.bat file*|cmd command*|windows command prompt|command prompt',
    ],
    ja: ['cmd.exe|コマンドプロンプト|バッチファイル|バッチスクリプト|windowsコマンドシェル|batファイル'],
  },
  {
    id: 'unix-shell',
    technique: 'T1059.004',
    en: [
      'bash script*|shell script*|/bin/sh|/bin/bash|unix shell|bash command*|bash shell',
      'bash|sh .. execut*|command*',
    ],
    ja: ['シェルスクリプト|bashスクリプト|/bin/sh|/bin/bash'],
  },
  {
    id: 'visual-basic',
    technique: 'T1059.005',
    en: [
      'vba|vbs|vbscript|visual basic|vbe|macro*|macros|wscript|cscript & !disable macro*|block* macro*|macro security|macroeconomic*|macros are disabled by default|macos|macro level',
    ],
    ja: [
      'vba|vbs|vbscript|マクロが|マクロを|マクロの|マクロ付き|マクロ機能|マクロウイルス|悪性マクロ|不正なマクロ|悪意のあるマクロ|visual basic|wscript & !無効化|マクロ経済|ブロック|制限|経済',
    ],
  },
  {
    id: 'python',
    technique: 'T1059.006',
    en: [
      'python .. script*|interpreter|backdoor|malware|payload*|loader|downloader|stealer|implant|based|code|written',
      'written in|coded in|using .. python',
      'python3|python.exe|pyinstaller',
    ],
    ja: [
      'python .. スクリプト|製|で書かれ|で作成|ベース|コード|バックドア|マルウェア|インタープリタ',
      'python.exe|pyinstaller',
    ],
  },
  {
    id: 'javascript',
    technique: 'T1059.007',
    en: [
      'javascript|jscript|js file*|.js file*|node.js|nodejs … malicious|payload*|execut*|download*|loader|obfuscated|backdoor|dropper|script|inject*|skimmer*|deliver*|run|runs|stager',
      'malicious|obfuscated|execut*|inject*|drop*|download*|embedded|run|runs .. javascript|jscript|js file*|.js file*|js script|js code',
    ],
    ja: [
      'javascript|jscript|jsファイル .. 実行|不正|難読化|悪意|埋め込|ダウンロード|バックドア|マルウェア|仕込|改ざん',
      '不正な|悪意のある|難読化された|細工された .. javascript|jscript',
    ],
  },
  {
    id: 'applescript',
    technique: 'T1059.002',
    en: ['applescript|osascript'],
    ja: ['applescript|osascript'],
  },
  {
    id: 'autoit',
    technique: 'T1059.010',
    en: ['autoit|autohotkey'],
    ja: ['autoit|autohotkey'],
  },
  {
    id: 'network-device-cli',
    technique: 'T1059.008',
    en: [
      'network device cli|cisco ios command*|tclsh|guest shell',
      'router*|switch|cisco … cli … command*|execut*',
    ],
    ja: ['ルーター|ルータ|cisco .. コマンド .. 実行 & cli|コマンドライン|シェル'],
  },
  {
    id: 'hypervisor-cli',
    technique: 'T1059.012',
    en: [
      'esxcli|vim cmd|esxi shell … command*|execut*|use*|run*|terminat*|list*|power*|stop*',
      'use|uses|used|using|via|run|runs .. esxcli|vim cmd',
    ],
    ja: ['esxcli|vim cmd'],
  },
  {
    id: 'user-execution-link',
    technique: 'T1204.001',
    en: [
      '@user .. click|clicks|clicked|clicking|follow|follows|followed .. link|links|url|urls|button',
      'click|clicks|clicked|clicking .. @malicious|phishing|embedded .. link|links|url|urls',
      'lure*|trick*|entic*|convinc*|persuad*|prompt*|ask* … click|clicking|visit|visiting|scan|scanning .. link|links|url|urls|website*|page|qr code*',
      'once|when|if|after|upon .. click|clicks|clicked|clicking',
    ],
    ja: [
      'リンク|url|qrコード .. クリック|踏|タップ|アクセスさせ|開かせ|開いた|開く & !しない|せず|避け|注意',
      '@利用者 .. リンク|url .. クリック|アクセス',
    ],
  },
  {
    id: 'user-execution-file',
    technique: 'T1204.002',
    en: [
      '@user .. open|opens|opened|opening|double click*|execut*|run|runs|launch* .. @attachment|executable|it|shortcut|installer|program & malicious|macro|macros|infect*|phish*|lure*|attach*|malware|payload|email*|zip|archive|lnk|trick*|into|trojan|fake|content|iso|weaponi*',
      'once|when|if|after|upon .. opened|opens|opening|double clicked|enabled|enabling|enable .. @attachment|macro*|content|executable|the user|victim',
      'lure*|trick*|entic*|convinc*|persuad*|social engineer*|prompt*|ask*|instruct*|dup* … open|opening|run|running|execut*|install*|enabl*|download*',
      'enable|enables|enabled|enabling .. macro|macros|content|editing & !disable by default|should not|do not',
      '@attachment|document .. opened|is opened|opens',
      'requir* … user interaction|user execution',
      'user execution|victim execution',
      'open|opens|opened|opening .. attachment*|document*|malicious file*|lure|archive|shortcut & victim*|user*|recipient*|target*|macro*|infect*',
    ],
    ja: [
      '@利用者|受信者|被害者 .. ファイル|添付|文書|インストーラ|プログラム|アプリ .. 開|実行|起動|インストール|有効',
      'ファイル|添付|文書|ドキュメント|lnk|ショートカット .. 開くと|開いた|開かせ|開封|実行させ|クリックすると|実行すると|ダブルクリック',
      'マクロ|コンテンツの有効化|編集を有効 .. 有効|クリック|許可 & !無効化|無効に',
      '実行|インストール|ダウンロード .. 促|仕向け|誘導|させよう|要求|誘い',
    ],
  },
  {
    id: 'malicious-copy-and-paste',
    technique: 'T1204.004',
    en: [
      'clickfix|click fix|filefix|fake captcha*',
      'copy*|past* … command*|powershell|run dialog|terminal & trick*|instruct*|lure*|user*|victim*|fake|captcha',
    ],
    ja: [
      'clickfix|クリックフィックス|filefix|偽のcaptcha|偽captcha',
      '貼り付け|コピー .. コマンド|ファイル名を指定して実行|powershell .. 実行 & 誘|促|偽|だま|騙',
    ],
  },
  {
    id: 'exploitation-for-client-execution',
    technique: 'T1203',
    en: [
      '@exploit … @flaw & office|microsoft word|word document*|rtf|excel|equation editor|browser|browsers|internet explorer|chrome|firefox|adobe reader|adobe acrobat|flash|winrar|outlook|webkit|safari|ios device*|imessage|whatsapp|hangul|ichitaro|cve 2017 11882|cve 2017 0199|cve 2018 0802|client application*|follina|mshtml',
      '@flaw … @exploits & office|microsoft word|word document*|rtf|excel|equation editor|browser|browsers|internet explorer|chrome|firefox|adobe reader|flash|winrar|webkit|safari|hangul|ichitaro|client application*|mshtml',
      'cve 2017 11882|cve 2017 0199|cve 2018 0802|cve 2012 0158|cve 2021 40444|cve 2022 30190|follina … exploit*|use|used|using|abus*|leverag*|weaponi*|document*|rtf|payload|deliver*',
      'exploit*|abus*|leverag*|weaponi*|use|uses|used|using … cve 2017 11882|cve 2017 0199|cve 2018 0802|cve 2012 0158|cve 2021 40444|cve 2022 30190|follina|equation editor',
      'exploit document*|exploit laden|weaponi* .. rtf',
      'zero click|0 click + exploit*|attack*|vulnerab*',
    ],
    ja: [
      '@脆弱性 .. @悪用 & office|word|rtf|excel|ブラウザ|internet explorer|chrome|firefox|adobe|flash|winrar|outlook|webkit|safari|一太郎|数式エディタ|閲覧ソフト & !権限昇格',
      'ゼロクリック',
    ],
  },
  {
    id: 'wmi',
    technique: 'T1047',
    en: [
      'wmi|wmic|windows management instrumentation|wmiexec|wmiprvse & !event subscription|event consumer|wmi event|wmi persistence',
    ],
    ja: [
      'wmi|wmic|wmiexec|windows management instrumentation & !イベントサブスクリプション|イベントコンシューマ',
    ],
  },
  {
    id: 'scheduled-task',
    technique: 'T1053.005',
    en: ['scheduled task*|schtask*|task scheduler|windows task', 'schedul* .. task|tasks'],
    ja: [
      'タスクスケジューラ|スケジュールタスク|スケジュールされたタスク|schtasks|タスクを登録|タスクとして登録|タスクを作成',
    ],
  },
  {
    id: 'cron',
    technique: 'T1053.003',
    en: ['cron|crontab|cronjob*|cron job*'],
    ja: ['cron|crontab|クーロン'],
  },
  {
    id: 'at-job',
    technique: 'T1053.002',
    en: ['at.exe|at command|at job*'],
  },
  {
    id: 'service-execution',
    technique: 'T1569.002',
    en: [
      'psexec|paexec|smbexec|remcom … execut*|run|runs|deploy*|launch*|spread*|distribut*|use|used|remote*|move*|lateral*',
      'execut*|run|runs|deploy*|launch*|spread*|distribut*|use|uses|used|using|via|with|leverag* .. psexec|paexec|smbexec|remcom',
      'execut*|run|runs|start* .. as a service|as a windows service|via service|through a service',
    ],
    ja: [
      'psexec|paexec|smbexec .. 実行|使|利用|展開|悪用|横展開|移動|用い|経由',
      'サービスとして .. 実行|起動 & !登録|登録され',
    ],
  },
  {
    id: 'native-api',
    technique: 'T1106',
    en: [
      'windows api*|native api*|win32 api*|winapi|api call*|api function*|ntapi|syscall*|direct system call* … use|uses|used|using|call|calls|execut*|invok*|load|leverag*',
      'use|uses|used|using|call|calls|calling|invok*|leverag*|via .. windows api*|native api*|win32 api*|winapi|createprocess*|shellexecute*|virtualalloc|ntapi|syscall*|direct system call*|createremotethread|ntcreatethreadex',
      'windows api*|winapi|win32 api*|native api*|nt api* .. function*|call*|used|use|uses|using|invok*|to',
      'call|calls|called|calling|invok*|through|via|using|function|api .. createprocess*|virtualalloc*|writeprocessmemory|loadlibrary*|getprocaddress|shellexecute*|winexec|createremotethread*|ntcreatethreadex|ntraiseharderror|setwindowshookex*|createfile*|initiatesystemshutdown*|ntqueryinformationprocess',
    ],
    ja: [
      'windows api|win32 api|ネイティブapi|システムコール|createprocess|virtualalloc .. 呼び出|使|利用|用い|実行|悪用',
    ],
  },
  {
    id: 'dde',
    technique: 'T1559.002',
    en: [
      'dynamic data exchange|dde … execut*|attack*|abus*|exploit*|use|used|document*|field*',
      'dde + protocol|field|fields|attack|exploit',
    ],
    ja: ['dde|dynamic data exchange .. 悪用|実行|利用'],
  },
  {
    id: 'com',
    technique: 'T1559.001',
    en: [
      'com object*|component object model … execut*|abus*|use|used|using|launch*|creat*|instantiat*|leverag*',
      'use|uses|using|abus*|via|leverag*|through .. com object*|com interface*|component object model & !hijack*|uac',
    ],
    ja: ['comオブジェクト|component object model .. 実行|悪用|利用|使'],
  },
  {
    id: 'named-pipes',
    technique: 'T1559',
    en: ['named pipe* … communicat*|connect*|inter process|creat*|use*'],
    ja: ['名前付きパイプ'],
  },
  {
    id: 'software-deployment-tools',
    technique: 'T1072',
    en: [
      'sccm|software deployment tool*|software distribution|group policy software|endpoint management|mdm|rmm platform|kaseya vsa|ansible|pdq deploy|intune … deploy*|push*|distribut*|execut*|spread*|abus*',
      'deploy*|push*|distribut*|execut*|spread* .. ransomware|malware|payload*|script* … sccm|pdq deploy|kaseya vsa|intune|software deployment tool*|endpoint management',
    ],
    ja: [
      '資産管理ソフト|資産管理ツール|ソフトウェア配布|配布ツール|sccm|intune|mdm .. 悪用|配布|展開|感染|実行',
    ],
  },
  {
    id: 'container-administration',
    technique: 'T1609',
    en: [
      'kubectl exec|docker exec|kubelet api … execut*|run|abus*|command*',
      'exposed + docker|docker api|kubernetes',
    ],
    ja: ['docker api|kubernetes api|kubelet .. 悪用|実行'],
  },
];
