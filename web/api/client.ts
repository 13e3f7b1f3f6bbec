import type { ErrorBody } from '../../src/server/contract/index.ts';
import type { PageTroubleKind } from '../language/trouble-kinds.ts';

/** An answer of the server that is no success, or no answer at all. `kind` has a sentence in both languages. */
export class ApiFailure extends Error {
  readonly kind: string;
  readonly place: string;

  constructor(kind: PageTroubleKind | (string & {}), place: string, message: string) {
    super(message);
    this.name = 'ApiFailure';
    this.kind = kind;
    this.place = place;
  }
}

/**
 * Asks the server and gives its JSON, whose shape the contract promises. Throws `ApiFailure`, and passes on the
 * `AbortError` of a question that nobody waits for any more.
 */
export async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await send(path, init);
  try {
    return await response.json();
  } catch (error) {
    throw new ApiFailure('page/unexpected', path, String(error));
  }
}

/** Orders something whose answer says nothing more. */
export async function order(method: 'POST' | 'DELETE', path: string): Promise<void> {
  await send(path, { method });
}

/** POSTs JSON. */
export function tell<T>(path: string, body: unknown): Promise<T> {
  return ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Builds `/path?a=b` out of the parameters that are set. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const set = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== '') set.set(key, String(value));
  const words = set.toString();
  return words ? `${path}?${words}` : path;
}

async function send(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiFailure('page/unreachable', path, String(error));
  }
  if (response.ok) return response;
  const body: Partial<ErrorBody> = await response.json().catch(() => ({}));
  if (body.error?.kind === 'access/sign-in') toSignIn();
  if (body.error) throw new ApiFailure(body.error.kind, body.error.place, body.error.message);
  const kind = response.status === 404 ? 'store/not-found' : 'page/unexpected';
  throw new ApiFailure(kind, path, `HTTP ${response.status}`);
}

/** A session that is over, or never was: the way back stands in the address. */
function toSignIn(): void {
  const { pathname, search } = window.location;
  if (pathname === '/sign-in') return;
  window.location.assign(withQuery('/sign-in', { next: pathname + search }));
}
