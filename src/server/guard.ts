import type { Context, MiddlewareHandler } from 'hono';
import { invalid, refuse } from './errors.ts';

/** Host names under which the page may be asked for. */
const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A host name of this machine only? Takes what `--host` takes. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Where the server listens, and under which address people know it. */
export interface Listening {
  readonly isOpen: boolean;
  readonly publicAddress?: string;
}

function hostnameOf(host: string): string | undefined {
  return URL.parse(`http://${host}`)?.hostname;
}

/**
 * A page of a stranger can make a browser ask this server under a name of its own (DNS rebinding) or send it a
 * form. Only our own names are answered; what changes something must come from our own page, or from no page.
 */
export function ownRequestsOnly({ isOpen, publicAddress }: Listening): MiddlewareHandler {
  const publicUrl = publicAddress === undefined ? null : URL.parse(publicAddress);
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    const name = hostnameOf(host);
    // Beyond this machine everybody signs in, and cookies hold for one name: a strange name brings nobody's session.
    const isOurs = isOpen || name === publicUrl?.hostname || loopbackNames.has(name ?? '');
    if (name === undefined || !(isOurs || isLoopback(name))) {
      const why = 'This server answers on its own machine only, under localhost.';
      return refuse(c, invalid('Host', why), 421);
    }
    if (
      c.req.method !== 'GET' &&
      c.req.method !== 'HEAD' &&
      isForeign(c, [`http://${host}`, ...(publicUrl ? [publicUrl.origin] : [])])
    ) {
      return refuse(c, invalid('Origin', 'Another site may not change anything here.'), 403);
    }
    return next();
  };
}

function isForeign(c: Context, own: readonly string[]): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined && !own.includes(origin)) return true;
  const site = c.req.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** No inline script or style, nothing from elsewhere: a document's text can never become part of the page. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** Headers of every answer; the page sets its own policy instead of `default-src 'none'`. */
export function safeHeaders({ isSecure }: { readonly isSecure: boolean }): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has('content-security-policy')) {
      headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
    }
    if (isSecure) headers.set('strict-transport-security', 'max-age=31536000');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('x-frame-options', 'DENY');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  };
}
