import type { Claim, ClaimEnd } from '../model/claim.ts';
import type { CanonicalDocument } from '../model/document.ts';
import { documentIdOf, sha256 } from '../model/ids.ts';
import type { NameKind } from '../model/lexicon.ts';
import type { TlpLevel } from '../model/marking.ts';
import type { NamedThing, Reading } from '../model/reading.ts';
import type { ReportToSave } from './report.ts';

export interface ReportWishes {
  readonly url?: string;
  readonly text?: string;
  readonly bytes?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly names?: readonly (readonly [NameKind, string])[];
  readonly targets?: readonly string[];
  readonly sectors?: readonly string[];
  readonly level?: TlpLevel;
  readonly owner?: string;
  readonly cleaner?: string;
  readonly reader?: string;
}

/** A report for tests, whole and consistent: `text` is what was cleaned, `bytes` what it was cleaned from. */
export function reportWith(wishes: ReportWishes = {}): ReportToSave {
  const {
    url = 'https://example.org/a',
    text = 'Blue Heron attacks 通信事業者.',
    lang = 'en',
    published,
  } = wishes;
  const { names = [['actor', 'Blue Heron']], targets = ['JP'], sectors = ['telecommunications'] } = wishes;
  const { level = 'CLEAR', owner, cleaner = 'plain/1', reader = 'reader/1', title, outlet } = wishes;
  const bytes = wishes.bytes ?? text;
  const document: CanonicalDocument = {
    text,
    lang,
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    authors: [],
    ...(published ? { publishedAt: { value: published, basis: 'test' } } : {}),
    lineage: [],
    sections: [{ kind: 'body', start: 0, end: text.length }],
    links: [],
    locator: [{ start: 0, end: text.length, place: { kind: 'bytes', start: 0, end: bytes.length } }],
    cleaner,
  };
  const span = { start: 0, end: text.length };
  const [first] = names;
  const subject: ClaimEnd = first
    ? { kind: first[0], value: first[1] }
    : { kind: 'unnamed', value: 'a group' };
  const reading: Reading = {
    reader,
    lang,
    sections: document.sections,
    names: names.map(
      ([kind, name]): NamedThing => ({
        kind,
        name,
        aliases: [],
        isNew: false,
        mentions: [{ ...span, text }],
      }),
    ),
    mentions: [],
    countries: targets.map((code) => ({ code, role: 'victim', spans: [span] })),
    regions: [],
    sectors: sectors.map((slug) => ({ slug, spans: [span] })),
    claims: targets.map(
      (code): Claim => ({
        predicate: 'targets',
        subject,
        object: { kind: 'country', value: code },
        status: 'hedged',
        claimants: [],
        evidence: [{ kind: 'sentence', quote: text, ...span }],
        construction: 'test',
        key: `targets ${code}`,
        reader,
        commentary: false,
      }),
    ),
    questions: [],
  };
  return {
    raw: {
      id: documentIdOf({ canonicalAddress: url }),
      sha256: sha256(bytes),
      mediaType: 'text/plain',
      origin: { kind: 'address', url, finalUrl: url },
      obtainedAt: '2026-11-24T00:00:00.000Z',
      declared: {},
      marking: { level, ...(owner ? { owner } : {}) },
    },
    document,
    reading,
    articleSha256: sha256(text),
  };
}
