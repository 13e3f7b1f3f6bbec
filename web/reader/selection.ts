import type { ReportDetail } from '../../src/server/contract/index.ts';
import type { Range } from './blocks.ts';

/** What is selected in the reader; it stands in the address. */
export type Selection =
  | { readonly kind: 'claim'; readonly id: string; readonly evidence: number }
  | { readonly kind: 'question'; readonly index: number; readonly evidence: number }
  | { readonly kind: 'place'; readonly place: Range };

export interface SelectionSearch {
  readonly claim?: string | undefined;
  readonly question?: string | undefined;
  readonly evidence?: string | undefined;
  readonly at?: string | undefined;
}

export type Claim = ReportDetail['claims'][number];

/** A claim's id; before one is given, its key. */
export function claimId(claim: Claim): string {
  return claim.id ?? claim.key;
}

export function selectionOf(search: SelectionSearch): Selection | undefined {
  const evidence = Math.max(0, Number.parseInt(search.evidence ?? '1', 10) - 1) || 0;
  if (search.claim) return { kind: 'claim', id: search.claim, evidence };
  if (search.question) return { kind: 'question', index: Number.parseInt(search.question, 10) - 1, evidence };
  const place = /^(\d{1,9})-(\d{1,9})$/.exec(search.at ?? '');
  return place ? { kind: 'place', place: { start: Number(place[1]), end: Number(place[2]) } } : undefined;
}

/** The parameters that say a selection; those of every other selection are emptied. */
export function searchOf(
  selection: Selection | undefined,
): Record<keyof SelectionSearch, string | undefined> {
  const none = { claim: undefined, question: undefined, evidence: undefined, at: undefined };
  if (!selection) return none;
  if (selection.kind === 'place') return { ...none, at: `${selection.place.start}-${selection.place.end}` };
  const evidence = selection.evidence > 0 ? String(selection.evidence + 1) : undefined;
  return selection.kind === 'claim'
    ? { ...none, claim: selection.id, evidence }
    : { ...none, question: String(selection.index + 1), evidence };
}

export interface Focus {
  /** The sentence or place that is tinted and scrolled to. */
  readonly place: Range;
  /** Words within (or before) it that are meant: a claim's two ends. */
  readonly emphasis: readonly Range[];
  readonly evidenceCount: number;
}

/** Where a selection stands in the text; undefined when this version of the report does not hold it. */
export function focusOf(selection: Selection | undefined, detail: ReportDetail): Focus | undefined {
  if (!selection) return undefined;
  if (selection.kind === 'place') {
    const { start, end } = selection.place;
    const isInside = start < end && end <= detail.text.length;
    return isInside ? { place: selection.place, emphasis: [], evidenceCount: 1 } : undefined;
  }
  if (selection.kind === 'question')
    return focusAt(detail.questions[selection.index]?.evidence, selection.evidence, []);
  const claim = detail.claims.find((one) => claimId(one) === selection.id);
  const ends = [claim?.subject.span, claim?.object.span].filter((span) => span !== undefined);
  return focusAt(claim?.evidence, selection.evidence, ends);
}

function focusAt(
  evidence: readonly Range[] | undefined,
  at: number,
  emphasis: readonly Range[],
): Focus | undefined {
  const place = evidence?.[at] ?? evidence?.[0];
  return place && evidence ? { place, emphasis, evidenceCount: evidence.length } : undefined;
}
