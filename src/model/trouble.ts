/**
 * Expected trouble is a value, not an exception: what kind, at which place, and what to do about it.
 * `server` and `cli` alone turn a kind into an HTTP status, an exit code or a translated sentence.
 */
export type TroubleKind =
  | 'egress/address-refused'
  | 'egress/not-allowed-scheme'
  | 'egress/robots-refused'
  | 'egress/too-large'
  | 'egress/too-slow'
  | 'egress/too-many-redirects'
  | 'egress/unreachable'
  | 'egress/status'
  | 'egress/login-refused'
  | 'obtain/empty'
  | 'obtain/too-large'
  | 'obtain/unreadable-file'
  | 'obtain/unsupported-type'
  | 'obtain/broken-feed'
  | 'clean/broken-docx'
  | 'clean/broken-mail'
  | 'clean/broken-pdf'
  | 'clean/encrypted-pdf'
  | 'clean/no-text'
  | 'clean/too-deep'
  | 'clean/too-large'
  | 'clean/wrong-charset'
  | 'knowledge/broken-entry'
  | 'knowledge/broken-set'
  | 'knowledge/untrusted-bundle'
  | 'store/not-found'
  | 'store/busy'
  | 'store/newer-schema'
  | 'judgement/outdated'
  | 'access/sign-in'
  | 'access/refused'
  | 'access/wrong'
  | 'access/code'
  | 'access/locked'
  | 'access/marked'
  | 'input/invalid'
  | 'pipeline/stopped'
  | 'pipeline/internal';

export interface Trouble {
  readonly kind: TroubleKind;
  /** What it concerns: a file name, an address, a field. Shown to the user. */
  readonly place: string;
  /** One sentence in plain English that says what happened and what to do. */
  readonly message: string;
  /** Technical cause for the log, never shown raw. */
  readonly cause?: unknown;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(
  kind: TroubleKind,
  place: string,
  message: string,
  cause?: unknown,
): { readonly ok: false; readonly trouble: Trouble } {
  return {
    ok: false,
    trouble: cause === undefined ? { kind, place, message } : { kind, place, message, cause },
  };
}
