/** One entry of a feed. */
export interface FeedEntry {
  /** The feed's own id for it (guid, Atom id, JSON id), else its address, else a hash of its content. */
  readonly id: string;
  /** Absolute http or https address; absent when the feed gives none: then its content is all there is. */
  readonly url?: string;
  /** Plain text. */
  readonly title?: string;
  /** ISO 8601 as precise as the feed says, with its zone. */
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  readonly summaryHtml?: string;
  readonly contentHtml?: string;
}

/** An entry that is not handed on, and why. */
export interface SkippedEntry {
  /** Its title, address or id. */
  readonly entry: string;
  readonly reason: 'duplicate' | 'no-address-and-no-content' | 'over-limit';
}

export interface FeedContent {
  readonly format: 'rss' | 'rdf' | 'atom' | 'json';
  /** Where the feed was read. */
  readonly url: string;
  /** The feed's title as plain text, else its host. */
  readonly title: string;
  /** The site that the feed belongs to. */
  readonly siteUrl?: string;
  /** As the feed says, e.g. `ja`. */
  readonly language?: string;
  /** In the feed's order. */
  readonly entries: readonly FeedEntry[];
  readonly skipped: readonly SkippedEntry[];
}

/** Most entries taken from one feed. */
export const feedEntryLimit = 2000;
/** Largest feed in bytes. */
export const feedLimitBytes = 25 * 1024 * 1024;
