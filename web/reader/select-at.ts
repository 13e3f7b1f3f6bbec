import type { MouseEvent } from 'react';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import type { Range } from './blocks.ts';
import type { Overlay } from './pieces.ts';
import { type Claim, claimId, type Selection } from './selection.ts';
import type { PanelName } from './use-reader-state.ts';

interface Found {
  readonly selection: Selection;
  readonly panel: PanelName;
}

/**
 * What a click in the text selects: on a mark, a claim that this mark is an end of; on a sentence, its claims one
 * after another; else the question that rests on it. Undefined for words without either, and while text is selected.
 */
export function selectionAtClick(
  event: MouseEvent,
  detail: ReportDetail,
  overlay: Overlay,
  present: Selection | undefined,
): Found | undefined {
  const target = event.target;
  if (!(target instanceof Element) || target.closest('a, button') || hasSelectedText()) return undefined;
  const stretch = overlay.stretches[indexOf(target, 'stretch')];
  const mark = overlay.marks[indexOf(target, 'mark')];
  const claims = stretch?.claims.flatMap((index) => detail.claims[index] ?? []) ?? [];
  const meant = mark ? claims.filter((claim) => isEndOf(claim, mark)) : [];
  const claim = nextOf(meant.length > 0 ? meant : claims, present);
  if (claim && stretch) {
    const evidence = Math.max(
      0,
      claim.evidence.findIndex((place) => place.start <= stretch.start && stretch.end <= place.end),
    );
    return { selection: { kind: 'claim', id: claimId(claim), evidence }, panel: 'claims' };
  }
  const index = stretch?.questions[0];
  if (index !== undefined) return { selection: { kind: 'question', index, evidence: 0 }, panel: 'questions' };
  if (!mark) return undefined;
  const isName = detail.names.some(({ mentions }) => mentions.some((one) => one.start === mark.start));
  return {
    selection: { kind: 'place', place: { start: mark.start, end: mark.end } },
    panel: isName ? 'names' : 'more',
  };
}

function hasSelectedText(): boolean {
  return (window.getSelection()?.toString() ?? '') !== '';
}

function indexOf(target: Element, name: 'mark' | 'stretch'): number {
  const value = target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`);
  return value === null || value === undefined ? -1 : Number(value);
}

function isEndOf({ subject, object }: Claim, { start, end }: Range): boolean {
  return [subject.span, object.span].some(
    (span) => span !== undefined && span.start < end && start < span.end,
  );
}

/** Of several claims of one sentence, each click selects the next. */
function nextOf(claims: readonly Claim[], present: Selection | undefined): Claim | undefined {
  const at = present?.kind === 'claim' ? claims.findIndex((claim) => claimId(claim) === present.id) : -1;
  return claims[(at + 1) % claims.length];
}
