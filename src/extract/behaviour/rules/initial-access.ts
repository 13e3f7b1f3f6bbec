import type { TechniqueRule } from '../rule.ts';

export const initialAccess: readonly TechniqueRule[] = [
  {
    id: 'phishing',
    technique: 'T1566',
    en: [
      'phishing|spearphishing|spear phishing|phished|spear phish|phish & !phishing resistant|phishing simulation*|phishing awareness|phishing training|anti phishing|antiphishing|phishing protection|phishing test*|report phishing|simulated phishing',
      'malspam|mal spam|malicious spam|spam campaign*|malicious email*|malicious e mail*|lure email*|spam email*|weaponized email*|malicious message*',
      'email* .. @deliver .. @payload',
      'business email compromise|email fraud',
    ],
    ja: [
      'フィッシング & !フィッシング耐性|フィッシングに強い|耐フィッシング|フィッシング対策協議会|フィッシング訓練|フィッシング対策',
      '標的型メール|標的型攻撃メール|不審なメール|不審メール|不正なメール|悪意のあるメール|悪性メール|偽メール|なりすましメール|スパムメール|攻撃メール|ばらまき型メール|標的型の電子メール & !訓練',
      'メール .. @送る .. 感染|侵入|誘導|開かせ|実行',
      'メール … @ペイロード .. @送る|感染',
      'ビジネスメール詐欺',
    ],
  },
  {
    id: 'spearphishing-attachment',
    technique: 'T1566.001',
    en: [
      'phish*|spear phish*|spearphish*|lure*|malspam|spam|email*|e mail*|message* … @malicious .. attachment|attachments|attached',
      'phish*|spear phish*|spearphish*|malspam|email*|e mail* … attachment|attachments',
      'email*|e mail*|message* … @deliver .. @malicious .. @attachment',
      'attachment|attachments|attached … email*|e mail*|phish*|spear phish*',
      '@malicious + attachment|attachments',
      'emailed|email*|e mail* … attached … @attachment',
      'email*|e mail* … contain* .. zip|lnk|iso|word|excel|macro*|pdf|archive|html|rtf',
    ],
    ja: [
      'メール .. 添付',
      '添付 .. メール',
      '添付ファイル .. 開|実行|感染|不正|悪意|細工',
      '不正|悪意のある|細工|マクロ付き|パスワード付き .. 添付',
      'メール … zip|lnk|iso|word|excel|マクロ|文書ファイル .. 添付|送',
    ],
  },
  {
    id: 'spearphishing-link',
    technique: 'T1566.002',
    en: [
      'phish*|spear phish*|spearphish*|lure*|malspam|email*|e mail* … @deliver|with|malicious|embedded|to .. link|links|url|urls|hyperlink*',
      '@malicious|phishing|embedded .. link|links|url|urls|hyperlink* … email*|e mail*|phish*',
      'phishing|malicious|spear phishing|spearphishing + link|links|url|urls & email*|e mail*|message*|phish*|victim*|recipient*',
      'link|links|url|urls … in|via + email*|e mail*|phish*|spear phish*',
      'email* … tracking + link|links|pixel*',
    ],
    ja: [
      'メール … リンク|url .. @送る|記載|含|埋め込|誘導|クリック|踏|貼|仕込|アクセス',
      'リンク|url .. 記載|含|埋め込|貼|付き|仕込 .. メール',
      'メール … 偽サイト|偽のサイト|不正サイト|フィッシングサイト|偽ログイン|偽のログイン .. 誘導|誘い|入力|アクセス',
      '偽サイト|偽のサイト|フィッシングサイト|偽のログイン … メール',
    ],
  },
  {
    id: 'spearphishing-service',
    technique: 'T1566.003',
    en: [
      'linkedin|facebook|twitter|whatsapp|telegram|instagram|discord|slack|teams|signal|wechat|skype|messenger|social media|social network*|job platform*|messaging app*|dating … message*|contact*|approach*|lure*|chat*|send|sends|sent|recruiter*|reach* out|phish*',
      'contact*|approach*|lure*|messag*|recruiter*|reach* out|phish* … via|on|over|through|using .. linkedin|facebook|twitter|whatsapp|telegram|instagram|discord|slack|teams|signal|wechat|skype|messenger|social media|social network* & !report*|tip line|press',
    ],
    ja: [
      'linkedin|リンクトイン|facebook|フェイスブック|twitter|whatsapp|telegram|テレグラム|instagram|discord|slack|teams|signal|skype|sns|ソーシャルメディア|メッセージアプリ … 接触|メッセージを|誘い|持ちかけ|やり取り|やりとり|近づ|接近|アプローチ',
      '接触|誘い … linkedin|リンクトイン|sns|ソーシャルメディア|メッセージアプリ|チャット .. 通じ|経由|使|介し',
    ],
  },
  {
    id: 'spearphishing-voice',
    technique: 'T1566.004',
    en: [
      'vishing|voice phishing|callback phishing|telephone oriented attack delivery',
      'help desk|helpdesk|it support|service desk|support staff … call|calls|called|calling|phone* & @pretend|trick*|social engineer*|convinc*|persuad*|lure*|pos*',
      'call|calls|called|calling|phone* .. help desk|helpdesk|service desk & @pretend|trick*|social engineer*|convinc*|persuad*',
      'victim*|recipient*|user* .. call|calls|called|calling .. phone number|number|call center|call centre',
    ],
    ja: [
      'ビッシング|ボイスフィッシング|音声フィッシング|コールバック型フィッシング',
      'ヘルプデスク|サポート窓口|情シス|it部門 … 電話 & @装う|だま|騙',
      '電話 … ヘルプデスク|サポート|it部門|銀行 .. @装う',
    ],
  },
  {
    id: 'drive-by-compromise',
    technique: 'T1189',
    en: [
      'watering hole*|wateringhole|drive by|strategic web compromise*|malvertis*|exploit kit*|fake browser update*|fake update*|socgholish & !drive by wire',
      'visit* … @compromise|malicious|attacker controlled|fake … website*|web site*|site|sites|page|pages … infect*|download*|exploit*|deliver*|redirect*|serv*',
      '@compromise + website*|web site*|site|sites … visitor*|redirect*|serv*|deliver*|infect*|inject*',
      'seo poisoning|search engine poisoning',
      'inject* … malicious .. javascript|code|iframe*|script* … website*|web site*|page|pages|site|sites',
      'malicious|fake + ads|advertisement*|advert|adverts',
    ],
    ja: [
      '水飲み場|ドライブバイ|ドライブ・バイ|マルバタイジング|不正広告|エクスプロイトキット|偽のブラウザ更新|偽ブラウザ|seoポイズニング|戦略的web侵害|戦略的ウェブ侵害',
      '改ざん|侵害 .. サイト|ホームページ .. 閲覧|訪問|アクセス|誘導 … 感染|ダウンロード|攻撃|実行|転送',
      'サイト|ホームページ .. 閲覧|訪問 … 感染|ダウンロード & 改ざん|不正|仕込|埋め込|侵害',
      'サイト|ホームページ .. 改ざん … 閲覧|訪問',
    ],
  },
  {
    id: 'exploit-public-facing-application',
    technique: 'T1190',
    en: [
      '@exploit … @flaw & @publicApp & !office|word document*|browser|privilege escalation|local privilege|escalate privileges|elevate privileges|equation editor|winrar|adobe reader|flash|chrome|internet explorer',
      '@flaw … @exploits & @publicApp & !office|word document*|browser|privilege escalation|local privilege|escalate privileges|elevate privileges|equation editor|winrar|adobe reader|flash|chrome|internet explorer',
      '@exploits … @publicApp & !office|browser|privilege escalation|escalate privileges',
      'sql injection|sqli|command injection|path traversal|directory traversal|proxylogon|proxyshell|log4shell … attack*|exploit*|compromis*|access|used|abuse*|breach*',
      '@exploits|chain*|attack*|abus* … sql injection|sqli|command injection|authentication bypass|proxylogon|proxyshell|log4shell|remote code execution|server side request forgery',
      'initial access|gain* access|break* into|broke into|breach*|intrusion*|entry|infiltrat*|foothold … @exploit .. @flaw',
      '@exploit .. @flaw … initial access|gain* access|break* into|breach|intrusion|entry|infiltrat*|foothold|compromis*',
      'unpatched|known|newly disclosed|publicly disclosed|publicly known|n day|zero day|zero days|0 day|unknown|critical .. @flaw … @exploits|used|attacked|targeted & !office|word document*|browser|privilege escalation|chrome|internet explorer|flash|winrar',
      '@exploits … unpatched|known|newly disclosed|publicly disclosed|publicly known|n day|zero day|zero days|0 day|critical|new .. @flaw & !office|word document*|browser|privilege escalation|chrome|internet explorer|flash|winrar',
      '@exploits .. cve|vulnerab*|flaw|flaws|bug|bugs & !office|word document*|browser|privilege escalation|chrome|internet explorer|flash|winrar|windows|kernel|equation editor|driver|adobe|client|local',
      'zero day|zero days|0 day + attack*|exploit*|campaign*',
      'broke into|break into|breaking into|breaks into|entered|got in|gained entry|intruded|breached|breaching|hacked|compromised … through|via|using|by exploiting|exploiting|by way of|with .. flaw|flaws|vulnerab*|holes|bugs|weakness*|unpatched|internet facing|zero day* & !office|browser|word document*|chrome',
      'exploit* .. internet facing|public facing|internet exposed|externally facing|edge device*|perimeter device*|vpn|firewall*|gateway*|appliance*',
    ],
    ja: [
      '@脆弱性 .. @悪用 & !office|wordファイル|ブラウザ|権限昇格|特権昇格|winrar|chrome|internet explorer|カーネル|ドライバ|数式エディタ',
      '@悪用だけ .. @脆弱性 & !office|ブラウザ|権限昇格|特権昇格|winrar|chrome|internet explorer|カーネル|ドライバ',
      '@公開機器 … @悪用だけ & @脆弱性 & !office|ブラウザ|権限昇格',
      'sqlインジェクション|コマンドインジェクション|osコマンドインジェクション|パストラバーサル|ディレクトリトラバーサル|proxylogon|proxyshell|log4shell .. 攻撃|悪用|侵入|試み|不正アクセス|窃取',
      '未修正|未パッチ|既知|公知|公開された|公開されたばかり|未知 .. @脆弱性 … 攻撃|侵入|狙|悪用|侵害',
      'ゼロデイ + 攻撃|悪用',
      '@公開機器 … エクスプロイト .. 展開|実行|悪用',
      '@公開機器 .. 脆弱性|欠陥|弱点 … 侵入|侵害|初期アクセス',
      '任意のコード|任意のコマンド|任意コード|遠隔でコード|リモートでコード .. 実行 … 攻撃|悪用 & @公開機器|認証',
      '新たなエクスプロイト|新しいエクスプロイト .. 特定|利用|悪用|適応',
    ],
  },
  {
    id: 'external-remote-services',
    technique: 'T1133',
    en: [
      'initial access|gain* access|gained entry|log in|logs in|logged in|logging in|break* into|broke into|breach*|entry|intrusion*|connect* to|foothold|persist* … vpn|vpns|citrix|remote desktop gateway|rd gateway|exposed rdp|internet facing rdp|external remote service*|remote access service*|remote access gateway & !@flaw|exploit*',
      'vpn|vpns|exposed rdp|rdp port|citrix|external remote service*|remote access service* … credential*|account*|log in|logged in|initial access|gain* access & !@flaw|exploit*|seller*|advert*|service provider*',
      'exposed|internet facing|open|publicly accessible + rdp|remote desktop|vnc|ssh',
      'rdp … exposed to the internet|open to the internet|internet exposed',
    ],
    ja: [
      'vpn|リモートデスクトップゲートウェイ|外部公開されたrdp|リモートアクセス … 侵入|ログイン|不正アクセス|接続 & !@脆弱性|接続経路',
      'インターネット|外部 .. 公開|露出 .. rdp|リモートデスクトップ',
      'rdp|リモートデスクトップ .. インターネット|外部 .. 公開|露出',
    ],
  },
  {
    id: 'software-supply-chain-compromise',
    technique: 'T1195.002',
    en: [
      'trojani*|backdoored|tampered|compromised|malicious|poisoned|tainted|booby trapped .. update|updates|installer*|software update*|software package*|build|npm package*|pypi package*|release|releases|version of .. software|application & supply chain|vendor*|signed|legitimate|official|update|updates|npm|pypi|build & !fake update',
      'inject*|insert*|implant*|embed*|add*|slipped|planted … build process|build environment|build system|software update*|update mechanism|update server*|source code|software updates|legitimate update*|library|package & malicious|backdoor*|malware|code|implant*',
      'software supply chain + attack*|compromise*',
      'update server*|update mechanism|update channel|software update* … @compromise|hijack*|poison*|distribut*|deliver*|push*',
      '@compromise .. update server*|update mechanism|build server*|build environment|software vendor*|software supplier*|software developer*|software maker*',
      'malicious|typosquat*|poisoned .. npm|pypi|package|packages|library|libraries & npm|pypi|nuget|rubygems|package registry|open source|repository',
      'slip*|plant*|insert*|inject*|hid|hide|hidden|smuggl*|poison*|sneak*|implant*|push*|distribut*|deliver* … into|through|via|in .. signed updates|software update*|updates of|update of|updates to|official update*|legitimate update*|signed update*|software build*|update server*|auto update*|updater|installer of|official installer*|official website',
      'backdoor*|malware|malicious code|implant … inserted|slipped|planted|injected|hidden|embedded|bundled|distributed … update|updates|updater|installer|build|release & software|application|vendor*|signed|customers|platform',
    ],
    ja: [
      '更新プログラム|アップデート|インストーラ|更新サーバ|アップデートサーバ|ビルド環境|ビルドサーバ|開発環境|正規のソフト|正規ソフト|更新機能|ソフトウェア更新 .. 改ざん|混入|仕込|埋め込|トロイの木馬化|汚染|侵害|乗っ取|悪用|紛れ',
      '改ざん|トロイの木馬化|バックドアが仕込|不正なコードを仕込|細工 .. 更新プログラム|アップデート|インストーラ|更新ファイル',
      'npm|pypi|パッケージ|ライブラリ|オープンソース .. 悪意|不正なコード|不正な|汚染|バックドア|混入|マルウェア',
      'ソフトウェアサプライチェーン|ソフトウェア・サプライチェーン|ソフトウエアサプライチェーン .. 攻撃|侵害',
      '更新ツール|アップデート|更新プログラム|更新機能|更新ファイル|インストーラ|正規ソフト|正規のソフト|開発元 .. バックドア|マルウェア|不正なコード|不正コード|不正プログラム .. 仕込|混入|埋め込|組み込|配布',
      'バックドア|マルウェア|不正なコード|不正コード|細工 .. 仕込|混入|埋め込|組み込|された .. 更新ツール|アップデート|更新プログラム|インストーラ|正規版',
    ],
  },
  {
    id: 'supply-chain-compromise',
    technique: 'T1195',
    en: [
      'supply chain + attack*|compromise*|intrusion*|breach*|incident*|campaign*|operation*',
      '@compromise .. supply chain|supply chains',
    ],
    ja: [
      'サプライチェーン攻撃|サプライチェーン・アタック|サプライチェーン侵害',
      'サプライチェーン .. 攻撃|侵害|悪用|狙',
    ],
  },
  {
    id: 'trusted-relationship',
    technique: 'T1199',
    en: [
      '@compromise|access*|target*|abus*|leverag*|exploit*|through|via|attack*|infiltrat*|use|used|using|from … managed service provider*|msp|msps|service provider*|it provider*|third party vendor*|third party provider*|trusted relationship*|trusted third part*|it supplier*|contractor*|subcontractor*|outsourc*|cloud service provider* … customer*|client|clients|downstream|victim*|their network*|target*|network* of',
      'trusted relationship*|trusted third party|island hopping & attack*|compromis*|abus*|exploit*|access|leverag*',
      '@compromise … downstream + customer*|client*|victim*|organi*',
      'delegated admin* privilege*|gdap|partner relationship* .. abus*|compromis*|access|exploit*',
    ],
    ja: [
      'マネージドサービス|msp|保守業者|委託先|委託業者|請負業者|取引先|関連会社|子会社|海外拠点|サービスプロバイダ|サービス事業者|運用業者|ベンダー .. 侵入|侵害|踏み台|足掛かり|足がかり|経由|悪用 & !対策|点検|確認して',
      '信頼関係|信頼された関係 .. 悪用|利用',
      '踏み台|足掛かり|足がかり|経由 … 顧客|取引先|本社|親会社|委託元 .. 侵入|到達|侵害|ネットワーク',
    ],
  },
  {
    id: 'valid-accounts',
    technique: 'T1078',
    en: [
      'valid|legitimate|stolen|compromised|leaked|harvested|hijacked|purchased|previously stolen|dormant|hacked|default .. account|accounts|credentials|credential|login|logins|password|passwords … log* in|logged in|log on|logged on|access|accessed|accessing|authenticat*|move*|maintain*|sign* in|gain*|enter*|breach*|infiltrat*|vpn|network* & !sell*|sold|market*|exfiltrat*|harvest',
      'log* in|logged in|log on|logged on|gain* access|gained entry|authenticat*|sign* in|enter*|breach*|infiltrat*|use|uses|used|using|abus*|with … valid|legitimate|stolen|compromised|leaked|purchased|previously stolen|dormant .. account|accounts|credentials|credential|logins & !sell*|sold|selling|exfiltrat*|email account*|send|sent',
      'valid + account|accounts|credentials',
    ],
    ja: [
      '正規|正当|有効|盗んだ|窃取した|盗まれた|漏えいした|漏洩した|流出した|侵害した|不正に入手した|入手した|乗っ取った|既存|休眠 .. アカウント|認証情報|資格情報|パスワード|id … 侵入|ログイン|アクセス|移動|使|悪用|なりすま|横展開',
      '正規|有効 .. アカウント|認証情報|資格情報 .. 悪用|使|利用',
    ],
  },
  {
    id: 'domain-accounts',
    technique: 'T1078.002',
    en: [
      'domain admin*|domain account* … log* in|logged in|used|use|using|compromis*|abus*|obtain*|access*|move*',
    ],
    ja: [
      'ドメイン管理者|ドメインアドミン|ドメインアカウント|ドメイン管理者権限 … 奪|取得|悪用|使|ログイン|移動|掌握|侵害',
    ],
  },
  {
    id: 'cloud-accounts',
    technique: 'T1078.004',
    en: [
      'compromised|stolen|hijacked|valid|taken over .. cloud account*|office 365 account*|microsoft 365 account*|azure account*|aws account*|o365 account*|entra id account*|aws key*|aws credential*|cloud credential*',
      'cloud account + takeover*|compromise*',
    ],
    ja: [
      'クラウドアカウント|microsoft 365のアカウント|office 365のアカウント|awsのアカウント|azureのアカウント .. 侵害|乗っ取|悪用|不正ログイン',
    ],
  },
  {
    id: 'removable-media',
    technique: 'T1091',
    en: [
      'usb|removable media|removable drive*|removable device*|removable storage|thumb drive*|flash drive*|flash disk* … spread*|infect*|propagat*|copies itself|copy itself|worm*|replicat*|deliver*|plant*|initial access|malicious|distribut*',
      'spread*|infect*|propagat*|copies itself|copy itself|replicat*|deliver*|self spreading … usb|removable media|removable drive*|removable device*|thumb drive*|flash drive*',
    ],
    ja: [
      'usbメモリ|usbドライブ|usbデバイス|usb機器|リムーバブルメディア|リムーバブルドライブ|外部記憶媒体 .. 感染|拡散|侵入|経由|伝播|広が|コピー & !禁止|制限',
      '感染|拡散|侵入 .. usbメモリ|usbドライブ|リムーバブル',
    ],
  },
  {
    id: 'brute-force',
    technique: 'T1110',
    en: [
      'brute force*|brute forcing|bruteforc*|bruting & !brute ratel|against brute',
      'dictionary attack*',
      'guess* .. password*|credential*',
    ],
    ja: ['ブルートフォース|総当たり|総当り|辞書攻撃', 'パスワード .. 推測'],
  },
  {
    id: 'password-spraying',
    technique: 'T1110.003',
    en: ['password spray*|password spraying|credential spray*|spray* … password*'],
    ja: ['パスワードスプレー|パスワード・スプレー|パスワードスプレイ'],
  },
  {
    id: 'credential-stuffing',
    technique: 'T1110.004',
    en: ['credential stuffing'],
    ja: [
      'クレデンシャルスタッフィング|クレデンシャル・スタッフィング|パスワードリスト攻撃|リスト型攻撃|リスト型アカウントハッキング',
    ],
  },
  {
    id: 'password-cracking',
    technique: 'T1110.002',
    en: ['crack* .. password*|hash*|credential*|ntlm', 'password + cracking|cracker'],
    ja: ['パスワード|ハッシュ .. 解読|クラッキング|クラック|解析'],
  },
  {
    id: 'content-injection',
    technique: 'T1659',
    en: [
      'man on the side|adversary on the side',
      'inject* … traffic|http response* … isp|internet service provider*',
    ],
    ja: ['マン・オン・ザ・サイド|isp|プロバイダ .. dnsポイズニング|dns応答 .. 改ざん|汚染'],
  },
];
