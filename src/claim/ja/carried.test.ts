import { says } from './statements.fixture.ts';

says('whom the text is talking about, and whom no longer', [
  [
    '{actor|APT99}は{country:TH|タイ}を狙った。\n{organisation|北海病院}がサイバー攻撃を受けた。',
    ['<攻撃者> targets 北海病院', 'APT99 targets TH'],
  ],
  [
    '{actor|APT99}は{country:TH|タイ}を狙った。{date:2019..|2019年}から{sector:education|大学}も標的にしている。',
    ['APT99 active-since 2019', 'APT99 targets TH', 'APT99 targets education'],
  ],
  [
    '{actor|APT99}のメンバー{quantity:2|2人}が逮捕された。2人は{organisation:intelligence-service,KP|偵察総局}に所属していた。',
    [],
  ],
  [
    '{malware|KumaRAT}には{actor|APT99}の犯行に見せかける細工があった。{country:KR|韓国}の{sector:government|省庁}が狙われた。',
    [],
  ],
  [
    '犯行声明を出したのは「{malware|KumaLocker}」だ。この集団は{country:JP|日本}の{sector:healthcare|病院}を狙っている。',
    ['KumaLocker targets JP', 'KumaLocker targets healthcare'],
  ],
  ['{malware|KumaRAT}も{tool|BlueKey}を利用した。', ['KumaRAT uses BlueKey']],
  [
    '{country:CZ|チェコ}政府は攻撃を非難した。{country:JP,domestic|国内}の{sector:government|機関}を狙ったのは{actor|APT99}だと発表した。',
    ['APT99 targets CZ', 'APT99 targets government'],
  ],
  [
    '{sector:government|政府機関}のサイトが{actor|APT99}から{technique:T1498|大量のデータを送りつけ}られた。',
    ['APT99 uses T1498'],
  ],
  [
    '{actor|APT99}は{country:JP|日本}をはじめ、{country:KR|韓国}や{country:TW|台湾}の{sector:technology|企業}を標的にした。',
    ['APT99 targets JP', 'APT99 targets KR', 'APT99 targets TW', 'APT99 targets technology'],
  ],
  [
    '{actor|APT99}は{country:VN|ベトナム}に対して「{malware|KumaRAT}」を用いた攻撃を展開した。',
    ['APT99 targets VN', 'APT99 uses KumaRAT'],
  ],
  [
    '{country:TH|タイ}で{actor|APT99}が活動している。{country:PL|ポーランド}で大規模なサイバー攻撃を仕掛けた。',
    ['APT99 targets PL'],
  ],
]);
