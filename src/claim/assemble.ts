import type { Claim, ClaimEnd, SentenceEvidence } from '../model/claim.ts';
import { nameKey } from '../model/name-key.ts';
import { readerVersion } from '../model/reading.ts';
import { type ClaimDraft, type Modality, moreCareful } from './draft.ts';

/**
 * Drafts of single sentences → claims of the text. The same triple said in several places is one claim with
 * several evidences. The body counts before the heading; of two wordings of one attribution the more careful one
 * counts; and where one speaker denies what another asserts, both stay.
 */
export function assemble(text: string, drafts: readonly ClaimDraft[]): Claim[] {
  const groups = new Map<string, ClaimDraft[]>();
  for (const draft of drafts) {
    if (endKey(draft.subject) === endKey(draft.object)) continue;
    const voice = draft.status === 'denied' || draft.status === 'unknown' ? draft.status : 'said';
    const key = [draft.predicate, endKey(draft.subject), endKey(draft.object), voice, draft.commentary].join(
      '\u0000',
    );
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  const quotes = new Map<number, string>();
  const claims = [...groups.values()].map((group) => claimOf(text, group, quotes));
  return claims.sort((a, b) => firstStart(a) - firstStart(b) || a.key.localeCompare(b.key));
}

function endKey(end: ClaimEnd): string {
  if (end.kind === 'unnamed') return `unnamed:${nameKey(end.value)}`;
  return end.entryId ?? nameKey(end.value);
}

function firstStart(claim: Claim): number {
  return claim.evidence[0]?.start ?? 0;
}

/** Who stands behind somebody is said with the most care that the text takes; a deed is asserted if one sentence asserts it. */
const behind = new Set(['attributed-to', 'linked-to', 'originates-from', 'part-of']);
const symmetric = new Set(['alias-of', 'overlaps-with', 'linked-to']);

function claimOf(text: string, group: readonly ClaimDraft[], quotes: Map<number, string>): Claim {
  const inBody = group.filter((draft) => !draft.sentence.heading && draft.sentence.section !== 'title');
  const weighed = inBody.length > 0 ? inBody : group;
  const [first] = weighed;
  if (first === undefined) throw new Error('a group of drafts is never empty');
  const modality = behind.has(first.predicate)
    ? weighed.reduce<Modality>((careful, draft) => moreCareful(careful, draft), first)
    : (weighed.find((draft) => draft.status === 'asserted') ?? first);
  const named = weighed.find((draft) => draft.claimants.length > 0);
  const evidence = evidenceOf(text, [...weighed, ...group.filter((draft) => !weighed.includes(draft))]);
  return {
    predicate: first.predicate,
    subject: first.subject,
    object: first.object,
    status: modality.status,
    ...(modality.likelihood === undefined ? {} : { likelihood: modality.likelihood }),
    claimants: [...(named?.claimants ?? [])],
    evidence,
    construction: first.construction,
    key: keyOf(text, first, quotes),
    reader: readerVersion,
    commentary: first.commentary,
  };
}

function evidenceOf(text: string, drafts: readonly ClaimDraft[]): SentenceEvidence[] {
  const seen = new Set<number>();
  const places: SentenceEvidence[] = [];
  for (const { sentence } of drafts) {
    if (seen.has(sentence.start)) continue;
    seen.add(sentence.start);
    places.push({
      kind: 'sentence',
      start: sentence.start,
      end: sentence.end,
      quote: text.slice(sentence.start, sentence.end),
    });
  }
  return places;
}

/** Normalised quote, its occurrence in the text, predicate and surface names: how a claim is found again after a re-reading. */
function keyOf(text: string, draft: ClaimDraft, quotes: Map<number, string>): string {
  const { start } = draft.sentence;
  let quote = quotes.get(start);
  if (quote === undefined) {
    quote = quoteKeyOf(text, draft);
    quotes.set(start, quote);
  }
  const ends = [nameKey(draft.subject.value), nameKey(draft.object.value)];
  if (symmetric.has(draft.predicate)) ends.sort();
  return [quote, draft.predicate, ...ends].join('|');
}

function quoteKeyOf(text: string, { sentence }: ClaimDraft): string {
  const quote = text.slice(sentence.start, sentence.end);
  let occurrence = 1;
  for (let at = text.indexOf(quote); at >= 0 && at < sentence.start; at = text.indexOf(quote, at + 1))
    occurrence++;
  return `${nameKey(quote)}|${occurrence}`;
}
