import type { ContractRecord } from '../share/contract/index.ts';
import { type Paint, printable } from './paint.ts';

const nameFields = [
  'actors',
  'campaigns',
  'malware',
  'tools',
  'organisations',
  'people',
  'products',
  'vulnerabilities',
] as const;

/** One text for people: what it is, its names, its claims by status with their sentence, its open questions. */
export function contractTable(record: ContractRecord, paint: Paint): string {
  const lines = [paint('bold', printable(record.file)), facts(record), ''];
  for (const field of nameFields) {
    if (record[field].length === 0) continue;
    lines.push(
      row(field, record[field].map((name) => (name.new ? `${name.name} (new)` : name.name)).join(', ')),
    );
  }
  const { techniques, countries, regions, sectors, dates, indicators } = record;
  if (techniques.length > 0) lines.push(row('techniques', techniques.map((one) => one.id).join(', ')));
  if (countries.length > 0) {
    lines.push(row('countries', countries.map((one) => `${one.code} (${one.role})`).join(', ')));
  }
  if (regions.length > 0) lines.push(row('regions', regions.join(', ')));
  if (sectors.length > 0) lines.push(row('sectors', sectors.join(', ')));
  if (dates.length > 0) lines.push(row('dates', dates.map((one) => one.text).join(', ')));
  if (indicators.length > 0) lines.push(row('indicators', indicators.map((one) => one.value).join(', ')));

  if (record.claims.length > 0) lines.push('', paint('bold', 'claims'));
  const said = new Set<string>();
  for (const claim of record.claims) {
    if (said.has(claim.id)) continue;
    said.add(claim.id);
    const doubt =
      claim.status === 'asserted' ? '' : ` [${[claim.status, claim.likelihood].filter(Boolean).join(', ')}]`;
    const who = claim.claimants.length > 0 ? ` — ${claim.claimants.join(' → ')}` : '';
    lines.push(printable(`  ${claim.source} ${claim.type} ${claim.target}${doubt}${who}`));
    lines.push(paint('dim', printable(`    ${oneLine(claim.evidence.quote)}`)));
  }
  if (record.questions.length > 0) lines.push('', paint('bold', 'questions'));
  for (const { question, alternatives } of record.questions) {
    lines.push(
      printable(`  ${oneLine(question)}${alternatives.length > 0 ? ` (${alternatives.join(' / ')})` : ''}`),
    );
  }
  return `${lines.join('\n')}\n`;
}

function facts({ lang, outlet, publishedAt, updatedAt, title }: ContractRecord): string {
  const parts = [title, outlet, publishedAt ?? (updatedAt === null ? null : `updated ${updatedAt}`), lang];
  return printable(
    parts
      .filter((part) => part !== null)
      .map(oneLine)
      .join(' · '),
  );
}

function row(label: string, words: string): string {
  return printable(`${label.padEnd(16)}${words}`);
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
