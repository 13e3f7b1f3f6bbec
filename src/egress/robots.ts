import { done, failed, type Outcome } from '../model/trouble.ts';
import type { Exchange } from './exchange.ts';
import { shownAddress } from './guard.ts';
import { locationOf } from './redirect.ts';
import { isAllowedBy, parseRobots, type RobotsRules } from './robots-rules.ts';

/** RFC 9309, section 2.4: not longer than a day; a server in trouble is asked again sooner. */
const keptMs = 24 * 60 * 60 * 1000;
const keptAfterErrorMs = 10 * 60 * 1000;
/** RFC 9309, section 2.3.1.2: at least five redirects are followed; after that the file counts as absent. */
const mostRedirects = 5;
const knownOrigins = 2000;

/** What an origin's robots.txt says, or the status by which the server failed to give it. */
type Verdict =
  | { readonly kind: 'rules'; readonly rules: RobotsRules }
  | { readonly kind: 'failing'; readonly status: number };

export interface RobotsParts {
  readonly now: () => Date;
  /** The name by which robots.txt may speak to this reader. */
  readonly product: string;
  /** Asks for one address, guard included, redirects not followed; `address` may be anything a server wrote. */
  readonly ask: (address: string, signal: AbortSignal | undefined) => Promise<Exchange>;
}

/** Answers from each origin's robots.txt, which it keeps for a day. */
export class Robots {
  readonly #parts: RobotsParts;
  readonly #kept = new Map<string, { readonly verdict: Verdict; readonly until: number }>();

  constructor(parts: RobotsParts) {
    this.#parts = parts;
  }

  /**
   * May `url` be read, and which delay in milliseconds does its host ask for (0: none)? A missing file allows
   * everything (4xx); a server in trouble (5xx) is left alone for now.
   */
  async check(url: URL, signal: AbortSignal | undefined): Promise<Outcome<number>> {
    const found = await this.#verdictOf(url, signal);
    if (!found.ok) return found;
    const place = shownAddress(url);
    const verdict = found.value;
    if (verdict.kind === 'failing') {
      return failed(
        'egress/robots-refused',
        place,
        `${url.host} cannot say what may be read (its robots.txt answers with status ${verdict.status}), so it is left alone for now. Try again later.`,
      );
    }
    if (!isAllowedBy(verdict.rules, url.pathname + url.search)) {
      return failed(
        'egress/robots-refused',
        place,
        `${url.host} asks programs not to read this address (robots.txt). Open it in a browser and add the saved page as a file.`,
      );
    }
    return done((verdict.rules.crawlDelaySeconds ?? 0) * 1000);
  }

  async #verdictOf(url: URL, signal: AbortSignal | undefined): Promise<Outcome<Verdict>> {
    const { origin } = url;
    const now = this.#parts.now().getTime();
    const known = this.#kept.get(origin);
    if (known !== undefined && known.until > now) return done(known.verdict);
    const fetched = await this.#fetch(origin, signal);
    if (!fetched.ok) return fetched;
    const keep = fetched.value.kind === 'rules' ? keptMs : keptAfterErrorMs;
    this.#kept.delete(origin);
    if (this.#kept.size >= knownOrigins) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    this.#kept.set(origin, { verdict: fetched.value, until: now + keep });
    return fetched;
  }

  async #fetch(origin: string, signal: AbortSignal | undefined): Promise<Outcome<Verdict>> {
    let address = `${origin}/robots.txt`;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const result = await this.#parts.ask(address, signal);
      if (!result.ok) return result;
      const { answer } = result;
      const next = locationOf(answer, new URL(address));
      if (next === undefined) {
        if (answer.status >= 500) return done({ kind: 'failing', status: answer.status });
        const text = new TextDecoder().decode(answer.bytes);
        return done({ kind: 'rules', rules: parseRobots(text, this.#parts.product) });
      }
      address = next;
    }
    return done({ kind: 'rules', rules: { rules: [] } });
  }
}
