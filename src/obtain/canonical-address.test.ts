import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, canonicalAddressOf } from './canonical-address.ts';

describe('canonicalAddress', () => {
  it.each([
    ['http://example.jp/a', 'https://example.jp/a'],
    ['HTTPS://Example.JP:443/a#part', 'https://example.jp/a'],
    ['http://example.jp:80/', 'https://example.jp/'],
    ['https://example.jp', 'https://example.jp/'],
    ['https://example.jp./a', 'https://example.jp/a'],
    ['http://example.jp:8080/a', 'https://example.jp:8080/a'],
    ['https://user:secret@example.jp/a', 'https://example.jp/a'],
    ['https://日本語.jp/', 'https://xn--wgv71a119e.jp/'],
    ['https://example.jp/a/', 'https://example.jp/a'],
    ['https://example.jp/a/index.html', 'https://example.jp/a'],
    ['https://example.jp/index.php?id=3', 'https://example.jp/?id=3'],
    ['https://example.jp/a/./b/../c', 'https://example.jp/a/c'],
    ['https://example.jp/調べ', 'https://example.jp/%E8%AA%BF%E3%81%B9'],
    ['https://example.jp/%e8%aa%bf%E3%81%b9', 'https://example.jp/%E8%AA%BF%E3%81%B9'],
    ['https://example.jp/%7euser', 'https://example.jp/~user'],
    [
      'https://example.jp/a?utm_source=x&UTM_medium=y&gclid=1&fbclid=2&mc_cid=3&id=7',
      'https://example.jp/a?id=7',
    ],
    ['https://example.jp/a?utm_source=x', 'https://example.jp/a'],
    ['https://example.jp/a?b=2&a=1&b=1', 'https://example.jp/a?a=1&b=2&b=1'],
    ['https://example.jp/a?q=%83e', 'https://example.jp/a?q=%83e'],
    ['https://example.jp/a?&&', 'https://example.jp/a'],
    [' https://example.jp/a ', 'https://example.jp/a'],
    ['mailto:someone@example.jp', 'mailto:someone@example.jp'],
    ['not an address', 'not an address'],
  ])('%s → %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical);
  });

  it.each([
    ['https://example.jp/a', 'https://www.example.jp/a'],
    ['https://example.jp/a?id=1', 'https://example.jp/a?id=2'],
    ['https://example.jp/A', 'https://example.jp/a'],
    ['https://example.jp/a%2Fb', 'https://example.jp/a/b'],
    ['https://example.jp/a?q=%83%65', 'https://example.jp/a?q=%84%65'],
    ['https://example.jp/index.php/1', 'https://example.jp/index.php/2'],
    ['https://example.jp/a?ref=1', 'https://example.jp/a'],
  ])('keeps %s and %s apart', (one, two) => {
    expect(canonicalAddress(one)).not.toBe(canonicalAddress(two));
  });

  it('is idempotent for whatever it is given, and knows no scheme', () => {
    const awkward = fc
      .array(
        fc.constantFrom(
          '%',
          '2',
          '5',
          'E',
          '%%32e',
          '/',
          '..',
          'index.html',
          '?',
          '&',
          '=',
          'utm_a',
          '#',
          '調',
          ':443',
          'a',
        ),
      )
      .map((pieces) => `http://example.jp/${pieces.join('')}`);
    fc.assert(
      fc.property(
        fc.oneof(awkward, fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
        (address) => {
          const once = canonicalAddress(address);
          expect(canonicalAddress(once)).toBe(once);
          if (/^https?:\/\/example/.test(address)) {
            expect(canonicalAddress(address.replace(/^http:/, 'https:'))).toBe(once);
          }
        },
      ),
    );
  });
});

describe('canonicalAddressOf', () => {
  const page = (link: string): string =>
    `<!doctype html><html><head><title>t</title>${link}</head><body></body></html>`;
  const of = (href: string, at = 'https://example.jp/news/1?ref=top'): string | undefined =>
    canonicalAddressOf(page(`<link href="${href}" rel="Canonical">`), at);

  it('is believed on its own host', () => {
    expect(of('https://example.jp/news/1')).toBe('https://example.jp/news/1');
    expect(of('/news/1')).toBe('https://example.jp/news/1');
    expect(of('http://EXAMPLE.jp/news/1?utm_source=x')).toBe('https://example.jp/news/1');
  });

  it('is not believed across hosts, ports or schemes', () => {
    expect(of('https://other.jp/news/1')).toBeUndefined();
    expect(of('https://www.example.jp/news/1')).toBeUndefined();
    expect(of('https://example.jp:8443/news/1')).toBeUndefined();
    expect(of('javascript:alert(1)')).toBeUndefined();
    expect(of('')).toBeUndefined();
  });

  it('is not believed where it would make many documents one', () => {
    expect(of('https://example.jp/')).toBeUndefined();
    expect(of('https://example.jp/news', 'https://example.jp/news?page=2')).toBeUndefined();
    expect(of('https://example.jp/news?page=2', 'https://example.jp/news?page=2&x=1')).toBe(
      'https://example.jp/news?page=2',
    );
  });

  it('counts only in the head, where no comment or reader can put it', () => {
    const html = '<html><head></head><body><link rel=canonical href="/other"></body></html>';
    expect(canonicalAddressOf(html, 'https://example.jp/a')).toBeUndefined();
  });
});
