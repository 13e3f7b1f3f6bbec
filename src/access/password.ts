import { argon2, type BinaryLike, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { done, failed, type Outcome } from '../model/trouble.ts';

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagBytes = 32;
const saltBytes = 16;

/** NIST SP 800-63B: long rather than contrived; the upper bound is against megabytes of password. */
export const passwordLengths = { least: 12, most: 1_024 } as const;

interface Parameters {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** Trouble `input/invalid` for a password that is too short or too long (in characters, after NFKC). */
export async function hashPassword(password: string): Promise<Outcome<string>> {
  const length = [...password.normalize('NFKC')].length;
  if (length < passwordLengths.least || length > passwordLengths.most) {
    const message = `Choose a password of ${passwordLengths.least} to ${passwordLengths.most} characters; a few words are good.`;
    return failed('input/invalid', 'password', message);
  }
  const salt = randomBytes(saltBytes);
  const tag = await tagOf(password, salt, cost, tagBytes);
  const { memory, passes, parallelism } = cost;
  return done(`$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`);
}

/** Does the password belong to the PHC string? Takes as long for a string that is none. */
export async function isPassword(password: string, phc: string | undefined): Promise<boolean> {
  const stored = parsed(phc ?? '');
  const { parameters, salt, tag } = stored ?? decoy;
  const given = password.length <= passwordLengths.most * 4 ? password : '';
  const made = await tagOf(given, salt, parameters, tag.length);
  return stored !== undefined && timingSafeEqual(made, tag);
}

const decoy = { parameters: cost, salt: randomBytes(saltBytes), tag: randomBytes(tagBytes) };

async function tagOf(
  password: string,
  nonce: BinaryLike,
  { memory, passes, parallelism }: Parameters,
  tagLength: number,
): Promise<Buffer> {
  const message = password.normalize('NFKC');
  return derive('argon2id', { message, nonce, memory, passes, parallelism, tagLength });
}

const phcShape =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,86})\$([A-Za-z0-9+/]{22,86})$/;

function parsed(phc: string): { parameters: Parameters; salt: Buffer; tag: Buffer } | undefined {
  const found = phcShape.exec(phc);
  if (!found) return undefined;
  const [, memory, passes, parallelism, salt = '', tag = ''] = found;
  return {
    parameters: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
