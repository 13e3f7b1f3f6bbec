import { randomUUID } from 'node:crypto';
import {
  bodyOf,
  claimAnchor,
  foldText,
  passageAnchor,
  reviewOf,
  sameBody,
  sameTriple,
} from '../../judgement/index.ts';
import { type Act, type Decision, DecisionId, type DecisionOrder } from '../../model/decision.ts';
import { nameKey } from '../../model/name-key.ts';
import { overlaps } from '../../model/span.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import type { StoredReport } from '../../store/index.ts';

export interface Decider {
  readonly actor: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly batch?: string;
}

/**
 * Orders on a report as it is shown → entries of the log, anchored by what can be found again. Accepting what was
 * corrected changes nothing; rejecting or correcting what an analyst added takes the adding back. Trouble
 * `input/invalid` for a claim or range that the report does not have: nothing is decided then.
 */
export function decisionsOf(
  orders: readonly DecisionOrder[],
  report: StoredReport,
  log: readonly Decision[],
  decider: Decider,
): Outcome<Decision[]> {
  const { document, reading } = report;
  const folded = foldText(document.text);
  const review = reviewOf(report.summary.id, report.versionId, document, reading, log);
  const decisions: Decision[] = [];
  for (const order of orders) {
    const act = actOf(order);
    if (act === undefined) continue;
    if ('trouble' in act) return { ok: false, trouble: act.trouble };
    const replaces = [...(order.replaces ?? []), ...(act.replaces ?? [])];
    decisions.push({
      id: DecisionId.parse(randomUUID()),
      documentId: report.summary.id,
      versionId: report.versionId,
      actor: decider.actor,
      at: decider.at,
      ...(order.reason ? { reason: order.reason } : {}),
      act: act.act,
      ...(decider.batch ? { batch: decider.batch } : {}),
      ...(replaces.length > 0 ? { replaces } : {}),
    });
  }
  return done(decisions);

  type Made = { readonly act: Act; readonly replaces?: DecisionId[] };
  function actOf(order: DecisionOrder): Made | ReturnType<typeof failed> | undefined {
    switch (order.kind) {
      case 'accept':
      case 'reject':
      case 'correct':
        return onClaim(order);
      case 'add-claim':
      case 'add-name': {
        const { start, end } = order.at;
        const isInside = start < end && end <= document.text.length;
        if (!isInside || document.text.slice(start, end).trim() === '') {
          return failed(
            'input/invalid',
            'at',
            'Select the words in the text first: the range lies outside of it.',
          );
        }
        const place = passageAnchor(folded, order.at);
        if (order.kind === 'add-claim') {
          return onReadClaim(order) ?? { act: { kind: 'add-claim', place, claim: order.claim } };
        }
        return { act: { kind: 'add-name', place, name: { ...order.name, isNew: true, ...outletOf() } } };
      }
      case 'accept-name':
      case 'reject-name':
      case 'correct-name':
        return onName(order);
      case 'state':
        return { act: { kind: 'state', claim: order.claim, reasons: order.reasons } };
      case 'undo': {
        const own = new Set(log.map(({ id }) => id));
        const missing = order.decisions.find((id) => !own.has(id));
        return missing === undefined
          ? { act: { kind: 'undo', decisions: order.decisions } }
          : failed('input/invalid', missing, 'This report has no such decision to take back.');
      }
    }
  }

  function onClaim(order: Extract<DecisionOrder, { kind: 'accept' | 'reject' | 'correct' }>) {
    const found = review.claims.find(({ claim }) => claim.id === order.claimId);
    if (!found) {
      return failed('input/invalid', order.claimId, 'The report has no such claim any more. Open it again.');
    }
    if (order.kind === 'accept' && (found.state === 'corrected' || found.state === 'added')) return undefined;
    if (found.state === 'added' && found.decisionId) {
      const adding = log.find(({ id }) => id === found.decisionId)?.act;
      if (order.kind === 'correct' && adding?.kind === 'add-claim') {
        const { place } = adding;
        return { act: { kind: 'add-claim' as const, place, claim: order.to }, replaces: [found.decisionId] };
      }
      return { act: { kind: 'undo' as const, decisions: [found.decisionId] } };
    }
    const claim = claimAnchor(found.read ?? found.claim, folded);
    return {
      act: order.kind === 'correct' ? { kind: order.kind, claim, to: order.to } : { kind: order.kind, claim },
    };
  }

  /** What she adds is read there already: then she accepts it, or corrects it where it was read otherwise. */
  function onReadClaim({ at, claim }: Extract<DecisionOrder, { kind: 'add-claim' }>): Made | undefined {
    const found = reading.claims.find(
      (one) => sameTriple(one, claim) && one.evidence.some((place) => overlaps(place, at)),
    );
    if (!found) return undefined;
    const anchor = claimAnchor(found, folded);
    if (sameBody(bodyOf(found), claim)) return { act: { kind: 'accept', claim: anchor } };
    return { act: { kind: 'correct', claim: anchor, to: claim } };
  }

  function onName(order: Extract<DecisionOrder, { kind: 'accept-name' | 'reject-name' | 'correct-name' }>) {
    const { kind, name } = order.name;
    const found = review.names.find(
      (one) => one.name.kind === kind && nameKey(one.name.name) === nameKey(name),
    );
    if (!found) return failed('input/invalid', name, 'The report has no such name any more. Open it again.');
    if (found.state === 'added' && found.decisionId) {
      return { act: { kind: 'undo' as const, decisions: [found.decisionId] } };
    }
    const read = found.read ?? found.name;
    const isNew = reading.names.some((one) => one.kind === read.kind && one.name === read.name && one.isNew);
    const anchor = { kind: read.kind, name: read.name, isNew, ...outletOf() };
    if (order.kind === 'correct-name') return { act: { kind: order.kind, name: anchor, to: order.to } };
    return { act: { kind: order.kind, name: anchor } };
  }

  function outletOf() {
    const outlet = report.summary.outlet;
    return outlet ? { outlet } : {};
  }
}
