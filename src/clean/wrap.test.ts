import { describe, expect, it } from 'vitest';
import { wrapped } from './wrap.ts';

describe('a line goes on in the next one', () => {
  it('where the text is broken at a fixed width and the next word had no room', () => {
    const lines = [
      'Volexity reported on Wednesday that the group has exploited a flaw in VPN',
      'gateways against government agencies in Thailand and the Philippines since',
      'December 2025. Nothing else is known.',
      'Regards',
    ];
    expect(wrapped(lines)).toEqual([true, true, false, false]);
  });

  it('where wide characters fill the width', () => {
    const lines = [
      '例示機関は、架空国に関連する諜報グループが、公開されたばかりの脆弱性を数',
      '時間以内に悪用する能力について警告している。この集団は、選んだ会社の回線',
      'を調べているとみられる。',
      '',
      '対策は次のとおりである。',
    ];
    expect(wrapped(lines)).toEqual([true, true, false, false, false]);
  });

  it('and not where lines are items, addresses, columns, or as long as each happens to be', () => {
    const items = Array.from(
      { length: 4 },
      (_, i) => `${i + 1}. An item of the list that is about as long as all the others of it are ${i}`,
    );
    expect(wrapped(items)).toEqual([false, false, false, false]);
    const loose = [
      'A short line.',
      'A line that is a good deal longer than the one before it was, by chance.',
      'Another one of middling length, it seems.',
    ];
    expect(wrapped(loose)).toEqual([false, false, false]);
    const long = Array.from({ length: 3 }, () => 'word '.repeat(60).trim());
    expect(wrapped(long)).toEqual([false, false, false]);
    const heads = [
      'Example National University of the Capital | Office of the Vice-Chancellor',
      'Notice to staff, students and visitors of the university, 4 June 2019, No 7',
      '',
      'Two weeks ago we found out that an intruder had entered our systems in the',
      'year before.',
    ];
    expect(wrapped(heads)).toEqual([false, false, false, true, false]);
    expect(wrapped([])).toEqual([]);
  });
});
