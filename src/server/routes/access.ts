import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import {
  codeAddress,
  createRateLimit,
  createSignIn,
  hashPassword,
  isPassword,
  newCodeSecret,
  newSessionSecret,
  newTokenSecret,
  secretHash,
  sessionMilliseconds,
  stepOfCode,
} from '../../access/index.ts';
import { type StoredAccount, shownAccount } from '../../model/account.ts';
import type { Trouble } from '../../model/trouble.ts';
import { Id, json, newApi, route } from '../api.ts';
import {
  AccountList,
  AuditList,
  CodeGiven,
  CodeOffer,
  PasswordChange,
  SessionView,
  SignIn,
  TokenList,
  TokenMade,
  TokenRequest,
} from '../contract/access.ts';
import { granted, invalid, present, Refusal } from '../errors.ts';
import { cookieName } from '../identify.ts';
import type { ServerParts } from '../parts.ts';
import { whoOf } from '../who.ts';

const body = <T extends z.ZodType>(schema: T) => ({
  required: true as const,
  content: { 'application/json': { schema } },
});

const session = route({
  method: 'get',
  path: '/api/session',
  summary: 'Who asks',
  responses: { 200: json('Role, name, clearance', SessionView) },
});
const signIn = route({
  method: 'post',
  path: '/api/session',
  summary: 'Signs in: the answer sets a cookie',
  request: { body: body(SignIn) },
  responses: { 200: json('Who that is', SessionView) },
});
const signOut = route({
  method: 'delete',
  path: '/api/session',
  summary: 'Signs out',
  responses: { 204: { description: 'The session is over' } },
});
const begin = route({
  method: 'get',
  path: '/api/session/issuer',
  summary: 'Sends the browser to the OpenID Connect issuer',
  responses: { 302: { description: 'To the issuer' } },
});
const back = route({
  method: 'get',
  path: '/api/session/callback',
  summary: 'Where the issuer sends the browser back to',
  request: {
    query: z.object({
      code: z.string().max(4_096).optional(),
      state: z.string().max(400).optional(),
      error: z.string().max(400).optional(),
    }),
  },
  responses: { 302: { description: 'To the page' } },
});
const offerCode = route({
  method: 'post',
  path: '/api/account/code',
  summary: 'A new secret for an authenticator app',
  responses: { 200: json('The secret', CodeOffer) },
});
const confirmCode = route({
  method: 'post',
  path: '/api/account/code/confirm',
  summary: 'From now on signing in needs a code',
  request: { body: body(CodeGiven) },
  responses: { 200: json('Who asks', SessionView) },
});
const removeCode = route({
  method: 'post',
  path: '/api/account/code/remove',
  summary: 'Signing in needs no code any more',
  request: { body: body(CodeGiven) },
  responses: { 200: json('Who asks', SessionView) },
});
const password = route({
  method: 'post',
  path: '/api/account/password',
  summary: 'A new password; all other sessions end',
  request: { body: body(PasswordChange) },
  responses: { 204: { description: 'Changed' } },
});
const tokens = route({
  method: 'get',
  path: '/api/account/tokens',
  summary: 'API tokens of the account that asks',
  responses: { 200: json('Tokens', TokenList) },
});
const addToken = route({
  method: 'post',
  path: '/api/account/tokens',
  summary: 'A new API token, whose secret is shown this once',
  request: { body: body(TokenRequest) },
  responses: { 201: json('The token', TokenMade) },
});
const revokeToken = route({
  method: 'delete',
  path: '/api/account/tokens/{id}',
  summary: 'Revokes a token',
  request: { params: Id },
  responses: { 204: { description: 'Revoked' } },
});
const accounts = route({
  method: 'get',
  path: '/api/accounts',
  summary: 'All accounts; they are added and disabled by `shirabe account`',
  responses: { 200: json('Accounts', AccountList) },
});
const audit = route({
  method: 'get',
  path: '/api/audit',
  summary: 'The audit log, newest first',
  request: {
    query: z.object({
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(1_000).default(100),
    }),
  },
  responses: { 200: json('Entries', AuditList) },
});

const kept = 'shirabe_issuer';
const keptSeconds = 10 * 60;
const dayMilliseconds = 24 * 60 * 60_000;

export function accessRoutes(parts: ServerParts) {
  const { store, ingestion, isSecure, issuer } = parts;
  const { access } = store;
  const clock = () => new Date();
  const check = createSignIn({
    account: (name) => access.account({ name }),
    change: (id, change) => ingestion.keep({ do: 'change-account', id, change }),
    takeStep: (id, step) => ingestion.keep({ do: 'take-step', id, step }),
    clock,
  });
  const offers = new Map<string, string>();
  const attempts = createRateLimit(10, 60_000);
  const cookie = { httpOnly: true, sameSite: 'Lax', secure: isSecure, path: '/' } as const;

  const note = (actor: string, what: string, c: Context) =>
    ingestion.keep({
      do: 'note',
      note: { at: clock().toISOString(), actor, act: 'access', what, details: { from: placeOf(c) } },
    });

  async function startSession(c: Context, account: StoredAccount, how: string): Promise<void> {
    const secret = newSessionSecret();
    const now = clock();
    const expiresAt = new Date(now.getTime() + sessionMilliseconds).toISOString();
    const at = now.toISOString();
    const one = { hash: secretHash(secret), accountId: account.id, createdAt: at, seenAt: at, expiresAt };
    await ingestion.keep({ do: 'add-session', session: one });
    await note(account.name, how, c);
    setCookie(c, cookieName(isSecure), secret, { ...cookie, maxAge: sessionMilliseconds / 1000 });
  }

  const view = (account: StoredAccount): SessionView => ({
    role: account.role,
    name: account.name,
    level: account.level,
    communities: account.communities,
    hasCode: account.totp !== undefined,
    hasPassword: account.password !== undefined,
  });

  /** The account of a browser's session: tokens change no account. @throws Refusal */
  function signedIn(c: Context): StoredAccount {
    const { account, scope } = whoOf(c);
    if (account && scope === undefined) return account;
    const message = 'Sign in with an account of your own for this; a token or this machine’s owner has none.';
    throw new Refusal({ kind: 'access/refused', place: 'account', message });
  }

  async function codeFits(c: Context, account: StoredAccount, secret: string, code: string): Promise<void> {
    if (!attempts.allows(account.id, Date.now())) throw new Refusal(tooMany);
    const step = stepOfCode(code, secret, clock());
    if (step !== undefined && (await ingestion.keep({ do: 'take-step', id: account.id, step }))) return;
    await note(account.name, 'code refused', c);
    throw new Refusal(wrongCode);
  }

  const present_ = async (id: string) => present(await access.account({ id }), id, 'account');

  return newApi()
    .openapi(session, (c) => {
      const { account, role } = whoOf(c);
      const through = issuer ? { issuer: issuer.label } : {};
      return c.json(account ? { ...view(account), ...through } : { role, ...through }, 200);
    })
    .openapi(signIn, async (c) => {
      const { name, password: given, code } = c.req.valid('json');
      const outcome = await check({ name, password: given, code, from: placeOf(c) });
      if (!outcome.ok && outcome.trouble.kind !== 'access/code') {
        await note(name.slice(0, 80), `sign-in refused: ${outcome.trouble.kind}`, c);
      }
      const account = granted(outcome);
      await startSession(c, account, 'signed in');
      return c.json(view(account), 200);
    })
    .openapi(signOut, async (c) => {
      const { session: own, actor } = whoOf(c);
      if (own) {
        await ingestion.keep({ do: 'end-session', hash: own.hash });
        await note(actor, 'signed out', c);
      }
      deleteCookie(c, cookieName(isSecure), cookie);
      return c.body(null, 204);
    })
    .openapi(begin, async (c) => {
      const { address, kept: keep } = await present(issuer, 'issuer', 'issuer').begin();
      setCookie(c, kept, keep, { ...cookie, path: '/api/session/callback', maxAge: keptSeconds });
      return c.redirect(address, 302);
    })
    .openapi(back, async (c) => {
      const through = present(issuer, 'issuer', 'issuer');
      const keep = getCookie(c, kept) ?? '';
      deleteCookie(c, kept, { ...cookie, path: '/api/session/callback' });
      const person = await through.end(new URL(c.req.url), keep);
      const account = person && (await access.account({ subject: person.subject }));
      if (!account || account.disabledAt) {
        await note(person?.subject.slice(0, 200) ?? 'nobody', 'sign-in through the issuer refused', c);
        return c.redirect('/sign-in?refused=issuer', 302);
      }
      await startSession(c, account, 'signed in through the issuer');
      return c.redirect('/reports', 302);
    })
    .openapi(offerCode, (c) => {
      const { id, name } = signedIn(c);
      const secret = newCodeSecret();
      offers.set(id, secret);
      return c.json({ secret, address: codeAddress(secret, name) }, 200);
    })
    .openapi(confirmCode, async (c) => {
      const account = signedIn(c);
      if (account.totp)
        throw new Refusal(invalid('code', 'This account has a code already. Remove it first.'));
      const secret = present(offers.get(account.id), 'code', 'offer of a code');
      await codeFits(c, account, secret, c.req.valid('json').code);
      offers.delete(account.id);
      await ingestion.keep({ do: 'change-account', id: account.id, change: { totp: secret } });
      return c.json(view(await present_(account.id)), 200);
    })
    .openapi(removeCode, async (c) => {
      const account = signedIn(c);
      await codeFits(c, account, present(account.totp, 'code', 'code'), c.req.valid('json').code);
      await ingestion.keep({ do: 'change-account', id: account.id, change: { totp: null } });
      return c.json(view(await present_(account.id)), 200);
    })
    .openapi(password, async (c) => {
      const account = signedIn(c);
      const given = c.req.valid('json');
      if (!attempts.allows(account.id, Date.now())) throw new Refusal(tooMany);
      if (!(await isPassword(given.old, account.password))) throw new Refusal(wrongCode);
      const hash = granted(await hashPassword(given.new));
      await ingestion.keep({ do: 'change-account', id: account.id, change: { password: hash } });
      const own = whoOf(c).session?.hash;
      await ingestion.keep({
        do: 'end-sessions',
        accountId: account.id,
        ...(own === undefined ? {} : { except: own }),
      });
      return c.body(null, 204);
    })
    .openapi(tokens, async (c) => c.json({ tokens: await access.tokens(signedIn(c).id) }, 200))
    .openapi(addToken, async (c) => {
      const { id: accountId } = signedIn(c);
      const { name, scope, days } = c.req.valid('json');
      const secret = newTokenSecret();
      const now = clock();
      const expiresAt = new Date(now.getTime() + days * dayMilliseconds).toISOString();
      const token = { id: randomUUID(), accountId, name, scope, createdAt: now.toISOString(), expiresAt };
      await ingestion.keep({ do: 'add-token', token, hash: secretHash(secret) });
      return c.json({ token, secret }, 201);
    })
    .openapi(revokeToken, async (c) => {
      const { id } = c.req.valid('param');
      const isGone = await ingestion.keep({ do: 'revoke-token', id, accountId: signedIn(c).id });
      present(isGone || undefined, id, 'token');
      return c.body(null, 204);
    })
    .openapi(accounts, async (c) => c.json({ accounts: (await access.accounts()).map(shownAccount) }, 200))
    .openapi(audit, async (c) => {
      const { before, limit } = c.req.valid('query');
      const entries = await access.audit({ limit, ...(before === undefined ? {} : { before }) });
      return c.json({ entries }, 200);
    });
}

const wrongCode: Trouble = {
  kind: 'access/wrong',
  place: 'code',
  message: 'This does not fit, or was used.',
};
const tooMany: Trouble = {
  kind: 'access/locked',
  place: 'code',
  message: 'There were too many attempts. Wait a minute, then try again.',
};

/** Where a request comes from. */
function placeOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
