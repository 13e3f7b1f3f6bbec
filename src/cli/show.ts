import { Command, Option } from 'commander';
import { Lens } from '../model/lens.ts';
import { NameKind } from '../model/lexicon.ts';
import type { NameView } from '../server/contract/index.ts';
import { operator } from '../store/index.ts';
import { exitCode } from './exit-codes.ts';
import { knownNames } from './known-names.ts';
import { nameText } from './name-text.ts';
import { failWith, openedStore } from './opened.ts';
import { dataOption } from './options.ts';
import { paint } from './paint.ts';

interface Options {
  readonly data: string;
  readonly format: 'json' | 'text';
  readonly kind?: NameKind;
  readonly lens?: Lens;
  readonly report?: string;
}

const examples = `
Examples:
  shirabe show 'Mustang Panda'
  shirabe show 'Salt Typhoon' --lens misp
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
    .addOption(new Option('--lens <lens>', 'whose view of what belongs together').choices(Lens.options))
    .addOption(new Option('--report <id>', 'the report whose own statements count, with --lens report'))
    .addHelpText('after', examples)
    .action(show);
}

async function show(name: string, { data, format, kind, lens, report }: Options): Promise<void> {
  const { nameView } = await import('../server/name-view.ts');
  const store = await openedStore(data, 'read');
  try {
    const { reports, judgements, references, rulings } = store;
    const parts = { reports, judgements, references, rulings, ...(await knownNames()), viewer: operator };
    const view = await nameView(name, parts, { kind, lens, report });
    if (!view.ok) {
      failWith(view.trouble, view.trouble.kind === 'input/invalid' ? exitCode.usage : exitCode.nothingFound);
    }
    const text =
      format === 'json'
        ? JSON.stringify(oneList(view.value), null, 2)
        : nameText(view.value, paint(process.stdout));
    process.stdout.write(`${text}\n`);
  } finally {
    await store.close();
  }
}

/** Claims of reports, and those of sets, in one list: their evidence says which they are. */
function oneList({ recordClaims = [], ...view }: NameView): object {
  return { ...view, claims: [...view.claims, ...recordClaims] };
}
