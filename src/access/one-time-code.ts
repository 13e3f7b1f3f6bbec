import { Secret, TOTP } from 'otpauth';

/** RFC 6238 with what authenticator apps take: SHA-1, six digits, 30 seconds. */
const form = { issuer: 'Shirabe', algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps before and after the present one that are taken, for clocks that differ (RFC 6238, section 5.2). */
const window = 1;

/** A new secret of 160 bits (RFC 4226, section 4) in Base32. */
export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** `otpauth://totp/…` for an authenticator app. */
export function codeAddress(secret: string, account: string): string {
  return new TOTP({ ...form, label: account, secret: Secret.fromBase32(secret) }).toString();
}

/** The time step that a code belongs to, if it is one of about now; the store takes each step once alone. */
export function stepOfCode(code: string, secret: string, now: Date): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const timestamp = now.getTime();
  const totp = new TOTP({ ...form, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token, timestamp, window });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / form.period) + delta;
}
