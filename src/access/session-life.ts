import type { Session } from '../model/account.ts';

/** OWASP Session Management Cheat Sheet: ends when unused, and in any case. */
const idleMilliseconds = 2 * 60 * 60_000;
export const sessionMilliseconds = 12 * 60 * 60_000;
/** Its use is written down no oftener than this. */
const touchMilliseconds = 60_000;

export function isAlive({ seenAt, expiresAt }: Session, now: Date): boolean {
  return Date.parse(expiresAt) > now.getTime() && now.getTime() - Date.parse(seenAt) < idleMilliseconds;
}

export function isToTouch({ seenAt }: Session, now: Date): boolean {
  return now.getTime() - Date.parse(seenAt) >= touchMilliseconds;
}
