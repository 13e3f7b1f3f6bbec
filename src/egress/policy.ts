import { z } from 'zod';

const mebibyte = 1024 * 1024;
const milliseconds = z.number().int().nonnegative();

/** What the operator decides about requests that leave. Every field has a default; `{}` is the strict policy. */
export const EgressPolicySettings = z.strictObject({
  /**
   * Hosts that may stand at a private, loopback or carrier-NAT address: `name`, `name:port`, or an address
   * literal. A name never opens link-local, metadata or multicast addresses; only their literal does.
   */
  allowHosts: z.array(z.string().min(1)).default([]),
  /** `environment`: HTTP_PROXY, HTTPS_PROXY and NO_PROXY count. The proxy then resolves names; literals are still checked here. */
  proxy: z.enum(['none', 'environment']).default('none'),
  /** Follow robots.txt (RFC 9309). */
  robots: z.enum(['respect', 'ignore']).default('respect'),
  /** Largest body after decompression, where a request names no other. */
  maxBytes: z
    .number()
    .int()
    .positive()
    .default(25 * mebibyte),
  maxRedirects: z.number().int().min(0).max(8).default(8),
  /** Attempts after the first, on 429, 5xx and network trouble. */
  maxRetries: z.number().int().min(0).max(5).default(2),
  /** Until the connection stands, name look-up and TLS included. */
  connectMs: milliseconds.default(10_000),
  /** From the connection to the end of the answer's headers. */
  headersMs: milliseconds.default(20_000),
  /** One exchange from beginning to end. */
  totalMs: milliseconds.default(60_000),
  /** In each window of this length the body must bring at least `leastBytesPerWindow`. */
  windowMs: milliseconds.default(10_000),
  leastBytesPerWindow: z.number().int().nonnegative().default(4096),
  /** Least time between two requests to one host. */
  hostDelayMs: milliseconds.default(1000),
  /** A robots.txt may ask for a longer delay, up to this. */
  maxCrawlDelayMs: milliseconds.default(30_000),
  /** First wait before a retry; doubled each time, with jitter. */
  backOffMs: milliseconds.default(1000),
  /** A server's Retry-After is waited for up to this; beyond, the request fails and says when to come back. */
  maxRetryAfterMs: milliseconds.default(60_000),
});
/** The policy with every default filled in. */
export type EgressPolicySettings = z.infer<typeof EgressPolicySettings>;
/** The policy as an operator writes it. */
export type EgressPolicy = z.input<typeof EgressPolicySettings>;
