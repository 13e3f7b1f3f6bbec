// Dealings between states, firms and groups: who works for whom, supplies, hires or belongs to whom.
import type { Ref } from '../ref.ts';
import { anySlot, slot } from '../skeleton.ts';
import { stateOf } from '../state-of.ts';
import { agentsOf } from './agents.ts';
import { isDoer } from './doers.ts';
import { type Bench, emit } from './emit.ts';
import { isPowerBody, named } from './kinds.ts';
import { occurrences, type Phrase, phraseAt, positionOf } from './parse.ts';
import { anyOf } from './words.ts';

/** «中国政府の請負業者であるX». */
const contractor = new RegExp(
  `[${slot('country', 'organisation')}](?:政府|当局|軍)?の(?:[^、。はがを]{0,6}?)${anyOf(
    '請負業者|請負企業|契約業者|委託先|下請け|フロント企業|関連企業',
  )}(?:である|の|、|「|『|\\(|（)?[${slot('organisation', 'actor')}]`,
  'gu',
);
const supply =
  /に(?:[^。はがに]{0,24}?)(?:を)?(?:(?:提供|供給|販売|貸与|供与|納入|納品|譲渡|融通)(?:し|す|さ)|貸し|貸して|売[っりる]|売り渡|卸[しす]|回し)/gu;
const goods =
  /(?:基盤|サーバー|アクセス権|攻撃|マルウェア|ツール|インフラ|情報|データ|サービス|コード|支援|技術|バックドア|製品|役務|機器|ソフト)/u;
const task =
  /に(?:[^。はがに]{0,14}?)(?:(?:委託|指示|依頼|発注|命令|外注)(?:し|す|さ)|(?:請け負わ|担わ|当たら|やら|行わ|従事さ)せ|任せ|命じ|雇[っわ])/gu;
/** «Yの委託を受けて», «Yから指示を受け». */
const commissioned = new RegExp(
  `[${slot('country', 'organisation')}](?:[(（][^()（）]{0,20}[)）])?(?:政府|当局|軍)?(?:の|から)(?:の)?(?:[^、。はがを]{0,6})?(?:委託|依頼|指示|命令|要請|発注|注文|資金)(?:を受け|を請け|を得|の(?:下|もと)で|に基づ|により|で(?=、|活動|動))`,
  'gu',
);
const partOf = new RegExp(
  `(?:[(（][^()（）]{0,30}[)）])?[」』]?の(?:[^、。はがを]{0,6}?)${anyOf(
    '一部(?:門|隊)?|一員|部門|支部|外局|地方組織',
    '下部組織|傘下組織|傘下|配下|指揮下',
    'サブグループ|下位部隊|実働部隊|サブクラスター|サブチーム|派生(?:グループ)?|下位(?:グループ|組織)',
  )}`,
  'gu',
);
const partOfWhat = /^(?:だ|で(?:ある|す|、|あり)|に(?:ある|属)|と(?:み|見|さ|考)|として|の)/u;
/** «Yの傘下にあるとされる「X」». */
const inside = /^に(?:ある|属する)(?:と[^、。]{1,6}る)?[「『]?/u;
const aSlot = new RegExp(`[${anySlot}]`, 'u');

/** «A被告はYの社員だった», «Yに勤めていたA», «Yに籍を置く». */
const employed = new RegExp(
  `[${slot('organisation', 'actor')}][」』]?(?:[(（][^()（）]{0,30}[)）])?(?:の(?:元)?(?:社員|従業員|職員|幹部|代表|経営者|技術者|開発者|創業者|社長|構成員|メンバー|一員|リーダー|首謀者|管理者|運営者|ハッカー|協力者)(?=だ|で(?:あ|す|、)|と(?:さ|み|見|し)|を務め|として)|に(?:勤め|籍を置|在籍|所属|雇わ|加わ|参加)|で働)`,
  'gu',
);
/** «Yを構成するグループの一つ». */
const oneOf = new RegExp(
  `[${slot('actor', 'organisation')}][」』]?を構成する[^、。はが]{0,14}(?:一つ|1つ|グループ|部隊|集団|メンバー)`,
  'gu',
);

/** Claims of the kinds `linked-to` (contractors), `supplies`, `tasks` and `part-of`. */
export function readDealings(bench: Bench): void {
  readContractors(bench);
  readSupplies(bench);
  readTasks(bench);
  readCommissions(bench);
  readParts(bench);
  readMembers(bench);
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

function readCommissions(bench: Bench): void {
  const { parsed, compiled, accused } = bench;
  for (const { at, end } of occurrences(parsed, commissioned)) {
    const powers = parsed.skeleton
      .refsIn(at, at + 1)
      .filter((ref) => ref.kind === 'country' || isStateBody(ref))
      .map((ref) => stateOf(ref, compiled));
    const subject = parsed.phrases.findLast(
      (phrase) => phrase.end <= at + 1 && /^[はがも]$/u.test(phrase.particle),
    );
    const hired = (subject?.refs ?? []).filter(
      (ref) =>
        (ref.kind === 'organisation' && (ref.role === 'contractor' || ref.role === undefined)) ||
        (ref.kind === 'person' && accused.has(ref.value)),
    );
    emit(bench, 'tasks', powers, hired.slice(-1), at, end, 'ja/commissioned');
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

function readMembers(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, employed)) {
    const subject = parsed.phrases.findLast(
      (phrase) => phrase.end <= at + 1 && /^[はがもを]$/u.test(phrase.particle),
    );
    const position = positionOf(parsed.form, end);
    const head =
      position.kind === 'adnominal'
        ? parsed.skeleton
            .refsIn(position.headFrom, position.headFrom + 16)
            .filter((ref) => ref.kind === 'person')
        : [];
    const people = head.length > 0 ? head : (subject?.refs ?? []).filter((ref) => ref.kind === 'person');
    emit(bench, 'part-of', people, parsed.skeleton.refsIn(at, at + 1), at, end, 'ja/member');
  }
  for (const { at, end } of occurrences(parsed, oneOf)) {
    const whole = parsed.skeleton.refsIn(at, at + 1);
    const parts = agentsOf(parsed, at, at, focus).filter((ref) => !whole.includes(ref));
    emit(bench, 'part-of', parts, whole, at, end, 'ja/one-of');
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
