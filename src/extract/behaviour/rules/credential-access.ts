import type { TechniqueRule } from '../rule.ts';

export const credentialAccess: readonly TechniqueRule[] = [
  {
    id: 'os-credential-dumping',
    technique: 'T1003',
    en: [
      'credential dump*|password dump*|credential dumping|hashdump|pwdump|gsecdump|password dumper*',
      'dump|dumps|dumped|dumping .. password*|hashes|credential*|secrets & !leak*|dark web|forum*',
      'mimikatz … credential*|password*|dump*|hash*|steal*|harvest*|extract*|use*|run|execut*|deploy*',
      'use|uses|used|using|run|ran|execut*|deploy*|leverag*|employ*|via|with .. mimikatz|procdump|lazagne',
      'password*|credential*|hashes … from .. memory|lsass|domain controller*|active directory & !phish*|protect*',
    ],
    ja: [
      '認証情報|資格情報|パスワード|ハッシュ .. ダンプ',
      'ダンプ .. 認証情報|資格情報|パスワード|ハッシュ',
      'mimikatz|procdump|lazagne .. 使|利用|用い|実行|窃取|展開|悪用|ダンプ|抜き|盗|取り出|奪',
      'クレデンシャルダンプ|クレデンシャルダンピング',
      'mimikatzで|mimikatzを',
      'メモリ .. パスワード|認証情報|資格情報|ハッシュ .. @盗む|抜き|取り出|読み取',
    ],
  },
  {
    id: 'lsass',
    technique: 'T1003.001',
    en: ['lsass|lsass.exe|local security authority subsystem|sekurlsa|comsvcs.dll|minidump'],
    ja: ['lsass|lsass.exe|ローカルセキュリティ機関|sekurlsa|comsvcs.dll'],
  },
  {
    id: 'sam',
    technique: 'T1003.002',
    en: [
      'sam + database|hive|file|registry|hives',
      'security account manager|hklm\\sam|reg save',
      'dump*|extract*|sav*|export* .. sam',
    ],
    ja: [
      'sam|システム|security .. ハイブ',
      'samデータベース|sam データベース|samファイル|セキュリティアカウントマネージャ|reg save|samハイブ|レジストリハイブ',
      'sam .. ダンプ|抽出|窃取|取得',
    ],
  },
  {
    id: 'ntds',
    technique: 'T1003.003',
    en: ['ntds|ntds.dit|ntdsutil|active directory database'],
    ja: [
      'ntds|ntds.dit|ntdsutil|active directoryデータベース|active directory データベース|adデータベース|active directoryのデータベース',
    ],
  },
  {
    id: 'dcsync',
    technique: 'T1003.006',
    en: ['dcsync|dc sync|drsuapi'],
    ja: ['dcsync|dc sync'],
  },
  {
    id: 'lsa-secrets',
    technique: 'T1003.004',
    en: ['lsa secret*'],
    ja: ['lsaシークレット|lsa シークレット|lsa secrets'],
  },
  {
    id: 'etc-passwd',
    technique: 'T1003.008',
    en: ['/etc/shadow|/etc/passwd|etc/passwd|etc/shadow'],
    ja: ['/etc/shadow|/etc/passwd'],
  },
  {
    id: 'keylogging',
    technique: 'T1056.001',
    en: ['keylog*|key log*|keystroke*|key stroke*|keypress*|key presses'],
    ja: ['キーロガー|キーロギング|キーロガ|キー入力|キーストローク|打鍵'],
  },
  {
    id: 'gui-input-capture',
    technique: 'T1056.002',
    en: [
      'fake|spoofed|bogus .. login prompt*|password prompt*|dialog|dialogue|login window|credential prompt* & !page|website',
      'prompt* .. enter .. password',
    ],
    ja: ['偽の|偽 .. ダイアログ|入力画面|パスワード入力'],
  },
  {
    id: 'web-portal-capture',
    technique: 'T1056.003',
    en: [
      'modif*|inject*|insert*|add*|plant*|alter* … login page|logon page|login portal|web portal|login form … credential*|password*|captur*|harvest*|steal*|log',
    ],
    ja: [
      'ログイン画面|ログインページ|認証画面|認証ページ .. 改ざん|仕込|埋め込|書き換 & 認証情報|資格情報|パスワード|窃取|記録',
    ],
  },
  {
    id: 'input-capture',
    technique: 'T1056',
    en: [
      'input capture|form grab*|formgrab*',
      'captur*|record*|intercept*|log .. keyboard|user input|input|login attempts|credentials as|credentials when',
    ],
    ja: [
      '入力情報|入力内容|入力された|ログイン時 .. 窃取|盗|記録|取得|捕捉 & 認証情報|資格情報|パスワード|カード|利用者',
      '打ち込|入力 .. 文字|内容|情報|パスワード|認証情報 .. 記録|盗|捕捉|横取り|送信 & !フォーム|求め',
    ],
  },
  {
    id: 'credential-api-hooking',
    technique: 'T1056.004',
    en: ['api hooking|hook* .. browser*|functions|api|apis & credential*|inject*|captur*|intercept*'],
  },
  {
    id: 'password-stores',
    technique: 'T1555',
    en: [
      'steal*|stole|stolen|stealing|harvest*|extract*|collect*|dump*|grab*|gather*|recover*|obtain*|exfiltrat*|retriev* … password*|credential*|login* … browser*|email client*|mail client*|ftp client*|outlook|filezilla|application*|apps|password manager*|vpn client*|messag*|programs & !phish*|page',
      'browser*|email client*|mail client*|ftp client*|outlook|filezilla|password manager* … password*|credential*|login* … steal*|stole|stolen|harvest*|extract*|collect*|dump*|grab*|gather*|recover*|exfiltrat*',
      'stored|saved|cached + password*|credential*|login*',
      'password stealer*|credential stealer*|password stealing',
      'keychain .. steal*|dump*|extract*|access*|credential*|password*',
    ],
    ja: [
      'ブラウザ|メールクライアント|ftpクライアント|パスワードマネージャ|アプリ .. 保存 .. @資格情報 .. @得る',
      '保存された|保存している|記憶された .. @資格情報',
      '情報窃取型マルウェア|インフォスティーラー|情報窃取マルウェア|スティーラー|情報窃取ツール|認証情報窃取 & !市場',
      'キーチェーン .. 窃取|取得|抽出',
    ],
  },
  {
    id: 'browser-credentials',
    technique: 'T1555.003',
    en: [
      '@get … password*|credential*|login*|autofill … browser|browsers|chrome|firefox|edge|chromium|opera|internet explorer & !phish*|page|extension',
      'browser|browsers|chrome|firefox|chromium + password*|credential*|login data|saved password*|stored password*|stored credential*',
      'browser|browsers|chrome|firefox|edge|chromium … @get … password*|credential*|login*',
      'password*|credential*|login* .. saved|stored|cached .. browser|browsers|chrome|firefox|edge|chromium|opera & !should|never',
    ],
    ja: [
      'ブラウザ|ブラウザー|chrome|firefox|edge .. @資格情報',
      '@資格情報 .. ブラウザ|ブラウザー|chrome|firefox .. 窃取|取得|抽出|盗',
    ],
  },
  {
    id: 'password-managers',
    technique: 'T1555.005',
    en: [
      'password manager*|keepass|lastpass|1password|bitwarden … steal*|dump*|extract*|harvest*|target*|database*|vault* & !use a password manager|recommend*',
    ],
    ja: ['パスワードマネージャ|パスワード管理ソフト|keepass .. 窃取|盗|抽出|ダンプ|狙'],
  },
  {
    id: 'windows-credential-manager',
    technique: 'T1555.004',
    en: ['credential manager|windows vault|vaultcmd'],
    ja: ['資格情報マネージャ|資格情報マネージャー'],
  },
  {
    id: 'keychain',
    technique: 'T1555.001',
    en: [
      'keychain .. steal*|dump*|extract*|access*|credential*|password*|data',
      'steal*|dump*|extract* .. keychain',
    ],
    ja: ['キーチェーン|keychain .. 窃取|抽出|取得|盗'],
  },
  {
    id: 'unsecured-credentials',
    technique: 'T1552',
    en: [
      'hardcoded credential*|hard coded credential*|plaintext password*|plain text password*|clear text password*|unsecured credential*|cleartext credential* … use|used|found|obtain*|search*|steal*|harvest*|discover*|extract*',
      'search* .. password*|credential* .. file*|share*|system|network|disk',
    ],
    ja: [
      '平文|ハードコード .. @資格情報 .. 取得|窃取|発見|入手|利用|悪用',
      '平文|ハードコード|暗号化されずに .. パスワード|認証情報|資格情報|鍵 .. 見つけ|発見|探し出|入手|盗|読み取|得',
    ],
  },
  {
    id: 'credentials-in-files',
    technique: 'T1552.001',
    en: [
      '@get|search*|look*|found|find|finds|locat*|discover* .. credential*|password*|secret*|key* .. in|from .. file|files|configuration file*|config file*|script*|document*|github|repositor*|share*',
    ],
    ja: [
      '設定ファイル|構成ファイル|ファイル|リポジトリ .. @資格情報|シークレット|鍵 .. 探|検索|窃取|取得|抽出|盗',
    ],
  },
  {
    id: 'credentials-in-registry',
    technique: 'T1552.002',
    en: ['credential*|password* .. registry', 'registry .. credential*|password*'],
    ja: [
      'レジストリ .. 保存|格納 .. パスワード|認証情報|資格情報',
      'レジストリ .. パスワード|認証情報 .. 検索|探|取得|窃取 & !ハイブ|ダンプ',
    ],
  },
  {
    id: 'private-keys',
    technique: 'T1552.004',
    en: [
      '@steal|search*|collect*|copy|copies|copied|exfiltrat*|obtain* .. private key*|ssh key*|signing key*|pgp key*|encryption key*|.pem & !cryptocurrency|wallet*|ransom*',
    ],
    ja: ['秘密鍵|ssh鍵|署名鍵|sshキー .. 窃取|盗|取得|収集|コピー|抽出 & !暗号資産|ウォレット|仮想通貨'],
  },
  {
    id: 'cloud-instance-metadata',
    technique: 'T1552.005',
    en: ['instance metadata|imds|metadata service|169.254.169.254'],
    ja: ['インスタンスメタデータ|メタデータサービス|imds'],
  },
  {
    id: 'group-policy-preferences',
    technique: 'T1552.006',
    en: ['group policy preference*|gpp password*|cpassword'],
    ja: ['グループポリシー設定 .. パスワード|グループポリシー基本設定'],
  },
  {
    id: 'kerberoasting',
    technique: 'T1558.003',
    en: ['kerberoast*'],
    ja: ['kerberoast|ケルベロースト|kerberoasting'],
  },
  {
    id: 'golden-ticket',
    technique: 'T1558.001',
    en: ['golden ticket*|krbtgt'],
    ja: ['ゴールデンチケット|krbtgt|golden ticket'],
  },
  {
    id: 'silver-ticket',
    technique: 'T1558.002',
    en: ['silver ticket*'],
    ja: ['シルバーチケット|silver ticket'],
  },
  {
    id: 'as-rep-roasting',
    technique: 'T1558.004',
    en: ['as rep roasting|asrep roasting|asreproast*'],
    ja: ['as rep roasting|asreproast'],
  },
  {
    id: 'steal-kerberos-tickets',
    technique: 'T1558',
    en: ['steal*|forg*|extract*|dump*|request* .. kerberos ticket*|tgt|tgs|kerberos'],
    ja: ['kerberosチケット|ケルベロスチケット|kerberos チケット .. 窃取|偽造|盗|抽出'],
  },
  {
    id: 'steal-web-session-cookie',
    technique: 'T1539',
    en: [
      '@steal|collect*|captur*|hijack*|gather*|intercept*|obtain*|replay* … cookie*|session token*|session id*|browser session*',
      'cookie*|session token*|session id* … stolen|steal*|harvest*|exfiltrat*|captur*|collect*|hijack*',
      'cookie theft|session hijack*|pass the cookie',
    ],
    ja: [
      'クッキー|cookie|セッショントークン|セッション情報|セッションid|セッション トークン .. @盗む|取得|収集|乗っ取|ハイジャック|入手',
      'セッションハイジャック|セッションの乗っ取',
      '盗んだ|窃取した|奪った|盗まれた|抜き取った .. クッキー|cookie|セッション',
    ],
  },
  {
    id: 'steal-application-access-token',
    technique: 'T1528',
    en: [
      '@steal|abus*|obtain*|hijack*|compromis* .. oauth|access token*|api token*|application token*|authentication token*|refresh token* & !session|cookie',
      'malicious + oauth|azure app*|oauth app*|cloud app*',
      'consent phishing|illicit consent|oauth consent|device code phishing|oauth phishing',
      'oauth|consent … token*|permission*|grant* & malicious|abus*|phish*|trick*|attacker*|steal*',
    ],
    ja: [
      'oauthトークン|oauth トークン|アクセストークン|アクセス トークン|認証トークン|apiトークン|リフレッシュトークン .. @盗む|悪用|取得|入手|乗っ取',
      '不正な|悪意のある .. oauth|クラウドアプリ',
      '同意フィッシング|コンセントフィッシング|デバイスコードフィッシング',
    ],
  },
  {
    id: 'adversary-in-the-middle',
    technique: 'T1557',
    en: [
      'adversary in the middle|man in the middle|attacker in the middle|aitm|mitm|evilginx*|arp spoof*|arp poison*|llmnr|nbt ns|ntlm relay|smb relay|responder tool|dhcp spoof*|evil twin',
    ],
    ja: [
      '中間者攻撃|アドバーサリーインザミドル|aitm|mitm|man in the middle|adversary in the middle|evilginx|arpスプーフィング|llmnr|中間者|ntlmリレー|中間に割り込',
    ],
  },
  {
    id: 'network-sniffing',
    technique: 'T1040',
    en: [
      'sniff|sniffs|sniffed|sniffing|sniffer|packet sniff*|network sniff* & !sniff out|wireshark',
      'captur*|intercept*|eavesdrop*|collect* .. network traffic|packets|tacacs|radius|authentication traffic|packet data|packet capture* & !analyst*|our|figure|shows|between analysis',
      'use|uses|used|using|run|ran|install* .. tcpdump|packet capture|packet sniffer & !analyst*|we |our',
    ],
    ja: [
      'パケットキャプチャ|パケット .. 取得|捕捉|収集|盗聴|採取|傍受|キャプチャ',
      'スニッフィング|盗聴ツール|tcpdump|スニッファ',
      '通信|トラフィック .. 傍受|盗聴|キャプチャ|捕捉 & !暗号化',
    ],
  },
  {
    id: 'mfa-interception',
    technique: 'T1111',
    en: [
      'intercept*|@steal|captur*|bypass*|phish*|collect* .. otp|one time password*|one time passcode*|2fa|mfa code*|sms code*|authentication code*|2fa code*|mfa token*|two factor|multi factor',
      'sim swap*|simswap*',
    ],
    ja: [
      'ワンタイムパスワード|認証コード|二要素認証|多要素認証|mfaコード|smsコード|2段階認証 .. @盗む|傍受|だまし取|聞き出|横取り|読み取|突破|回避|詐取|入力させ & !導入|有効',
      'simスワップ|simスワッピング',
    ],
  },
  {
    id: 'mfa-request-generation',
    technique: 'T1621',
    en: [
      'mfa fatigue|mfa bomb*|push bomb*|push fatigue|prompt bomb*|mfa prompt*|mfa push|push notification spam|multi factor authentication request generation|repeated mfa|mfa request*',
    ],
    ja: [
      'mfa疲労|多要素認証疲労|mfa疲れ|プッシュ爆撃|mfa爆撃|認証要求|プッシュ通知 .. 大量|繰り返|連続',
      'mfa疲労攻撃|mfa fatigue|プッシュ通知攻撃',
      '多要素認証疲労|mfa疲労|プッシュ通知疲労',
      '大量|繰り返|何度|連続|しつこ|次々 .. 認証要求|承認要求|プッシュ通知|mfa通知|認証の通知',
    ],
  },
  {
    id: 'forge-web-credentials',
    technique: 'T1606',
    en: [
      'golden saml',
      'forg*|fabricat*|counterfeit* .. token*|saml|cookie*|authentication token*|web credential*|access token*',
    ],
    ja: [
      '偽造 .. トークン|saml|cookie|クッキー|認証',
      'トークン|saml|クッキー .. 偽造',
      'ゴールデンsaml|golden saml',
    ],
  },
  {
    id: 'forced-authentication',
    technique: 'T1187',
    en: [
      'forced authentication|coerc* .. authenticat*|ntlm',
      'ntlm|net ntlmv2|ntlmv2 + hash* … leak*|steal*|captur*|harvest*|coerc*|send*',
      'petitpotam|unc path* .. hash*|ntlm|credential*|smb',
      'petitpotam|forced authentication',
    ],
    ja: ['ntlmハッシュ|ntlmv2ハッシュ|ntlm ハッシュ|net ntlmv2 .. 窃取|漏|取得|送信', '強制認証|petitpotam'],
  },
  {
    id: 'exploitation-for-credential-access',
    technique: 'T1212',
    en: ['@exploits … vulnerab*|flaw* … obtain|steal|access|dump .. credential*|password*|hash*'],
  },
];
