import type { IncomingHttpHeaders } from 'node:http';
import { failed, type Trouble } from '../model/trouble.ts';
import { readBody, TooLargeError, UnknownEncodingError } from './body.ts';
import { AddressRefusedError, openConnection, ProxyAddressError } from './connection.ts';
import { addressRefused, type Guard, shownAddress } from './guard.ts';
import { orAborted } from './or-aborted.ts';
import type { EgressLogEntry, EgressParts } from './parts.ts';
import type { EgressPolicySettings } from './policy.ts';
import { startWatch, TooSlowError, type Watch } from './watch.ts';

/** An answer to one request on the wire, redirects and error statuses included. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Empty unless the status is 2xx. */
  readonly bytes: Uint8Array;
}

/** `again`: trying once more may help (a broken connection), or may not (a refusal). */
export type Exchange =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly trouble: Trouble; readonly again: boolean };

export interface ExchangeRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly beyond: 'fail' | 'cut';
  readonly purpose: EgressLogEntry['purpose'];
  readonly signal: AbortSignal | undefined;
}

/** What every exchange of one egress shares. */
export interface ExchangeContext {
  readonly policy: EgressPolicySettings;
  readonly parts: EgressParts;
  readonly guard: Guard;
}

/** One GET over one fresh connection, within the policy's times and sizes; writes one log entry. Never rejects. */
export async function exchange(request: ExchangeRequest, context: ExchangeContext): Promise<Exchange> {
  const { parts } = context;
  const began = parts.now();
  const watch = startWatch(context.policy, request.signal);
  let bytes = 0;
  let status: number | undefined;
  const seen = {
    status: (value: number): void => {
      status = value;
    },
    received: (count: number): void => {
      bytes += count;
      watch.received(count);
    },
  };
  let result: Exchange;
  try {
    result = { ok: true, answer: await ask(request, context, watch, seen) };
  } catch (error) {
    result = troubleOf(error, request, watch, context.policy);
  } finally {
    watch.stop();
  }
  parts.log({
    at: began.toISOString(),
    host: request.url.host,
    path: request.url.pathname,
    purpose: request.purpose,
    ...(status === undefined ? {} : { status }),
    ...(result.ok ? {} : { trouble: result.trouble.kind }),
    bytes,
    ms: Math.max(0, parts.now().getTime() - began.getTime()),
  });
  return result;
}

interface Seen {
  status(value: number): void;
  received(count: number): void;
}

async function ask(
  request: ExchangeRequest,
  context: ExchangeContext,
  watch: Watch,
  seen: Seen,
): Promise<Answer> {
  const { url } = request;
  watch.signal.throwIfAborted();
  const dispatcher = await orAborted(
    openConnection(url, {
      guard: context.guard,
      parts: context.parts,
      proxy: context.policy.proxy,
      connected: () => watch.connected(),
    }),
    watch.signal,
  );
  try {
    const response = await dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: request.headers,
      signal: watch.signal,
    });
    seen.status(response.statusCode);
    watch.answered();
    const { statusCode: status, headers, body } = response;
    if (status < 200 || status > 299 || status === 204 || status === 205) {
      body.on('error', () => {}).destroy();
      return { status, headers, bytes: new Uint8Array(0) };
    }
    const announced = Number(headers['content-length'] ?? 0);
    if (announced > request.maxBytes && request.beyond === 'fail') {
      body.on('error', () => {}).destroy();
      throw new TooLargeError();
    }
    const encoding = headers['content-encoding'] ?? '';
    const { maxBytes, beyond } = request;
    const bytes = await readBody(body, {
      encoding: String(encoding),
      maxBytes,
      beyond,
      received: seen.received,
    });
    return { status, headers, bytes };
  } finally {
    dispatcher.destroy().catch(() => {});
  }
}

function troubleOf(
  thrown: unknown,
  request: ExchangeRequest,
  watch: Watch,
  policy: EgressPolicySettings,
): Exchange {
  const place = shownAddress(request.url);
  const host = request.url.host;
  const error =
    watch.signal.aborted && watch.signal.reason instanceof TooSlowError ? watch.signal.reason : thrown;
  const fail = (kind: Trouble['kind'], message: string, again = false): Exchange => ({
    ...failed(kind, place, message, error),
    again,
  });
  if (request.signal?.aborted) return { ok: false, trouble: stopped(place), again: false };
  if (error instanceof AddressRefusedError) {
    return { ok: false, trouble: addressRefused(request.url, error.range), again: false };
  }
  if (error instanceof TooLargeError) {
    return fail(
      'egress/too-large',
      `The answer is larger than ${inMegabytes(request.maxBytes)}, so reading stopped.`,
    );
  }
  if (error instanceof TooSlowError) {
    return fail(
      'egress/too-slow',
      slowness(error, host, policy),
      error.phase === 'connect' || error.phase === 'headers',
    );
  }
  if (error instanceof UnknownEncodingError) {
    return fail(
      'egress/unreachable',
      `${host} packed its answer in a way that Shirabe does not read (${error.message}).`,
    );
  }
  if (error instanceof ProxyAddressError) return fail('egress/unreachable', error.message);
  const { sentence, again } = networkTrouble(codeOf(error), host);
  return fail('egress/unreachable', sentence, again);
}

/** The trouble of a request that its caller called off. */
export function stopped(place: string): Trouble {
  return { kind: 'pipeline/stopped', place, message: 'Reading was stopped before the answer came.' };
}

function slowness(error: TooSlowError, host: string, policy: EgressPolicySettings): string {
  switch (error.phase) {
    case 'connect':
      return `${host} did not take the connection within ${policy.connectMs / 1000} s. Try again later.`;
    case 'headers':
      return `${host} did not answer within ${policy.headersMs / 1000} s. Try again later.`;
    case 'body':
      return `${host} sends too slowly (under ${policy.leastBytesPerWindow} bytes in ${policy.windowMs / 1000} s), so reading stopped.`;
    case 'total':
      return `The answer of ${host} was not complete after ${policy.totalMs / 1000} s, so reading stopped.`;
  }
}

/** What to say of a connection that failed, by the system's code. */
export function networkTrouble(code: string, host: string): { sentence: string; again: boolean } {
  if (code === 'ENOTFOUND' || code === 'ENODATA') {
    return {
      sentence: `The name ${host} is not known. Check the spelling, and that this machine is connected.`,
      again: false,
    };
  }
  if (code === 'EAI_AGAIN') {
    return {
      sentence: `The name ${host} could not be looked up. Check that this machine is connected.`,
      again: true,
    };
  }
  if (
    code.startsWith('ERR_TLS') ||
    code.startsWith('CERT_') ||
    code.includes('SELF_SIGNED') ||
    code.includes('_CERT')
  ) {
    return {
      sentence: `The certificate of ${host} is not valid (${code}), so nothing was read.`,
      again: false,
    };
  }
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_') || code.startsWith('ERR_BROTLI')) {
    return { sentence: `The answer of ${host} is packed wrongly and cannot be read.`, again: false };
  }
  const detail = code === '' ? '' : ` (${code})`;
  return { sentence: `The connection to ${host} failed${detail}. Try again later.`, again: true };
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return '';
}

function inMegabytes(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024);
  return mebibytes >= 1 ? `${Math.round(mebibytes)} MB` : `${bytes} bytes`;
}
