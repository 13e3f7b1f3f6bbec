import { randomUUID } from 'node:crypto';
import { loadPack } from '../../knowledge/index.ts';
import type { ClaimStatus, Predicate } from '../../model/claim.ts';
import {
  type AcceptanceRule,
  type Decision,
  DecisionId,
  type DecisionOrder,
  type Watch,
} from '../../model/decision.ts';
import { shirabeNamespace, uuidV5, type VersionId } from '../../model/ids.ts';
import { nameKey } from '../../model/name-key.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { type Clock, operator, type Store, type UndecidedOf, type Viewer } from '../../store/index.ts';
import { decisionsOf } from './anchors.ts';
import { importClaims, type SheetImport, type SheetToImport } from './import-claims.ts';

/** Undecided claims that are accepted at one stroke. */
export interface AcceptAll {
  readonly outlet?: string | undefined;
  readonly predicate?: Predicate | undefined;
  readonly status?: ClaimStatus | undefined;
}

/** Decisions made at one stroke, which `undoBatch` takes back at one stroke. */
export interface Stroke {
  readonly batch: string;
  readonly claims: number;
  readonly reports: number;
}

/** Everything that analysts change. Each method can be called across threads. */
export interface Judging {
  /**
   * Decides on one report, all orders or none. Troubles: `store/not-found`, `judgement/outdated` when the report is
   * no longer read as `seen`, `input/invalid` for what the report does not have.
   */
  decide(
    reportId: string,
    orders: readonly DecisionOrder[],
    actor: string,
    seen?: string,
  ): Promise<Outcome<Decision[]>>;
  /** Own statements that belong to no report, and what takes them back. */
  decideAlone(orders: readonly DecisionOrder[], actor: string): Promise<Outcome<Decision[]>>;
  acceptAll(what: AcceptAll, actor: string, viewer?: Viewer): Promise<Stroke>;
  /** Takes back every decision of a batch that still stands. */
  undoBatch(batch: string, actor: string, viewer?: Viewer): Promise<Stroke>;
  /** Takes effect on what is read from now on and on what is undecided already. */
  addRule(
    rule: Pick<AcceptanceRule, 'outlet' | 'predicates'>,
    actor: string,
    viewer?: Viewer,
  ): Promise<{ rule: AcceptanceRule; claims: number }>;
  revokeRule(id: string): Promise<boolean>;
  addWatch(watch: Pick<Watch, 'kind' | 'value'>, actor: string): Promise<Watch>;
  removeWatch(id: string): Promise<boolean>;
  /** Claims of a CSV or XLSX file; a preview changes nothing. Trouble `input/invalid` for a file that is none. */
  importSheet(sheet: SheetToImport, actor: string, viewer?: Viewer): Promise<Outcome<SheetImport>>;
  /** Seconds of active reading; answers the report's sum. */
  addTime(reportId: string, actor: string, seconds: number): Promise<number>;
}

function undecidedOf({ outlet, predicate, status }: AcceptAll): UndecidedOf {
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(predicate === undefined ? {} : { predicate }),
    ...(status === undefined ? {} : { status }),
  };
}

export function createJudging({ store, clock }: { readonly store: Store; readonly clock: Clock }): Judging {
  const { judgements, reports } = store;
  const now = () => clock().toISOString();

  const decide = async (
    reportId: string,
    orders: readonly DecisionOrder[],
    actor: string,
    seen?: string,
    batch?: string,
  ): Promise<Outcome<Decision[]>> => {
    const report = await reports.get(reportId, operator);
    if (!report.ok) return report;
    const present: VersionId = report.value.versionId;
    if (seen !== undefined && seen !== present) {
      return failed(
        'judgement/outdated',
        reportId,
        'The report was read anew meanwhile. Open it again, look at the claim, and decide then.',
      );
    }
    const log = await judgements.logOf(reportId);
    const decider = { actor, at: now(), ...(batch ? { batch } : {}) };
    const decisions = decisionsOf(orders, report.value, log, decider);
    if (!decisions.ok || decisions.value.length === 0) return decisions;
    const judged = await judgements.decide(reportId, decisions.value, present);
    return judged.ok ? decisions : judged;
  };

  const decideAlone: Judging['decideAlone'] = async (orders, actor) => {
    const decisions: Decision[] = [];
    const known = new Set((await judgements.log({ limit: 100_000 }, operator)).map((one) => one.decision.id));
    for (const order of orders) {
      if (order.kind !== 'state' && order.kind !== 'undo') {
        return failed(
          'input/invalid',
          'kind',
          'Without a report there are only statements and what takes them back.',
        );
      }
      if (order.kind === 'undo' && !order.decisions.every((id) => known.has(id))) {
        return failed('input/invalid', 'decisions', 'There is no such statement to take back.');
      }
      const act =
        order.kind === 'state'
          ? ({ kind: 'state', claim: order.claim, reasons: order.reasons } as const)
          : ({ kind: 'undo', decisions: order.decisions } as const);
      const { reason, replaces } = order;
      decisions.push({
        id: DecisionId.parse(randomUUID()),
        actor,
        at: now(),
        ...(reason ? { reason } : {}),
        ...(replaces ? { replaces } : {}),
        act,
      });
    }
    await judgements.decideAlone(decisions);
    return done(decisions);
  };

  return {
    decide: (reportId, orders, actor, seen) => decide(reportId, orders, actor, seen),

    decideAlone,

    async acceptAll(what, actor, viewer = operator) {
      const batch = randomUUID();
      let claims = 0;
      let reportCount = 0;
      for (const [id, claimIds] of await judgements.undecided(undecidedOf(what), viewer)) {
        const orders = claimIds.map((claimId): DecisionOrder => ({ kind: 'accept', claimId }));
        const decided = await decide(id, orders, actor, undefined, batch);
        if (!decided.ok) continue;
        claims += decided.value.length;
        reportCount++;
      }
      return { batch, claims, reports: reportCount };
    },

    undoBatch: async (batch, actor, viewer = operator) => {
      const entries = await judgements.log({ batch, limit: 1_000_000 }, viewer);
      const byReport = Map.groupBy(entries, ({ decision }) => decision.documentId);
      let claims = 0;
      let reportCount = 0;
      for (const [id, some] of byReport) {
        const decisions = some
          .filter(({ decision }) => decision.act.kind !== 'undo')
          .map(({ decision }) => decision.id);
        if (decisions.length === 0) continue;
        const order: DecisionOrder = { kind: 'undo', decisions };
        const decided =
          id === undefined ? await decideAlone([order], actor) : await decide(id, [order], actor);
        if (!decided.ok) continue;
        claims += decisions.length;
        reportCount++;
      }
      return { batch, claims, reports: reportCount };
    },

    async addRule({ outlet, predicates }, actor, viewer = operator) {
      const rule = { id: `rule-${randomUUID()}`, outlet, predicates: [...predicates], actor, at: now() };
      await judgements.addRule(rule);
      const waiting = await judgements.undecided({ outlet, status: 'asserted' }, operator);
      for (const id of waiting.keys()) await judgements.rejudge(id);
      const stored = (await judgements.rules(viewer)).find(({ id }) => id === rule.id);
      return { rule, claims: stored?.accepted ?? 0 };
    },

    revokeRule: (id) => judgements.revokeRule(id),

    async addWatch({ kind, value }, actor) {
      const id = uuidV5(shirabeNamespace, `watch ${kind} ${nameKey(value)}`);
      const watch: Watch = { id, kind, value: value.trim(), actor, at: now() };
      await judgements.addWatch(watch);
      return watch;
    },
    removeWatch: (id) => judgements.removeWatch(id),

    async importSheet(sheet, actor, viewer = operator) {
      const lexicon = loadPack();
      if (!lexicon.ok) return lexicon;
      const slugsOf = (terms: readonly { readonly slug: string }[]) => new Set(terms.map(({ slug }) => slug));
      const slugs = { sectors: slugsOf(lexicon.value.sectors), regions: slugsOf(lexicon.value.regions) };
      return importClaims(sheet, actor, { store, clock, slugs, decide, viewer });
    },
    addTime: (reportId, actor, seconds) => judgements.addTime(reportId, actor, seconds),
  };
}
