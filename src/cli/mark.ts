import { Command, Option } from 'commander';
import { localActor } from '../model/decision.ts';
import { type Marking, PapLevel, TlpLevel } from '../model/marking.ts';
import { operator } from '../store/index.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { openedStore } from './opened.ts';
import { dataOption } from './options.ts';

interface Options {
  readonly data: string;
  readonly tlp: TlpLevel;
  readonly owner?: string;
  readonly to: readonly string[];
  readonly pap?: PapLevel;
}

const examples = `
Examples:
  shirabe mark ID --tlp AMBER --owner isac-jp
  shirabe mark ID --tlp AMBER --owner own --to own --to cert-xx
  shirabe mark ID --tlp RED --to hanako

Without --to it may go to its owner's members (AMBER without an owner: our own organisation's). With --to, to those
alone. RED goes to the persons that --to names, by their accounts.`;

export function markCommand(): Command {
  return new Command('mark')
    .description('Mark reports anew: TLP level, whose, who they may go to, PAP')
    .argument('<id...>', 'reports')
    .addOption(dataOption())
    .addOption(new Option('--tlp <level>', 'TLP 2.0 level').choices(TlpLevel.options).makeOptionMandatory())
    .option('--owner <name>', 'whose marking it is: a community or organisation')
    .addOption(
      new Option('--to <name>', 'community or person that it may go to; can be repeated')
        .argParser((name: string, before: readonly string[]) => [...before, name])
        .default([] as readonly string[], 'none'),
    )
    .addOption(new Option('--pap <level>', 'Permissible Actions Protocol').choices(PapLevel.options))
    .addHelpText('after', examples)
    .action(mark);
}

async function mark(ids: readonly string[], { data, tlp, owner, to, pap }: Options): Promise<void> {
  const marking: Marking = {
    level: tlp,
    ...(owner === undefined ? {} : { owner }),
    ...(to.length === 0 ? {} : { audience: [...to] }),
    ...(pap === undefined ? {} : { pap }),
  };
  const store = await openedStore(data, 'write');
  try {
    const missing: string[] = [];
    for (const id of ids) {
      if (!(await store.reports.mark(id, marking, operator))) {
        missing.push(id);
        continue;
      }
      const details = { tlp, ...(owner ? { owner } : {}), to: [...to], ...(pap ? { pap } : {}) };
      const at = new Date().toISOString();
      const note = { at, actor: localActor, act: 'shared', what: id, details } as const;
      await store.access.order({ do: 'note', note });
      process.stdout.write(
        `${id}\tTLP:${tlp}${owner ? ` of ${owner}` : ''}${to.length > 0 ? `, to ${to.join(', ')}` : ''}\n`,
      );
    }
    for (const id of missing) process.stderr.write(`shirabe: ${id}: there is no such report.\n`);
    if (missing.length > 0) {
      const code = missing.length === ids.length ? exitCode.nothingFound : exitCode.someFailed;
      throw new CommandFailure(`${missing.length} of ${ids.length} reports were not marked.`, code);
    }
  } finally {
    await store.close();
  }
}
