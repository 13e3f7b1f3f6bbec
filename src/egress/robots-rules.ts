/** The rules of a robots.txt that concern one reader. */
export interface RobotsRules {
  /** `pattern` in normalised form. */
  readonly rules: readonly { readonly allow: boolean; readonly pattern: string }[];
  /** Seconds asked for between two requests (Crawl-delay: no standard, but in use). */
  readonly crawlDelaySeconds?: number;
}

/** RFC 9309, section 2.5: at least 500 KiB are to be read; what stands beyond does not count. */
export const robotsLimitBytes = 500 * 1024;

const longestPattern = 2048;
const mostRules = 5000;

/**
 * Reads a robots.txt (RFC 9309): the groups that name `product`, together; where there is none, the groups for `*`.
 * Anything that is no rule is passed over.
 */
export function parseRobots(text: string, product: string): RobotsRules {
  const own: Group = { rules: [] };
  const others: Group = { rules: [] };
  let named = false;
  let current: Group[] = [];
  let inAgents = false;

  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const bare = line.split('#', 1)[0] ?? '';
    const colon = bare.indexOf(':');
    if (colon < 0) continue;
    const field = bare.slice(0, colon).trim().toLowerCase();
    const value = bare.slice(colon + 1).trim();
    if (field === 'user-agent') {
      if (!inAgents) current = [];
      inAgents = true;
      if (value === '*') current.push(others);
      else if (productOf(value) === product.toLowerCase()) {
        named = true;
        current.push(own);
      }
    } else if (field === 'allow' || field === 'disallow') {
      inAgents = false;
      if (value !== '' && value.length <= longestPattern) {
        const rule = { allow: field === 'allow', pattern: normalisedPath(value) };
        for (const group of new Set(current)) if (group.rules.length < mostRules) group.rules.push(rule);
      }
    } else if (field === 'crawl-delay') {
      inAgents = false;
      if (/^\d{1,6}(\.\d{1,3})?$/.test(value))
        for (const group of current) group.crawlDelaySeconds ??= Number(value);
    }
  }
  return named ? own : others;
}

/**
 * May `pathAndQuery` be read? The longest matching rule decides, `Allow` on equal length, and what no rule matches is
 * allowed (RFC 9309, section 2.2.2).
 */
export function isAllowedBy({ rules }: RobotsRules, pathAndQuery: string): boolean {
  const path = normalisedPath(pathAndQuery);
  if (path === '/robots.txt') return true;
  let longest = -1;
  let allowed = true;
  for (const { allow, pattern } of rules) {
    if (pattern.length < longest || (pattern.length === longest && !allow)) continue;
    if (!matches(pattern, path)) continue;
    longest = pattern.length;
    allowed = allow;
  }
  return allowed;
}

interface Group {
  rules: { allow: boolean; pattern: string }[];
  crawlDelaySeconds?: number;
}

/** The product token at the beginning of a User-agent line: `Shirabe/1.0` names shirabe. */
function productOf(value: string): string {
  return (/^[A-Za-z_-]{1,100}/.exec(value)?.[0] ?? '').toLowerCase();
}

/** `*` stands for any characters; a last `$` for the end. Each literal piece is looked for once, leftmost first. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const first = pieces[0] ?? '';
  if (!path.startsWith(first)) return false;
  if (pieces.length === 1) return !anchored || path.length === first.length;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  const last = pieces.at(-1) ?? '';
  if (!anchored) return path.indexOf(last, at) >= 0;
  return path.length - last.length >= at && path.endsWith(last);
}

/** Escapes of unreserved characters undone, other escapes in upper case, characters outside ASCII escaped. */
function normalisedPath(path: string): string {
  const ascii = path.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character.toWellFormed()));
  return ascii.replace(/%([0-9a-f]{2})/gi, (written, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : written.toUpperCase();
  });
}
