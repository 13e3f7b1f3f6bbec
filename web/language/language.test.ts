import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { sayDuration } from './durations.ts';
import { messages as en } from './en/index.ts';
import { messages as ja } from './ja/index.ts';
import { sayValue } from './known.ts';

beforeAll(async () => {
  await i18next.init({
    lng: 'en',
    defaultNS: 'page',
    ns: ['page'],
    interpolation: { escapeValue: false },
    resources: { en: { page: en }, ja: { page: ja } },
  });
});

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}

describe('the two languages', () => {
  it('fill in the same values, each in its own words', () => {
    const japanese = new Map(leaves(ja));
    const valuesOf = (message: string) => [...new Set(message.match(/\{\{\w+\}\}|\{[so]\}/g))].sort();
    for (const [key, message] of leaves(en)) {
      if (key.endsWith('_one')) continue;
      expect([key, valuesOf(japanese.get(key) ?? '')]).toEqual([key, valuesOf(message)]);
    }
  });

  it('say every trouble with a next step', () => {
    for (const [kind, { what, next }] of [...Object.entries(en.trouble), ...Object.entries(ja.trouble)])
      expect([kind, what.length > 5 && next.length > 5]).toEqual([kind, true]);
  });

  it('use Japanese punctuation in Japanese sentences', () => {
    const halfWidth = leaves(ja).filter(([, message]) => /[ぁ-んァ-ヶ一-龠][,.!?:;](?:\s|$)/u.test(message));
    expect(halfWidth).toEqual([]);
  });
});

describe('a duration', () => {
  it('that is a band is said by its units, one that is exact by its figure', () => {
    const english = i18next.getFixedT('en');
    const japanese = i18next.getFixedT('ja');
    expect(sayDuration('PT1H/P7D', english)).toBe('hours to days');
    expect(sayDuration('PT1H/P7D', japanese)).toBe('数時間〜数日');
    expect(sayDuration('PT24H/PT24H', japanese)).toBe('24時間');
    expect(sayDuration('P1M', english)).toBe('1 month');
    expect(sayDuration('soon', english)).toBe('soon');
  });
});

describe('a value from outside', () => {
  it('that the page has no words for is shown as it is', () => {
    expect(sayValue(i18next.getFixedT('en'), 'fields.sector', 'basket-weaving')).toBe('basket-weaving');
  });
});
