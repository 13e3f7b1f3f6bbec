import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Issuer, openIssuer } from './issuer.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
let base = '';
let nonce = '';
let challenge = '';
let audience = 'shirabe';

/** A small issuer: takes a code once whose verifier fits, and signs who came. */
const issuerServer = createServer((request, response) => {
  const send = (value: unknown, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  };
  if (request.url === '/.well-known/openid-configuration') {
    send({
      issuer: base,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
      jwks_uri: `${base}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    });
  } else if (request.url === '/keys') {
    send({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }] });
  } else {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const verifier = new URLSearchParams(body).get('code_verifier') ?? '';
      if (createHash('sha256').update(verifier).digest('base64url') !== challenge) {
        return send({ error: 'invalid_grant' }, 400);
      }
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: base, sub: 'hanako-1', aud: audience, iat: now, exp: now + 60, nonce };
      const signed = `${part({ alg: 'RS256', kid: '1' })}.${part(claims)}`;
      const signature = sign('sha256', Buffer.from(signed), privateKey).toString('base64url');
      send({ access_token: 'a', token_type: 'Bearer', id_token: `${signed}.${signature}` });
    });
  }
});
let issuer: Issuer;
beforeAll(async () => {
  await new Promise<void>((resolve) => issuerServer.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(issuerServer.address() as AddressInfo).port}`;
  const opened = await openIssuer({
    issuer: base,
    clientId: 'shirabe',
    clientSecret: 'secret',
    ownAddress: 'https://shirabe.example',
  });
  if (!opened.ok) throw new Error(opened.trouble.message);
  issuer = opened.value;
});
afterAll(() => issuerServer.close());

async function begun() {
  const { address, kept } = await issuer.begin();
  const asked = new URL(address).searchParams;
  nonce = asked.get('nonce') ?? '';
  challenge = asked.get('code_challenge') ?? '';
  const back = new URL(`http://proxy.local/api/session/callback?code=c&state=${asked.get('state')}`);
  return { asked, kept, back };
}

describe('signing in through an issuer', () => {
  it('asks for a code with PKCE, state and nonce, and knows who comes back', async () => {
    const { asked, kept, back } = await begun();
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      redirect_uri: 'https://shirabe.example/api/session/callback',
    });
    expect(await issuer.end(back, kept)).toEqual({ subject: `${base} hanako-1` });
  });

  it('takes no answer of another state, nonce, verifier or audience, and none without what was kept', async () => {
    const { kept, back } = await begun();
    const other = await begun();
    expect(await issuer.end(back, other.kept)).toBeUndefined();
    expect(await issuer.end(back, kept)).toBeUndefined();
    nonce = 'another';
    expect(await issuer.end(other.back, other.kept)).toBeUndefined();
    expect(await issuer.end(other.back, '')).toBeUndefined();
    const last = await begun();
    audience = 'somebody else';
    expect(await issuer.end(last.back, last.kept)).toBeUndefined();
    audience = 'shirabe';
  });

  it('needs https, and an issuer at the other end', async () => {
    const settings = { clientId: 'x', ownAddress: 'https://shirabe.example' };
    expect(await openIssuer({ ...settings, issuer: 'http://issuer.example' })).toMatchObject({ ok: false });
    expect(await openIssuer({ ...settings, issuer: `${base}/none` })).toMatchObject({ ok: false });
  });
});
