import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { extractCommand } from './extract.ts';

const codes = `
Exit codes:
  0  everything was done
  1  some items failed: each is named on stderr, the others were done
  2  the command line is wrong; nothing was done
  3  nothing found
  4  the data folder or the port cannot be used

Data goes to stdout, progress and errors to stderr; colour only on a terminal (NO_COLOR is heeded).`;

/** The command line of Shirabe. Throws `CommanderError` instead of ending the process. */
export function createProgram(): Command {
  const program = new Command('shirabe')
    .description('Reads Japanese and English reports on cyber threats into claims, each with its sentence.')
    .version(version())
    .showHelpAfterError('(shirabe --help shows examples)')
    .addHelpText('after', codes);
  program.addCommand(extractCommand());
  overrideExit(program);
  return program;
}

function overrideExit(command: Command): void {
  command.exitOverride();
  for (const child of command.commands) overrideExit(child);
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
