import type { ClaimEnd } from '../model/claim.ts';
import { nameKey } from '../model/name-key.ts';
import type { ClaimDraft } from './draft.ts';
import { endOf } from './ref.ts';
import type { SentenceScene } from './scene.ts';

/** Whom the report is about. */
export interface Reported {
  readonly scenes: readonly SentenceScene[];
  readonly drafts: readonly ClaimDraft[];
}

export function endKey(end: ClaimEnd): string {
  return `${end.kind} ${end.entryId ?? nameKey(end.value)}`;
}

/** A sentence leaves open, or denies, that somebody had a part in it. */
const openness =
  /不明|(?:分|わ)から(?:ない|なかった|ず)|明らかに(?:な|され)[^。]{0,4}ない|(?:特定|確認)(?:され|でき)て(?:い|お)[^。]{0,2}(?:ない|らず)|かどうか|断定(?:でき|は)|関与を(?:否定|否認)|\b(?:unclear|unknown|not known|whether|denied|denies|no evidence|cannot be confirmed|remains open)\b/iu;

/**
 * The one whom the report is about: the actor whom it names again and again, more than any other, and never in doubt of
 * its part.
 */
export function mainActor({ scenes, drafts }: Reported): ClaimEnd | undefined {
  const alias = aliases(drafts);
  const keyOf = (end: ClaimEnd) => alias.get(endKey(end)) ?? endKey(end);
  const counts = new Map<string, { end: ClaimEnd; places: number; inTitle: boolean }>();
  const doubted = new Set<string>();
  for (const { refs, sentence, text } of scenes) {
    for (const ref of refs) {
      if (ref.kind !== 'actor' && ref.kind !== 'campaign') continue;
      const key = keyOf(endOf(ref));
      const have = counts.get(key) ?? { end: endOf(ref), places: 0, inTitle: false };
      if (openness.test(text)) doubted.add(key);
      const inTitle = have.inTitle || sentence.section === 'title';
      counts.set(key, { ...have, places: have.places + 1, inTitle });
    }
  }
  const all = [...counts.values()].sort((a, b) => b.places - a.places);
  const [first] = all;
  if (!first) return undefined;
  const total = all.reduce((sum, one) => sum + one.places, 0);
  const isMain = first.places * 3 >= total * 2 && first.places >= (first.inTitle ? 2 : 3);
  const isDoubted = drafts.some(
    ({ predicate, subject, object, status }) =>
      (predicate === 'attributed-to' || predicate === 'linked-to' || predicate === 'alias-of') &&
      (status === 'unknown' || status === 'denied') &&
      (keyOf(object) === keyOf(first.end) || keyOf(subject) === keyOf(first.end)) &&
      (object.kind === 'actor' || object.kind === 'campaign'),
  );
  return isMain && !isDoubted && !doubted.has(keyOf(first.end)) ? first.end : undefined;
}

const anybody: Readonly<Record<string, RegExp>> = {
  ja: /^(?:この|その|同|当該)?(?:攻撃者|ハッカー|侵入者|犯人|犯行グループ|脅威アクター|攻撃グループ|攻撃集団|攻撃側|実行者)(?:ら|たち|達|側|集団|グループ)?$/u,
  en: /^(?:the |these |those )?(?:attackers?|hackers?|intruders?|threat actors?|actors?|adversar(?:y|ies)|cyber ?criminals?|thieves|spies|cyber ?spies|crooks?|perpetrators?)$/iu,
};

/** "The attackers" of a report that is about one actor are that actor. */
export function withNamedDoers(
  drafts: readonly ClaimDraft[],
  main: ClaimEnd | undefined,
  lang: string,
): readonly ClaimDraft[] {
  const words = anybody[lang];
  if (main === undefined || words === undefined) return drafts;
  return drafts.map((draft) =>
    draft.subject.kind === 'unnamed' && words.test(draft.subject.value) ? { ...draft, subject: main } : draft,
  );
}

/** Names that the text itself says to be one, under the key of the first. */
function aliases(drafts: readonly ClaimDraft[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { predicate, subject, object, status } of drafts) {
    if (predicate !== 'alias-of' || status !== 'asserted') continue;
    const one = keys.get(endKey(object)) ?? endKey(object);
    keys.set(endKey(object), one);
    keys.set(endKey(subject), one);
  }
  return keys;
}
