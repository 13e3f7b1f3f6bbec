import type { TechniqueRule } from '../rule.ts';

export const commandAndControl: readonly TechniqueRule[] = [
  {
    id: 'application-layer-protocol',
    technique: 'T1071',
    en: [
      'communicat*|connect*|contact*|beacon*|check* in|call* home|phon* home|reach* out|talk* to|receiv* command*|send|sends|sent|request|requests … @c2|command server|remote server|attacker* server|hardcoded server & !takedown|sinkhole*|p2p',
      '@c2 .. communicat*|protocol|traffic|channel|request*|beacon*|connection',
      'application layer protocol',
      'phones home|phoned home|phone home|calls home|called home|calling home|beacons to|beacons every|beacons out|checks in with',
    ],
    ja: [
      '@指令サーバ .. 通信|接続|サーバ|指令|チャネル|経路|送受信',
      '外部|攻撃者|遠隔 .. サーバ|サーバー .. 通信|接続|指令|命令',
      '指令 .. 受|送',
      '指令サーバ|司令サーバ|制御サーバ|c2サーバ|攻撃者のサーバ|攻撃者が用意したサーバ .. 通信|接続|つなが|問い合わせ|交信|やり取り',
    ],
  },
  {
    id: 'web-protocols',
    technique: 'T1071.001',
    en: [
      'http|https|websocket*|http post|http get|post request*|get request*|http request*|web traffic … @c2|command*|communicat*|beacon*|exfiltrat*|send*|sent|receiv*|server|data|contact*|check in & !exploit*|vulnerab*|download*|phish*|web page|click|visit*|header vulnerability',
      '@c2|communicat*|beacon*|send*|sent|exfiltrat*|contact*|connect* … http|https|websocket*|http post|http get|post request*|get request*|http request* & !exploit*|vulnerab*|phish*|click|visit*|://',
    ],
    ja: [
      'http|https|websocket|postリクエスト|getリクエスト .. 通信|送信|受信|c2|指令|接続|やり取り & !脆弱性|悪用された',
      '@指令サーバ|通信|送信 .. http|https|websocket',
    ],
  },
  {
    id: 'dns-protocol',
    technique: 'T1071.004',
    en: [
      'dns tunnel*|dns over https|doh|dns txt|txt record*|dns query|dns queries|dns request*|dns traffic|dns protocol … @c2|command*|communicat*|exfiltrat*|tunnel*|data|encod*|beacon*|backdoor|receiv*|send*',
      'tunnel*|communicat*|@c2|exfiltrat*|beacon*|command* … dns tunnel*|dns over https|dns quer*|dns request*|dns record*|dns txt|over dns|via dns|dns protocol & !hijack*|records of',
      'dns tunnel*|dns based',
      'resolv* .. subdomain|subdomains|domain … command*|orders|instruction*|c2|payload|response',
    ],
    ja: [
      'dnsトンネリング|dnsトンネル|dns over https|dnsクエリ|dns応答|dnsのtxt|dnsリクエスト .. 通信|c2|指令|命令|送|受|窃取|悪用|符号化',
      'dnsトンネリング|dnsトンネル',
      'dns .. 通信 .. c2|指令|命令',
    ],
  },
  {
    id: 'mail-protocols',
    technique: 'T1071.003',
    en: [
      'smtp|imap|pop3|email|gmail … @c2|command and control|exfiltrat*|receiv* command* & smtp|imap|pop3|protocol|gmail|draft*',
    ],
    ja: ['smtp|imap|pop3|メールプロトコル .. 通信|送信|c2|窃取'],
  },
  {
    id: 'file-transfer-protocols',
    technique: 'T1071.002',
    en: ['ftp|ftps|sftp|smb … @c2|command and control|communicat*'],
    ja: ['ftp .. c2|指令|通信'],
  },
  {
    id: 'encrypted-channel',
    technique: 'T1573',
    en: [
      'encrypt*|rc4|aes|rsa|tls|ssl|xor … traffic|communicat*|c2|c&c|command and control|channel|network data|connection|beacon|request*|packet*|network & !ransom*|files|victim*|decrypt files|web traffic',
      'traffic|communicat*|c2|c&c|channel|connection|packet*|beacon*|messages … encrypt*|rc4|aes|rsa|tls|ssl|xor* & !ransom*|files|victim*|network is encrypted|payload',
    ],
    ja: [
      '通信|c2|トラフィック|通信内容|チャネル|送信データ .. 暗号化|rc4|aes|tls|ssl & !ランサム|推奨|暗号化されていない|暗号化されない',
      '暗号化 .. 通信|c2|トラフィック|チャネル & !暗号化されていない|暗号化されない|ランサム|ファイルを暗号化|被害',
      'やり取り|送受信|通信内容|送る内容|送信内容 … 暗号 & !暗号化されていない|ランサム|推奨',
    ],
  },
  {
    id: 'symmetric-cryptography',
    technique: 'T1573.001',
    en: [
      'rc4|aes|xor|blowfish|rc5|rc6|chacha*|salsa20|3des|symmetric … traffic|communicat*|c2|c&c|channel|requests|beacon*|network|packets & !ransom*|files',
      'traffic|communicat*|c2|c&c|channel|beacon*|packets … rc4|aes|xor|blowfish|chacha*|symmetric & !ransom*|files',
    ],
    ja: [
      'rc4|aes|xor|chacha20 .. 通信|c2|送信データ|トラフィック',
      '通信|c2|送信データ .. rc4|aes|xor|chacha20',
    ],
  },
  {
    id: 'asymmetric-cryptography',
    technique: 'T1573.002',
    en: [
      'tls|ssl|rsa|public key|asymmetric|self signed certificate … c2|c&c|communicat*|channel|traffic & !ransom*|files|patch*|vpn|ssl certificate of',
      'c2|c&c|communicat*|channel|traffic … tls|ssl|rsa|public key & !ransom*|files|vpn',
    ],
    ja: ['tls|ssl|rsa|公開鍵 .. 通信|c2|トラフィック & !vpn|ランサム'],
  },
  {
    id: 'data-encoding',
    technique: 'T1132',
    en: [
      'base64|hex encod*|encod*|url encod* … traffic|communicat*|c2|c&c|data sent|exfiltrat*|http request*|post request*|response*|beacon*|cookie|sent to|send* to & !payload|powershell|script|utm_|row',
      'c2|c&c|communicat*|data sent|exfiltrat*|http request*|response* … base64|encoded|hex encod*|url encod* & !payload|powershell',
    ],
    ja: ['通信|送信|データ .. base64|エンコード & 通信|送信|c2|サーバ', 'base64|エンコード .. 通信|送信|c2'],
  },
  {
    id: 'data-obfuscation-c2',
    technique: 'T1001',
    en: [
      'mimic*|blend*|disguis*|hid*|look* like|masquerad*|impersonat* … legitimate traffic|normal traffic|network traffic|legitimate http|https traffic|benign traffic|c2 traffic|c2 communicat*',
      'traffic … mimic*|blend*|disguis*|look* like & !blends with normal windows',
    ],
    ja: ['正規の通信|通常の通信|正常な通信|通信 .. 偽装|紛れ|見せかけ|模倣'],
  },
  {
    id: 'proxy',
    technique: 'T1090',
    en: [
      'reverse proxy|socks|socks5|socks4|socks proxy|back connect|backconnect|proxy module|proxy bot*|proxy malware|proxyware|residential prox* & !zscaler|relay to',
      'rout*|relay*|tunnel*|pass|passes|passing|forward*|funnel*|bounc*|proxied|proxying|proxy|proxies … traffic|connections|communications|c2|c&c|requests … compromised|infected|hijacked|hacked|other|through|via|peer to peer|node|nodes|router*|server*|network of & !ntlm|zscaler|casb|sandbox',
      'operational relay box*|orb network*|orb networks',
      'traffic|connections|attack* … through|via|behind .. compromised|hacked|infected|hijacked .. router*|device*|server*|host*|node*',
      'act*|serv*|function*|use|used|using|configur*|turn* .. as .. proxy|proxies|relay|relays|proxy server',
      'peer to peer|p2p .. network|communication*|c2|protocol|botnet & relay*|pass*|traffic|nodes|proxy|encrypted|covert',
      'proxychains|to proxy|proxied c2|proxy c2|proxy traffic|proxy its|proxy their|proxy connections',
      'use|uses|used|using|victim*|compromised … as proxies|as proxy|as a proxy|as relays|as a relay',
      'hop*|bounc*|relay* .. through|via|across|between .. routers|servers|devices|relays|hosts|countries|nodes',
    ],
    ja: [
      'プロキシ|プロクシ|リバースプロキシ|socks|中継|中継ノード|中継点|中継サーバ|踏み台 .. 通信|経由|サーバ|利用|使|トラフィック|ネットワーク|ツール|発信元|隠 & !取引先|委託|プロキシログ|ログを確認',
      'orbネットワーク|運用中継|オペレーショナルリレー|operational relay',
      '侵害した|乗っ取った|侵害された .. ルータ|ルーター|機器|端末|サーバ .. 経由|中継|踏み台',
      'ルータ|サーバ|機器|端末|パソコン|カメラ .. 何台も|複数|いくつも|多数|次々|幾重 .. 挟|経由|介し|中継|踏',
    ],
  },
  {
    id: 'multi-hop-proxy',
    technique: 'T1090.003',
    en: [
      'multi hop|multihop|tor network|tor hidden service*|tor browser|tor exit|over tor|via tor|using tor|covert peer to peer|onion routing|onion router|through tor|tor proxy|chain of proxies|proxy chain*|multiple hops|operational relay box*|orb network*|peer to peer relay|.onion & !negotiat*|leak site|payment|victim*|ransom*|market*|forum*|dark web',
      'tor .. traffic|c2|c&c|communicat*|proxy|connection|client',
      'behind|hid* behind|through|via|over|using|use|uses|used + tor & !market*|leak site|negotiat*',
    ],
    ja: [
      '多段プロキシ|多段中継|マルチホップ|tor経由|torネットワーク|トーア|torを|torの .. 通信|経由|利用|使|隠|中継 & !支払|リークサイト|闇市場',
      '多段|複数 .. 中継|プロキシ|踏み台',
      'orbネットワーク|運用中継',
    ],
  },
  {
    id: 'external-proxy',
    technique: 'T1090.002',
    en: [
      'residential prox*|commercial vpn|vpn service*|proxy service*|anonymiz* service*|mullvad|nordvpn|vps .. proxy|relay … use|uses|used|using|via|through|behind|hide|leverag*|rout* & !vulnerab*',
    ],
    ja: [
      '商用vpn|住宅用プロキシ|レジデンシャルプロキシ|vpnサービス|プロキシサービス|匿名化サービス .. 使|利用|経由|隠',
    ],
  },
  {
    id: 'internal-proxy',
    technique: 'T1090.001',
    en: [
      'internal proxy|internal relay|peer to peer c2|p2p c2|internal host* .. proxy|relay',
      'pivot* .. internal|through',
    ],
    ja: ['内部プロキシ|内部中継|内部の端末 .. 中継|プロキシ'],
  },
  {
    id: 'domain-fronting',
    technique: 'T1090.004',
    en: ['domain fronting'],
    ja: ['ドメインフロンティング|ドメイン フロンティング'],
  },
  {
    id: 'protocol-tunneling',
    technique: 'T1572',
    en: [
      'tunnel|tunnels|tunneled|tunneling|tunnelled|tunnelling|plink|ngrok|chisel|ligolo|cloudflared|cloudflare tunnel|ssh tunnel*|dns tunnel*|gre tunnel*|port forward* & !vpn tunnel vulnerability|split tunnel',
      'dev tunnel*|vs code tunnel*|visual studio code tunnel*',
    ],
    ja: [
      'トンネリング|トンネルを|トンネル経由|トンネル通信|sshトンネル|greトンネル|ngrok|chisel|ポートフォワード|ポート転送|cloudflared|dev tunnels|トンネル機能 & !対策',
      'トンネル .. 通信|作成|確立|張|設定|構築',
    ],
  },
  {
    id: 'dead-drop-resolver',
    technique: 'T1102.001',
    en: [
      'dead drop*|deaddrop*',
      'c2|c&c|command and control … address|addresses|ip|server|servers|url|config* … pastebin|github|twitter|youtube|steam|telegraph|google docs|blog|social media|profile|comments|technet|forum posts|blockchain & retriev*|obtain*|get|gets|fetch*|resolv*|extract*|pars*|read*|host*|encod*|hidden|stor*',
    ],
    ja: [
      'デッドドロップ|dead drop',
      'c2|通信先|接続先 .. pastebin|github|twitter|youtube|ブログ|プロフィール|sns|google docs .. 取得|記載|埋め込|読み',
    ],
  },
  {
    id: 'web-service-c2',
    technique: 'T1102',
    en: [
      'dropbox|google drive|onedrive|github|gist|pastebin|telegram|telegram bot|discord|slack|google docs|google sheets|google calendar|microsoft graph|graph api|trello|notion|pcloud|yandex disk|firebase|cloudflare workers|legitimate cloud service*|legitimate web service*|public cloud service*|cloud storage … @c2|command and control|receiv* command*|send* command*|beacon*|exfiltrat* & !phish*|login page|researcher*|published on|our github|follow us|tool available',
      '@c2|command and control|beacon* … dropbox|google drive|onedrive|github|gist|pastebin|telegram|discord|slack|google docs|google sheets|microsoft graph|graph api|trello|notion|pcloud|yandex disk|cloudflare workers|legitimate cloud service*|legitimate web service*|social media & !researcher*|our github|follow us',
      'legitimate|trusted|public|popular + web service*|cloud service*|online service*|internet service* … hide|blend*|command*|control|traffic|host*',
    ],
    ja: [
      'dropbox|google drive|googleドライブ|onedrive|github|pastebin|telegram|discord|slack|google docs|googleスプレッドシート|google calendar|graph api|クラウドサービス|正規のクラウド|正規サービス|正規のwebサービス .. c2|指令|通信|悪用|ダウンロード|ホスト|配置|命令|制御|やり取り & !当社|公開して|弊社',
    ],
  },
  {
    id: 'bidirectional-web-service',
    technique: 'T1102.002',
    en: [
      'dropbox|google drive|onedrive|telegram bot|telegram api|telegram|discord|slack|google docs|google sheets|google calendar|microsoft graph|graph api|pcloud|notion|trello|firebase|github … @c2|command and control|receiv* command*|bidirectional|two way|send* command*|issu* command*|control channel',
      '@c2|command and control|control channel … dropbox|google drive|onedrive|telegram|discord|slack|google docs|google sheets|microsoft graph|graph api|pcloud|notion|github',
    ],
    ja: [
      'dropbox|google drive|googleドライブ|onedrive|telegram|discord|slack|google sheets|googleスプレッドシート|google calendar|graph api|github .. c2|指令|命令|コマンド',
      'c2|指令|命令 .. dropbox|google drive|onedrive|telegram|discord|slack|graph api',
    ],
  },
  {
    id: 'non-standard-port',
    technique: 'T1571',
    en: [
      'non standard|nonstandard|uncommon|unusual|high|custom|uncommonly used + port|ports|tcp port|tcp|tcp ports',
      'c2|c&c|communicat*|connect*|listen*|beacon* … over|on|to|using|via|tcp + port|ports|tcp port|tcp & !port scan*|exposed|445|443|80 |3389|open port',
    ],
    ja: [
      '非標準|標準外|通常とは異なる|標準とは異なる|一般的でない|高位|独自|標準でない .. ポート',
      'ポート番号|tcpポート|ポート .. 通信|待ち受け|待受|リッスン|接続 & !スキャン|445|443',
    ],
  },
  {
    id: 'non-application-layer',
    technique: 'T1095',
    en: [
      'raw tcp|raw socket*|custom tcp|tcp socket*|over tcp|over udp|icmp tunnel*|icmp|udp socket|custom binary protocol|custom protocol|tcp protocol|binary protocol … @c2|communicat*|command*|beacon*|data|connect*|shell|channel|server|packet*|listen* & !ping sweep|flood*|ddos',
      'communicat*|@c2|connect* … raw tcp|raw socket*|custom tcp|tcp socket*|over tcp|over udp|custom binary protocol|custom protocol|tcp protocol|icmp & !flood*|ddos',
      '@c2|command and control|connect* … via|over|using|through + tcp|udp|raw tcp|tcp socket*|tcp connection* & !port scan*|flood*|ddos|rdp',
    ],
    ja: [
      '独自プロトコル|独自の通信プロトコル|カスタムプロトコル|生のソケット|icmp|tcpソケット|rawソケット|独自の通信 .. 通信|c2|接続|プロトコル',
      'tcp|udp|icmp .. 独自|直接 .. 通信',
    ],
  },
  {
    id: 'ingress-tool-transfer',
    technique: 'T1105',
    en: [
      'download|downloads|downloaded|downloading|retriev*|fetch*|pull|pulls|pulled|drop|drops|dropped|dropping|deliver|delivers|delivered|delivering|load|loads|transfer* … @payload|additional tool*|other tools|malware|additional file*|malicious file* & !list of|patch*|security update|user*|victims to|employees|can be downloaded from our|from our|pdf version|ioc*|app store|webinar|google play|zscaler|solution',
      '@payload|additional file*|tools … downloaded|retrieved|fetched|dropped|pulled|is downloaded|are downloaded',
      'downloader|downloaders|download and execute|downloads and executes|download and run|certutil & !certutil decode|trojan downloader detection',
      'second stage|next stage|final stage|third stage .. payload|malware|download*|implant|component|backdoor',
      'curl|wget|certutil .. download*|retriev*|fetch*|payload*|script*',
      'upload* .. files|tools|malware|file … victim*|infected|compromised|host|machine',
      'install|installs|installed|installing|deploy|deploys|deployed|deploying .. additional|further|secondary|other|more|second stage|next stage .. malware|payload*|tools|implants|modules',
    ],
    ja: [
      'ダウンロード|ドロップ|投下|転送|持ち込|送り込|引き込 .. @ペイロード|ツール',
      '@ペイロード .. ダウンロード|ドロップ|投下|送り込|持ち込|取り込|引き込 & !利用者が|注意|公開',
      '次の段階|次段|第二段階|第2段階|後続|追加 .. プログラム|マルウェア|ペイロード|モジュール|ファイル|ツール .. 取り込|取得|ダウンロード|受信|送り込|読み込|インストール',
      'ダウンローダー|ダウンローダ',
      'ツール .. ダウンロード|持ち込|送り込|転送|アップロード & !正規サイト',
      '外部|サーバ|c2|インターネット|遠隔 .. 検体|本体|マルウェア|プログラム|ツール|モジュール .. 取り寄せ|取り込|呼び込|引き込|落と|取得',
      '検体|本体|マルウェア|プログラム|ツール|モジュール .. 外部|サーバ|c2|インターネット|遠隔 .. 取り寄せ|取り込|呼び込|引き込|落と|取得',
      '次の段階|次段|第二段階|第2段階|後続|追加 .. プログラム|マルウェア|ペイロード|モジュール|ファイル|ツール … 取り込|ダウンロード|送り込',
    ],
  },
  {
    id: 'multi-stage-channels',
    technique: 'T1104',
    en: [
      'second stage|secondary|separate|different + c2|c&c|command and control & first stage|first|initial|payload|implant',
    ],
    ja: ['多段階|複数段階|第1段階|第2段階|二段階 .. c2|サーバ|通信'],
  },
  {
    id: 'fallback-channels',
    technique: 'T1008',
    en: [
      'fallback|fall back|backup|secondary|alternate|alternative + c2|c&c|channel*|server|servers|domain|domains|command and control',
      'multiple|several|list of .. c2 server*|c2 address*|c2 domain*|c&c server* … if|fail*|unavailable|iterat*|next|backup|fallback',
    ],
    ja: ['予備|代替|フォールバック|バックアップ .. c2|通信先|サーバ|チャネル'],
  },
  {
    id: 'remote-access-software',
    technique: 'T1219',
    en: [
      'teamviewer|anydesk|any desk|screenconnect|connectwise control|atera|splashtop|logmein|rustdesk|remote utilities|ammyy|supremo|meshagent|meshcentral|netsupport|simplehelp|dameware|radmin|quick assist|bomgar|tactical rmm|action1|syncro|zoho assist|ninjarmm|level.io|pulseway|aeroadmin|vs code tunnel* & !vulnerab*|patch*|supply chain',
      'remote monitoring and management|rmm tool*|rmm software|remote access software|remote access tool|remote access tools|remote administration tool|remote desktop software|legitimate remote & !trojan|vulnerab*',
    ],
    ja: [
      'teamviewer|anydesk|screenconnect|splashtop|atera|rustdesk|netsupport|logmein|simplehelp|quick assist|クイックアシスト|リモート管理ツール|リモート監視|rmmツール|rmm ツール|遠隔操作ソフト|リモートアクセスソフト|リモートアクセスツール|遠隔操作ツール|リモートデスクトップソフト & !脆弱性',
      'dev tunnels|visual studio code のリモート|vscodeトンネル',
    ],
  },
  {
    id: 'dga',
    technique: 'T1568.002',
    en: [
      'domain generation algorithm*|domain generating algorithm*|dga|dgas|algorithmically generated domain*',
    ],
    ja: ['ドメイン生成アルゴリズム|dga|ドメイン名生成アルゴリズム'],
  },
  {
    id: 'fast-flux',
    technique: 'T1568.001',
    en: ['fast flux|fastflux|double flux'],
    ja: ['ファストフラックス|fast flux|ファーストフラックス|ファスト・フラックス'],
  },
  {
    id: 'dynamic-resolution',
    technique: 'T1568',
    en: ['dynamic dns|dynamic resolution|duckdns|no ip.com'],
    ja: ['ダイナミックdns|動的dns|ddns|duckdns'],
  },
  {
    id: 'hide-infrastructure',
    technique: 'T1665',
    en: [
      'hid*|conceal*|obscur*|mask* … infrastructure|origin of|true origin|true location|real ip|source of the attack*|their location',
      'cloudflare … hide|hides|hiding|conceal*|mask*|protect*|obscur* .. c2|infrastructure|server*|origin',
    ],
    ja: ['発信元|攻撃元|インフラ|所在 .. 隠蔽|隠す|隠し|秘匿|偽装'],
  },
  {
    id: 'content-delivery',
    technique: 'T1132.002',
    en: ['custom encod*|non standard encod*|custom base64 … c2|traffic|communicat*|data'],
  },
];
