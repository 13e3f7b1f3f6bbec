import type { NameKind } from '../../model/lexicon.ts';
import type { NameMention } from '../../model/mention.ts';
import { nameKey, withoutHonorific } from '../../model/name-key.ts';
import type { DecidedPlace } from './decide.ts';
import type { Found } from './found.ts';
import { Taken } from './taken.ts';

/**
 * Known names and new ones in one list, without overlaps, sorted. A known name stands against a new reading of the same
 * words, except that a program's name beside "gang" is the gang's; a longer form that holds it stands against the known
 * one where that is but a part (Operation X, X University).
 */
export function merge(text: string, known: readonly DecidedPlace[], found: readonly Found[]): NameMention[] {
  const ordered = [...found].sort(
    (one, two) =>
      two.weight - one.weight || two.end - two.start - (one.end - one.start) || one.start - two.start,
  );
  const kinds = kindsByKey(text, ordered);
  const replaced = new Set<DecidedPlace>();
  const accepted: Found[] = [];
  const gangs = new Map<DecidedPlace, Found>();
  const taken = new Taken();
  for (const one of ordered) {
    if (!taken.isFree(one.start, one.end)) continue;
    const inside = overlapping(known, one.start, one.end);
    if (inside.length > 0) {
      const whole = inside.find((place) => place.start <= one.start && place.end >= one.end);
      if (whole) {
        if (
          whole.start === one.start &&
          whole.end === one.end &&
          one.kind === 'actor' &&
          (whole.kind === 'malware' || whole.kind === 'tool') &&
          one.weight >= 2
        )
          gangs.set(whole, one);
        continue;
      }
      if (!holdsMore(text, one, inside)) continue;
      for (const place of inside) replaced.add(place);
    }
    taken.add(one.start, one.end);
    accepted.push(one);
  }
  const mentions: NameMention[] = [];
  for (const place of known) {
    if (replaced.has(place)) continue;
    const gang = gangs.get(place);
    const kept = { start: place.start, end: place.end, text: text.slice(place.start, place.end) };
    if (gang)
      mentions.push({
        kind: 'name',
        ...kept,
        nameKind: 'actor',
        name: kept.text,
        isNew: false,
        via: 'lexicon',
      });
    else
      mentions.push({
        kind: 'name',
        ...kept,
        nameKind: place.kind,
        name: place.name,
        ...(place.entry ? { entryId: place.entry.id } : {}),
        isNew: false,
        via: 'lexicon',
      });
  }
  for (const one of accepted) {
    const words = text.slice(one.start, one.end);
    mentions.push({
      kind: 'name',
      start: one.start,
      end: one.end,
      text: words,
      nameKind: kinds.get(nameKey(words)) ?? one.kind,
      name: withoutHonorific(words),
      isNew: true,
      via: one.via,
      ...(one.organisation ? { organisation: one.organisation } : {}),
    });
  }
  return mentions.sort((one, two) => one.start - two.start || two.end - one.end);
}

/** One new name has one kind in a text: the one that weighs most. */
function kindsByKey(text: string, found: readonly Found[]): Map<string, NameKind> {
  const weights = new Map<string, Partial<Record<NameKind, number>>>();
  for (const one of found) {
    const key = nameKey(text.slice(one.start, one.end));
    const row = weights.get(key) ?? {};
    row[one.kind] = (row[one.kind] ?? 0) + one.weight;
    weights.set(key, row);
  }
  const kinds = new Map<string, NameKind>();
  for (const [key, row] of weights) {
    const best = (Object.entries(row) as [NameKind, number][]).sort(([, one], [, two]) => two - one)[0];
    if (best) kinds.set(key, best[0]);
  }
  return kinds;
}

function overlapping(known: readonly DecidedPlace[], start: number, end: number): DecidedPlace[] {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: DecidedPlace[] = [];
  for (let index = low; index < known.length; index++) {
    const place = known[index];
    if (!place || place.start >= end) break;
    found.push(place);
  }
  return found;
}

/** Is the longer form another thing than the known name in it? */
function holdsMore(text: string, one: Found, inside: readonly DecidedPlace[]): boolean {
  if (one.weight < 2 || inside.some((place) => place.start < one.start || place.end > one.end)) return false;
  return inside.every((place) => {
    if (place.kind === one.kind) {
      const before = text.slice(one.start, place.start);
      const after = text.slice(place.end, one.end);
      // "U.S. Department of Justice" is the department; "Microsoft Corp." is Microsoft.
      if (
        after === '' ||
        /^,? ?(?:Inc|Ltd|LLC|Corp|Corporation|Co|GmbH|Limited|PLC|plc|Group|Company)\.?,? ?(?:Ltd)?\.?$/u.test(
          after,
        )
      )
        return false;
      return !(
        before === '' &&
        one.kind !== 'organisation' &&
        one.kind !== 'product' &&
        one.via !== 'pattern'
      );
    }
    return (
      one.kind === 'organisation' ||
      one.kind === 'campaign' ||
      one.kind === 'product' ||
      one.kind === 'person'
    );
  });
}
