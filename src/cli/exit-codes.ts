/** Exit codes of every command; `shirabe --help` and the README list them. */
export const exitCode = {
  /** Everything asked for was done. */
  done: 0,
  /** Some items failed (each named on stderr), the others were done. */
  someFailed: 1,
  /** The command line itself is wrong; nothing was done. */
  usage: 2,
  /** A search, a name or a list has no result. */
  nothingFound: 3,
  /** The data folder or the port cannot be used. */
  unusable: 4,
  /** Stopped by Ctrl C. */
  interrupted: 130,
} as const;

/** Ends a command with one sentence on stderr and a code. */
export class CommandFailure extends Error {
  readonly code: number;
  constructor(message: string, code: number) {
    super(message);
    this.name = 'CommandFailure';
    this.code = code;
  }
}
