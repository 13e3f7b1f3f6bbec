/**
 * Classes of words that patterns name with `@`. Folded: lower case, a space for a hyphen; `*` lets a Latin word run on.
 * A class may name another.
 */
export const wordClasses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // English verbs
    use: 'use|uses|used|using|usage of|utili*|leverag*|employ*|abus*|misus*|relied on|relies on|rely on|via|through|with',
    run: 'run|runs|ran|running|execut*|launch*|invok*|spawn*|start|starts|started|starting',
    steal:
      'steal|steals|stole|stolen|stealing|theft|thefts|exfiltrat*|harvest*|siphon*|extract*|grab|grabs|grabbed|grabbing|swip*|pilfer*|loot*',
    get: '@steal|collect*|captur*|gather*|obtain*|acquir*|retriev*|access*|read|reads|reading|copy|copies|copied|copying|take|took|taken|dump|dumps|dumped|dumping|recover*',
    send: 'send|sends|sent|sending|upload*|transmit*|post|posts|posted|transfer*|exfiltrat*|deliver*|relay*',
    receive: 'receiv*|download*|fetch*|retriev*|pull|pulls|pulled|obtain*',
    deliver:
      'deliver*|distribut*|spread*|send|sends|sent|sending|contain*|carry|carries|carried|attach*|deploy*|drop|drops|dropped|dropping|serv*|lead|leads|led|leading|host|hosts|hosted|hosting|push*',
    learn:
      'collect*|gather*|obtain*|enumerat*|discover*|identif*|list|lists|listed|listing|query|queries|queried|querying|check*|retriev*|determin*|fingerprint*|get|gets|find out|learn*|profil*|survey*|harvest*|harvests|scan*|search*|report*|return*|fetch*|map|maps|mapped|mapping|look* for|examin*|inspect*',
    create:
      'creat*|regist*|add|adds|added|adding|install*|set up|sets up|setting up|establish*|writ*|schedul*|configur*|us*|modif*|mak*|built|leverag*|abus*',
    hide: 'hid|hide|hides|hiding|hidden|conceal*|mask|masks|masked|masking|disguis*|obscur*|obfuscat*|camouflag*|cloak*',
    pretend:
      'masquerad*|pos* as|posed as|posing as|poses as|impersonat*|pretend*|disguis*|mimic*|spoof*|purport*|pretext*|imitat*|claim* to be|appear* to be|appear* as|look* like|made to look',
    delete: 'delet*|remov*|wip*|clear|clears|cleared|clearing|eras*|purg*|clean up|cleans up|cleaned up',
    disable:
      'disabl*|turn* off|kill|kills|killed|killing|terminat*|stop|stops|stopped|stopping|tamper*|uninstall*|deactivat*|bypass*|evad*|circumvent*|neutrali*|shut* down|unload*|impair*|blind|blinds|blinded|blinding',
    exploit:
      'exploit|exploits|exploited|exploiting|exploitation|weaponi*|abus*|leverag*|target|targets|targeted|targeting|use|uses|used|using|via|through|took advantage of|takes advantage of|taking advantage of|chain|chained|chaining|attack|attacks|attacked|attacking',
    exploits:
      'exploit|exploits|exploited|exploiting|exploitation|weaponi*|took advantage of|takes advantage of|taking advantage of|take advantage of|chaining|chained',
    compromise:
      'compromis*|hack|hacks|hacked|hacking|breach*|hijack*|took over|take over|taken over|taking over|infect*|subvert*|commandeer*|penetrat*',
    malicious:
      'malicious|weaponi*|booby trapped|boobytrapped|infected|rigged|tainted|trojani*|crafted|macro enabled|macro laden|malware laden|poisoned|rogue|fake|bogus|malware infected|lure|decoy',
    attachment:
      'attachment|attachments|attached|document|documents|doc|file|files|archive|archives|spreadsheet|spreadsheets|pdf|pdfs|word document|excel|iso|zip|lnk|rtf|workbook|workbooks|maldoc|maldocs|html|htm|presentation',
    email: 'email|emails|e mail|e mails|mail|mails|message|messages|emailed|inbox*',
    lure: 'phish*|spearphish*|spear phish*|lure|lures|lured|luring|bait*|trick*|entic*|dup*|social engineer*|persuad*|convinc*|fool*|coax*',
    user: 'user|users|victim|victims|recipient|recipients|employee|employees|target|targets|staff|customer*|people|individual*|them|person|personnel|developer*|visitor*|administrator*',
    open: 'open|opens|opened|opening|click|clicks|clicked|clicking|double click*|download*|run|runs|running|execut*|enabl*|install*|visit*|follow*|scan*',
    credential:
      'credential|credentials|password|passwords|passphrase*|login detail*|login information|logins|usernames and passwords|user names and passwords|account information|account details|login data',
    server: 'server|servers|host|hosts|domain|domains|infrastructure|c2|c&c|c2s',
    c2: 'c2|c&c|cnc|command and control|command & control|c2s|control server*|command server*|c 2',
    host: 'host|machine|machines|system|systems|computer|computers|device|devices|endpoint|endpoints|hosts|workstation*|server|servers|network|networks|environment*',
    victimHost:
      'infected machine|infected host|infected system|infected computer|infected device|compromised machine|compromised host|compromised system|compromised computer|compromised device|victim machine|victim host|victim system|victim computer|victim device|victim s machine|victim s computer|victim s system|target machine|target system|targeted system',
    malware:
      'malware|backdoor|backdoors|trojan|trojans|rat|implant|implants|ransomware|loader|loaders|payload|payloads|stealer|stealers|infostealer*|bot|bots|spyware|beacon|beacons|cobalt strike|cobaltstrike|dropper|droppers|downloader|downloaders|keylogger*|malicious code|wiper|worm|virus|binary|binaries|executable|executables|script|scripts|dll|dlls|file|files|tool|tools|shellcode|stage|module|modules|plugin*|component*',
    payload:
      'payload|payloads|malware|second stage|next stage|final stage|third stage|additional tool*|additional malware|other malware|additional file*|additional payload*|further malware|more malware|executable|executables|binary|binaries|dll|implant|implants|backdoor|backdoors|ransomware|loader|stealer|trojan|trojans|additional module*|modules|plugins|malicious file*|malicious code|malicious dll|malicious document|malicious script*|shellcode|beacon|beacons|rat|cobalt strike|miner|cryptominer|dropper|archive|zip file|zip archive|hta|script|scripts',
    security:
      'antivirus|anti virus|av|edr|windows defender|microsoft defender|defender|security software|security product*|security tool*|security solution*|endpoint protection|endpoint detection|security control*|security service*|amsi|antimalware|anti malware|security feature*|security mechanism*|defensive tool*',
    edgeDevice:
      'vpn|vpns|firewall|firewalls|router|routers|gateway|gateways|edge device*|appliance|appliances|perimeter device*|network device*|load balancer*|email security gateway|mail gateway|fortigate|fortios|fortinet|ivanti|pulse secure|citrix|netscaler|sonicwall|pan os|globalprotect|big ip|f5|sophos|zyxel|cisco ios|cisco asa|barracuda',
    publicApp:
      'exchange|exchange server*|sharepoint|confluence|log4j|log4shell|moveit|goanywhere|accellion|weblogic|struts|wordpress|drupal|joomla|magento|cms|coldfusion|jenkins|gitlab|jboss|tomcat|zimbra|roundcube|web application*|web app|web apps|web server*|webserver*|iis|internet facing|public facing|internet exposed|externally facing|outward facing|externally exposed|publicly exposed|publicly accessible|publicly reachable|telerik|zoho|manageengine|vcenter|esxi|vmware|screenconnect|connectwise|papercut|citrix|mail server*|email server*|webmail|proxylogon|proxyshell|citrix bleed|web interface|management interface|web facing|veeam|solarwinds serv u|cleo|crushftp|sap netweaver|teamcity|openfire|activemq|@edgeDevice',
    flaw: 'vulnerab*|flaw|flaws|bug|bugs|zero day|zero days|0 day|0day|0days|0 days|zeroday|zerodays|n day|cve|security hole*|exploit|exploits|rce|remote code execution|weakness*|injection|deserialization|sqli',
    router:
      'router|routers|soho|iot device*|iot|small office|home office|nas|network attached storage|ip camera*|cameras|consumer device*|edge device*|network device*|end of life device*|appliances',

    // Japanese
    悪用: '悪用|突い|突く|突か|ついた|利用|用い|使っ|使い|使用|狙っ|狙う|狙い|狙わ|エクスプロイト',
    悪用だけ: '悪用|突い|突く|突かれ|を突|エクスプロイト|足掛かり|足がかり',
    使う: '使用|利用|用い|使っ|使い|使う|使われ|悪用|活用|駆使|通じ|経由|介し|による|により|によって|で',
    実行: '実行|起動|動作させ|動かし|動かす|走らせ|呼び出|呼出|作動',
    盗む: '窃取|盗む|盗み|盗ん|盗ま|盗難|窃盗|抜き取|抜取|詐取|搾取|盗取|奪取|奪う|奪い|奪っ|奪わ|不正取得|持ち出|持出|抽出|吸い上げ|ダンプ',
    得る: '@盗む|取得|収集|入手|集め|採取|捕捉|キャプチャ|参照|アクセス|読み取|読み出|読取|閲覧|コピー|複製',
    送る: '送信|送り|送る|送ら|送っ|送付|アップロード|転送|配信|届い|届け|送出|持ち出|流出|抽出|送りつけ|送り付け',
    受ける: 'ダウンロード|取得|受信|取り込|取得し|引き込|追加|導入|持ち込|設置|展開|配置|投下|ドロップ|転送',
    調べる:
      '収集|取得|列挙|調査|探索|探し|探す|検索|特定|確認|調べ|把握|リスト|一覧|スキャン|走査|偵察|検出|照会|問い合わせ|洗い出|集め|探る|探り|取り出|マッピング',
    作る: '作成|登録|追加|設定|生成|書き込|改変|変更|書き換|インストール|導入|設置|仕込|構築|組み込|利用|悪用|使用|用い',
    隠す: '隠蔽|隠ぺい|隠す|隠し|隠れ|秘匿|偽装|難読化|カモフラージュ|紛れ|覆い隠',
    装う: '装う|装っ|装い|偽装|なりすま|成りすま|成り済ま|騙る|騙っ|かたる|かたっ|名乗|見せかけ|模し|模倣|模した|擬態|称し|偽った|偽り|偽っ|詐称|称する|ふりをし',
    消す: '削除|消去|抹消|クリア|消し|消す|消さ|除去|ワイプ|改ざん|改竄|上書き',
    止める:
      '無効化|無効に|停止|終了させ|強制終了|終了し|アンインストール|回避|妨害|すり抜け|かいくぐ|バイパス|止め|切断|オフに',
    感染端末:
      '感染端末|感染した端末|感染pc|感染ホスト|侵害端末|侵害ホスト|被害端末|被害者の端末|感染マシン|感染システム|標的端末|標的システム|端末|ホスト|pc|コンピューター|コンピュータ|システム|マシン',
    メール: 'メール|電子メール|eメール|email|メッセージ',
    資格情報:
      '認証情報|資格情報|クレデンシャル|パスワード|ログイン情報|アカウント情報|id・パスワード|idとパスワード|認証用情報|ユーザー名|認証データ',
    脆弱性: '脆弱性|欠陥|ゼロデイ|弱点|セキュリティホール|cve|不具合|バグ|セキュリティーホール|脆弱な',
    マルウェア:
      'マルウェア|マルウエア|バックドア|ランサムウェア|ランサムウエア|トロイの木馬|不正プログラム|ウイルス|ペイロード|ローダー|ローダ|スティーラー|インプラント|不正なプログラム|遠隔操作型|rat|スパイウェア|ドロッパー|ダウンローダー|ダウンローダ|シェルコード|実行ファイル|モジュール|プラグイン|追加のファイル|ツール|cobalt strike|スクリプト|ファイル|dll|プログラム',
    ペイロード:
      'マルウェア|マルウエア|バックドア|トロイの木馬|不正プログラム|ウイルス|ペイロード|ローダー|スティーラー|インプラント|不正なプログラム|rat|ドロッパー|ダウンローダー|シェルコード|実行ファイル|モジュール|プラグイン|追加ツール|不正なファイル|次段|第2段階|二次|追加の|別の|さらなる|不正ファイル|不正スクリプト|暗号資産マイナー',
    公開機器:
      'vpn|ファイアウォール|ファイアーウォール|ルーター|ルータ|ゲートウェイ|エッジデバイス|エッジ機器|境界機器|境界デバイス|ネットワーク機器|ネットワークデバイス|ネットワーク境界|アプライアンス|ロードバランサー|fortigate|fortios|fortinet|ivanti|pulse secure|connect secure|citrix|netscaler|sonicwall|pan os|globalprotect|big ip|array|cisco ios|cisco asa|barracuda|exchange|sharepoint|confluence|log4j|log4shell|moveit|weblogic|struts|wordpress|webサーバ|webサーバー|ウェブサーバ|ウェブアプリ|webアプリ|公開サーバ|公開アプリ|外部公開|インターネットに公開|公開された|公開している|公開系|インターネットからアクセス|インターネットに露出|active! mail|webメール|webメール|メールサーバ|proself|ファイル転送|vcenter|esxi|screenconnect|zimbra|roundcube|cms|movable type|ec cube|powercms|管理画面|サーバー|サーバ|proxylogon|proxyshell|公共のソフトウェア|広く使用されている|インターネットに面した|リモートアクセス機器',
    利用者:
      '利用者|ユーザー|ユーザ|被害者|受信者|職員|従業員|社員|標的|対象者|担当者|教職員|閲覧者|訪問者|開発者|研究者',
    指令サーバ:
      'c2|c&c|cnc|コマンド&コントロール|コマンド&コントロール|コマンドアンドコントロール|コマンド・アンド・コントロール|コマンド・アンド・コントロール|コマンド・コントロール|指令サーバ|制御サーバ|司令サーバ|遠隔操作サーバ|攻撃者のサーバ|攻撃者サーバ|外部サーバ|外部のサーバ',
    保護製品:
      'セキュリティ製品|セキュリティ対策ソフト|セキュリティソフト|アンチウイルス|アンチウィルス|ウイルス対策ソフト|ウイルス対策|ウィルス対策|edr|windows defender|microsoft defender|defender|セキュリティツール|エンドポイント保護|amsi|検知機能|セキュリティ機能|セキュリティ対策製品|監視ツール|防御機能',
  }),
);
