import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type MarkChoice, markChoices } from './marks.ts';
import { type Selection, searchOf, selectionOf } from './selection.ts';

export const panels = ['claims', 'questions', 'names', 'more'] as const;
export type PanelName = (typeof panels)[number];

export interface ReaderState {
  readonly selection: Selection | undefined;
  readonly select: (selection: Selection | undefined, panel?: PanelName) => void;
  readonly panel: PanelName;
  readonly showPanel: (panel: PanelName) => void;
  readonly marks: MarkChoice;
  readonly showMarks: (choice: MarkChoice) => void;
  readonly originalShown: boolean;
  readonly showOriginal: (shown: boolean) => void;
}

const remembered = 'shirabe-marks';

/** What the reader shows of a report. All of it stands in the address; how marks are drawn is remembered too. */
export function useReaderState(): ReaderState {
  const search = useSearch({ from: '/reports/$id' });
  const navigate = useNavigate({ from: '/reports/$id' });
  const selection = useMemo(
    () => selectionOf(search),
    [search.claim, search.question, search.evidence, search.at],
  );
  const marks = oneOf(markChoices, search.marks) ?? oneOf(markChoices, recall()) ?? 'all';
  const panel = oneOf(panels, search.panel) ?? 'claims';
  const actions = useMemo(() => {
    const change = (changed: { [K in keyof typeof search]?: string | undefined }) =>
      void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
    return {
      select: (next: Selection | undefined, nextPanel?: PanelName) =>
        change({ ...searchOf(next), ...(nextPanel ? { panel: panelWord(nextPanel) } : {}) }),
      showPanel: (next: PanelName) => change({ panel: panelWord(next) }),
      showMarks: (choice: MarkChoice) => {
        remember(choice);
        change({ marks: choice });
      },
      showOriginal: (shown: boolean) => change({ original: shown ? '1' : undefined }),
    };
  }, [navigate]);
  return { selection, panel, marks, originalShown: search.original === '1', ...actions };
}

/** The first panel needs no word in the address. */
function panelWord(panel: PanelName): string | undefined {
  return panel === 'claims' ? undefined : panel;
}

function oneOf<T extends string>(choices: readonly T[], value: string | null | undefined): T | undefined {
  return choices.find((choice) => choice === value);
}

function recall(): string | null {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

function remember(choice: MarkChoice): void {
  try {
    localStorage.setItem(remembered, choice);
  } catch {
    // nothing is stored here: the address still says it
  }
}
