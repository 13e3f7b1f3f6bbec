import type { TechniqueRule } from '../rule.ts';

export const persistence: readonly TechniqueRule[] = [
  {
    id: 'registry-run-key',
    technique: 'T1547.001',
    en: [
      'run key*|runonce|run once key|currentversion run|currentversion\\run|startup folder*|start up folder*|startup directory|autorun key*|autostart registry|auto run key*|run registry',
      'registry … persist*|autostart|auto start|startup|at boot|at logon|every time',
      'persist*|autostart|auto start|startup … registry & !service|services',
    ],
    ja: [
      'runキー|run キー|runonceキー|スタートアップフォルダ|スタートアップ フォルダ|スタートアップに登録|自動起動レジストリ|自動実行レジストリ|currentversion\\run',
      'レジストリ .. 永続|自動起動|自動実行|常駐',
      '永続|自動起動|自動実行|常駐 … レジストリ',
    ],
  },
  {
    id: 'autostart',
    technique: 'T1547',
    en: [
      'autostart|auto start|autorun & persist*|malware|backdoor|implant|payload|itself',
      'start*|run|runs|execut*|launch* .. at|on|upon|after|every|each|with .. boot|reboot*|logon|log on|startup|start up|restart|windows start* & persist*|itself|malware|payload|backdoor|automatic*|ransomware',
      'start|starts|started|run|runs|launch* … whenever|each time|every time|at|on|when .. logs on|logs in|log on|logon|login|boots|boot|starts up|startup|restarts|reboots|rebooted & malware|trojan|backdoor|implant|itself|payload|spyware|script|loader|it',
    ],
    ja: ['起動時|ログオン時|再起動後|再起動のたび|ログイン時 .. 自動|実行 .. 実行|起動|永続 & !対策'],
  },
  {
    id: 'winlogon-helper',
    technique: 'T1547.004',
    en: ['winlogon .. shell|userinit|notify|registry|key'],
    ja: ['winlogon .. shell|userinit|レジストリ|キー'],
  },
  {
    id: 'kernel-modules',
    technique: 'T1547.006',
    en: [
      'loadable kernel module*|lkm|malicious kernel module*',
      'kernel module* … load*|rootkit|malicious|install*',
    ],
    ja: ['カーネルモジュール .. ロード|読み込|不正|ルートキット'],
  },
  {
    id: 'shortcut-modification',
    technique: 'T1547.009',
    en: [
      'modif*|replac*|hijack*|chang*|creat* .. shortcut|shortcuts|lnk file* … startup|persist*|desktop|browser',
    ],
    ja: ['ショートカット .. 改変|書き換|置き換|スタートアップ'],
  },
  {
    id: 'windows-service',
    technique: 'T1543.003',
    en: [
      'install*|creat*|regist*|add*|set up|sets up|set itself up .. windows service|service|services … persist*|itself|malicious|backdoor|payload|malware|boot|start*|named|called|autostart & !as a service|service provider*|customer*|online',
      'persist*|itself|installed|registered|runs|running .. as a windows service|as a service|via a service|windows service|as a system service & !malware as a|ransomware as a|phishing as a|raas|maas|access as a|cloud|offered|sold|hosting|platform as a',
      'new|malicious|windows .. service .. created|installed|registered|persist*',
      'creat*|install*|regist*|establish*|configur* .. service|services & malware|payload|persist*|backdoor|system|windows|dll|driver|executable|implant|ransomware|attacker*|actor*|reboot*|binary|named|remote & !as a service|web service|cloud|online|hosting|email service|dns service|proxy service|customer*|vpn service|account*|financial|service provider*|scheduled',
      'service|services + was|were|is|are|gets|been .. created|installed|registered & malware|payload|persist*|backdoor|system|windows|dll|driver|executable|implant|ransomware|attacker*|actor*|named|agent',
      'install*|run|runs|launch*|persist*|start|starts .. as a service|as a windows service|as a system service & malware|payload|backdoor|dll|binary|executable|implant|itself|beacon|tools|driver|persist* & !ransomware as a|malware as a|offered|sold',
    ],
    ja: [
      'サービスとして .. 登録|インストール|永続|常駐|作成|追加 & !ransomware|maas|raas|提供',
      'windowsサービス|windows サービス|システムサービス|不正なサービス .. 登録|作成|インストール|追加|永続|改変',
      'サービスに登録|サービスを作成|サービスを登録|サービス登録',
    ],
  },
  {
    id: 'create-system-process',
    technique: 'T1543',
    en: [
      'creat*|install*|regist* .. service|services … persist*|boot|startup|reboot*',
      'launch agent*|launchagent*|launch daemon*|launchdaemon*',
    ],
  },
  {
    id: 'systemd-service',
    technique: 'T1543.002',
    en: [
      'systemd .. service*|unit|units|persist*',
      'init.d|/etc/init.d|rc.local … persist*|script*|creat*|modif*|add*',
    ],
    ja: ['systemd .. サービス|ユニット|永続|登録', 'rc.local|init.d .. 改変|追加|永続|登録'],
  },
  {
    id: 'launch-agent',
    technique: 'T1543.001',
    en: ['launch agent*|launchagent*|~/library/launchagents'],
    ja: ['launchagent|launch agent|起動エージェント'],
  },
  {
    id: 'web-shell',
    technique: 'T1505.003',
    en: [
      'web shell|web shells|webshell|webshells|china chopper|godzilla webshell|aspxspy|behinder',
      'script|file|page|backdoor .. left|planted|placed|dropped|uploaded .. web server|webserver|mail server & command*|remote*|access|control',
    ],
    ja: [
      'webシェル|ウェブシェル|web シェル|web shell|webshell|china chopper|チャイナチョッパー',
      '不正な|悪意のある|怪しい|見慣れない .. スクリプト|プログラム|ファイル .. サーバ .. 置か|設置|仕掛|残さ … 外から|外部から|遠隔|命令|操作',
    ],
  },
  {
    id: 'iis-module',
    technique: 'T1505.004',
    en: [
      'iis .. module|modules|backdoor|extension|native … malicious|install*|backdoor*|load*|credential*',
      'malicious|backdoor* .. iis',
    ],
    ja: ['iis .. モジュール|拡張 .. 不正|悪意|バックドア|感染|設置'],
  },
  {
    id: 'dll-hijack',
    technique: 'T1574.001',
    en: [
      'dll + side loading|sideloading|sideload*|side load*|hijack*|search order hijack*|proxying|preloading',
      'side load|side loads|side loaded|side loading|sideload|sideloads|sideloaded|sideloading|search order hijack*|dll hijack*|phantom dll',
      'legitimate|signed|benign|trusted .. executable|binary|application|program|exe|software … load*|sideload* .. malicious|rogue .. dll|library',
      'malicious + dll|library … load*|loaded … legitimate|signed|benign|trusted .. executable|binary|application|program|software',
      'legitimate|signed|benign|trusted|antivirus .. executable|binary|application|program|exe|software … load|loads|loaded|loading .. dll|library',
    ],
    ja: [
      'dllサイドローディング|dll サイドローディング|サイドローディング|サイドロード|dllハイジャック|dll ハイジャッキング|dllハイジャッキング|検索順序 .. ハイジャック|悪用|乗っ取',
      'dllサイドローディング|dll サイドローディング|dllサイドロード|サイドローディング|サイドロード|dllハイジャック|dllハイジャッキング|dll side loading',
      '正規 .. 実行ファイル|プログラム|アプリ|exe|ソフト … dll .. 読み込|ロード|読込',
    ],
  },
  {
    id: 'dynamic-linker-hijack',
    technique: 'T1574.006',
    en: ['ld_preload|ld preload|ld.so.preload|dynamic linker hijack*'],
    ja: ['ld_preload|ld.so.preload'],
  },
  {
    id: 'create-account',
    technique: 'T1136',
    en: [
      'creat*|add|adds|added|adding|set up|sets up .. new|local|rogue|hidden|backdoor|unauthorized|administrator|admin|administrative|privileged|domain|user .. account|accounts|user|users & !social media|email account*|github account*|twitter|facebook|linkedin|cybercrime|forum|paypal|victims to create|online account*',
      'rogue|backdoor|hidden .. account|accounts … creat*|add|adds|added',
    ],
    ja: [
      '不正な|新たな|新しい|新規|管理者|ローカル|隠し|バックドア|特権 .. アカウント|ユーザー|ユーザ .. 作成|追加|登録 & !sns|メールアカウント|ソーシャル',
      'アカウント .. 新規作成|不正に作成|勝手に作成|を作成し & !sns|メール|ソーシャル',
    ],
  },
  {
    id: 'local-account-creation',
    technique: 'T1136.001',
    en: ['net user .. /add|add', 'creat*|add|adds|added|adding .. local .. account|accounts|user|admin*'],
    ja: ['ローカルアカウント|ローカル管理者 .. 作成|追加', 'net user .. /add'],
  },
  {
    id: 'domain-account-creation',
    technique: 'T1136.002',
    en: ['creat*|add|adds|added .. domain .. account|accounts|admin account*|user'],
    ja: ['ドメインアカウント|ドメインユーザー .. 作成|追加'],
  },
  {
    id: 'account-manipulation',
    technique: 'T1098',
    en: [
      'add|adds|added|adding .. account|accounts|user|users|itself|themselves … administrators group|admin group|local administrators|domain admins|remote desktop users|privileged group*|group',
      'modif*|chang*|manipulat*|elevat*|grant* .. account|accounts|mailbox|role|roles .. permission*|privilege*|settings|credential*',
      'reset*|chang* .. password|passwords .. account|accounts|user|users|administrator* & !should|victims to',
    ],
    ja: [
      'アカウント|ユーザー .. 管理者グループ|administrators|特権グループ|権限 .. 追加|付与|変更|昇格',
      'アカウント .. 権限|設定 .. 変更|改変|付与',
    ],
  },
  {
    id: 'cloud-credentials',
    technique: 'T1098.001',
    en: [
      'add*|creat*|generat* … credential*|key*|secret*|certificate* … service principal*|azure app*|cloud account|oauth application*|entra',
    ],
    ja: ['サービスプリンシパル|アプリケーション .. 資格情報|認証情報|シークレット .. 追加'],
  },
  {
    id: 'ssh-authorized-keys',
    technique: 'T1098.004',
    en: [
      'authorized_keys|authorized keys|ssh authorized',
      'add*|insert*|append*|plant*|inject* .. ssh key*|public key*',
    ],
    ja: ['authorized_keys', 'ssh鍵|ssh公開鍵|sshキー|公開鍵 .. 追加|登録|書き込'],
  },
  {
    id: 'device-registration',
    technique: 'T1098.005',
    en: [
      'regist*|enroll*|enrol*|add|adds|added|adding .. device*|mfa|authenticator|multi factor … mfa|multi factor|authenticator|entra|azure ad|account* & !users to|should|require',
    ],
    ja: [
      'mfa|多要素認証|デバイス|認証アプリ .. 登録 .. 攻撃者|不正|自身の|独自',
      '自ら|自身|自分|攻撃者|犯人|不正 .. 端末|デバイス|電話番号|機器|認証アプリ|認証機器 … 登録 & 多要素|mfa|認証',
    ],
  },
  {
    id: 'bits-jobs',
    technique: 'T1197',
    en: ['bitsadmin|background intelligent transfer service|bits job*|bits transfer|bits service'],
    ja: [
      'bitsadmin|bitsジョブ|バックグラウンドインテリジェント転送|bits を悪用|bitsを悪用|background intelligent transfer',
    ],
  },
  {
    id: 'wmi-event-subscription',
    technique: 'T1546.003',
    en: [
      'wmi + event subscription*|event consumer*|event filter*|persistence|subscription*',
      'commandlineeventconsumer|activescripteventconsumer|__eventfilter',
    ],
    ja: [
      'wmiイベント|wmi イベント|イベントコンシューマ|イベントサブスクリプション|イベント サブスクリプション',
    ],
  },
  {
    id: 'event-triggered-execution',
    technique: 'T1546',
    en: ['event triggered execution', 'trigger* .. execut*|run … when .. event|logon'],
  },
  {
    id: 'com-hijack',
    technique: 'T1546.015',
    en: [
      'com + hijack*|object hijack*',
      'component object model hijack*',
      'inprocserver32|clsid … hijack*|persist*|replac*|modif*',
    ],
    ja: ['comハイジャック|com ハイジャック|comオブジェクトのハイジャック|comオブジェクトハイジャック'],
  },
  {
    id: 'image-file-execution-options',
    technique: 'T1546.012',
    en: ['image file execution options|ifeo'],
    ja: ['image file execution options|ifeo'],
  },
  {
    id: 'accessibility-features',
    technique: 'T1546.008',
    en: ['sticky keys|sethc.exe|utilman.exe|accessibility features'],
    ja: ['固定キー|sethc.exe|utilman.exe'],
  },
  {
    id: 'screensaver',
    technique: 'T1546.002',
    en: ['screensaver|screen saver … persist*|scr|registry|execut*'],
    ja: ['スクリーンセーバー .. 永続|レジストリ|悪用'],
  },
  {
    id: 'shell-profile',
    technique: 'T1546.004',
    en: ['bashrc|.bashrc|.bash_profile|.zshrc|.profile … persist*|modif*|add*|append*|inject*|writ*'],
    ja: ['bashrc|bash_profile|zshrc .. 改変|追記|永続'],
  },
  {
    id: 'office-startup',
    technique: 'T1137',
    en: [
      'office template*|normal.dotm|word startup|excel startup|xlstart|office add in*|word add in*|excel add in*|xll|wll|outlook rule*|outlook home page|office test … persist*|load*|malicious|execut*|use|used|drop*|deliver*',
    ],
    ja: [
      'normal.dotm|xlstart|officeアドイン|excelアドイン|wordアドイン|xllファイル|outlookのルール .. 永続|悪用|不正|実行',
    ],
  },
  {
    id: 'browser-extension',
    technique: 'T1176.001',
    en: [
      'malicious|rogue|fake|trojanized|backdoored|install* .. browser extension*|chrome extension*|browser add on*|browser plugin*|firefox extension*|edge extension*',
    ],
    ja: [
      '不正な|悪意のある|偽の|悪性の .. ブラウザ拡張|拡張機能|chrome拡張|アドオン',
      '拡張機能 .. 不正|悪用|窃取|改ざん',
    ],
  },
  {
    id: 'bootkit',
    technique: 'T1542.003',
    en: [
      'bootkit*|uefi bootkit|boot record malware',
      'infect*|modif*|replac* .. boot loader|bootloader|efi system partition|volume boot record & !wip*|overwrit*',
    ],
    ja: ['ブートキット|ブートローダー .. 感染|改ざん|永続', 'ブートキット'],
  },
  {
    id: 'system-firmware',
    technique: 'T1542.001',
    en: [
      'uefi|bios|firmware … implant*|malicious|rootkit|modif*|infect*|persist*|backdoor* & !update|router*|cisco|bootkit',
    ],
    ja: [
      'uefi|bios|ファームウェア .. 改ざん|感染|埋め込|ルートキット|不正なファームウェア|永続 & !更新|ルータ',
    ],
  },
  {
    id: 'modify-system-image',
    technique: 'T1601',
    en: [
      'modif*|replac*|patch*|tamper*|custom|downgrad* .. firmware|system image|ios image|operating system image .. router*|device*|cisco|appliance*|switch*',
      'firmware|system image … replaced|modified|tampered|swapped|patched|implanted|altered & router*|device*|cisco|appliance*|switch*|camera*',
      'replac*|swap*|modif* .. router|routers|switch|cisco|appliance|device .. firmware|image',
    ],
    ja: [
      'ルータ|ルーター|ネットワーク機器|cisco|アプライアンス .. ファームウェア|ファームウエア|イメージ .. 改ざん|改変|差し替|入れ替|書き換|変更',
    ],
  },
  {
    id: 'traffic-signaling',
    technique: 'T1205',
    en: [
      'port knock*|magic packet*|magic byte*|passive backdoor|traffic signaling|knock sequence|wake up packet|specially crafted packet*|special packet',
    ],
    ja: [
      'ポートノッキング|マジックパケット|特定のパケット|特殊なパケット|パッシブバックドア|受動的なバックドア .. 受信|起動|待|有効',
      'ポートノッキング|マジックパケット|パッシブ型バックドア',
    ],
  },
  {
    id: 'logon-script',
    technique: 'T1037.001',
    en: ['logon script*|login script*|userinitmprlogonscript'],
    ja: ['ログオンスクリプト|ログインスクリプト'],
  },
  {
    id: 'compromise-host-binary',
    technique: 'T1554',
    en: [
      'replac*|patch*|trojaniz*|modif*|backdoor*|tamper* .. legitimate|system|ssh|sshd|openssh|client|pam .. binary|binaries|executable*|library|daemon|file',
    ],
    ja: ['正規|システム|ssh|sshd .. バイナリ|実行ファイル|ライブラリ .. 置き換|差し替|改ざん|改変|書き換'],
  },
  {
    id: 'modify-authentication-process',
    technique: 'T1556',
    en: [
      'skeleton key|password filter dll|password filter|malicious pam|pam module*|modif* … authentication process|login process|authentication mechanism|login page',
      'patch*|modif*|hook*|tamper* .. authentication',
      'patch*|modif*|hook*|tamper*|alter*|backdoor* … authentication process|login process|authentication module|authentication flow|authentication library|sshd',
    ],
    ja: [
      '認証処理|認証プロセス|認証機構|ログイン処理|pamモジュール .. 改ざん|改変|書き換|フック|置き換',
      '認証 .. 仕組み|処理|機能|プロセス|モジュール|画面|サーバ .. 改ざん|改変|書き換|差し替|フック',
    ],
  },
];
