import type { TechniqueRule } from '../rule.ts';

export const lateralMovement: readonly TechniqueRule[] = [
  {
    id: 'remote-services',
    technique: 'T1021',
    en: [
      'lateral*|move|moves|moved|moving … remote service*|rdp|ssh|smb|winrm|vnc|remote desktop|dcom',
      'remote service* … lateral*|move|spread*',
    ],
    ja: [
      '横展開|横方向|水平展開|ラテラルムーブメント|内部移動|横移動 … rdp|リモートデスクトップ|ssh|smb|winrm|リモートサービス',
      'rdp|リモートデスクトップ|ssh|smb|winrm|リモートサービス … 横展開|横方向|水平展開|ラテラルムーブメント|内部移動|横移動',
    ],
  },
  {
    id: 'rdp',
    technique: 'T1021.001',
    en: [
      'rdp|remote desktop protocol|remote desktop|remote desktop service* … lateral*|move|moved|moving|access*|connect*|log in|logged in|login|used|session*|spread*|connection*|tunnel*|pivot*|compromis* & !vulnerab*|disable|brute force|bruteforc*|exposed|selling|sold|marketplace|bluekeep',
      'lateral*|move|moved|moving|connect*|log* in|via|using|use|uses|used|through|over|leverag* .. rdp|remote desktop & !vulnerab*|disable|brute force|bruteforc*|exposed|selling|bluekeep|client software',
      'hop*|jump*|mov*|spread*|pivot* … with|via|over|using|through .. remote desktop|rdp',
    ],
    ja: [
      'rdp|リモートデスクトップ|リモート デスクトップ .. 横展開|移動|移った|移り|渡り歩|侵入|接続|ログイン|アクセス|悪用|使|利用|経由|セッション|介し & !無効|脆弱性|制限|禁止|公開|でしょう|だろう|恐れ',
    ],
  },
  {
    id: 'smb-admin-shares',
    technique: 'T1021.002',
    en: [
      'admin share*|administrative share*|windows admin share*|admin$|c$|ipc$',
      'smb|server message block … lateral*|spread*|move|moved|propagat*|copies|copy|share*|transfer* & !vulnerab*|eternalblue|disable|brute',
      'lateral*|spread*|move|moved|propagat*|copies|copy|via|over|through|using … smb|server message block|windows shares & !vulnerab*|eternalblue|disable',
    ],
    ja: [
      '管理共有|admin$|c$|ipc$',
      'smb .. 横展開|拡散|移動|感染|コピー|伝播|接続|経由 & !脆弱性|無効|eternalblue',
    ],
  },
  {
    id: 'dcom',
    technique: 'T1021.003',
    en: ['dcom|distributed component object model|mmc20.application'],
    ja: ['dcom|分散com'],
  },
  {
    id: 'ssh',
    technique: 'T1021.004',
    en: [
      'ssh|openssh|secure shell … lateral*|move|moved|connect*|log in|logged in|access*|session*|spread*|used|server|backdoor* & !brute|vulnerab*|disable|tunnel*|key exchange',
      'via|using|over|through|use|uses|used|lateral*|enabl* .. ssh|openssh & !brute|vulnerab*|disable|tunnel*',
    ],
    ja: [
      'ssh .. 横展開|移動|移る|移った|移り|渡|接続|ログイン|アクセス|侵入|使|経由|有効|利用|開 & !脆弱性|無効化|総当|sshトンネル',
    ],
  },
  {
    id: 'vnc',
    technique: 'T1021.005',
    en: [
      'vnc|virtual network computing|tightvnc|ultravnc|hvnc … remote*|access*|control*|connect*|module|use|used|lateral*',
    ],
    ja: ['vnc|tightvnc|ultravnc'],
  },
  {
    id: 'winrm',
    technique: 'T1021.006',
    en: [
      'winrm|windows remote management|powershell remoting|evil winrm|psremoting|enter pssession|invoke command',
    ],
    ja: ['winrm|windowsリモート管理|powershellリモート|evil winrm'],
  },
  {
    id: 'pass-the-hash',
    technique: 'T1550.002',
    en: ['pass the hash|overpass the hash|pth attack'],
    ja: ['pass the hash|パスザハッシュ|パス・ザ・ハッシュ'],
  },
  {
    id: 'pass-the-ticket',
    technique: 'T1550.003',
    en: ['pass the ticket'],
    ja: ['pass the ticket|パスザチケット|パス・ザ・チケット'],
  },
  {
    id: 'application-access-token-use',
    technique: 'T1550.001',
    en: [
      'use|uses|used|using|with|leverag*|abus* .. stolen|forged|compromised|hijacked .. token|tokens|oauth token*|access token*|api key*|api token*',
    ],
    ja: ['盗んだ|窃取した|偽造した|不正に入手した|奪った .. トークン|アクセストークン'],
  },
  {
    id: 'web-session-cookie-use',
    technique: 'T1550.004',
    en: [
      'use|uses|used|using|with|replay*|leverag*|abus* .. stolen|hijacked|captured|intercepted|forged .. cookie*|session*|session token*|session cookie*',
      'pass the cookie|session replay',
      'stolen|hijacked|captured|intercepted .. cookies|cookie|session token*|sessions … replay*|reus*|used to|import*|to log in|to access|to bypass|to get around',
    ],
    ja: [
      '盗んだ|窃取した|奪った|詐取した|取得した .. クッキー|cookie|セッション .. 使|悪用|利用|ログイン|アクセス|なりすま',
      'クッキー|cookie|セッション情報|セッション .. 悪用|なりすま|使って|用いて',
    ],
  },
  {
    id: 'exploit-remote-services',
    technique: 'T1210',
    en: [
      'eternalblue|eternalromance|ms17 010|zerologon|bluekeep|smbghost|doublepulsar & exploit*|spread*|propagat*|lateral*|use|uses|used|using|leverag*|worm*|vulnerab*',
      'exploit* … lateral*|move through|move within|spread within|spread across|propagat*|worm* & vulnerab*|flaw*|remote service*|exploit of remote',
      'lateral*|propagat*|spread* … exploit*|vulnerab*',
    ],
    ja: [
      'eternalblue|zerologon|bluekeep|ms17 010|smbghost',
      '脆弱性 … 悪用 … 横展開|内部拡散|感染を拡大|ワーム|水平展開',
      '横展開|内部拡散|感染拡大|水平展開 … 脆弱性 .. 悪用|利用',
    ],
  },
  {
    id: 'lateral-tool-transfer',
    technique: 'T1570',
    en: [
      'copy|copies|copied|copying|transfer*|distribut*|push*|stag*|deploy*|spread* … other machine*|other host*|other system*|other computer*|across the network|remote machine*|remote host*|remote system*|network share*|within the network|domain controller|internal network|hosts in the & !news|customer*',
      'lateral tool transfer',
      'copied|copies|copy|copying|transfer*|push*|propagat*|deploy* … via|over|using|through .. smb|psexec|windows shares|admin shares|net use|file shares & !vulnerab*',
      'self propagat*|lateral movement|move laterally|moves laterally|moved laterally … copy|copies|copied|copying|deploy*|tool transfer|smb',
    ],
    ja: [
      '他の端末|他のホスト|ほかの端末|他のシステム|内部ネットワーク|ネットワーク内 .. コピー|転送|配布|展開|配置',
      '共有フォルダ|ファイル共有|管理共有 .. 経由|通じ|介し|使|用い|利用 .. 配|拡散|コピー|展開|広|送',
    ],
  },
  {
    id: 'internal-spearphishing',
    technique: 'T1534',
    en: [
      'internal + phishing|spearphishing|spear phishing',
      'compromised|hijacked|hacked .. email account*|mailbox*|inbox* … send|sends|sent|sending|phish*|spread*|email*|reply|replied|internal',
      'thread hijack*|reply chain|email thread*|conversation hijack*',
    ],
    ja: [
      '侵害した|乗っ取った|侵害された|乗っ取られた .. メールアカウント|メールボックス|アカウント .. 送|フィッシング|メール',
      '内部フィッシング|社内フィッシング|スレッドハイジャック|返信型',
    ],
  },
  {
    id: 'taint-shared-content',
    technique: 'T1080',
    en: [
      'taint* .. shared content|shared folder*|network share*',
      'infect* .. network share*|shared drive*|shared folder*|file share*',
    ],
    ja: ['共有フォルダ|共有ドライブ|ファイルサーバ .. 感染|不正ファイル|配置|置'],
  },
  {
    id: 'rdp-hijack',
    technique: 'T1563.002',
    en: ['rdp hijack*|hijack* .. rdp|remote desktop session*'],
    ja: ['rdpセッション|リモートデスクトップセッション .. ハイジャック|乗っ取'],
  },
];
