import type { NameKind, PackEntry } from '../../model/lexicon.ts';
import { nameKey } from '../../model/name-key.ts';
import { type KindVotes, kindsBeside } from './beside.ts';
import type { Surface } from './compile.ts';
import type { Head } from './heads.ts';
import type { KnownPlace } from './known.ts';

/** A name of the lexicon with the reading that counts at its place. */
export interface DecidedPlace {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  /** Label of the entry, or the surface where the name is not the entry's own or several could be meant. */
  readonly name: string;
  readonly entry?: PackEntry;
}

interface Weighed {
  readonly place: KnownPlace;
  readonly chain: number;
  readonly votes: KindVotes;
}

/** Votes that make an ordinary word a name. */
const enough = 3;

/** Of two kinds that nothing decides between, which is the likelier one in reports on attacks. */
const prior: Readonly<Record<NameKind, number>> = {
  malware: 0.6,
  organisation: 0.55,
  actor: 0.5,
  tool: 0.45,
  vulnerability: 0.4,
  product: 0.35,
  campaign: 0.2,
  person: 0.1,
};

/** Between two names of one list, or a name and its other name in brackets. */
const linked =
  /^["”」』)）*_]{0,2}\s?(?:[、,，・;/／&＆＋+]|および|及び|並びに|または|又は|もしくは|やその|や|と|and|or|as well as|, and|, or|、そして|または)\s?(?:the\s|and\s|or\s)?["“「『*_]{0,2}$|^\s?[（(]["“「『]?(?:aka\s|also known as\s|a\.k\.a\.\s|別名[:：]?|旧称[:：]?)?$/u;

/**
 * Chooses for each place what is meant. Ordinary words count only beside a kind word, beside a known name of the same
 * kind in a list, or once the text has established them; a surface of several kinds is read as the words beside it say,
 * else as elsewhere in the text, else as the likelier kind.
 */
export function decideKnown(
  text: string,
  places: readonly KnownPlace[],
  heads: readonly Head[],
): DecidedPlace[] {
  const weighed = weigh(text, places, heads);
  const chains = new Map<number, Weighed[]>();
  for (const one of weighed) {
    const members = chains.get(one.chain);
    if (members) members.push(one);
    else chains.set(one.chain, [one]);
  }

  const overall = new Map<string, Record<string, number>>();
  const established = new Map<string, Set<NameKind>>();
  for (const one of weighed) {
    const key = nameKey(text.slice(one.place.start, one.place.end));
    const sum = overall.get(key) ?? {};
    for (const kind of kindsOf(one.place)) sum[kind] = (sum[kind] ?? 0) + (one.votes[kind] ?? 0);
    overall.set(key, sum);
    if (one.place.lowered) continue;
    const kinds = established.get(key) ?? new Set();
    for (const kind of kindsOf(one.place)) {
      if (isFree(one.place, kind) || supported(one, kind, chains.get(one.chain) ?? [])) kinds.add(kind);
    }
    established.set(key, kinds);
  }

  const decided: DecidedPlace[] = [];
  for (const one of weighed) {
    const { place } = one;
    const surface = text.slice(place.start, place.end);
    const key = nameKey(surface);
    const siblings = chains.get(one.chain) ?? [];
    let best: NameKind | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const kind of kindsOf(place)) {
      const local = localVotes(one, kind, siblings);
      const known = established.get(key)?.has(kind) === true && !(place.lowered && !isCapitalisable(surface));
      if (!(local >= enough || known)) continue;
      if (place.lowered && !known && local < 5) continue;
      const label = place.surfaces.some(
        (candidate) => candidate.kind === kind && nameKey(candidate.entry.names[0]?.name ?? '') === key,
      );
      const score = local * 10 + Math.min(overall.get(key)?.[kind] ?? 0, 9) + prior[kind] + (label ? 0.3 : 0);
      if (score > bestScore) {
        best = kind;
        bestScore = score;
      }
    }
    if (best)
      decided.push({ start: place.start, end: place.end, kind: best, ...joined(place, best, key, surface) });
  }
  return decided;
}

/** Which entry is meant: none where the name is disputed, or where several entries of the kind share it. */
function joined(
  place: KnownPlace,
  kind: NameKind,
  key: string,
  surface: string,
): { name: string; entry?: PackEntry } {
  const own = place.surfaces.filter((candidate) => candidate.kind === kind && !candidate.apart);
  const labelled = own.filter((candidate) => nameKey(candidate.entry.names[0]?.name ?? '') === key);
  const one = labelled.length === 1 ? labelled[0] : own.length === 1 ? own[0] : undefined;
  return one ? { name: one.entry.names[0]?.name ?? surface, entry: one.entry } : { name: surface };
}

function weigh(text: string, places: readonly KnownPlace[], heads: readonly Head[]): Weighed[] {
  const weighed: Weighed[] = [];
  for (let from = 0; from < places.length; ) {
    let to = from + 1;
    while (to < places.length && isLinked(text, places[to - 1], places[to])) to++;
    const first = places[from];
    const last = places[to - 1];
    if (!first || !last) break;
    // A list is named once, before its first or after its last name.
    const closing = to - from > 1 && /[)）]/u.test(text[last.end] ?? '') ? last.end + 1 : last.end;
    const shared = to - from > 1 ? kindsBeside(text, heads, first.start, closing) : {};
    for (const place of places.slice(from, to)) {
      const votes: KindVotes = { ...kindsBeside(text, heads, place.start, place.end) };
      for (const [kind, weight] of Object.entries(shared) as [NameKind, number][]) {
        if (kind !== 'organisation') votes[kind] = Math.max(votes[kind] ?? 0, weight - 0.5);
      }
      weighed.push({ place, chain: from, votes });
    }
    from = to;
  }
  return weighed;
}

function isLinked(text: string, one: KnownPlace | undefined, two: KnownPlace | undefined): boolean {
  return (
    one !== undefined &&
    two !== undefined &&
    two.start - one.end < 24 &&
    linked.test(text.slice(one.end, two.start))
  );
}

function kindsOf(place: KnownPlace): Set<NameKind> {
  return new Set(place.surfaces.map((surface) => surface.kind));
}

/** Does the place count without context, read so? */
function isFree(place: KnownPlace, kind: NameKind): boolean {
  return place.surfaces.some((surface) => surface.kind === kind && !surface.needsContext);
}

function supported(one: Weighed, kind: NameKind, siblings: readonly Weighed[]): boolean {
  return localVotes(one, kind, siblings) >= enough;
}

/** Votes of the words beside it, and of the names listed with it that stand without help. Malware and tools are told alike. */
function localVotes(one: Weighed, kind: NameKind, siblings: readonly Weighed[]): number {
  const alike: readonly NameKind[] = kind === 'malware' ? ['tool'] : kind === 'tool' ? ['malware'] : [];
  let votes = one.votes[kind] ?? 0;
  for (const other of alike) votes = Math.max(votes, (one.votes[other] ?? 0) - 1);
  for (const sibling of siblings) {
    if (sibling === one) continue;
    const kinds = kindsOf(sibling.place);
    if (kinds.size === 1 && kinds.has(kind) && isFree(sibling.place, kind) && !sibling.place.lowered)
      votes = Math.max(votes, sameEntry(one.place, sibling.place) ? 5 : 3);
  }
  return votes;
}

function sameEntry(one: KnownPlace, two: KnownPlace): boolean {
  return one.surfaces.some((surface) => two.surfaces.some((other: Surface) => other.entry === surface.entry));
}

/** A word in small letters that stands for a name once the text has it with its capital. */
function isCapitalisable(surface: string): boolean {
  return surface.length > 3;
}
