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
  /** Mails of a mailbox's folder; absent where there is no way out for mail. Never rejects. */
  mails?(request: MailFolderRequest): Promise<Outcome<MailFolderAnswer>>;
}

/** What a step asks of a mailbox. Nothing in it is changed, no mail is marked as read. */
export interface MailFolderRequest {
  /** `imaps://user@host/FOLDER?password=env:NAME` or `…=file:/PATH`: where the password is, never the password. */
  readonly url: string;
  /** How far the folder is known (RFC 9051, section 2.3.1.1). */
  readonly after?: { readonly uidValidity: string; readonly uid: number };
  /** Most mails of one answer. */
  readonly most: number;
  /** Largest mail in bytes. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

export interface FetchedMail {
  readonly uid: number;
  readonly subject: string;
  readonly bytes: Uint8Array;
}

/** The next mails of a folder, oldest first; `uidValidity` and `uid` are `after` of the next time. */
export interface MailFolderAnswer {
  readonly uidValidity: string;
  readonly uid: number;
  /** Mails in the folder. */
  readonly exists: number;
  readonly mails: readonly FetchedMail[];
  /** Mails that were left for their size. */
  readonly tooLarge: readonly { readonly uid: number; readonly subject: string; readonly bytes: number }[];
}
