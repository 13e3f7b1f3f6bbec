import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameRuling, type RulingAct } from '../model/name-ruling.ts';
import { rulingsInForce, rulingsOn } from './rulings.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const ruling = (number: number, act: object) =>
  NameRuling.parse({ id: id(number), actor: 'local', at: '2026-11-24T09:00:00Z', reason: 'So.', act });
const pair = (kind: RulingAct['kind'], one: string, other: string) => ({
  kind,
  nameKind: 'actor',
  one,
  other,
});
const undo = (number: number) => ({ kind: 'undo', ruling: id(number) });

describe('rulings on names', () => {
  it('stand until they are undone, and again when the undoing is undone', () => {
    const log = [ruling(1, pair('join', 'A', 'B'))];
    expect(rulingsInForce(log)).toHaveLength(1);
    log.push(ruling(2, undo(1)));
    expect(rulingsInForce(log)).toEqual([]);
    log.push(ruling(3, undo(2)));
    expect(rulingsInForce(log)).toMatchObject([{ id: id(1) }]);
  });

  it('of one pair: the later counts, whichever name comes first and however it is written', () => {
    const log = [
      ruling(1, pair('join', 'Blue Heron', 'G-9')),
      ruling(2, pair('not-same', 'g9', 'BlueHeron')),
    ];
    expect(rulingsInForce(log)).toMatchObject([{ id: id(2) }]);
    log.push(ruling(3, undo(2)));
    expect(rulingsInForce(log)).toMatchObject([{ id: id(1) }]);
  });

  it('are met from both names, within their kind', () => {
    const rulings = rulingsInForce([ruling(1, pair('join', 'A', 'B'))]);
    expect(rulingsOn('a', 'actor', rulings)).toMatchObject([{ other: 'B' }]);
    expect(rulingsOn('b', 'actor', rulings)).toMatchObject([{ other: 'A' }]);
    expect(rulingsOn('b', 'malware', rulings)).toEqual([]);
  });

  it('undone one after another, newest first, leave what was before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
        const log = [ruling(1, pair('join', 'A', 'B'))];
        for (let next = 2; next <= count; next++) log.push(ruling(next, undo(next - 1)));
        expect(rulingsInForce(log)).toHaveLength(count % 2);
      }),
    );
  });
});
