import { describe, expect, it } from 'vitest';
import { narrow } from '../width.ts';
import { findQuantities } from './index.ts';

function amounts(text: string): string[] {
  return findQuantities(text, narrow(text), []).map(
    ({ value, qualifier, unit }) => `${qualifier} ${value} ${unit}`,
  );
}

describe('a quantity', () => {
  it.each([
    ['少なくとも17カ国で確認された。', ['at least 17 country']],
    ['約２５００台が感染した。', ['about 2500 device']],
    ['450人以上が影響を受けた。', ['at least 450 person']],
    ['最大80GBが持ち出された。', ['up to 80000000000 byte']],
    ['社員6名を処分した。', ['exactly 6 person']],
    ['3億5000万円を失った。', ['exactly 350000000 JPY']],
    ['被害は二十三社に及ぶ。', ['exactly 23 organisation']],
    ['1万2千件の攻撃を観測した。', ['exactly 12000 attack']],
    ['延べ40万通を超えるメールが届いた。', ['more than 400000 message']],
    ['個人情報3,400件が漏れた。', ['exactly 3400 record']],
    ['More than 450 organizations were hit.', ['more than 450 organisation']],
    ['It was seen in at least 17 countries.', ['at least 17 country']],
    ['They demanded up to $12 million.', ['up to 12000000 USD']],
    ['Some 2.5 million records leaked.', ['about 2500000 record']],
    ['Seven hospitals closed.', ['exactly 7 hospital']],
    ['Up to 80 GB was taken.', ['up to 80000000000 byte']],
    ['About 30% of hosts were patched.', ['about 30 percent']],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });

  it.each([
    '一人ひとりが注意する。',
    'APT10社会を論じる。',
    '第3回の会合を開いた。',
    'Windows 10 devices are affected.',
    'Version 2.3 of the file is signed.',
  ])('is not in: %s', (text) => {
    expect(amounts(text)).toEqual([]);
  });
});
