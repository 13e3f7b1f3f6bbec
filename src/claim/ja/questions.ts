import type { Question } from '../../model/claim.ts';
import type { SentenceScene } from '../scene.ts';

const open =
  /(?:(?<=か)(?:は|も|、|について(?:は)?)?|は|も|が|について(?:は)?)(?:[^。、はがもか]{0,20}?)(?:不明(?:だ|で|の|と|。|な|$)|(?:分|わ)かってい?(?:な[いかく]|ません|おらず)|(?:分|わ)からな|(?:明らか|はっきり)(?:に(?:なって|され|して)い?|で?は?)(?:な|ません|おらず|されておらず|なっておらず)|明かされてい?(?:ない|ません|おらず)|公表(?:され|して)い?(?:ない|ません|おらず)|公開(?:され|して)い?(?:ない|ません|おらず)|判明してい?(?:ない|ません|おらず)|特定(?:され|でき|に至)(?:って|て)?い?(?:ない|ません|おらず)|(?<=か(?:どうか)?(?:は|、|も)?[^。、]{0,8})確認(?:され|でき)てい?(?:ない|ません|おらず)|判明している(?:こと|もの)は(?:な|あり)|判断(?:でき|し)(?:てい)?(?:ない|ません|かねる)|(?:答え|結論)は(?:まだ)?出てい(?:ない|ません)|謎(?:だ|で|の)|断定(?:でき|に至))|(?<=、)(?:答え|結論)は(?:まだ)?出てい(?:ない|ません)/u;
/** A cheap test before the pattern. */
const openWords = /不明|[分わ]か|明らか|はっきり|明かさ|公表|公開|判明|特定|確認|判断|出てい|謎|断定/u;
const choices = /(?:のか|か)(?=、|あるいは|または|それとも|は|について)/gu;

/**
 * What the text leaves open (不明, 明らかになっていない …), with the answers that it weighs: 「Aのか、Bのか、あるいはCのか」 in
 * the sentence itself, else the possibilities that the next sentences name.
 */
export function questionsOf(scenes: readonly SentenceScene[]): Question[] {
  const questions: Question[] = [];
  for (const [index, scene] of scenes.entries()) {
    if (scene.sentence.heading) continue;
    if (!openWords.test(scene.text)) continue;
    const found = open.exec(scene.text);
    if (!found) continue;
    const { start, end } = scene.sentence;
    const alternatives = alternativesIn(scene.text.slice(0, found.index + 1));
    const words = subjectWords(scene.text, found.index);
    if (words === undefined) continue;
    const evidence = [{ kind: 'sentence' as const, start, end, quote: scene.text }];
    if (alternatives.length === 0) {
      for (const next of scenes.slice(index + 1, index + 5)) {
        if (next.sentence.paragraph !== scene.sentence.paragraph) break;
        const weighed = possibilitiesIn(next.text);
        if (weighed.length > 0) {
          alternatives.push(...weighed);
          evidence.push({
            kind: 'sentence',
            start: next.sentence.start,
            end: next.sentence.end,
            quote: next.text,
          });
        }
      }
    }
    questions.push({ question: words, alternatives, evidence });
  }
  return questions;
}

function alternativesIn(words: string): string[] {
  const parts: string[] = [];
  let last = 0;
  for (const match of words.matchAll(choices)) {
    const part = words
      .slice(last, match.index + match[0].length)
      .replace(/^(?:、|あるいは|または|それとも|もしくは)+/u, '')
      .trim();
    if (part.length > 2) parts.push(part);
    last = match.index + match[0].length;
  }
  return parts.length > 1 ? parts : [];
}

function subjectWords(text: string, at: number): string | undefined {
  const clause = Math.max(
    ...['。', 'が、', 'ものの、', 'り、', 'て、', '一方、'].map((mark) => {
      const i = text.lastIndexOf(mark, at - 1);
      return i < 0 ? 0 : i + mark.length;
    }),
  );
  const about = /(?:^|、)([^、。は]{1,20})については、/u.exec(text.slice(0, at));
  const withheld = /^は[^。]{0,30}?を(?:まだ|現時点で)?(?:明らかに|公表|公開|明か)/u.test(text.slice(at));
  const words = (
    /^(?:答え|結論)/u.test(text.slice(at)) ? (about?.[1] ?? '') : withheld ? '' : text.slice(clause, at)
  )
    .replace(
      /(?:は|も|が)?、?(?:現時点で(?:は)?|まだ|依然(?:として)?|今のところ|当時|この段階で(?:は)?)$/u,
      '',
    )
    .replace(/^(?:また|なお|ただし|しかし|一方|現時点では|現在)、?/u, '')
    .trim();
  return words.length >= 2 ? words : undefined;
}

const possible = /(?:可能性(?:が|も|として)|考えられ|見方(?:が|も)|説(?:が|も)あ|ことも(?:あり得|考え))/u;

function possibilitiesIn(text: string): string[] {
  if (!possible.test(text)) return [];
  const core = text
    .replace(/^(?:他の可能性としては?|ほかの可能性としては?|また|あるいは|その他|例えば)、?/u, '')
    .replace(
      /(?:していた|した|する|である|の|という)?(?:可能性(?:が|も).*|(?:が|も|と|ことも)考えられ.*|という(?:見方|説).*)$/u,
      '',
    );
  const topic = /^[^、。はが]{1,14}は(?=.{6})/u.exec(core)?.[0] ?? '';
  return core
    .slice(topic.length)
    .split(/や、?|、(?:あるいは|または|もしくは)?/u)
    .map((part) => part.trim())
    .filter((part) => part.length >= 2);
}
