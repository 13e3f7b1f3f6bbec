import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, stretchesOf } from './pieces.ts';

const length = 60;
const range = fc
  .tuple(fc.nat(length), fc.nat(length))
  .filter(([one, two]) => one !== two)
  .map(([one, two]) => ({ start: Math.min(one, two), end: Math.max(one, two) }));
const claim = fc.array(range, { minLength: 1, maxLength: 3 }).map((evidence) => ({ evidence }));

describe('stretches of evidence', () => {
  it('know for every character which claims and questions rest on it', () => {
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 6 }),
        fc.array(claim, { maxLength: 3 }),
        (claims, questions) => {
          const stretches = stretchesOf(claims, questions);
          const restingOn = (items: typeof claims, at: number) =>
            items.flatMap(({ evidence }, index) =>
              evidence.some(({ start, end }) => start <= at && at < end) ? [index] : [],
            );
          for (let at = 0; at < length; at += 1) {
            const here = stretches.filter(({ start, end }) => start <= at && at < end);
            expect(here.length).toBeLessThanOrEqual(1);
            expect([...(here[0]?.claims ?? [])].sort()).toEqual(restingOn(claims, at).sort());
            expect([...(here[0]?.questions ?? [])].sort()).toEqual(restingOn(questions, at).sort());
          }
        },
      ),
    );
  });
});

describe('pieces of a line', () => {
  it('are the line again when put together, and lie wholly in what they are marked as', () => {
    fc.assert(
      fc.property(range, fc.array(claim, { maxLength: 5 }), range, range, (line, claims, focus, mark) => {
        const stretches = stretchesOf(claims, []);
        const marks = [{ ...mark, kind: 'actor' as const, means: '' }];
        const pieces = piecesOf(line, { marks, stretches, links: [] }, focus);
        expect(pieces[0]?.start).toBe(line.start);
        expect(pieces.at(-1)?.end).toBe(line.end);
        for (const [index, piece] of pieces.entries()) {
          expect(piece.end).toBe(pieces[index + 1]?.start ?? line.end);
          expect(piece.mark !== undefined).toBe(mark.start <= piece.start && piece.end <= mark.end);
          expect(piece.focused).toBe(focus.start <= piece.start && piece.end <= focus.end);
          const stretch = piece.stretch === undefined ? undefined : stretches[piece.stretch];
          if (stretch) expect(stretch.start <= piece.start && piece.end <= stretch.end).toBe(true);
        }
      }),
    );
  });
});
