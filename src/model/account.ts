import { z } from 'zod';
import { TlpLevel } from './marking.ts';

/** reader: reads · analyst: also adds and decides · administrator: also accounts, feeds, sync · partner: another organisation's reader. */
export const Role = z.enum(['reader', 'analyst', 'administrator', 'partner']);
export type Role = z.infer<typeof Role>;

/** Account and community names: short, without spaces, so that they can stand in a list and on a command line. */
export const AccessName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,79}$/u, 'up to 80 letters, digits and . _ @ - without spaces');

export const Account = z.object({
  id: z.string(),
  name: AccessName,
  role: Role,
  /** Highest level that it may see. */
  level: TlpLevel,
  /** Communities whose markings it may see; `own` is our organisation, to which a partner never belongs. */
  communities: z.array(AccessName),
  createdAt: z.string(),
  disabledAt: z.string().optional(),
});
export type Account = z.infer<typeof Account>;

/** With what lets somebody in; leaves the server and the command line never. */
export const StoredAccount = Account.extend({
  /** PHC string. */
  password: z.string().optional(),
  /** Secret in Base32. */
  totp: z.string().optional(),
  /** Time step of the last code that was taken. */
  totpUsed: z.number().int().optional(),
  /** `issuer subject` of OpenID Connect. */
  subject: z.string().optional(),
  failures: z.number().int(),
  lockedUntil: z.string().optional(),
});
export type StoredAccount = z.infer<typeof StoredAccount>;

/** null takes away what is optional. */
export type AccountChange = {
  readonly [F in 'password' | 'totp' | 'subject' | 'lockedUntil' | 'disabledAt']?: string | null;
} & { readonly failures?: number; readonly totpUsed?: number | null };

export const TokenScope = z.enum(['read', 'write']);
export type TokenScope = z.infer<typeof TokenScope>;

/** A token as it may be shown: what lets somebody in is kept as a hash alone. */
export const AccessToken = z.object({
  id: z.string(),
  accountId: z.string(),
  name: z.string(),
  scope: TokenScope,
  createdAt: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().optional(),
});
export type AccessToken = z.infer<typeof AccessToken>;

export interface Session {
  /** SHA-256 of what the browser holds. */
  readonly hash: string;
  readonly accountId: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

/** `Account` with its secrets left out. */
export function shownAccount(stored: StoredAccount): Account {
  return Account.parse(stored);
}
