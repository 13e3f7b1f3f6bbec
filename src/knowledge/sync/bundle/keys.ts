import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { done, failed, type Outcome } from '../../../model/trouble.ts';

/** Ed25519 (RFC 8032) keys of one data folder: its own pair, and the public keys of others that it trusts. */
export interface BundleKeys {
  /** `ed25519:` and the 32 bytes in base64url. The pair is made at first use. */
  own(): string;
  sign(bytes: Uint8Array): string;
  /** Is it one's own key, or one that is trusted? */
  isKnown(key: string): boolean;
  /** Does one of the trusted keys (one's own among them) vouch for the bytes? */
  isTrusted(key: string, bytes: Uint8Array, signature: string): boolean;
  trusted(): string[];
  /** Trouble `input/invalid` for what is no such key. */
  trust(key: string): Outcome<void>;
}

const shape = /^ed25519:[A-Za-z0-9_-]{43}$/;
const Trusted = z.array(z.string());

export function bundleKeys(dataFolder: string): BundleKeys {
  const folder = path.join(dataFolder, 'keys');
  const privateFile = path.join(folder, 'bundle-private.pem');
  const trustedFile = path.join(folder, 'bundle-trusted.json');

  function pair(): KeyObject {
    if (existsSync(privateFile)) return createPrivateKey(readFileSync(privateFile, 'utf8'));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    const fresh = `${privateFile}.new`;
    writeFileSync(fresh, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
    renameSync(fresh, privateFile);
    return privateKey;
  }

  function trusted(): string[] {
    return existsSync(trustedFile) ? Trusted.parse(JSON.parse(readFileSync(trustedFile, 'utf8'))) : [];
  }

  function isKnown(key: string): boolean {
    return trusted().includes(key) || (existsSync(privateFile) && key === written(createPublicKey(pair())));
  }

  return {
    own: () => written(createPublicKey(pair())),
    sign: (bytes) => sign(null, bytes, pair()).toString('base64url'),
    isKnown,
    isTrusted: (key, bytes, signature) =>
      isKnown(key) && verify(null, bytes, publicKey(key), Buffer.from(signature, 'base64url')),
    trusted,
    trust(key) {
      if (!shape.test(key)) {
        return failed(
          'input/invalid',
          key,
          'A key looks like ed25519: and 43 characters, as sync --bundle prints it.',
        );
      }
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const fresh = `${trustedFile}.new`;
      writeFileSync(fresh, JSON.stringify([...new Set([...trusted(), key])]), { mode: 0o600 });
      renameSync(fresh, trustedFile);
      return done(undefined);
    },
  };
}

function written(key: KeyObject): string {
  return `ed25519:${key.export({ format: 'jwk' }).x ?? ''}`;
}

function publicKey(key: string): KeyObject {
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: key.slice('ed25519:'.length) },
    format: 'jwk',
  });
}
