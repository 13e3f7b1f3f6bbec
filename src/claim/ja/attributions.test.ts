import { says } from './statements.fixture.ts';

says('who stands behind somebody or something', [
  [
    '{actor|APT99}と{actor|APT98}は{country:KP|北朝鮮}、{actor|紅い狐}は{country:IR|イラン}だという。',
    ['APT98 attributed-to KP', 'APT99 attributed-to KP', '紅い狐 attributed-to IR'],
  ],
  [
    '今回の攻撃を仕掛けた{actor|APT99}は、{organisation:intelligence-service,RU|情報総局}の{organisation:military,RU|第99部隊}であることが確認されている。',
    ['APT99 attributed-to 情報総局', 'APT99 attributed-to 第99部隊'],
  ],
  [
    '{country:US|米国}は{malware|KumaRAT}を{country:KP|北朝鮮}によるものと断定した。',
    ['KumaRAT attributed-to KP'],
  ],
  [
    '{organisation:vendor|青空セキュリティ}は{campaign|Operation Kuma}を{actor|APT99}の犯行だとしている。',
    ['Operation Kuma attributed-to APT99'],
  ],
  [
    '{actor|APT99}は{country:CN|中国}政府のために活動している疑いがある。',
    ['APT99 attributed-to CN (hedged)'],
  ],
  ['{country:US|米国}のインフラ攻撃に関わった脅威アクター「{actor|APT99}」が再び動き出した。', []],
  [
    '{country:CN|中国}が背後にいるとみられるハッカー集団「{actor|APT99}」が再び動き出した。',
    ['APT99 attributed-to CN (hedged)'],
  ],
  [
    '{country:CN|中国}ハッカー集団「{actor|APT99}」、{sector:government|政府機関}を攻撃',
    ['APT99 attributed-to CN', 'APT99 targets government'],
  ],
  ['{actor|APT99}は{country:CN|中国}政府とは何の関係もない。', ['APT99 attributed-to CN (denied)']],
  [
    '{country:RU|ロシア}は{sector:energy|電力網}へのサイバー攻撃への関与を否定している。',
    ['<サイバー攻撃> attributed-to RU (denied)'],
  ],
  [
    '{organisation:international|国際連合}が{country:KP|北朝鮮}の関与を指摘した取引所を、{actor|APT99}は利用した。',
    [],
  ],
  [
    '{malware|KumaRAT}の実行者は、{organisation:vendor|青空セキュリティ}が{actor|APT99}と呼ぶ主体とされる。',
    ['KumaRAT attributed-to APT99 (hedged)'],
  ],
  ['{actor|APT99}は{country:IR|イラン}を後ろ盾に持つものとみられる。', ['APT99 attributed-to IR (hedged)']],
  [
    '{organisation:police|県警}は{actor|APT99}について、{actor|APT98}と関連している可能性があるとみている。',
    ['APT99 linked-to APT98 (hedged)'],
  ],
  [
    '{actor|APT99}は{country:KP|北朝鮮}を拠点に活動し、{sector:financial-services|銀行}を狙う。',
    ['APT99 attributed-to KP', 'APT99 targets financial-services'],
  ],
]);

says('who resembles whom, and who is not who', [
  [
    '{actor|APT99}と{actor|APT98}の手口には共通点があるが、同一の集団とは言えない。',
    ['APT99 overlaps-with APT98'],
  ],
  ['{malware|KumaRAT}のコードは{malware|PandaRAT}と類似している。', ['KumaRAT overlaps-with PandaRAT']],
  ['{actor|APT99}は{actor|APT98}とは別の集団だ。', ['APT99 alias-of APT98 (denied)']],
  [
    '{actor|APT99}は「{actor|紅い狐}」「{actor|Storm-9999}」などの別名でも知られている。',
    ['Storm-9999 alias-of APT99', '紅い狐 alias-of APT99'],
  ],
]);
