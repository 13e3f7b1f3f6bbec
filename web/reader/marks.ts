import type { ReportDetail } from '../../src/server/contract/index.ts';
import type { Range } from './blocks.ts';

export const markKinds = [
  'actor',
  'malware',
  'vulnerability',
  'product',
  'organisation',
  'place',
  'sector',
  'technique',
  'date',
  'indicator',
] as const;
export type MarkKind = (typeof markKinds)[number];

export const markChoices = ['all', 'claims', 'names', 'none'] as const;
export type MarkChoice = (typeof markChoices)[number];

/** Words of the text that stand for something; `means` says for what (a name, a code, a slug, an ATT&CK id). */
export interface Mark extends Range {
  readonly kind: MarkKind;
  readonly means: string;
}

type Mention = ReportDetail['mentions'][number];

const ofName = {
  actor: 'actor',
  campaign: 'actor',
  malware: 'malware',
  tool: 'malware',
  organisation: 'organisation',
  person: 'organisation',
  product: 'product',
  vulnerability: 'vulnerability',
} as const;

function markOf(mention: Mention): Mark | undefined {
  const at = { start: mention.start, end: mention.end };
  switch (mention.kind) {
    case 'name':
      return { ...at, kind: ofName[mention.nameKind], means: mention.name };
    case 'cve':
      return { ...at, kind: 'vulnerability', means: mention.id };
    case 'country':
      return { ...at, kind: 'place', means: mention.code };
    case 'region':
      return { ...at, kind: 'place', means: mention.slug };
    case 'sector':
      return { ...at, kind: 'sector', means: mention.slug };
    case 'technique':
      return { ...at, kind: 'technique', means: mention.id };
    case 'date':
      return mention.stamp ? undefined : { ...at, kind: 'date', means: mention.from ?? mention.to ?? '' };
    case 'duration':
      return { ...at, kind: 'date', means: mention.band };
    case 'indicator':
      return { ...at, kind: 'indicator', means: mention.value };
    default:
      return undefined; // measures, quotations, quantities and aliases are clauses: a line under them all would say little
  }
}

/** Names before places before dates before sectors; behaviour last, in what the others leave free. */
const rank: Record<MarkKind, number> = {
  indicator: 0,
  vulnerability: 1,
  actor: 1,
  malware: 1,
  organisation: 1,
  product: 1,
  place: 2,
  date: 3,
  sector: 4,
  technique: 5,
};

/**
 * The marks to be drawn, sorted and without overlap: of marks that overlap, the higher rank and then the longer one
 * wins; behaviour (a clause with names in it) is drawn where the others leave room, so that one mention can give
 * several pieces.
 */
export function marksOf(
  detail: Pick<ReportDetail, 'text' | 'mentions' | 'claims'>,
  choice: MarkChoice,
): Mark[] {
  if (choice === 'none') return [];
  const ends = choice === 'claims' ? claimEnds(detail.claims) : [];
  const wanted = detail.mentions
    .map(markOf)
    .filter((mark) => mark !== undefined)
    .filter((mark) => {
      if (choice === 'names') return rank[mark.kind] <= 1;
      return choice === 'all' || ends.some((end) => end.start < mark.end && mark.start < end.end);
    })
    .sort((one, two) => rank[one.kind] - rank[two.kind] || two.end - two.start - (one.end - one.start));
  const taken = new Uint8Array(detail.text.length);
  const drawn: Mark[] = [];
  for (const mark of wanted) {
    const free = freePieces(taken, mark);
    const isWhole = free.length === 1 && free[0]?.start === mark.start && free[0].end === mark.end;
    if (!isWhole && mark.kind !== 'technique') continue;
    for (const piece of free) {
      taken.fill(1, piece.start, piece.end);
      drawn.push({ ...mark, ...piece });
    }
  }
  return drawn.sort((one, two) => one.start - two.start);
}

function freePieces(taken: Uint8Array, { start, end }: Range): Range[] {
  const pieces: Range[] = [];
  let from = -1;
  for (let at = start; at <= end; at += 1) {
    const isFree = at < end && taken[at] === 0;
    if (isFree && from < 0) from = at;
    if (!isFree && from >= 0) {
      pieces.push({ start: from, end: at });
      from = -1;
    }
  }
  return pieces;
}

function claimEnds(claims: ReportDetail['claims']): Range[] {
  return claims
    .flatMap(({ subject, object }) => [subject.span, object.span])
    .filter((span) => span !== undefined);
}
