import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../access/index.ts';
import type { Role } from '../model/account.ts';
import { AuditList, CodeOffer, SessionView, TokenMade } from './contract/access.ts';
import { ErrorBody } from './contract/index.ts';
import { type TestServer, testServer } from './server.fixture.ts';

const password = 'correct horse 12';
let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  const hash = await hashPassword(password);
  if (!hash.ok) throw new Error(hash.trouble.message);
  for (const [name, role] of [
    ['hanako', 'administrator'],
    ['taro', 'reader'],
  ] as const satisfies readonly (readonly [string, Role])[]) {
    await server.store.access.order({
      do: 'add-account',
      account: {
        id: name,
        name,
        role,
        level: 'AMBER',
        communities: ['own'],
        createdAt: '2026-11-24T00:00:00Z',
        failures: 0,
        password: hash.value,
      },
    });
  }
});
afterAll(() => server.close());

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(server.address + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const kindOf = async (answer: Response) => ErrorBody.parse(await answer.json()).error.kind;

async function signedIn(name: string, code?: string): Promise<{ cookie: string }> {
  const answer = await send('POST', '/api/session', { name, password, ...(code ? { code } : {}) });
  expect(answer.status).toBe(200);
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^shirabe=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  return { cookie: cookie.split(';')[0] ?? '' };
}

describe('with an account', () => {
  it('nobody works without signing in, even on this machine', async () => {
    expect(await kindOf(await send('GET', '/api/reports'))).toBe('access/sign-in');
    expect(await kindOf(await send('POST', '/api/jobs', { texts: [{ text: 'x' }] }))).toBe('access/sign-in');
    const answer = await send('POST', '/api/session', { name: 'hanako', password: 'wrong' });
    expect([answer.status, await kindOf(answer)]).toEqual([401, 'access/wrong']);
  });

  it('a session lasts until it is signed out, and is of no use to another site', async () => {
    const headers = await signedIn('hanako');
    expect((await send('GET', '/api/reports', undefined, headers)).status).toBe(200);
    const foreign = { ...headers, origin: 'https://evil.example' };
    expect((await send('DELETE', '/api/session', undefined, foreign)).status).toBe(403);
    expect((await send('DELETE', '/api/session', undefined, headers)).status).toBe(204);
    expect((await send('GET', '/api/reports', undefined, headers)).status).toBe(401);
  });

  it('a reader reads, and neither adds, nor follows feeds, nor sees accounts', async () => {
    const headers = await signedIn('taro');
    expect((await send('GET', '/api/jobs', undefined, headers)).status).toBe(200);
    expect(await kindOf(await send('POST', '/api/jobs', { texts: [{ text: 'x' }] }, headers))).toBe(
      'access/refused',
    );
    expect((await send('POST', '/api/feeds', { url: 'https://e.org/' }, headers)).status).toBe(403);
    expect((await send('GET', '/api/accounts', undefined, headers)).status).toBe(403);
  });

  it('a token does what its scope says, until it is revoked, and makes no other', async () => {
    const session = await signedIn('hanako');
    const answer = await send('POST', '/api/account/tokens', { name: 'siem' }, session);
    const { token, secret } = TokenMade.parse(await answer.json());
    const bearer = { authorization: `Bearer ${secret}` };
    expect((await send('GET', '/api/reports', undefined, bearer)).status).toBe(200);
    expect((await send('POST', '/api/jobs', { texts: [{ text: 'x' }] }, bearer)).status).toBe(403);
    expect((await send('POST', '/api/account/tokens', { name: 'more' }, bearer)).status).toBe(403);
    const list = await (await send('GET', '/api/account/tokens', undefined, session)).text();
    expect([list.includes('siem'), list.includes(secret)]).toEqual([true, false]);
    await send('DELETE', `/api/account/tokens/${token.id}`, undefined, session);
    expect((await send('GET', '/api/reports', undefined, bearer)).status).toBe(401);
  });

  it('a code is in force once it was confirmed, and none is taken twice', async () => {
    const session = await signedIn('taro');
    const offer = CodeOffer.parse(await (await send('POST', '/api/account/code', {}, session)).json());
    const now = Date.now();
    const code = (later: number) =>
      new TOTP({ secret: offer.secret }).generate({ timestamp: now + later * 1000 });
    const confirmed = await send('POST', '/api/account/code/confirm', { code: code(0) }, session);
    expect(SessionView.parse(await confirmed.json()).hasCode).toBe(true);
    const without = await send('POST', '/api/session', { name: 'taro', password });
    expect(await kindOf(without)).toBe('access/code');
    const again = await send('POST', '/api/session', { name: 'taro', password, code: code(0) });
    expect(await kindOf(again)).toBe('access/wrong');
    await signedIn('taro', code(30));
  });

  it('a new password ends the other sessions; a disabled account lets nobody in', async () => {
    const [one, other] = [await signedIn('hanako'), await signedIn('hanako')];
    const change = { old: password, new: 'battery staple 34' };
    expect((await send('POST', '/api/account/password', change, one)).status).toBe(204);
    expect((await send('GET', '/api/reports', undefined, other)).status).toBe(401);
    const audit = AuditList.parse(await (await send('GET', '/api/audit', undefined, one)).json());
    expect(audit.entries[0]).toMatchObject({ actor: 'hanako', act: 'access', what: '/api/account/password' });
    expect(JSON.stringify(audit)).not.toContain('battery');
    const change2 = { disabledAt: '2026-11-24T00:00:00Z' };
    await server.store.access.order({ do: 'change-account', id: 'hanako', change: change2 });
    expect((await send('GET', '/api/reports', undefined, one)).status).toBe(401);
  });
});
