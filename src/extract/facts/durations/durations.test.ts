import { describe, expect, it } from 'vitest';
import { narrow } from '../width.ts';
import { findDurations } from './index.ts';

function bands(text: string): string[] {
  return findDurations(text, narrow(text)).map(({ band }) => band);
}

describe('a span of time', () => {
  it.each([
    ['修正を数時間または数日以内に分析し、攻撃に使う。', ['PT1H/P7D']],
    ['通報を受けてから７２時間以内に報告する。', ['PT72H/PT72H']],
    ['悪用は数日以内に始まる。', ['P1D/P7D']],
    ['侵入は3か月にわたり続いた。', ['P3M/P3M']],
    ['2〜3日以内に復旧する。', ['P2D/P3D']],
    ['潜伏は五年間に及んだ。', ['P5Y/P5Y']],
    ['Exploits appear within 24 hours.', ['PT24H/PT24H']],
    ['Exploits appear within days of disclosure.', ['P1D/P7D']],
    ['They weaponise patches within hours or days.', ['PT1H/P7D']],
    ['The outage lasted for three to five days.', ['P3D/P5D']],
    ['They kept access for six months.', ['P6M/P6M']],
    ['A few weeks passed.', ['P1W/P4W']],
  ])('%s', (text, expected) => {
    expect(bands(text)).toEqual(expected);
  });

  it.each([
    '3年前に設立された。',
    '2時間前に停止した。',
    '3月15日に公開した。',
    'It was founded ten years ago.',
    'Two days later they returned.',
  ])('does not tell a point in time: %s', (text) => {
    expect(bands(text)).toEqual([]);
  });
});
