import { failed, type Outcome } from '../model/trouble.ts';
import type { Answer } from './exchange.ts';
import { shownAddress } from './guard.ts';

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/** The address that an answer sends on to, as it stands in `Location`, made absolute; undefined when it does not. */
export function locationOf(answer: Answer, url: URL): string | undefined {
  const { location } = answer.headers;
  if (!redirectStatuses.has(answer.status) || location === undefined || location === '') return undefined;
  return URL.parse(location, url)?.href ?? location;
}

/** The addresses of one request, in order. Refuses loops and chains that are too long. */
export class RedirectTrail {
  readonly #visited: string[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Notes that `url` is about to be asked. */
  step(url: URL): Outcome<URL> {
    const shown = shownAddress(url);
    const first = this.#visited[0] ?? shown;
    const before = this.#visited.indexOf(shown);
    this.#visited.push(shown);
    if (before >= 0) {
      const loop = this.#visited.slice(before).join(' → ');
      return failed('egress/too-many-redirects', first, `The address redirects in a loop: ${loop}.`);
    }
    if (this.#visited.length > this.#most + 1) {
      return failed(
        'egress/too-many-redirects',
        first,
        `The address redirects more than ${this.#most} times, last to ${shown}.`,
      );
    }
    return { ok: true, value: url };
  }
}
