import type { Claim } from '../model/claim.ts';
import { type Act, type Decision, DecisionId } from '../model/decision.ts';
import { ClaimId, documentIdOf, uuidV5, VersionId } from '../model/ids.ts';
import { nameKey } from '../model/name-key.ts';
import type { Case } from './judge.ts';

const documentId = documentIdOf({ canonicalAddress: 'https://example.org/a' });
const versionId = VersionId.parse(`${documentId}.1.1`);
export const idOf = (name: string) => DecisionId.parse(uuidV5(documentId, name));

type Parts = Partial<Pick<Claim, 'predicate' | 'status' | 'likelihood' | 'claimants' | 'commentary'>> & {
  subject?: string;
  object?: string;
};

/** A claim that rests on the first place of a sentence in the text. */
export function claimOf(text: string, quote: string, parts: Parts = {}): Claim {
  const start = text.indexOf(quote);
  const {
    subject = 'Blue Heron',
    object = 'Lurk',
    predicate = 'uses',
    status = 'asserted',
    claimants = [],
  } = parts;
  const key = [nameKey(quote), 1, predicate, nameKey(subject), nameKey(object)].join('|');
  return {
    predicate,
    subject: { kind: 'actor', value: subject },
    object: { kind: 'malware', value: object },
    status,
    ...(parts.likelihood ? { likelihood: parts.likelihood } : {}),
    claimants,
    evidence: [{ kind: 'sentence', start, end: start + quote.length, quote }],
    construction: 'test',
    key,
    reader: 'reader/1',
    commentary: parts.commentary ?? false,
    // As the store gives them: of the key.
    id: ClaimId.parse(uuidV5(documentId, key)),
  };
}

export function decision(act: Act, name = 'one', more: Partial<Decision> = {}): Decision {
  return { id: idOf(name), documentId, versionId, actor: 'local', at: '2026-11-24T00:00:00Z', act, ...more };
}

export function caseOf(text: string, claims: Claim[], log: Decision[], more: Partial<Case> = {}): Case {
  const reading = { claims, names: [], sections: [], reader: 'reader/1' };
  return { documentId, versionId, text, reading, log, rules: [], now: '2026-11-24T00:00:00Z', ...more };
}
