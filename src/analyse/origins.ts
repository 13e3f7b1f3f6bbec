import type { Lineage } from '../model/document.ts';

export interface ReportForOrigin {
  readonly id: string;
  readonly title: string;
  /** Its canonical address, where it has one. */
  readonly url?: string;
  /** A digest of the text outside furniture. */
  readonly textSha256: string;
  readonly lineage: readonly Lineage[];
}

/** What makes two reports one origin. A mere link tells of no retelling. */
const retells: ReadonlySet<Lineage['basis']> = new Set([
  'from-line',
  'original-line',
  'translated-title',
  'named-report',
  'forwarded-mail',
  'quoted-mail',
]);

/**
 * Groups reports that share an origin as far as is known: one retells the other (a "from …" line, the original's
 * title, a named report), both name the same report as their source, or their text is the same.
 * @returns for each report the id of the first report of its group, in the order given
 */
export function groupByOrigin(reports: readonly ReportForOrigin[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    const above = leader.get(id) ?? id;
    if (above === id) return id;
    const top = find(above);
    leader.set(id, top);
    return top;
  };
  for (const report of reports) {
    for (const mark of marksOf(report)) {
      const other = first.get(mark);
      if (other === undefined) first.set(mark, report.id);
      else leader.set(find(report.id), find(other));
    }
  }
  const places = new Map(reports.map(({ id }, index) => [id, index]));
  const earliest = new Map<string, string>();
  for (const { id } of reports) {
    const top = find(id);
    const known = earliest.get(top);
    if (known === undefined || (places.get(id) ?? 0) < (places.get(known) ?? 0)) earliest.set(top, id);
  }
  return new Map(reports.map(({ id }) => [id, earliest.get(find(id)) ?? id]));
}

/** What a report has in common with others of its origin: its own address and title, its text, and what it retells. */
function marksOf({ title, url, textSha256, lineage }: ReportForOrigin): string[] {
  const sources = lineage.filter(({ basis }) => retells.has(basis));
  return [
    `text ${textSha256}`,
    ...titleMark(title),
    ...urlMark(url),
    ...sources.flatMap((source) => [...titleMark(source.title), ...urlMark(source.url)]),
  ];
}

/** Titles of two or three words ("Weekly update") are shared by chance. */
function titleMark(title: string | undefined): string[] {
  const plain = (title ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{S}]/gu, '');
  return plain.length < 12 ? [] : [`title ${plain}`];
}

function urlMark(url: string | undefined): string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const { hostname, pathname, search } = new URL(url);
  // A bare host is a publisher, no report.
  if (pathname === '/' && search === '') return [];
  return [`url ${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`];
}
