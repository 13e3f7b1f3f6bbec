import type { TechniqueRule } from '../rule.ts';

export const discovery: readonly TechniqueRule[] = [
  {
    id: 'system-information',
    technique: 'T1082',
    en: [
      '@learn … system information|host information|machine information|computer name|hostname|host name|os version|operating system version|windows version|system version|hardware information|system info|machine name|os information|device information|computer information|system details|architecture|hardware id|volume serial|machine guid|cpu|processor information|bios|information about the system|information about the host|information about the infected|information about the compromised|information about the victim|information about the machine|system data|disk size|system configuration|system architecture|operating system & !vulnerab*',
      'systeminfo|system fingerprint*|fingerprint* .. system|host|machine|victim|device',
      'system information|computer name|hostname|os version|operating system version|hardware id|machine guid … collect*|gather*|sent|send*|exfiltrat*|retriev*|obtain*|harvest*|includ*|upload*',
      'profil* .. victim*|host|system|machine',
      'steal*|stole|gather*|collect*|retriev*|send*|sent|obtain*|exfiltrat* … machine details|system details|system info|hardware info*|uuid|os and|computer details|host details|device details',
    ],
    ja: [
      'システム情報|端末情報|ホスト名|コンピュータ名|コンピューター名|osバージョン|osのバージョン|os情報|マシン名|ハードウェア情報|ホスト情報|マシン情報|端末の情報|pcの情報|感染端末の情報|感染pcの情報|機器情報|システムの情報|環境情報|システム構成 .. @調べる|送信|取り出|窃取|盗',
      'systeminfo',
    ],
  },
  {
    id: 'network-configuration',
    technique: 'T1016',
    en: [
      '@learn … ip address|ip addresses|ip configuration|network configuration|mac address|network adapter*|network interface*|dns settings|proxy settings|network settings|network information|external ip|public ip|local ip|wifi|wi fi|network topology & !c2|c&c|domains|iocs|threat actor*|blocked|malicious ip',
      'ipconfig|ifconfig|route print|arp a|nbtstat|getadaptersinfo|ip config',
      'ip address*|mac address*|network configuration … of the victim|of the infected|victim s|collected|gathered',
    ],
    ja: [
      'ipアドレス|macアドレス|ネットワーク設定|ネットワーク構成|ネットワーク情報|ネットワークアダプタ|プロキシ設定 .. 収集|取得|列挙|調査|送信|把握|確認する|調べ & !c2|通信先|公開',
      'ipconfig|ifconfig|nbtstat',
    ],
  },
  {
    id: 'internet-connection-discovery',
    technique: 'T1016.001',
    en: [
      'check*|test*|verif* .. internet connect*|connectivity|internet access',
      'ping .. google.com|8.8.8.8',
    ],
    ja: ['インターネット接続|インターネットへの接続 .. 確認|チェック|テスト'],
  },
  {
    id: 'process-discovery',
    technique: 'T1057',
    en: [
      '@learn … running process*|list of process*|process list|active process*|processes running|all processes|processes on|current process*|running task*|names of processes|specific process*|process names',
      'enumerat*|list|lists|listing|check*|search*|scan*|iterat*|loop* .. processes|process',
      'tasklist|createtoolhelp32snapshot|process32first|get process|process discovery|process enumeration|ps aux|ps ef',
    ],
    ja: [
      'プロセス .. 列挙|一覧|リスト|確認|取得|調査|収集|検索|監視|情報 & !製造|プロセスを起動',
      'tasklist|実行中のプロセス|起動中のプロセス|動作中のプロセス',
    ],
  },
  {
    id: 'file-directory-discovery',
    technique: 'T1083',
    en: [
      'enumerat*|list|lists|listing|search*|scan*|look* for|discover*|find|finds|browse*|travers*|locat*|identif*|walk* … files|directories|directory|folders|drives|file names|file list*|documents|disk|file system|file extensions & !on the|job|researcher*|scan files for malware|network drives',
      'file listing*|directory listing*|list of files|file enumeration|file and directory discovery|file manager|file browser|findfirstfile*|findnextfile*|dir command|enumerates drives|file search',
    ],
    ja: [
      'ファイル|フォルダ|ディレクトリ|ドライブ|拡張子 .. 列挙|一覧|探索|検索|探し|探す|走査|リスト|スキャン|調べ|巡回 & !ウイルススキャン',
      '列挙|探索 .. ファイル|フォルダ|ディレクトリ|ドライブ',
    ],
  },
  {
    id: 'account-discovery',
    technique: 'T1087',
    en: [
      'enumerat*|list|lists|listing|discover*|collect*|gather*|identif*|query|queries|queried|querying|map* … user accounts|accounts|local users|domain users|administrators|domain admins|users and groups|privileged accounts|user list|list of users & !cloud accounts|social|compromised accounts|bank|researcher*|twitter|facebook',
      'account discovery|account enumeration|user enumeration|net user|net localgroup|whoami /all',
    ],
    ja: [
      'アカウント|ユーザー|ユーザ|管理者 .. 列挙|一覧|探索|リスト & !被害者リスト',
      'アカウント情報 .. 収集|調査',
      'net user|net localgroup',
    ],
  },
  {
    id: 'local-account-discovery',
    technique: 'T1087.001',
    en: [
      'net user|net localgroup',
      'enumerat*|list|lists|listing|discover* .. local users|local accounts|local user|local account*|local administrators',
    ],
    ja: ['ローカルアカウント|ローカルユーザー .. 列挙|一覧|調査|取得'],
  },
  {
    id: 'domain-account-discovery',
    technique: 'T1087.002',
    en: [
      'enumerat*|list|lists|listing|discover*|query|queries|queried|querying|collect*|gather*|map* .. domain users|domain accounts|active directory|domain admins|ad objects|domain administrators|ldap',
      'adfind|bloodhound|sharphound|net user /domain|dsquery|ldapsearch|ldap queries',
    ],
    ja: [
      'adfind|bloodhound|sharphound|dsquery|net user /domain',
      'active directory|ドメインユーザー|ドメインアカウント|ドメイン管理者 .. 列挙|調査|探索|収集|情報|照会|一覧',
    ],
  },
  {
    id: 'email-account-discovery',
    technique: 'T1087.003',
    en: [
      'global address list|address book|contact list|contacts … harvest*|collect*|steal*|gather*|enumerat*|extract*|exfiltrat*|dump* & !our',
    ],
    ja: ['アドレス帳|連絡先|グローバルアドレス一覧 .. 窃取|収集|取得|盗'],
  },
  {
    id: 'system-owner',
    technique: 'T1033',
    en: [
      '@learn … username|user name|usernames|user names|current user|logged on user*|logged in user*|logged on users|user information|user s name|name of the user|account name & !password*|credential*|phish*|login page|valid usernames|brute*',
      'whoami|query user|quser|getusername',
      'username|user name|current user … collect*|gather*|sent|send*|exfiltrat*|includ* & computer name|hostname|host name|machine|os version|system',
    ],
    ja: [
      'ユーザー名|ユーザ名|ログインユーザー|ログオンユーザー|ログイン中のユーザー .. 収集|取得|送信|確認|調査|特定 & !パスワード|入力',
      'whoami',
    ],
  },
  {
    id: 'network-service-discovery',
    technique: 'T1046',
    en: [
      'port scan*|scan* .. ports|port|network*|internal network*|subnet*|services|open port*|local network|lan|ip range*|ip address*|hosts|smb|rdp & !internet for|internet facing|exposed|vulnerab*|shodan|scanning for vulnerable',
      'portscan*|network scan*|nmap|masscan|advanced ip scanner|angry ip scanner|network scanner|softperfect|netscan|network service discovery|network service scanning|internal reconnaissance|port scanner|network reconnaissance|nbtscan|fscan',
    ],
    ja: [
      'ポートスキャン|ポート スキャン|ネットワークスキャン|ネットワークスキャナ|内部スキャン|ネットワークスキャニング|nmap|advanced ip scanner|softperfect|nbtscan|fscan',
      'ネットワーク|ポート|内部|サービス|サブネット .. スキャン|走査 & !脆弱',
    ],
  },
  {
    id: 'remote-system-discovery',
    technique: 'T1018',
    en: [
      'enumerat*|list|lists|listing|discover*|identif*|map*|find|found|locat*|look* for|search* … remote system*|domain controller*|computers on the network|hosts on the network|other computers|other hosts|other systems|other machines|network hosts|systems on the network|domain computers|devices on the network|connected computers|machines on the network|reachable hosts|hosts in the',
      'net view|ping sweep|remote system discovery|domain computers|nltest /dclist|arp scan',
    ],
    ja: [
      'ドメインコントローラ|他の端末|ほかの端末|他のシステム|他のホスト|リモートシステム|ネットワーク上の端末|ネットワーク上の機器|ネットワーク内の端末|接続された機器 .. 列挙|探索|探|特定|検出|調査|一覧|スキャン',
      'net view|pingスイープ',
    ],
  },
  {
    id: 'network-share-discovery',
    technique: 'T1135',
    en: [
      'enumerat*|list|lists|listing|discover*|search*|scan*|find|identif*|locat*|look* for … network share*|shared folder*|file share*|shared drive*|network drive*|shares|smb share*|network resource*|mapped drive*',
      'net share|network share discovery|netshareenum|wnetenumresource*|invoke sharefinder',
    ],
    ja: [
      '共有フォルダ|ネットワーク共有|ファイル共有|共有ドライブ|ネットワークドライブ .. 列挙|探索|探|検索|スキャン|特定|調査|一覧',
    ],
  },
  {
    id: 'network-connections-discovery',
    technique: 'T1049',
    en: [
      'netstat|net session|net use',
      '@learn .. network connection*|active connection*|tcp connection*|open connection*|established connection*|rdp connection*|rdp session*',
    ],
    ja: ['netstat', 'ネットワーク接続|通信接続|tcp接続|rdpセッション .. 列挙|一覧|確認|調査|取得'],
  },
  {
    id: 'software-discovery',
    technique: 'T1518',
    en: [
      '@learn … installed software|installed application*|installed program*|software installed|applications installed|programs installed|list of software|list of application*|installed browsers|installed apps|software versions|installed packages|list of programs',
      'software discovery|installed software inventory',
    ],
    ja: [
      'インストール済み|インストールされている|インストールされた .. ソフト|アプリ|プログラム|製品 .. 確認|取得|列挙|収集|一覧|調査|リスト|情報',
      'インストール済みソフト|インストール済みアプリ',
    ],
  },
  {
    id: 'security-software-discovery',
    technique: 'T1518.001',
    en: [
      '@learn … antivirus|anti virus|av product*|security software|security product*|security solution*|installed av|edr|firewall product*|antivirus software|security tool* & !disabl*|researcher*|detection rate*|evade|bypass*|learn more|solution for',
      'antivirus|security software|av product*|security product* .. installed|presence|running … check*|detect*|enumerat*|collect*|quer*|look*|verif*|identif*',
      'antivirusproduct|securitycenter2|security software discovery',
    ],
    ja: [
      'セキュリティ製品|ウイルス対策ソフト|アンチウイルス|セキュリティソフト|edr .. 確認|列挙|調査|検出|有無|情報を収集|一覧|把握|存在 & !無効化|検出されない|検出を回避',
    ],
  },
  {
    id: 'query-registry',
    technique: 'T1012',
    en: [
      'quer*|read|reads|reading|check*|enumerat*|search*|access*|look* .. registry|registry key*|registry value*',
      'registry + query|queries|key|keys|value|values … read|queried|checked|retriev*|check*',
      'reg query|regopenkey*|regqueryvalue*',
    ],
    ja: ['レジストリ .. 照会|読み取|読み込|参照|確認|検索|取得|調査|クエリ|収集|抽出|窃取'],
  },
  {
    id: 'system-time',
    technique: 'T1124',
    en: [
      '@learn .. system time|local time|time zone|timezone|current time|system date|current date|system clock|uptime',
      'gettickcount|getsystemtime|getlocaltime|net time|w32tm',
    ],
    ja: ['システム時刻|現在時刻|タイムゾーン|システム時間|稼働時間 .. 取得|確認|収集|チェック'],
  },
  {
    id: 'system-location',
    technique: 'T1614',
    en: [
      '@learn .. geolocation|geographic location|location of|country code|country of|victim s country|geo location|victim location|physical location|ip geolocation',
      'geolocation .. check*|service*|collect*|lookup|information',
    ],
    ja: ['位置情報|地理情報|国コード|所在国 .. 取得|確認|収集|判定|特定'],
  },
  {
    id: 'system-language',
    technique: 'T1614.001',
    en: [
      '@learn .. language|language setting*|keyboard layout*|locale|system language|language id|keyboard language*|default language|installed language*|ui language',
      'language check*|keyboard layout check|getuserdefaultlangid|getsystemdefaultlangid|getkeyboardlayout*|getuserdefaultuilanguage|language identifier',
      'russian|cyrillic|chinese|korean|japanese|iranian|ukrainian + keyboard|language|locale|layout',
    ],
    ja: [
      '言語設定|キーボードレイアウト|システム言語|ロケール|言語コード|キーボード配列 .. 確認|取得|判定|チェック|調べ',
      'キーボード|言語設定|言語|ロケール .. 検出|確認|判定|調べ|だった場合|の場合 & 終了|停止|動作|実行|マルウェア|感染',
    ],
  },
  {
    id: 'domain-trust',
    technique: 'T1482',
    en: ['domain trust*|nltest|trust relationship* between domain*|get domaintrust|forest trust*'],
    ja: [
      'ドメイン信頼|ドメインの信頼関係|nltest|信頼関係 .. 列挙|調査|探索',
      'nltest',
      'ドメイン .. 信頼関係|信頼 .. 調|列挙|探|照会|把握|確認',
    ],
  },
  {
    id: 'permission-groups',
    technique: 'T1069',
    en: [
      '@learn .. user group*|permission group*|domain group*|local group*|group membership*|security group*|admin group*|domain admins group',
      'net group|net localgroup|permission groups discovery',
    ],
    ja: [
      'グループ .. 列挙|一覧|調査 & ドメイン|権限|管理者',
      'net group',
      '管理者グループ|権限グループ|ドメイングループ|セキュリティグループ|グループ .. 属|メンバー|構成員|所属 .. 調|列挙|確認|取得',
    ],
  },
  {
    id: 'domain-groups',
    technique: 'T1069.002',
    en: ['net group|domain groups', '@learn .. domain group*|domain admins'],
    ja: ['ドメイングループ .. 列挙|調査|一覧', 'net group'],
  },
  {
    id: 'service-discovery',
    technique: 'T1007',
    en: [
      '@learn .. services|running services|installed services|list of services|windows services|service status & system|running|windows|installed',
      'sc query|tasklist /svc|net start|system service discovery',
    ],
    ja: ['サービス .. 列挙|一覧を取得 & 実行中|windows|稼働|システム|インストール', 'sc query'],
  },
  {
    id: 'peripheral-devices',
    technique: 'T1120',
    en: [
      '@learn|detect*|monitor* .. usb device*|removable drive*|removable device*|connected device*|peripheral*|removable media|usb drive*|attached device*|smart card reader*|webcam present',
      'peripheral device discovery',
    ],
    ja: ['usb|リムーバブル|周辺機器|接続機器|外部機器 .. 検出|監視|列挙|確認|検知|調査'],
  },
  {
    id: 'application-window',
    technique: 'T1010',
    en: [
      'window title*|active window*|foreground window*|application window*|open windows|getforegroundwindow|enumwindows|window names',
      '@learn|captur*|monitor*|record* .. window title*|active window|foreground window',
    ],
    ja: ['ウィンドウタイトル|アクティブウィンドウ|ウィンドウ名|開いているウィンドウ'],
  },
  {
    id: 'browser-information',
    technique: 'T1217',
    en: [
      '@get … browsing history|browser history|bookmark*|browser bookmark*|web history|internet history|browser favorites',
      'browsing history|browser history|bookmarks … collect*|steal*|stole|stolen|harvest*|exfiltrat*|gather*',
    ],
    ja: ['閲覧履歴|ブラウザ履歴|ブックマーク|ブラウザの履歴 .. 収集|窃取|取得|盗'],
  },
  {
    id: 'password-policy',
    technique: 'T1201',
    en: ['password policy|net accounts … discover*|enumerat*|query|retriev*|obtain*|collect*'],
    ja: ['パスワードポリシー .. 取得|調査|列挙|収集'],
  },
  {
    id: 'cloud-infrastructure',
    technique: 'T1580',
    en: [
      'enumerat*|discover*|list|map* .. cloud infrastructure|cloud resources|s3 bucket*|virtual machines in|cloud instances|cloud environment',
    ],
    ja: ['クラウド環境|クラウドリソース|s3バケット .. 列挙|探索|調査'],
  },
  {
    id: 'virtual-machine-discovery',
    technique: 'T1673',
    en: ['enumerat*|list|discover* .. virtual machines|vms|esxi … esxi|vcenter|hypervisor|running'],
    ja: ['仮想マシン .. 列挙|一覧|探索'],
  },
  {
    id: 'group-policy-discovery',
    technique: 'T1615',
    en: ['gpresult|group policy discovery|get domaingpo'],
    ja: ['gpresult'],
  },
  {
    id: 'log-enumeration',
    technique: 'T1654',
    en: [
      'enumerat*|collect*|read|search*|quer*|extract* .. event log*|windows event log*|security log*|system logs & !analyst*|investigat*|defender*|forensic*|clear*|delet*',
    ],
    ja: ['イベントログ|ログ .. 列挙|抽出 & 攻撃者|マルウェア'],
  },
  {
    id: 'cloud-service-discovery',
    technique: 'T1526',
    en: ['cloud service discovery|roadrecon|aadinternals|roadtools'],
    ja: ['roadtools|aadinternals'],
  },
];
