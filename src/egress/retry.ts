const longestBackOffMs = 30_000;

/**
 * Wait before attempt `attempt + 1` (attempts count from 0): exponential, with the upper half left to chance so that
 * many clients do not come back together ("equal jitter").
 * @param chance 0 ≤ x < 1
 */
export function backOff(attempt: number, baseMs: number, chance: number): number {
  const full = Math.min(baseMs * 2 ** attempt, longestBackOffMs);
  return Math.round(full / 2 + (full / 2) * chance);
}

/** Statuses after which another attempt may succeed: too many requests, and trouble on the server's side. */
export function isPassing(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

/**
 * Milliseconds that a Retry-After header asks for (RFC 9110, section 10.2.3: seconds or an HTTP date); undefined when
 * there is none that can be read. A date in the past is 0.
 */
export function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Z][a-z]{2}/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}
