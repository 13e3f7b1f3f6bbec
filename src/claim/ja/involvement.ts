// Who took part in a deed: «…の攻撃にXが関与», «Xの犯行», «Yの関与が疑われる», and who denies it.
import { hedged } from '../likelihood.ts';
import { endOf, type Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { agentsOf } from './agents.ts';
import { blamedOn } from './blames.ts';
import { meant } from './doers.ts';
import { type Bench, emit } from './emit.ts';
import { powersIn } from './kinds.ts';
import { occurrences } from './parse.ts';

const power = `[${slot('country', 'organisation')}]`;
const organs = '(?:政府|当局|軍|の情報機関|の諜報機関)?';
const stateInvolved = new RegExp(`${power}${organs}[のが](?:直接)?(?:関与|関わ|支援)`, 'gu');
/** Behind «Yの関与»: something is said of it. */
const isSaid = /(?:疑|指摘|確認|示唆|可能性|判明|断定|結論|裏付|否定|否認|あった|ある|みられ|見られ|不明)/u;
/** «Yが支援する(とされる)。»: enough where the sentence names whom. */
const isStatement = /^(?:す|し)(?:る|ている|ていた|た)(?:と(?:され|みら|見ら)[^。、]{0,6})?(?:。|$|が、)/u;
const isDoubted = /(?:疑|示唆|可能性|みられ|見られ|指摘)/u;
const isContested = /(?:否定|否認|不明)/u;
const denial = new RegExp(
  `${power}(?:政府|当局|外務省|軍|側)?[はも][^。]{0,24}?(?:関与|関係|関連|支援|関わり)(?:について)?[をはも]?(?:一貫して|全面的に|強く|繰り返し)?(?:否定|否認)`,
  'gu',
);
const deed = new RegExp(
  `[${slot('actor', 'group', 'anaphor')}](?:[(（][^)）]{0,30}[)）])?[」』]?(?:の(?:犯行|仕業|しわざ|関与)|によるもの)(?=[^。]{0,20}(?:特定|断定|判断|結論|認定|指摘|疑|み|考え|だ|で))`,
  'gu',
);
const established = new RegExp(
  `[${slot('actor', 'group', 'malware')}][」』]?(?:の(?:犯行|仕業|しわざ)|によるもの)(?=だ?と[^。、]{0,8}(?:確認|特定|断定|認定|結論))`,
  'gu',
);
const cleared = new RegExp(`[${slot('actor')}][」』]?[はが]関与していな`, 'gu');
const isIntrusion = /(?:盗|流出|侵入|侵害|不正アクセス|漏)/u;
const actorInvolved = new RegExp(
  `[${slot('actor', 'group')}][^、。をはが]{0,10}?が[^、。を]{0,8}?(?:関与|実行|仕掛け|行[っい]|手が?け|背後に)`,
  'gu',
);
const deedNoun = /(?:攻撃|侵入|侵害|事件|ハッキング|流出|窃取|窃盗|不正アクセス|被害)$/u;

/** Claims that somebody was, or was not, behind a deed that the sentence speaks of. */
export function readInvolvement(bench: Bench): void {
  readStatesInvolved(bench);
  readDenials(bench);
  readDeeds(bench);
  readActorsInvolved(bench);
  readDeedsBefore(bench);
  readCleared(bench);
}

function readStatesInvolved(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end, tail } of occurrences(parsed, stateInvolved)) {
    const said = tail.slice(0, 24);
    const plainly = isStatement.test(said);
    if (!plainly && !isSaid.test(said)) continue;
    const notBody = (ref: Ref) => ref.kind !== 'organisation';
    const own = agentsOf(parsed, at, at, focus, false).filter(notBody);
    const deeds = own.length > 0 ? [] : deedsBefore(bench, at).map((one) => one.ref);
    // «国連がYの関与を指摘したM»: said of M, not of whom the text is about.
    const isOfHead =
      /^[^、。]{0,3}[一-龠]{2}(?:した|している|される)(?=[一-龠ァ-ヶ\ue000-\uf8ff])(?!こと|もの|の)/u.test(
        tail,
      );
    const about = isOfHead ? [] : blamedOn(bench, at, undefined).filter(notBody);
    const carried = deeds.length > 0 ? deeds : isOfHead ? [] : about;
    const fixed = isDoubted.test(said) && !isContested.test(said) ? hedged(said) : undefined;
    const subjects = own.length > 0 ? own : plainly ? [] : carried;
    emit(bench, 'attributed-to', subjects, powersIn(bench, at, at + 1), at, end, 'ja/involvement', fixed);
  }
}

function readDenials(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, denial)) {
    const powers = powersIn(bench, at, at + 1).map((ref) => homeOf(bench, ref));
    const blamed = blamedFor(bench, powers);
    const carried = focus.doers.length > 0 ? focus.doers : deniedDeed(bench, at, end);
    const subjects = blamed.length > 0 ? blamed : carried;
    emit(bench, 'attributed-to', subjects, powers, at, end, 'ja/denial', { status: 'denied' });
  }
}

/** A ministry or embassy that denies speaks for its state. */
function homeOf({ compiled }: Bench, ref: Ref): Ref {
  const code =
    ref.entryId !== undefined && ref.role === 'ministry' ? compiled.countryOf(ref.entryId) : undefined;
  return code === undefined
    ? ref
    : { kind: 'country', value: code, text: ref.text, start: ref.start, end: ref.end };
}

/** What the text last said this state to be behind. */
function blamedFor(bench: Bench, powers: readonly Ref[]): Ref[] {
  const last = bench.drafts.findLast(
    (draft) =>
      draft.predicate === 'attributed-to' && powers.some((power) => power.value === draft.object.value),
  )?.subject;
  if (!last?.span) return [];
  const kinds = ['actor', 'malware', 'campaign'] as const;
  const kind = kinds.find((one) => one === last.kind) ?? 'activity';
  return [
    {
      kind,
      value: last.value,
      text: last.value,
      ...last.span,
      ...(last.entryId === undefined ? {} : { entryId: last.entryId }),
    },
  ];
}

/** «(K社が攻撃を受けた。)FBIはXの犯行だと確認した»: X did what the paragraph laid at nobody's door. */
function readDeedsBefore(bench: Bench): void {
  const { parsed, drafts } = bench;
  for (const { at } of occurrences(parsed, established)) {
    const [ref] = parsed.skeleton.refsIn(at, at + 1);
    if (!ref) continue;
    // Ransomware's name stands for the group.
    const subject = endOf(ref.kind === 'malware' ? { ...ref, kind: 'actor' } : ref);
    const { sentence } = parsed.scene;
    for (const [index, draft] of drafts.entries()) {
      if (draft.sentence.paragraph !== sentence.paragraph || draft.subject.kind !== 'unnamed') continue;
      if (draft.subject.value !== '攻撃者' || !/^(?:targets|compromises)$/u.test(draft.predicate)) continue;
      drafts[index] = { ...draft, subject };
    }
  }
}

/** «Xは関与していない»: the malware or campaign spoken of is none of X's. */
function readCleared(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, cleared)) {
    const actors = parsed.skeleton.refsIn(at, at + 1);
    emit(bench, 'attributed-to', focus.malware.slice(-1), actors, at, end, 'ja/cleared', {
      status: 'denied',
    });
  }
}

/** «ロシアはサイバー攻撃への関与を否定»: the attack that nobody has been named for. */
function deniedDeed(bench: Bench, at: number, end: number): Ref[] {
  const { form, skeleton } = bench.parsed;
  const words = /(?:サイバー)?(?:攻撃|侵入|作戦|活動|ハッキング|事件)(?=への)/u.exec(form.slice(at, end));
  if (!words) return [];
  const start = skeleton.offsetOf(at + words.index);
  return [{ kind: 'activity', value: words[0], text: words[0], start, end: start + words[0].length }];
}

/** «Aからの窃取はXの犯行»: X got into A. */
function readDeeds(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, deed)) {
    if (!isIntrusion.test(parsed.form.slice(0, at))) continue;
    const doers = parsed.skeleton.refsIn(at, at + 1).flatMap((ref) => meant(ref, focus));
    const victims = parsed.phrases
      .filter(
        (phrase) =>
          phrase.end <= at + 1 && /^(?:から|へ|への|に対する|を|が|は|について)$/u.test(phrase.particle),
      )
      .flatMap((phrase) =>
        phrase.refs.filter((ref) => ref.kind === 'organisation' && !reporter.test(ref.role ?? '')),
      );
    emit(bench, 'compromises', doers, victims.slice(-1), at, end, 'ja/deed');
  }
}

const reporter = /^(?:vendor|agency|police|ministry|cert|news|research|international)$/u;

function readActorsInvolved(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, actorInvolved)) {
    const activities = parsed.phrases
      .filter((phrase) => phrase.end <= at + 1 && /^(?:は|に|には)$/u.test(phrase.particle))
      .flatMap((phrase) => phrase.refs.filter(isActivity))
      .flatMap((ref) => focus.resolve(ref) ?? [])
      .filter((ref) => ref.kind === 'activity' || ref.kind === 'campaign');
    const actors = parsed.skeleton.refsIn(at, at + 1);
    const deeds = deedsBefore(bench, at);
    const subjects = activities.length > 0 ? activities : deeds.map((one) => one.ref);
    const victims = deeds.flatMap((one) => one.victims);
    emit(bench, 'attributed-to', subjects, actors, at, end, 'ja/involved');
    emit(bench, 'targets', actors, victims, at, end, 'ja/involved-in');
  }
}

function isActivity(ref: Ref): boolean {
  return (
    ref.kind === 'activity' ||
    ref.kind === 'campaign' ||
    (ref.kind === 'anaphor' && ref.pointsTo === 'activity')
  );
}

interface Deed {
  readonly ref: Ref;
  readonly victims: readonly Ref[];
}

/** «…の攻撃に(は)»: an attack without a name in front of "is involved", with whom it hit. */
function deedsBefore(bench: Bench, at: number): Deed[] {
  const { parsed } = bench;
  const { scene, skeleton, form } = parsed;
  const phrase = parsed.phrases.findLast((one) => one.end <= at && /^(?:に|には|にも)$/u.test(one.particle));
  if (!phrase || !deedNoun.test(form.slice(phrase.from, phrase.to))) return [];
  const end = skeleton.offsetOf(phrase.to);
  const text = scene.text
    .slice(skeleton.offsetOf(phrase.from) - scene.sentence.start, end - scene.sentence.start)
    .replace(/^[、\s]+/u, '');
  const victims = phrase.refs.filter(
    (ref) => ref.kind === 'country' || ref.kind === 'sector' || ref.kind === 'organisation',
  );
  return [{ ref: { kind: 'activity', value: text, text, start: end - text.length, end }, victims }];
}
