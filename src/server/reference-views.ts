import { nameKey } from '../model/name-key.ts';
import {
  AdvisoryFacts,
  CveFacts,
  EndOfLifeFacts,
  KevFacts,
  RuleFacts,
  VulnrichmentFacts,
} from '../model/reference.ts';
import type { ReferenceStore, StoredRecord } from '../store/index.ts';
import type { AttackObjectView, EndOfLifeView, VulnerabilityView } from './contract/reference.ts';

const mostLinked = 500;

/** What the synced sets know of a CVE. */
export async function vulnerabilityView(cve: string, references: ReferenceStore): Promise<VulnerabilityView> {
  const records = await references.byExternalId(cve);
  const of = (set: string) => records.find(({ from }) => from.set === set);
  const [kev, record, vulnrichment] = [of('cisa-kev'), of('cve'), of('cisa-vulnrichment')];
  const [score] = await references.scores([cve]);
  const linked = await references.linkedTo(cve, { rel: 'vulnerability', limit: mostLinked });
  return {
    cve,
    ...(kev ? { kev: { ...KevFacts.parse(kev.record.facts), from: kev.from } } : {}),
    ...(score
      ? { epss: { score: score.score.score, percentile: score.score.percentile, from: score.from } }
      : {}),
    ...(record ? { record: { ...CveFacts.parse(record.record.facts), from: record.from } } : {}),
    ...(vulnrichment
      ? { vulnrichment: { ...VulnrichmentFacts.parse(vulnrichment.record.facts), from: vulnrichment.from } }
      : {}),
    advisories: linked
      .filter(({ record: { kind } }) => kind === 'advisory')
      .map(({ from, record: { id, label, facts } }) => ({
        ...AdvisoryFacts.parse(facts),
        id,
        title: label,
        from,
      })),
    techniques: records.flatMap(({ from, record: { links, facts } }) =>
      typeof facts.attackVersion === 'string'
        ? links.map(({ rel, target }) => ({
            id: target,
            rel,
            attackVersion: String(facts.attackVersion),
            from,
          }))
        : [],
    ),
    rules: linked.filter(({ record: { kind } }) => kind === 'rule').map(ruleHead),
  };
}

/** An ATT&CK id in every synced version, with the rules that detect it under its old or new id. */
export async function attackObjectView(id: string, references: ReferenceStore): Promise<AttackObjectView> {
  const records = (await references.byExternalId(id)).filter(({ record: { kind } }) => isOfAttack(kind));
  const editions: AttackObjectView['editions'] = [];
  const ids = new Set([id]);
  for (const { from, record } of records) {
    const next =
      record.replacedBy === undefined ? undefined : await references.record(from.set, record.replacedBy);
    const replacement = next?.record.externalId;
    if (replacement !== undefined) ids.add(replacement);
    const tactics = record.links.filter(({ rel }) => rel === 'tactic').map(({ target }) => target);
    editions.push({
      from,
      kind: isOfAttack(record.kind) ? record.kind : 'other',
      label: record.label,
      status: record.status,
      ...(next
        ? {
            replacedBy: {
              ...(replacement === undefined ? {} : { id: replacement }),
              label: next.record.label,
            },
          }
        : {}),
      tactics,
    });
  }
  const rules: AttackObjectView['rules'] = [];
  for (const technique of ids) {
    const linked = await references.linkedTo(technique, {
      rel: 'technique',
      kind: 'rule',
      limit: mostLinked,
    });
    rules.push(...linked.map((rule) => ({ ...ruleHead(rule), technique })));
  }
  return { id, editions, rules };
}

const attackKinds = ['technique', 'tactic', 'mitigation'] as const;

function isOfAttack(kind: string): kind is (typeof attackKinds)[number] {
  return attackKinds.some((one) => one === kind);
}

function ruleHead({ from, record: { id, label, facts } }: StoredRecord): VulnerabilityView['rules'][number] {
  const { text, ...head } = RuleFacts.parse(facts);
  return { ...head, id, title: label, from };
}

/** Release cycles of a product, by any of its names. */
export async function endOfLifeView(name: string, references: ReferenceStore): Promise<EndOfLifeView> {
  const found = (await references.naming([nameKey(name)], 'product')).filter(
    ({ from }) => from.set === 'endoflife',
  );
  return {
    products: found.map(({ from, record: { id, label, facts } }) => ({
      ...EndOfLifeFacts.parse(facts),
      id,
      label,
      from,
    })),
  };
}
