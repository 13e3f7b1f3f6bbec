import packageFile from '../../package.json' with { type: 'json' };
import type { Egress, EgressRequest, EgressResponse } from '../model/egress.ts';
import { done, failed, type Outcome, type Trouble } from '../model/trouble.ts';
import { acceptedEncodings } from './body.ts';
import {
  type Answer,
  type Exchange,
  type ExchangeContext,
  type ExchangeRequest,
  exchange,
  stopped,
} from './exchange.ts';
import { guardOf, shownAddress } from './guard.ts';
import { readFolder } from './mail/read-folder.ts';
import { type EgressParts, systemParts } from './parts.ts';
import { type EgressPolicy, EgressPolicySettings } from './policy.ts';
import { locationOf, RedirectTrail } from './redirect.ts';
import { backOff, isPassing, retryAfter } from './retry.ts';
import { Robots } from './robots.ts';
import { robotsLimitBytes } from './robots-rules.ts';
import { type EndTurn, HostTurns } from './turns.ts';

const product = 'Shirabe';
/** Says honestly who asks. */
export const userAgent = `${product}/${packageFile.version} (+threat report reader)`;

/**
 * The one way out. Nothing is sent before the guard has passed the address, at the first request and at each redirect.
 * @param policy what the operator decides; `{}` is the strict policy. @throws ZodError when a field is not valid
 * @param parts clock, sleep, look-up, sockets, log; what is absent is the system's own
 */
export function createEgress(policy: EgressPolicy = {}, parts: Partial<EgressParts> = {}): Egress {
  const settings = EgressPolicySettings.parse(policy);
  const context: ExchangeContext = {
    policy: settings,
    parts: { ...systemParts, ...parts },
    guard: guardOf(settings.allowHosts),
  };
  const turns = new HostTurns(context.parts);
  const robots = new Robots({
    now: context.parts.now,
    product,
    ask: async (address, signal) => {
      const target = checkedTarget(address, 'robots', context);
      if (!target.ok) return { ...target, again: false };
      const headers = headersOf({ url: address, accept: 'text/plain, */*;q=0.1' });
      const request = {
        url: target.value,
        headers,
        maxBytes: robotsLimitBytes,
        purpose: 'robots',
        beyond: 'cut',
        signal,
      } as const;
      return exchange(request, context);
    },
  });

  async function get(request: EgressRequest): Promise<Outcome<EgressResponse>> {
    const trail = new RedirectTrail(settings.maxRedirects);
    let turn: Turn | undefined;
    let address = request.url;
    let redirected = false;
    try {
      for (;;) {
        const target = checkedTarget(address, 'content', context);
        if (!target.ok) return redirected ? afterRedirect(target.trouble, request.url) : target;
        const url = target.value;
        const step = trail.step(url);
        if (!step.ok) return step;
        if (turn?.host !== url.host) {
          turn?.end(turn.delayMs);
          turn = undefined;
          const end = await turns.take(url.host, request.signal);
          turn = { host: url.host, end, delayMs: settings.hostDelayMs };
        }
        if (settings.robots === 'respect' && request.robots !== 'ignore') {
          const allowed = await robots.check(url, request.signal);
          if (!allowed.ok) return redirected ? afterRedirect(allowed.trouble, request.url) : allowed;
          turn.delayMs = Math.max(settings.hostDelayMs, Math.min(allowed.value, settings.maxCrawlDelayMs));
        }
        const result = await persist(wireRequest(url, request, settings), context);
        if (!result.ok)
          return redirected
            ? afterRedirect(result.trouble, request.url)
            : { ok: false, trouble: result.trouble };
        const next = locationOf(result.answer, url);
        if (next === undefined) return responseOf(result.answer, url, request, context);
        address = next;
        redirected = true;
      }
    } catch (error) {
      if (request.signal?.aborted) return { ok: false, trouble: stopped(placeOf(request.url)) };
      throw error;
    } finally {
      turn?.end(turn.delayMs);
    }
  }

  return { get, mails: (request) => readFolder(request, context) };
}

interface Turn {
  readonly host: string;
  readonly end: EndTurn;
  delayMs: number;
}

/** Repeats what may pass, waiting as the server asks or longer each time; the host's turn is kept meanwhile. */
async function persist(request: ExchangeRequest, context: ExchangeContext): Promise<Exchange> {
  const { policy, parts } = context;
  for (let attempt = 0; ; attempt += 1) {
    const result = await exchange(request, context);
    const passing = result.ok ? isPassing(result.answer.status) : result.again;
    if (!passing || attempt >= policy.maxRetries) return result;
    const asked = result.ok ? retryAfter(result.answer.headers['retry-after'], parts.now()) : undefined;
    if (asked !== undefined && asked > policy.maxRetryAfterMs) return result;
    await parts.sleep(
      Math.max(asked ?? 0, backOff(attempt, policy.backOffMs, parts.random())),
      request.signal,
    );
  }
}

function wireRequest(url: URL, request: EgressRequest, settings: EgressPolicySettings): ExchangeRequest {
  return {
    url,
    headers: headersOf(request),
    maxBytes: request.maxBytes ?? settings.maxBytes,
    beyond: 'fail',
    purpose: 'content',
    signal: request.signal,
  };
}

/** No cookies, no referrer, nothing that tells one installation from another. */
function headersOf({ accept, etag, lastModified }: EgressRequest): Record<string, string> {
  return {
    'user-agent': userAgent,
    'accept-encoding': acceptedEncodings,
    accept: accept ?? '*/*',
    ...(isHeaderValue(etag) ? { 'if-none-match': etag } : {}),
    ...(isHeaderValue(lastModified) ? { 'if-modified-since': lastModified } : {}),
  };
}

/** Both come from an earlier answer, so from a stranger. */
function isHeaderValue(value: string | undefined): value is string {
  return value !== undefined && /^[\x21-\x7e][\x20-\x7e]{0,1023}$/.test(value);
}

function checkedTarget(
  address: string,
  purpose: 'content' | 'robots',
  { guard, parts }: ExchangeContext,
): ReturnType<typeof guard.target> {
  const target = guard.target(address);
  if (!target.ok) {
    const url = URL.parse(address);
    parts.log({
      at: parts.now().toISOString(),
      host: url?.host ?? '',
      path: url?.pathname ?? '',
      purpose,
      trouble: target.trouble.kind,
      bytes: 0,
      ms: 0,
    });
  }
  return target;
}

function responseOf(
  answer: Answer,
  url: URL,
  request: EgressRequest,
  { parts }: ExchangeContext,
): Outcome<EgressResponse> {
  const { status, headers, bytes } = answer;
  const isConditional = isHeaderValue(request.etag) || isHeaderValue(request.lastModified);
  const notModified = status === 304 && isConditional;
  if (!notModified && (status < 200 || status > 299)) {
    const wait = retryAfter(headers['retry-after'], parts.now());
    return failed('egress/status', placeOf(request.url), statusSentence(status, url.host, wait), { status });
  }
  const { 'content-type': contentType, etag, 'last-modified': lastModified, date } = headers;
  return done({
    status,
    finalUrl: url.href,
    bytes,
    notModified,
    ...(contentType === undefined ? {} : { contentType }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(date === undefined ? {} : { date }),
  });
}

function statusSentence(status: number, host: string, waitMs: number | undefined): string {
  const later =
    waitMs === undefined ? 'Try again later.' : `It asks to come back in ${Math.ceil(waitMs / 1000)} s.`;
  if (status === 404 || status === 410)
    return `${host} has no such page (status ${status}). Check the address.`;
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return `${host} does not give this page to a program without an account (status ${status}). Open it in a browser and add the saved page as a file.`;
  }
  if (status === 429) return `${host} asks for fewer requests (status 429). ${later}`;
  if (status >= 500) return `${host} has a fault of its own (status ${status}). ${later}`;
  return `${host} answered with status ${status}, which brings no page.`;
}

/** Names both the address that was asked and the one where it went wrong. */
function afterRedirect(trouble: Trouble, asked: string): { readonly ok: false; readonly trouble: Trouble } {
  const message = `Redirected to ${trouble.place}. ${trouble.message}`;
  return { ok: false, trouble: { ...trouble, place: placeOf(asked), message } };
}

function placeOf(address: string): string {
  const url = URL.parse(address.trim());
  return url === null ? address : shownAddress(url);
}
