/** Words of a body's name that say what it is in, the first that fits. Slugs of STIX 2.1 `industry-sector-ov` and CONVENTIONS. */
const english: readonly (readonly [slug: string, words: RegExp])[] = [
  ['pharmaceuticals', /\b(?:Pharma|Pharmaceuticals?|Biologics)\b/u],
  [
    'healthcare',
    /\b(?:Hospitals?|Clinics?|Medical (?:Cent(?:er|re)|Group|School)|Health(?:care)?(?: (?:System|Service|Services|Network|Group|Partners|Executive|Trust))?|Infirmary|Patholog(?:y|ies)|Dental|Hospice)\b/u,
  ],
  ['insurance', /\b(?:Insurance|Assurance|Insurers?)\b/u],
  [
    'education',
    /\b(?:University|Universit[éàä]t?|College|Schools?|School District|Academy|Polytechnic|Institute of Technology)\b/u,
  ],
  [
    'financial-services',
    /\b(?:Banks?|Bancorp|Bank of|Credit Union|Savings|Securities|Stock Exchange|Financial|Finance Corporation|Capital Markets|Bitcoin|Crypto|Coin\w{0,10}|Payments?)\b/u,
  ],
  [
    'transportation',
    /\b(?:Airports?|Airlines?|Airways|Railways?|Railroad|Rail|Port of|Port Authority|Ports|Shipping|Logistics|Transit|Transport(?:ation)?|Metro|Ferries|Freight)\b/u,
  ],
  [
    'telecommunications',
    /\b(?:Telecom|Telekom|Telecoms|Telecommunications?|Telco|Mobile|Wireless|Broadband)\b/u,
  ],
  [
    'media',
    /\b(?:News|Newspapers?|Times|Herald|Gazette|Broadcasting|Broadcasters?|Television|Radio|TV|Media|Press)\b|^TV\d/u,
  ],
  ['water', /\b(?:Water|Waterworks|Wastewater)\b/u],
  ['nuclear', /\b(?:Nuclear|Atomic)\b/u],
  [
    'energy',
    /\b(?:Power|Electric(?:ity)?|Energy|Oil|Petroleum|Gas|Pipeline|Hydro|Oblenergo|Grid)\b|oblenergo/u,
  ],
  ['defense', /\b(?:Army|Navy|Air Force|Armed Forces|Defen[cs]e (?:Forces?|Industries|Agency))\b/u],
  ['non-profit', /\b(?:Red Cross|Red Crescent|Foundation|Charity|Amnesty|Relief)\b/u],
  ['retail', /\b(?:Stores|Supermarkets?|Retail)\b/u],
  ['hospitality-leisure', /\b(?:Hotels?|Resorts?|Casinos?)\b/u],
  ['entertainment', /\b(?:Pictures|Entertainment|Studios?|Games)\b/u],
  [
    'government',
    /\b(?:Ministry|Ministries|Department|Parliament|Embassy|Government|Senate|Congress|Assembly|Council|Municipality|City of|County|Court|Police|Bundestag|Treasury|Directorate|Secretariat|Customs|Election Commission|Prefecture)\b/u,
  ],
  ['research', /\b(?:Research|Laborator(?:y|ies)|Institute)\b/u],
  ['technology', /\b(?:Software|Technologies|Systems|Semiconductor|Networks|Computing)\b/u],
];

const japanese: readonly (readonly [slug: string, words: RegExp])[] = [
  ['healthcare', /(?:病院|医療センター|クリニック|医院|診療所|保健所|医療機構|赤十字病院)$/u],
  ['insurance', /(?:保険|生命|損保)(?:会社|株式会社)?$/u],
  ['education', /(?:大学|大学院|高校|高等学校|中学校|小学校|学園|学院|高専|高等専門学校|教育委員会)$/u],
  [
    'financial-services',
    /(?:銀行|信用金庫|証券|取引所|信託|ファイナンス|カード|信組|コイン|ビットコイン)(?:会社|株式会社)?$/u,
  ],
  ['media', /(?:新聞|新聞社|テレビ|放送|放送局|放送協会|通信社|出版|日報)(?:株式会社)?$/u],
  [
    'transportation',
    /(?:空港|航空|鉄道|港|港湾|運輸|海運|汽船|郵船|物流|運送|バス|電鉄|ターミナル)(?:会社|公社|局|株式会社)?$/u,
  ],
  ['telecommunications', /(?:テレコム|通信|電話|モバイル|電信電話)(?:会社|株式会社)?$/u],
  ['water', /水道(?:局|企業団|公社)?$/u],
  ['nuclear', /(?:原子力発電所|原発|原子力公社|水力原子力)$/u],
  ['energy', /(?:電力|ガス|石油|エネルギー|発電所|電力公社|パイプライン|ガス田)(?:会社|公社|株式会社)?$/u],
  ['pharmaceuticals', /(?:製薬|薬品)(?:工業)?(?:株式会社)?$/u],
  ['research', /(?:研究所|研究機構|研究センター|研究開発機構)$/u],
  ['defense', /(?:防衛省|国防省|国防総省|自衛隊|陸軍|海軍|空軍)$/u],
  [
    'government',
    /(?:省|庁|県|府|市|町|村|市役所|県庁|役場|議会|国会|大使館|政府|警察|警察庁|裁判所|内閣府|総務局|税関)$/u,
  ],
  ['manufacturing', /(?:製作所|工業|製鉄|製鋼|重工|重工業|化学|精機|製造)(?:株式会社)?$/u],
  ['retail', /(?:百貨店|スーパー|ストア|商店)$/u],
  ['hospitality-leisure', /(?:ホテル|旅館)$/u],
];

/** The sector that a body's name tells: 「○○銀行」, "X Hospital"; undefined where it tells none. */
export function sectorOfBody(name: string): string | undefined {
  const rows = /[\u3041-\u9fff]/u.test(name) ? japanese : english;
  return rows.find(([, words]) => words.test(name))?.[0];
}
