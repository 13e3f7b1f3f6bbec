import type { Question } from '../../model/claim.ts';
import type { DocumentId, Sha256, VersionId } from '../../model/ids.ts';
import type { Marking } from '../../model/marking.ts';
import type { IndicatorMention, Mention } from '../../model/mention.ts';
import type { Reading } from '../../model/reading.ts';
import type { ClaimSource } from './claims.ts';
import { type End, type Known, type Thing, thingOf } from './ends.ts';
import { type StixObject, timestamp } from './objects.ts';
import { patternOf } from './patterns.ts';
import { producer, stixId } from './vocabulary.ts';

/** One report as it goes out: what it is, its marking, and what was read out of it. */
export interface ReportToShare {
  readonly id: DocumentId;
  readonly versionId: VersionId;
  readonly title: string;
  readonly lang: string;
  readonly outlet?: string;
  readonly url?: string;
  /** Of the original bytes. */
  readonly sha256: Sha256;
  /** ISO 8601 as precise as known. */
  readonly publishedAt?: string;
  readonly obtainedAt: string;
  readonly marking: Marking;
  readonly reading: Reading;
}

const noOutlet = 'unknown outlet';

export function sourceOf(report: ReportToShare): ClaimSource {
  return {
    documentId: report.id,
    versionId: report.versionId,
    reportRef: stixId('report', report.id),
    outlet: report.outlet ?? noOutlet,
    reference: sourceReference(report),
    obtainedAt: report.obtainedAt,
  };
}

/** Where the report stands, with the hash of what was read there (STIX 2.1, section 2.5); else our id of it. */
function sourceReference({ id, outlet, url, sha256 }: ReportToShare): Record<string, unknown> {
  const place = url === undefined ? { external_id: id } : { url, hashes: { 'SHA-256': sha256 } };
  return { source_name: outlet ?? noOutlet, ...place };
}

/** The report object. @param refs ids of everything read out of it, the outlet at least */
export function reportObject(report: ReportToShare, refs: readonly string[]): StixObject {
  const time = timestamp(report.obtainedAt);
  return {
    type: 'report',
    spec_version: '2.1',
    id: stixId('report', report.id),
    created_by_ref: producer.id,
    created: time,
    modified: time,
    lang: report.lang,
    name: report.title,
    report_types: ['threat-report'],
    published: timestamp(report.publishedAt ?? report.obtainedAt),
    object_refs: [...new Set(refs)].sort(),
    external_references: [sourceReference(report)],
  };
}

/** Whom and what the report names: its outlet, names, CVEs, techniques, measures, countries, regions and sectors hit. */
export function reportThings({ outlet, reading }: ReportToShare, known: Known): Thing[] {
  const ends: End[] = [
    { kind: 'organisation', value: outlet ?? noOutlet },
    ...reading.names.map(({ kind, name, entryId }) => ({
      kind,
      value: name,
      ...(entryId ? { entryId } : {}),
    })),
    ...reading.mentions.flatMap(mentionedEnd),
    ...reading.countries.map(({ code }) => ({ kind: 'country' as const, value: code })),
    ...reading.regions.map(({ slug }) => ({ kind: 'region' as const, value: slug })),
    ...reading.sectors.map(({ slug }) => ({ kind: 'sector' as const, value: slug })),
  ];
  return ends.flatMap((end) => thingOf(end, known) ?? []);
}

function mentionedEnd(mention: Mention): End[] {
  switch (mention.kind) {
    case 'cve':
      return [{ kind: 'vulnerability', value: mention.id }];
    case 'technique':
      return [{ kind: 'technique', value: mention.id }];
    case 'measure':
      return mention.mitigation
        ? [{ kind: 'mitigation', value: mention.mitigation }]
        : [{ kind: 'measure', value: mention.text }];
    default:
      return [];
  }
}

/** Indicators that are none of the benign ones, each once. */
export function reportIndicators(report: ReportToShare): StixObject[] {
  const found = report.reading.mentions.filter((one): one is IndicatorMention => one.kind === 'indicator');
  const made = found.flatMap((mention) => {
    const pattern = mention.benign === undefined ? patternOf(mention) : undefined;
    return pattern === undefined ? [] : [indicator(mention, pattern, report)];
  });
  return [...new Map(made.map((object) => [object.id, object])).values()];
}

function indicator({ type, value }: IndicatorMention, pattern: string, report: ReportToShare): StixObject {
  const time = timestamp(report.obtainedAt);
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: stixId('indicator', `${report.id}:${type}:${value}`),
    created_by_ref: producer.id,
    created: time,
    modified: time,
    name: value,
    description: `Listed in “${report.title}” (${report.outlet ?? noOutlet}).`,
    indicator_types: ['unknown'],
    pattern,
    pattern_type: 'stix',
    valid_from: timestamp(report.publishedAt ?? report.obtainedAt),
    external_references: [sourceReference(report)],
  };
}

/** What the report leaves open: a note on it. */
export function questionNote(question: Question, report: ReportToShare): StixObject {
  const time = timestamp(report.obtainedAt);
  const quotes = question.evidence.map(({ quote }) => `“${quote.replace(/\s+/g, ' ')}”`);
  return {
    type: 'note',
    spec_version: '2.1',
    id: stixId('note', `${report.id}:question:${question.question}`),
    created_by_ref: producer.id,
    created: time,
    modified: time,
    lang: report.lang,
    abstract: 'Open question',
    content: [question.question, ...question.alternatives.map((one) => `- ${one}`), ...quotes].join('\n'),
    authors: [report.outlet ?? noOutlet],
    object_refs: [stixId('report', report.id)],
  };
}
