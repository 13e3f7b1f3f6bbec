// Which phrases belong to which predicate: a phrase goes with the next predicate to its right, a topic with all of them.
import { lastBefore, matches, type Parsed, type Phrase } from './parse.ts';

const noun = '一-龠々〆ァ-ヺーA-Za-zＡ-Ｚａ-ｚ0-9０-９「『“"\\ue000-\\uf8ff';

/** «狙った|組織», «利用する|マルウェア»: a verb in its plain form in front of the noun that it modifies. */
const beforeHead = new RegExp(
  `(?:(?<=[一-龠ァ-ヶーっいんえけせてねべめれげじびみきりちぎしさわまかがらなばわ])[たるだ]|(?<=[一-龠ァ-ヶー])[うくすつぬむぐぶ]|(?<=[ぁ-ん])[うくすつむぐぶ](?<!よう|とう|多く|近く|ごく|まず|すぐ))(?=[${noun}])`,
  'gu',
);
/** These look like such verbs and are none, or only add to a list: «をはじめとする», «を含む». */
const noVerb =
  /(?:によ|にお[いけ]|に(?:関|対)す|に基づ|とい[うっ]|といった|あらゆ|いわゆ|単な|主た|(?:こ|そ|ど)うした|はじめとす|始めとす|を含|中心とす|に次|と称す|とす|もと|ある|さる|あくる|また|まだ)[るくうむぐたす]?$/u;
/** «Kを使って|Yに侵入»: a predicate that another follows, without a comma. */
const chained = new RegExp(
  `(?<!と|に(?:つい|よっ|対し|関し|おい|とっ|わたっ|沿っ|加え|かけ)|通じ|初め|改め|加え|併せ|あわせ|続い|もっ|かけ)(?<=[しっいえけせてねべめれげじび])て(?=[${noun}])|(?<=[んい])で(?=[${noun}])(?<=(?:込|挟|読|選|運|盗|潜|忍|拒|及|呼|防|急|継|注)んで)`,
  'gu',
);

/** Where predicates end, ascending: a phrase behind such a place belongs to a later predicate. */
export function jointsOf(parsed: Parsed): readonly number[] {
  const { form, bounds } = parsed;
  const joints: number[] = [...bounds];
  for (const match of matches(form, beforeHead)) {
    const end = match.index + match[0].length;
    if (!noVerb.test(form.slice(Math.max(0, end - 7), end))) joints.push(end);
  }
  // Headlines put a wide space between statements.
  for (let at = form.indexOf('　', 1); at > 0; at = form.indexOf('　', at + 1)) joints.push(at + 1);
  for (const match of matches(form, chained)) joints.push(match.index + match[0].length);
  return joints.sort((a, b) => a - b);
}

/** The phrases in front of the predicate at `at` that belong to it, from left to right. */
export function argumentsOf(parsed: Parsed, joints: readonly number[], at: number): readonly Phrase[] {
  const from = lastBefore(joints, at);
  return parsed.phrases.filter((phrase) => phrase.end > from && phrase.end <= at && phrase.to > from);
}
