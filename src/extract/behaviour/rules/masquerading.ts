import type { TechniqueRule } from '../rule.ts';

export const masquerading: readonly TechniqueRule[] = [
  {
    id: 'masquerading',
    technique: 'T1036',
    en: [
      'masquerad*|disguis*|camouflag* … as|itself|malware|file*|legitimate|installer|app|application|update|program|tool|document|software|process|service|pdf|icon & !email|emails|e mail|message|messages|sender|website|web site|web page|login page|letter|employee*|journalist*|recruiter*|scholar*|women|person',
      'pos*|mimic*|impersonat*|imitat*|pretend*|purport*|look* like|appear* to be|spoof* .. legitimate|genuine|benign|normal|real|popular|trusted|system|windows|microsoft|adobe|google|chrome|installer|known .. software|application|app|apps|file|files|process|tool|installer|program|update|driver|document|executable|binary|utility|component|plugin|service & !website|web site|email|login page|domain',
      'fake|bogus|trojanized .. installer|installers|app|apps|application|update|updates|software|tool|document|plugin & !news|browser update|fake update*',
      'pdf|word|excel|document|folder + icon|icons',
      'decoy + document*|pdf|file|files',
    ],
    ja: [
      '正規|正当|無害|本物|業務|システム|有名|通常|windows|microsoft|adobe|インストーラ|更新プログラム|文書|pdf|アイコン|アプリ|ソフト|ファイル|プロセス|サービス .. @装う & !メール|サイト|送信元|職員|担当者|記者|採用|利用者になりすま|ヘルプデスク|社員|教員|団体',
      '偽の|偽|偽装した|装った .. インストーラ|アプリ|ソフト|更新|アップデート|ツール|ドキュメント|文書ファイル',
      'おとり文書|おとりの文書|デコイ文書|おとりファイル|囮文書|デコイファイル|ダミー文書|ダミーファイル',
    ],
  },
  {
    id: 'match-legitimate-name',
    technique: 'T1036.005',
    en: [
      'nam* .. similar|same|after|as|match*|like|mimic* .. legitimate|system|windows|microsoft .. file*|binary|executable|process*|service*|tool',
      'renam* … legitimate|system|windows|svchost|benign|look like|appear|disguise|evade',
      'legitimate sounding|legitimate looking .. name|names|file*|path*',
      'masquerad*|disguis*|mimic* … svchost.exe|explorer.exe|legitimate file name*|legitimate process|windows process|system process|windows service|legitimate service',
    ],
    ja: [
      '正規|システム|windows|microsoft .. ファイル名|プロセス名|サービス名|名称|名前 .. @装う|似せ|酷似|類似|同じ|模',
      'ファイル名|プロセス名 .. 偽装|似せ|酷似|変更し',
      '.exe|.dll|ファイル名|プロセス名|サービス名 .. 似せ|酷似|似た|装',
      '正規|本物|既存|システム .. ファイル|プロセス|サービス|ソフト .. 同じ名前|似た名前|同名|紛らわしい名前',
    ],
  },
  {
    id: 'double-extension',
    technique: 'T1036.007',
    en: ['double extension*|double file extension*|.pdf.exe|.doc.exe|.docx.exe|.pdf.lnk|.jpg.exe|.xlsx.lnk'],
    ja: ['二重拡張子|拡張子を偽装|拡張子偽装|.pdf.exe|.docx.exe|.pdf.lnk'],
  },
  {
    id: 'right-to-left-override',
    technique: 'T1036.002',
    en: ['right to left override|rtlo|rlo character'],
    ja: ['rlo|rtlo|right to left override'],
  },
  {
    id: 'invalid-code-signature',
    technique: 'T1036.001',
    en: [
      'invalid|expired|revoked|forged|fake|spoofed .. digital signature|code signature|signature|certificate & signed|file*|binary|executable',
    ],
  },
  {
    id: 'code-signing',
    technique: 'T1553.002',
    en: [
      'signed .. with|using|by .. stolen|valid|legitimate|compromised|fraudulent|digital|code signing|revoked|expired|certificate|certificates',
      'code signing certificate*|code sign* certificate*|stolen certificate*|digitally signed|legitimate certificate*|valid digital signature|valid certificate … malware|malicious|sign*|payload|installer|backdoor|dropper|sample*|binary|binaries|executable*|stolen|used|use|abus*|loader|dll|driver',
      'malware|payload|installer|dropper|loader|backdoor|dll|driver|sample*|binary … digitally signed|signed with|signed by & !legitimate executable',
    ],
    ja: [
      '電子署名|デジタル署名|コード署名|コードサイニング|正規の証明書|有効な証明書|盗まれた証明書|盗んだ証明書 .. 悪用|付与|付き|付い|され|偽装|盗|窃取|使',
      '署名|証明書 .. 悪用|盗|窃取|不正 & マルウェア|不正プログラム|バックドア|ドライバ|インストーラ|コード|更新',
    ],
  },
  {
    id: 'mark-of-the-web',
    technique: 'T1553.005',
    en: [
      'mark of the web|motw|zone.identifier … bypass*|evad*|remov*|avoid*|without|circumvent*|strip*',
      'bypass*|evad*|avoid*|circumvent* .. mark of the web|motw|smartscreen',
    ],
    ja: ['mark of the web|motw|smartscreen .. 回避|バイパス|付与され|すり抜け'],
  },
  {
    id: 'root-certificate',
    technique: 'T1553.004',
    en: ['install*|add* .. root certificate*|root ca|trusted root'],
    ja: ['ルート証明書 .. インストール|追加|登録'],
  },
  {
    id: 'hidden-files',
    technique: 'T1564.001',
    en: [
      'hidden + file|files|directory|directories|folder|folders|attribute|attributes',
      'set|sets|setting .. hidden',
      'attrib + +h',
    ],
    ja: ['隠しファイル|隠しフォルダ|隠し属性|隠しディレクトリ'],
  },
  {
    id: 'hidden-window',
    technique: 'T1564.003',
    en: [
      'hidden + window|windows|console',
      'windowstyle hidden|w hidden|hidden desktop|hvnc|hides its window|hide the window',
    ],
    ja: [
      '非表示ウィンドウ|ウィンドウを非表示|隠しデスクトップ|hvnc|ウィンドウを隠',
      'ウィンドウ|画面 .. 表示せず|表示しない|表示させず|非表示|隠し & 実行|動|起動|マルウェア',
    ],
  },
  {
    id: 'hide-artifacts',
    technique: 'T1564',
    en: [
      'hide artifacts|hides artifacts',
      'hid*|conceal* .. file|files|process|processes|artifacts|presence|itself|activity|activities & !email|rule|cryptocurrency|money|identity',
    ],
  },
  {
    id: 'alternate-data-streams',
    technique: 'T1564.004',
    en: ['alternate data stream*|ntfs stream|ntfs file attribute*|ads stream'],
    ja: ['代替データストリーム|alternate data stream'],
  },
  {
    id: 'virtual-instance',
    technique: 'T1564.006',
    en: [
      'windows sandbox|virtual machine|qemu|virtualbox|hyper v|vm|virtual instance … run|runs|running|execut*|deploy*|launch*|install*|hid*|inside|within & !detect*|anti|check*|evad*|sandbox evasion|esxi|analysis|escape*',
      'run|runs|ran|running|execut*|launch*|hid*|start* .. inside|within|in|from .. windows sandbox|virtual machine|qemu|virtualbox|vm & !cloud|analy*|our|check*',
    ],
    ja: [
      'windowsサンドボックス|windows sandbox|qemu|virtualbox|hyper v|仮想マシン .. 実行|展開|隠|起動|悪用|内で & !検知|回避|esxi|解析',
    ],
  },
  {
    id: 'email-hiding-rules',
    technique: 'T1564.008',
    en: ['inbox rule*|mailbox rule*|mail rule* … hid*|delet*|move*|archiv*|creat*|malicious|suppress'],
    ja: ['受信トレイルール|受信ルール|メールルール|仕分けルール .. 作成|追加|削除|隠|設定'],
  },
  {
    id: 'rootkit',
    technique: 'T1014',
    en: ['rootkit|rootkits|kernel mode driver|kernel rootkit & !scan*|detect rootkits|anti rootkit'],
    ja: ['ルートキット|rootkit & !検出ツール'],
  },
  {
    id: 'impersonation',
    technique: 'T1656',
    en: [
      'impersonat*|pos* as|posed as|posing as|poses as|pretend* to be|masquerad* as|purport* .. employee*|journalist*|recruiter*|colleague*|executive*|ceo|official*|organization*|it support|help desk|helpdesk|researcher*|professor*|government|bank*|ministry|law enforcement|police|company|vendor*|partner*|scholar*|representative*|trusted|agency|individual*',
    ],
    ja: [
      '職員|社員|記者|採用担当|担当者|同僚|経営者|役員|官公庁|政府|省庁|警察|銀行|研究者|大学|取引先|サポート|ヘルプデスク|機関|組織|企業|団体|リクルーター|採用 .. @装う & !偽装サイト',
    ],
  },
];
