import { Command } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { accountCommand } from './account.ts';
import { auditCommand } from './audit.ts';
import { exportCommand } from './export.ts';
import { extractCommand } from './extract.ts';
import { feedCommand } from './feed.ts';
import { listCommand, searchCommand } from './list.ts';
import { markCommand } from './mark.ts';
import { namesCommand } from './names.ts';
import { readCommand } from './read.ts';
import { rereadCommand } from './reread.ts';
import { reviewCommand } from './review.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show.ts';
import { syncCommand } from './sync.ts';

const codes = `
Examples:
  shirabe serve                                the page at http://127.0.0.1:4870/
  shirabe read https://example.org/report.html
  shirabe extract --format jsonl report.txt
  shirabe search 通信 attack
  shirabe show 'Mustang Panda'
  shirabe sync                                 public reference sets: ATT&CK, MISP, KEV, EPSS …

Exit codes:
  0  everything was done
  1  some items failed: each is named on stderr, the others were done
  2  the command line is wrong; nothing was done
  3  nothing found
  4  the data folder or the port cannot be used
  130  stopped by Ctrl C

Data goes to stdout, progress and errors to stderr; colour only on a terminal (NO_COLOR is heeded).`;

/** The command line of Shirabe. Throws `CommanderError` instead of ending the process. */
export function createProgram(): Command {
  const program = new Command('shirabe')
    .description('Reads Japanese and English reports on cyber threats into claims, each with its sentence.')
    .version(packageFile.version)
    .showHelpAfterError('(shirabe --help shows examples)')
    .addHelpText('after', codes);
  const commands = [
    serveCommand(),
    readCommand(),
    feedCommand(),
    extractCommand(),
    searchCommand(),
    showCommand(),
    listCommand(),
    reviewCommand(),
    rereadCommand(),
    syncCommand(),
    namesCommand(),
    exportCommand(),
    markCommand(),
    accountCommand(),
    auditCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  overrideExit(program);
  return program;
}

function overrideExit(command: Command): void {
  command.exitOverride();
  for (const child of command.commands) overrideExit(child);
}
