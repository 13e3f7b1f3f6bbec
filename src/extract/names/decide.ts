import type { NameKind, PackEntry } from '../../model/lexicon.ts';
import { nameKey } from '../../model/name-key.ts';
import { Taken } from '../taken.ts';
import { type KindVotes, kindsBeside } from './beside.ts';
import { bodyVotes } from './body-votes.ts';
import type { KnownSpan } from './found.ts';
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
  /** A program's name that is a gang's too: the gang's entry. */
  readonly gang?: PackEntry;
}

/** A place with what speaks for each kind; of an anchor, the kind is certain. */
interface Weighed {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly place?: KnownPlace;
  readonly kinds: ReadonlySet<NameKind>;
  readonly votes: KindVotes;
  readonly chain: Weighed[];
  /** Stands in brackets right behind the one before it in the chain. */
  readonly bracketed: boolean;
}

/** What everything runs on: a product of the story only where the words beside it say so (its flaw, its update). */
const platforms = new Set(
  'windows linux macos android ios unix java python php javascript powershell chrome firefox safari edge'.split(
    ' ',
  ),
);

/** A longer list is looked at in parts. */
const longestChain = 40;

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

/** Between two names of one list. */
const listed =
  /^["”」』)）*_]{0,2}\s?(?:[、,，・;/／&＆＋+]|および|及び|並びに|または|又は|もしくは|や|と|and|or|as well as|, and|, or|、そして|、または)\s?(?:the\s|and\s|or\s)?["“「『*_]{0,2}$|^[ .]?\n[-*+•・] ?$/u;
/** Between a name and its other name. */
const opened =
  /^["”」』*_]{0,2}\s?[（(]["“「『]?(?:aka\s|also known as\s|a\.k\.a\.\s|別名[:：]?|旧称[:：]?)?$/u;

/**
 * Chooses for each place what is meant. Ordinary words count only beside a kind word, beside a certain name of the same
 * kind in a list, or once the text has established them; a surface of several kinds is read as the words beside it say,
 * else as elsewhere in the text, else as the likelier kind.
 * @param anchors names that are certain by their form (UNC3886)
 */
export function decideKnown(
  text: string,
  places: readonly KnownPlace[],
  heads: readonly Head[],
  anchors: readonly KnownSpan[],
): DecidedPlace[] {
  const weighed = weigh(text, places, heads, anchors);
  const overall = new Map<string, Map<NameKind, number>>();
  const established = new Map<string, Set<NameKind>>();
  for (const one of weighed) {
    if (!one.place) continue;
    const sums = overall.get(one.key) ?? new Map<NameKind, number>();
    for (const kind of one.kinds) sums.set(kind, (sums.get(kind) ?? 0) + (one.votes[kind] ?? 0));
    overall.set(one.key, sums);
    if (one.place.lowered) continue;
    const kinds = established.get(one.key) ?? new Set();
    for (const kind of one.kinds)
      if (isFree(one, kind) || localVotes(text, one, kind) >= enough) kinds.add(kind);
    established.set(one.key, kinds);
  }

  const decided: DecidedPlace[] = [];
  for (const one of weighed) {
    const { place } = one;
    if (!place) continue;
    const surface = text.slice(place.start, place.end);
    let best: NameKind | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const kind of one.kinds) {
      const known = established.get(one.key)?.has(kind) === true && !isSmall(place);
      // Nothing to weigh.
      if (known && one.kinds.size === 1) {
        best = kind;
        break;
      }
      const local = localVotes(text, one, kind);
      if (!(local >= enough || known) || (place.lowered && !known && local < 5)) continue;
      const label = place.surfaces.some(
        (candidate) => candidate.kind === kind && candidate.labelKey === one.key,
      );
      const score =
        local * 10 + Math.min(overall.get(one.key)?.get(kind) ?? 0, 9) + prior[kind] + (label ? 0.3 : 0);
      if (score > bestScore) {
        best = kind;
        bestScore = score;
      }
    }
    if (!best) continue;
    if (best !== 'actor' && isGangByBracket(text, one))
      decided.push({ start: place.start, end: place.end, kind: 'actor', name: surface });
    else
      decided.push({
        start: place.start,
        end: place.end,
        kind: best,
        ...joined(place, best, one.key, surface),
        ...gangOf(place, best, one.key, surface),
      });
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
  const labelled = own.filter((candidate) => candidate.labelKey === key);
  const one = labelled.length === 1 ? labelled[0] : own.length === 1 ? own[0] : undefined;
  return one ? { name: one.entry.names[0]?.name ?? surface, entry: one.entry } : { name: surface };
}

function gangOf(place: KnownPlace, kind: NameKind, key: string, surface: string): { gang?: PackEntry } {
  const gang = kind === 'malware' ? joined(place, 'actor', key, surface).entry : undefined;
  return gang ? { gang } : {};
}

function weigh(
  text: string,
  places: readonly KnownPlace[],
  heads: readonly Head[],
  anchors: readonly KnownSpan[],
): Weighed[] {
  const items: (KnownPlace | KnownSpan)[] = [...places];
  const taken = new Taken(places);
  for (const anchor of anchors) if (taken.isFree(anchor.start, anchor.end)) items.push(anchor);
  items.sort((one, two) => one.start - two.start);
  const weighed: Weighed[] = [];
  for (let from = 0; from < items.length; ) {
    let to = from + 1;
    while (to < items.length && to - from < longestChain && tie(text, items[to - 1], items[to]) !== undefined)
      to++;
    const first = items[from];
    const last = items[to - 1];
    if (!first || !last) break;
    // A list is named once, before its first or after its last name.
    const closing = to - from > 1 && /[)）]/u.test(text[last.end] ?? '') ? last.end + 1 : last.end;
    const shared = to - from > 1 ? kindsBeside(text, heads, first.start, closing) : {};
    const chain: Weighed[] = [];
    for (let index = from; index < to; index++) {
      const item = items[index];
      if (!item) continue;
      const bracketed = index > from && tie(text, items[index - 1], item) === 'bracket';
      const { start, end } = item;
      const common = { start, end, key: nameKey(text.slice(start, end)), chain, bracketed };
      if ('surfaces' in item) {
        const kinds = new Set(item.surfaces.map((surface) => surface.kind));
        const undecided =
          kinds.size > 1 || item.lowered || item.pattern.needsContext || platforms.has(common.key);
        const votes = undecided
          ? votesOf(
              kindsBeside(text, heads, start, end),
              shared,
              isSmall(item) ? text.slice(start - 1, end + 1) : '',
            )
          : {};
        chain.push({ ...common, place: item, kinds, votes });
      } else chain.push({ ...common, kinds: new Set([item.kind]), votes: {} });
    }
    weighed.push(...chain);
    from = to;
  }
  return weighed;
}

/** Votes of the words beside a name and beside its list. A small word (at, net) is a program only in quotation marks or as a list's item. */
function votesOf(own: KindVotes, shared: KindVotes, around: string): KindVotes {
  if (around !== '' && !/^["'“‘「`].*["'”’」`]$/u.test(around)) return {};
  const votes: KindVotes = { ...own };
  for (const kind of kinds) {
    const weight = shared[kind];
    if (weight !== undefined && kind !== 'organisation')
      votes[kind] = Math.max(votes[kind] ?? 0, weight - 0.5);
  }
  return votes;
}

const kinds: readonly NameKind[] = [
  'actor',
  'campaign',
  'malware',
  'tool',
  'organisation',
  'person',
  'product',
  'vulnerability',
];

function tie(
  text: string,
  one: { end: number } | undefined,
  two: { start: number } | undefined,
): 'list' | 'bracket' | undefined {
  if (!one || !two || two.start < one.end || two.start - one.end > 24) return undefined;
  const between = text.slice(one.end, two.start);
  return listed.test(between) ? 'list' : opened.test(between) ? 'bracket' : undefined;
}

/** An ordinary word in small letters. */
function isSmall(place: KnownPlace): boolean {
  return (
    place.pattern.needsContext &&
    place.surfaces.every(
      (surface) => surface.bare === surface.bare.toLowerCase() && /^[a-z]+$/u.test(surface.bare),
    )
  );
}

/** Does the place count without context, read so? */
function isFree(one: Weighed, kind: NameKind): boolean {
  if (!one.place) return one.kinds.has(kind);
  if (kind === 'product' && platforms.has(one.key)) return false;
  return one.place.surfaces.some((surface) => surface.kind === kind && !surface.needsContext);
}

/** Votes of the words beside it, and of the names listed with it that stand without help. Malware and tools are told alike. */
function localVotes(text: string, one: Weighed, kind: NameKind): number {
  const alike: readonly NameKind[] = kind === 'malware' ? ['tool'] : kind === 'tool' ? ['malware'] : [];
  let votes = one.votes[kind] ?? 0;
  for (const other of alike) votes = Math.max(votes, (one.votes[other] ?? 0) - 1);
  for (const sibling of one.chain) {
    if (sibling === one || sibling.kinds.size !== 1 || !sibling.kinds.has(kind)) continue;
    if (isFree(sibling, kind) && sibling.place?.lowered !== true)
      votes = Math.max(votes, sameEntry(one, sibling) ? 5 : 3);
  }
  if ((kind === 'tool' || kind === 'malware') && /\.exe$/iu.test(text.slice(one.start, one.end)))
    votes = Math.max(votes, 4);
  if (kind === 'organisation') votes = Math.max(votes, bodyVotes(text, one.start, one.end));
  return votes;
}

function sameEntry(one: Weighed, two: Weighed): boolean {
  return (
    one.place?.surfaces.some((surface) =>
      two.place?.surfaces.some((other) => other.entry === surface.entry),
    ) === true
  );
}

/** 「Winnti(APT41)」: a program's name that a group's name in brackets explains, and nothing beside it says otherwise. */
function isGangByBracket(text: string, one: Weighed): boolean {
  const next = one.chain[one.chain.indexOf(one) + 1];
  if (!next?.bracketed || next.kinds.size !== 1 || !next.kinds.has('actor') || !isFree(next, 'actor'))
    return false;
  return (one.votes.malware ?? 0) < enough && /[）)]/u.test(text[next.end] ?? '') && one.kinds.has('malware');
}
