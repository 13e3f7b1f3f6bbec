import { type Command, CommanderError } from 'commander';
import { CommandFailure, exitCode } from './exit-codes.ts';

/** Runs a command line and answers the exit code. Usage errors are 2; `CommandFailure` brings its own code. */
export async function run(program: Command, argv: readonly string[]): Promise<number> {
  process.exitCode = exitCode.done;
  try {
    await program.parseAsync([...argv]);
    return Number(process.exitCode ?? exitCode.done);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    if (error instanceof CommandFailure) {
      process.stderr.write(`shirabe: ${error.message}\n`);
      return error.code;
    }
    throw error;
  }
}
