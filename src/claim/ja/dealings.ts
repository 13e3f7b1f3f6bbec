// Dealings between states, firms and groups: who works for whom, supplies, hires or belongs to whom.
import type { Ref } from '../ref.ts';
import { anySlot, slot } from '../skeleton.ts';
import { stateOf } from '../state-of.ts';
import { agentsOf } from './agents.ts';
import { isDoer } from './doers.ts';
import { type Bench, emit } from './emit.ts';
import { isPowerBody, named } from './kinds.ts';
import { occurrences, type Phrase, phraseAt } from './parse.ts';
import { anyOf } from './words.ts';

/** «中国政府の請負業者であるX». */
const contractor = new RegExp(
  `[${slot('country', 'organisation')}](?:政府|当局|軍)?の(?:[^、。はがを]{0,6}?)${anyOf(
    '請負業者|請負企業|契約業者|委託先|下請け|フロント企業|関連企業',
  )}(?:である|の|、|「|『|\\(|（)?[${slot('organisation', 'actor')}]`,
  'gu',
);
const supply = /に(?:[^。はがに]{0,24}?)(?:を)?(?:提供|供給|販売|貸与|供与)(?:し|す|さ)/gu;
const goods =
  /(?:マルウェア|ツール|インフラ|情報|データ|サービス|コード|支援|技術|バックドア|製品|役務|機器|ソフト)/u;
const task = /に(?:[^。はがに]{0,14}?)(?:委託|指示|依頼|発注|命令)(?:し|す|さ)/gu;
const partOf = new RegExp(
  `(?:[(（][^()（）]{0,30}[)）])?[」』]?の(?:[^、。はがを]{0,6}?)${anyOf(
    '一部(?:門|隊)?|一員|部門|支部|外局|地方組織',
    '下部組織|傘下組織|傘下|配下|指揮下',
    'サブグループ|サブチーム|派生(?:グループ)?|下位(?:グループ|組織)',
  )}`,
  'gu',
);
const partOfWhat = /^(?:だ|で(?:ある|す|、|あり)|に(?:ある|属)|と(?:み|見|さ|考)|として|の)/u;
/** «Yの傘下にあるとされる「X」». */
const inside = /^に(?:ある|属する)(?:と[^、。]{1,6}る)?[「『]?/u;
const aSlot = new RegExp(`[${anySlot}]`, 'u');

/** Claims of the kinds `linked-to` (contractors), `supplies`, `tasks` and `part-of`. */
export function readDealings(bench: Bench): void {
  readContractors(bench);
  readSupplies(bench);
  readTasks(bench);
  readParts(bench);
}

function readContractors(bench: Bench): void {
  const { parsed, compiled } = bench;
  for (const { at, end } of occurrences(parsed, contractor)) {
    const [power] = parsed.skeleton.refsIn(at, at + 1);
    const firm = parsed.skeleton.refsIn(end - 1, end);
    if (power && (power.kind === 'country' || isPowerBody(power)))
      emit(bench, 'linked-to', firm, [stateOf(power, compiled)], at, end, 'ja/contractor', {
        status: 'asserted',
      });
  }
}

function readSupplies(bench: Bench): void {
  const { parsed } = bench;
  for (const { at, end, words } of occurrences(parsed, supply)) {
    const phrase = phraseAt(parsed, at);
    if (!phrase || (!goods.test(words) && !phrase.refs.some(named))) continue;
    const receivers = phrase.refs.filter((ref) => named(ref) || isStateBody(ref));
    const givers = subjectBefore(bench, phrase).filter((ref) => isDoer(ref) || ref.kind === 'organisation');
    emit(bench, 'supplies', givers, receivers, at, end, 'ja/supply');
  }
}

function isStateBody(ref: Ref): boolean {
  return ref.kind === 'organisation' && isPowerBody(ref);
}

function readTasks(bench: Bench): void {
  const { parsed, compiled } = bench;
  for (const { at, end } of occurrences(parsed, task)) {
    const phrase = phraseAt(parsed, at);
    if (!phrase) continue;
    const hired = phrase.refs.filter((ref) => named(ref) || ref.kind === 'organisation');
    const powers = subjectBefore(bench, phrase)
      .filter((ref) => ref.kind === 'country' || isStateBody(ref))
      .map((ref) => stateOf(ref, compiled));
    emit(bench, 'tasks', powers, hired.length > 0 ? hired : unnamedFirms(bench, phrase), at, end, 'ja/task');
  }
}

/** «民間のハッカー企業に委託»: firms without a name, in the text's words. */
function unnamedFirms(bench: Bench, phrase: Phrase): Ref[] {
  const { form, skeleton } = bench.parsed;
  const words = form.slice(phrase.from, phrase.to);
  if (!/(?:企業|会社|業者|請負|ハッカー)/u.test(words) || aSlot.test(words)) return [];
  const text = words.replace(/^[、\s]/u, '');
  return [
    {
      kind: 'group',
      value: text,
      text,
      start: skeleton.offsetOf(phrase.from),
      end: skeleton.offsetOf(phrase.to),
    },
  ];
}

function readParts(bench: Bench): void {
  const { parsed, focus } = bench;
  const isMember = (ref: Ref) => named(ref) || ref.kind === 'organisation';
  for (const { at, end, tail } of occurrences(parsed, partOf)) {
    if (!partOfWhat.test(tail)) continue;
    const whole = parsed.skeleton.refsIn(at - 1, at).filter(isMember);
    const gap = inside.exec(tail)?.[0].length ?? 0;
    const after = parsed.skeleton.refsIn(end + gap, end + gap + (gap > 0 ? 1 : 5)).filter(isMember);
    // «A被告を、Xの一員として».
    const object = parsed.phrases.findLast((phrase) => phrase.end <= at && phrase.particle === 'を');
    const taken = tail.startsWith('として')
      ? (object?.refs ?? []).filter((ref) => ref.kind === 'person' || isMember(ref)).slice(-1)
      : after;
    const topic = parsed.phrases.findLast((phrase) => phrase.end < at && /^[はが]$/u.test(phrase.particle));
    const people = (topic?.refs ?? []).filter((ref) => ref.kind === 'person');
    const known = taken.length > 0 ? taken : people;
    const parts = known.length > 0 ? known : agentsOf(parsed, at - 1, at - 1, focus);
    emit(
      bench,
      'part-of',
      parts.filter((ref) => !whole.includes(ref)),
      whole,
      at,
      end,
      'ja/part-of',
    );
  }
}

/** The subject in front of a phrase, else whom the text is talking about. */
function subjectBefore(bench: Bench, phrase: Phrase): readonly Ref[] {
  const subject = bench.parsed.phrases.findLast(
    (one) =>
      one.end <= phrase.from + 1 &&
      /^(?:は|が|も)$/u.test(one.particle) &&
      one.refs.some((ref) => isDoer(ref) || ref.kind === 'organisation' || ref.kind === 'country'),
  );
  if (!subject) return bench.focus.doers;
  return subject.refs.flatMap((ref) => bench.focus.resolve(ref) ?? []);
}
