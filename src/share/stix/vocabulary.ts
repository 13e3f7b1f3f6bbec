import { createHash } from 'node:crypto';
import type { Marking, TlpLevel } from '../../model/marking.ts';
import { fallbackTime, type StixObject } from './objects.ts';

/**
 * Id of an object that Shirabe makes: the same key gives the same id at every export. Its form is that of UUIDv4 with a
 * hash for the random bits: identifiers other than observables' should be version 4 (STIX 2.1, section 2.9), and strict
 * validators insist.
 */
export function stixId(type: string, key: string): string {
  const bytes = createHash('sha256').update(`shirabe:stix:${type}:${key}`, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `${type}--${uuid.join('-')}`;
}

const tlpExtension = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

/** Marking definitions of TLP 2.0 as OASIS publishes them (cti-stix-common-objects, "TLP 2.0"). */
const tlpIds: Record<TlpLevel, string> = {
  CLEAR: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  GREEN: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  AMBER: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'AMBER+STRICT': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  RED: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
};

function tlpDefinition(level: TlpLevel): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: tlpIds[level],
    created: '2022-10-01T00:00:00.000Z',
    name: `TLP:${level}`,
    extensions: { [tlpExtension]: { extension_type: 'property-extension', tlp_2_0: level.toLowerCase() } },
  };
}

/** The marking's definitions: its TLP level, and a statement of whose it is, for whom, and its PAP, where it says so. */
export function markingObjects(marking: Marking): StixObject[] {
  const words = [
    marking.owner === undefined ? '' : `Marked by: ${marking.owner}.`,
    marking.audience === undefined ? '' : `May go to: ${marking.audience.toSorted().join(', ') || 'nobody'}.`,
    marking.pap === undefined ? '' : `PAP:${marking.pap}`,
  ].filter((part) => part !== '');
  const tlp = tlpDefinition(marking.level);
  if (words.length === 0) return [tlp];
  const statement = words.join(' ');
  return [
    tlp,
    {
      type: 'marking-definition',
      spec_version: '2.1',
      id: stixId('marking-definition', statement),
      created_by_ref: producer.id,
      created: fallbackTime,
      definition_type: 'statement',
      definition: { statement },
      object_marking_refs: [tlpIds.CLEAR],
    },
  ];
}

/** Who makes the objects: this product. What a report says is never ours: claimants and source stand on each claim. */
export const producer = {
  type: 'identity',
  spec_version: '2.1',
  id: stixId('identity', 'producer'),
  created: fallbackTime,
  modified: fallbackTime,
  name: 'Shirabe',
  description: 'Reads public reports into sourced claims. Objects say what their sources say.',
  identity_class: 'system',
  object_marking_refs: [tlpIds.CLEAR],
} as const satisfies StixObject;

/** Key under which a claim stands in `extensions` (STIX 2.1, section 7.3). */
export const claimExtensionId = stixId('extension-definition', 'claim/1');

export const claimExtension: StixObject = {
  type: 'extension-definition',
  spec_version: '2.1',
  id: claimExtensionId,
  created_by_ref: producer.id,
  created: fallbackTime,
  modified: fallbackTime,
  name: 'Claim with its evidence',
  description: 'Who says it, in which sentence of which report, how firmly: the claim behind an object.',
  schema: [
    'Property extension of relationship, note and opinion objects. Properties:',
    'predicate (string): what the claim says, e.g. uses, targets, attributed-to.',
    'status (string): asserted, hedged, unknown or denied.',
    'likelihood (string, optional): ICD 203 band, only where words of the text state one.',
    'subject, object (string): the ends by the words of the text.',
    'claimants (list of string): who says so in the text, outermost first; empty when it is the outlet itself.',
    'evidence (list of object): document (string, UUID), version (string), quote (string, verbatim), start, end (integer, UTF-16 offsets in the canonical text).',
    'said_on, valid_from, valid_to (string, optional): ISO 8601 as precise as known.',
    'commentary (boolean, optional): it stands in a comment on the report.',
    'construction (string): the grammatical construction it was read from. reader (string): the reader and its version.',
  ].join('\n'),
  version: '1.0.0',
  extension_types: ['property-extension'],
  object_marking_refs: [tlpIds.CLEAR],
};

export function markingRefs(marking: Marking): string[] {
  return markingObjects(marking).map((object) => object.id);
}
