import { createProgram } from './program.ts';
import { run } from './run.ts';

// A reader of our output that closes the pipe early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(createProgram(), process.argv);
