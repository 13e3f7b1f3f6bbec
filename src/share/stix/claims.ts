import type { Claim, ClaimEnd, Likelihood } from '../../model/claim.ts';
import { nameKey } from '../../model/name-key.ts';
import { type Known, sponsorOf, type Thing, thingOf } from './ends.ts';
import { type StixObject, timestamp } from './objects.ts';
import { relationOf } from './relations.ts';
import { claimExtensionId, producer, stixId } from './vocabulary.ts';

/** The report that a claim was read in, as far as its objects tell it. */
export interface ClaimSource {
  readonly documentId: string;
  readonly versionId: string;
  /** Id of the report object: what a claim without any nameable end is a note on. */
  readonly reportRef: string;
  readonly outlet: string;
  /** An external reference to the report. */
  readonly reference: Record<string, unknown>;
  readonly obtainedAt: string;
}

/** A claim's own object with the things that it speaks of; each is written once, however many claims name it. */
export interface ClaimObjects {
  readonly things: Thing[];
  readonly object: StixObject;
  /** Triple of the relationship, for the opinions of those who deny it. */
  readonly relationship?: string;
}

/** The likelihood bands on STIX's confidence scale: the table of the DNI (STIX 2.1, appendix A). */
const confidences: Record<Likelihood, number> = {
  'almost-certain': 95,
  'very-likely': 85,
  likely: 70,
  'roughly-even': 50,
  unlikely: 30,
  'very-unlikely': 15,
  remote: 5,
};
/** A possibility for which the text states no band: on the low side, since "may" promises nothing. The description says so. */
const bareHedge = 30;

/**
 * One claim → one object. Asserted and hedged: a relationship, a hedged one with `confidence` and words that say so.
 * Unknown, denied, or beyond what a relationship can say: a note on its ends, never a relationship.
 */
export function claimObjects(claim: Claim, source: ClaimSource, known: Known): ClaimObjects {
  const subject = thingOf(claim.subject, known);
  const object = objectThing(claim, subject, known);
  const things = [subject, object].filter((thing) => thing !== undefined);
  const from = subject?.object;
  const to = object?.object;
  const isSaid = claim.status === 'asserted' || claim.status === 'hedged';
  const relation =
    from && to && from.id !== to.id ? relationOf(claim.predicate, from.type, to.type) : undefined;
  if (isSaid && from && to && relation) {
    const [one, other] = relation.reverse ? [to, from] : [from, to];
    return {
      things,
      relationship: tripleOf(claim),
      object: {
        ...common('relationship', claim, source),
        relationship_type: relation.type,
        description: description(claim, source),
        source_ref: one.id,
        target_ref: other.id,
        ...(claim.status === 'hedged' ? { confidence: confidenceOf(claim) } : {}),
        ...period(claim),
        ...references(claim, source),
      },
    };
  }
  return {
    things,
    object: {
      ...common('note', claim, source),
      abstract: `${claim.predicate}: ${claim.status}`,
      content: description(claim, source),
      authors: [claim.claimants.at(-1) ?? source.outlet],
      object_refs:
        things.length > 0 ? [...new Set(things.map((thing) => thing.object.id))] : [source.reportRef],
      ...references(claim, source),
    },
  };
}

function objectThing(
  { predicate, object }: Claim,
  subject: Thing | undefined,
  known: Known,
): Thing | undefined {
  const isSponsored = subject?.object.type === 'intrusion-set' || subject?.object.type === 'campaign';
  const sponsor = predicate === 'attributed-to' && isSponsored ? sponsorOf(object, known) : undefined;
  return sponsor ?? thingOf(object, known);
}

/** A denial of what a relationship of the same bundle says: an opinion on it. */
export function denialOf(claim: Claim, source: ClaimSource, relationships: readonly string[]): StixObject {
  return {
    ...common('opinion', claim, source),
    explanation: description(claim, source),
    authors: [claim.claimants.at(-1) ?? source.outlet],
    opinion: 'disagree',
    object_refs: [...relationships].sort(),
    ...references(claim, source),
  };
}

/** Names what is said, whoever says it and however firmly. */
export function tripleOf({ predicate, subject, object }: Claim): string {
  const end = ({ kind, value, entryId }: ClaimEnd) => `${kind}:${entryId ?? nameKey(value)}`;
  return [predicate, end(subject), end(object)].join(' ');
}

function confidenceOf({ likelihood }: Claim): number {
  return likelihood === undefined ? bareHedge : confidences[likelihood];
}

function common(type: string, claim: Claim, source: ClaimSource): StixObject {
  const time = timestamp(source.obtainedAt);
  return {
    type,
    spec_version: '2.1',
    id: stixId(type, `claim:${claim.id ?? `${source.documentId}:${claim.key}`}`),
    created_by_ref: producer.id,
    created: time,
    modified: time,
    extensions: { [claimExtensionId]: extension(claim, source) },
  };
}

function extension(claim: Claim, { documentId, versionId }: ClaimSource): Record<string, unknown> {
  return {
    extension_type: 'property-extension',
    predicate: claim.predicate,
    status: claim.status,
    ...(claim.likelihood === undefined ? {} : { likelihood: claim.likelihood }),
    subject: claim.subject.value,
    object: claim.object.value,
    ...(claim.claimants.length > 0 ? { claimants: claim.claimants } : {}),
    evidence: claim.evidence.map(({ quote, start, end, versionId: version = versionId }) => ({
      document: documentId,
      version,
      quote,
      start,
      end,
    })),
    ...(claim.saidOn === undefined ? {} : { said_on: claim.saidOn }),
    ...(claim.validFrom === undefined ? {} : { valid_from: claim.validFrom }),
    ...(claim.validTo === undefined ? {} : { valid_to: claim.validTo }),
    ...(claim.commentary ? { commentary: true } : {}),
    construction: claim.construction,
    reader: claim.reader,
  };
}

const firmness: Record<Claim['status'], string> = {
  asserted: 'Stated',
  hedged: 'Stated as possible only',
  unknown: 'Said to be unknown',
  denied: 'Denied',
};

/** For a consumer that knows nothing of the extension: how firmly, by whom, what, and the sentence. */
function description(claim: Claim, { outlet }: ClaimSource): string {
  const band = claim.likelihood === undefined ? '' : ` (${claim.likelihood.replaceAll('-', ' ')})`;
  const noBand = claim.status === 'hedged' && band === '' ? '; the text gives no likelihood' : '';
  const who = [outlet, ...claim.claimants].join(' → ');
  const what = `${claim.subject.value} ${claim.predicate} ${claim.object.value}`;
  const quotes = claim.evidence.map(({ quote }) => `“${quote.replace(/\s+/g, ' ')}”`);
  return [`${firmness[claim.status]}${band}${noBand} by ${who}: ${what}.`, ...quotes].join('\n');
}

/** `stop_time` has to be later than `start_time` (STIX 2.1, section 5.1). */
function period({ validFrom, validTo }: Claim): Record<string, string> {
  const start = validFrom === undefined ? undefined : timestamp(validFrom);
  const stop = validTo === undefined ? undefined : timestamp(validTo);
  return {
    ...(start === undefined ? {} : { start_time: start }),
    ...(stop === undefined || (start !== undefined && stop <= start) ? {} : { stop_time: stop }),
  };
}

function references({ evidence }: Claim, { reference }: ClaimSource): Record<string, unknown> {
  const quote = evidence[0]?.quote;
  return { external_references: [{ ...reference, ...(quote === undefined ? {} : { description: quote }) }] };
}
