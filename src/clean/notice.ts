import type { Notice } from '../model/document.ts';

const mostNames = 20;
const longestName = 120;

/** A notice of the things so named; none where there are none. */
export function noticeOf(kind: Notice['kind'], names: readonly string[]): Notice[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, mostNames).map((name) => name.slice(0, longestName).toWellFormed());
  return [{ kind, names: names.length > mostNames ? [...shown, `… (${names.length})`] : shown }];
}
