import type { Decision, Judged } from '../model/decision.ts';
import type { DocumentId, VersionId } from '../model/ids.ts';
import type { Reading } from '../model/reading.ts';
import { judge } from './judge.ts';

/** A report as it stands after review, for looking at: no rule decides anything here. */
export function reviewOf(
  documentId: DocumentId,
  versionId: VersionId,
  { text }: { readonly text: string },
  reading: Reading,
  log: readonly Decision[],
): Judged {
  return judge({ documentId, versionId, text, reading, log, rules: [], now: '' });
}
