import { readFileSync, statSync } from 'node:fs';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import type { PasswordPlace } from './folder-address.ts';

const longestPassword = 4_096;

/**
 * The password, out of an environment variable or a file. The file may be read by its owner alone (mode 0600 or 0400), and holds the
 * password in its first line. No trouble repeats any of it.
 * Trouble: egress/login-refused.
 */
export function passwordOf(
  place: PasswordPlace,
  environment: Readonly<Record<string, string | undefined>>,
  shown: string,
): Outcome<string> {
  const refuse = (message: string): ReturnType<typeof failed> =>
    failed('egress/login-refused', shown, message);
  if (place.kind === 'env') {
    const value = environment[place.name];
    return value
      ? done(value)
      : refuse(`The environment variable ${place.name} is not set. Set it to the password of the mailbox.`);
  }
  try {
    const { mode, size } = statSync(place.path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      return refuse(`Others may read ${place.path}. Take that from them: chmod 600 ${place.path}`);
    }
    if (size > longestPassword) return refuse(`${place.path} holds more than a password in its first line.`);
    const [line = ''] = readFileSync(place.path, 'utf8').split(/\r?\n/, 1);
    return line === '' ? refuse(`${place.path} holds no password in its first line.`) : done(line);
  } catch {
    return refuse(`The file ${place.path}, which is to hold the password, cannot be read.`);
  }
}
