import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import type { Act, ClaimBody, Decision } from '../model/decision.ts';
import { caseOf, claimOf, decision } from './case.fixture.ts';
import { bodyOf } from './claim-match.ts';
import { claimAnchor, foldText, judge } from './index.ts';

interface Said {
  readonly subject: string;
  readonly object: string;
  readonly status: Claim['status'];
  readonly claimants: string[];
  readonly objectKind: Claim['object']['kind'];
  /** What becomes of it in the second reading. */
  readonly change:
    | 'none'
    | 'status'
    | 'object'
    | 'subject'
    | 'kind'
    | 'claimants'
    | 'claim gone'
    | 'sentence gone';
  readonly other: string;
  readonly otherStatus: Claim['status'];
}

const words = fc.constantFrom('Blue Heron', 'Grey Crane', 'Lurk', 'Spin', 'G-9', 'アオサギ', '青鷺');
const statuses = fc.constantFrom('asserted' as const, 'hedged' as const, 'denied' as const);
const sentence = fc
  .tuple(words, fc.constantFrom('uses', 'may use', 'を使う', 'denies'), words, fc.nat(99))
  .map(([a, verb, b, n]) => `${a} ${verb} ${b} ${n}.`);
const said: fc.Arbitrary<Said> = fc.record({
  subject: words,
  object: words,
  status: statuses,
  claimants: fc.subarray(['A', 'B']),
  objectKind: fc.constantFrom('malware' as const, 'tool' as const),
  change: fc.constantFrom(
    'none',
    'status',
    'object',
    'subject',
    'kind',
    'claimants',
    'claim gone',
    'sentence gone',
  ),
  other: words,
  otherStatus: statuses,
});
const report = fc.array(fc.tuple(sentence, said), { minLength: 1, maxLength: 6 });

function read(text: string, line: string, { subject, object, objectKind, status, claimants }: Said): Claim {
  const claim = claimOf(text, line, { subject, object, status, claimants });
  return { ...claim, object: { kind: objectKind, value: object } };
}

/** The same report in its second reading: other lines, some sentences gone, some read otherwise. */
function again(lines: readonly (readonly [string, Said])[]): [string, Claim[]] {
  const kept = lines.filter(([, { change }]) => change !== 'sentence gone');
  const text = kept.map(([line]) => line).join('\n');
  const claims = kept
    .filter(([, { change }]) => change !== 'claim gone')
    .map(([line, one]) => {
      const { change, other, otherStatus } = one;
      if (change === 'status') return read(text, line, { ...one, status: otherStatus });
      if (change === 'object') return read(text, line, { ...one, object: other });
      if (change === 'subject') return read(text, line, { ...one, subject: other });
      if (change === 'kind') return read(text, line, { ...one, objectKind: 'product' });
      return read(text, line, change === 'claimants' ? { ...one, claimants: ['C'] } : one);
    });
  return [text, claims];
}

/** Every part that is decided on, compared without the code that is tested. */
function partsOf({ predicate, subject, object, status, likelihood, claimants }: ClaimBody): string {
  return JSON.stringify([
    predicate,
    subject.value,
    object.kind,
    object.value,
    status,
    likelihood ?? '',
    claimants,
  ]);
}

function actOn(claim: Claim, kind: number, text: string): Act {
  const anchor = claimAnchor(claim, foldText(text));
  if (kind === 0) return { kind: 'accept', claim: anchor };
  if (kind === 1) return { kind: 'reject', claim: anchor };
  return { kind: 'correct', claim: anchor, to: { ...bodyOf(claim), status: 'unknown' } };
}

describe('whatever changes between two readings', () => {
  it('every decision is accounted for, and none is applied to anything but what it was made on', () => {
    const kinds = fc.array(fc.nat(2), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(report, kinds, (lines, chosen) => {
        const before = lines.map(([line]) => line).join(' ');
        const log = lines.map(
          ([line, one], at): Decision =>
            decision(actOn(read(before, line, one), chosen[at] ?? 0, before), `d${at}`),
        );
        const [after, now] = again(lines);
        const judged = judge(caseOf(after, now, log));
        const accounted = judged.standings.map(({ decisionId }) => decisionId).sort();
        expect(accounted).toEqual(log.map(({ id }) => id).sort());
        const present = foldText(after).folded;
        for (const { state, claim, read: asRead, decisionId } of judged.claims) {
          if (state === undefined) continue;
          const act = log.find(({ id }) => id === decisionId)?.act;
          if (act?.kind !== 'accept' && act?.kind !== 'reject' && act?.kind !== 'correct')
            throw new Error('no decision');
          const wanted = [act.claim, ...(act.kind === 'correct' ? [act.to] : [])].map(partsOf);
          expect(wanted).toContain(partsOf(bodyOf(asRead ?? claim)));
          expect(present).toContain(foldText(act.claim.quote).folded);
        }
      }),
      { numRuns: 300 },
    );
  });
});
