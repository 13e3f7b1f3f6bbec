import type { Predicate } from '../../model/claim.ts';

/** How a predicate stands as a relationship; `reverse`: from the claim's object to its subject. */
export interface Relation {
  readonly type: string;
  readonly reverse?: true;
}

const related: Relation = { type: 'related-to' };
const targets: Relation = { type: 'targets' };

/**
 * The one mapping of predicates to STIX relationship types (STIX 2.1, appendix B). Undefined: no relationship says it
 * without saying more than the text, so the claim becomes a note on its subject. `related-to` is allowed between any two
 * objects; the claim's own predicate stands in the extension and in the description.
 * @param from type of the subject's object, @param to type of the object's
 */
export function relationOf(predicate: Predicate, from: string, to: string): Relation | undefined {
  switch (predicate) {
    case 'uses':
      return allowed('uses', from, to) ?? related;
    case 'targets':
    case 'compromises':
      return allowed('targets', from, to) ? targets : related;
    case 'exploits':
      return allowed('exploits', from, to) ?? allowed('targets', from, to) ?? related;
    case 'attributed-to':
      return allowed('attributed-to', from, to) ?? related;
    case 'originates-from':
      return allowed('originates-from', from, to) ?? related;
    case 'mitigated-by':
      return to === 'course-of-action' && mitigable.has(from)
        ? { type: 'mitigates', reverse: true }
        : related;
    // A name is never merged by an export: `duplicate-of` would make a consumer do it.
    case 'alias-of':
    case 'linked-to':
    case 'supplies':
    case 'tasks':
    case 'overlaps-with':
    case 'part-of':
    case 'acts-against':
      return related;
    case 'seeks':
    case 'active-since':
    case 'adapts-exploits-within':
    case 'endorses':
      return undefined;
  }
}

const mitigable = new Set(['attack-pattern', 'indicator', 'malware', 'vulnerability', 'tool']);

/** Source types and target types between which the specification defines a relationship type. */
const pairs: Record<string, Record<string, readonly string[]>> = {
  uses: {
    'intrusion-set': ['attack-pattern', 'infrastructure', 'malware', 'tool'],
    'threat-actor': ['attack-pattern', 'infrastructure', 'malware', 'tool'],
    campaign: ['attack-pattern', 'infrastructure', 'malware', 'tool'],
    malware: ['attack-pattern', 'infrastructure', 'malware', 'tool'],
    'attack-pattern': ['malware', 'tool'],
  },
  targets: {
    'intrusion-set': ['identity', 'location', 'vulnerability'],
    'threat-actor': ['identity', 'location', 'vulnerability'],
    campaign: ['identity', 'location', 'vulnerability'],
    malware: ['identity', 'infrastructure', 'location', 'vulnerability'],
    tool: ['identity', 'infrastructure', 'location', 'vulnerability'],
    'attack-pattern': ['identity', 'location', 'vulnerability'],
  },
  exploits: { malware: ['vulnerability'] },
  'attributed-to': {
    'intrusion-set': ['threat-actor'],
    campaign: ['intrusion-set', 'threat-actor'],
    'threat-actor': ['identity'],
  },
  'originates-from': { 'intrusion-set': ['location'], malware: ['location'] },
};

function allowed(type: string, from: string, to: string): Relation | undefined {
  return pairs[type]?.[from]?.includes(to) ? { type } : undefined;
}
