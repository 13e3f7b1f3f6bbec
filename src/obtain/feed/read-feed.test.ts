import { convert } from 'encoding-japanese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../model/trouble.ts';
import { discoverFeeds } from './discover.ts';
import { type FeedContent, feedEntryLimit } from './feed-content.ts';
import { readFeed } from './read-feed.ts';

const at = 'https://example.jp/news/feed.xml';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
function read(content: string | Uint8Array, contentType?: string): FeedContent {
  const outcome = readFeed(typeof content === 'string' ? utf8(content) : content, contentType, at);
  if (!outcome.ok) throw new Error(`${outcome.trouble.kind}: ${outcome.trouble.message}`);
  return outcome.value;
}
const trouble = (outcome: Outcome<FeedContent>) => (outcome.ok ? undefined : outcome.trouble);
const inCharset = (text: string, charset: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array =>
  new Uint8Array(
    convert(
      [...text].flatMap((c) => c.split('').map((u) => u.charCodeAt(0))),
      { from: 'UNICODE', to: charset, type: 'array' },
    ),
  );

describe('every format', () => {
  it('RSS 2.0: guid as address, encoded content, dates in the zone they name, relative links', () => {
    const feed = read(`<?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>調査 &amp; 報告</title><link>https://example.jp/</link><language>ja</language>
      <item><title>&lt;b&gt;Earth&lt;/b&gt; Kasha</title><link>../a?x=1&amp;y=2</link><guid isPermaLink="false">n1</guid>
        <pubDate>Thu, 20 Jun 2024 20:43:00 +0900</pubDate><description>要約</description>
        <content:encoded><![CDATA[<p>本文</p>]]></content:encoded></item>
      <item><title>B</title><guid>https://example.jp/b</guid><pubDate>20 Jun 24 8:05 GMT</pubDate></item>
      <item><title>C</title><guid isPermaLink="false">https://example.jp/c</guid><description>only words</description></item>
      <item><title>D</title><link>javascript:alert(1)</link><description>x</description></item>
      <item><title>E</title></item></channel></rss>`);
    expect(feed).toMatchObject({
      format: 'rss',
      title: '調査 & 報告',
      siteUrl: 'https://example.jp/',
      language: 'ja',
      url: at,
    });
    expect(feed.entries).toEqual([
      {
        id: 'n1',
        url: 'https://example.jp/a?x=1&y=2',
        title: 'Earth Kasha',
        publishedAt: '2024-06-20T20:43:00+09:00',
        summaryHtml: '要約',
        contentHtml: '<p>本文</p>',
      },
      {
        id: 'https://example.jp/b',
        url: 'https://example.jp/b',
        title: 'B',
        publishedAt: '2024-06-20T08:05Z',
      },
      { id: 'https://example.jp/c', title: 'C', summaryHtml: 'only words' },
      { id: expect.stringMatching(/^[0-9a-f]{64}$/), title: 'D', summaryHtml: 'x' },
    ]);
    expect(feed.skipped).toEqual([{ entry: 'E', reason: 'no-address-and-no-content' }]);
  });

  it('RSS 0.91 with its document type', () => {
    const feed = read(`<?xml version="1.0"?>
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Old</title><link>https://example.jp/</link>
      <item><title>Caf&eacute; &amp; more</title><link>https://example.jp/1</link></item></channel></rss>`);
    expect(feed.entries).toMatchObject([{ title: 'Café & more', url: 'https://example.jp/1' }]);
  });

  it('RSS 0.90 and 1.0 (RDF)', () => {
    const rdf = (namespace: string): string => `<?xml version="1.0"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${namespace}" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="${at}"><title>RDF</title><link>https://example.jp/</link><dc:language>ja</dc:language></channel>
      <item rdf:about="https://example.jp/1"><title>一</title><link>https://example.jp/1</link><dc:date>2024-06-20T20:43+09:00</dc:date></item>
      <item rdf:about="https://example.jp/2"><title>二</title><dc:date>2024-06</dc:date></item></rdf:RDF>`;
    for (const namespace of ['http://purl.org/rss/1.0/', 'http://my.netscape.com/rdf/simple/0.9/']) {
      expect(read(rdf(namespace))).toMatchObject({
        format: 'rdf',
        title: 'RDF',
        language: 'ja',
        entries: [
          { id: 'https://example.jp/1', title: '一', publishedAt: '2024-06-20T20:43+09:00' },
          { url: 'https://example.jp/2', publishedAt: '2024-06' },
        ],
      });
    }
  });

  it('Atom: alternate link before others, text and HTML told apart, xml:base', () => {
    const feed =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://example.jp/base/">
      <title type="html">A &amp;amp; &lt;i&gt;B&lt;/i&gt;</title><id>urn:feed</id><updated>2024-06-20T00:00:00Z</updated><link rel="self" href="feed"/><link href="/"/>
      <entry><id>urn:1</id><title>x &lt;y&gt; z</title><link rel="enclosure" href="e.mp3"/><link rel="alternate" type="text/html" href="1"/>
        <published>2024-06-19T23:00:00-05:00</published><updated>2024-06-20T01:02:03.456Z</updated><summary>1 &lt; 2</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>body</p></div></content></entry></feed>`);
    expect(feed).toMatchObject({
      format: 'atom',
      title: 'A & B',
      siteUrl: 'https://example.jp/',
      language: 'en',
    });
    expect(feed.entries).toEqual([
      {
        id: 'urn:1',
        url: 'https://example.jp/base/1',
        title: 'x <y> z',
        publishedAt: '2024-06-19T23:00:00-05:00',
        updatedAt: '2024-06-20T01:02:03Z',
        summaryHtml: '<p>1 &lt; 2</p>',
        contentHtml: '<p>body</p>',
      },
    ]);
  });

  it('JSON Feed: own page before the one it speaks of, text as HTML', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        home_page_url: 'https://example.jp/',
        language: 'ja',
        items: [
          {
            id: 1,
            url: '/1',
            external_url: 'https://other.jp/',
            title: 'A & B',
            content_text: 'a < b\n\nc',
            date_published: '2024-06-20T20:43:00+09:00',
          },
          { id: '2', external_url: 'https://other.jp/2', content_html: '<p>x' },
        ],
      }),
      'application/feed+json',
    );
    expect(feed).toMatchObject({
      format: 'json',
      title: 'J',
      siteUrl: 'https://example.jp/',
      language: 'ja',
    });
    expect(feed.entries).toMatchObject([
      {
        id: '1',
        url: 'https://example.jp/1',
        title: 'A & B',
        contentHtml: '<p>a &lt; b</p>\n<p>c</p>',
        publishedAt: '2024-06-20T20:43:00+09:00',
      },
      { id: '2', url: 'https://other.jp/2' },
    ]);
  });

  it('one without entries is a feed too', () => {
    expect(read('<rss version="2.0"><channel></channel></rss>')).toMatchObject({
      title: 'example.jp',
      entries: [],
    });
    expect(read('<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title></feed>')).toMatchObject({
      title: 'T',
      entries: [],
    });
  });
});

describe('charsets', () => {
  const rss = (encoding: string): string =>
    `<?xml version="1.0"${encoding === '' ? '' : ` encoding="${encoding}"`}?><rss version="2.0"><channel><title>警察庁の注意喚起</title><item><title>表示ソース</title><link>/1</link></item></channel></rss>`;
  const title = '警察庁の注意喚起';

  it.each([
    ['Shift_JIS by the XML declaration', inCharset(rss('Shift_JIS'), 'SJIS'), undefined],
    ['Windows-31J by the XML declaration', inCharset(rss('Windows-31J'), 'SJIS'), 'text/xml'],
    ['Shift_JIS by the header', inCharset(rss(''), 'SJIS'), 'text/xml; charset=Shift_JIS'],
    [
      'Shift_JIS under a header that says UTF-8',
      inCharset(rss('Shift_JIS'), 'SJIS'),
      'text/xml; charset=utf-8',
    ],
    [
      'Shift_JIS under a header that says ISO-8859-1',
      inCharset(rss('Shift_JIS'), 'SJIS'),
      'text/xml; charset=ISO-8859-1',
    ],
    ['Shift_JIS that nobody declares', inCharset(rss(''), 'SJIS'), undefined],
    ['EUC-JP by the XML declaration', inCharset(rss('EUC-JP'), 'EUCJP'), undefined],
    ['EUC-JP that nobody declares', inCharset(rss(''), 'EUCJP'), undefined],
    ['ISO-2022-JP by the XML declaration', inCharset(rss('ISO-2022-JP'), 'JIS'), undefined],
    [
      'ISO-2022-JP under a header that says UTF-8',
      inCharset(rss('ISO-2022-JP'), 'JIS'),
      'text/xml; charset=utf-8',
    ],
    ['ISO-2022-JP that nobody declares', inCharset(rss(''), 'JIS'), undefined],
    ['UTF-16 with mark', new Uint8Array(Buffer.from(`\uFEFF${rss('UTF-16')}`, 'utf16le')), undefined],
    ['UTF-16 without mark', new Uint8Array(Buffer.from(rss('UTF-16'), 'utf16le')), undefined],
    ['UTF-8 with mark, declared otherwise', utf8(`\uFEFF${rss('Shift_JIS')}`), undefined],
    ['UTF-8, declared by an unknown name', utf8(rss('x-unknown')), 'text/xml; charset=nonsense'],
  ])('%s', (_, bytes, contentType) => {
    const feed = read(bytes, contentType);
    expect(feed.title).toBe(title);
    expect(feed.entries[0]?.title).toBe('表示ソース');
  });
});

describe('hostile and broken feeds', () => {
  it('an entity bomb is not expanded', () => {
    const feed = read(`<!DOCTYPE rss [<!ENTITY a "${'A'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;">]>
      <rss version="2.0"><channel><title>&b;</title><item><title>&b;</title><link>/1</link></item></channel></rss>`);
    expect(JSON.stringify(feed)).not.toContain('AAA');
  });

  it('an outside entity is not fetched or read', () => {
    const feed = read(
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title><item><link>/1</link></item></channel></rss>`,
    );
    expect(JSON.stringify(feed)).not.toContain('root:');
  });

  it.each([
    ['cut off', '<rss version="2.0">\n<channel><title>a</title>\n<item><title>b', 'line 3'],
    ['crossed', '<rss version="2.0"><channel>\n<item><title>b</item></title>\n</channel></rss>', 'line 2'],
    ['with a stray <', '<rss version="2.0"><channel>\n\n<title>a < b</title></channel></rss>', 'line 3'],
    ['with an open comment', '<rss version="2.0"><channel>\n<!-- a</channel></rss>', 'line 2'],
    [
      'nested without end',
      `<rss version="2.0"><channel>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</channel></rss>`,
      'more than 256 deep',
    ],
  ])('obtain/broken-feed: %s, naming feed and line', (_, xml, line) => {
    const found = trouble(readFeed(utf8(xml), 'text/xml', at));
    expect(found).toMatchObject({ kind: 'obtain/broken-feed', place: at });
    expect(found?.message).toContain(line);
  });

  it.each([
    ['a web page', '<!doctype html><html><body>hello'],
    ['other XML', '<?xml version="1.0"?><data><a/></data>'],
    ['other JSON', '{"a": 1}'],
    ['broken JSON', '{"version": "https://jsonfeed.org/version/1.1", "items": ['],
    ['words', 'nothing of the kind'],
    ['a PDF', '%PDF-1.7'],
  ])('obtain/broken-feed: %s', (_, content) => {
    expect(trouble(readFeed(utf8(content), undefined, at))?.kind).toBe('obtain/broken-feed');
  });

  it('obtain/empty', () => {
    expect(trouble(readFeed(new Uint8Array(0), 'text/xml', at))?.kind).toBe('obtain/empty');
  });

  it('lone ampersands and unknown entities, which many feeds have, do no harm', () => {
    const feed = read(
      '<rss version="2.0"><channel><title>R&D &unknown;</title><item><link>/1?a=1&b=2</link></item></channel></rss>',
    );
    expect(feed.title).toBe('R&D &unknown;');
    expect(feed.entries[0]?.url).toBe('https://example.jp/1?a=1&b=2');
  });

  it('entries of one address count once, and those beyond the limit are named', () => {
    const items = Array.from(
      { length: feedEntryLimit + 5 },
      (_, n) => `<item><title>${n}</title><link>/${n}</link></item>`,
    );
    const again = '<item><title>again</title><link>http://EXAMPLE.jp/0/?utm_source=rss#x</link></item>';
    const feed = read(
      `<rss version="2.0"><channel>${items[0]}${again}${items.slice(1).join('')}</channel></rss>`,
    );
    expect(feed.entries).toHaveLength(feedEntryLimit);
    expect(feed.skipped[0]).toEqual({ entry: 'again', reason: 'duplicate' });
    expect(feed.skipped.filter(({ reason }) => reason === 'over-limit')).toHaveLength(5);
  });

  it('never throws, whatever it is given', () => {
    const pieces = fc.constantFrom(
      '<rss version="2.0">',
      '<channel>',
      '<item>',
      '<title>',
      '</title>',
      '</item>',
      '</channel>',
      '</rss>',
      '<feed>',
      '<entry>',
      '<link href="',
      '">',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&amp;',
      '&#x1F4A9;',
      '<__proto__>',
      '<constructor>',
      '</constructor>',
      '<?xml',
      '?>',
      '<!DOCTYPE',
      '[',
      '調',
      '\0',
    );
    const json = fc
      .json()
      .map((value) => `{"version":"https://jsonfeed.org/version/1.1","items":[${value}]}`);
    const codeUnits = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes));
    const texts = fc.oneof(
      fc.array(pieces).map((list) => list.join('')),
      json,
      codeUnits,
    );
    fc.assert(
      fc.property(texts, (text) => {
        const outcome = readFeed(utf8(text), undefined, at);
        if (!outcome.ok) expect(outcome.trouble.kind).toMatch(/^obtain\/(broken-feed|empty)$/);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, url) => void readFeed(bytes, 'text/xml', url)),
    );
  });
});

describe('discoverFeeds', () => {
  it('finds what a page offers, each once, absolute, and nothing that is no feed', () => {
    const page = `<html><head><base href="https://cdn.example.jp/x/">
      <link rel="alternate" type="application/rss+xml" href="feed" title=" 記事
        一覧 "><link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="/atom">
      <link rel="alternate" type="application/feed+json" href="f.json"><link rel="alternate" type="application/rss+xml" href="feed">
      <link rel="alternate" type="application/json" href="/wp-json/posts/1"><link rel="alternate" hreflang="en" href="/en">
      <link rel="alternate" type="application/rss+xml" href="javascript:1"></head></html>`;
    expect(discoverFeeds(utf8(page), 'text/html', 'https://example.jp/')).toEqual([
      { url: 'https://cdn.example.jp/x/feed', type: 'application/rss+xml', title: '記事 一覧' },
      { url: 'https://cdn.example.jp/atom', type: 'application/atom+xml' },
      { url: 'https://cdn.example.jp/x/f.json', type: 'application/feed+json' },
    ]);
  });
});
