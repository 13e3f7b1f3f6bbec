import { TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import type { StoredAccount } from '../model/account.ts';
import { type AuditNote, auditHash, canonicalJson, noHash } from '../model/audit.ts';
import { type ChainEnd, createChainCheck, type StoredEntry } from './audit-chain.ts';
import { createRateLimit, lockedUntil } from './lock-out.ts';
import { codeAddress, newCodeSecret, stepOfCode } from './one-time-code.ts';
import { hashPassword, isPassword } from './password.ts';
import { isAlive } from './session-life.ts';
import { createSignIn } from './sign-in.ts';

const hashed = async (password: string) => {
  const outcome = await hashPassword(password);
  if (!outcome.ok) throw new Error(outcome.trouble.message);
  return outcome.value;
};

describe('a password', () => {
  it('is kept as argon2id with OWASP’s parameters, and known again in any width', async () => {
    const phc = await hashed('correct horse １２');
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword('correct horse 12', phc)).toBe(true);
    expect(await isPassword('correct horse 13', phc)).toBe(false);
    expect(await isPassword('', undefined)).toBe(false);
    expect(await hashed('correct horse １２')).not.toBe(phc);
  });

  it('is refused when it is short', async () => {
    expect(await hashPassword('11 letters!')).toMatchObject({ ok: false, trouble: { place: 'password' } });
  });
});

describe('a code of RFC 6238', () => {
  // The secret of the RFC's appendix B, whose eight digits end with these six.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [20_000_000_000, '353130'],
  ])('at %d seconds is that of the appendix', (seconds, code) => {
    expect(stepOfCode(code, secret, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
  });

  it('is taken one step early or late, and no more', () => {
    const at = (seconds: number) => stepOfCode('287082', secret, new Date(seconds * 1000));
    expect([at(20), at(89), at(95), at(300)]).toEqual([1, 1, undefined, undefined]);
    expect(stepOfCode('28708', secret, new Date(59_000))).toBeUndefined();
  });

  it('has an address for the app', () => {
    expect(codeAddress(newCodeSecret(), 'alice')).toMatch(
      /^otpauth:\/\/totp\/Shirabe:alice\?issuer=Shirabe&secret=[A-Z2-7]{32}&/,
    );
  });
});

describe('signing in', () => {
  const password = 'correct horse 12';
  async function withAccount(wishes: Partial<StoredAccount> = {}) {
    let now = new Date('2026-11-24T00:00:00Z');
    let account: StoredAccount = {
      id: '1',
      name: 'alice',
      role: 'analyst',
      level: 'AMBER',
      communities: ['own'],
      createdAt: now.toISOString(),
      failures: 0,
      password: await hashed(password),
      ...wishes,
    };
    const signIn = createSignIn({
      account: async (name) => (name === account.name ? account : undefined),
      change: async (_, { lockedUntil: until, failures }) => {
        const { lockedUntil: _before, ...rest } = account;
        account = { ...rest, failures: failures ?? rest.failures, ...(until ? { lockedUntil: until } : {}) };
        return true;
      },
      takeStep: async (_, step) => {
        if (account.totpUsed !== undefined && account.totpUsed >= step) return false;
        account = { ...account, totpUsed: step };
        return true;
      },
      clock: () => now,
    });
    const kind = async (given: { password?: string; code?: string; name?: string }) => {
      const outcome = await signIn({ name: 'alice', password, from: String(Math.random()), ...given });
      return outcome.ok ? 'in' : outcome.trouble.kind;
    };
    return {
      kind,
      later: (seconds: number) => (now = new Date(now.getTime() + seconds * 1000)),
      now: () => now,
    };
  }

  it('takes what fits, and answers a wrong password as an unknown name', async () => {
    const { kind } = await withAccount();
    expect(await kind({})).toBe('in');
    expect(await kind({ password: 'wrong' })).toBe('access/wrong');
    expect(await kind({ name: 'nobody' })).toBe('access/wrong');
    expect(await (await withAccount({ disabledAt: '2026-01-01T00:00:00Z' })).kind({})).toBe('access/wrong');
  });

  it('waits after five failures, even with the right password, and then takes it', async () => {
    const { kind, later } = await withAccount();
    for (let n = 0; n < 5; n++) expect(await kind({ password: 'wrong' })).toBe('access/wrong');
    expect(await kind({})).toBe('access/locked');
    later(31);
    expect(await kind({})).toBe('in');
  });

  it('asks for a code and takes none twice', async () => {
    const totp = newCodeSecret();
    const { kind, later, now } = await withAccount({ totp });
    const code = () =>
      new TOTP({ secret: totp, issuer: '', label: '' }).generate({ timestamp: now().getTime() });
    expect(await kind({})).toBe('access/code');
    expect(await kind({ code: code() })).toBe('in');
    expect(await kind({ code: code() })).toBe('access/wrong');
    later(30);
    expect(await kind({ code: code() })).toBe('in');
  });

  it('is limited by where it comes from', () => {
    const limit = createRateLimit(2, 1000);
    expect([limit.allows('a', 0), limit.allows('a', 1), limit.allows('a', 2), limit.allows('b', 2)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(limit.allows('a', 1001)).toBe(true);
    expect(lockedUntil(100, new Date(0))).toBe('1970-01-01T00:15:00.000Z');
  });
});

describe('a session', () => {
  it('ends when unused for two hours, and in any case at its end', () => {
    const session = {
      hash: '',
      accountId: '',
      createdAt: '',
      seenAt: '2026-11-24T00:00:00Z',
      expiresAt: '2026-11-24T12:00:00Z',
    };
    expect(isAlive(session, new Date('2026-11-24T01:59:00Z'))).toBe(true);
    expect(isAlive(session, new Date('2026-11-24T02:00:00Z'))).toBe(false);
    const used = { ...session, seenAt: '2026-11-24T11:59:00Z' };
    expect(isAlive(used, new Date('2026-11-24T12:00:00Z'))).toBe(false);
  });
});

describe('the audit log', () => {
  const chain = (count: number): StoredEntry[] => {
    const entries: StoredEntry[] = [];
    for (let seq = 1; seq <= count; seq++) {
      const note: AuditNote = { at: 't', actor: 'alice', act: 'read', what: `r${seq}`, details: { n: seq } };
      const previous = entries.at(-1)?.hash ?? noHash;
      entries.push({ seq, previous, hash: auditHash(previous, seq, note), note });
    }
    return entries;
  };
  const faults = (entries: readonly StoredEntry[], end: ChainEnd | undefined = chain(5).at(-1)) => {
    const check = createChainCheck();
    const found = entries.flatMap((entry) => check.next(entry) ?? []);
    return [...found, check.end(end)].flatMap((fault) => (fault ? [`${fault.seq} ${fault.kind}`] : []));
  };
  const whole = chain(5);
  const note: AuditNote = { at: 't', actor: 'mallory', act: 'read', what: 'x', details: {} };
  const [first, second] = whole;
  const other: StoredEntry = { seq: 2, previous: first?.hash ?? '', hash: second?.hash ?? '', note };

  it('is whole as it was written', () => {
    expect(faults(whole)).toEqual([]);
    expect(faults([], { seq: 0, hash: noHash })).toEqual([]);
  });

  it('shows a row that was changed, removed or inserted, at either end too', () => {
    expect(faults([...whole.slice(0, 1), other, ...whole.slice(2)])).toEqual(['2 changed']);
    expect(faults([...whole.slice(0, 2), ...whole.slice(3)])).toEqual(['4 gap']);
    expect(faults(whole.slice(1))).toEqual(['2 gap']);
    expect(faults(whole.slice(0, 4))).toEqual(['4 end']);
    const forged = { ...other, hash: auditHash(other.previous, 2, note) };
    expect(faults([...whole.slice(0, 1), forged, ...whole.slice(2)])).toEqual(['3 inserted']);
  });

  it('has one JSON for one note', () => {
    expect(canonicalJson({ b: [1, 'あ'], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,"あ"]}',
    );
  });
});
