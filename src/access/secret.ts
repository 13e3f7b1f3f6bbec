import { randomBytes } from 'node:crypto';
import { sha256 } from '../model/ids.ts';

/** What begins an API token: recognisable for scanners that look for leaked ones. */
const tokenMark = 'shirabe_';

/** 256 random bits, which the browser holds and of which the store knows the hash alone. */
export function newSessionSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function newTokenSecret(): string {
  return tokenMark + newSessionSecret();
}

/** What is stored of a session's or token's secret: random as it is, a plain hash is enough. */
export function secretHash(secret: string): string {
  return sha256(secret);
}

/** The token of an `Authorization` header; undefined for another scheme. */
export function bearerOf(header: string | undefined): string | undefined {
  const found = /^Bearer ([\w-]{20,200})$/i.exec(header ?? '');
  return found?.[1];
}
