import { describe, expect, it } from 'vitest';
import type { Egress, EgressRequest, EgressResponse } from '../model/egress.ts';
import { documentIdOf } from '../model/ids.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import { type FeedContent, type Obtained, obtainAddress, obtainEntry, obtainFeed } from './index.ts';

const now = (): Date => new Date('2026-11-24T01:02:03Z');

/** A way out that answers from a table; what is not in it is not reached. */
function webOf(
  pages: Readonly<Record<string, Partial<EgressResponse> & { readonly body?: string | Uint8Array }>>,
) {
  const asked: EgressRequest[] = [];
  const egress: Egress = {
    get: async (request) => {
      asked.push(request);
      const page = pages[request.url];
      if (page === undefined) return failed('egress/unreachable', request.url, 'no such host');
      const { body = '', ...rest } = page;
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
      return done({ status: 200, finalUrl: request.url, bytes, notModified: false, ...rest });
    },
  };
  return { egress, asked };
}

const url = 'https://example.jp/a';
async function obtained(
  page: Parameters<typeof webOf>[0][string],
  address = url,
): Promise<Outcome<Obtained>> {
  return obtainAddress(address, { egress: webOf({ [address]: page }).egress, now });
}
const typeOf = (outcome: Outcome<Obtained>): string => {
  if (!outcome.ok) return outcome.trouble.kind;
  return outcome.value.kind === 'document' ? outcome.value.document.mediaType : outcome.value.kind;
};

describe('an address', () => {
  it('becomes a document: TLP:CLEAR, with the charset that the server declares', async () => {
    const { egress, asked } = webOf({
      [url]: {
        body: '<!doctype html><p>a',
        contentType: 'Text/HTML; Charset="Shift_JIS"',
        etag: '"1"',
        finalUrl: 'https://example.jp/b/?utm_source=x',
      },
    });
    const outcome = await obtainAddress(url, { egress, now, previous: { etag: '"0"' } });
    expect(asked).toMatchObject([{ url, etag: '"0"' }]);
    expect(outcome.ok && outcome.value).toMatchObject({
      kind: 'document',
      finalUrl: 'https://example.jp/b/?utm_source=x',
      etag: '"1"',
      document: {
        id: documentIdOf({ canonicalAddress: 'https://example.jp/b' }),
        mediaType: 'text/html',
        declaredCharset: 'shift_jis',
        origin: { kind: 'address', url, finalUrl: 'https://example.jp/b/?utm_source=x' },
        obtainedAt: '2026-11-24T01:02:03.000Z',
        marking: { level: 'CLEAR' },
      },
    });
  });

  it('is the same document by http and https, with and without tracking, and by its own canonical link', async () => {
    const idOf = async (address: string, body: string): Promise<string | undefined> => {
      const outcome = await obtained({ body, contentType: 'text/html' }, address);
      return outcome.ok && outcome.value.kind === 'document' ? outcome.value.document.id : undefined;
    };
    const id = documentIdOf({ canonicalAddress: 'https://example.jp/a' });
    expect(await idOf('http://example.jp/a', '<html>')).toBe(id);
    expect(await idOf('https://example.jp/a/?gclid=1', '<html>')).toBe(id);
    expect(await idOf('https://example.jp/a?view=print', '<html><head><link rel=canonical href=/a>')).toBe(
      id,
    );
    expect(
      await idOf('https://evil.test/x', '<html><head><link rel=canonical href=https://example.jp/a>'),
    ).not.toBe(id);
  });

  it.each([
    ['text/html', 'plain words', 'text/html'],
    ['text/plain', '<p>shown as text', 'text/plain'],
    ['text/plain', '<!doctype html><p>a page all the same', 'text/html'],
    ['application/pdf', '<html>Please accept cookies', 'text/html'],
    ['text/html', '%PDF-1.7\n…', 'application/pdf'],
    ['application/octet-stream', '%PDF-1.7\n…', 'application/pdf'],
    ['text/markdown; charset=utf-8', '# Title', 'text/markdown'],
    [undefined, 'words', 'text/plain'],
    ['application/xhtml+xml', '<?xml version="1.0"?><html></html>', 'text/html'],
    ['application/json', '{"a": 1}', 'obtain/unsupported-type'],
    ['application/pdf', 'words', 'obtain/unsupported-type'],
    ['image/png', '\x89PNG', 'obtain/unsupported-type'],
    ['text/html', '', 'obtain/empty'],
    ['text/html', '\u0000\u0001\u0002\u0003', 'obtain/unreadable-file'],
    ['application/rss+xml', '<rss version="2.0"><channel/></rss>', 'feed'],
    ['text/xml', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>', 'feed'],
  ])('called %s and reading %j is %s', async (contentType, body, type) => {
    expect(typeOf(await obtained({ body, ...(contentType === undefined ? {} : { contentType }) }))).toBe(
      type,
    );
  });

  it('is Markdown by its path where the server only says text', async () => {
    expect(
      typeOf(await obtained({ body: '# T', contentType: 'text/plain' }, 'https://example.jp/README.md')),
    ).toBe('text/markdown');
  });

  it('that did not change since says so, and keeps what was known of it', async () => {
    const { egress } = webOf({ [url]: { status: 304, notModified: true } });
    const outcome = await obtainAddress(url, { egress, now, previous: { etag: '"1"', lastModified: 'x' } });
    expect(outcome.ok && outcome.value).toEqual({
      kind: 'not-modified',
      finalUrl: url,
      etag: '"1"',
      lastModified: 'x',
    });
  });

  it('that is not reached hands the trouble on', async () => {
    expect(typeOf(await obtainAddress(url, { egress: webOf({}).egress, now }))).toBe('egress/unreachable');
  });
});

describe('the address of a feed', () => {
  const rss = '<rss version="2.0"><channel><title>News</title><item><link>/1</link></item></channel></rss>';

  it('is read, against the address that answered', async () => {
    const { egress } = webOf({
      'https://example.jp/feed': { body: rss, finalUrl: 'https://www.example.jp/feed/', etag: '"f"' },
    });
    const outcome = await obtainFeed('https://example.jp/feed', { egress });
    expect(outcome.ok && outcome.value).toMatchObject({
      kind: 'feed',
      etag: '"f"',
      feed: { entries: [{ url: 'https://www.example.jp/1' }] },
      alternatives: [],
    });
  });

  it('may be that of a page: then its first feed is read and the others are named', async () => {
    const page = `<html><head><link rel="alternate" type="application/rss+xml" title="記事" href="/feed">
      <link rel="alternate" type="application/atom+xml" href="atom.xml"><link rel=stylesheet href=a.css></head>`;
    const { egress } = webOf({
      'https://example.jp/': { body: page, contentType: 'text/html' },
      'https://example.jp/feed': { body: rss },
    });
    const outcome = await obtainFeed('https://example.jp/', { egress });
    expect(outcome.ok && outcome.value).toMatchObject({
      finalUrl: 'https://example.jp/feed',
      feed: { title: 'News' },
      alternatives: [{ url: 'https://example.jp/atom.xml', type: 'application/atom+xml' }],
    });
  });

  it('obtain/broken-feed: a page that offers none', async () => {
    const { egress } = webOf({ [url]: { body: '<html><body>no feed', contentType: 'text/html' } });
    const outcome = await obtainFeed(url, { egress });
    expect(!outcome.ok && outcome.trouble.kind).toBe('obtain/broken-feed');
  });
});

describe('an entry of a feed', () => {
  const feed: FeedContent = {
    format: 'rss',
    url: 'https://example.jp/feed',
    title: 'News',
    language: 'ja',
    entries: [],
    skipped: [],
  };

  it('is its page, with what the feed says of it', async () => {
    const { egress } = webOf({ [url]: { body: '<html><p>a', contentType: 'text/html' } });
    const entry = { id: '1', url, title: 'T', publishedAt: '2024-06-20T20:43:00+09:00' };
    const outcome = await obtainEntry(entry, feed, { egress, now });
    expect(outcome.ok && outcome.value.kind === 'document' && outcome.value.document).toMatchObject({
      id: documentIdOf({ canonicalAddress: url }),
      origin: { kind: 'feed', url, finalUrl: url, feedUrl: feed.url },
      declared: { title: 'T', outlet: 'News', publishedAt: '2024-06-20T20:43:00+09:00', url, language: 'ja' },
      marking: { level: 'CLEAR' },
    });
  });

  it('without address is its content, and the same document when the content changes', async () => {
    const { egress, asked } = webOf({});
    const idOf = async (contentHtml: string): Promise<unknown> => {
      const outcome = await obtainEntry({ id: 'x 1', contentHtml }, feed, { egress, now });
      return outcome.ok && outcome.value.kind === 'document' && outcome.value.document.id;
    };
    expect(await idOf('<p>a')).toBe(documentIdOf({ canonicalAddress: 'https://example.jp/feed#x%201' }));
    expect(await idOf('<p>b')).toBe(await idOf('<p>a'));
    expect(asked).toEqual([]);
  });

  it('without address and content is obtain/empty', async () => {
    const outcome = await obtainEntry({ id: '1' }, feed, { egress: webOf({}).egress, now });
    expect(!outcome.ok && outcome.trouble.kind).toBe('obtain/empty');
  });
});
