import path from 'node:path';
import { domainToASCII } from 'node:url';
import { done, failed, type Outcome } from '../../model/trouble.ts';

/** Where the password of a mailbox is kept: never in an address, a store or a log. */
export type PasswordPlace =
  | { readonly kind: 'env'; readonly name: string }
  /** An absolute path; only its owner may read it. */
  | { readonly kind: 'file'; readonly path: string };

/** A folder of a mailbox. */
export interface MailFolderAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly folder: string;
  readonly password: PasswordPlace;
  /** As it may be shown and logged: without user and password's place. */
  readonly shown: string;
  /** The whole of it, as it is stored: `imaps://user@host/FOLDER?password=env:NAME`. */
  readonly href: string;
}

const usage = 'Write it as imaps://user@mail.example.org/FOLDER.';

/**
 * Reads the address of a mail folder (RFC 5092, with TLS from the beginning: RFC 8314). The user's "@" is written "%40".
 * @param place where the password is; else `password=env:NAME` or `password=file:/PATH` of the address itself
 * Troubles: egress/not-allowed-scheme, egress/address-refused.
 */
export function mailFolderAddress(address: string, place?: PasswordPlace): Outcome<MailFolderAddress> {
  const url = URL.parse(address.trim());
  if (url === null)
    return refused('egress/not-allowed-scheme', 'a mail folder', `This is no address. ${usage}`);
  // Nothing of the address is shown before it is known to hold no password.
  const host = domainToASCII(url.hostname.replaceAll(/[[\]]/g, '')) || url.hostname.replaceAll(/[[\]]/g, '');
  const shownHost = host.includes(':') ? `[${host}]` : host;
  if (url.protocol !== 'imaps:') {
    return refused(
      'egress/not-allowed-scheme',
      shownHost || 'a mail folder',
      `Mail is read over imaps (IMAP with TLS) only, not ${url.protocol.slice(0, -1)}. ${usage}`,
    );
  }
  if (url.password !== '') {
    return refused(
      'egress/address-refused',
      shownHost,
      'The address carries a password. Leave it out, change it if others could have seen it, and name an environment variable or a file that holds it.',
    );
  }
  const [user, folder] = [decoded(url.username), decoded(url.pathname.replace(/^\//, ''))];
  if (host === '' || !user || !folder) return refused('egress/not-allowed-scheme', shownHost, usage);
  if (/\p{Cc}/u.test(`${user}${folder}`)) return refused('egress/address-refused', shownHost, usage);
  const password = place ?? placeOf(url.searchParams.get('password') ?? '');
  if (password === undefined) {
    return refused(
      'egress/address-refused',
      shownHost,
      'Say where the password is: an environment variable, or a file that only you may read (mode 0600).',
    );
  }
  const port = url.port === '' ? 993 : Number(url.port);
  const base = `${shownHost}${port === 993 ? '' : `:${port}`}`;
  const where = folder.split('/').map(encodeURIComponent).join('/');
  const kept = password.kind === 'env' ? `env:${password.name}` : `file:${password.path}`;
  return done({
    host,
    port,
    user,
    folder,
    password,
    shown: `imaps://${base}/${where}`,
    href: `imaps://${encodeURIComponent(user)}@${base}/${where}?password=${encodeURIComponent(kept)}`,
  });
}

/** Is it the address of a mail folder, right or wrong? */
export function isMailFolder(address: string): boolean {
  return /^\s{0,20}imaps?:/i.test(address);
}

function placeOf(text: string): PasswordPlace | undefined {
  const [, kind, rest = ''] = /^(env|file):(.{1,4000})$/s.exec(text) ?? [];
  if (kind === 'env') return /^[A-Za-z_]\w{0,100}$/.test(rest) ? { kind, name: rest } : undefined;
  return kind === 'file' && path.isAbsolute(rest) ? { kind, path: rest } : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text) || undefined;
  } catch {
    return undefined;
  }
}

function refused(
  kind: 'egress/not-allowed-scheme' | 'egress/address-refused',
  place: string,
  message: string,
): ReturnType<typeof failed> {
  return failed(kind, place, message);
}
