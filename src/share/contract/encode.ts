import type { ClaimEnd, SentenceEvidence } from '../../model/claim.ts';
import type { CanonicalDocument, Lineage } from '../../model/document.ts';
import { type DocumentId, uuidV5 } from '../../model/ids.ts';
import type { NameKind } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { nameKey } from '../../model/name-key.ts';
import type { NamedThing, Reading } from '../../model/reading.ts';
import { regionSlugs } from '../../model/regions.ts';
import type { Span } from '../../model/span.ts';
import type { ContractName, ContractRecord } from './record.ts';

/**
 * Reading and canonical document of one text → the contract's record.
 * @param file name under which the text was given
 * @param id document id; claim ids rest on it, so they are the same at every export
 */
export function contractRecord(
  file: string,
  id: DocumentId,
  document: CanonicalDocument,
  reading: Reading,
): ContractRecord {
  const { text } = document;
  const spot = ({ start, end }: Span) => ({ text: text.slice(start, end), start, end });
  const named = (kind: NameKind) =>
    reading.names.filter((thing) => thing.kind === kind).map((thing) => contractName(thing, spot));
  const mentions = <K extends Mention['kind']>(kind: K) =>
    reading.mentions.filter((mention): mention is Extract<Mention, { kind: K }> => mention.kind === kind);
  const indicators = mentions('indicator');

  return {
    file,
    id,
    lang: reading.lang,
    title: document.title ?? null,
    outlet: document.outlet ?? null,
    publishedAt: document.publishedAt?.value ?? null,
    updatedAt: document.updatedAt?.value ?? null,
    derivedFrom: derivedFrom(document.lineage),
    sections: reading.sections.map(({ kind, start, end }) => ({ kind, start, end })),
    actors: named('actor'),
    campaigns: named('campaign'),
    malware: named('malware'),
    tools: named('tool'),
    organisations: named('organisation'),
    people: reading.names
      .filter((thing) => thing.kind === 'person')
      .map((thing) => ({
        ...contractName(thing, spot),
        ...(thing.organisation ? { organisation: thing.organisation } : {}),
      })),
    products: named('product'),
    vulnerabilities: withCves(named('vulnerability'), mentions('cve')),
    techniques: grouped(mentions('technique'), (found) => found.id).map((group) => ({
      id: group[0].id,
      mentions: group.map(spot),
    })),
    countries: reading.countries.map(({ code, role, spans }) => ({ code, role, mentions: spans.map(spot) })),
    regions: regionSlugs.filter((slug) => reading.regions.some((region) => region.slug === slug)),
    sectors: [...new Set(reading.sectors.map((sector) => sector.slug))],
    dates: grouped(
      mentions('date').filter((date) => !date.stamp && (date.from ?? date.to)),
      (date) => `${date.from ?? ''}/${date.to ?? ''}`,
    ).map((group) => ({
      text: group[0].text,
      // The contract's dates know no time of day.
      ...(group[0].from ? { start: group[0].from.slice(0, 10) } : {}),
      ...(group[0].to ? { end: group[0].to.slice(0, 10) } : {}),
      mentions: group.map(spot),
    })),
    // One record for each sentence that says it: the contract's evidence is one place.
    claims: reading.claims.flatMap((claim) => {
      const claimant = claim.claimants.at(-1);
      return claim.evidence.map((evidence) => ({
        id: claim.id ?? uuidV5(id, claim.key),
        type: claim.predicate,
        source: endValue(claim.subject),
        target: endValue(claim.object),
        status: claim.status,
        ...(claim.likelihood ? { likelihood: claim.likelihood } : {}),
        ...(claimant ? { claimant } : {}),
        claimants: claim.claimants,
        evidence: quoted(evidence),
        construction: claim.construction,
        ...(claim.commentary ? { commentary: true as const } : {}),
      }));
    }),
    questions: reading.questions.map(({ question, alternatives, evidence }) => ({
      question,
      alternatives,
      evidence: evidence.map(quoted),
    })),
    quotations: mentions('quotation').map((found) => ({
      speaker: found.speaker,
      ...(found.organisation ? { organisation: found.organisation } : {}),
      ...spot(found),
    })),
    measures: mentions('measure').map((found) => ({
      ...(found.mitigation ? { id: found.mitigation } : {}),
      ...spot(found),
    })),
    indicators: indicatorGroups(indicators.filter((found) => found.benign === undefined)).map((group) => ({
      type: group[0].type,
      value: group[0].value,
      mentions: group.map(spot),
    })),
    benignIndicators: indicatorGroups(indicators.filter((found) => found.benign !== undefined)).map(
      (group) => ({
        type: group[0].type,
        value: group[0].value,
        mentions: group.map(spot),
        reason: group[0].benign || 'benign',
      }),
    ),
    quantities: mentions('quantity').map((found) => ({
      ...spot(found),
      value: found.value,
      qualifier: found.qualifier,
      unit: found.unit,
    })),
    cleaner: document.cleaner,
    reader: reading.reader,
  };
}

function contractName(
  thing: NamedThing,
  spot: (span: Span) => { text: string; start: number; end: number },
): ContractName {
  return {
    name: thing.name,
    ...(thing.entryId ? { id: thing.entryId } : {}),
    aliases: thing.aliases,
    ...(thing.isNew ? { new: true as const } : {}),
    mentions: thing.mentions.map(spot),
  };
}

/** The vulnerabilities' names, and each CVE id that none of them answers to. */
function withCves(names: ContractName[], cves: Extract<Mention, { kind: 'cve' }>[]): ContractName[] {
  const known = new Set(names.flatMap((name) => [name.name, ...name.aliases]).map(nameKey));
  const missing = cves.filter((cve) => !known.has(nameKey(cve.id)));
  return [
    ...names,
    ...grouped(missing, (cve) => cve.id).map((group) => ({
      name: group[0].id,
      id: group[0].id,
      aliases: [],
      mentions: group.map(({ text, start, end }) => ({ text, start, end })),
    })),
  ];
}

const lineageOrder = [
  'from-line',
  'original-line',
  'translated-title',
  'named-report',
  'link',
  'forwarded-mail',
  'quoted-mail',
] as const;

/** The contract knows one source report: the one that the text names most plainly. */
function derivedFrom(lineage: readonly Lineage[]): ContractRecord['derivedFrom'] {
  const sorted = lineage.toSorted((a, b) => lineageOrder.indexOf(a.basis) - lineageOrder.indexOf(b.basis));
  const best = sorted.find((one) => one.title ?? one.outlet ?? one.url);
  if (!best) return null;
  const { title, outlet, url } = best;
  return { ...(title ? { title } : {}), ...(outlet ? { outlet } : {}), ...(url ? { url } : {}) };
}

function endValue(end: ClaimEnd): string {
  return end.kind === 'unnamed' ? `unnamed: ${end.value}` : end.value;
}

function quoted({ start, end, quote }: SentenceEvidence) {
  return { start, end, quote };
}

function indicatorGroups(found: Extract<Mention, { kind: 'indicator' }>[]) {
  return grouped(found, (indicator) => `${indicator.type} ${indicator.value}`);
}

/** Things of one key together, in the order in which the keys first come. */
function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return [...groups.values()];
}
