import { z } from 'zod';
import type { Predicate } from '../../../model/claim.ts';
import { dictionary } from '../../../model/dictionary.ts';
import { NameKind } from '../../../model/lexicon.ts';
import type {
  RecordKind,
  ReferenceName,
  ReferenceRecord,
  ReferenceRelation,
} from '../../../model/reference.ts';
import { jsonOf, shaped } from '../door.ts';
import { BrokenSet, type SetLoader } from '../loader.ts';

/*
 * MITRE ATT&CK. Live form: a STIX bundle: 2.1 of mitre-attack/attack-stix-data (`spec_version` on each object, a
 * collection object with the version), or 2.0 of mitre/cti (`spec_version` on the bundle; the version stands only in
 * the address). Format: STIX 2.1 (OASIS, 2021-06-10) sections 3 and 8, ATT&CK Data Model 3.3.
 */

const Bundle = z.object({
  type: z.literal('bundle'),
  spec_version: z.string().optional(),
  objects: z.array(z.looseObject({ type: z.string(), id: z.string() })).min(1),
});

const Thing = z.object({
  id: z.string(),
  type: z.string(),
  name: z.string().min(1),
  created: z.string(),
  modified: z.string(),
  revoked: z.boolean().default(false),
  x_mitre_deprecated: z.boolean().default(false),
  x_mitre_version: z.string().optional(),
  external_references: z
    .array(
      z.object({ source_name: z.string(), external_id: z.string().optional(), url: z.string().optional() }),
    )
    .default([]),
  aliases: z.array(z.string()).default([]),
  x_mitre_aliases: z.array(z.string()).default([]),
  x_mitre_platforms: z.array(z.string()).optional(),
  x_mitre_shortname: z.string().optional(),
  kill_chain_phases: z.array(z.object({ phase_name: z.string() })).default([]),
  first_seen: z.string().optional(),
  last_seen: z.string().optional(),
});
type Thing = z.infer<typeof Thing>;

const Relationship = z.object({
  id: z.string(),
  relationship_type: z.string(),
  source_ref: z.string(),
  target_ref: z.string(),
  modified: z.string(),
  revoked: z.boolean().default(false),
  x_mitre_deprecated: z.boolean().default(false),
});
type Relationship = z.infer<typeof Relationship>;

const Collection = z.object({ x_mitre_version: z.string(), modified: z.string() });

/** STIX types that become records; the others (marking definitions, analytics, matrices …) describe ATT&CK itself. */
const kinds = dictionary<RecordKind>({
  'intrusion-set': 'actor',
  campaign: 'campaign',
  malware: 'malware',
  tool: 'tool',
  'attack-pattern': 'technique',
  'course-of-action': 'mitigation',
  'x-mitre-tactic': 'tactic',
});

/** Relationship types that become claims. `mitigates` is said from the technique's side. */
const predicates = dictionary<{ readonly predicate: Predicate; readonly turned?: true }>({
  uses: { predicate: 'uses' },
  'attributed-to': { predicate: 'attributed-to' },
  mitigates: { predicate: 'mitigated-by', turned: true },
});

const idSources = new Set(['mitre-attack', 'mitre-mobile-attack', 'mitre-ics-attack']);
const mebibyte = 1024 * 1024;

/** @param pinned version that the address stands for, where the file does not say it (STIX 2.0) */
function attackLoader(of: {
  readonly set: string;
  readonly title: string;
  readonly address: string;
  readonly name: string;
  readonly pinned?: string;
}): SetLoader {
  return {
    set: of.set,
    title: of.title,
    publisher: 'The MITRE Corporation',
    licence: 'ATT&CK terms of use; © The MITRE Corporation',
    files: () => [{ name: of.name, address: of.address, maxBytes: 120 * mebibyte }],
    read(files) {
      const [file] = files;
      if (!file) throw new BrokenSet(of.name, 'is missing');
      const bundle = jsonOf(file, Bundle);
      return readBundle(bundle, file.name, of.pinned);
    },
  };
}

function readBundle(bundle: z.infer<typeof Bundle>, file: string, pinned: string | undefined) {
  const things: Thing[] = [];
  const relationships: Relationship[] = [];
  const skipped = new Map<string, number>();
  let collection: z.infer<typeof Collection> | undefined;
  for (const object of bundle.objects) {
    if (kinds[object.type]) things.push(shaped(file, object, Thing));
    else if (object.type === 'relationship') relationships.push(shaped(file, object, Relationship));
    else if (object.type === 'x-mitre-collection') collection = shaped(file, object, Collection);
    else skipped.set(object.type, (skipped.get(object.type) ?? 0) + 1);
  }
  if (things.length === 0) throw new BrokenSet(file, 'holds no object of ATT&CK (field objects)');
  const stix = bundle.spec_version ?? '2.1';
  const newest = things
    .map(({ modified }) => modified)
    .sort()
    .at(-1);
  const version = collection?.x_mitre_version ?? pinned;
  const asOf = collection?.modified ?? newest;

  const tactics = new Map(
    things.flatMap((thing) =>
      thing.x_mitre_shortname ? [[thing.x_mitre_shortname, idOf(thing) ?? ''] as const] : [],
    ),
  );
  const replaced = new Map(
    relationships
      .filter((one) => one.relationship_type === 'revoked-by')
      .map((one) => [one.source_ref, one.target_ref] as const),
  );
  const parents = new Map(
    relationships
      .filter((one) => one.relationship_type === 'subtechnique-of' && !one.revoked)
      .map((one) => [one.source_ref, one.target_ref] as const),
  );
  const ids = new Map(things.map((thing) => [thing.id, idOf(thing)]));
  const records = things.map((thing): ReferenceRecord => {
    const kind = kinds[thing.type] ?? 'other';
    const externalId = idOf(thing);
    const replacedBy = thing.revoked ? replaced.get(thing.id) : undefined;
    const parent = ids.get(parents.get(thing.id) ?? '');
    return {
      id: thing.id,
      kind,
      label: thing.name,
      ...(externalId === undefined ? {} : { externalId }),
      status: thing.revoked ? 'revoked' : thing.x_mitre_deprecated ? 'deprecated' : 'current',
      ...(replacedBy === undefined ? {} : { replacedBy }),
      names: namesOf(thing, kind),
      links: [
        ...thing.kill_chain_phases.flatMap(({ phase_name }) => {
          const target = tactics.get(phase_name);
          return target ? [{ rel: 'tactic', target }] : [];
        }),
        ...(parent === undefined ? [] : [{ rel: 'subtechnique-of', target: parent }]),
      ],
      facts: {
        stix,
        objectVersion: thing.x_mitre_version,
        modified: thing.modified,
        url: thing.external_references.find(({ source_name }) => idSources.has(source_name))?.url,
        platforms: thing.x_mitre_platforms,
        firstSeen: thing.first_seen,
        lastSeen: thing.last_seen,
      },
    };
  });
  const claims = relationships.flatMap((one) => claimOf(one, ids));
  const unclaimed = relationships.filter((one) => !predicates[one.relationship_type]);
  for (const { relationship_type: type } of unclaimed) {
    if (type !== 'revoked-by' && type !== 'subtechnique-of') {
      skipped.set(`relationship ${type}`, (skipped.get(`relationship ${type}`) ?? 0) + 1);
    }
  }
  return {
    ...(version === undefined ? {} : { version }),
    ...(asOf === undefined ? {} : { asOf }),
    records,
    relations: claims,
    skipped: [...skipped].map(([what, count]) => ({
      what,
      count,
      reason: 'describes ATT&CK itself or detection',
    })),
  };
}

function idOf({ external_references }: Thing): string | undefined {
  return external_references.find(({ source_name }) => idSources.has(source_name))?.external_id;
}

function namesOf(thing: Thing, kind: RecordKind): ReferenceName[] {
  const nameKind = NameKind.safeParse(kind);
  if (!nameKind.success) return [];
  const names = new Set([thing.name, ...thing.aliases, ...thing.x_mitre_aliases]);
  return [...names].map((name) => ({ name, kind: nameKind.data, relation: 'same' }));
}

function claimOf(one: Relationship, ids: ReadonlyMap<string, unknown>): ReferenceRelation[] {
  const as = predicates[one.relationship_type];
  if (!as || one.revoked || one.x_mitre_deprecated || !ids.has(one.source_ref) || !ids.has(one.target_ref))
    return [];
  const [subject, object] = as.turned ? [one.target_ref, one.source_ref] : [one.source_ref, one.target_ref];
  return [
    {
      id: one.id,
      predicate: as.predicate,
      subject: { record: subject },
      object: { record: object },
      status: 'asserted',
      saidOn: one.modified.slice(0, 10),
    },
  ];
}

const stixData = 'https://raw.githubusercontent.com/mitre-attack/attack-stix-data/master';

export const attackLoaders: readonly SetLoader[] = [
  attackLoader({
    set: 'attack-enterprise',
    title: 'MITRE ATT&CK Enterprise',
    address: `${stixData}/enterprise-attack/enterprise-attack.json`,
    name: 'enterprise-attack.json',
  }),
  // Reports and rules written before 19 use its ids: it stays beside the newest.
  attackLoader({
    set: 'attack-enterprise-18',
    title: 'MITRE ATT&CK Enterprise 18',
    address:
      'https://raw.githubusercontent.com/mitre/cti/ATT%26CK-v18.1/enterprise-attack/enterprise-attack.json',
    name: 'enterprise-attack.json',
    pinned: '18.1',
  }),
  attackLoader({
    set: 'attack-mobile',
    title: 'MITRE ATT&CK Mobile',
    address: `${stixData}/mobile-attack/mobile-attack.json`,
    name: 'mobile-attack.json',
  }),
  attackLoader({
    set: 'attack-ics',
    title: 'MITRE ATT&CK ICS',
    address: `${stixData}/ics-attack/ics-attack.json`,
    name: 'ics-attack.json',
  }),
];
