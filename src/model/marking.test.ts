import { describe, expect, it } from 'vitest';
import { markingsOf, recipientsOf, strictestMarking } from './marking.ts';

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

describe('who may have what rests on several', () => {
  it('is who all of them let have it: two communities together let nobody', () => {
    const a = { level: 'AMBER', owner: 'a' } as const;
    const b = { level: 'AMBER', owner: 'b' } as const;
    const both = strictestMarking([a, b]);
    expect(both && recipientsOf(both)).toEqual([]);
    expect(strictestMarking([a, a])).toEqual(a);
    expect(strictestMarking([a, { level: 'GREEN' }])).toEqual(a);
  });

  it('AMBER that names no owner is our own organisation’s, RED that names nobody is nobody’s', () => {
    expect(recipientsOf({ level: 'AMBER' })).toEqual(['own']);
    expect(recipientsOf({ level: 'RED', owner: 'own' })).toEqual([]);
    expect(recipientsOf({ level: 'GREEN' })).toBeUndefined();
  });
});
