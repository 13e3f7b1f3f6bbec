import type { CanonicalDocument, DeclaredFacts, RawDocument, ReadableType } from '../model/document.ts';
import { documentIdOf, sha256 } from '../model/ids.ts';
import { clean } from './index.ts';

/** A raw document for tests: a file named `of.name` unless another origin is given. */
export function rawOf(
  content: string | Uint8Array,
  mediaType: ReadableType,
  of: {
    name?: string;
    declared?: DeclaredFacts;
    declaredCharset?: string;
    origin?: RawDocument['origin'];
  } = {},
): RawDocument {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const hash = sha256(bytes);
  return {
    id: documentIdOf({ sha256: hash }),
    bytes,
    sha256: hash,
    mediaType,
    ...(of.declaredCharset ? { declaredCharset: of.declaredCharset } : {}),
    origin: of.origin ?? { kind: 'file', name: of.name ?? 'sample' },
    obtainedAt: '2026-01-05T00:00:00Z',
    declared: of.declared ?? {},
    marking: { level: 'CLEAR' },
  };
}

/** The canonical document of a raw one; throws where `clean` refuses it. */
export async function cleaned(raw: RawDocument): Promise<CanonicalDocument> {
  const outcome = await clean(raw);
  if (!outcome.ok) throw new Error(outcome.trouble.message);
  return outcome.value;
}

/** Text of all sections of a kind, joined by newlines. */
export function sectionText(
  document: CanonicalDocument,
  kind: CanonicalDocument['sections'][number]['kind'],
): string {
  return document.sections
    .filter((section) => section.kind === kind)
    .map((section) => document.text.slice(section.start, section.end))
    .join('\n');
}

/** What must hold of every canonical document, whatever it was read from; the list of what does not. */
export function faultsOf(document: CanonicalDocument, raw: RawDocument): string[] {
  const faults: string[] = [];
  const { text, sections, locator, links, lineage } = document;
  const within = (name: string, span: { start: number; end: number } | undefined): void => {
    if (span && !(span.start >= 0 && span.start < span.end && span.end <= text.length))
      faults.push(`${name} ${span.start}–${span.end} of ${text.length}`);
  };
  for (const [name, list] of [
    ['section', sections],
    ['segment', locator],
  ] as const) {
    for (const [i, span] of list.entries()) {
      within(name, span);
      if (span.start < (list[i - 1]?.end ?? 0)) faults.push(`${name} ${i} overlaps the one before`);
    }
  }
  for (const link of links) within('link', link);
  for (const entry of lineage) within('lineage', entry.span);
  within('publishedAt', document.publishedAt?.span);
  within('updatedAt', document.updatedAt?.span);
  for (const { place } of locator) {
    if (
      place.kind === 'bytes' &&
      !(place.start >= 0 && place.start <= place.end && place.end <= raw.bytes.length)
    )
      faults.push(`bytes ${place.start}–${place.end}`);
    if (place.kind === 'paragraph' && !(place.paragraph >= 1 && place.part !== '')) faults.push('paragraph');
    if (place.kind === 'page' && !(place.page >= 1 && place.box.every(Number.isFinite)))
      faults.push(`page ${place.page}`);
  }
  const covered = new Uint8Array(text.length);
  for (const section of sections) covered.fill(1, section.start, section.end);
  const bare = [...text].length === 0 ? [] : [...text.matchAll(/\S/g)].filter((m) => covered[m.index] === 0);
  if (bare.length > 0) faults.push(`${bare.length} characters in no section`);
  return faults;
}
