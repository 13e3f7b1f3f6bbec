import { describe, expect, it } from 'vitest';
import { labelAlone, signatureOf, stampsOf } from './stamp.ts';

const kinds = (line: string): string =>
  (stampsOf(line) ?? []).map((stamp) => `${stamp.kind} ${stamp.iso}`).join(', ');

describe('stampsOf', () => {
  it.each([
    ['Last Updated on 2024-06-20 20:43 by 荒木 太郎', 'updated 2024-06-20T20:43'],
    ['最終更新日：2024年7月3日', 'updated 2024-07-03'],
    ['公開日：2024年7月1日　最終更新日：2024年7月3日', 'published 2024-07-01, updated 2024-07-03'],
    ['2024-07-09(新規)', 'published 2024-07-09'],
    ['2024年7月9日 20:00 (2024年7月9日 22:00更新)', 'plain 2024-07-09T20:00, updated 2024-07-09T22:00'],
    [
      'Published 16 April 2021 · Last updated 20 April 2021 · 3 min read',
      'published 2021-04-16, updated 2021-04-20',
    ],
    ['Jul 09, 2024 Ravi Example Cyber Espionage / Malware', 'plain 2024-07-09'],
    ['July 9, 2024 8:02 PM UTC Updated 3 hours ago', 'plain 2024-07-09T20:02Z'],
    ['Posted on: July 9, 2024', 'published 2024-07-09'],
    ['[Updated on August 11, 2020]', 'updated 2020-08-11'],
  ])('reads %s', (line, expected) => {
    expect(kinds(line)).toBe(expected);
  });

  it.each([
    'この動きは2023年5月19日から21日にかけて開かれた会合と重なった。',
    'On July 9, 2024, the agency published an advisory about the group.',
    '2024年7月9日に発表された',
    'SHA-256: 2024',
  ])('leaves running text alone: %s', (line) => {
    expect(stampsOf(line)).toBeUndefined();
  });
});

it('a label alone on its line says what the next line is', () => {
  expect([
    labelAlone('公開日'),
    labelAlone('Release Date'),
    labelAlone('最終更新日：'),
    labelAlone('Alert Code'),
  ]).toEqual(['published', 'published', 'updated', undefined]);
});

it('a text may sign with the outlet and the date', () => {
  expect(signatureOf('（Example NEXT - 2024/07/09 ） ツイート')).toBe('Example NEXT');
  expect(signatureOf('（参考 文書番号 12）')).toBeUndefined();
});
