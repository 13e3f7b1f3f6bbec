import type { TechniqueRule } from '../rule.ts';

export const impact: readonly TechniqueRule[] = [
  {
    id: 'data-encrypted-for-impact',
    technique: 'T1486',
    en: [
      'encrypt* … files|file|data|victim*|system|systems|computer*|network*|server*|drives|disk|disks|documents & ransom*|locker|decrypt*|extension*|victim* & !traffic|communicat*|c2|payload is|config*|string*',
      'ransomware + attack|attacks|campaign*|operation*|incident*|infection*|deployment|operator*|operators|payload*|victim*|outbreak|encrypts|encrypted|encrypting & !webinar|protection',
      'deploy*|infect*|deliver*|distribut*|hit|hits|launch*|drop*|install*|execut*|use|uses|used|using|attack*|struck|spread*|leading to|lead* to .. ransomware & !anti ransomware',
      'ransom note*|ransom demand*|demand* .. ransom|crypto locker|file encrypting malware|ransom payment*',
      'ransomware … deployed|distributed|dropped|installed|delivered|launched|executed|spread & !webinar',
      'ransomware|ransomwares .. affiliate*|strain*|victims|locked & !webinar|report',
      'files|systems|servers|data|computers|machines|network … scrambled|encrypted|locked & ransom*|production|operations stopped|extort*|shut down|crooks|outage|halted',
      'encrypt*|scrambl*|locked|locking|lock … systems|system|files|servers|computers|network|networks|data|devices|machines & attacker*|hacker*|gang|group|intruder*|criminal*|ransom*|they|days later|then & !traffic|communicat*|c2|payload is|config*|string*|messaging|disk encryption|end to end',
      'ransomware + group|gang|gangs|crew|groups|brand|operation|as a service|family|cartel|outfit & attack*|hit|victim*|data|claim*|publish*|stolen|extort*|leak*|paid|encrypt*|struck|breach*|began|roll* out',
      'roll* out|unleash*|push*|plant*|let loose|set off|detonat*|trigger* .. ransomware',
    ],
    ja: [
      'ランサムウェア|ランサムウエア|ランサム攻撃|身代金要求型 .. 感染|攻撃|展開|被害|暗号化|配布|実行|使|オペレータ|グループ|要求|投入|を用い & !対策ソフト|対策製品|セミナー',
      'ファイル|データ|システム|サーバ|端末|ドライブ .. 暗号化 & 身代金|ランサム|復号|被害|業務|障害|脅迫|拡張子',
      '身代金 .. 要求|支払|メモ|文書',
      '暗号化 .. 身代金|脅迫',
      'ランサムウェア|ランサムウエア .. 使われ|使用され|用いられ|感染し|による被害|による障害|による攻撃',
      'システム|サーバ|データ|ファイル|端末|パソコン|カルテ .. 暗号化され … 停止|止ま|障害|業務|診療|操業|使えな|利用でき|閲覧でき|開けな|復旧',
      'ランサムウェア|ランサムウエア|身代金要求型ウイルス|身代金要求ウイルス|身代金ウイルス|身代金型ウイルス … 感染|攻撃|被害|暗号化|止ま|停止|障害|行き渡|広が|ばらま|配|仕掛け|要求|恐喝|脅|用い|使 & !対策ソフト|対策製品|セミナー',
      'ファイル|データ|サーバ|サーバー|システム|端末|電子カルテ|ディスク|仮想マシン .. を暗号化|が暗号化|の暗号化 & !通信|推奨|保護|機能|解除ツール',
    ],
  },
  {
    id: 'data-destruction',
    technique: 'T1485',
    en: [
      'wiper|wipers|wiper malware|data wiping|wiping malware|destructive malware|destructive attack*|data destruction',
      'destroy*|wip*|eras*|overwrit*|delet* … data|files|disk|disks|system*|hard drive*|backups|documents|virtual machines & !logs|trace*|evidence|tracks|itself|temporary|artifact*|shadow|cookies',
    ],
    ja: [
      'ワイパー|データ破壊|破壊的マルウェア|破壊型マルウェア|破壊活動|データの破壊|データを破壊|破壊的な攻撃',
      'データ|ファイル|ディスク|システム .. 破壊|消去|抹消|上書き & !ログ|痕跡|証拠',
      '破壊型の|破壊的な|消去型の .. マルウェア|マルウエア|ウイルス|攻撃|プログラム',
      'データ|ファイル|ディスク|ハードディスク|サーバ|記録|中身 .. 消し去|消され|消した|消す|消え|破壊|使用不能|使えなく & !ログ|痕跡|証拠|自ら|自身',
      '使用不能|起動不能|立ち上がらな|起動しな .. にし|にさせ|くな & 攻撃|マルウェア|マルウエア|ワイパー',
    ],
  },
  {
    id: 'disk-wipe',
    technique: 'T1561',
    en: [
      'wip*|overwrit*|corrupt*|eras*|destroy* .. mbr|master boot record|disk|disks|hard drive*|partition*|boot sector|boot record',
    ],
    ja: [
      'mbr|マスターブートレコード|ディスク|パーティション .. 上書き|破壊|消去|ワイプ',
      'ディスク|ハードディスク|ドライブ .. 中身|全体|領域 .. 消|上書き|破壊|ワイプ',
    ],
  },
  {
    id: 'defacement',
    technique: 'T1491',
    en: ['deface|defaced|defacement|defacements|defacing|defaces'],
    ja: [
      'webサイト|ウェブサイト|ホームページ|サイト|webページ .. 改ざん|書き換 & !閲覧した|感染|誘導|マルウェア|水飲み場|スクリプト',
    ],
  },
  {
    id: 'internal-defacement',
    technique: 'T1491.001',
    en: [
      'chang*|set|sets|replac*|modif* .. wallpaper|desktop background|background image',
      'ransom note* .. wallpaper|printed|print*',
    ],
    ja: [
      '壁紙 .. 変更|書き換|置き換',
      '画面|端末|パソコン|モニター .. 骸骨|どくろ|髑髏|警告文|脅迫文|メッセージ .. 表示|現れ|映|見た|浮かび',
    ],
  },
  {
    id: 'external-defacement',
    technique: 'T1491.002',
    en: [
      'deface*|defacement* .. website*|web site*|site|sites|page|web page*|homepage',
      'website*|web site*|homepage .. defaced|defacement*',
    ],
    ja: [
      '公式サイト|公式ホームページ|ウェブサイト|webサイト|ホームページ|サイト|sns|公式アカウント|掲示板|案内板|表示板|画面 … 偽の|声明|犯行|主張|旗|画像|メッセージ|記事 .. 掲げ|掲載|書き込|表示|流れ|差し替|置き換|載せ & !フィッシング|誘導|感染|ログイン',
      '偽の記事|偽記事|偽の声明|虚偽の記事|偽情報 .. サイト|報道機関|ページ .. 書き込|掲載|載せ|投稿',
    ],
  },
  {
    id: 'denial-of-service',
    technique: 'T1499',
    en: [
      'denial of service|dos attack*|ddos|ddos attack*|service exhaustion|application layer ddos|http flood|slowloris & !ddos protection|vulnerab* could|could cause a denial',
    ],
    ja: ['ddos|dos攻撃|サービス拒否|サービス妨害|サービス不能 & !脆弱性|対策サービス'],
  },
  {
    id: 'network-denial-of-service',
    technique: 'T1498',
    en: [
      'ddos|distributed denial of service & !ddos protection|protection service|mitigation service',
      'syn flood|udp flood|volumetric attack*|flood* .. with traffic|with requests|with packets',
      'flood*|barrage|torrent|deluge … traffic|requests|packets|connections … down|offline|unreachable|unavailable|paraly*',
      'knocked|taken|took|forced|knock .. offline|down & ddos|denial|flood*|traffic|hacktivist*',
    ],
    ja: [
      'ddos|分散型サービス拒否|分散型サービス妨害 & !対策サービス',
      '大量の通信|大量のアクセス|大量のパケット|大量のデータ .. 送りつけ|送り付け|送信|集中 & サイト|サーバ|接続|閲覧|つながり',
      '大量の通信|大量のアクセス|大量の接続|アクセスを集中 … 使えな|利用でき|つなが|閲覧でき|ダウン|停止|止',
    ],
  },
  {
    id: 'reflection-amplification',
    technique: 'T1498.002',
    en: [
      'amplification + attack*|ddos|vector*|factor',
      'reflection + attack*|ddos|amplification',
      'dns amplification|ntp amplification|memcached amplification',
    ],
    ja: ['リフレクション攻撃|アンプ攻撃|増幅攻撃|dnsアンプ|ntpリフレクション|反射型'],
  },
  {
    id: 'inhibit-recovery',
    technique: 'T1490',
    evenInAdvice: true,
    en: [
      'shadow cop*|shadow volume*|volume shadow|vssadmin|bcdedit|wbadmin|system restore|restore points|recovery mode & delet*|remov*|disabl*|wip*|destroy*|eras*|prevent* recover*|inhibit*|resize',
      'delet*|remov*|destroy*|encrypt*|wip*|target* .. backup|backups|recovery & ransom*|attack*|actor*|victim* & !keep|maintain|offline backups|should|ensure',
    ],
    ja: [
      'ボリュームシャドウ|シャドウコピー|シャドーコピー|vssadmin|システムの復元|復元ポイント .. 削除|消去|無効',
      'バックアップ .. 削除|消去|破壊|暗号化 & !取得|推奨',
    ],
  },
  {
    id: 'service-stop',
    technique: 'T1489',
    en: [
      'stop*|terminat*|kill|kills|killed|killing|shut* down|disabl* … service|services|processes|database*|virtual machines|vms|process & encrypt*|ransom*|before|list of|sql|backup|exchange|database*|services & !microsoft edge|takedown',
      'net stop|sc stop|taskkill|service stop',
    ],
    ja: [
      'サービス|プロセス|データベース|仮想マシン .. 停止|終了|強制終了 & 暗号化|ランサム|バックアップ|データベース|リスト',
    ],
  },
  {
    id: 'system-shutdown',
    technique: 'T1529',
    en: [
      'reboot*|restart*|shut* down|shutdown|power* off .. system|systems|machine|machines|computer*|host|device|virtual machines|infected|victim* & malware|ransom*|wiper|command|bot|trojan|encrypt*|attacker*|after|mbr',
    ],
    ja: [
      'システム|端末|pc|コンピュータ|マシン .. 再起動|シャットダウン & 強制|マルウェア|ランサム|ワイパー|攻撃',
    ],
  },
  {
    id: 'account-access-removal',
    technique: 'T1531',
    en: [
      'lock* .. out of .. account*|systems',
      'chang*|reset* .. password* … lock* out|deny|prevent* access|victim*',
      'delet*|remov*|disabl* .. user account*|accounts',
      'lock|locks|locked|locking .. out of & account*|password*|employees|users|victim*',
    ],
    ja: [
      'アカウント .. 締め出|ロックアウト|アクセス不能|凍結',
      '締め出|ロックアウト|使えなく|ログインできなく & パスワード|アカウント|権限',
    ],
  },
  {
    id: 'financial-theft',
    technique: 'T1657',
    en: [
      'steal*|stole|stolen|stealing|siphon*|drain*|loot* .. cryptocurrenc*|crypto|bitcoin|bitcoins|funds|money|ether|million|millions|billion & !mine|mining|information|credential*|data',
      'cryptocurrency|crypto|bitcoin|funds|money|bank* … heist*|stolen from|was stolen|were stolen|drained|siphoned',
      'double extortion|data extortion|wire transfer fraud|fraudulent transfer*|invoice fraud|payment fraud|cash out|advance fee fraud|financial theft|bank fraud & !wire fraud charge*',
      'extort*|blackmail* .. victim*|compan*|organi*|money|payment & !sextortion',
      'trick*|defraud*|swindl*|cheat*|scam*|conned .. out of .. million|money|bitcoin|crypto*|savings|funds|dollars|yen|euros',
      'ransom|extortion payment|extortion demand|blackmail & demand*|paid|pay|pays|payment*|refus*|ask*|want*|million|bitcoin|deadline & !webinar|report says|average',
      'threaten* … publish|release|leak|sell|dump|expose .. data|files|documents|information|records|it|them',
      'demand*|wants|want|wanted|ask* for|sought|seek* … million|thousand|bitcoin|payment|money|ransom & attacker*|hacker*|gang|group|ransom*|intruder*|criminal*',
      'million|billion|bitcoin|ether|tokens|crypto|cryptocurrency|coins|assets|funds … stolen|vanished|disappeared|missing|gone|drained|transferred out|taken|theft|heist & !data|records of|customers records|mine|mining',
      'crypto|cryptocurrency|bitcoin|bank|exchange|wallet* + theft*|heist*|robbery|robberies|raid',
      'rob|robbed|robs|robbing .. exchange*|bank*|wallet*|bitcoin|crypto*|platform',
    ],
    ja: [
      '暗号資産|仮想通貨|ビットコイン|資金|現金|金銭|預金|イーサリアム|送金 .. 盗|窃取|流出|奪|詐取|不正送金|騙し取|だまし取|窃盗 & !マイニング|採掘|目的ではない',
      '不正送金|二重脅迫|二重恐喝|恐喝|ビジネスメール詐欺|金銭を詐取',
      '暗号資産|仮想通貨|ビットコイン|現金|資金|金|口座 .. だまし取|騙し取|奪|盗|詐取|巻き上げ & !マイニング',
      '身代金|恐喝|金銭|仮想通貨|ビットコイン|万ドル|億円|億ドル|金 .. 要求|支払|脅し|脅迫|払わ|求め & !セミナー|相場|平均',
      '公開|公表|暴露|売却|さらす|流す … 脅|迫|ちらつかせ|予告',
      '支払わなければ|払わなければ|応じなければ .. 公開|公表|暴露|売|さら',
      '暗号資産|仮想通貨|ビットコイン|資金|資産|預金|億円|万ドル|億ドル … 消え|吸い出|吸い上げ|引き出|盗|奪|流出|抜き取|送金され|移され & !情報|データ|マイニング',
    ],
  },
  {
    id: 'resource-hijacking',
    technique: 'T1496',
    en: [
      'cryptojack*|crypto jack*|cryptomin*|crypto min*|coin min*|coinmin*|mining malware|xmrig|monero min*|bitcoin min*|resource hijacking & !mining industry',
      'min* .. cryptocurrenc*|monero|bitcoin|ethereum|coins',
      'install*|deploy*|drop*|deliver*|run*|download* .. miner|miners|coin miner*|cryptocurrency miner*|crypto miner*',
    ],
    ja: [
      'クリプトジャッキング|マイニング|暗号資産の採掘|仮想通貨の採掘|xmrig|コインマイナー|仮想通貨採掘|暗号資産採掘|マイナー & !業者|業界|データマイニング',
    ],
  },
  {
    id: 'compute-hijacking',
    technique: 'T1496.001',
    en: [
      'cryptojack*|cryptomin*|crypto min*|coin min*|coinmin*|xmrig|monero min*',
      'min* .. cryptocurrenc*|monero',
    ],
    ja: [
      'クリプトジャッキング|xmrig|コインマイナー|仮想通貨採掘|暗号資産採掘|仮想通貨マイニング|暗号資産マイニング',
    ],
  },
  {
    id: 'data-manipulation',
    technique: 'T1565',
    en: [
      'manipulat*|alter*|tamper*|falsif*|chang*|modif*|swap*|replac* … transaction*|wallet address*|bank detail*|payment detail*|account number*|bank account*|database records|financial data|invoice*|payment information & !registry',
    ],
    ja: [
      '取引|送金先|口座|アドレス|データ|トランザクション|請求書|送金 .. 改ざん|書き換|すり替|差し替|操作 & !ログ|webサイト|ホームページ|ファームウェア',
    ],
  },
  {
    id: 'firmware-corruption',
    technique: 'T1495',
    en: ['corrupt*|brick*|overwrit*|wip* .. firmware|router*|modem*|device* & firmware|brick*'],
    ja: [
      'ファームウェア .. 破壊|上書き|使用不能|起動不能',
      'ファームウェア|ファームウエア .. 消|書き換|破壊|上書き & 使えな|停止|止ま|動かな|不能|放送|機器を',
    ],
  },
];
