import type { Context } from 'hono';
import type { Role, Session, StoredAccount, TokenScope } from '../model/account.ts';
import type { Viewer } from '../store/index.ts';

/** Who asks: what they may see and do, and under which name it is noted. */
export interface Who {
  readonly actor: string;
  /** owner: at this machine while there is no account · nobody: not signed in. */
  readonly role: Role | 'owner' | 'nobody';
  readonly viewer: Viewer;
  /** Of a token. */
  readonly scope?: TokenScope;
  readonly account?: StoredAccount;
  readonly session?: Session;
}

export const nobody: Who = { actor: 'nobody', role: 'nobody', viewer: { level: 'CLEAR', communities: [] } };

const asking = new WeakMap<Context, Who>();

export function setWho(c: Context, who: Who): void {
  asking.set(c, who);
}

/** Nobody where no one was told: what forgets to ask sees what is for everybody alone. */
export function whoOf(c: Context): Who {
  return asking.get(c) ?? nobody;
}

export function viewerOf(c: Context): Viewer {
  return whoOf(c).viewer;
}
