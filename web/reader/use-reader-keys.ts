import type { ReportDetail } from '../../src/server/contract/index.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import type { PredicateGroup } from '../claims/claim-order.ts';
import { markChoices } from './marks.ts';
import { type Claim, claimId, type Focus, type Selection } from './selection.ts';
import { panels, type ReaderState } from './use-reader-state.ts';

interface Parts {
  readonly detail: ReportDetail;
  readonly groups: readonly PredicateGroup<Claim>[];
  readonly focus: Focus | undefined;
  readonly state: ReaderState;
}

/** The reader's keys: j k through the claims as listed, J K through the sentences, e E through places, o m 1–4 Esc. */
export function useReaderKeys(parts: Parts): void {
  const { state, focus } = parts;
  const { selection } = state;
  const stepEvidence = (step: number) => {
    if (!selection || selection.kind === 'place' || !focus) return;
    const evidence = (selection.evidence + step + focus.evidenceCount) % focus.evidenceCount;
    state.select({ ...selection, evidence });
  };
  useShortcuts({
    j: () => state.select(claimBeside(parts, 1), 'claims'),
    k: () => state.select(claimBeside(parts, -1), 'claims'),
    J: () => state.select(sentenceBeside(parts, 1), 'claims'),
    K: () => state.select(sentenceBeside(parts, -1), 'claims'),
    e: () => stepEvidence(1),
    E: () => stepEvidence(-1),
    o: () => state.showOriginal(true),
    m: () => state.showMarks(after(markChoices, state.marks)),
    Escape: () => state.select(undefined),
    ...Object.fromEntries(panels.map((panel, index) => [String(index + 1), () => state.showPanel(panel)])),
  });
}

function after<T>(choices: readonly [T, ...T[]] | readonly T[], present: T): T {
  return choices[(choices.indexOf(present) + 1) % choices.length] ?? present;
}

/** The claim listed before or after the selected one; the first (or last) when none is selected. */
export function claimBeside(
  { groups, state }: Parts | Pick<Parts, 'groups' | 'state'>,
  step: 1 | -1,
): Selection | undefined {
  const listed = groups.flatMap(({ subjects }) => subjects.flatMap(({ claims }) => claims)).map(claimId);
  const present = state.selection?.kind === 'claim' ? listed.indexOf(state.selection.id) : -1;
  const next = present < 0 ? (step > 0 ? 0 : listed.length - 1) : present + step;
  const id = listed[Math.min(Math.max(next, 0), listed.length - 1)];
  return id === undefined ? undefined : { kind: 'claim', id, evidence: 0 };
}

/** The first claim of the next (or previous) sentence that has claims, in the order of the text. */
function sentenceBeside({ detail, focus, state }: Parts, step: 1 | -1): Selection | undefined {
  const places = detail.claims
    .flatMap((claim) =>
      claim.evidence.map(({ start }, evidence): { start: number; selection: Selection } => ({
        start,
        selection: { kind: 'claim', id: claimId(claim), evidence },
      })),
    )
    .sort((one, two) => one.start - two.start);
  const at = focus?.place.start ?? (step > 0 ? -1 : Number.POSITIVE_INFINITY);
  const beyond = places.filter(({ start }) => (step > 0 ? start > at : start < at));
  const nearest = step > 0 ? beyond[0] : beyond.find(({ start }) => start === beyond.at(-1)?.start);
  return nearest?.selection ?? state.selection;
}
