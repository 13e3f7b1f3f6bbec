import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ClaimAnchor,
  type Decision,
  DecisionId,
  type Judged,
  type ReviewedClaim,
} from '../model/decision.ts';
import { uuidV5 } from '../model/ids.ts';
import type { Outcome } from '../model/trouble.ts';
import type { Judge } from './judgement.ts';
import { type ReportWishes, reportWith } from './samples.fixture.ts';
import type { Clock, Store } from './store.ts';
import { operator, type Viewer } from './viewer.ts';

const stranger: Viewer = { level: 'CLEAR', communities: [] };

/** Finds claims by their keys alone: what a store is tested with. The real judge has tests of its own. */
export const keyJudge: Judge = ({ reading, log, rules, documentId, versionId, now }) => {
  const undone = new Set(log.flatMap(({ act }) => (act.kind === 'undo' ? act.decisions : [])));
  const open = log.filter(({ id, act }) => act.kind !== 'undo' && !undone.has(id));
  const automatic: Decision[] = [];
  const standings: Judged['standings'][number][] = [];
  const claims = reading.claims.map((claim): ReviewedClaim => {
    const on = open.findLast(
      ({ act }) => (act.kind === 'accept' || act.kind === 'reject') && act.claim.key === claim.key,
    );
    if (on)
      return {
        claim,
        state: on.act.kind === 'accept' ? 'accepted' : 'rejected',
        decisionId: on.id,
        doubts: [],
      };
    const rule = rules.find(({ predicates }) => predicates.includes(claim.predicate));
    if (!rule || claim.status !== 'asserted')
      return { claim, doubts: claim.status === 'hedged' ? ['hedged'] : [] };
    const id = idOf(`${rule.id} ${documentId}`);
    automatic.push({
      id,
      documentId,
      versionId,
      actor: rule.actor,
      at: now,
      act: { kind: 'accept', claim: anchorOf(claim.key) },
      rule: rule.id,
      batch: rule.id,
    });
    return { claim, state: 'accepted', decisionId: id, doubts: [] };
  });
  for (const { id, act } of log) {
    if (act.kind === 'undo') continue;
    const isHere =
      'claim' in act &&
      'key' in act.claim &&
      reading.claims.some(({ key }) => key === (act.claim as ClaimAnchor).key);
    if (undone.has(id)) standings.push({ decisionId: id, state: 'undone' });
    else if (isHere || act.kind === 'state')
      standings.push({ decisionId: id, state: 'attached', how: 'key' });
    else standings.push({ decisionId: id, state: 'look', why: 'quote-gone' });
  }
  const statements = open.flatMap(({ id, act, actor, at }) =>
    act.kind === 'state'
      ? [
          {
            decisionId: id,
            claim: act.claim,
            evidence: { kind: 'statement' as const, analyst: actor, on: at, reasons: act.reasons },
          },
        ]
      : [],
  );
  const names = reading.names.map((name) => ({ name }));
  return { automatic, standings, claims, names, statements, lessons: [] };
};

function idOf(name: string): DecisionId {
  return DecisionId.parse(uuidV5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', name));
}

function anchorOf(key: string): ClaimAnchor {
  return {
    key,
    predicate: 'targets',
    subject: { kind: 'actor', value: 'Blue Heron' },
    object: { kind: 'country', value: 'JP' },
    status: 'hedged',
    claimants: [],
    quote: 'q',
    occurrence: 1,
    commentary: false,
  };
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.trouble.message);
  return outcome.value;
}

/** What every store does for decisions. `begin` makes an empty store, opened with `keyJudge`. */
export function judgementContract(begin: () => Promise<(clock: Clock) => Promise<Store>>): void {
  let store: Store;
  const save = (wishes: ReportWishes = {}) => store.reports.save(reportWith(wishes));
  const decision = (name: string, act: Decision['act'], more: Partial<Decision> = {}): Decision => ({
    id: idOf(name),
    actor: 'local',
    at: '2026-11-24T09:00:00.000Z',
    act,
    ...more,
  });
  const on = (kind: 'accept' | 'reject', name = kind, key = 'targets JP') =>
    decision(name, { kind, claim: anchorOf(key) });
  const queue = async (search = {}, viewer = operator) =>
    store.judgements.queue({ watched: [], offset: 0, limit: 50, ...search }, viewer);

  beforeEach(async () => {
    store = await (await begin())(() => new Date('2026-11-24T09:00:00Z'));
  });
  afterEach(() => store.close());

  describe('the log of decisions', () => {
    it('is brought to bear at once: a rejected claim is found under no name, and in no queue', async () => {
      const { id } = await save({ targets: ['JP', 'VN'] });
      value(await store.judgements.decide(id, [on('reject')]));
      const found = await store.reports.claimsNaming(['blueheron'], operator, 10);
      expect(found.map(({ claim }) => claim.object.value)).toEqual(['VN']);
      expect((await queue()).total).toBe(1);
      expect(await store.judgements.counts(operator)).toMatchObject({ undecided: 1, rejected: 1 });
      value(
        await store.judgements.decide(id, [decision('undo', { kind: 'undo', decisions: [idOf('reject')] })]),
      );
      expect((await queue()).total).toBe(2);
      expect((await store.judgements.logOf(id)).map(({ act }) => act.kind)).toEqual(['reject', 'undo']);
    });

    it('is kept through readings, and what is not found again waits for a look', async () => {
      const { id } = await save();
      value(await store.judgements.decide(id, [on('accept')]));
      await save({ reader: 'reader/2' });
      expect(await store.judgements.counts(operator)).toMatchObject({ accepted: 1, look: 0 });
      await save({ reader: 'reader/3', targets: ['VN'] });
      expect(await store.judgements.toLookAt(operator, 10)).toMatchObject([
        { decision: { id: idOf('accept') }, standing: { why: 'quote-gone' }, report: { id } },
      ]);
      expect(await store.judgements.toLookAt(stranger, 10)).toHaveLength(1);
    });

    it('takes nothing for a report that is not there, or that was read anew since it was seen', async () => {
      expect(await store.judgements.decide('none', [on('accept')])).toMatchObject({
        trouble: { kind: 'store/not-found' },
      });
      const { id, versionId } = await save();
      await save({ reader: 'reader/2' });
      expect(await store.judgements.decide(id, [on('accept')], versionId)).toMatchObject({
        trouble: { kind: 'judgement/outdated' },
      });
      expect(await store.judgements.logOf(id)).toEqual([]);
    });

    it('has each entry once: the same id twice changes nothing', async () => {
      const { id } = await save();
      value(await store.judgements.decide(id, [on('accept')]));
      await expect(store.judgements.decide(id, [on('accept')])).rejects.toThrow();
      expect(await store.judgements.logOf(id)).toHaveLength(1);
    });

    it('shows to each viewer the reports alone that they may see', async () => {
      const { id } = await save({ level: 'AMBER', owner: 'own' });
      value(await store.judgements.decide(id, [on('accept')]));
      expect(await store.judgements.log({ limit: 10 }, operator)).toHaveLength(1);
      expect(await store.judgements.log({ limit: 10 }, stranger)).toEqual([]);
      expect(await store.judgements.counts(stranger)).toMatchObject({ accepted: 0, undecided: 0 });
      expect((await store.judgements.claims({ limit: 10 }, stranger)).items).toEqual([]);
    });
  });

  describe('the queue', () => {
    it('has what is watched first, then the doubtful, and answers to filters', async () => {
      await save({ url: 'https://example.org/a', targets: ['JP'], outlet: 'One' });
      await save({
        url: 'https://example.org/b',
        targets: ['VN'],
        outlet: 'Two',
        names: [['actor', 'Grey Crane']],
      });
      const objects = async (search = {}) =>
        (await queue(search)).items.map(({ claim }) => claim.object.value);
      expect(await objects({ watched: ['greycrane'] })).toEqual(['VN', 'JP']);
      expect(await objects({ watched: ['jp'] })).toEqual(['JP', 'VN']);
      expect(await objects({ watched: ['jp'], onlyWatched: true })).toEqual(['JP']);
      expect(await objects({ outlet: 'Two' })).toEqual(['VN']);
      expect(await objects({ predicate: 'uses' })).toEqual([]);
      expect((await queue({ limit: 1, offset: 1 })).items).toHaveLength(1);
      expect(await store.judgements.groups(operator, 10)).toMatchObject([{ claims: 1 }, { claims: 1 }]);
      expect([...(await store.judgements.undecided({ outlet: 'One' }, operator)).values()]).toHaveLength(1);
    });
  });

  describe('a rule of acceptance', () => {
    it('holds for what is read from then on, and ends when revoked, its entries staying', async () => {
      const rule = {
        id: 'rule-1',
        outlet: 'One',
        predicates: ['targets' as const],
        actor: 'local',
        at: '2026-11-24',
      };
      await store.judgements.addRule(rule);
      expect(await store.judgements.rules()).toMatchObject([{ id: 'rule-1', accepted: 0 }]);
      expect(await store.judgements.revokeRule('rule-1')).toBe(true);
      expect(await store.judgements.revokeRule('rule-1')).toBe(false);
      expect(await store.judgements.rules()).toEqual([]);
    });
  });

  describe('statements of analysts', () => {
    it('need no report, are found by their names, and by the own organisation alone', async () => {
      const claim = { ...anchorOf('x'), predicate: 'attributed-to' as const };
      await store.judgements.decideAlone([decision('state', { kind: 'state', claim, reasons: 'Our logs.' })]);
      const of = { keys: ['blueheron'], limit: 10 };
      expect(await store.judgements.statements(of, operator)).toMatchObject([
        { evidence: { reasons: 'Our logs.' } },
      ]);
      expect(await store.judgements.statements(of, stranger)).toEqual([]);
      await store.judgements.decideAlone([decision('undo', { kind: 'undo', decisions: [idOf('state')] })]);
      expect(await store.judgements.statements(of, operator)).toEqual([]);
    });
  });

  describe('beside decisions', () => {
    it('watches are kept once each, time is summed up, and older readings are found', async () => {
      const watch = { id: 'w', kind: 'country' as const, value: 'JP', actor: 'local', at: '2026-11-24' };
      await store.judgements.addWatch(watch);
      await store.judgements.addWatch(watch);
      expect(await store.judgements.watches()).toEqual([watch]);
      expect([await store.judgements.removeWatch('w'), await store.judgements.removeWatch('w')]).toEqual([
        true,
        false,
      ]);
      const { id } = await save();
      await store.judgements.addTime(id, 'local', 20);
      expect(await store.judgements.addTime(id, 'local', 22)).toBe(42);
      expect(await store.judgements.readBefore('reader/2', 10)).toEqual([id]);
      expect(await store.judgements.countReadBefore('reader/1')).toBe(0);
    });
  });

  describe('a report read once more by the same reader', () => {
    it('is a revision only when it reads otherwise now', async () => {
      const report = reportWith();
      await store.reports.save(report);
      expect((await store.reports.save({ ...report, again: true })).result).toBe('unchanged');
      const otherwise = { ...report.reading, names: [] };
      expect((await store.reports.save({ ...report, reading: otherwise, again: true })).result).toBe(
        'revision',
      );
      expect((await store.reports.save({ ...report, reading: otherwise })).result).toBe('unchanged');
    });
  });
}
