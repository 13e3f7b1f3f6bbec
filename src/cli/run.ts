import { type Command, CommanderError } from 'commander';
import { CommandFailure, exitCode } from './exit-codes.ts';

/**
 * Runs a command line and answers the exit code. Usage errors are 2; `CommandFailure` brings its own code;
 * a reader of our output that closes the pipe early (`| head`) is no error.
 */
export async function run(program: Command, argv: readonly string[]): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.done);
    throw error;
  });
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
