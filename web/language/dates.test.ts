import { describe, expect, it } from 'vitest';
import { sayDate, sayDay } from './dates.ts';

describe('a date', () => {
  it('is said as precisely as it is known, and no more', () => {
    expect(sayDate('2024', 'ja')).toBe('2024年');
    expect(sayDate('2024-06', 'ja')).toBe('2024年6月');
    expect(sayDate('2024-06-20', 'ja')).toBe('2024年6月20日');
    expect(sayDate('2024', 'en')).toBe('2024');
    expect(sayDate('2024-06', 'en')).toBe('June 2024');
    expect(sayDate('2024-06-20', 'en')).toBe('20 June 2024');
  });

  it('keeps the day and time that were printed, whatever the zone', () => {
    expect(sayDate('2024-06-20T23:30:00-08:00', 'ja')).toBe('2024年6月20日 23:30');
    expect(sayDate('2024-06-20T20:43', 'en')).toBe('20 June 2024, 20:43');
    expect(sayDay('2024-06-20T20:43', 'ja')).toBe('2024年6月20日');
  });

  it('that is none comes back as it is', () => {
    expect(sayDate('last summer', 'en')).toBe('last summer');
  });
});
