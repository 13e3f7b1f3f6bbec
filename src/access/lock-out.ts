/** Attempts that cost nothing but themselves. */
const free = 5;
const firstSeconds = 30;
/** Longer would let a stranger keep somebody out. */
const mostSeconds = 15 * 60;

/** Until when nobody may try again after so many failures in a row; twice as long each time. */
export function lockedUntil(failures: number, now: Date): string | undefined {
  if (failures < free) return undefined;
  const seconds = Math.min(mostSeconds, firstSeconds * 2 ** (failures - free));
  return new Date(now.getTime() + seconds * 1000).toISOString();
}

/** A limit of so many events in so many milliseconds for each key; keys that were quiet are forgotten. */
export function createRateLimit(most: number, milliseconds: number, keysAtMost = 10_000) {
  const seen = new Map<string, { count: number; since: number }>();
  return {
    /** Counts one more; false when it is too many. */
    allows(key: string, now: number): boolean {
      const before = seen.get(key);
      if (before && now - before.since < milliseconds) {
        before.count++;
        return before.count <= most;
      }
      seen.delete(key);
      if (seen.size >= keysAtMost) forgetOldest(seen, now - milliseconds);
      seen.set(key, { count: 1, since: now });
      return true;
    },
  };
}

function forgetOldest(seen: Map<string, { since: number }>, before: number): void {
  for (const [key, { since }] of seen) if (since < before) seen.delete(key);
  const [first] = seen.keys();
  if (first !== undefined) seen.delete(first);
}
