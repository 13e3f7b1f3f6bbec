import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proxyFor } from './proxy.ts';
import { backOff, isPassing, retryAfter } from './retry.ts';

describe('retries', () => {
  it('wait longer each time, between half and the whole of the doubled base, and never beyond 30 s', () => {
    const chance = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.nat(20), chance, (attempt, at) => {
        const full = Math.min(1000 * 2 ** attempt, 30_000);
        expect(backOff(attempt, 1000, at)).toBeGreaterThanOrEqual(full / 2);
        expect(backOff(attempt, 1000, at)).toBeLessThanOrEqual(full);
      }),
    );
  });

  it('are for statuses that pass', () => {
    expect([429, 500, 502, 503, 504].every(isPassing)).toBe(true);
    expect([200, 301, 400, 404, 410, 501, 505].some(isPassing)).toBe(false);
  });

  it('read Retry-After as seconds or as a date', () => {
    const now = new Date('2026-11-24T00:00:00Z');
    expect(retryAfter('120', now)).toBe(120_000);
    expect(retryAfter('Tue, 24 Nov 2026 00:00:30 GMT', now)).toBe(30_000);
    expect(retryAfter('Tue, 24 Nov 2020 00:00:30 GMT', now)).toBe(0);
    for (const nonsense of [undefined, '', '-1', 'soon', '1e9', '99999999999'])
      expect(retryAfter(nonsense, now)).toBeUndefined();
  });
});

describe('the proxy of the environment', () => {
  const environment = {
    HTTPS_PROXY: 'http://proxy:1',
    http_proxy: 'http://proxy:2',
    NO_PROXY: 'example.jp, .corp.test,host:8080',
  };
  it.each([
    ['https://far.test/', 'http://proxy:1'],
    ['http://far.test/', 'http://proxy:2'],
    ['https://example.jp/', undefined],
    ['https://www.example.jp/', undefined],
    ['https://notexample.jp/', 'http://proxy:1'],
    ['https://a.corp.test/', undefined],
    ['http://host:8080/', undefined],
    ['http://host:81/', 'http://proxy:2'],
  ])('%s goes by %s', (url, proxy) => {
    expect(proxyFor(new URL(url), environment)).toBe(proxy);
  });

  it('is none where NO_PROXY is * or no variable is set', () => {
    expect(proxyFor(new URL('https://far.test/'), { ...environment, no_proxy: '*' })).toBeUndefined();
    expect(proxyFor(new URL('https://far.test/'), {})).toBeUndefined();
  });
});
