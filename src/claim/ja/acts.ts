// What bodies do about somebody: they indict, sanction, condemn, seize; and which statement they support.
import type { Ref } from '../ref.ts';
import { type Bench, type Case, emit } from './emit.ts';
import { readEndorsements } from './endorsements.ts';
import { body, isPowerBody, named } from './kinds.ts';
import { occurrences, type Phrase, phraseAround, phraseAt } from './parse.ts';
import { modalityAt } from './status.ts';
import { anyOf } from './words.ts';

const deed = anyOf(
  '起訴|訴追|告発|逮捕|指名手配|摘発|書類送検',
  '制裁|制裁対象に',
  '名指し|公に名指し|非難|パブリック・?アトリビューション',
  '無力化|テイクダウン|押収|差し押さえ|接収|解体|閉鎖|遮断|停止させ|止め|掌握|身柄を確保|国際手配|拘束|資産を?凍結|取り除|除去|駆除|遠隔削除|無害化|資産凍結|禁輸|追放|召喚|提訴|有罪|報奨金',
);
const acts = new RegExp(
  `を(?:[^、。を\\ue000-\\uf8ff]{0,14}?|、?[^、。を]{0,30}(?:罪|容疑|疑い)で)${deed}(?!委員|状|猶予)`,
  'gu',
);
/** «AとBの起訴を公表». */
const announced =
  /の(?:起訴(?:内容|状)?|訴追|逮捕|摘発|指名手配|制裁)を?[^、。をはが]{0,8}?(?:公表|公開|発表|明らか|決定|決め)/gu;
/** «Aは起訴された», «Aが制裁対象となった». */
const suffered = new RegExp(
  `[はがも](?:[^。はがも]{0,40}?)${anyOf('(?:起訴|訴追|告発|逮捕|摘発|指名手配|国際手配|書類送検|名指し|拘束|無力化|解体|押収|閉鎖)(?:さ|を受け)', '制裁(?:対象|の対象|リスト)?[にと](?:指定|な|加え|追加)')}`,
  'gu',
);
/** What belongs to a group and is taken from it. */
/** «…と非難», «断交»: against whom the text has just blamed. */
const condemned =
  /と(?:強く|厳しく|断固)?(?:非難|糾弾)(?:し|す)|外交関係を断|と断交|国交を断|退去を(?:命|求)|外交官を追放|大使を(?:呼び出|召還)/gu;
const cleaning = /取り除|除去|駆除|遠隔削除|無害化/u;
const belongings = /(?:サーバー?|インフラ|ドメイン|サイト|基盤|ボットネット|暗号資産|端末|パソコン)/u;
const imposed =
  /に(?:対する|対し(?:て)?)?(?:[^、。をは]{0,10}?)(?:制裁を(?:科|課|発動|発表)|(?:[^、。をは]{0,20})?(?:捜査|摘発|掃討|取り締まり)を(?:進め|実施|展開|行[っい]|開始)|(?:報奨金|懸賞金)を)/gu;
/** «起訴されたのはA、Bの各被告»: who they are, behind a sentence that says that somebody was indicted. */
const actedAgainst = new RegExp(
  `${anyOf('起訴|訴追|逮捕|摘発|書類送検|名指し', '制裁(?:対象|の対象)?(?:と|に)')}(?:され|な)(?:た|った|ている)のは`,
  'u',
);
const memberOf = /(?:構成員|メンバー|幹部|一員|工作員|関係者|指導者|首謀者|リーダー|管理者)/u;
const pointsBack = /(?:同じ|この|その|同)[^、。]{0,6}$/u;
const people = /[0-9０-９一二三四五六七八九十数]{1,4}(?:人|名)$/u;

/** Claims of the kinds `acts-against` and `endorses`; returns the case that the sentence speaks of, if it does. */
export function readActs(bench: Bench): Case | undefined {
  const known = readCase(bench);
  readPassives(bench);
  readCondemnations(bench);
  readEndorsements(bench);
  readNamesOfCase(bench);
  return known;
}

function readCase(bench: Bench): Case | undefined {
  const { parsed } = bench;
  let found: Case | undefined;
  for (const { at, end } of [
    ...occurrences(parsed, acts),
    ...occurrences(parsed, imposed),
    ...occurrences(parsed, announced),
  ]) {
    const phrase = phraseAt(parsed, at) ?? phraseAround(parsed, at, true);
    if (!phrase) continue;
    const named = objectsOf(bench, phrase);
    const objects = named.length > 0 ? named : ownersOf(bench, phrase);
    const acting = bodiesFor(bench, phrase).filter((ref) => !objects.includes(ref));
    const bodies = cleaning.test(parsed.form.slice(at, end)) ? acting.filter(isOfficial) : acting;
    emit(bench, 'acts-against', bodies, objects, at, end, 'ja/acts-against');
    const belonging = parsed.phrases.find(
      (one) =>
        one.end === phrase.from && one.particle === 'に' && /^(?:所属|属)/u.test(parsed.form.slice(one.end)),
    );
    const groups = [...(belonging?.refs ?? []), ...phrase.refs].filter(
      (ref) =>
        (ref.kind === 'actor' && isOwner(bench, phrase, ref)) ||
        (isPowerBody(ref) &&
          /^(?:に(?:所属|属)|所属)/u.test(parsed.form.slice(parsed.skeleton.indexOf(ref.start) + 1))),
    );
    const last = groups.at(-1);
    if (bodies.length > 0)
      found = {
        bodies,
        unnamed: objects.filter((ref) => ref.kind === 'group'),
        groups: last ? [last] : [],
        membership: last && modalityAt(parsed, parsed.skeleton.indexOf(last.start) + 1, false),
      };
  }
  return found;
}

/** Whom the phrase names, the heads of «XのメンバーA» only; people without a name in the text's words. */
function objectsOf(bench: Bench, phrase: Phrase): readonly Ref[] {
  const { parsed, focus } = bench;
  const { scene, skeleton, form } = parsed;
  const objects = headsOf(bench, phrase)
    .filter((ref) => !isOwner(bench, phrase, ref))
    .flatMap((ref) => {
      if (ref.kind === 'anaphor') return ref.pointsTo === 'malware' ? [] : [...focus.doers];
      return named(ref) || body(ref) || ref.kind === 'malware' ? [ref] : [];
    });
  const last = phrase.refs.at(-1);
  if (
    objects.length > 0 ||
    last?.kind !== 'quantity' ||
    !people.test(last.text) ||
    pointsBack.test(form.slice(0, skeleton.indexOf(last.start)))
  )
    return objects;
  // «Xの構成員とされる中国籍の7人»: the words behind the last comma or relative clause.
  const before = form.slice(phrase.from, skeleton.indexOf(last.start));
  const cut = Math.max(...['、', 'る', 'た'].map((mark) => before.lastIndexOf(mark))) + 1;
  const from = skeleton.offsetOf(phrase.from + cut);
  const text = scene.text.slice(from - scene.sentence.start, last.end - scene.sentence.start);
  return [{ kind: 'group', value: text, text, start: from, end: last.end }];
}

const coordinated =
  /^(?:[(（][^()（）]{0,30}[)）])?[」』]?(?:と|、|や|及び|および|・|並びに|ならびに)[^のるたいをがに、と]{0,12}(?:、|と|や)?[「『]?$/u;

/** The heads of the phrase: its last noun, and nouns coordinated with it. «XによるY»: X, where Y is no name. */
function headsOf(bench: Bench, phrase: Phrase): readonly Ref[] {
  const { form, skeleton, phrases } = bench.parsed;
  const refs = phrase.refs.filter((ref) => !inBrackets(bench, ref));
  if (refs.length === 0) {
    const by = phrases.find((one) => one.end === phrase.from && one.particle === 'による');
    return by ? headsOf(bench, by) : [];
  }
  const heads: Ref[] = [];
  for (const ref of [...refs].reverse()) {
    const [next] = heads;
    const between = next && form.slice(skeleton.indexOf(ref.start) + 1, skeleton.indexOf(next.start));
    if (between !== undefined && !coordinated.test(between)) break;
    heads.unshift(ref);
  }
  return heads;
}

/** «Xの構成員である…»: X is not acted against itself. */
function isOwner(bench: Bench, phrase: Phrase, ref: Ref): boolean {
  const { form, skeleton } = bench.parsed;
  const tail = form.slice(skeleton.indexOf(ref.start) + 1, phrase.to);
  const of = /^(?:[(（][^()（）]{0,30}[)）])?[」』]?(?:[(（][^()（）]{0,30}[)）])?の?([^、。や]{1,30})/u.exec(
    tail,
  );
  return of !== null && memberOf.test(of[1] ?? '');
}

/** «Xが使うサーバーを止めた»: done to X. */
function ownersOf(bench: Bench, phrase: Phrase): readonly Ref[] {
  const { form, phrases } = bench.parsed;
  if (!belongings.test(form.slice(phrase.from, phrase.to))) return [];
  const owner = phrases.find((one) => one.end === phrase.from && /^(?:が|による)$/u.test(one.particle));
  return (owner?.refs ?? [])
    .flatMap((ref): readonly Ref[] => bench.focus.resolve(ref) ?? [])
    .filter((ref) => ref.kind === 'actor' || ref.kind === 'malware' || ref.kind === 'group');
}

function readCondemnations(bench: Bench): void {
  const { parsed, drafts } = bench;
  for (const { at, end } of occurrences(parsed, condemned)) {
    const topic = parsed.phrases.findLast(
      (one) =>
        one.end <= at &&
        /^[はが]$/u.test(one.particle) &&
        one.refs.some((ref) => ref.kind === 'country' || isOfficial(ref)),
    );
    const bodies = (topic?.refs ?? []).filter((ref) => ref.kind === 'country' || isOfficial(ref));
    const blamed = drafts.findLast(
      (draft) =>
        draft.predicate === 'attributed-to' && draft.object.kind === 'country' && draft.status !== 'denied',
    )?.object;
    if (!blamed?.span || bodies.some((ref) => ref.value === blamed.value)) continue;
    const state: Ref = { kind: 'country', value: blamed.value, text: blamed.value, ...blamed.span };
    emit(bench, 'acts-against', bodies.slice(-1), [state], at, end, 'ja/condemns');
  }
}

/** «A被告は…起訴された»: by the body named beside it, the country where it happened, or the body spoken of before. */
function readPassives(bench: Bench): void {
  const { parsed, speakers } = bench;
  for (const { at, end } of occurrences(parsed, suffered)) {
    const phrase = phraseAt(parsed, at);
    const objects = phrase ? objectsOf(bench, phrase) : [];
    if (!phrase || objects.length === 0) continue;
    const by = parsed.phrases
      .filter(
        (one) =>
          one.end <= end &&
          one !== phrase &&
          /^(?:に|により|によって|から|で|では|による)$/u.test(one.particle),
      )
      .flatMap((one) => one.refs.filter((ref) => ref.kind === 'country' || isOfficial(ref)));
    const before = speakers.filter(isOfficial);
    const bodies = by.length > 0 ? by : parsed.skeleton.refsIn(0, end).some(isOfficial) ? [] : before;
    emit(
      bench,
      'acts-against',
      bodies.filter((ref) => !objects.includes(ref)),
      objects,
      at,
      end,
      'ja/acted-against',
    );
  }
}

const isOfficial = (ref: Ref) =>
  ref.kind === 'organisation' &&
  /^(?:agency|police|ministry|government|intelligence-service|international)$/u.test(ref.role ?? '');

/** Who acts: the subject in front, or bodies that the sentence names beside the body spoken of («…との連名で»). */
function bodiesFor(bench: Bench, phrase: Phrase): readonly Ref[] {
  const { parsed } = bench;
  const isActing = (ref: Ref) => body(ref) || ref.kind === 'country';
  const subject = parsed.phrases.findLast(
    (one) =>
      one.end <= phrase.from + 1 &&
      /^(?:は|が|も|では)$/u.test(one.particle) &&
      one.refs.some((ref) => isActing(ref) && !inBrackets(bench, ref)),
  );
  if (subject) return subject.refs.filter((ref) => isActing(ref) && !inBrackets(bench, ref));
  // Headlines: «米、Xを起訴».
  const comma = parsed.form.indexOf('、');
  const lead = comma > 0 && comma <= 24 ? parsed.skeleton.refsIn(comma - 1, comma).filter(isActing) : [];
  if (lead.length > 0 && comma < phrase.to) return lead;
  const loose = parsed.skeleton
    .refsIn(0, parsed.skeleton.indexOf(phrase.refs[0]?.start ?? 0))
    .filter(
      (ref) => ref.kind === 'organisation' && /^(?:agency|police|ministry|government)$/u.test(ref.role ?? ''),
    );
  const joint = /との(?:連名|共同|合同)/u.test(parsed.form.slice(0, phrase.from));
  const again = /(?:^|、)同(?:省|庁|局|署)は/u.test(parsed.form.slice(0, phrase.from));
  return joint || again ? [...bench.speakers, ...loose] : loose;
}

function readNamesOfCase(bench: Bench): void {
  const { parsed, openCase } = bench;
  const found = actedAgainst.exec(parsed.form);
  if (!found || !openCase) return;
  const end = found.index + found[0].length;
  const who = parsed.skeleton
    .refsIn(end, parsed.form.length)
    .filter((ref) => (ref.kind === 'person' || ref.kind === 'actor') && !inBrackets(bench, ref));
  const stop = Math.max(end, parsed.form.length - 1);
  emit(bench, 'acts-against', openCase.bodies, who, found.index, stop, 'ja/acts-against-list');
  if (who.length > 0) forgetUnnamed(bench, openCase.unnamed);
  const members = who.filter((ref) => ref.kind === 'person');
  if (openCase.membership)
    emit(bench, 'part-of', members, openCase.groups, end, stop, 'ja/member-list', openCase.membership);
}

/** Now that they have names, «the seven» are no others. */
function forgetUnnamed(bench: Bench, unnamed: readonly Ref[]): void {
  const kept = bench.drafts.filter(
    (draft) =>
      draft.predicate !== 'acts-against' || !unnamed.some((ref) => ref.start === draft.object.span?.start),
  );
  bench.drafts.splice(0, bench.drafts.length, ...kept);
}

function inBrackets(bench: Bench, ref: Ref): boolean {
  const head = bench.parsed.form.slice(0, bench.parsed.skeleton.indexOf(ref.start));
  return (
    Math.max(head.lastIndexOf('('), head.lastIndexOf('（')) >
    Math.max(head.lastIndexOf(')'), head.lastIndexOf('）'))
  );
}
