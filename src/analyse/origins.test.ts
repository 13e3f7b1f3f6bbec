import { describe, expect, it } from 'vitest';
import type { Lineage } from '../model/document.ts';
import { groupByOrigin, type ReportForOrigin } from './origins.ts';

const report = (id: string, more: Partial<ReportForOrigin> = {}): ReportForOrigin => ({
  id,
  title: `A title that only ${id} has`,
  textSha256: id,
  lineage: [],
  ...more,
});
const from = (basis: Lineage['basis'], title?: string, url?: string): Lineage => ({
  basis,
  ...(title ? { title } : {}),
  ...(url ? { url } : {}),
});
const groups = (...reports: ReportForOrigin[]) => Object.fromEntries(groupByOrigin(reports));

describe('reports share an origin', () => {
  it('when one retells the other by its title, in any width and punctuation', () => {
    const original = report('a', { title: 'Herons over the Harbour: a Campaign' });
    const retelling = report('b', { lineage: [from('from-line', 'Herons over the harbour　― a campaign')] });
    expect(groups(original, retelling)).toEqual({ a: 'a', b: 'a' });
  });

  it('when both name the same report, which is not here', () => {
    const source = from('named-report', undefined, 'https://www.example.org/blog/herons/');
    const same = from('original-line', undefined, 'https://example.org/blog/herons');
    expect(groups(report('a', { lineage: [source] }), report('b', { lineage: [same] }))).toEqual({
      a: 'a',
      b: 'a',
    });
  });

  it('when their text is the same, and through a third', () => {
    const one = report('a', { textSha256: 'x' });
    const two = report('b', { textSha256: 'x', lineage: [from('from-line', 'The long original title')] });
    const three = report('c', { title: 'The Long Original Title' });
    expect(groups(one, two, three)).toEqual({ a: 'a', b: 'a', c: 'a' });
  });
});

describe('reports stay independent', () => {
  it('when one merely links to the other, or names its publisher', () => {
    const linked = report('a', { url: 'https://example.org/herons' });
    const links = report('b', { lineage: [from('link', undefined, 'https://example.org/herons')] });
    const names = report('c', { lineage: [from('from-line', undefined, 'https://example.org/')] });
    const too = report('d', { lineage: [from('from-line', undefined, 'https://example.org/')] });
    expect(new Set(groupByOrigin([linked, links, names, too]).values()).size).toBe(4);
  });

  it('when they share a short title', () => {
    expect(groups(report('a', { title: 'Weekly' }), report('b', { title: 'Weekly' }))).toEqual({
      a: 'a',
      b: 'b',
    });
  });
});
