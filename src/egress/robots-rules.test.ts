import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedBy, parseRobots } from './robots-rules.ts';

const allowed = (text: string, path: string): boolean => isAllowedBy(parseRobots(text, 'Shirabe'), path);

/** Any UTF-16, lone surrogates too. */
const codeUnits = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes));

describe('robots.txt', () => {
  it('the longest matching rule decides, Allow on equal length', () => {
    const text = 'User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nAllow: /x\nDisallow: /x';
    expect(allowed(text, '/a/1')).toBe(false);
    expect(allowed(text, '/a/b')).toBe(true);
    expect(allowed(text, '/a/b/c')).toBe(false);
    expect(allowed(text, '/x')).toBe(true);
    expect(allowed(text, '/other')).toBe(true);
  });

  it('a group that names the reader replaces the one for all; several groups of one name count together', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-agent: Other\nUser-agent: SHIRABE/2.0\nDisallow: /a\n\nUser-agent: shirabe\nDisallow: /b';
    expect(allowed(text, '/')).toBe(true);
    expect(allowed(text, '/a')).toBe(false);
    expect(allowed(text, '/b')).toBe(false);
    expect(allowed('User-agent: ShirabeNot\nDisallow: /', '/')).toBe(true);
    expect(allowed('User-agent: *\nDisallow: /\nUser-agent: Shirabe\nDisallow:', '/a')).toBe(true);
  });

  it.each([
    ['/*.pdf$', '/a/b.pdf', false],
    ['/*.pdf$', '/a/b.pdf?x', true],
    ['/a*c', '/abbbc/d', false],
    ['/a*c$', '/abc/c', false],
    ['/a$', '/ab', true],
    ['/a$', '/a', false],
    ['*', '/any', false],
    ['/*?print=', '/a?print=1', false],
    ['/%7Euser', '/~user', false],
    ['/調べ', '/%E8%AA%BF%E3%81%B9', false],
    ['/%e8%aa%bf', '/%E8%AA%BF', false],
    ['/a%2Fb', '/a/b', true],
    ['/ab*bc$', '/abc', true],
  ])('Disallow: %s, asked for %s: allowed is %s', (pattern, path, expected) => {
    expect(allowed(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(expected);
  });

  it('passes over comments, unknown fields, blank and broken lines, whatever the line ends', () => {
    const text =
      '\uFEFF# hello\r\nuser-agent : * # all\r\nnonsense\r\nSitemap: https://example.jp/s.xml\r\n\r\nDISALLOW:/a # no\r\n';
    expect(allowed(text, '/a')).toBe(false);
    expect(allowed(text, '/b')).toBe(true);
  });

  it('robots.txt itself may always be read, and rules before any group count for nobody', () => {
    expect(allowed('User-agent: *\nDisallow: /', '/robots.txt')).toBe(true);
    expect(allowed('Disallow: /', '/a')).toBe(true);
  });

  it('reads a crawl delay', () => {
    expect(parseRobots('User-agent: *\nCrawl-delay: 2.5', 'Shirabe').crawlDelaySeconds).toBe(2.5);
    expect(parseRobots('User-agent: *\nCrawl-delay: soon', 'Shirabe').crawlDelaySeconds).toBeUndefined();
  });

  it('never throws, and a web page in its place allows everything', () => {
    fc.assert(fc.property(codeUnits, fc.string(), (text, path) => void allowed(text, path)));
    expect(allowed('<html><body>Not here</body></html>', '/a')).toBe(true);
  });
});
