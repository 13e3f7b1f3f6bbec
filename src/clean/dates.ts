import type { DatedFact, RawDocument } from '../model/document.ts';
import type { LabelledLines } from './label-lines.ts';
import type { Line } from './line.ts';
import { signatureOf } from './stamp.ts';

export interface Dates {
  readonly publishedAt?: DatedFact;
  readonly updatedAt?: DatedFact;
}

/**
 * Publication and last update of a document, each with what it rests on. Order: a META file's word; the page's machine-readable
 * facts; a labelled stamp in the text; a bare date line in the head; what the feed said; a PDF's information dictionary. An update is never the publication.
 */
export function datesOf(
  lines: readonly Line[],
  labelled: LabelledLines,
  machine: Dates & { readonly weak?: Dates },
  raw: Pick<RawDocument, 'origin' | 'declared'>,
): Dates {
  const printed = printedDates(lines, labelled);
  const declared = declaredDates(raw);
  const wins = isGivenByHand(raw);
  const publishedAt =
    (wins ? declared.publishedAt : undefined) ??
    machine.publishedAt ??
    printed.publishedAt ??
    declared.publishedAt ??
    machine.weak?.publishedAt;
  const updated = machine.updatedAt ?? printed.updatedAt ?? declared.updatedAt ?? machine.weak?.updatedAt;
  // Publishing systems write the publication as "modified" too until somebody edits the page.
  const updatedAt = updated && publishedAt && updated.value === publishedAt.value ? undefined : updated;
  return { ...(publishedAt ? { publishedAt } : {}), ...(updatedAt ? { updatedAt } : {}) };
}

/** A file or paste comes with facts only when somebody wrote them down for it (META file, form). */
export function isGivenByHand({ origin }: Pick<RawDocument, 'origin'>): boolean {
  return origin.kind === 'file' || origin.kind === 'paste' || origin.kind === 'sample';
}

function declaredDates({ declared, origin }: Pick<RawDocument, 'origin' | 'declared'>): Dates {
  const basis =
    origin.kind === 'feed' ? 'feed' : origin.kind === 'address' ? 'declared by the source' : 'META';
  return {
    ...(declared.publishedAt ? { publishedAt: { value: declared.publishedAt, basis } } : {}),
    ...(declared.updatedAt ? { updatedAt: { value: declared.updatedAt, basis } } : {}),
  };
}

function printedDates(lines: readonly Line[], { stamps, bodyFrom, titleLine }: LabelledLines): Dates {
  let publishedAt: DatedFact | undefined;
  let updatedAt: DatedFact | undefined;
  // A bare date under the title, else the one nearest above it (at the top of a page today's date may stand).
  let below: DatedFact | undefined;
  let above: DatedFact | undefined;
  for (const [index, found] of stamps) {
    const line = lines[index];
    if (!line) continue;
    for (const stamp of found) {
      // Line and bare text differ only by Markdown marks; then the whole line is the place.
      const isSame = line.text === line.bare;
      const span = isSame
        ? { start: line.start + stamp.start, end: line.start + stamp.end }
        : { start: line.start, end: line.end };
      const fact = { value: stamp.iso, basis: line.bare.slice(0, 120), span };
      if (stamp.kind === 'published') publishedAt ??= fact;
      else if (stamp.kind === 'updated') updatedAt ??= fact;
      else if (signatureOf(line.bare)) publishedAt ??= fact;
      else if (index <= bodyFrom + 1 && (titleLine === undefined || index > titleLine)) below ??= fact;
      else if (index <= bodyFrom + 1 && (!line.hint || index >= (titleLine ?? 0) - 4)) above = fact;
    }
  }
  const first = publishedAt ?? below ?? above;
  return { ...(first ? { publishedAt: first } : {}), ...(updatedAt ? { updatedAt } : {}) };
}
