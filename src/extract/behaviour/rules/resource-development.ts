import type { TechniqueRule } from '../rule.ts';

export const resourceDevelopment: readonly TechniqueRule[] = [
  {
    id: 'acquire-domains',
    technique: 'T1583.001',
    en: [
      'regist*|purchas*|bought|acquir*|set up|sets up|creat* .. domain|domains|domain name*|lookalike domain*|typosquat* & !domain controller|domain account*|domain user*|domain admin*|taken down',
      'typosquat*|look alike domain*|lookalike domain*|spoofed domain*|homoglyph*|homograph*|cybersquat*|combosquat* & !package*|npm|pypi',
      'domain|domains … registered|purchased … attack*|actor*|campaign|phish*|malicious|c2|mimic*|impersonat*|similar|spoof*',
      'attacker|actor|malicious .. registered domain*|domains',
      'domain names|domains|domain name|web addresses … imitat*|resembl*|mimic*|look* like|spoof*|similar to|one letter',
    ],
    ja: [
      'ドメイン|ドメイン名 .. 取得|登録|購入|用意 & 攻撃|偽|フィッシング|類似|正規|模|酷似|不正|似',
      '類似ドメイン|偽ドメイン|なりすましドメイン|タイポスクワット|紛らわしいドメイン|酷似したドメイン',
      '似た|似せた|酷似した|紛らわしい|そっくりな|見間違える .. ドメイン',
    ],
  },
  {
    id: 'acquire-infrastructure',
    technique: 'T1583',
    en: [
      'rent*|leas*|purchas*|bought|acquir*|set up|sets up|register* .. infrastructure|server|servers|vps|hosting|virtual private server* & !should|victim*',
      'attacker owned infrastructure|actor controlled infrastructure|leased infrastructure',
      'use|uses|used|using|rel*|leverag*|rent* .. bulletproof host*|bullet proof host*',
    ],
    ja: [
      'サーバ|サーバー|インフラ|vps|ホスティング .. 借り|契約|購入|調達|レンタル|構築|取得 & 攻撃|不正|犯|アクター|集団',
      '防弾ホスティング|防弾ホスト',
    ],
  },
  {
    id: 'acquire-vps',
    technique: 'T1583.003',
    en: [
      'rent*|leas*|purchas*|bought|acquir*|use|uses|used|using|hosted on|set up .. vps|virtual private server*|vps provider*',
    ],
    ja: ['vps|仮想専用サーバ|レンタルサーバ .. 借り|契約|利用|使|購入|用い'],
  },
  {
    id: 'acquire-web-services',
    technique: 'T1583.006',
    en: [
      'creat*|regist*|set up|sets up|use|uses|used|abus* .. github|dropbox|google drive|google sites|blogger|wordpress|firebase|azure|aws|cloudflare … account|accounts|repository|page|pages|site to & host*|phish*|deliver*|stag*|malicious|payload*',
    ],
    ja: [
      'github|dropbox|google drive|クラウド .. アカウント|リポジトリ .. 作成|登録|用意 & 攻撃|不正|悪用|マルウェア',
    ],
  },
  {
    id: 'malvertising-acquire',
    technique: 'T1583.008',
    en: ['malvertis*|malicious ad|malicious ads|malicious advertis*|google ads .. malicious|abus*|lure|fake'],
    ja: ['マルバタイジング|不正広告|悪意のある広告|偽広告'],
  },
  {
    id: 'botnet-acquire',
    technique: 'T1583.005',
    en: [
      'rent*|leas*|purchas*|build|builds|built|building|operat*|creat*|assembl* .. botnet|botnets|stresser|booter & !takedown|disrupt*|dismantl*',
    ],
    ja: ['ボットネット .. 構築|形成|借|運用|レンタル & !テイクダウン|解体|停止'],
  },
  {
    id: 'compromise-infrastructure',
    technique: 'T1584',
    en: [
      'compromis*|hijack*|hack*|infect*|subvert* .. server*|website*|wordpress|routers|router|iot|nas|network device*|sites|appliance*|devices|hosts … used as|serv* as|acted as|as c2|as command and control|as its c2|c2 server*|c&c server*|as relay*|as proxies|as a proxy|to host|hosting|as infrastructure|launch* .. attack*|as a jump*|as a staging|as staging|to stage|for command and control|for c2|as hop*|as part of',
      'use|uses|used|using|via|through|from|leverag*|host*|hosted on .. compromised|hijacked|hacked + infrastructure|server*|website*|wordpress|site|sites|web server*|routers|devices & !customer*',
    ],
    ja: [
      '侵害|乗っ取|感染|ハッキング .. サーバ|サイト|webサイト|機器|ルーター|ルータ|iot|インフラ|デバイス .. c2|踏み台|攻撃|中継|インフラ|配布|利用|悪用|ボットネット|拠点|起点',
      'c2目的|c2として|c2サーバとして|c2サーバーとして|攻撃インフラ|踏み台として|攻撃の拠点 .. サイト|機器|デバイス|サーバ|ルータ|ルーター .. 使|利用|組み込|転用|悪用|取り込',
    ],
  },
  {
    id: 'compromise-network-devices',
    technique: 'T1584.008',
    en: [
      'compromis*|hijack*|hack*|infect*|target*|exploit*|abus*|subvert*|commandeer*|via|through .. @router & botnet|relay*|proxy|proxies|infrastructure|launch*|hop*|obfuscat*|route*|routing|traffic|operational relay|staging|c2|attack*|network of',
      'operational relay box*|orb network*',
      'compromised|infected|hijacked|end of life|hacked .. @router',
    ],
    ja: [
      'ルーター|ルータ|soho|iot機器|iotデバイス|nas|家庭用|小規模オフィス|エッジデバイス|ネットワーク機器|iot .. 侵害|乗っ取|感染|悪用|踏み台|掌握 & 攻撃|経由|踏み台|中継|インフラ|ボットネット|足がかり|拠点|起点|発射台',
      '侵害|乗っ取|感染 .. ルーター|ルータ|soho|iot機器|家庭用機器|nas',
    ],
  },
  {
    id: 'botnet-compromise',
    technique: 'T1584.005',
    en: [
      'botnet|botnets … infect*|compromis*|recruit*|devices|router*|made up|consist*|compris* & router*|iot|device*|computers|machines|soho|cameras & !takedown',
    ],
    ja: ['ボットネット .. 感染|構成|侵害|取り込|形成 & 機器|ルーター|ルータ|iot|端末|デバイス'],
  },
  {
    id: 'compromise-domains',
    technique: 'T1584.001',
    en: [
      'hijack*|compromis*|abandoned|expired|dangling .. domain|domains|subdomain*|domain registrar* & !controller|domain admin*|account|network|domain user*|environment',
    ],
    ja: ['ドメイン .. 乗っ取|ハイジャック|失効 & !コントローラ|管理者|アカウント|active'],
  },
  {
    id: 'compromise-server',
    technique: 'T1584.004',
    en: [
      'compromised|hacked|hijacked .. server|servers|web server*|website|websites|wordpress … c2|c&c|host*|stag*|payload*|deliver*|distribut*|relay',
    ],
    ja: [
      '侵害された|侵害した|乗っ取られた|改ざんされた .. サーバ|サイト|webサイト .. c2|ホスト|配布|ダウンロード|中継|配置',
    ],
  },
  {
    id: 'develop-malware',
    technique: 'T1587.001',
    en: [
      'develop*|wrote|built|creat*|coded|maintain* .. own|custom|bespoke|proprietary|in house|new .. malware|backdoor|backdoors|ransomware|implant|implants|trojan|tools|toolset*|rootkit|arsenal & !detect*|researcher*|analysis|signature*|sold|seller',
      'bespoke|homegrown|in house|self developed|purpose built|custom built|custom developed|custom made + malware|backdoor|backdoors|implant|implants|tool|tools|toolset|toolkit|ransomware|framework|trojan',
      'group|actor|actors|attackers|hackers|operators|apt* … custom + malware|backdoor|backdoors|implant|implants|tools|toolset & use|uses|used|using|develop*|deploy*',
      'writes|wrote|builds|built|develops|developed|codes|creates|created|maintains + its own|their own|own .. malware|tools|backdoor*|ransomware|implants|trojan*|toolset*',
    ],
    ja: [
      '独自|自ら|自作|カスタム|内製|自前 .. マルウェア|マルウエア|バックドア|ツール|ランサムウェア|インプラント|rat|フレームワーク & !対策|通信プロトコル|独自に調査',
      'マルウェア|マルウエア|バックドア|ランサムウェア|攻撃ツール|不正プログラム .. 開発|自作|作成|改良|改変 & !者|検体|解析|開発者に',
      '自ら|独自に .. 作|開発 .. マルウェア|ツール|バックドア|ランサムウェア',
    ],
  },
  {
    id: 'develop-exploits',
    technique: 'T1587.004',
    en: [
      'develop*|weaponi*|creat*|adapt*|modif*|build|builds|built|custom|wrote|in house .. exploit|exploits|poc|proof of concept|zero day*|0 day* & !vulnerabilit* in custom|researcher*|exploit kit',
      'quickly|rapidly|within hours|within days .. transform*|adapt*|weaponi* .. exploit*|poc|proof of concept|vulnerab*',
    ],
    ja: [
      'エクスプロイト|攻撃コード|実証コード|poc|概念実証|ゼロデイ .. 開発|作成|改変|改良|適応|手直し|改造|流用|転用|変換|武器化|迅速に & !研究者',
      '独自|自作 .. エクスプロイト|攻撃コード|ゼロデイ',
    ],
  },
  {
    id: 'develop-certificates',
    technique: 'T1587.003',
    en: ['self signed + certificate*|cert|ssl'],
    ja: ['自己署名証明書'],
  },
  {
    id: 'obtain-tool',
    technique: 'T1588.002',
    en: [
      'cracked|pirated|leaked .. cobalt strike|brute ratel|metasploit',
      'use|uses|used|using|leverag*|employ*|relies on|rely on|relied on|relying on|abus* .. publicly available|open source|off the shelf|commercially available|commercial|freely available|dual use|public|commodity .. tool|tools|toolkit*|malware|framework*|utilities|rats & !researcher*|we |our|antivirus',
    ],
    ja: [
      '公開されている|オープンソース|市販|正規|既製|一般に入手|商用|公開 .. ツール|フレームワーク|ペネトレーション .. 使|利用|悪用|用い|活用|流用|入手',
      '公開ツール|オープンソースツール|オープンソースのツール|市販ツール|ペネトレーションテストツール .. 使|利用|悪用|用い|活用',
    ],
  },
  {
    id: 'obtain-malware',
    technique: 'T1588.001',
    en: [
      'purchas*|bought|buy|buys|buying|rent|rents|renting|rented|subscri*|licensed .. malware|ransomware|stealer*|loader*|rat|rats|trojan*|exploit kit|phishing kit* & actor*|attacker*|criminal*|group|affiliate*|underground|forum* & !antivirus',
    ],
    ja: [
      'マルウェア|マルウエア|ランサムウェア|ツール .. 購入|入手|調達|借 & !対策|セキュリティ製品',
      'マルウェア アズ ア サービス|maas|raas|ransomware as a service|サービスとしてのランサムウェア|汎用マルウェア|コモディティマルウェア|既製のマルウェア',
      '共有|流用 .. マルウェア|バックドア|ツール & グループ|集団|アクター|攻撃者',
    ],
  },
  {
    id: 'obtain-exploits',
    technique: 'T1588.005',
    en: [
      'purchas*|bought|buy|buys|acquir*|obtain*|use|uses|used|using|leverag*|adopt*|public|publicly available|download*|adapt* .. exploit code|public exploit*|poc|pocs|proof of concept|exploit kit*|exploits|zero days & !vulnerabilit* could',
    ],
    ja: [
      '公開された|公開されている|購入した|入手した|既存の|公開 .. エクスプロイト|攻撃コード|実証コード|poc|概念実証',
      '実証コード|poc|概念実証|公開エクスプロイト|攻撃コード .. 利用|使|悪用|入手|流用|公開',
    ],
  },
  {
    id: 'obtain-code-signing-certificates',
    technique: 'T1588.003',
    en: [
      'purchas*|bought|buy|stolen|steal*|stole|obtain*|acquir* .. code signing|signing certificate*|digital certificate*|ev certificate*',
      'code signing|signing certificate*|digital certificate* … stolen|stole|bought|purchased|obtained',
    ],
    ja: [
      'コード署名証明書|署名証明書|電子証明書|デジタル証明書 .. 盗|窃取|購入|入手|取得|不正',
      '盗んだ|盗まれた|窃取した|不正に入手した|流出した|奪った .. コード署名|署名証明書|証明書|署名鍵',
    ],
  },
  {
    id: 'obtain-digital-certificates',
    technique: 'T1588.004',
    en: [
      'let s encrypt|lets encrypt|ssl certificate*|tls certificate* … phish*|c2|domain*|malicious|obtain*|acquir*|use|used|registered|actor* & !zscaler|expired|patch*',
    ],
    ja: ['ssl証明書|tls証明書|サーバ証明書 .. 取得|悪用|入手 & 攻撃|フィッシング|c2|偽'],
  },
  {
    id: 'obtain-vulnerabilities',
    technique: 'T1588.006',
    en: [
      'collect*|stockpil*|acquir*|obtain*|research*|hoard* .. vulnerabilit*|zero day* & actor*|state|government|group|mss|attacker*|ministry',
    ],
    ja: ['脆弱性情報|ゼロデイ|脆弱性 .. 収集|入手|調達|備蓄 & 国家|政府|攻撃者|グループ|アクター'],
  },
  {
    id: 'obtain-ai',
    technique: 'T1588.007',
    en: [
      'chatgpt|large language model*|llm|llms|generative ai|gemini|gpt 4|artificial intelligence … attacker*|actor*|threat actor*|phish*|malware|malicious|abus*|lure* & use|uses|used|using|leverag*|abus*|generat*|creat* & !defend*|our|detection',
    ],
    ja: ['生成ai|chatgpt|大規模言語モデル|llm .. 悪用|攻撃者|作成|生成 & 攻撃|フィッシング|マルウェア|不正'],
  },
  {
    id: 'social-media-accounts',
    technique: 'T1585.001',
    en: [
      'creat*|set up|sets up|use|uses|used|using|establish*|operat*|maintain*|fake|bogus|fictitious|sham .. social media|linkedin|facebook|twitter|instagram|telegram .. account|accounts|profile|profiles|persona*',
      'fake|fictitious|bogus|sock puppet|fabricated|false .. persona|personas|profile|profiles|linkedin|recruiter*|identity|identities & !fake news profile',
    ],
    ja: [
      '偽|偽の|架空|なりすまし .. アカウント|プロフィール|プロファイル|人物|ペルソナ|身分 & !銀行',
      'sns|ソーシャルメディア|linkedin|twitter|facebook .. アカウント .. 作成|偽|開設',
    ],
  },
  {
    id: 'email-accounts',
    technique: 'T1585.002',
    en: [
      'creat*|regist*|set up|sets up|free|use|uses|used|using|fake|actor controlled|attacker controlled|newly created .. gmail|email account*|protonmail|outlook.com|yahoo|webmail account*|email address* … impersonat*|phish*|attack*|actor*|send|campaign*|spoof* & !compromised|victim*|steal*',
    ],
    ja: [
      'フリーメール|gmail|protonmail|メールアカウント .. 作成|取得|使用|開設 & 攻撃|なりすま|標的型|フィッシング & !被害|侵害',
    ],
  },
  {
    id: 'establish-accounts',
    technique: 'T1585',
    en: [
      'creat*|establish*|build* .. persona*|fake identit*|fake account*|fictitious|fake profile*|fake compan*|front compan*',
    ],
    ja: ['偽のアカウント|偽アカウント|偽の人物|架空の人物|偽の身分|偽のプロフィール .. 作成|使|利用|用い'],
  },
  {
    id: 'compromise-accounts',
    technique: 'T1586',
    en: [
      'compromis*|hijack*|hack*|took over .. email account*|social media account*|twitter account*|github account*|accounts of|legitimate account*|mail account* & send|sent|phish*|spread*|campaign*|attack*|post*|use|used|leverag*',
    ],
    ja: [
      'メールアカウント|snsアカウント|アカウント .. 乗っ取|侵害 & 送信|攻撃|フィッシング|悪用|踏み台|投稿',
    ],
  },
  {
    id: 'compromise-email-accounts',
    technique: 'T1586.002',
    en: [
      'compromised|hijacked|hacked|previously compromised|stolen .. email account*|e mail account*|mailbox*|email address*|mail account* … send|sent|phish*|campaign*|use|used|distribut*|attack*',
      'send|sent|sending|from|using|via .. compromised|hijacked|hacked .. email account*|mailbox*|email*',
    ],
    ja: ['侵害された|侵害した|乗っ取られた|乗っ取った .. メールアカウント|メールアドレス|メールボックス'],
  },
  {
    id: 'stage-capabilities',
    technique: 'T1608',
    en: [
      'stag*|host* .. payload*|malware|tools|malicious files|phishing page* … server*|domain*|cloud|website*|infrastructure|github|dropbox|discord',
      'upload* .. malware|malicious|payload*|tool* … server*|site|repository|cloud|storage',
    ],
    ja: [
      'マルウェア|ペイロード|不正ファイル|偽サイト .. 配置|設置|ホスト|アップロード & サーバ|サイト|クラウド|github',
    ],
  },
  {
    id: 'upload-malware',
    technique: 'T1608.001',
    en: [
      'host*|upload*|stag* .. malware|malicious file*|payload*|malicious package*|trojanized … github|dropbox|google drive|discord|cdn|server|servers|website*|onedrive|repositor*|npm|pypi & !victim*|infected',
    ],
    ja: [
      'マルウェア|不正なファイル|ペイロード|不正なパッケージ .. github|dropbox|google drive|discord|サーバ|サイト .. アップロード|配置|ホスト|設置|公開',
    ],
  },
  {
    id: 'seo-poisoning',
    technique: 'T1608.006',
    en: [
      'seo poison*|search engine optimization poison*|search engine poison*',
      'poison* .. search results|search engine*',
    ],
    ja: ['seoポイズニング|検索結果 .. 汚染|上位に表示|ポイズニング'],
  },
  {
    id: 'drive-by-target',
    technique: 'T1608.004',
    en: ['compromis*|inject*|prepar*|set up .. watering hole*|website* … visitor*|javascript|iframe|profil*'],
  },
  {
    id: 'link-target',
    technique: 'T1608.005',
    en: [
      'set up|sets up|creat*|host*|built|build|deploy* .. phishing page*|phishing site*|phishing website*|credential harvesting page*|fake login page*|spoofed login page*|phishing kit*',
    ],
    ja: [
      'フィッシングサイト|フィッシングページ|偽のログインページ|偽のログイン画面|偽サイト .. 設置|構築|作成|用意|開設|公開',
    ],
  },
  {
    id: 'acquire-access',
    technique: 'T1650',
    en: [
      'initial access broker*|iab|iabs|access broker*',
      'purchas*|buy|buys|bought|sell|sells|sold|selling|obtain* .. access to|network access|initial access|corporate access|accesses … network*|compan*|broker*|compromised|victim*|organi* & !sellers of security',
    ],
    ja: [
      '初期アクセスブローカー|イニシャルアクセスブローカー|アクセスブローカー',
      'アクセス権|侵入経路 .. 販売|購入|売買',
    ],
  },
];
