import type { Kysely } from 'kysely';
import { z } from 'zod';
import {
  AccessToken,
  type AccountChange,
  type Session,
  StoredAccount,
  type StoredAccount as StoredAccountType,
} from '../../model/account.ts';
import { AuditNote, auditHash, noHash } from '../../model/audit.ts';
import type { AccessOrder, AccessStore } from '../access.ts';
import { parseJson } from '../packed.ts';
import type { AccountTable, AuditTable, SessionTable, Tables, TokenTable } from '../tables.ts';

const Details = AuditNote.shape.details;

export function createAccess(database: Kysely<Tables>): AccessStore {
  const one = () => database.selectFrom('account').selectAll();
  return {
    order: (order) => perform(database, order),
    async accounts() {
      return (await one().orderBy('name').execute()).map(accountOf);
    },
    async hasAccounts() {
      return (await database.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined;
    },
    async account({ id, name, subject }) {
      if (id === undefined && name === undefined && subject === undefined) return undefined;
      let query = one();
      if (id !== undefined) query = query.where('id', '=', id);
      if (name !== undefined) query = query.where('name', '=', name);
      if (subject !== undefined) query = query.where('subject', '=', subject);
      const row = await query.executeTakeFirst();
      return row && accountOf(row);
    },
    async session(hash) {
      const row = await database
        .selectFrom('session')
        .where('hash', '=', hash)
        .selectAll()
        .executeTakeFirst();
      return row && sessionOf(row);
    },
    async token(hash) {
      const row = await database.selectFrom('token').where('hash', '=', hash).selectAll().executeTakeFirst();
      return row && tokenOf(row);
    },
    async tokens(accountId) {
      const rows = await database
        .selectFrom('token')
        .where('account_id', '=', accountId)
        .selectAll()
        .orderBy('created_at', 'desc')
        .execute();
      return rows.map(tokenOf);
    },
    async audit({ limit, before }) {
      let query = database.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit);
      if (before !== undefined) query = query.where('seq', '<', before);
      return (await query.execute()).flatMap((row) => {
        const note = noteOf(row);
        return note ? [{ ...note, seq: row.seq, previous: row.previous, hash: row.hash }] : [];
      });
    },
    async auditFrom(seq, limit) {
      const rows = await database
        .selectFrom('audit')
        .where('seq', '>=', seq)
        .selectAll()
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map((row) => {
        const note = noteOf(row);
        return { seq: row.seq, previous: row.previous, hash: row.hash, ...(note ? { note } : {}) };
      });
    },
    auditEnd: () => database.selectFrom('audit_end').select(['seq', 'hash']).executeTakeFirst(),
  };
}

async function perform(database: Kysely<Tables>, order: AccessOrder): Promise<boolean> {
  switch (order.do) {
    case 'add-account': {
      const { numInsertedOrUpdatedRows = 0n } = await database
        .insertInto('account')
        .values(rowOf(order.account))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows > 0n;
    }
    case 'change-account': {
      const changes = changedColumns(order.change);
      if (Object.keys(changes).length === 0) return true;
      const { numUpdatedRows } = await database
        .updateTable('account')
        .set(changes)
        .where('id', '=', order.id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    }
    case 'take-step': {
      const { step } = order;
      const { numUpdatedRows } = await database
        .updateTable('account')
        .set({ totp_used: step })
        .where('id', '=', order.id)
        .where((row) => row.or([row('totp_used', 'is', null), row('totp_used', '<', step)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    }
    case 'add-session': {
      const { hash, accountId, createdAt, seenAt, expiresAt } = order.session;
      // Those that ran out go when a new one comes.
      await database.deleteFrom('session').where('expires_at', '<', createdAt).execute();
      await database
        .insertInto('session')
        .values({
          hash,
          account_id: accountId,
          created_at: createdAt,
          seen_at: seenAt,
          expires_at: expiresAt,
        })
        .execute();
      return true;
    }
    case 'touch-session': {
      const touched = database.updateTable('session').set({ seen_at: order.at });
      return (await touched.where('hash', '=', order.hash).executeTakeFirst()).numUpdatedRows > 0n;
    }
    case 'end-session': {
      const ended = database.deleteFrom('session').where('hash', '=', order.hash);
      return (await ended.executeTakeFirst()).numDeletedRows > 0n;
    }
    case 'end-sessions': {
      let ended = database.deleteFrom('session').where('account_id', '=', order.accountId);
      if (order.except !== undefined) ended = ended.where('hash', '!=', order.except);
      return (await ended.executeTakeFirst()).numDeletedRows > 0n;
    }
    case 'add-token': {
      const { id, accountId, name, scope, createdAt, expiresAt } = order.token;
      await database
        .insertInto('token')
        .values({
          id,
          hash: order.hash,
          account_id: accountId,
          name,
          scope,
          created_at: createdAt,
          expires_at: expiresAt,
        })
        .execute();
      return true;
    }
    case 'touch-token': {
      const touched = database.updateTable('token').set({ used_at: order.at });
      return (await touched.where('id', '=', order.id).executeTakeFirst()).numUpdatedRows > 0n;
    }
    case 'revoke-token': {
      const { numDeletedRows } = await database
        .deleteFrom('token')
        .where('id', '=', order.id)
        .where('account_id', '=', order.accountId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    }
    case 'note':
      await database.transaction().execute((transaction) => append(transaction, order.note));
      return true;
  }
}

/** Within one transaction, so that two writers never continue the same entry. */
async function append(transaction: Kysely<Tables>, note: AuditNote): Promise<void> {
  const end = await transaction.selectFrom('audit_end').select(['seq', 'hash']).executeTakeFirst();
  const previous = end?.hash ?? noHash;
  const seq = (end?.seq ?? 0) + 1;
  const { at, actor, act, what, details } = note;
  const hash = auditHash(previous, seq, note);
  const body = JSON.stringify(details);
  await transaction.insertInto('audit').values({ seq, at, actor, act, what, body, previous, hash }).execute();
  await transaction
    .insertInto('audit_end')
    .values({ one: 1, seq, hash })
    .onConflict((conflict) => conflict.column('one').doUpdateSet({ seq, hash }))
    .execute();
}

function noteOf({ at, actor, act, what, body }: AuditTable): AuditNote | undefined {
  try {
    return AuditNote.parse({ at, actor, act, what, details: parseJson(body, Details) });
  } catch {
    return undefined;
  }
}

function rowOf(account: StoredAccountType): AccountTable {
  return {
    id: account.id,
    name: account.name,
    role: account.role,
    level: account.level,
    communities: JSON.stringify(account.communities),
    password: account.password ?? null,
    totp: account.totp ?? null,
    totp_used: account.totpUsed ?? null,
    subject: account.subject ?? null,
    failures: account.failures,
    locked_until: account.lockedUntil ?? null,
    created_at: account.createdAt,
    disabled_at: account.disabledAt ?? null,
  };
}

function changedColumns(change: AccountChange): Partial<AccountTable> {
  const { password, totp, totpUsed, subject, lockedUntil, disabledAt, failures } = change;
  return {
    ...(password === undefined ? {} : { password }),
    ...(totp === undefined ? {} : { totp }),
    ...(totpUsed === undefined ? {} : { totp_used: totpUsed }),
    ...(subject === undefined ? {} : { subject }),
    ...(lockedUntil === undefined ? {} : { locked_until: lockedUntil }),
    ...(disabledAt === undefined ? {} : { disabled_at: disabledAt }),
    ...(failures === undefined ? {} : { failures }),
  };
}

function accountOf(row: AccountTable): StoredAccountType {
  return StoredAccount.parse({
    id: row.id,
    name: row.name,
    role: row.role,
    level: row.level,
    communities: parseJson(row.communities, z.array(z.string())),
    createdAt: row.created_at,
    failures: row.failures,
    ...(row.password === null ? {} : { password: row.password }),
    ...(row.totp === null ? {} : { totp: row.totp }),
    ...(row.totp_used === null ? {} : { totpUsed: row.totp_used }),
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.locked_until === null ? {} : { lockedUntil: row.locked_until }),
    ...(row.disabled_at === null ? {} : { disabledAt: row.disabled_at }),
  });
}

function sessionOf(row: SessionTable): Session {
  return {
    hash: row.hash,
    accountId: row.account_id,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
  };
}

function tokenOf(row: TokenTable): AccessToken {
  return AccessToken.parse({
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    scope: row.scope,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    ...(row.used_at === null ? {} : { usedAt: row.used_at }),
  });
}
