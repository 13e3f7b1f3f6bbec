import { says } from '../statements.fixture.ts';

says('whom somebody attacks, in every voice and order', [
  [
    '{actor|Kasumi}が{country:JP|日本}の{sector:aerospace|航空宇宙関連企業}に照準を合わせている。',
    ['Kasumi targets JP', 'Kasumi targets aerospace'],
  ],
  ['{sector:defense|防衛産業}は以前から{actor|Kasumi}の主要な標的だった。', ['Kasumi targets defense']],
  [
    '{actor|Kasumi}の攻撃対象は{country:TW|台湾}の{sector:technology|半導体メーカー}に及ぶ。',
    ['Kasumi targets TW', 'Kasumi targets technology'],
  ],
  [
    '{actor|Kasumi}による{organisation|国立宇宙機構}へのサイバー攻撃が明らかになった。',
    ['Kasumi targets 国立宇宙機構'],
  ],
  [
    '{country:UA|ウクライナ}の{sector:energy|変電所}を停電させたのは{actor|Kasumi}である。',
    ['Kasumi targets UA', 'Kasumi targets energy'],
  ],
  [
    '{actor|Kasumi}は、{sector:financial-services|金融機関}から資金を盗み出してきた。',
    ['Kasumi targets financial-services'],
  ],
  ['{actor|Kasumi}は{organisation|東都取引所}から暗号資産を窃取した。', ['Kasumi compromises 東都取引所']],
  ['{organisation|東都取引所}の暗号資産が{actor|Kasumi}に盗まれた。', ['Kasumi compromises 東都取引所']],
  [
    '{actor|Kasumi}の餌食となったのは、{country:VN|ベトナム}の{sector:government|外務省}だった。',
    ['Kasumi targets VN', 'Kasumi targets government'],
  ],
  ['{organisation|北海大学}のサーバーが{actor|Kasumi}に乗っ取られた。', ['Kasumi compromises 北海大学']],
  [
    '{actor|Kasumi}は{country:JP|国内}の{sector:research|シンクタンク}の研究者に偽のメールを送りつけていた。',
    ['Kasumi targets JP', 'Kasumi targets research'],
  ],
  [
    '{country:PH|フィリピン}の{sector:government|政府機関}のネットワークに{actor|Kasumi}が潜んでいた。',
    ['Kasumi targets PH', 'Kasumi targets government'],
  ],
  [
    '被害は{country:US|米国}、{country:GB|英国}など{quantity:22|22カ国}に及んだ。',
    ['<攻撃者> targets GB', '<攻撃者> targets US'],
  ],
  [
    '{actor|Kasumi}が{country:KR|韓国}企業を攻撃　{organisation:vendor|青空研究所}が発表',
    ['Kasumi targets KR'],
  ],
  [
    '{organisation:vendor|青空研究所}は、{actor|Kasumi}が{country:JP|日本}の{sector:manufacturing|製造業}に対する攻撃を活発化させていると警告した。',
    ['Kasumi targets JP', 'Kasumi targets manufacturing'],
  ],
  [
    '{organisation|東都港運}がランサムウェアに感染し、コンテナの搬出入が止まった。',
    ['<攻撃者> compromises 東都港運'],
  ],
  [
    '{malware|KumaLock}に感染した{organisation|東都港運}は、3日間業務を止めた。',
    ['<攻撃者> compromises 東都港運'],
  ],
  [
    '{organisation|東都病院}は{date:2023-05-01|5月1日}、電子カルテのサーバーがサイバー攻撃を受け、診療に支障が出ていると公表した。',
    ['<攻撃者> targets 東都病院'],
  ],
  [
    '標的とされたのは{sector:telecommunications|通信}、{sector:energy|エネルギー}、{sector:transportation|運輸}の各業界。',
    ['<攻撃者> targets energy', '<攻撃者> targets telecommunications', '<攻撃者> targets transportation'],
  ],
  [
    '{actor|Kasumi}は{region:asean|ASEAN}加盟国の{sector:government|外交当局}を長年追いかけてきた。',
    ['Kasumi targets asean', 'Kasumi targets government'],
  ],
  [
    '{actor|Kasumi}が関心を寄せるのは{country:JP|日本}の{sector:defense|防衛関連企業}だ。',
    ['Kasumi targets JP', 'Kasumi targets defense'],
  ],
  [
    '{actor|Kasumi}による侵害を受けた{organisation|東都化学}では、設計図面が持ち出されていた。',
    ['Kasumi compromises 東都化学'],
  ],
  [
    '{date:2015|2015年}には{organisation|年金機構}から125万件の個人情報が流出する事件があり、{actor|Kasumi}の関与が疑われた。',
    ['Kasumi compromises 年金機構 (hedged)'],
  ],
  [
    '{country:SG|シンガポール}では{sector:critical-infrastructure|重要インフラ}が{actor|Kasumi}の攻撃にさらされている。',
    ['Kasumi targets SG', 'Kasumi targets critical-infrastructure'],
  ],
  [
    '{actor|Kasumi}は{country:JP|我が国}の{sector:education|大学}に所属する研究者のアカウントを乗っ取った。',
    ['Kasumi targets JP', 'Kasumi targets education'],
  ],
  [
    '{actor|Kasumi}による一連の攻撃では、{country:JP|日本}、{country:TW|台湾}、{country:KR|韓国}の{sector:technology|IT企業}が被害に遭った。',
    ['Kasumi targets JP', 'Kasumi targets KR', 'Kasumi targets TW', 'Kasumi targets technology'],
  ],
  [
    '{organisation|東都放送}のウェブサイトが{actor|Kasumi}のDDoS攻撃で一時閲覧できなくなりました。',
    ['Kasumi targets 東都放送'],
  ],
  [
    '{actor|Kasumi}に狙われているのは、{sector:healthcare|医療機関}や{sector:education|教育機関}といった、対策に予算を割きにくい組織です。',
    ['Kasumi targets education', 'Kasumi targets healthcare'],
  ],
  [
    '{actor|Kasumi}は自らのサイトで{organisation|東都食品}から1テラバイトのデータを盗んだと主張している。',
    ['Kasumi compromises 東都食品'],
  ],
  [
    '{organisation|東都食品}を襲ったランサムウェア攻撃について、{actor|Kasumi}が犯行声明を出した。',
    ['Kasumi targets 東都食品'],
  ],
  [
    '{country:MN|モンゴル}の{sector:government|政府職員}を{actor|Kasumi}が監視していた。',
    ['Kasumi targets MN', 'Kasumi targets government'],
  ],
  [
    '{actor|Kasumi}：{country:JP|日本}の{sector:media|報道機関}と{sector:research|シンクタンク}を標的とする。',
    ['Kasumi targets JP', 'Kasumi targets media', 'Kasumi targets research'],
  ],
  [
    '{actor|Kasumi}が得意とするのは{sector:financial-services|銀行}のATMネットワークへの侵入だ。',
    ['Kasumi targets financial-services'],
  ],
  ['{actor|Kasumi}は{country:TH|タイ}を攻撃していない。', ['Kasumi targets TH (denied)']],
  ['{actor|Kasumi}が{country:TH|タイ}を狙ったかどうかは分かっていない。', ['Kasumi targets TH (unknown)']],
  ['{actor|Kasumi}は今後、{country:TH|タイ}を狙う恐れがある。', []],
  [
    '{organisation:vendor|青空研究所}は{sector:government|政府機関}を狙うサイバー攻撃への対策を支援している。',
    [],
  ],
  [
    '{organisation:agency,JP|北方情報庁}は{actor|Kasumi}について、{country:JP|日本}の{sector:maritime|海運会社}を標的とした可能性が高いとの見方を示した。',
    ['Kasumi targets JP (hedged, likely)', 'Kasumi targets maritime (hedged, likely)'],
  ],
]);
