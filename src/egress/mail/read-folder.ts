import { isIP } from 'node:net';
import type { ImapFlow, ImapFlowOptions } from 'imapflow';
import type { FetchedMail, MailFolderAnswer, MailFolderRequest } from '../../model/egress.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { AddressRefusedError } from '../connection.ts';
import { type ExchangeContext, networkTrouble, stopped } from '../exchange.ts';
import { addressRefused } from '../guard.ts';
import { type MailFolderAddress, mailFolderAddress } from './folder-address.ts';
import { passwordOf } from './password.ts';

const mebibyte = 1024 * 1024;
/** Bytes of one poll; the next one goes on where it stopped. */
const mostBytes = 100 * mebibyte;
/** One poll from beginning to end. */
const mostMilliseconds = 5 * 60_000;
/** Addresses of one host that are tried. */
const mostAddresses = 3;

/**
 * Reads the mails of a folder that came after those that are known, oldest first, and marks none as read (EXAMINE, BODY.PEEK).
 * The host must be public or allowed by name, is looked up once and pinned, and shows a valid certificate; the password is taken from
 * where the address says and goes nowhere else. One log entry. Never rejects.
 * Troubles: egress/address-refused, egress/login-refused, egress/not-allowed-scheme, egress/status, egress/too-large,
 * egress/too-slow, egress/unreachable, pipeline/stopped.
 */
export async function readFolder(
  request: MailFolderRequest,
  context: ExchangeContext,
): Promise<Outcome<MailFolderAnswer>> {
  const address = mailFolderAddress(request.url);
  if (!address.ok) return address;
  const { parts } = context;
  const began = parts.now();
  const password = passwordOf(address.value.password, parts.environment, address.value.shown);
  const result = password.ok
    ? await connected(address.value, password.value, request, context)
    : { ...password, bytes: 0 };
  const { bytes, ...outcome } = result;
  parts.log({
    at: began.toISOString(),
    host: `${address.value.host}:${address.value.port}`,
    path: `/${address.value.folder}`,
    purpose: 'mail',
    ...(outcome.ok ? {} : { trouble: outcome.trouble.kind }),
    bytes,
    ms: Math.max(0, parts.now().getTime() - began.getTime()),
  });
  return outcome;
}

async function connected(
  address: MailFolderAddress,
  password: string,
  request: MailFolderRequest,
  context: ExchangeContext,
): Promise<Outcome<MailFolderAnswer> & { bytes: number }> {
  const seen = { bytes: 0 };
  let client: ImapFlow | undefined;
  let isTooSlow = false;
  const close = (): void => client?.close();
  request.signal?.addEventListener('abort', close, { once: true });
  const timer = setTimeout(() => {
    isTooSlow = true;
    close();
  }, mostMilliseconds);
  try {
    request.signal?.throwIfAborted();
    client = await clientFor(address, password, request, context, (next) => {
      client = next;
    });
    const answer = await newMails(client, address, request, seen);
    await client.logout().catch(() => undefined);
    return { ...done(answer), bytes: seen.bytes };
  } catch (error) {
    if (request.signal?.aborted) return { ok: false, trouble: stopped(address.shown), bytes: seen.bytes };
    return { ...troubleOf(error, address, isTooSlow), bytes: seen.bytes };
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', close);
    close();
  }
}

/**
 * A client that is logged in at one of the host's addresses, all of which the guard has passed.
 * @param hold is told of each client before it connects, so that it can be closed
 * @throws AddressRefusedError, PortRefusedError, the resolver's or the connection's error
 */
async function clientFor(
  address: MailFolderAddress,
  password: string,
  request: MailFolderRequest,
  context: ExchangeContext,
  hold: (client: ImapFlow) => void,
): Promise<ImapFlow> {
  const { host, port } = address;
  const { guard, parts } = context;
  const url = guardedUrl(address);
  // Other services than mail are reached where the operator has named the host alone.
  if (port !== 993 && !guard.isAllowed(url)) throw new PortRefusedError();
  const isLiteral = isIP(host) !== 0;
  const answers = isLiteral ? [{ address: host }] : await parts.lookup(host);
  for (const { address: ip } of answers) {
    const range = guard.refusal(url, ip);
    if (range !== undefined) throw new AddressRefusedError(range);
  }
  let failure: unknown = Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' });
  // Loaded by whoever follows a mailbox alone.
  const { ImapFlow: Client } = await import('imapflow');
  for (const { address: ip } of answers.slice(0, mostAddresses)) {
    const client = new Client(settingsFor(ip, address, password, request, context));
    // What goes wrong rejects the command that waits; without a listener it would end the process.
    client.on('error', () => undefined);
    hold(client);
    try {
      await client.connect();
      return client;
    } catch (error) {
      failure = error;
      client.close();
      if (!isUnreached(error)) break;
    }
  }
  throw failure;
}

/** Did the connection not even stand? Then another address of the host may. */
function isUnreached(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT|CONNECT_TIMEOUT)$/.test(code);
}

function settingsFor(
  ip: string,
  { host, port, user }: MailFolderAddress,
  password: string,
  { maxBytes }: MailFolderRequest,
  { parts, policy }: ExchangeContext,
): ImapFlowOptions {
  return {
    host: ip,
    port,
    secure: true,
    auth: { user, pass: password },
    ...(isIP(host) === 0 ? { servername: host } : {}),
    tls: {
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      ...(parts.certificates ? { ca: [...parts.certificates] } : {}),
    },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    disableBinary: true,
    connectionTimeout: policy.connectMs,
    greetingTimeout: policy.headersMs,
    socketTimeout: policy.totalMs,
    maxLineLength: 4 * mebibyte,
    maxLiteralSize: maxBytes + mebibyte,
    maxResponseSize: maxBytes + 8 * mebibyte,
    maxResponseTokens: 100_000,
  };
}

class PortRefusedError extends Error {}

function guardedUrl({ host, port }: MailFolderAddress): URL {
  return new URL(`https://${host.includes(':') ? `[${host}]` : host}:${port}/`);
}

async function newMails(
  client: ImapFlow,
  { folder }: MailFolderAddress,
  request: MailFolderRequest,
  seen: { bytes: number },
): Promise<MailFolderAnswer> {
  const box = await client.mailboxOpen(folder, { readOnly: true });
  const uidValidity = String(box.uidValidity);
  const known = request.after?.uidValidity === uidValidity ? request.after.uid : 0;
  const found = box.exists === 0 ? [] : await client.search({ uid: `${known + 1}:*` }, { uid: true });
  // "n:*" gives the last mail even where its number is lower (RFC 9051, section 6.4.8).
  const uids = [...new Set(found || [])].filter((uid) => uid > known).sort((a, b) => a - b);
  const mails: FetchedMail[] = [];
  const tooLarge: MailFolderAnswer['tooLarge'][number][] = [];
  let uid = known;
  for (const next of uids.slice(0, request.most)) {
    request.signal?.throwIfAborted();
    const asked = { uid: true, size: true, envelope: true };
    const about = (await client.fetchOne(String(next), asked, { uid: true })) || undefined;
    const size = about?.size ?? 0;
    const subject = about?.envelope?.subject || `mail ${next}`;
    if (seen.bytes > 0 && seen.bytes + size > mostBytes) break;
    const bytes =
      about && size <= request.maxBytes ? await sourceOf(client, next, request.maxBytes) : undefined;
    seen.bytes += bytes?.length ?? 0;
    if (size > request.maxBytes || (bytes && bytes.length > request.maxBytes))
      tooLarge.push({ uid: next, subject, bytes: Math.max(size, bytes?.length ?? 0) });
    else if (bytes) mails.push({ uid: next, subject, bytes });
    uid = next;
  }
  return { uidValidity, uid, exists: box.exists, mails, tooLarge };
}

/** The mail's bytes, cut where they are more than the server said; undefined where another program deleted it meanwhile. */
async function sourceOf(client: ImapFlow, uid: number, most: number): Promise<Uint8Array | undefined> {
  const query = { uid: true, source: { start: 0, maxLength: most + 1 } };
  const found = (await client.fetchOne(String(uid), query, { uid: true })) || undefined;
  return found?.source ? new Uint8Array(found.source) : undefined;
}

function troubleOf(
  error: unknown,
  address: MailFolderAddress,
  isTooSlow: boolean,
): Extract<Outcome<never>, { ok: false }> {
  const { shown, host, folder } = address;
  if (error instanceof AddressRefusedError) {
    const { kind, message } = addressRefused(guardedUrl(address), error.range);
    return failed(kind, shown, message);
  }
  if (error instanceof PortRefusedError) {
    return failed(
      'egress/address-refused',
      shown,
      `Mail is read at port 993. If port ${address.port} of ${host} is meant, let the operator allow the host by name.`,
    );
  }
  const fact = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  const code = String(fact('code') ?? '');
  if (fact('authenticationFailed') === true) {
    return failed(
      'egress/login-refused',
      shown,
      `${host} did not accept the user name and password. Some providers want a password made for programs.`,
    );
  }
  if (fact('mailboxMissing') === true || fact('responseStatus') === 'NO') {
    return failed('egress/status', shown, `${host} does not open the folder "${folder}". Check its name.`);
  }
  if (isTooSlow || /TIMEOUT|TIMEDOUT|GREETING/i.test(code)) {
    return failed('egress/too-slow', shown, `${host} takes too long to answer. Try again later.`);
  }
  if (/TooLarge|TooManyTokens/.test(code))
    return failed('egress/too-large', shown, `${host} answered with more than is read, so reading stopped.`);
  const { sentence } = networkTrouble(code, host);
  return failed('egress/unreachable', shown, sentence, code);
}
