import type { CanonicalDocument } from '../model/document.ts';
import type { Lexicon, NameKind } from '../model/lexicon.ts';
import type { Extraction, Mention, Sentence } from '../model/mention.ts';
import type { Reading } from '../model/reading.ts';
import { compileClaims, read } from './index.ts';

const nameKinds = new Set([
  'actor',
  'campaign',
  'malware',
  'tool',
  'organisation',
  'person',
  'product',
  'vulnerability',
]);

/**
 * A text whose mentions are written into it: `{actor|APT99}は{country:JP|日本}の{sector:education|大学}を狙った。`
 * `{organisation:military|第9部隊}` gives a body its role. Each line is a paragraph; 。and ". " end sentences.
 */
export function readMarked(marked: string, lang: 'ja' | 'en' = 'ja'): Reading {
  const mentions: Mention[] = [];
  const entries: Lexicon['entries'][number][] = [];
  let text = '';
  for (const piece of marked.split(/(\{[^{}|]*\|[^{}]*\})/u)) {
    const mark = /^\{([a-z]+)(?::([^|]*))?\|(.*)\}$/u.exec(piece);
    if (!mark) {
      text += piece;
      continue;
    }
    const [, kind = '', detail = '', words = ''] = mark;
    const at = { start: text.length, end: text.length + words.length, text: words };
    text += words;
    mentions.push(...mentionOf(kind, detail, at, entries));
  }
  const document: CanonicalDocument = {
    text,
    lang,
    authors: [],
    lineage: [],
    sections: [{ kind: 'body', start: 0, end: Math.max(1, text.length) }],
    links: [],
    locator: [],
    cleaner: 'fixture',
  };
  const lexicon: Lexicon = {
    version: 'fixture',
    entries,
    sectors: [],
    regions: [],
    countries: [],
    attack: [],
    sources: [],
  };
  const extraction: Extraction = { text, lang, sentences: sentencesOf(text, lang), mentions };
  return read(document, extraction, compileClaims(lexicon));
}

function mentionOf(
  kind: string,
  detail: string,
  at: { start: number; end: number; text: string },
  entries: Lexicon['entries'][number][],
): Mention[] {
  if (nameKinds.has(kind)) {
    const nameKind = kind as NameKind;
    const id = `${kind}/${Buffer.from(at.text).toString('hex')}`;
    const [role = '', country = ''] = detail.split(',');
    if (role)
      entries.push({
        id,
        kind: nameKind,
        names: [{ name: at.text, relation: 'same', disputed: false, source: 'fixture' }],
        refs: [],
        role: role as 'vendor',
        ...(country ? { country } : {}),
      });
    return [
      {
        kind: 'name',
        nameKind,
        name: at.text,
        isNew: !role,
        via: 'lexicon',
        ...(role ? { entryId: id } : {}),
        ...at,
      },
    ];
  }
  if (kind === 'country')
    return [
      {
        kind,
        code: detail.slice(0, 2),
        form: detail.endsWith(',domestic') ? 'domestic' : detail.length > 2 ? 'adjective' : 'noun',
        ...at,
      },
    ];
  if (kind === 'region' || kind === 'sector') return [{ kind, slug: detail, ...at }];
  if (kind === 'cve') return [{ kind, id: at.text, ...at }];
  if (kind === 'technique') return [{ kind, id: detail, rule: 'fixture', certainty: 1, ...at }];
  if (kind === 'quantity') return [{ kind, value: Number(detail), qualifier: 'exactly', unit: '', ...at }];
  if (kind === 'duration') return [{ kind, band: detail, ...at }];
  if (kind === 'date') {
    const [from = '', to] = detail.split('..');
    return [
      {
        kind,
        from,
        ...(to === undefined ? { to: from } : to ? { to } : {}),
        basis: 'absolute',
        stamp: false,
        ...at,
      },
    ];
  }
  if (kind === 'quotation') return [{ kind, speaker: detail, ...at }];
  throw new Error(`fixture: no mention of kind ${kind}`);
}

function sentencesOf(text: string, lang: string): Sentence[] {
  const sentences: Sentence[] = [];
  const mark = lang === 'ja' ? /(?<=。[」』]?)(?![」』])|\n/gu : /(?<=[.!?]["”]?)\s|\n/gu;
  let from = 0;
  for (const piece of text.split(mark)) {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    const trimmed = piece.trim();
    if (trimmed === '') continue;
    const start = at + piece.indexOf(trimmed);
    sentences.push({
      index: sentences.length,
      start,
      end: start + trimmed.length,
      section: 'body',
      lang,
      heading: !/[。.!?」”"]$/u.test(trimmed),
      paragraph: text.slice(0, start).split('\n').length - 1,
    });
  }
  return sentences;
}

/** Claims as short lines, "subject predicate object (status)", in order; status is left out where asserted. */
export function told(marked: string, lang: 'ja' | 'en' = 'ja'): string[] {
  return readMarked(marked, lang).claims.map((claim) => {
    const band = claim.likelihood === undefined ? '' : `, ${claim.likelihood}`;
    const status = claim.status === 'asserted' ? '' : ` (${claim.status}${band})`;
    const subject = claim.subject.kind === 'unnamed' ? `<${claim.subject.value}>` : claim.subject.value;
    const object = claim.object.kind === 'unnamed' ? `<${claim.object.value}>` : claim.object.value;
    return `${subject} ${claim.predicate} ${object}${status}`;
  });
}
