import { says } from './statements.fixture.ts';

says('other names, parts, likenesses, beginnings, aims, and what bodies do', [
  ['{actor|Kasumi}は別名{actor|Red Fox}としても知られる。', ['Red Fox alias-of Kasumi']],
  ['{actor|Kasumi}を{organisation:vendor|青空研究所}は{actor|Red Fox}と呼ぶ。', ['Red Fox alias-of Kasumi']],
  ['{actor|Kasumi}は{actor|Red Fox}の下部組織とみられる。', ['Kasumi part-of Red Fox (hedged)']],
  ['{actor|Kasumi}は、{actor|Red Fox}を構成する複数のグループの一つだ。', ['Kasumi part-of Red Fox']],
  ['{actor|Kasumi}の手口は{actor|Red Fox}のものとよく似ている。', ['Kasumi overlaps-with Red Fox']],
  [
    '{organisation:vendor|青空研究所}は、{actor|Kasumi}と{actor|Red Fox}の間でインフラの重複を確認した。',
    ['Kasumi overlaps-with Red Fox'],
  ],
  ['{malware|KumaRAT}のコードは{malware|HoshiRAT}と共通する部分が多い。', ['KumaRAT overlaps-with HoshiRAT']],
  ['{malware|KumaRAT}は{malware|HoshiRAT}の亜種である。', ['KumaRAT linked-to HoshiRAT']],
  ['{malware|KumaLock}は{malware|HoshiLock}から派生した新種だ。', ['KumaLock linked-to HoshiLock']],
  [
    '{actor|Kasumi}は遅くとも{date:2017-03..|2017年3月}には活動を始めていた。',
    ['Kasumi active-since 2017-03'],
  ],
  [
    '{date:2019..|2019年}に初めて確認された{actor|Kasumi}は、今も活動を続けている。',
    ['Kasumi active-since 2019'],
  ],
  ['{actor|Kasumi}が姿を現したのは{date:2019|2019年}だった。', ['Kasumi active-since 2019']],
  ['{actor|Kasumi}の活動は{date:2014|2014年}までさかのぼる。', ['Kasumi active-since 2014']],
  [
    '少なくとも{date:2009..|2009年}から活動する{actor|Kasumi}は、金融機関を狙う。',
    ['Kasumi active-since 2009'],
  ],
  ['{actor|Kasumi}は外貨の獲得を狙いとしている。', ['Kasumi seeks 外貨']],
  ['情報窃取を目的とする{actor|Kasumi}の攻撃が続いている。', ['Kasumi seeks 情報窃取']],
  [
    '{organisation:ministry,US|米司法省}は{person|林大海}と{person|王小明}の2被告の起訴内容を公開した。',
    ['米司法省 acts-against 林大海', '米司法省 acts-against 王小明'],
  ],
  ['{person|林大海}容疑者は{country:IT|イタリア}で逮捕された。', ['IT acts-against 林大海']],
  [
    '{organisation:international|欧州警察機構}は、{actor|Kasumi}が使っていたサーバー27台を止めたと発表した。',
    ['欧州警察機構 acts-against Kasumi'],
  ],
  [
    '{country:GB|英国}と{country:AU|オーストラリア}は{organisation:contractor,CN|青木科技}に制裁を科した。',
    ['AU acts-against 青木科技', 'GB acts-against 青木科技'],
  ],
  [
    '{organisation:ministry,US|米国務省}は{actor|Kasumi}の情報に最大1000万ドルの報奨金を懸けた。',
    ['米国務省 acts-against Kasumi'],
  ],
  [
    '{organisation:international|欧州連合}は{actor|Kasumi}による攻撃を強く非難する声明を発表した。',
    ['欧州連合 acts-against Kasumi'],
  ],
  [
    '{organisation:ministry,JP|外務省}は談話を出し、{country:GB|英国}の対応を支持した。',
    ['外務省 endorses GB'],
  ],
  [
    '{organisation:international|北大西洋機構}も{country:CZ|チェコ}への連帯を表明した。',
    ['北大西洋機構 endorses CZ'],
  ],
  [
    '{country:AU|オーストラリア}や{country:CA|カナダ}も{country:US|米国}の発表に賛同した。',
    ['AU endorses US', 'CA endorses US'],
  ],
  [
    '{organisation:contractor,CN|青木科技}は{actor|Kasumi}に攻撃用の基盤を貸していた。',
    ['青木科技 supplies Kasumi'],
  ],
  ['{person|林大海}は{organisation:contractor,CN|青木科技}の社員だった。', ['林大海 part-of 青木科技']],
  [
    '{organisation:military,RU|第26165部隊}は{organisation:intelligence-service,RU|偵察総局}の傘下にある。',
    ['第26165部隊 part-of 偵察総局'],
  ],
  ['{actor|Kasumi}は公表から24時間以内に脆弱性の攻撃コードを取り込む。', []],
  ['{actor|Kasumi}は{actor|Red Fox}とは無関係だとされる。', ['Kasumi linked-to Red Fox (denied)']],
  ['{actor|Kasumi}は{actor|Red Fox}と協力関係にあるとみられる。', ['Kasumi linked-to Red Fox (hedged)']],
]);
