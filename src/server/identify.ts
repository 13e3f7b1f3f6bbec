import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { bearerOf, isAlive, isToTouch, readerOf, secretHash } from '../access/index.ts';
import { localActor } from '../model/decision.ts';
import { operator } from '../store/index.ts';
import { refuse } from './errors.ts';
import type { ServerParts } from './parts.ts';
import { may, ruleOf } from './rights.ts';
import { nobody, setWho, type Who, whoOf } from './who.ts';

type Parts = Pick<ServerParts, 'store' | 'ingestion' | 'isOpen' | 'isSecure'>;

/** A browser takes the longer name only over https, for this host and the whole site (RFC 6265bis, section 4.1.3). */
export function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-shirabe' : 'shirabe';
}

/** Who asks: by token, else by session, else the owner of this machine while there is no account. */
async function whoAsks(c: Context, parts: Parts): Promise<Who> {
  const { access } = parts.store;
  const now = new Date();
  const bearer = bearerOf(c.req.header('authorization'));
  if (bearer !== undefined) {
    const token = await access.token(secretHash(bearer));
    const account = token && (await access.account({ id: token.accountId }));
    if (!token || !account || account.disabledAt || Date.parse(token.expiresAt) <= now.getTime())
      return nobody;
    if (token.usedAt === undefined || now.getTime() - Date.parse(token.usedAt) > touchMilliseconds) {
      await parts.ingestion.keep({ do: 'touch-token', id: token.id, at: now.toISOString() });
    }
    return {
      actor: account.name,
      role: account.role,
      viewer: readerOf(account),
      scope: token.scope,
      account,
    };
  }
  const secret = getCookie(c, cookieName(parts.isSecure));
  const session = secret === undefined ? undefined : await access.session(secretHash(secret));
  const account = session && (await access.account({ id: session.accountId }));
  if (session && account && !account.disabledAt && isAlive(session, now)) {
    if (isToTouch(session, now)) {
      await parts.ingestion.keep({ do: 'touch-session', hash: session.hash, at: now.toISOString() });
    }
    return { actor: account.name, role: account.role, viewer: readerOf(account), account, session };
  }
  const isOwners = !parts.isOpen && !(await access.hasAccounts());
  return isOwners ? { actor: localActor, role: 'owner', viewer: operator } : nobody;
}

const touchMilliseconds = 60_000;

/** Tells the routes who asks, refuses what they may not do, and notes what they did. */
export function identified(parts: Parts): MiddlewareHandler {
  return async (c, next) => {
    const { method, path } = c.req;
    const isApi = path.startsWith('/api/') || path === '/healthz';
    if (!isApi) return next();
    const who = await whoAsks(c, parts);
    setWho(c, who);
    const rule = ruleOf(method, path);
    const needs = rule?.needs ?? 'administer';
    if (!may(who, needs, method)) {
      const place = 'account';
      return who.role === 'nobody'
        ? refuse(c, { kind: 'access/sign-in', place, message: 'Sign in, or send an API token.' })
        : refuse(c, { kind: 'access/refused', place, message: 'This account may not do this.' });
    }
    await next();
    if (rule?.act === undefined || c.res.status >= 400) return;
    await parts.ingestion.keep({
      do: 'note',
      note: {
        at: new Date().toISOString(),
        actor: whoOf(c).actor,
        act: rule.act,
        what: decoded(path),
        details: { method, ...(who.scope ? { token: true } : {}) },
      },
    });
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).toWellFormed().slice(0, 400);
  } catch {
    return path.slice(0, 400);
  }
}
