import { CommandFailure, exitCode } from './exit-codes.ts';

/** Longer than any password: whoever pipes a file in by mistake is told so. */
const mostBytes = 4_096;

/** A password from the terminal without echo, asked twice; from stdin its first line. Never an argument: those show in lists of processes. */
export async function askPassword(what: string): Promise<string> {
  const { stdin } = process;
  if (!stdin.isTTY) return firstLine(stdin);
  const one = await typed(`${what}: `);
  if ((await typed(`${what} again: `)) !== one) {
    throw new CommandFailure('The two do not match. Nothing was changed.', exitCode.usage);
  }
  return one;
}

async function firstLine(stdin: NodeJS.ReadStream): Promise<string> {
  let text = '';
  for await (const chunk of stdin) {
    text += String(chunk);
    if (text.includes('\n') || text.length > mostBytes) break;
  }
  const [line = ''] = text.split('\n', 1);
  return line.replace(/\r$/, '');
}

function typed(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(prompt);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.resume();
  return new Promise((resolve, reject) => {
    let text = '';
    const end = (settle: () => void) => {
      stdin.off('data', hear);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      settle();
    };
    const hear = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return end(() => resolve(text));
        if (key === '\u0003' || key === '\u0004') {
          return end(() => reject(new CommandFailure('Stopped. Nothing was changed.', exitCode.interrupted)));
        }
        if (key === '\u007f' || key === '\b') text = [...text].slice(0, -1).join('');
        else text += key;
      }
    };
    stdin.on('data', hear);
  });
}
