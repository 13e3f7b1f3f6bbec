import { z } from 'zod';
import type { ClaimStatus, Likelihood, Predicate } from '../../../model/claim.ts';
import { dictionary } from '../../../model/dictionary.ts';
import { NameKind } from '../../../model/lexicon.ts';
import { nameKey } from '../../../model/name-key.ts';
import type {
  RecordKind,
  ReferenceName,
  ReferenceRecord,
  ReferenceRelation,
} from '../../../model/reference.ts';
import { jsonOf } from '../door.ts';
import { BrokenSet, type ReadSet, type SetLoader, type SyncContext } from '../loader.ts';

/*
 * MISP galaxy clusters. Live form: one JSON file a cluster, `clusters/<type>.json`, with a running `version` and no
 * date. Format: misp-standard.org, "MISP galaxy format" (draft-dulaunoy-misp-galaxy-format).
 */

const Texts = z.union([z.array(z.string()), z.string().transform((one) => [one])]);

const Value = z.object({
  uuid: z.string(),
  value: z.string().min(1),
  revoked: z.boolean().default(false),
  meta: z
    .object({
      synonyms: Texts.optional(),
      refs: Texts.optional(),
      external_id: z.union([z.string(), z.array(z.string()).transform(([first]) => first ?? '')]).optional(),
      country: z.string().optional(),
      'name-attribution': Texts.optional(),
      'cfr-suspected-state-sponsor': z.string().optional(),
      'cfr-suspected-victims': Texts.optional(),
      kill_chain: Texts.optional(),
      aliases: Texts.optional(),
    })
    .default({}),
  related: z
    .array(z.object({ 'dest-uuid': z.string(), type: z.string(), tags: z.array(z.string()).default([]) }))
    .default([]),
});
type Value = z.infer<typeof Value>;

const Cluster = z.object({
  name: z.string(),
  type: z.string(),
  version: z.number().int(),
  values: z.array(Value).min(1),
});

/** Cluster files with the kind of thing that their values are. */
const clusters: readonly (readonly [type: string, kind: RecordKind])[] = [
  ['threat-actor', 'actor'],
  ['microsoft-activity-group', 'actor'],
  ['mitre-intrusion-set', 'actor'],
  ['tool', 'malware'],
  ['rat', 'malware'],
  ['ransomware', 'malware'],
  ['backdoor', 'malware'],
  ['banker', 'malware'],
  ['botnet', 'malware'],
  ['stealer', 'malware'],
  ['exploit-kit', 'malware'],
  ['android', 'malware'],
  ['mitre-malware', 'malware'],
  ['mitre-tool', 'tool'],
  ['rmm-tool', 'tool'],
  ['tds', 'tool'],
  ['mitre-attack-pattern', 'technique'],
  ['mitre-course-of-action', 'mitigation'],
  ['mitre-d3fend', 'mitigation'],
  ['preventive-measure', 'mitigation'],
  ['branded_vulnerability', 'vulnerability'],
  ['surveillance-vendor', 'organisation'],
  ['producer', 'organisation'],
  ['country', 'country'],
  ['target-information', 'country'],
  ['region', 'region'],
  ['sector', 'sector'],
  ['cert-eu-govsector', 'sector'],
];

/** How a relation between values reads as a claim. `turned`: the other end is the subject. What is absent is no claim. */
const predicates = dictionary<{ readonly predicate: Predicate; readonly turned?: true }>({
  uses: { predicate: 'uses' },
  deploys: { predicate: 'uses' },
  delivers: { predicate: 'uses' },
  'used-by': { predicate: 'uses', turned: true },
  'is-deployed-by': { predicate: 'uses', turned: true },
  targets: { predicate: 'targets' },
  mitigates: { predicate: 'mitigated-by', turned: true },
  'part-of': { predicate: 'part-of' },
  overlaps: { predicate: 'overlaps-with' },
  similar: { predicate: 'overlaps-with' },
  'linked-to': { predicate: 'linked-to' },
  'related-to': { predicate: 'linked-to' },
  'associated-with': { predicate: 'linked-to' },
  'is-allied-with': { predicate: 'linked-to' },
  'variant-of': { predicate: 'linked-to' },
  'successor-of': { predicate: 'linked-to' },
  'derived-from': { predicate: 'linked-to' },
});
/** Said through other fields of a record. */
const structural = new Set(['revoked-by', 'subtechnique-of']);

/** MISP taxonomy "estimative-language", the bands of ICD 203. */
const likelihoods = dictionary<Likelihood>({
  'almost-certain': 'almost-certain',
  'very-likely': 'very-likely',
  likely: 'likely',
  'roughly-even-chance': 'roughly-even',
  unlikely: 'unlikely',
  'very-unlikely': 'very-unlikely',
  'almost-no-chance': 'remote',
});

const addressOf = (type: string) =>
  `https://raw.githubusercontent.com/MISP/misp-galaxy/main/clusters/${type}.json`;

function clusterLoader(type: string, kind: RecordKind): SetLoader {
  // Who attributes a name stands as the UUID of a producer.
  const needsProducers = type === 'threat-actor';
  const isAttack = type.startsWith('mitre-') && type !== 'mitre-d3fend';
  return {
    set: `misp-${type}`,
    space: 'misp-galaxy',
    title: `MISP galaxy: ${type}`,
    publisher: 'MISP Project',
    licence: isAttack ? 'ATT&CK terms of use; © The MITRE Corporation' : 'CC0 1.0 or BSD-2-Clause',
    files: () => [
      { name: `${type}.json`, address: addressOf(type) },
      ...(needsProducers ? [{ name: 'producer.json', address: addressOf('producer') }] : []),
    ],
    read([file, producers], context) {
      if (!file) throw new BrokenSet(`${type}.json`, 'is missing');
      const cluster = jsonOf(file, Cluster);
      const namers = producers ? jsonOf(producers, Cluster).values : [];
      return readCluster(cluster, kind, new Map(namers.map(({ uuid, value }) => [uuid, value])), context);
    },
  };
}

function readCluster(
  cluster: z.infer<typeof Cluster>,
  kind: RecordKind,
  namers: ReadonlyMap<string, string>,
  context: SyncContext,
): ReadSet {
  const skipped = new Map<string, number>();
  const relations: ReferenceRelation[] = [];
  const techniqueIds = new Map(cluster.values.map(({ uuid, meta }) => [uuid, meta.external_id]));
  const records = cluster.values.map((value): ReferenceRecord => {
    const { uuid, meta, related } = value;
    const replacedBy = related.find(({ type }) => type === 'revoked-by')?.['dest-uuid'];
    const parent = related.find(({ type }) => type === 'subtechnique-of')?.['dest-uuid'];
    const parentId = parent === undefined ? undefined : techniqueIds.get(parent);
    const label = labelOf(value);
    return {
      id: uuid,
      kind,
      label,
      ...(meta.external_id ? { externalId: meta.external_id } : {}),
      status: value.revoked ? 'revoked' : 'current',
      ...(value.revoked && replacedBy !== undefined ? { replacedBy } : {}),
      names: namesOf(value, label, kind, namers),
      links: [
        ...(parentId ? [{ rel: 'subtechnique-of', target: parentId }] : []),
        ...(meta.country ? [{ rel: 'country', target: meta.country }] : []),
      ],
      facts: { refs: meta.refs, killChain: meta.kill_chain },
    };
  });
  const seen = new Set<string>();
  const add = (relation: ReferenceRelation) => {
    if (seen.has(relation.id)) return;
    seen.add(relation.id);
    relations.push(relation);
  };
  for (const value of cluster.values) {
    for (const one of value.related) {
      const type = one.type.trim();
      const as = predicates[type];
      if (as) add(relationOf(value, { ...one, type }, as));
      else if (!structural.has(type)) skipped.set(type, (skipped.get(type) ?? 0) + 1);
    }
    if (kind === 'actor') for (const relation of suspicionsOf(value, context)) add(relation);
  }
  return {
    version: String(cluster.version),
    records,
    relations,
    skipped: [...skipped].map(([type, count]) => ({
      what: `relation ${type}`,
      count,
      reason: 'no claim of this model says it',
    })),
  };
}

/** ATT&CK clusters end a value in its id ("Phishing - T1566"), which stands in `external_id` too. */
function labelOf({ value, meta }: Value): string {
  const ending = ` - ${meta.external_id ?? ''}`;
  return meta.external_id && value.endsWith(ending) ? value.slice(0, -ending.length) : value;
}

function namesOf(
  { meta }: Value,
  label: string,
  kind: RecordKind,
  namers: ReadonlyMap<string, string>,
): ReferenceName[] {
  const nameKind = NameKind.safeParse(kind);
  if (!nameKind.success) return [];
  const attributed = new Map(
    (meta['name-attribution'] ?? []).flatMap((one) => {
      const at = one.lastIndexOf(':');
      const namer = namers.get(one.slice(at + 1));
      return namer === undefined ? [] : [[nameKey(one.slice(0, at)), namer] as const];
    }),
  );
  const all = [label, ...(meta.synonyms ?? []), ...(meta.aliases ?? [])].map((name) => name.trim());
  return [...new Set(all.filter((name) => name !== '' && name !== meta.external_id))].map((name) => {
    const namer = attributed.get(nameKey(name));
    return { name, kind: nameKind.data, relation: 'same', ...(namer === undefined ? {} : { namer }) };
  });
}

function relationOf(
  value: Value,
  one: Value['related'][number],
  as: { predicate: Predicate; turned?: true },
): ReferenceRelation {
  const own = { record: value.uuid };
  const other = { record: one['dest-uuid'] };
  return {
    id: `${value.uuid} ${one.type} ${one['dest-uuid']}`,
    predicate: as.predicate,
    subject: as.turned ? other : own,
    object: as.turned ? own : other,
    ...doubtOf(one.tags),
  };
}

function doubtOf(tags: readonly string[]): { status: ClaimStatus; likelihood?: Likelihood } {
  for (const tag of tags) {
    const band = /^estimative-language:likelihood-probability="([a-z-]{1,40})"$/.exec(tag)?.[1];
    const likelihood = band === undefined ? undefined : likelihoods[band];
    if (likelihood) return { status: likelihood === 'almost-certain' ? 'asserted' : 'hedged', likelihood };
  }
  return { status: 'asserted' };
}

/** Countries that the cluster ties an actor to, and those it suspects as victims. MISP words both as suspicions. */
function suspicionsOf({ uuid, meta }: Value, { countryOf }: SyncContext): ReferenceRelation[] {
  const claim = (predicate: Predicate, code: string): ReferenceRelation => ({
    id: `${uuid} ${predicate} ${code}`,
    predicate,
    subject: { record: uuid },
    object: { kind: 'country', value: code },
    status: 'hedged',
  });
  const country = /^[A-Za-z]{2}$/.test(meta.country ?? '') ? meta.country?.toUpperCase() : undefined;
  const sponsor = countryOf(meta['cfr-suspected-state-sponsor'] ?? '');
  const states = new Set([country, sponsor].filter((code) => code !== undefined));
  const victims = new Set((meta['cfr-suspected-victims'] ?? []).flatMap((name) => countryOf(name) ?? []));
  return [
    ...[...states].map((code) => claim('attributed-to', code)),
    ...[...victims].map((code) => claim('targets', code)),
  ];
}

export const galaxyLoaders: readonly SetLoader[] = clusters.map(([type, kind]) => clusterLoader(type, kind));
