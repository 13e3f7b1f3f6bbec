import type { AccountChange, StoredAccount } from '../model/account.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import { createRateLimit, lockedUntil } from './lock-out.ts';
import { stepOfCode } from './one-time-code.ts';
import { isPassword } from './password.ts';

/** What signing in asks of the store. */
export interface SignInParts {
  readonly account: (name: string) => Promise<StoredAccount | undefined>;
  readonly change: (id: string, change: AccountChange) => Promise<boolean>;
  /** False when the step, or a later one, was taken before. */
  readonly takeStep: (id: string, step: number) => Promise<boolean>;
  readonly clock: () => Date;
}

export interface SignInRequest {
  readonly name: string;
  readonly password: string;
  readonly code?: string | undefined;
  /** Where from, for the limit of attempts. */
  readonly from: string;
}

const attemptsFromOnePlace = 20;
const attemptMilliseconds = 60_000;
/** Attempts that wait at one time: more would only fill memory. */
const mostWaiting = 20;

/**
 * Checks name, password and code, one attempt after another, so that nobody guesses in parallel. Troubles:
 * `access/wrong` for what does not fit, in the same words and time for a name that is not there; `access/code` when
 * the password fits and a code is missing; `access/locked` after too many attempts.
 */
export function createSignIn(parts: SignInParts) {
  const perPlace = createRateLimit(attemptsFromOnePlace, attemptMilliseconds);
  const unknown = new Map<string, number>();
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function attempt(request: SignInRequest): Promise<Outcome<StoredAccount>> {
    const account = await parts.account(request.name);
    const now = parts.clock();
    if (account?.lockedUntil && Date.parse(account.lockedUntil) > now.getTime()) return locked();
    const fits = await isPassword(request.password, account?.password);
    if (!account) return unknownName(request.name);
    if (!fits || account.disabledAt) return wrong(account, now);
    if (account.totp) {
      if (!request.code)
        return failed('access/code', 'code', 'This account also needs a code of its authenticator app.');
      const step = stepOfCode(request.code, account.totp, now);
      if (step === undefined || !(await parts.takeStep(account.id, step))) return wrong(account, now);
    }
    if (account.failures > 0) await parts.change(account.id, { failures: 0, lockedUntil: null });
    return done(account);
  }

  async function wrong(account: StoredAccount, now: Date): Promise<Outcome<never>> {
    const failures = account.failures + 1;
    await parts.change(account.id, { failures, lockedUntil: lockedUntil(failures, now) ?? null });
    return doesNotFit();
  }

  /** Waits as a known name does, so that the lock does not tell which names there are. */
  function unknownName(name: string): Outcome<never> {
    const failures = (unknown.get(name) ?? 0) + 1;
    if (unknown.size > 10_000) unknown.clear();
    unknown.set(name, failures);
    return lockedUntil(failures - 1, parts.clock()) === undefined ? doesNotFit() : locked();
  }

  return async (request: SignInRequest): Promise<Outcome<StoredAccount>> => {
    if (!perPlace.allows(request.from, parts.clock().getTime()) || waiting >= mostWaiting) return locked();
    waiting++;
    const result = last.then(() => attempt(request));
    last = result.catch(() => undefined);
    return result.finally(() => waiting--);
  };
}

function doesNotFit() {
  return failed('access/wrong', 'name', 'Name, password or code do not fit.');
}

function locked() {
  return failed('access/locked', 'name', 'There were too many attempts. Wait some minutes, then try again.');
}
