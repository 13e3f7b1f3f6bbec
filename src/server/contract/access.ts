import { z } from 'zod';
import { AccessName, AccessToken, Account, Role, TokenScope } from '../../model/account.ts';
import { AuditEntry } from '../../model/audit.ts';
import { TlpLevel } from '../../model/marking.ts';

/** GET /api/session — who asks. owner: at this machine while there is no account. */
export const SessionView = z.object({
  role: z.union([Role, z.enum(['owner', 'nobody'])]),
  name: z.string().optional(),
  level: TlpLevel.optional(),
  communities: z.array(z.string()).optional(),
  /** Does signing in need a code? Has it a password? */
  hasCode: z.boolean().optional(),
  hasPassword: z.boolean().optional(),
  /** Name of the issuer through which one may sign in, where one is set. */
  issuer: z.string().optional(),
});
export type SessionView = z.infer<typeof SessionView>;

/** POST /api/session; 401 with `access/code` when a code is missing. */
export const SignIn = z.object({
  name: z.string().min(1).max(80),
  password: z.string().min(1).max(4_096),
  code: z.string().max(20).optional(),
});
export type SignIn = z.infer<typeof SignIn>;

/** POST /api/account/code — a new secret, in force once a code of it was confirmed. */
export const CodeOffer = z.object({ secret: z.string(), address: z.string() });
export type CodeOffer = z.infer<typeof CodeOffer>;
export const CodeGiven = z.object({ code: z.string().min(6).max(20) });

/** POST /api/account/password — all other sessions end. */
export const PasswordChange = z.object({
  old: z.string().min(1).max(4_096),
  new: z.string().min(1).max(4_096),
});

/** API tokens of the account that asks. `secret` is shown this once. */
export const TokenList = z.object({ tokens: z.array(AccessToken) });
export type TokenList = z.infer<typeof TokenList>;
export const TokenRequest = z.object({
  name: AccessName,
  scope: TokenScope.default('read'),
  days: z.number().int().min(1).max(366).default(90),
});
export const TokenMade = z.object({ token: AccessToken, secret: z.string() });
export type TokenMade = z.infer<typeof TokenMade>;

/** GET /api/accounts, GET /api/audit?before=&limit= (newest first) */
export const AccountList = z.object({ accounts: z.array(Account) });
export type AccountList = z.infer<typeof AccountList>;
export const AuditList = z.object({ entries: z.array(AuditEntry) });
export type AuditList = z.infer<typeof AuditList>;
