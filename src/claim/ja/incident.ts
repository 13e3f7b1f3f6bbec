// Who did what a text first tells without a doer: the actor that the sentence itself leads up to, or the only one that
// the article is about. A text that says that the link is not known keeps its attackers without a name.
import { nameKey } from '../../model/name-key.ts';
import type { ClaimDraft } from '../draft.ts';
import { endOf, type Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { isCleared } from './doers.ts';
import { matches, type Parsed } from './parse.ts';

/** A sentence as far as it matters for who did it. */
export interface Told {
  readonly sentence: object;
  readonly paragraph: number;
  /** Actors named in it whom it does not clear or merely compare. */
  readonly actors: readonly Ref[];
  /** Keys of the bodies named in it. */
  readonly bodies: readonly string[];
  /** How firmly the sentence lays the deed at their door. */
  readonly doubted: boolean;
  /** It says that this deed may be nobody's that the text names. */
  readonly apart: boolean;
  /** … and speaks of a case that the text tells of elsewhere. */
  readonly ofCase: boolean;
}

const who = `(?:[${slot('actor', 'group', 'anaphor')}]|今回|本件|この件|今件|一連|犯人|実行者|両者)`;
const open = '[^。]{0,24}?(?:な[いかくし]|ません|不明|おらず|分か|わか)';
/** A cheap test before the two patterns. */
const openWords =
  /な[いかくし]|ません|不明|おらず|[分わ]か|特定され|特定でき|別の|[他ほ]か?の|無関係|正体|何者/u;
/** Whether the actor did this is not known, or it was another. */
const apart = new RegExp(
  `${who}[^。]{0,16}?(?:関係|関連|関与|つながり|同一|結び(?:つ|付)け|犯行|による(?:もの)?|仕業)${open}|(?:別の|ほかの|他の|無関係の|正体不明の)[^。、]{0,8}(?:グループ|集団|攻撃者|アクター|組織|第三者|人物)|何者か`,
  'u',
);
/** … and that is said of a case of its own, wherever the text tells of it. */
const ofCase = new RegExp(
  `(?:今回|本件|この|一連)[^。、]{0,16}(?:主体|実行者|攻撃者|犯人|実行犯)[^。、]{0,16}(?:不明|分か|わか|特定され|特定でき)|(?:事例|事案|事件|攻撃|件|[${slot('activity')}])[^。]{0,20}${who}[^。]{0,12}(?:による|関与|犯行)[^。]{0,20}(?:かどうか|か否か|か、)${open}`,
  'u',
);
const compared = new RegExp(
  `[${slot('actor')}](?:[(（][^()（）]{0,30}[)）])?[」』]?(?:と(?:似|類似|共通|同様|同じ|異な|違)|に(?:似|酷似|類似)|など(?:と|の他)|のような|を(?:模倣|連想|想起)|以外)`,
  'gu',
);

const doubt =
  /^[^、。]{0,14}(?:関与|犯行|仕業|しわざ|よるもの|可能性)[^。、]{0,14}(?:疑|みられ|見られ|可能性|指摘|みて|見て|示唆|取り沙汰|浮上|否定でき)/u;

/** What settling needs to know of a sentence. */
export function toldIn(parsed: Parsed): Told {
  const { form, skeleton, scene } = parsed;
  const compares = new Set(matches(form, compared).map((match) => match.index));
  const isOpen = openWords.test(form);
  const actors = skeleton.refsIn(0, form.length).filter((ref) => {
    if (ref.kind !== 'actor') return false;
    const at = skeleton.indexOf(ref.start);
    return !compares.has(at) && !isCleared(form, at);
  });
  return {
    sentence: scene.sentence,
    paragraph: scene.sentence.paragraph,
    actors,
    bodies: skeleton
      .refsIn(0, form.length)
      .filter((ref) => ref.kind === 'organisation')
      .map(nameOf),
    doubted: actors.some((ref) => doubt.test(form.slice(skeleton.indexOf(ref.start) + 1))),
    apart: isOpen && apart.test(form),
    ofCase: isOpen && ofCase.test(form),
  };
}

interface Named {
  readonly entryId?: string | undefined;
  readonly value: string;
}

const nameOf = (ref: Named) => ref.entryId ?? nameKey(ref.value);

const deeds = /^(?:targets|compromises|uses|exploits)$/u;
const about = /^(?:targets|compromises|uses|exploits|attributed-to|acts-against|active-since|seeks)$/u;

/**
 * Gives drafts without a doer their actor. `pending` drafts stand only if they get one.
 * @param drafts changed in place
 */
export function settleDoers(drafts: ClaimDraft[], told: readonly Told[], pending: Set<ClaimDraft>): void {
  const same = aliasesIn(drafts);
  const keyOf = (ref: Named) => {
    const key = nameOf(ref);
    return same.get(key) ?? key;
  };
  const only = told.some((one) => one.ofCase) ? undefined : protagonistOf(drafts, told, keyOf);
  const bySentence = new Map(told.map((one) => [one.sentence, one]));
  const apartIn = new Set(told.filter((one) => one.apart).map((one) => one.paragraph));
  for (const [index, draft] of drafts.entries()) {
    if (isCarriedApart(draft, bySentence.get(draft.sentence))) pending.add(draft);
    if (draft.subject.kind !== 'unnamed' || draft.subject.value !== '攻撃者' || !deeds.test(draft.predicate))
      continue;
    if (draft.status === 'denied' || draft.status === 'unknown') continue;
    const here = bySentence.get(draft.sentence);
    if (!here) continue;
    const isTied =
      draft.object.kind !== 'organisation' ||
      told.some(
        (one) =>
          one.actors.length > 0 &&
          (one.paragraph === here.paragraph || one.bodies.includes(nameOf(draft.object))),
      );
    const inSentence = new Set(here.actors.map(keyOf));
    const doer =
      inSentence.size === 1
        ? here.actors[0]
        : inSentence.size === 0 && isTied && !apartIn.has(here.paragraph)
          ? only
          : undefined;
    if (doer && !here.apart)
      drafts[index] = {
        ...draft,
        subject: endOf(doer),
        ...(inSentence.size === 1 && here.doubted && draft.status === 'asserted'
          ? ({ status: 'hedged' } as const)
          : {}),
        construction: `${draft.construction} (${inSentence.size === 1 ? 'named later' : 'only actor'})`,
      };
  }
  const kept = drafts.filter((draft) => !pending.has(draft));
  drafts.splice(0, drafts.length, ...kept);
}

/** A deed of whoever was spoken of before, in a sentence that says that it may not be theirs. */
function isCarriedApart(draft: ClaimDraft, here: Told | undefined): boolean {
  const { span, kind } = draft.subject;
  if (!here?.apart || kind === 'unnamed' || !span || !deeds.test(draft.predicate)) return false;
  if (draft.status === 'denied' || draft.status === 'unknown') return false;
  return !here.actors.some((ref) => ref.start === span.start);
}

/** The one actor that the article tells of, under whatever names; undefined where there are several, or none. */
function protagonistOf(
  drafts: readonly ClaimDraft[],
  told: readonly Told[],
  keyOf: (ref: Named) => string,
): Ref | undefined {
  const keys = new Set<string>();
  const cleared = new Set<string>();
  for (const draft of drafts) {
    const isDenied = draft.status === 'denied' || draft.status === 'unknown';
    // Whom the text takes a deed off again is not whom it is about.
    if (isDenied && draft.predicate === 'attributed-to' && draft.object.kind === 'actor')
      cleared.add(keyOf(draft.object));
    if (isDenied || !about.test(draft.predicate)) continue;
    for (const end of [draft.subject, draft.object]) if (end.kind === 'actor') keys.add(keyOf(end));
  }
  for (const key of cleared) keys.delete(key);
  if (keys.size !== 1) return undefined;
  return told.flatMap((one) => one.actors).find((ref) => keys.has(keyOf(ref)));
}

/** Names that the text says to be one: key → key of the first. */
function aliasesIn(drafts: readonly ClaimDraft[]): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  for (const { predicate, status, subject, object } of drafts) {
    if (predicate !== 'alias-of' || status !== 'asserted') continue;
    const to = object.entryId ?? nameKey(object.value);
    same.set(subject.entryId ?? nameKey(subject.value), same.get(to) ?? to);
  }
  return same;
}
