import type { AccessToken, AccountChange, Session, StoredAccount } from '../model/account.ts';
import type { AuditEntry, AuditNote } from '../model/audit.ts';

/** One thing to write. */
export type AccessOrder =
  | { readonly do: 'add-account'; readonly account: StoredAccount }
  | { readonly do: 'change-account'; readonly id: string; readonly change: AccountChange }
  /** Takes a code's time step, once: false when it or a later one was taken. */
  | { readonly do: 'take-step'; readonly id: string; readonly step: number }
  | { readonly do: 'add-session'; readonly session: Session }
  | { readonly do: 'touch-session'; readonly hash: string; readonly at: string }
  | { readonly do: 'end-session'; readonly hash: string }
  /** All of an account; with `except`, all others. */
  | { readonly do: 'end-sessions'; readonly accountId: string; readonly except?: string }
  | { readonly do: 'add-token'; readonly token: AccessToken; readonly hash: string }
  | { readonly do: 'touch-token'; readonly id: string; readonly at: string }
  | { readonly do: 'revoke-token'; readonly id: string; readonly accountId: string }
  | { readonly do: 'note'; readonly note: AuditNote };

/** Accounts, what lets them in, and the log of what they did. */
export interface AccessStore {
  /** False when it could not be done: the name is taken, there is no such thing, the step was taken. */
  order(order: AccessOrder): Promise<boolean>;
  /** By name. */
  accounts(): Promise<StoredAccount[]>;
  /** Is there one, disabled ones counted? */
  hasAccounts(): Promise<boolean>;
  account(by: {
    readonly id?: string;
    readonly name?: string;
    readonly subject?: string;
  }): Promise<StoredAccount | undefined>;
  session(hash: string): Promise<Session | undefined>;
  token(hash: string): Promise<AccessToken | undefined>;
  tokens(accountId: string): Promise<AccessToken[]>;
  /** Newest first; `before` a number. */
  audit(of: { readonly limit: number; readonly before?: number }): Promise<AuditEntry[]>;
  /** Oldest first, a page at a time, rows as they stand: what does not parse has an undefined note. */
  auditFrom(
    seq: number,
    limit: number,
  ): Promise<{ seq: number; previous: string; hash: string; note?: AuditNote }[]>;
  /** Number and hash that the log is known to end with. */
  auditEnd(): Promise<{ readonly seq: number; readonly hash: string } | undefined>;
}
