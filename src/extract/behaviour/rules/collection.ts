import type { TechniqueRule } from '../rule.ts';

export const collection: readonly TechniqueRule[] = [
  {
    id: 'screen-capture',
    technique: 'T1113',
    en: [
      'screenshot*|screen shot*|screen capture*|screen grab*|screencap*|screengrab* & !screenshot of|shows|showing|figure|below|above|see screenshot|screenshot shows|as seen|image|in the screenshot|following screenshot',
      'tak*|captur*|collect*|record*|grab*|send* .. screenshot*|screen shot*|screen|desktop & !figure|screen reader',
      'screenshot*|screen capture* .. victim*|infected|compromised|desktop|keylog*|webcam|periodic*|upload*',
    ],
    ja: [
      'スクリーンショット|画面キャプチャ|画面のキャプチャ|スクリーンキャプチャ|画面|デスクトップ .. 撮影|取得|送信|窃取|収集|盗み見|キャプチャ|記録 & !図|以下の|参照',
      'スクリーンショット|画面キャプチャ .. 機能',
    ],
  },
  {
    id: 'audio-capture',
    technique: 'T1123',
    en: [
      'record*|captur*|eavesdrop*|intercept*|collect* .. audio|microphone|sound|conversation*|ambient|voice & !phish*|voicemail|call record*',
      'audio record*|microphone record*|audio capture|sound record*|microphone access|microphone … activat*|record*|captur*|access*',
    ],
    ja: ['音声|マイク|会話 .. 録音|盗聴|記録|収集|取得|窃取', '録音機能|音声録音|録音する'],
  },
  {
    id: 'video-capture',
    technique: 'T1125',
    en: [
      'webcam*|web cam*|camera|cameras … record*|captur*|access*|spy*|watch*|activat*|control*|use|tak*|steal*|monitor*|photo* & !security camera*|ip camera*|iot|botnet|surveillance camera*',
      'record*|captur*|access*|tak*|activat*|spy* .. webcam*|camera|video|screen record*|videos & !conference|youtube',
      'screen record*|video capture|video record*',
    ],
    ja: [
      'webカメラ|ウェブカメラ|カメラ|ウェブカム .. 撮影|録画|盗撮|起動|アクセス|映像|窃取|操作 & !監視カメラ|ネットワークカメラ|防犯カメラ',
      '画面録画|録画機能',
    ],
  },
  {
    id: 'clipboard',
    technique: 'T1115',
    en: [
      'clipboard … steal*|captur*|collect*|monitor*|log|logs|logging|data|content*|record*|grab*|read*|access*|extract*|hijack*|replac* & !copy the|clickfix',
      'steal*|captur*|collect*|monitor*|record*|grab*|read*|access*|extract* .. clipboard|clip board',
    ],
    ja: ['クリップボード .. 窃取|監視|取得|収集|盗|記録|内容|データ|情報|読み取'],
  },
  {
    id: 'email-collection',
    technique: 'T1114',
    en: [
      '@steal|collect*|gather*|read|reads|reading|access*|download*|harvest*|copy|copied|search*|monitor*|obtain* .. email|emails|e mail|e mails|email message*|mailbox*|inbox*|email content*|correspondence|email archive*|email communication*|outlook data|mail content* & !phish*|email address*|email account*|click*|link*|open*|send',
      'email theft|mailbox data|email collection|emails … stolen|exfiltrat*|harvested|accessed|read by',
      'inboxes|mailboxes|inbox|mailbox|emails|e mails|correspondence|email accounts … were read|was read|being read|read for|were accessed|was accessed|were copied|spied on',
    ],
    ja: [
      'メール|電子メール|メールボックス|受信箱 .. @盗む|閲覧|収集|盗み見|読み取|取得|ダウンロード|転送 & !メールアドレス|フィッシング|添付|認証情報|受信者|開封',
      'メール|受信箱|メールボックス|電子メール … 読まれ|のぞき見|盗み読|覗|見られて|読んでい & !フィッシング',
    ],
  },
  {
    id: 'local-email-collection',
    technique: 'T1114.001',
    en: [
      'pst|ost|.pst|.ost|outlook … steal*|collect*|exfiltrat*|harvest*|extract*|copy|search* & !calendar|rule*|credential*|password*',
    ],
    ja: ['pst|ost|outlook .. 窃取|収集|取得|抽出'],
  },
  {
    id: 'remote-email-collection',
    technique: 'T1114.002',
    en: [
      'access*|steal*|stole|exfiltrat*|collect*|download*|read|search*|export* … mailbox*|exchange online|office 365 mailbox*|microsoft 365 mailbox*|exchange server|cloud email|webmail|outlook web|ews|graph api & email*|mail*|inbox & !vulnerab*|phish*',
    ],
    ja: [
      'exchange online|microsoft 365|office 365|webメール|クラウドメール|exchangeサーバ|メールサーバ .. メール|メールボックス .. 窃取|閲覧|取得|収集|盗|アクセス|漏えい|流出',
    ],
  },
  {
    id: 'email-forwarding-rule',
    technique: 'T1114.003',
    en: [
      'forwarding rule*|auto forward*|email forwarding|mail forwarding|forward* .. emails|email|mail … external|attacker*|rule* & creat*|set|config*|rule*',
      'forward|forwards|forwarded|forwarding .. email*|e mail*|mail|messages … external|outside|attacker*|their own|another address & rule*|set|automatic*|config*|inbox',
    ],
    ja: ['転送ルール|自動転送|転送設定|メール転送'],
  },
  {
    id: 'archive-collected-data',
    technique: 'T1560',
    en: [
      'compress*|archiv*|zip|zips|zipped|encrypt*|packag* … data|files|documents|information|it|them|stolen|collected … exfiltrat*|upload*|send*|sent|before|prior|transfer*|steal*|stolen & !ransom*|decrypt*|payload|malware is|attached|attachment',
      'compress*|archiv*|zipped|encrypt* .. stolen|collected|harvested|gathered|exfiltrated .. data|files|information|documents',
      'stolen|collected|harvested|gathered|exfiltrated .. data|files|information|documents .. compress*|archiv*|zipped|encrypt*',
    ],
    ja: [
      '窃取した|収集した|盗んだ|取得した|集めた .. データ|ファイル|情報|文書|資料|メール .. 圧縮|アーカイブ|zip|rar|暗号化',
      'データ|ファイル|情報|文書|資料 .. 圧縮|アーカイブ .. 送信|窃取|持ち出|アップロード|外部|流出',
    ],
  },
  {
    id: 'archive-via-utility',
    technique: 'T1560.001',
    en: [
      'winrar|7 zip|7zip|rar.exe|7z.exe|makecab|rar utility|tar command & compress*|archiv*|exfiltrat*|data|files|stag*|use|used|creat*|collect*',
      'rar|7z|zip|cab .. archive|archives … exfiltrat*|stolen|collect*|stag*|split|password & !attach*|phish*|email*|download*|deliver*|contain*',
    ],
    ja: ['winrar|7 zip|7zip|rar.exe|makecab .. 圧縮|使|用い|収集|アーカイブ|窃取'],
  },
  {
    id: 'data-from-local-system',
    technique: 'T1005',
    en: [
      '@steal|collect*|gather*|upload*|copy|copies|copied|copying|siphon* … files|documents|source code|intellectual property|trade secrets|blueprints|data|information … from + infected|compromised|victim*|local|target*|the system|the device|the host|the machine|hard drive*|the network|network*|file system|its network|their network|government|agenc*',
      '@steal|collect*|upload*|copy|copies|copied|copying|siphon* .. files|documents|source code|intellectual property|trade secrets|blueprints|confidential information|confidential data|classified|emails and documents & !credential*|password*|phish*|cookie*|downloaded|ransom note|attached|virustotal|configuration',
      'document theft|file grabber|file stealer*|file stealing|grabber module',
      'document*|files|source code|intellectual property|trade secrets … were stolen|was stolen|have been stolen|been exfiltrated|were exfiltrated|was exfiltrated|siphoned & !credential*|password*|leak site',
    ],
    ja: [
      'ファイル|文書|ドキュメント|機密情報|機微情報|機密データ|内部情報|個人情報|知的財産|設計図|ソースコード|研究情報|技術情報|機密文書|営業秘密 .. @盗む|収集し & !認証情報|パスワード|クッキー|カード情報|非難|許容',
      '端末|感染|ホスト|システム|サーバ|ネットワーク内 .. 情報|データ|ファイル .. @盗む|収集 & !認証情報|パスワード',
      '情報窃取|データ窃取|情報の窃取|データの窃取|情報を窃取|情報を盗|データを盗|データを窃取 & !情報窃取型|マルウェア|非難',
    ],
  },
  {
    id: 'data-from-network-share',
    technique: 'T1039',
    en: [
      '@steal|collect*|gather*|copy|copied|search* … file server*|network share*|file share*|shared drive*|shared folder*|network drive*|mapped drive* & !encrypt*|ransom*',
    ],
    ja: ['ファイルサーバ|共有フォルダ|ネットワーク共有|共有ドライブ .. 窃取|盗|収集|コピー|持ち出|取得'],
  },
  {
    id: 'data-from-removable-media',
    technique: 'T1025',
    en: [
      '@steal|collect*|gather*|copy|copies|copied|search* … usb drive*|removable drive*|removable media|usb device*|removable storage|thumb drive* & !spread*|infect*|itself|propagat*',
    ],
    ja: ['usbメモリ|リムーバブル|外部記憶媒体|usb .. 窃取|盗|収集|コピー & !感染|自身'],
  },
  {
    id: 'data-from-cloud-storage',
    technique: 'T1530',
    en: [
      '@steal|access*|download*|collect*|gather* … s3 bucket*|cloud storage|onedrive|azure blob|google cloud storage|sharepoint online|blob storage|snowflake|box account*|google drive|dropbox account* & !deliver*|host*|upload*|exfiltrat* to|c2|malware|phish*|vulnerab*',
    ],
    ja: [
      's3バケット|クラウドストレージ|onedrive|azure blob|google drive .. 窃取|不正アクセス|盗|閲覧|ダウンロード & !マルウェア|配布|経由',
    ],
  },
  {
    id: 'data-from-repositories',
    technique: 'T1213',
    en: [
      '@steal|access*|search*|collect*|gather*|exfiltrat*|download* … sharepoint|confluence|wiki*|jira|salesforce|crm|code repositor*|source code repositor*|git repositor*|github repositor*|internal repositor*|knowledge base|document management|databases|customer database & !hosted|host*|vulnerab*|exploit*|leak*|sold|credential database|phish*',
      'copied|copy|copies|stole|stolen|exfiltrat*|download* .. records|data|documents|files … salesforce|sharepoint|confluence|customer database|crm|github repositor*|code repositor*|jira',
    ],
    ja: [
      'sharepoint|confluence|データベース|文書管理|ソースコードリポジトリ|社内wiki|crm|salesforce .. 窃取|不正アクセス|盗|閲覧|収集|流出|抽出 & !脆弱性',
    ],
  },
  {
    id: 'data-from-network-device',
    technique: 'T1602',
    en: [
      '@steal|collect*|dump*|obtain*|extract*|exfiltrat* … router config*|device config*|network device config*|configuration files from .. router*|network device*|firewall*|switch*',
      'snmp + dump|mib',
    ],
    ja: [
      'ルータ|ルーター|ネットワーク機器|ファイアウォール|機器 .. 設定情報|設定ファイル|構成情報|コンフィグ .. 窃取|取得|収集|盗|持ち出',
    ],
  },
  {
    id: 'automated-collection',
    technique: 'T1119',
    en: [
      'automatic*|automated|periodic*|every|regular* .. collect*|gather*|harvest*|steal*|search*|captur* & file|files|data|information|documents|screenshot*',
      'automated collection',
    ],
    ja: ['自動的に|自動で|定期的に .. 収集|集め|窃取|検索|取得 & ファイル|データ|情報|文書'],
  },
  {
    id: 'data-staged',
    technique: 'T1074',
    en: [
      'stag* … data|files|information|documents … directory|folder|exfiltrat*|server|before|locally|temporary',
      'stor*|sav*|writ*|cop*|log* .. stolen|collected|harvested|gathered|captured|logged … file|folder|directory|temp|disk|local*',
      'data staging|staging directory|staged for exfiltration',
      'stolen|collected|harvested|gathered|captured|exfiltrated .. data|files|documents|information … stored|saved|placed|kept|copied|staged|written .. folder|directory|file|drive|server|disk',
    ],
    ja: [
      '窃取した|収集した|集めた|取得した|盗んだ .. ファイル|データ|情報 .. 保存|格納|一時|集約',
      'ステージング',
    ],
  },
  {
    id: 'browser-session-hijacking',
    technique: 'T1185',
    en: [
      'web inject*|webinject*|man in the browser|mitb|browser inject*|browser session hijack*|browser hijack*|inject* .. browser|browsers|banking site*|web pages',
    ],
    ja: [
      'webインジェクション|webインジェクト|マンインザブラウザ|man in the browser|mitb|ウェブインジェクト|webインジェクト',
    ],
  },
];
