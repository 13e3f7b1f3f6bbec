import { says } from './statements.fixture.ts';

says('how far a doubt, a denial or an open question reaches', [
  [
    '{actor|APT99}の背後に{organisation:government,CN|中国政府}がいるとの見方を、{organisation:ministry,CN|中国外務省}は否定した。',
    ['APT99 attributed-to CN (denied)'],
  ],
  [
    '{actor|APT99}は{malware|KumaRAT}を展開し、{country:TH|タイ}の{sector:energy|電力会社}を攻撃したとみられる。',
    ['APT99 targets TH (hedged)', 'APT99 targets energy (hedged)', 'APT99 uses KumaRAT (hedged)'],
  ],
  [
    '{actor|APT99}は{malware|KumaRAT}を展開したが、{country:TH|タイ}を標的にした可能性は低い。',
    ['APT99 targets TH (hedged, unlikely)', 'APT99 uses KumaRAT'],
  ],
  [
    '{actor|APT99}は{country:TH|タイ}を標的にした。{malware|KumaRAT}を使った可能性がある。',
    ['APT99 targets TH', 'APT99 uses KumaRAT (hedged)'],
  ],
  [
    '{actor|APT99}は{country:TH|タイ}を標的にしており、{malware|KumaRAT}を使った可能性が高い。',
    ['APT99 targets TH (hedged, likely)', 'APT99 uses KumaRAT (hedged, likely)'],
  ],
  ['{actor|APT99}は{country:KP|北朝鮮}が支援するとされる。', ['APT99 attributed-to KP (hedged)']],
  [
    '{organisation:vendor|青空セキュリティ}によると、{actor|APT99}は{country:TH|タイ}を標的にしているとされる。',
    ['APT99 targets TH'],
  ],
  ['{actor|APT99}が{country:TH|タイ}を標的にしているかどうかは不明だ。', ['APT99 targets TH (unknown)']],
  [
    '{actor|APT99}が{country:TH|タイ}の{sector:energy|電力会社}を攻撃したことは確認されていない。',
    ['APT99 targets TH (denied)', 'APT99 targets energy (denied)'],
  ],
  ['{actor|APT99}は{sector:energy|電力会社}を攻撃していない。', ['APT99 targets energy (denied)']],
  [
    '{actor|APT99}による{sector:energy|電力会社}への攻撃は、ほぼ確実に{malware|KumaRAT}を使ったものだ。',
    ['APT99 targets energy', 'APT99 uses KumaRAT (hedged, almost-certain)'],
  ],
  [
    'どの脆弱性が悪用されたのかは分かっていないが、{actor|APT99}は{malware|KumaRAT}を使った。',
    ['APT99 uses KumaRAT'],
  ],
  ['{actor|APT99}は{country:TH|タイ}を攻撃したとして起訴された。', ['APT99 targets TH (hedged)']],
  ['{actor|APT99}は{malware|KumaRAT}を開発した疑いで捜査されている。', ['APT99 uses KumaRAT (hedged)']],
  ['{actor|APT99}は{malware|KumaRAT}を使ったのかもしれない。', ['APT99 uses KumaRAT (hedged)']],
  ['{actor|APT99}が{malware|KumaRAT}を使用したことを示す証拠はない。', ['APT99 uses KumaRAT (denied)']],
  ['{actor|APT99}は{country:TH|タイ}を狙っているらしい。', ['APT99 targets TH (hedged)']],
  [
    '{actor|APT99}は{country:TH|タイ}を狙い、{actor|APT98}は{country:VN|ベトナム}を狙ったとみられる。',
    ['APT98 targets VN (hedged)', 'APT99 targets TH'],
  ],
  [
    '{actor|APT99}が関与した可能性は低いが、{malware|KumaRAT}は{actor|APT98}が使用するバックドアである。',
    ['APT98 uses KumaRAT'],
  ],
  ['{actor|APT99}は{country:TH|タイ}を標的としているようだ。', ['APT99 targets TH (hedged)']],
  [
    '{person|山田太郎}氏は「{quotation:山田太郎|{actor|APT99}は{country:TH|タイ}を狙っている}」と述べた。',
    ['APT99 targets TH'],
  ],
  ['{actor|APT99}が{country:TH|タイ}を狙っているわけではない。', ['APT99 targets TH (denied)']],
  ['{actor|APT99}は{malware|KumaRAT}を使わない。', ['APT99 uses KumaRAT (denied)']],
]);

says('what is only supposed, advised or aimed at', [
  ['{actor|APT99}が{malware|KumaRAT}を使用した場合、検知は難しい。', []],
  ['利用者は{product|Fuji Gateway}を最新版に更新し、{malware|KumaRAT}の有無を確認してください。', []],
  ['仮に{actor|APT99}が{country:JP|日本}を攻撃したら、影響は計り知れない。', []],
  ['{sector:healthcare|病院}は{malware|KumaRAT}に感染しないよう注意すべきだ。', []],
  ['{actor|APT99}といえば{technique:T1657|暗号資産の窃取}を思い浮かべる人も多い。', []],
  ['{actor|APT99}は{technique:T1005|情報を盗む}ことを目的としている。', ['APT99 seeks 情報']],
]);

says('what compares, or speaks of anybody', [
  [
    '{actor|APT99}のような攻撃者は{sector:financial-services|銀行}を狙うことが多い。',
    ['<攻撃者> targets financial-services'],
  ],
  ['{malware|KumaRAT}は、{actor|APT99}が過去に使用したものとは異なる。', []],
  ['{country:JP|日本}を含む各国は{sector:government|政府機関}の対策を強化している。', []],
]);
