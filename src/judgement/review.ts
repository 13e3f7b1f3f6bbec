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

/** A reading as it holds after review: without what was rejected, with what was corrected and added. For every way out. */
export function heldReading(reading: Reading, { claims, names }: Pick<Judged, 'claims' | 'names'>): Reading {
  return {
    ...reading,
    claims: claims.filter(({ state }) => state !== 'rejected').map(({ claim }) => claim),
    names: names.filter(({ state }) => state !== 'rejected').map(({ name }) => name),
  };
}
