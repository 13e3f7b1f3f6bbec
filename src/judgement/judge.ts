import type { Claim } from '../model/claim.ts';
import {
  type AcceptanceRule,
  type ClaimBody,
  type Decision,
  DecisionId,
  type Judged,
  type OwnStatement,
  type ReviewedClaim,
  type ReviewedName,
  type Standing,
} from '../model/decision.ts';
import { ClaimId, type DocumentId, uuidV5, type VersionId } from '../model/ids.ts';
import { nameKey } from '../model/name-key.ts';
import type { NamedThing, Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { type Attached, attach, type Present } from './attach.ts';
import { bodyOf, claimAnchor, sameBody } from './claim-match.ts';
import { doubtsOf, freshNames } from './doubt.ts';
import { type Folded, foldText } from './fold.ts';
import { lessonsOf } from './lessons.ts';
import { isJudgement, type Judgement, replacedOf, undoneOf } from './log.ts';

/** One report as it is read at present, with its log and the rules that may decide. */
export interface Case {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly outlet?: string;
  readonly text: string;
  /** Claims under their ids. */
  readonly reading: Pick<Reading, 'claims' | 'names' | 'sections' | 'reader'>;
  /** Oldest first. */
  readonly log: readonly Decision[];
  readonly rules: readonly AcceptanceRule[];
  /** ISO 8601 UTC: when automatic acceptances are made. */
  readonly now: string;
}

/**
 * Brings every decision of the log to bear on the present reading: each is attached or stands in "needs another
 * look"; of several on one thing the newest holds. Then the rules accept what nobody decided. Pure.
 */
export function judge(of: Case): Judged {
  const hasRule = of.rules.some(({ outlet }) => outlet === of.outlet);
  // Most reports have neither decisions nor rules: nothing has to be found in their text.
  const folded = foldText(of.log.length > 0 || hasRule ? of.text : '');
  const present: Present = { folded, claims: of.reading.claims, names: of.reading.names };
  const first = bring(of, of.log, present);
  const automatic = acceptances(of, first.claims, folded);
  if (automatic.length === 0) return { automatic, ...first };
  return { automatic, ...bring(of, [...of.log, ...automatic], present) };
}

interface Held {
  readonly decision: Judgement;
  readonly attached: Extract<Attached, { state: 'attached' }>;
}

function bring(
  { documentId, reading, versionId }: Case,
  log: readonly Decision[],
  present: Present,
): Omit<Judged, 'automatic'> {
  const undone = undoneOf(log);
  const replaced = replacedOf(log, undone);
  const standings: Standing[] = [];
  const byThing = new Map<string, { held: Held; at: number }>();
  for (const decision of log.filter(isJudgement)) {
    const decisionId = decision.id;
    if (undone.has(decisionId) || replaced.has(decisionId)) {
      standings.push({ decisionId, state: undone.has(decisionId) ? 'undone' : 'replaced' });
      continue;
    }
    const attached = attach(decision, present);
    if (attached.state === 'look') {
      const { why, claim } = attached;
      standings.push({ decisionId, state: 'look', why, ...(claim?.id ? { claimId: claim.id } : {}) });
      continue;
    }
    const { how, claim } = attached;
    const claimId =
      claim?.id ?? (decision.act.kind === 'add-claim' ? addedId(documentId, decision) : undefined);
    standings.push({ decisionId, state: 'attached', how, ...(claimId ? { claimId } : {}) });
    const thing = thingOf(decision, attached);
    const before = byThing.get(thing);
    if (before) standings[before.at] = { decisionId: before.held.decision.id, state: 'replaced' };
    byThing.set(thing, { held: { decision, attached }, at: standings.length - 1 });
  }
  const held = [...byThing.values()].map((one) => one.held);
  return {
    standings,
    claims: reviewedClaims(held, reading, present, documentId, versionId),
    names: reviewedNames(held, reading.names, present),
    statements: held.flatMap(({ decision }) => statementOf(decision)),
    lessons: held.flatMap(({ decision }) => lessonsOf(decision)),
  };
}

function statementOf({ act, id, documentId, actor, at }: Judgement): OwnStatement[] {
  if (act.kind !== 'state') return [];
  const evidence = { kind: 'statement' as const, analyst: actor, on: at, reasons: act.reasons };
  return [{ decisionId: id, ...(documentId ? { documentId } : {}), claim: act.claim, evidence }];
}

/** Decisions on one thing take each other's place; what stands for itself has nothing to replace. */
function thingOf({ id }: Judgement, { claim, name }: Held['attached']): string {
  if (claim) return `claim ${claim.id ?? claim.key}`;
  if (name) return `name ${name.kind} ${nameKey(name.name)}`;
  return `own ${id}`;
}

function addedId(documentId: DocumentId, { id }: Decision): ClaimId {
  return ClaimId.parse(uuidV5(documentId, `added ${id}`));
}

function reviewedClaims(
  held: readonly Held[],
  reading: Case['reading'],
  present: Present,
  documentId: DocumentId,
  versionId: VersionId,
): ReviewedClaim[] {
  const byClaim = new Map(
    held.flatMap((one) => (one.attached.claim ? [[one.attached.claim, one] as const] : [])),
  );
  const fresh = freshNames(reading.names);
  const claims = reading.claims.map((claim): ReviewedClaim => {
    const doubts = [...doubtsOf(claim, fresh, reading.sections)];
    const one = byClaim.get(claim);
    if (!one) return { claim, doubts };
    const { act, id } = one.decision;
    const decided = { decisionId: id, doubts };
    switch (act.kind) {
      case 'reject':
        return { claim, state: 'rejected', ...decided };
      case 'correct':
        if (sameBody(bodyOf(claim), act.to)) return { claim, state: 'accepted', ...decided };
        return { claim: corrected(claim, act.to), read: claim, state: 'corrected', ...decided };
      default:
        return { claim, state: 'accepted', ...decided };
    }
  });
  for (const { decision, attached } of held) {
    const { act, id } = decision;
    if (act.kind !== 'add-claim' || !attached.place) continue;
    const claim = addedClaim(
      act.claim,
      attached.place,
      present.folded,
      versionId,
      addedId(documentId, decision),
    );
    claims.push({ claim, state: 'added', decisionId: id, doubts: [] });
  }
  return claims;
}

/** The claim as she says it; ends that she left as they were keep their place in the text. */
function corrected(claim: Claim, to: ClaimBody): Claim {
  const { likelihood: _, ...rest } = claim;
  const end = (was: Claim['subject'], now: ClaimBody['subject']) =>
    was.kind === now.kind && was.value === now.value ? was : now;
  return { ...rest, ...to, subject: end(claim.subject, to.subject), object: end(claim.object, to.object) };
}

/** Read by nobody but the analyst: its construction says so. */
const byAnalyst = 'analyst';

function addedClaim(
  body: ClaimBody,
  place: Span,
  { text }: Folded,
  versionId: VersionId,
  id: ClaimId,
): Claim {
  const quote = text.slice(place.start, place.end);
  const key = [nameKey(quote), 1, body.predicate, nameKey(body.subject.value), nameKey(body.object.value)];
  return {
    id,
    ...body,
    evidence: [{ kind: 'sentence', versionId, ...place, quote }],
    construction: byAnalyst,
    key: key.join('|'),
    reader: byAnalyst,
    commentary: false,
  };
}

function reviewedNames(
  held: readonly Held[],
  names: readonly NamedThing[],
  { folded: { text } }: Present,
): ReviewedName[] {
  const byName = new Map(
    held.flatMap((one) => (one.attached.name ? [[one.attached.name, one] as const] : [])),
  );
  const reviewed = names.map((name): ReviewedName => {
    const one = byName.get(name);
    if (!one) return { name };
    const { act, id } = one.decision;
    if (act.kind === 'reject-name') return { name, state: 'rejected', decisionId: id };
    if (act.kind !== 'correct-name')
      return { name: { ...name, isNew: false }, state: 'accepted', decisionId: id };
    if (act.to.kind === name.kind && act.to.name === name.name)
      return { name, state: 'accepted', decisionId: id };
    const { entryId: _, ...rest } = name;
    const read = { kind: name.kind, name: name.name };
    return { name: { ...rest, ...act.to, isNew: false }, read, state: 'corrected', decisionId: id };
  });
  for (const { decision, attached } of held) {
    const { act, id } = decision;
    if (act.kind !== 'add-name' || !attached.place) continue;
    const { start, end } = attached.place;
    const { kind, name } = act.name;
    const mentions = [{ start, end, text: text.slice(start, end) }];
    reviewed.push({
      name: { kind, name, aliases: [], isNew: false, mentions },
      state: 'added',
      decisionId: id,
    });
  }
  return reviewed;
}

/**
 * What the rules accept: asserted claims of their source and predicates, without a stated likelihood and not from a
 * comment, that nobody decided on. A rule's acceptance that was undone is not made again: its id would be the same.
 */
function acceptances(of: Case, claims: readonly ReviewedClaim[], folded: Folded): Decision[] {
  const taken = new Set<string>(of.log.map(({ id }) => id));
  const decisions: Decision[] = [];
  for (const rule of of.rules) {
    if (rule.outlet !== of.outlet) continue;
    for (const { claim, state } of claims) {
      const fits =
        state === undefined &&
        claim.status === 'asserted' &&
        claim.likelihood === undefined &&
        !claim.commentary &&
        rule.predicates.includes(claim.predicate);
      if (!fits) continue;
      const anchor = claimAnchor(claim, folded);
      const id = DecisionId.parse(uuidV5(of.documentId, `rule ${rule.id} ${anchor.key}`));
      if (taken.has(id)) continue;
      taken.add(id);
      decisions.push({
        id,
        documentId: of.documentId,
        versionId: of.versionId,
        actor: rule.actor,
        at: of.now,
        act: { kind: 'accept', claim: anchor },
        rule: rule.id,
        batch: rule.id,
      });
    }
  }
  return decisions;
}
