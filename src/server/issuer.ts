import * as client from 'openid-client';
import { z } from 'zod';
import { done, failed, type Outcome } from '../model/trouble.ts';
import { isLoopback } from './guard.ts';

/** Where people sign in elsewhere. */
export interface Issuer {
  readonly label: string;
  /** Address to send the browser to, and what it has to keep until it comes back. */
  begin(): Promise<{ readonly address: string; readonly kept: string }>;
  /** `issuer subject` of who came back; undefined when the answer does not fit what was kept. */
  end(callback: URL, kept: string): Promise<{ readonly subject: string } | undefined>;
}

export interface IssuerSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** Address of this server as the browser knows it. */
  readonly ownAddress: string;
}

const Kept = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
const answerMilliseconds = 10_000;

/**
 * Finds an OpenID Connect issuer (Discovery 1.0); code flow with PKCE, state and nonce. Trouble `input/invalid` when
 * it is not https (beyond loopback) or does not answer as one.
 */
export async function openIssuer(settings: IssuerSettings): Promise<Outcome<Issuer>> {
  const { issuer, clientId, clientSecret, ownAddress } = settings;
  const server = URL.parse(issuer);
  const isLocal = server?.protocol === 'http:' && isLoopback(server.hostname.replace(/^\[|\]$/g, ''));
  if (!server || !(server.protocol === 'https:' || isLocal)) {
    return failed('input/invalid', 'issuer', 'Give the https address of the issuer.');
  }
  // What the issuer's own documents name is asked too, but never without TLS, never past a redirect.
  const customFetch: client.CustomFetch = (url, options) => {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'https:' && !(isLocal && hostname === server.hostname)) {
      throw new Error('The issuer names an address without TLS.');
    }
    const signal = AbortSignal.timeout(answerMilliseconds);
    return fetch(url, { ...options, body: options.body ?? null, redirect: 'manual', signal });
  };
  let found: client.Configuration;
  try {
    found = await client.discovery(server, clientId, clientSecret, undefined, {
      [client.customFetch]: customFetch,
      ...(isLocal ? { execute: [client.allowInsecureRequests] } : {}),
    });
  } catch (cause) {
    return failed('input/invalid', 'issuer', `${issuer} does not answer as an OpenID Connect issuer.`, cause);
  }
  const redirect = new URL('/api/session/callback', ownAddress);
  return done({
    label: server.hostname,
    async begin() {
      const verifier = client.randomPKCECodeVerifier();
      const kept = { state: client.randomState(), nonce: client.randomNonce(), verifier };
      const address = client.buildAuthorizationUrl(found, {
        redirect_uri: redirect.href,
        scope: 'openid',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: kept.state,
        nonce: kept.nonce,
      });
      return { address: address.href, kept: Buffer.from(JSON.stringify(kept)).toString('base64url') };
    },
    async end(callback, kept) {
      try {
        const { state, nonce, verifier } = Kept.parse(
          JSON.parse(Buffer.from(kept, 'base64url').toString('utf8')),
        );
        // The address as the issuer was given it: the server may stand behind a proxy.
        const came = new URL(redirect);
        came.search = callback.search;
        const tokens = await client.authorizationCodeGrant(found, came, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        return claims && { subject: `${claims.iss} ${claims.sub}` };
      } catch {
        return undefined;
      }
    },
  });
}
