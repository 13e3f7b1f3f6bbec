import type { Claim } from '../../model/claim.ts';
import type { Judged, ReviewedClaim } from '../../model/decision.ts';
import { ClaimId, type DocumentId, uuidV5 } from '../../model/ids.ts';
import { nameKey } from '../../model/name-key.ts';
import type { NamedThing, Reading } from '../../model/reading.ts';
import { packJson } from '../packed.ts';
import type { Chips, ReportToSave } from '../report.ts';
import { passagesOf } from '../search/passages.ts';
import { tokensOf } from '../search/tokens.ts';
import type { ClaimTable, CountryTable, NameTable, SectorTable } from '../tables.ts';

/** Passages and claims of one document have neighbouring numbers, from `seq * 2^20` on: a hit says its document. */
export const placesADocument = 2 ** 20;

/** What review changes: rows of claims and names, and what the list shows of them. */
export interface JudgedRows {
  readonly claims: readonly Omit<ClaimTable, 'document_seq' | 'at'>[];
  readonly names: readonly Omit<NameTable, 'document_seq'>[];
  readonly chips: Chips;
  /** Claims that were not rejected. */
  readonly standing: number;
}

/** What one reading puts into the tables, but for the document's number. */
export interface Rows {
  readonly text: Uint8Array;
  readonly canonical: Uint8Array;
  readonly reading: Uint8Array;
  readonly passages: string;
  /** Index terms: of the title, where the text lacks it, then of each passage. */
  readonly bodies: readonly string[];
  readonly countries: readonly Omit<CountryTable, 'document_seq'>[];
  readonly sectors: readonly Omit<SectorTable, 'document_seq'>[];
}

export function prepareRows({
  raw,
  document,
  reading,
}: Pick<ReportToSave, 'raw' | 'document' | 'reading'>): Rows {
  const { text, ...rest } = document;
  const passages = passagesOf(document).slice(0, placesADocument - 1);
  const title = document.title ?? raw.declared.title ?? '';
  const words = [
    text.includes(title) ? '' : title,
    ...passages.map(({ start, end }) => text.slice(start, end)),
  ];
  return {
    text: packJson(text),
    canonical: packJson(rest),
    reading: packJson(reading),
    passages: JSON.stringify(passages.flatMap(({ start, end }) => [start, end])),
    bodies: words.map(indexTerms),
    countries: unique(
      reading.countries.map(({ code, role }) => ({ code, role })),
      ({ code, role }) => `${code} ${role}`,
    ),
    sectors: unique(
      reading.sectors.map(({ slug }) => ({ slug })),
      ({ slug }) => slug,
    ),
  };
}

/** Rows of what holds after review; a rejected name and a rejected claim are found no more. */
export function judgedRows(judged: Pick<Judged, 'claims' | 'names'>, reading: Reading): JudgedRows {
  const names = judged.names.filter(({ state }) => state !== 'rejected').map(({ name }) => name);
  return {
    claims: judged.claims.slice(0, placesADocument).map(claimRow),
    names: nameRows(names),
    chips: chipsOf(reading, names),
    standing: judged.claims.filter(({ state }) => state !== 'rejected').length,
  };
}

function indexTerms(words: string): string {
  return tokensOf(words)
    .map((token) => token.term)
    .join(' ');
}

/** Claims under their deterministic ids; of two with one key the later is told by its number. */
export function withIds(document: DocumentId, claims: readonly Claim[]): (Claim & { id: ClaimId })[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const times = (seen.get(claim.key) ?? 0) + 1;
    seen.set(claim.key, times);
    return {
      ...claim,
      id: ClaimId.parse(uuidV5(document, times === 1 ? claim.key : `${claim.key} #${times}`)),
    };
  });
}

function claimRow({ claim, state, doubts }: ReviewedClaim): JudgedRows['claims'][number] {
  return {
    id: claim.id ?? claim.key,
    predicate: claim.predicate,
    status: claim.status,
    subject_kind: claim.subject.kind,
    subject_key: nameKey(claim.subject.value),
    object_kind: claim.object.kind,
    object_key: nameKey(claim.object.value),
    body: JSON.stringify(claim),
    review: state ?? null,
    doubts: doubts.join(' '),
    doubt: doubts.length,
  };
}

function nameRows(names: readonly NamedThing[]): JudgedRows['names'] {
  const rows = names.map((thing) => ({
    kind: thing.kind,
    key: nameKey(thing.name),
    name: thing.name,
    entry_id: thing.entryId ?? null,
    is_new: thing.isNew ? 1 : 0,
    mentions: thing.mentions.length,
  }));
  const labels = new Set(rows.map((row) => row.key));
  const surfaces = names.flatMap((thing) => thing.mentions.map((mention) => mention.text));
  const others = surfaces
    .map((name) => ({ kind: '', key: nameKey(name), name, entry_id: null, is_new: 0, mentions: 0 }))
    .filter((row) => !labels.has(row.key));
  return unique([...rows, ...others], ({ kind, key }) => `${kind} ${key}`);
}

const shownRoles = ['victim', 'attributed-state', 'attributing', 'reporting', 'infrastructure'];
const mostChips = 12;

function chipsOf({ countries, sectors }: Reading, names: readonly NamedThing[]): Chips {
  const actors = ['actor', 'campaign'].flatMap((kind) => names.filter((thing) => thing.kind === kind));
  const codes = shownRoles.flatMap((role) =>
    countries.filter((one) => one.role === role).map((one) => one.code),
  );
  return {
    actors: actors.slice(0, mostChips).map(({ kind, name, isNew }) => ({ kind, name, isNew })),
    countries: [...new Set(codes)].slice(0, mostChips),
    sectors: [...new Set(sectors.map((sector) => sector.slug))].slice(0, mostChips),
  };
}

function unique<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}
