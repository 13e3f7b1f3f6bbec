import { describe, expect, it } from 'vitest';
import { markingsOf, strictestMarking } from './marking.ts';

const own = { level: 'AMBER', owner: 'own' } as const;

describe('a document is kept', () => {
  it('under what it prints, else under what its origin gives', () => {
    expect(markingsOf({ marking: own }, {}).kept).toEqual(own);
    expect(markingsOf({ marking: own }, { marking: { level: 'GREEN' } }).kept.level).toBe('GREEN');
  });

  it('never under less than the mail that it came with', () => {
    const raw = { marking: own, inherited: { level: 'AMBER+STRICT' } } as const;
    expect(markingsOf(raw, { marking: { level: 'CLEAR' } }).kept.level).toBe('AMBER+STRICT');
    expect(markingsOf(raw, { marking: { level: 'RED' } }).kept.level).toBe('RED');
    expect(markingsOf({ marking: own, inherited: { level: 'GREEN' } }, {}).kept.level).toBe('GREEN');
  });

  it('under what the mails within it print, which its other attachments do not inherit', () => {
    const markings = markingsOf(
      { marking: own },
      { marking: { level: 'GREEN' }, attachedMarking: { level: 'RED' } },
    );
    expect([markings.own.level, markings.kept.level]).toEqual(['GREEN', 'RED']);
  });
});

describe('of several markings', () => {
  it('the strictest level counts, and only the audiences that all of them name', () => {
    const one = { level: 'GREEN', audience: ['a', 'b'], pap: 'AMBER' } as const;
    const two = { level: 'AMBER', owner: 'own', audience: ['b', 'c'] } as const;
    const joined = { level: 'AMBER', owner: 'own', audience: ['b'], pap: 'AMBER' };
    expect(
      strictestMarking([
        { ...one, audience: [...one.audience] },
        { ...two, audience: [...two.audience] },
      ]),
    ).toEqual(joined);
    expect(strictestMarking([])).toBeUndefined();
  });
});
