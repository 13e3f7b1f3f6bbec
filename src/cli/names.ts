import { Argument, Command, Option } from 'commander';
import { localActor } from '../model/decision.ts';
import { NameKind } from '../model/lexicon.ts';
import { type NameRuling, type RulingAct, RulingId } from '../model/name-ruling.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { failWith, openedStore } from './opened.ts';
import { dataOption } from './options.ts';
import { printable } from './paint.ts';

interface Options {
  readonly data: string;
  readonly reason: string;
  readonly kind: NameKind;
}

const examples = `
Examples:
  shirabe names join 'Blue Heron' G-9 --reason 'same servers in three reports'
  shirabe names split GhostEmperor 'Salt Typhoon' --reason 'Kaspersky and Microsoft describe two groups'
  shirabe names not-same QuickHeal 'Quick Heal' --kind malware --reason 'a backdoor, a vendor'
  shirabe names log
  shirabe names undo 3f2b… --reason 'the report was withdrawn'

No sync and no new reading undoes a ruling; the log keeps every one.`;

export function namesCommand(): Command {
  const names = new Command('names')
    .description('Rule on names: join two, part two, take it back')
    .addHelpText('after', examples);
  const pairs = [
    ['join', 'the two names mean one thing'],
    ['split', 'a set has them as one; here they are two'],
    ['not-same', 'they must never be taken for one'],
  ] as const;
  for (const [kind, description] of pairs) {
    names
      .command(kind)
      .description(description)
      .addArgument(new Argument('<one>', 'a name in any spelling'))
      .addArgument(new Argument('<other>', 'the other name'))
      .addOption(
        new Option('--kind <kind>', 'what the names are of').choices(NameKind.options).default('actor'),
      )
      .requiredOption('--reason <text>', 'why: shown wherever the names are')
      .addOption(dataOption())
      .action((one: string, other: string, options: Options) =>
        rule({ kind, nameKind: options.kind, one, other }, options),
      );
  }
  names
    .command('undo')
    .description('Take a ruling back, or an undo of one')
    .argument('<id>', 'as the log shows it')
    .requiredOption('--reason <text>', 'why')
    .addOption(dataOption())
    .action((id: string, options: Options) => {
      const ruling = RulingId.safeParse(id);
      if (!ruling.success)
        throw new CommandFailure(`${id}: Give the id of a ruling: shirabe names log`, exitCode.usage);
      return rule({ kind: 'undo', ruling: ruling.data }, options);
    });
  names.command('log').description('Show every ruling, newest first').addOption(dataOption()).action(log);
  return names;
}

async function rule(act: RulingAct, { data, reason }: Pick<Options, 'data' | 'reason'>): Promise<void> {
  const { ruleOnNames } = await import('../pipeline/index.ts');
  const store = await openedStore(data, 'write');
  try {
    const ruled = await ruleOnNames({ store, clock: () => new Date() }, act, reason, localActor);
    if (!ruled.ok)
      failWith(
        ruled.trouble,
        ruled.trouble.kind === 'store/not-found' ? exitCode.nothingFound : exitCode.usage,
      );
    print(ruled.value, act.kind !== 'undo');
  } finally {
    await store.close();
  }
}

async function log({ data }: { data: string }): Promise<void> {
  const { rulingsInForce } = await import('../resolve/index.ts');
  const store = await openedStore(data, 'read');
  const all = await store.rulings.log();
  await store.close();
  if (all.length === 0) throw new CommandFailure('No ruling on names yet.', exitCode.nothingFound);
  const standing = new Set<string>(rulingsInForce(all).map(({ id }) => id));
  for (const ruling of all.toReversed()) print(ruling, standing.has(ruling.id));
}

function print({ id, at, actor, act, reason }: NameRuling, stands: boolean): void {
  const what =
    act.kind === 'undo' ? `undo ${act.ruling}` : `${act.kind} ${act.one} | ${act.other} (${act.nameKind})`;
  const state = act.kind === 'undo' ? '' : stands ? 'stands' : 'taken back';
  process.stdout.write(`${printable([id, at, actor, state, what, reason].join('\t'))}\n`);
}
