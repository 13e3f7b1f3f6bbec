import type { ClaimEnd } from '../../model/claim.ts';
import type { NameKind, PackAttack, PackEntry } from '../../model/lexicon.ts';
import { nameKey } from '../../model/name-key.ts';
import { fallbackTime, type StixObject } from './objects.ts';
import { softwareId } from './software.ts';
import { producer, stixId } from './vocabulary.ts';

/** What the knowledge says of an end: the entry of a name, the technique of an id. */
export interface Known {
  readonly entries: ReadonlyMap<string, PackEntry>;
  readonly attack: ReadonlyMap<string, PackAttack>;
}

const kinds: Record<NameKind, string> = {
  actor: 'intrusion-set',
  campaign: 'campaign',
  malware: 'malware',
  tool: 'tool',
  organisation: 'identity',
  person: 'identity',
  product: 'software',
  vulnerability: 'vulnerability',
};

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });

/** STIX `region-ov` (section 10.26) of the regions that we tell apart; circles of states that are no place are missing. */
const regions: Record<string, string> = {
  asia: 'asia',
  'asia-pacific': 'asia',
  'indo-pacific': 'asia',
  asean: 'south-eastern-asia',
  'south-eastern-asia': 'south-eastern-asia',
  'eastern-asia': 'eastern-asia',
  'southern-asia': 'southern-asia',
  'central-asia': 'central-asia',
  'middle-east': 'western-asia',
  europe: 'europe',
  eu: 'europe',
  africa: 'africa',
  'north-america': 'northern-america',
  'latin-america': 'latin-america-caribbean',
  oceania: 'oceania',
};

/** An object that several reports may speak of. `common`: it says nothing that is not public knowledge. */
export interface Thing {
  readonly object: StixObject;
  readonly common: boolean;
}

export type End = Pick<ClaimEnd, 'kind' | 'value' | 'entryId'>;

/** What a claim's end or a name stands for; undefined for dates, durations, unnamed ones and plain words. */
export function thingOf(end: End, known: Known): Thing | undefined {
  const object = endObject(end, known);
  return object && { object, common: isCommon(end, known) };
}

const publicKinds = new Set(['country', 'region', 'sector', 'technique', 'mitigation']);

function isCommon({ kind, value, entryId }: End, { entries }: Known): boolean {
  if (publicKinds.has(kind) || /^CVE-\d{4}-\d{4,7}$/.test(value)) return true;
  return entryId !== undefined && entries.has(entryId);
}

function endObject({ kind, value, entryId }: End, known: Known): StixObject | undefined {
  switch (kind) {
    case 'country':
      return of('location', `country:${value}`, { name: countryName(value), country: value });
    case 'region': {
      const region = regions[value];
      return region === undefined
        ? of('identity', `region:${value}`, { name: value, identity_class: 'group' })
        : of('location', `region:${value}`, { name: value, region });
    }
    case 'sector':
      return of('identity', `sector:${value}`, { name: value, identity_class: 'class', ...sectors(value) });
    case 'technique':
    case 'mitigation':
      return attackObject(kind, value, known);
    case 'measure':
      return of('course-of-action', `measure:${nameKey(value)}`, { name: value });
    case 'date':
    case 'duration':
    case 'words':
    case 'unnamed':
      return undefined;
    default:
      return namedObject(kind, value, entryId === undefined ? undefined : known.entries.get(entryId));
  }
}

/**
 * Whom an attribution names, as the threat actor that STIX lets an intrusion set or a campaign be attributed to: the
 * state, body or person behind it.
 */
export function sponsorOf(end: End, known: Known): Thing | undefined {
  const object = sponsorObject(end, known);
  return object && { object, common: isCommon(end, known) };
}

function sponsorObject({ kind, value, entryId }: End, known: Known): StixObject | undefined {
  if (kind === 'country') {
    return of('threat-actor', `state:${value}`, {
      name: `State actor of ${countryName(value)}`,
      threat_actor_types: ['nation-state'],
    });
  }
  if (kind !== 'organisation' && kind !== 'person') return undefined;
  const entry = entryId === undefined ? undefined : known.entries.get(entryId);
  return of('threat-actor', `${kind}:${entry?.id ?? nameKey(value)}`, {
    name: entry?.names[0]?.name ?? value,
    threat_actor_types: ['unknown'],
  });
}

function of(type: string, key: string, properties: Record<string, unknown>): StixObject {
  return {
    type,
    spec_version: '2.1',
    id: stixId(type, key),
    created_by_ref: producer.id,
    created: fallbackTime,
    modified: fallbackTime,
    ...properties,
  };
}

/** Sectors of ours that `industry-sector-ov` (section 10.8) knows by another word, or by none. */
const otherSectors: Record<string, string | undefined> = {
  media: 'communications',
  'managed-services': 'technology',
  'critical-infrastructure': 'infrastructure',
  research: undefined,
};

function sectors(slug: string): { sectors?: string[] } {
  const word = slug in otherSectors ? otherSectors[slug] : slug;
  return word === undefined ? {} : { sectors: [word] };
}

function countryName(code: string): string {
  return countryNames.of(code) ?? code;
}

function attackObject(kind: 'technique' | 'mitigation', id: string, { attack }: Known): StixObject {
  const type = kind === 'technique' ? 'attack-pattern' : 'course-of-action';
  const technique = attack.get(id);
  return of(type, `attack:${id}`, {
    name: technique?.en ?? id,
    ...(technique && kind === 'technique'
      ? {
          kill_chain_phases: technique.tactics.map((tactic) => ({
            kill_chain_name: 'mitre-attack',
            phase_name: phaseName(attack.get(tactic)?.en ?? tactic),
          })),
        }
      : {}),
    external_references: [{ source_name: 'mitre-attack', external_id: id }],
  });
}

/** Tactics stand by their short names in kill chain phases: Command and Control → command-and-control. */
function phaseName(tactic: string): string {
  return tactic.toLowerCase().replaceAll(' ', '-');
}

function namedObject(kind: NameKind, value: string, entry: PackEntry | undefined): StixObject {
  const type = kinds[kind];
  const name = entry?.names[0]?.name ?? value;
  const key = `${kind}:${entry?.id ?? nameKey(value)}`;
  const aliases = [
    ...new Set(
      (entry?.names ?? [])
        .filter((one) => one.relation === 'same' && !one.disputed && one.name !== name)
        .map((one) => one.name),
    ),
  ];
  const withAliases = aliases.length > 0 ? { aliases } : {};
  switch (kind) {
    case 'actor':
    case 'campaign':
    case 'tool':
      return of(type, key, { name, ...withAliases });
    case 'malware':
      return of(type, key, { name, is_family: true, ...withAliases });
    case 'organisation':
      return of(type, key, {
        name,
        identity_class: 'organization',
        ...(entry?.sector ? sectors(entry.sector) : {}),
      });
    case 'person':
      return of(type, key, { name, identity_class: 'individual' });
    case 'product':
      return { type, spec_version: '2.1', id: softwareId(name), name };
    case 'vulnerability':
      return of(type, key, vulnerability(value, name, entry));
  }
}

/** A CVE under its id; a nickname (Log4Shell) under its name. */
function vulnerability(value: string, name: string, entry: PackEntry | undefined): Record<string, unknown> {
  const names = [value, name, ...(entry?.names ?? []).map((one) => one.name)];
  const cve = names.map((one) => one.toUpperCase()).find((one) => /^CVE-\d{4}-\d{4,7}$/.test(one));
  if (cve === undefined) return { name };
  return { name: cve, external_references: [{ source_name: 'cve', external_id: cve }] };
}
