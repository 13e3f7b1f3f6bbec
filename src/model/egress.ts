import type { Outcome } from './trouble.ts';

/** What a step asks of `egress`. GET only. */
export interface EgressRequest {
  /** Absolute http or https address, without credentials. */
  readonly url: string;
  /** Value of `Accept`; any type when absent. */
  readonly accept?: string;
  /** `ETag` of an earlier answer: sent as `If-None-Match`. */
  readonly etag?: string;
  /** `Last-Modified` of an earlier answer, as it stood there: sent as `If-Modified-Since`. */
  readonly lastModified?: string;
  /** Largest body in bytes, counted after decompression; the operator's limit when absent. */
  readonly maxBytes?: number;
  /** `ignore` for programs' interfaces (TAXII, MISP), which are not crawled. Default `respect`. */
  readonly robots?: 'respect' | 'ignore';
  readonly signal?: AbortSignal;
}

/** A successful answer: status 2xx, or 304 to a conditional request (`notModified`, no bytes). */
export interface EgressResponse {
  readonly status: number;
  /** The address that answered, after redirects, without fragment. */
  readonly finalUrl: string;
  /** Headers as the server wrote them; absent when it sent none. */
  readonly contentType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly date?: string;
  /** Body after decompression. */
  readonly bytes: Uint8Array;
  readonly notModified: boolean;
}

/** The way out, as other steps see it. `egress` makes it; it is handed in. */
export interface Egress {
  /** Expected troubles: every `egress/*` kind, and `pipeline/stopped` when `signal` fired. Never rejects. */
  get(request: EgressRequest): Promise<Outcome<EgressResponse>>;
}
