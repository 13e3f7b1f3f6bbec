import { inside } from '../spans.ts';
import type { Quoted } from './marks.ts';
import { type Candidate, type Speaker, speakerOf, titles } from './speakers.ts';

const speech =
  /述べ|語(?:っ|る|り)|話(?:し|す)|説明|コメント|指摘|警告|付け加|付け足|強調|主張|反論|証言|記し|記載|報告|明かし|明らかに|答え|回答|批判|非難|訴え|発言|声明|呼び掛け|呼びかけ|分析|評価|発表|表明|釈明|謝罪|否定|言(?:う|っ|い|わ)|推測|推定|み(?:る|てい|ている)|見(?:る|てい|方)|考え|予測|断言|続け|結論|提言|助言|懸念|警鐘|示(?:し|す|唆)|伝え|投稿|書(?:い|き|く)|嘆|歓迎|約束|要請|求め|促(?:し|す)|締めくく|振り返|解説|補足|論じ|力説|宣言|告白|認め|弁明|して|とし|し[、たてま]|談話|見解|立場|認識|評(?:し|す)|形容|表現|反発|結論/;
/** Verbs that quote a judgement of a word or two. */
const judging = /評(?:し|す)|形容|表現|批判|非難|警告|称/;
const naming =
  /^と(?:呼|名付|称|題|銘打|いう(?:名|名前|グループ|集団|ツール|マルウェア|製品|件名|ファイル|コード|用語|言葉|手口|手法|タイトル)|して知ら|みられ|なって|なる)/;
const announces =
  /(?:次|以下|下記)のように|こう(?=[、語述説話コ警指])|このように|次の(?:通り|とおり)|以下の(?:通り|とおり)/;
const predicate = /(?:[るたいだすんうくつむぶぐぬれねよかせろけげ]|です|ます|ない|ません|べき|[。？！?!])$/;
const titleAfter = `(?:${titles}|社|の(?:広報)?担当者|の広報|の報道官|の研究者)?`;
const asSubject = new RegExp(
  `^${titleAfter}(?:\\s?[(（][^()（）]{0,40}[)）])?(?:ら)?(?:は|が|も|によ(?:ると|れば|り|る)|、|は更に|$)`,
);

/** Who says this, if the words around it are those of a quotation. `carried` is who spoke last. */
export function japaneseSpeaker(
  text: string,
  quotes: readonly Quoted[],
  index: number,
  candidates: readonly Candidate[],
  carried: Speaker | undefined,
): Speaker | undefined {
  const quote = quotes[index];
  if (!quote) return undefined;
  // 「…」「…」と述べた: what is said after the last holds for all.
  let last = quote;
  for (let next = index + 1; next < quotes.length; next++) {
    const following = quotes[next];
    if (!following || text.slice(last.close, following.open) !== '') break;
    last = following;
  }
  const before = clauseBefore(text, quote.open);
  const after = clauseAfter(text, last.close);
  const content = text.slice(quote.start, quote.end);
  if (/^[\s、。]*$/.test(after.text)) {
    return standsAlone(text, before, candidates, carried, content) ?? saidAfter(text, last.close, candidates);
  }
  const said = /^(?:など)?(?:、\s?)?と/.exec(after.text);
  if (
    !said ||
    naming.test(after.text.slice(said[0].length - 1)) ||
    !speech.test(after.text.slice(said[0].length))
  )
    return undefined;
  const plain = content.length >= 24 || predicate.test(content) || /(?:は|が|も)、?\s?$/.test(before.text);
  if (content.length < 8 || !(plain || (judging.test(after.text) && /を\s?$/.test(before.text))))
    return undefined;
  const behind = inside(candidates, after.start, after.end);
  const named = behind.find((one) => asSubject.test(text.slice(one.end, one.end + 24)));
  if (named) return speakerOf(text, named, candidates);
  const ahead = inside(candidates, before.start, quote.open);
  const subject =
    ahead.findLast((one) => asSubject.test(text.slice(one.end, Math.min(quote.open, one.end + 24)))) ??
    reportOf(text, ahead, quote.open);
  return subject ? speakerOf(text, subject, candidates) : (subjectIn(before.text) ?? carried);
}

/** A name that no list knows, right before the quotation: 「トレント社は「…」とした」. Papers and mails do not speak. */
function subjectIn(before: string): Speaker | undefined {
  const words = /([\u3400-\u9fff\u30a1-\u30fa\u30fcA-Za-z0-9・ ]{2,24})(?:は|も)、?$/
    .exec(before)?.[1]
    ?.trim();
  if (!words || words.length < 2 || mute.test(words)) return undefined;
  return { speaker: words };
}

const mute =
  /(?:書|文|文書|論文|記事|メール|件名|投稿|サイト|画面|メッセージ|攻撃者|犯人|実行犯|グループ|集団|方|今回|一方|同様|場合|目的|理由|結果|手口|攻撃|活動|情報|対策|ページ|マルウェア)$|^[\u3041-\u3096]/;

/** 「…」 as a paragraph of its own: announced by the sentence before it, or more of what was said before. */
function standsAlone(
  text: string,
  before: Clause,
  candidates: readonly Candidate[],
  carried: Speaker | undefined,
  content: string,
): Speaker | undefined {
  if (content.length < 12) return undefined;
  const lead = before.text.trim() === '' ? sentenceBefore(text, before.start) : before;
  if (/[:：]\s*$/.test(lead.text) || (announces.test(lead.text) && speech.test(lead.text))) {
    const ahead = inside(candidates, lead.start, lead.end);
    const subject =
      ahead.findLast((one) => asSubject.test(text.slice(one.end, one.end + 24))) ?? ahead.at(-1);
    return subject ? speakerOf(text, subject, candidates) : carried;
  }
  return before.text.trim() === '' && predicate.test(content) ? carried : undefined;
}

/** 「…」。X氏はこう述べる。 */
function saidAfter(text: string, close: number, candidates: readonly Candidate[]): Speaker | undefined {
  if (text[close] !== '。') return undefined;
  const next = clauseAfter(text, close + 1);
  if (!announces.test(next.text) || !speech.test(next.text)) return undefined;
  const named = inside(candidates, next.start, next.end).findLast((one) =>
    asSubject.test(text.slice(one.end, one.end + 24)),
  );
  return named && speakerOf(text, named, candidates);
}

/** 「Xによる報告書では」: the words of a report are its body's. */
function reportOf(text: string, ahead: readonly Candidate[], open: number): Candidate | undefined {
  return ahead.findLast((one) => /^による[^、。]{0,40}で(?:は|も)?、?$/.test(text.slice(one.end, open)));
}

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const longestClause = 240;

function clauseBefore(text: string, open: number): Clause {
  const from = Math.max(0, open - longestClause);
  const stretch = text.slice(from, open);
  const start = from + Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf('。'), -1) + 1;
  return { start, end: open, text: text.slice(start, open) };
}

function clauseAfter(text: string, close: number): Clause {
  const stretch = text.slice(close, close + longestClause);
  const stop = stretch.search(/[。\n「]/);
  const end = close + (stop < 0 ? stretch.length : stop);
  return { start: close, end, text: text.slice(close, end) };
}

function sentenceBefore(text: string, at: number): Clause {
  let end = at;
  while (end > 0 && /[\s。]/.test(text[end - 1] ?? '')) end--;
  return clauseBefore(text, end);
}
