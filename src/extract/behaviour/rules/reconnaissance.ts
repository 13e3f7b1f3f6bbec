import type { TechniqueRule } from '../rule.ts';

export const reconnaissance: readonly TechniqueRule[] = [
  {
    id: 'active-scanning',
    technique: 'T1595',
    en: [
      'scan*|prob* … internet|for vulnerab*|vulnerable|exposed|unpatched|internet facing|target network*|external|public facing|targets|networks of interest|devices|servers & !sandbox|antivirus|your|our|file*|malware scan*|port scan in the internal|internal',
      'mass scan*|active scanning|internet wide scan*|vulnerability scan*|scanning activity|reconnaissance scan* & !should|regular*',
      'conduct*|perform*|regular* .. reconnaissance & network*|scan*|target*|infrastructure & !internal',
    ],
    ja: [
      '脆弱|公開|インターネット|外部|標的|対象|対象ネットワーク .. スキャン|走査|探索|偵察 & !推奨|内部',
      '偵察活動|偵察行為|定期的に偵察|偵察を行|偵察を実施 & !sns|ソーシャル|osint|公開情報|スキャン活動|探索行為|大規模スキャン',
    ],
  },
  {
    id: 'vulnerability-scanning',
    technique: 'T1595.002',
    en: [
      'scan*|prob*|search* .. vulnerab*|unpatched|outdated|end of life|exploitable & !should|regular*|your|our|customers',
      'vulnerability + scan*|scanner* & attack*|actor*|use|used|acunetix|nessus',
    ],
    ja: [
      '脆弱性|脆弱な .. スキャン|探索|走査 & !推奨|診断サービス',
      '脆弱|寿命|更新されていない|古い|サポートが終了 .. デバイス|機器|システム .. 探|特定|スキャン|偵察',
    ],
  },
  {
    id: 'scanning-ip-blocks',
    technique: 'T1595.001',
    en: ['scan* .. ip range*|ip block*|ip address*|subnets|address space|ipv4'],
    ja: ['ipアドレス範囲|ip帯域|ipアドレス帯 .. スキャン|走査'],
  },
  {
    id: 'gather-victim-host-information',
    technique: 'T1592',
    en: [
      'gather*|collect*|obtain*|learn*|fingerprint*|track* … device*|browser|operating system|user agent|ip address|location|host information & recipient*|target*|victim*|tracking|visitor* & tracking link*|tracking pixel*|tracking|pixel*|open*|fingerprint*|reconnaissance|web beacon*',
    ],
    ja: [
      '端末|ブラウザ|os|機器|位置|ipアドレス .. 情報 .. 収集|把握|特定|取得 & 追跡|開封|偵察|標的|受信者|トラッキング',
    ],
  },
  {
    id: 'gather-victim-identity',
    technique: 'T1589',
    en: [
      'gather*|collect*|harvest*|obtain*|research*|compil*|identif*|scrap* … email addresses|employee names|names of employees|employees|personal information|phone numbers|identity information|staff|contact information|victim identity & target*|reconnaissance|open source|linkedin|social|phish*|attacker*|actor*|list* & !infected|browser|steal*',
    ],
    ja: [
      '職員|従業員|社員|関係者|標的|個人 .. 氏名|連絡先|肩書|メールアドレス|電話番号|情報|経歴 .. 収集|調査|調べ上げ|調べ|洗い出|集め|入手|把握 & 事前|標的|攻撃|公開情報|sns|偵察',
      '氏名|連絡先|肩書|経歴|メールアドレス .. 事前に|あらかじめ|前もって .. 調べ|収集|集め|把握|入手',
    ],
  },
  {
    id: 'gather-email-addresses',
    technique: 'T1589.002',
    en: ['gather*|collect*|harvest*|obtain*|compil*|scrap* .. email addresses|email lists|email address'],
    ja: ['メールアドレス .. 収集|入手|窃取|一覧'],
  },
  {
    id: 'gather-credentials',
    technique: 'T1589.001',
    en: [
      'leaked|breached|dumped|stolen|exposed|purchas*|combo .. credential* … dark web|forum*|dump*|market*|database*|breach* & !ransom leak site',
    ],
    ja: ['漏えい済み|流出した|漏洩した|ダークウェブ .. 認証情報|資格情報|パスワード .. 入手|購入|利用|販売'],
  },
  {
    id: 'gather-victim-organization',
    technique: 'T1591',
    en: [
      'gather*|collect*|research*|learn*|study|studied|identif* … organization* structure|org chart|organizational|business relationships|roles|supply chain relationships|organization s|the organization|organizational information & target*|reconnaissance|attacker*|actor*|victim*|before|prior',
    ],
    ja: [
      '組織|企業|業務|組織構造|取引関係|人事 .. 情報 .. 収集|調査|把握 & 事前|偵察|標的|攻撃前|入念|綿密',
      '標的 .. 入念|綿密|詳細 .. 調査|下調べ|リサーチ|偵察',
      '下調べ|事前調査',
    ],
  },
  {
    id: 'gather-victim-network',
    technique: 'T1590',
    en: [
      'gather*|collect*|map*|identif*|obtain* … network topology|network information|network diagram*|ip ranges|dns information|whois|network architecture & reconnaissance|target*|victim*|before|attacker*|actor* & !infected',
    ],
    ja: [
      'ネットワーク構成|ネットワーク情報|ネットワーク図|ipアドレス帯 .. 収集|調査|把握 & 事前|偵察|標的|攻撃',
    ],
  },
  {
    id: 'search-social-media',
    technique: 'T1593.001',
    en: [
      'linkedin|facebook|twitter|instagram|social media|social network* … research*|identif*|gather*|collect*|profil*|reconnaissance|monitor*|search*|find|scrap*|scour* & target*|victim*|employee*|individual*|information & !post*|we monitor|campaign on',
      'stud*|research*|identif*|profil*|pick*|found|find|scout* … on|via|through .. linkedin|facebook|twitter|instagram|social media|social network*',
    ],
    ja: [
      'sns|ソーシャルメディア|linkedin|facebook|twitter|ソーシャルネットワーク .. 情報 .. 収集|調査|特定|偵察|分析|把握|利用',
      'sns|ソーシャルメディア|linkedin .. 調査|偵察|情報収集|特定|調べ',
      'ソーシャルメディア|sns .. 標的|ターゲット .. 情報|収集|特定|調査',
      'ソーシャルネットワーク|sns|ソーシャルメディア|osint .. 偵察|調査|情報収集|標的',
    ],
  },
  {
    id: 'search-open-websites',
    technique: 'T1593',
    en: [
      'open source + research|reconnaissance|intelligence gathering & target*|victim*|attacker*|actor*|before',
      'search*|scour*|min* .. public information|publicly available information|open sources|open websites|public website* & target*|victim*|actor*|attacker*',
    ],
    ja: [
      '公開情報|オープンソース情報|公開されている情報|公開ソース .. 収集|調査|利用|分析|偵察 & 標的|攻撃|事前|狙',
    ],
  },
  {
    id: 'search-victim-websites',
    technique: 'T1594',
    en: [
      'search*|visit*|brows*|scrap*|crawl* .. victim* website*|target* website*|company website*|organization s website',
    ],
    ja: ['標的|被害|組織 .. webサイト|公式サイト|ホームページ .. 調査|閲覧|収集 & 事前|偵察|標的'],
  },
  {
    id: 'search-technical-databases',
    technique: 'T1596',
    en: [
      'shodan|censys|zoomeye|fofa|whois record*|passive dns … actor*|attacker*|search*|scan*|identif*|find|locat*|use|used & !we|our|researcher*|analysis|according to shodan|results show',
    ],
    ja: ['shodan|censys|fofa|zoomeye .. 利用|使|検索|探索|特定 & 攻撃者|アクター|グループ'],
  },
  {
    id: 'phishing-for-information',
    technique: 'T1598',
    en: [
      'phish*|spearphish*|spear phish* … information|reconnaissance|rapport|questionnaire*|survey|sensitive information|personal information & !attachment*|malware|payload*',
      'rapport + building|with',
      'build*|establish* .. rapport|trust & email*|target*|conversation*|message*|contact*',
    ],
    ja: [
      '情報収集 .. フィッシング',
      'フィッシング|標的型メール|メール|やり取り .. 情報 .. 聞き出|引き出|収集 & !ファイル|マルウェア|感染',
      '信頼関係 .. 築|構築',
    ],
  },
  {
    id: 'credential-phishing-link',
    technique: 'T1598.003',
    en: [
      'credential phish*|credential harvest* & phish*|email*|link*|page|site|website*|login page|landing page',
      'phish* … credential*|password*|login*|login page|fake login|spoofed login|log in page',
      'fake|spoofed|cloned|bogus|counterfeit .. login|log in|sign in|logon|webmail + page|pages|portal|site|form|website*',
      'tracking link*|tracking pixel*|web beacon*',
    ],
    ja: [
      'フィッシング .. 認証情報|パスワード|資格情報|id',
      '偽の|偽 .. ログインページ|ログイン画面|認証画面|サインイン画面|ログインサイト|ログインフォーム',
      '認証情報|パスワード .. 入力させ|詐取|騙し取|だまし取',
      '追跡リンク|追跡用のリンク|追跡用リンク|追跡用の画像|トラッキングリンク|追跡ピクセル|トラッキングピクセル|ウェブビーコン',
    ],
  },
];
