import type { Lesson, NameAnchor } from '../model/decision.ts';
import type { Judgement } from './log.ts';

/**
 * What a decision on a name teaches: a rejected pair of name and kind is not proposed again in its outlet; a new
 * name that was accepted, added or put right is known to all reports from now on.
 */
export function lessonsOf({ act, id, actor, at, reason }: Judgement): Lesson[] {
  const common = { decisionId: id, actor, at, ...(reason ? { reason } : {}) };
  const rejected = ({ kind, name, outlet }: NameAnchor): Lesson[] =>
    // Without an outlet there is nowhere where it would hold.
    outlet === undefined ? [] : [{ ...common, kind: 'rejected', nameKind: kind, name, outlet }];
  const accepted = ({ kind, name }: Pick<NameAnchor, 'kind' | 'name'>): Lesson => ({
    ...common,
    kind: 'accepted',
    nameKind: kind,
    name,
  });
  switch (act.kind) {
    case 'reject-name':
      return rejected(act.name);
    case 'accept-name':
    case 'add-name':
      return act.name.isNew ? [accepted(act.name)] : [];
    case 'correct-name':
      return [...rejected(act.name), ...(act.name.isNew ? [accepted(act.to)] : [])];
    default:
      return [];
  }
}
