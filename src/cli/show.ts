import { Command, Option } from 'commander';
import { NameKind } from '../model/lexicon.ts';
import type { NameView } from '../server/contract/index.ts';
import { operator } from '../store/index.ts';
import { exitCode } from './exit-codes.ts';
import { knownNames } from './known-names.ts';
import { failWith, openedStore } from './opened.ts';
import { dataOption } from './options.ts';
import { type Paint, paint, printable } from './paint.ts';

interface Options {
  readonly data: string;
  readonly format: 'json' | 'text';
  readonly kind?: NameKind;
}

const examples = `
Examples:
  shirabe show 'Mustang Panda'
  shirabe show APT40 --format json | jq '.claims[].claim.evidence[0].quote'`;

export function showCommand(): Command {
  return new Command('show')
    .description('Show what is known of a name: its other names with their sources, claims, reports')
    .argument('<name>', 'in any spelling')
    .addOption(dataOption())
    .addOption(
      new Option('--format <format>', 'form of the output').choices(['json', 'text']).default('text'),
    )
    .addOption(new Option('--kind <kind>', 'which of several things of that name').choices(NameKind.options))
    .addHelpText('after', examples)
    .action(show);
}

async function show(name: string, { data, format, kind }: Options): Promise<void> {
  const { nameView } = await import('../server/name-view.ts');
  const store = await openedStore(data, 'read');
  try {
    const { reports, judgements } = store;
    const parts = { reports, judgements, names: await knownNames(), viewer: operator };
    const view = await nameView(name, parts, kind);
    if (!view.ok) failWith(view.trouble, exitCode.nothingFound);
    const text =
      format === 'json' ? JSON.stringify(view.value, null, 2) : nameText(view.value, paint(process.stdout));
    process.stdout.write(`${text}\n`);
  } finally {
    await store.close();
  }
}

/** For people: names with their sources, claims by predicate with status and sentence, reports. */
function nameText({ kind, name, names, ambiguousWith, claims, reports }: NameView, style: Paint): string {
  const lines = [`${style('bold', printable(name))} (${kind})`, ''];
  for (const one of names) {
    const doubt =
      one.status === 'undisputed' && one.relation === 'same' ? '' : ` [${one.relation}, ${one.status}]`;
    lines.push(printable(`  ${one.name}${doubt} — ${[one.namer, one.source].filter(Boolean).join(', ')}`));
  }
  if (ambiguousWith.length > 0) {
    lines.push(
      '',
      printable(
        `Could also mean: ${ambiguousWith.map((other) => `${other.name} (${other.kind})`).join(', ')}`,
      ),
    );
  }
  for (const predicate of new Set(claims.map(({ claim }) => claim.predicate))) {
    const some = claims.filter(({ claim }) => claim.predicate === predicate);
    lines.push('', style('bold', `${predicate} (${some.length})`));
    for (const { claim, reportTitle, outlet } of some) {
      const doubt = [claim.status, claim.likelihood].filter(Boolean).join(', ');
      const who = claim.claimants.length > 0 ? ` — ${claim.claimants.join(' → ')}` : '';
      lines.push(printable(`  ${claim.subject.value} → ${claim.object.value} [${doubt}]${who}`));
      lines.push(style('dim', printable(`    ${(claim.evidence[0]?.quote ?? '').replace(/\s+/g, ' ')}`)));
      lines.push(style('dim', printable(`    ${[outlet, reportTitle].filter(Boolean).join(': ')}`)));
    }
  }
  if (reports.length > 0) lines.push('', style('bold', `reports (${reports.length})`));
  for (const { title, publishedAt, updatedAt, obtainedAt, id } of reports) {
    const date = (publishedAt ?? updatedAt)?.value.slice(0, 10) ?? obtainedAt.slice(0, 10);
    lines.push(printable(`  ${date}  ${title}  ${id}`));
  }
  return lines.join('\n');
}
