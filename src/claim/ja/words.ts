import { slot } from '../skeleton.ts';

/** Building blocks of Japanese patterns over skeletons, shared by the files of this folder. Each is a source for `new RegExp(…, 'gu')`. */

export const actor = `[${slot('actor')}]`;

/** Separators of coordinated nouns. */
export const and =
  '(?:、|，|,\\s?|や|と|・|／|/|および|及び|ならびに|並びに|または|又は|そして|、および|、及び)';

/** Words that open or close a quoted or bracketed name. */
export const open = '[「『“"(（【]';
export const close = '[」』”")）】]';

/** Ordinary words in front of the head of an actor without a name. */
const actorModifier =
  '(?:高度な持続的脅威(?:\\(APT\\)|（APT）)?|APT(?:\\([^()]{0,60}\\)|（[^（）]{0,60}）)|高度な?|持続的な?|国家(?:支援|主導|関与)(?:型|系)?の?|標的型|金銭目的の|サイバー|APT|ＡＰＴ|ハッキング|ハッカー|スパイ|エスピオナージ|諜報|情報窃取|犯罪|攻撃|脅威|ランサムウェア|ランサム|恐喝|脅迫|侵入|破壊|工作|国策|活動|・)';

/** Head of an actor without a name, strong enough to stand alone. */
export const actorHead = `(?!・)(?:${actorModifier}{1,6}(?:の)?(?:グループ|集団|組織|団体|勢力)|${actorModifier}{0,6}(?:アクター|ギャング|(?:攻撃者|ハッカー|犯罪者)(?:集団|グループ|組織)?|ハクティビスト(?:集団|グループ)?|実行犯|攻撃主体|工作員))(?:ら|たち|達)?`;

/** Head that needs a state or a pointing word in front. */
export const weakActorHead = '(?:グループ|集団|主体|APT(?=[はがでのにを、]))';

/** Heads of activities. */
export const activityHead =
  '(?:(?:サイバー|標的型|スピア|フィッシング|ランサムウェア|スパイ|諜報|破壊|大規模|DDoS|・){0,4}(?:攻撃キャンペーン|攻撃活動|攻撃|諜報活動|スパイ活動|スパイ行為|諜報|キャンペーン|作戦|オペレーション|侵害|侵入|活動))';

export const malwareHead =
  '(?:マルウェア|ランサムウェア|バックドア|トロイの木馬|ワーム|ローダー|ドロッパー|ダウンローダー|スパイウェア|ワイパー|ボットネット|ボット|インフォスティーラー|情報窃取型?マルウェア|ルートキット|RAT|リモートアクセス型?トロイの木馬|Web\\s?シェル|ウェブシェル|インプラント|スティーラー|キーロガー)';
export const flawHead = '(?:脆弱性|脆弱な|欠陥|不具合|ゼロデイ|セキュリティホール|エクスプロイト|バグ)';

/** Doubt said by words, wherever it stands. */
export const hedgeWords =
  '(?:と(?:み|見)られ|とされ(?!た|て(?:い)?た攻撃)|と(?:思|考え|推測|推定|疑|目)(?:わ|え|さ|し|い)?(?:れ|ら)|とみて(?:い|お)|と見て(?:い|お)|可能性|疑(?:い|われ|惑)|恐れ|おそれ|かもしれ|ようだ|ようです|らしい|もよう|模様|と(?:いう|の)(?:説|見方|指摘|疑い|観測|推測|憶測)|示唆|うかがわ|伺わ|推測|推定され|指摘され|噂|公算|見込み|[りしきれけせ]得る|[りしきれけせ]得ます|だろう|でしょう|と言われ|といわれて|と伝え|と報じ|報じられ|伝えられ|話として|とも言え)';

/** Sentences that advise: what stands in them is a measure, not a deed. */
export const adviceWords =
  /(?:推奨|すべき|べきで|べきだ|必要が(?:あ|生)|必要です|必要だ|求められ|してください|ましょう|されたい|(?:重要|不可欠|望ましい|有効|大切)(?:で|だ|と|とな)|よう(?:に)?(?:呼び?かけ|促し|求め|注意を)|講じる)/u;

/** One of several patterns: `anyOf('a', 'b')` → `(?:a|b)`. */
export function anyOf(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}
