import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Marking } from '../model/marking.ts';
import type { Reader } from '../model/reader.ts';
import { mayGo } from './gate.ts';
import { redact } from './redact.ts';

const ofA: Reader = { level: 'AMBER+STRICT', communities: ['a'], person: 'alice' };
const ofB: Reader = { level: 'AMBER+STRICT', communities: ['b'], person: 'bob' };
const goes = (marking: Marking, reader: Reader) => mayGo(marking, reader).allowed;
const why = (marking: Marking, reader: Reader) => {
  const passage = mayGo(marking, reader);
  return passage.allowed ? [] : passage.obstacles.map(({ kind }) => kind);
};

describe('the gate', () => {
  it('lets CLEAR go to everybody and GREEN to whoever is cleared', () => {
    expect(goes({ level: 'CLEAR' }, { level: 'CLEAR', communities: [] })).toBe(true);
    expect(goes({ level: 'GREEN' }, ofB)).toBe(true);
    expect(why({ level: 'GREEN' }, { level: 'CLEAR', communities: ['b'] })).toEqual(['level']);
  });

  it('never lets AMBER of one community go to another', () => {
    expect(goes({ level: 'AMBER', owner: 'a' }, ofA)).toBe(true);
    expect(why({ level: 'AMBER', owner: 'a' }, ofB)).toEqual(['owner']);
    expect(why({ level: 'AMBER' }, ofB)).toEqual(['owner']);
  });

  it('lets what names its audience go to that audience alone', () => {
    expect(goes({ level: 'AMBER', owner: 'a', audience: ['b'] }, ofB)).toBe(true);
    expect(why({ level: 'AMBER', owner: 'a', audience: ['b'] }, ofA)).toEqual(['audience']);
    expect(why({ level: 'AMBER', owner: 'a', audience: [] }, ofA)).toEqual(['audience']);
  });

  it('lets RED go to the persons that it names, whatever communities they belong to', () => {
    const alice = { ...ofA, level: 'RED' } as const;
    expect(goes({ level: 'RED', owner: 'b', audience: ['alice'] }, alice)).toBe(true);
    expect(why({ level: 'RED', owner: 'a', audience: ['a'] }, alice)).toEqual(['audience']);
    expect(why({ level: 'RED', owner: 'a' }, alice)).toEqual(['names-nobody']);
    expect(why({ level: 'RED', owner: 'b', audience: ['alice'] }, ofA)).toEqual(['level']);
  });

  it('asks what it is for: a blocklist is an action that PAP:AMBER forbids', () => {
    expect(goes({ level: 'CLEAR', pap: 'AMBER' }, ofA)).toBe(true);
    expect(why({ level: 'CLEAR', pap: 'AMBER' }, { ...ofA, acts: 'GREEN' })).toEqual(['pap']);
  });
});

describe('a redacted set', () => {
  it('drops what may not go and what refers to it, and says which is which', () => {
    const items = [
      { id: 'report', marking: { level: 'AMBER', owner: 'a' } as const },
      { id: 'actor', marking: { level: 'CLEAR' } as const },
      { id: 'relation', marking: { level: 'CLEAR' } as const, needs: ['report', 'actor'] },
      { id: 'note', marking: { level: 'CLEAR' } as const, needs: ['relation'] },
    ];
    const { kept, dropped } = redact(items, ofB);
    expect(kept.map(({ id }) => id)).toEqual(['actor']);
    expect(dropped.map(({ item, without }) => [item.id, without])).toEqual([
      ['report', []],
      ['relation', ['report']],
      ['note', ['relation']],
    ]);
  });

  it('never keeps a reference to what it dropped', () => {
    const level = fc.constantFrom('CLEAR', 'AMBER', 'RED');
    const id = fc.integer({ min: 0, max: 12 }).map(String);
    const item = fc.record({ id, marking: fc.record({ level }), needs: fc.array(id, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: (one) => one.id, maxLength: 12 }), (items) => {
        const { kept, dropped } = redact(items, ofB);
        expect(kept.length + dropped.length).toBe(items.length);
        const gone = new Set(dropped.map((one) => one.item.id));
        for (const one of kept) expect(one.needs.some((need) => gone.has(need))).toBe(false);
      }),
    );
  });
});
