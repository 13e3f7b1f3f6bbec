import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawDocument } from '../model/document.ts';
import { documentIdOf, sha256 } from '../model/ids.ts';
import type { Outcome } from '../model/trouble.ts';
import {
  displayName,
  fileLimitBytes,
  obtainFile,
  obtainPaste,
  pasteLimitBytes,
  refuseFileSize,
} from './index.ts';

const now = (): Date => new Date('2026-11-24T01:02:03Z');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark = '\uFEFF'): Uint8Array =>
  new Uint8Array(Buffer.from(mark + text, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());
const file = (name: string, content: string | Uint8Array): Outcome<RawDocument> =>
  obtainFile(name, typeof content === 'string' ? utf8(content) : content, { now });
const typeOf = (outcome: Outcome<RawDocument>): string =>
  outcome.ok ? outcome.value.mediaType : outcome.trouble.kind;
const messageOf = (outcome: Outcome<RawDocument>): string => (outcome.ok ? '' : outcome.trouble.message);

const pdf = '%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF';
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const exe = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff]);
const zip = (inside: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([Buffer.from('504b030414000000', 'hex'), Buffer.from(inside), deflateRawSync('x')]),
  );

/** A compound file (MS-CFB) with the name of a stream. */
const compound = (stream: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]),
  );
const mail = 'Received: from x\r\n by y\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nhello';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Any UTF-16, lone surrogates too. */
const codeUnits = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes));

describe('a file is read as what it is', () => {
  it.each([
    ['report.html', '<!DOCTYPE html><p>a', 'text/html'],
    ['saved.htm', '<!-- saved from url -->\n<html><body>a', 'text/html'],
    ['xhtml.xhtml', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y"><html></html>', 'text/html'],
    ['fragment.html', '<div>a</div>', 'text/html'],
    ['words.html', 'only words', 'text/html'],
    ['page.txt', '\uFEFF\n <html lang="ja"><body>a', 'text/html'],
    ['no-extension', '<p>a</p>', 'text/html'],
    ['named.pdf', '<html><body>Not found</body></html>', 'text/html'],
    ['notes.txt', 'APT40 は…', 'text/plain'],
    ['notes', 'plain', 'text/plain'],
    ['brackets.txt', '[2024] a list', 'text/plain'],
    ['json.txt', '{"a": 1}', 'text/plain'],
    ['tagged.txt', '<a> begins this text', 'text/plain'],
    ['about-pdf.txt', 'A PDF begins with %PDF-1.7 and goes on.', 'text/plain'],
    ['mz.txt', 'MZ is how a program begins. PK is for archives, BZh too.', 'text/plain'],
    ['bz.txt', 'BZh is how bzip2 begins; ID3 and RIFF are others.', 'text/plain'],
    ['subject.txt', 'Subject: hello\n\nFrom: nobody in particular', 'text/plain'],
    ['report.docx', zip('[Content_Types].xml word/document.xml'), docx],
    ['report.docm', zip('[Content_Types].xml word/document.xml word/vbaProject.bin'), docx],
    ['report.pdf', zip('_rels/.rels word/document.xml'), docx],
    ['mail.eml', mail, 'message/rfc822'],
    ['no-extension', mail, 'message/rfc822'],
    ['mail.txt', `From ann@example.org Tue Nov 24 09:30:00 2026\n${mail}`, 'message/rfc822'],
    ['short.eml', 'From: a@example.org\nSubject: hello\n\nwords', 'message/rfc822'],
    ['letter.txt', 'From: Ann\nSubject: hello\nDate: today\n\nwords', 'text/plain'],
    ['README.md', '<div align=center>\n\n# Title', 'text/markdown'],
    ['a.markdown', '# Title', 'text/markdown'],
    ['report.pdf', pdf, 'application/pdf'],
    ['report.txt', pdf, 'application/pdf'],
    ['late.pdf', `\u0000\u0001junk\n${'x'.repeat(900)}\n${pdf}`, 'application/pdf'],
    ['iso-2022-jp.txt', '\x1b$B4A;z\x1b(B', 'text/plain'],
    ['blank-first.txt', `${' \n'.repeat(6000)}text`, 'text/plain'],
  ])('%s', (name, content, type) => {
    expect(typeOf(file(name, content))).toBe(type);
  });

  it('accepts UTF-16, marked or not, and says so to the next step', () => {
    const text = 'Volt Typhoon は、中国の支援を受けるとされる。\n';
    const charsetOf = (outcome: Outcome<RawDocument>): string | undefined =>
      outcome.ok ? outcome.value.declaredCharset : outcome.trouble.kind;
    expect(charsetOf(file('a.txt', utf16(text)))).toBe('utf-16le');
    expect(charsetOf(file('a.txt', swapped(utf16(text))))).toBe('utf-16be');
    expect(charsetOf(file('a.txt', utf16(text, '')))).toBe('utf-16le');
    expect(charsetOf(file('a.txt', swapped(utf16(text, ''))))).toBe('utf-16be');
    expect(typeOf(file('a.html', utf16('<!doctype html><p>調べ')))).toBe('text/html');
  });

  it('becomes a document: bytes as they came, AMBER of the own organisation, named by its bytes', () => {
    const bytes = utf8('APT40 は…');
    const outcome = obtainFile('/home/me/notes.txt', bytes, { now });
    expect(outcome.ok && outcome.value).toEqual({
      id: documentIdOf({ sha256: sha256(bytes) }),
      bytes,
      sha256: sha256(bytes),
      mediaType: 'text/plain',
      origin: { kind: 'file', name: 'notes.txt' },
      obtainedAt: '2026-11-24T01:02:03.000Z',
      declared: {},
      marking: { level: 'AMBER', owner: 'own' },
    });
  });

  it('is named by its address when its giver declares one, and stays AMBER', () => {
    const declared = { url: 'http://example.jp/a/?utm_source=x', title: 'T' };
    const outcome = obtainFile('a.txt', utf8('a'), { now, declared });
    expect(outcome.ok && outcome.value.id).toBe(documentIdOf({ canonicalAddress: 'https://example.jp/a' }));
    expect(outcome.ok && outcome.value.declared).toEqual(declared);
    expect(outcome.ok && outcome.value.marking.level).toBe('AMBER');
  });
});

describe('obtain/unsupported-type names what the file seems to be', () => {
  it.each([
    ['picture.pdf', png, 'a PNG picture'],
    ['report.txt', exe, 'a Windows program'],
    ['report.txt', gzipSync('hello'), 'a gzip archive'],
    ['report.pdf', zip('xl/workbook.xml'), 'an Excel workbook (XLSX)'],
    ['report.zip', zip('report.pdf'), 'a ZIP archive'],
    [
      'report.doc',
      new Uint8Array(Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex')),
      'an older Microsoft Office file',
    ],
    ['report.rtf', utf8('{\\rtf1\\ansi hello}'), 'an RTF file'],
    [
      'page.mht',
      utf8(
        'From: <Saved by Blink>\r\nSubject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n',
      ),
      'MHTML',
    ],
    ['report.docx', compound('EncryptedPackage'), 'locked by a password'],
    ['report.doc', compound('WordDocument'), 'an older Word document (DOC)'],
    ['mail.msg', compound('__substg1.0_0037001F'), 'an Outlook message (MSG)'],
    ['winmail.dat', new Uint8Array(Buffer.from('789f3e22000102030405060708', 'hex')), 'winmail.dat'],
    ['feed.xml', utf8('<?xml version="1.0"?><rss version="2.0"><channel/></rss>'), 'a feed'],
    ['bundle.json', utf8('{"type": "bundle"}'), 'JSON'],
    ['data.xml', utf8('<?xml version="1.0"?><data/>'), 'XML'],
    ['text.pdf', utf8('only text'), 'plain text'],
  ])('%s', (name, bytes, seems) => {
    const outcome = obtainFile(name, new Uint8Array(bytes), { now });
    expect(typeOf(outcome)).toBe('obtain/unsupported-type');
    expect(messageOf(outcome)).toContain(seems);
    expect(!outcome.ok && outcome.trouble.place).toBe(name);
  });
});

describe('files that give nothing', () => {
  it('obtain/unreadable-file: a binary in a .txt, a PDF without its beginning', () => {
    const noise = new Uint8Array(Buffer.alloc(4096).map((_, at) => (at * 7 + (at >> 3)) % 256));
    expect(typeOf(file('notes.txt', noise))).toBe('obtain/unreadable-file');
    expect(typeOf(file('damaged.pdf', noise))).toBe('obtain/unreadable-file');
    expect(messageOf(file('damaged.pdf', noise))).toContain('damaged');
  });

  it('obtain/empty: no bytes, or only blank ones', () => {
    for (const content of ['', ' \r\n\t', '\uFEFF', '\uFEFF \n'])
      expect(typeOf(file('a.pdf', content))).toBe('obtain/empty');
    expect(typeOf(file('a.txt', utf16(' \n')))).toBe('obtain/empty');
    expect(typeOf(file('a.txt', ' '.repeat(100_000)))).toBe('obtain/empty');
  });

  it('obtain/too-large: told from the size alone, before the file is read', () => {
    expect(refuseFileSize('dir/big.pdf', 200 * 1024 * 1024)?.trouble).toMatchObject({
      kind: 'obtain/too-large',
      place: 'big.pdf',
    });
    expect(refuseFileSize('big.pdf', fileLimitBytes)).toBeUndefined();
    expect(typeOf(file('big.txt', new Uint8Array(fileLimitBytes + 1)))).toBe('obtain/too-large');
  });

  it('whatever the bytes and the name are, the answer is a document or one of the troubles', () => {
    const beginnings = fc
      .constantFrom('', '%PDF-', '<html', '<?xml', 'PK\x03\x04', '\xff\xfe', '{', 'MZ', '\x1f\x8b')
      .map((text) => Buffer.from(text, 'latin1'));
    fc.assert(
      fc.property(codeUnits, beginnings, fc.uint8Array({ maxLength: 300 }), (name, begin, rest) => {
        const outcome = obtainFile(name, new Uint8Array(Buffer.concat([begin, rest])), { now });
        if (!outcome.ok)
          expect(outcome.trouble.kind).toMatch(/^obtain\/(empty|unreadable-file|unsupported-type)$/);
      }),
    );
  });
});

describe('displayName', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\報告書.pdf', '報告書.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\u0000b\u001b[31m.txt', 'ab[31m.txt'],
    ['zero\u200Bwidth\uFEFF.txt', 'zerowidth.txt'],
    ['line\u2028break.txt', 'linebreak.txt'],
    ['ガイド.pdf', 'ガイド.pdf'],
    ['', 'unnamed'],
    ['..', 'unnamed'],
    ['/', 'unnamed'],
  ])('%j → %s', (name, shown) => {
    expect(displayName(name)).toBe(shown);
  });

  it('shortens long names and keeps the extension', () => {
    const shown = displayName(`${'𠮷'.repeat(500)}.pdf`);
    expect([...shown]).toHaveLength(200);
    expect(shown.endsWith('….pdf')).toBe(true);
    expect(shown.isWellFormed()).toBe(true);
  });
});

describe('pasted text', () => {
  it('is plain text in UTF-8, unchanged, AMBER of the own organisation', () => {
    const outcome = obtainPaste({ text: 'APT40\r\n は…', title: ' メモ ' }, { now });
    expect(outcome.ok && new TextDecoder().decode(outcome.value.bytes)).toBe('APT40\r\n は…');
    expect(outcome.ok && outcome.value).toMatchObject({
      mediaType: 'text/plain',
      declaredCharset: 'utf-8',
      origin: { kind: 'paste', title: 'メモ' },
      declared: { title: 'メモ' },
      marking: { level: 'AMBER', owner: 'own' },
    });
  });

  it('is a page when it begins as one; its address, if told, names it', () => {
    const outcome = obtainPaste({ text: '<!doctype html><p>a', url: 'https://example.jp/a#x' }, { now });
    expect(typeOf(outcome)).toBe('text/html');
    expect(outcome.ok && outcome.value.id).toBe(documentIdOf({ canonicalAddress: 'https://example.jp/a' }));
    const nonsense = obtainPaste({ text: 'a', url: 'javascript:1' }, { now });
    expect(nonsense.ok && nonsense.value.declared).toEqual({});
  });

  it('is refused when it is nothing, too much or no text', () => {
    expect(typeOf(obtainPaste({ text: ' \n' }, { now }))).toBe('obtain/empty');
    expect(typeOf(obtainPaste({ text: '調'.repeat(pasteLimitBytes / 2) }, { now }))).toBe('obtain/too-large');
    expect(typeOf(obtainPaste({ text: '\u0000\u0001\u0002'.repeat(50) }, { now }))).toBe(
      'obtain/unreadable-file',
    );
  });
});
