import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import type { Act, Judged } from '../model/decision.ts';
import { caseOf, claimOf, decision, idOf } from './case.fixture.ts';
import { bodyOf } from './claim-match.ts';
import { claimAnchor, foldText, judge, passageAnchor } from './index.ts';

const text = 'Blue Heron uses Lurk. It is new. Blue Heron may use Lurk again.';
const sentence = 'Blue Heron uses Lurk.';
const accept = (claim: Claim, of = text): Act => ({
  kind: 'accept',
  claim: claimAnchor(claim, foldText(of)),
});
const standing = ({ standings }: Judged, name = 'one') =>
  standings.find(({ decisionId }) => decisionId === idOf(name));

describe('a decision', () => {
  const claim = claimOf(text, sentence);

  it('holds for the claim it was made on, also when spaces, width and line breaks changed', () => {
    const other = 'Ｂｌｕｅ Heron uses\nLurk . It is new.';
    const now = claimOf(other, 'Ｂｌｕｅ Heron uses\nLurk .');
    const judged = judge(caseOf(other, [now], [decision(accept(claim))]));
    expect(standing(judged)).toMatchObject({ state: 'attached', how: 'key' });
    expect(judged.claims[0]?.state).toBe('accepted');
  });

  it('holds when the sentence is parted otherwise and says the same', () => {
    const now = claimOf(text, 'Blue Heron uses Lurk. It is new.');
    expect(standing(judge(caseOf(text, [now], [decision(accept(claim))])))).toMatchObject({
      how: 'requoted',
    });
  });

  it.each([
    ['status-changed', { status: 'hedged' as const }],
    ['likelihood-changed', { likelihood: 'likely' as const }],
    ['claimants-changed', { claimants: ['Example Labs'] }],
    ['triple-changed', { object: 'Other' }],
    ['claim-gone', { subject: 'Nobody', object: 'Other' }],
  ])('needs another look: %s', (why, parts) => {
    const judged = judge(caseOf(text, [claimOf(text, sentence, parts)], [decision(accept(claim))]));
    expect(standing(judged)).toMatchObject({ state: 'look', why });
    expect(judged.claims[0]?.state).toBeUndefined();
  });

  it('needs another look when its sentence is gone, although another says the same', () => {
    const shorter = 'It is new. Blue Heron may use Lurk again.';
    const now = claimOf(shorter, 'Blue Heron may use Lurk again.');
    const judged = judge(caseOf(shorter, [now], [decision(accept(claim))]));
    expect(standing(judged)).toMatchObject({ state: 'look', why: 'quote-gone', claimId: now.id });
  });

  it('gives way to a newer one on the same claim, and comes back when that is undone', () => {
    const reject = decision({ ...accept(claim), kind: 'reject' } as Act, 'two');
    const log = [decision(accept(claim)), reject];
    expect(judge(caseOf(text, [claim], log)).claims[0]?.state).toBe('rejected');
    const undo = decision({ kind: 'undo', decisions: [reject.id] }, 'three');
    expect(judge(caseOf(text, [claim], [...log, undo])).claims[0]?.state).toBe('accepted');
    const again = decision({ kind: 'undo', decisions: [undo.id] }, 'four');
    expect(judge(caseOf(text, [claim], [...log, undo, again])).claims[0]?.state).toBe('rejected');
  });

  it('that corrects keeps what was read beside what holds; a reader that agrees later ends the difference', () => {
    const to = { ...bodyOf(claim), status: 'denied' as const };
    const correct = decision({ kind: 'correct', claim: claimAnchor(claim, foldText(text)), to });
    const [one] = judge(caseOf(text, [claim], [correct])).claims;
    expect([one?.state, one?.claim.status, one?.read?.status]).toEqual(['corrected', 'denied', 'asserted']);
    const agreed = judge(caseOf(text, [claimOf(text, sentence, { status: 'denied' })], [correct]));
    expect(standing(agreed)).toMatchObject({ state: 'attached', how: 'agreed' });
  });

  it('that adds a claim stands at its words with their sentence, and is gone with them', () => {
    const start = text.indexOf('Lurk');
    const place = passageAnchor(foldText(text), { start, end: start + 4 });
    const add = decision({ kind: 'add-claim', place, claim: { ...bodyOf(claim), predicate: 'supplies' } });
    const [one] = judge(caseOf(text, [], [add])).claims;
    expect([one?.state, one?.claim.evidence[0]?.quote]).toEqual(['added', sentence]);
    const other = 'Nothing of it. Somebody else speaks of Lurk there.';
    expect(standing(judge(caseOf(other, [], [add])))).toMatchObject({ state: 'look', why: 'quote-gone' });
  });
});

describe('a rule', () => {
  const rule = {
    id: 'rule-1',
    outlet: 'Example',
    predicates: ['uses' as const],
    actor: 'local',
    at: '2026-11-24',
  };
  const claims = [
    claimOf(text, sentence),
    claimOf(text, 'Blue Heron may use Lurk again.', { object: 'B', status: 'hedged' }),
  ];

  it('accepts asserted claims of its source and predicates alone, with an entry each', () => {
    const judged = judge(caseOf(text, claims, [], { outlet: 'Example', rules: [rule] }));
    expect(judged.claims.map(({ state }) => state)).toEqual(['accepted', undefined]);
    expect(judged.automatic).toMatchObject([{ rule: 'rule-1', batch: 'rule-1', act: { kind: 'accept' } }]);
    expect(judge(caseOf(text, claims, [], { outlet: 'Other', rules: [rule] })).automatic).toEqual([]);
  });

  it('does not accept again what was taken back', () => {
    const first = judge(caseOf(text, claims, [], { outlet: 'Example', rules: [rule] }));
    const undo = decision({ kind: 'undo', decisions: first.automatic.map(({ id }) => id) }, 'undo');
    const log = [...first.automatic, undo];
    const judged = judge(caseOf(text, claims, log, { outlet: 'Example', rules: [rule] }));
    expect([judged.automatic, judged.claims[0]?.state]).toEqual([[], undefined]);
  });
});
