// What enters: an address, a file, a feed or pasted text, with a way out (`Egress`) and a clock handed in.
// What leaves: a raw document (bytes as they came, media type, origin, marking), or a feed's entries.
// What it refuses: what is empty, too large, broken, or not HTML, PDF, DOCX, mail, text or Markdown by its content.
export { canonicalAddress, canonicalAddressOf } from './canonical-address.ts';
export { displayName } from './display-name.ts';
export { discoverFeeds, type FeedLink } from './feed/discover.ts';
export {
  type FeedContent,
  type FeedEntry,
  feedEntryLimit,
  feedLimitBytes,
  type SkippedEntry,
} from './feed/feed-content.ts';
export { documentOfEntry, type ObtainedFeed, obtainEntry, obtainFeed } from './feed/obtain-feed.ts';
export { readFeed } from './feed/read-feed.ts';
export { type ObtainAddressOptions, type Obtained, obtainAddress, type Previous } from './obtain-address.ts';
export {
  fileLimitBytes,
  type ObtainFileOptions,
  obtainFile,
  obtainMail,
  obtainPaste,
  type Paste,
  pasteLimitBytes,
  refuseFileSize,
} from './obtain-file.ts';
