import { says } from './statements.fixture.ts';

says('who only tells of it, and what is denied, feared or past', [
  ['{actor|Kasumi}の関与を疑う声があるが、{organisation:vendor|青空研究所}は「証拠がない」としている。', []],
  [
    '{organisation:vendor|青空研究所}は、{sector:telecommunications|通信事業者}への侵入を{actor|Kasumi}の犯行とみている。',
    ['<侵入> attributed-to Kasumi (hedged)', 'Kasumi targets telecommunications (hedged)'],
  ],
  ['{country:US|米国}と{country:GB|英国}は{actor|Kasumi}について合同で注意喚起を出した。', []],
  [
    '{actor|Kasumi}は、{country:CN|中国}の利益に沿う形で{sector:mining|鉱業}を狙うことで知られるが、国家の指示を受けているかは分からない。',
    ['Kasumi targets mining'],
  ],
  ['{organisation|東都大学}は、{actor|Kasumi}を研究するチームを立ち上げた。', []],
  ['{actor|Kasumi}の名を騙る詐欺メールが{sector:financial-services|銀行}の顧客に届いている。', []],
  ['{malware|KumaLock}は{organisation:vendor|青空研究所}によって{date:2021|2021年}に発見された。', []],
  ['{actor|Kasumi}は{malware|KumaRAT}を使わなくなり、{date:2023|2023年}以降は正規ツールに切り替えた。', []],
  ['{organisation|東都銀行}の頭取は、サイバー攻撃への備えを語った。', []],
  [
    '{actor|Kasumi}の構成員だった{person|林大海}は現在、{organisation:vendor|青空研究所}に勤めている。',
    ['林大海 part-of Kasumi', '林大海 part-of 青空研究所'],
  ],
  ['{organisation:ministry,JP|外務省}は、{country:CN|中国}大使に抗議したことを明らかにした。', []],
  ['{country:JP|日本}政府は{country:UA|ウクライナ}のサイバー防衛を支援している。', []],
  ['{country:CN|中国}製の{product|Fuji Gateway}が{country:US|米国}で使用を禁止された。', []],
  ['{organisation|東都電機}は、サイバー攻撃を受けた取引先との通信を遮断した。', []],
  ['{organisation|東都電機}の子会社がランサムウェア攻撃を受けた。', ['<攻撃者> targets 東都電機']],
  [
    '{organisation:news|東都新聞}によると、{organisation|東都電機}が攻撃を受けた可能性がある。',
    ['<攻撃者> targets 東都電機 (hedged)'],
  ],
  [
    '{actor|Kasumi}は{date:2020|2020年}に{country:TH|タイ}を狙い、{date:2022|2022年}には{country:VN|ベトナム}に矛先を移した。',
    ['Kasumi targets TH', 'Kasumi targets VN'],
  ],
  [
    '{actor|Kasumi}は{country:TH|タイ}の{organisation|国営電力}と{organisation|中央銀行}に侵入し、{organisation|国立病院}への侵入は阻まれた。',
    [
      'Kasumi compromises 中央銀行',
      'Kasumi compromises 国営電力',
      'Kasumi targets TH',
      'Kasumi targets 国立病院',
    ],
  ],
  ['{actor|Kasumi}に似た手口の集団が{country:IN|インド}で見つかった。', []],
  ['{actor|Kasumi}の活動は{organisation:vendor|青空研究所}が最初に報告した。', []],
  [
    '{actor|Kasumi}に詳しい{person|佐藤}氏は、{country:JP|日本}の{sector:manufacturing|製造業}が次の標的になると予想する。',
    [],
  ],
  [
    '{organisation:vendor|青空研究所}の{person|佐藤}氏は、{actor|Kasumi}が{tool|BlueKey}を悪用していると説明した。',
    ['Kasumi uses BlueKey'],
  ],
  [
    '{actor|Kasumi}が{organisation|東都銀行}を狙ったとの報道を、同行は否定した。',
    ['Kasumi targets 東都銀行 (denied)'],
  ],
  [
    '{actor|Kasumi}をめぐり、{country:US|米国}は{country:KP|北朝鮮}の関与を主張し、{country:KP|北朝鮮}は否定した。',
    ['Kasumi attributed-to KP'],
  ],
  ['この攻撃手法は{actor|Red Fox}も使っていた。', []],
  [
    '{organisation:cert,JP|東方対応チーム}は、{cve|CVE-2024-99999}を悪用した攻撃について、{country:JP|国内}では確認していないと述べた。',
    ['<攻撃者> exploits CVE-2024-99999'],
  ],
  ['{sector:healthcare|医療機関}は狙われやすい。', []],
  ['{actor|Kasumi}による攻撃を想定した訓練が{organisation|東都電力}で行われた。', []],
  ['{organisation|東都電力}は{actor|Kasumi}の攻撃を防いだ。', []],
]);
