import type { NameView } from '../server/contract/index.ts';
import { type Paint, printable } from './paint.ts';

/** A name's view for people: whose view it is, names with their sources, claims with evidence, reports, other lenses. */
export function nameText(view: NameView, style: Paint): string {
  const { kind, name, ambiguousWith, reports } = view;
  const lines = [`${style('bold', printable(name))} (${kind})`, ...lensLines(view), ''];
  for (const one of view.names) lines.push(printable(`  ${nameLine(one)}`));
  if (ambiguousWith.length > 0) {
    const others = ambiguousWith.map((other) => `${other.name} (${other.kind})`).join(', ');
    lines.push('', printable(`Could also mean: ${others}`));
  }
  const views = view.views ?? [];
  if (views.length > 0) lines.push('', style('bold', 'as others see it'));
  for (const { lens, from, label, externalId, names } of views) {
    const others = names.filter((other) => other !== label);
    const id = externalId === undefined ? '' : ` ${externalId}`;
    const also = others.length > 0 ? `, also ${others.join(', ')}` : '';
    lines.push(printable(`  ${lens}: ${label}${id}${also} — ${from.title} ${from.version}`));
  }
  lines.push(...claimLines(view, style));
  if (reports.length > 0) lines.push('', style('bold', `reports (${reports.length})`));
  for (const { title, publishedAt, updatedAt, obtainedAt, id } of reports) {
    const date = (publishedAt ?? updatedAt)?.value.slice(0, 10) ?? obtainedAt.slice(0, 10);
    lines.push(printable(`  ${date}  ${title}  ${id}`));
  }
  return lines.join('\n');
}

function lensLines({ lens }: NameView): string[] {
  if (!lens) return [];
  const { asked, used, fellBack, from } = lens;
  const whose = from ? `${from.title} ${from.version} (${from.asOf.slice(0, 10)})` : 'the starter pack';
  if (fellBack) return [printable(`  ${asked} does not know this name: as ${used} sees it, ${whose}`)];
  return used === 'pack' ? [] : [printable(`  as ${used} sees it, ${whose}`)];
}

function nameLine(one: NameView['names'][number]): string {
  const isPlain = one.status === 'undisputed' && one.relation === 'same';
  const doubt = isPlain ? '' : ` [${one.relation}, ${one.status}]`;
  const against = (one.contradictedBy ?? []).map(({ title, label }) => `${title} has it as ${label}`);
  const but = against.length > 0 ? `; but ${against.join(', ')}` : '';
  const why = one.reason === undefined ? '' : `: ${one.reason}`;
  return `${one.name}${doubt} — ${[one.namer, one.source].filter(Boolean).join(', ')}${why}${but}`;
}

/** Claims of reports with their sentence, then those of sets with their record, by predicate. */
function claimLines({ claims, recordClaims = [] }: NameView, style: Paint): string[] {
  const lines: string[] = [];
  for (const predicate of new Set([...claims, ...recordClaims].map(({ claim }) => claim.predicate))) {
    const said = claims.filter(({ claim }) => claim.predicate === predicate);
    const recorded = recordClaims.filter(({ claim }) => claim.predicate === predicate);
    lines.push('', style('bold', `${predicate} (${said.length + recorded.length})`));
    for (const { claim, reportTitle, outlet } of said) {
      const who = claim.claimants.length > 0 ? ` — ${claim.claimants.join(' → ')}` : '';
      lines.push(printable(`  ${claim.subject.value} → ${claim.object.value} [${doubtOf(claim)}]${who}`));
      lines.push(style('dim', printable(`    ${(claim.evidence[0]?.quote ?? '').replace(/\s+/g, ' ')}`)));
      lines.push(style('dim', printable(`    ${[outlet, reportTitle].filter(Boolean).join(': ')}`)));
    }
    for (const { claim, from } of recorded) {
      lines.push(printable(`  ${claim.subject.value} → ${claim.object.value} [${doubtOf(claim)}]`));
      const record = `${from.title} ${from.version}: record ${claim.evidence[0]?.recordId ?? ''}`;
      lines.push(style('dim', printable(`    ${record}`)));
    }
  }
  return lines;
}

function doubtOf({
  status,
  likelihood,
}: {
  readonly status: string;
  readonly likelihood?: string | undefined;
}): string {
  return [status, likelihood].filter(Boolean).join(', ');
}
