import type { DeclaredFacts, RawDocument } from '../../model/document.ts';
import type { Egress } from '../../model/egress.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { canonicalAddress } from '../canonical-address.ts';
import {
  type ObtainAddressOptions,
  type Obtained,
  obtainFrom,
  type Previous,
  validatorsOf,
} from '../obtain-address.ts';
import { rawDocument } from '../raw-document.ts';
import { recognise } from '../recognise.ts';
import { discoverFeeds, type FeedLink } from './discover.ts';
import { type FeedContent, type FeedEntry, feedLimitBytes } from './feed-content.ts';
import { readFeed } from './read-feed.ts';

/** `etag` and `lastModified` are to be kept as `previous` of the next time. */
export type ObtainedFeed = ({ readonly finalUrl: string } & Previous) &
  (
    | {
        readonly kind: 'feed';
        readonly feed: FeedContent;
        /** The other feeds that the page offers, when a page's address was given; keep `finalUrl` as the feed's address then. */
        readonly alternatives: readonly FeedLink[];
      }
    | { readonly kind: 'not-modified' }
  );

const acceptedFeeds =
  'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,text/html;q=0.5,*/*;q=0.4';

/**
 * Reads a feed by its address, or by the address of a page that offers one (then its first).
 * Troubles: those of `egress` and of `readFeed`.
 */
export async function obtainFeed(
  url: string,
  options: { readonly egress: Egress; readonly previous?: Previous; readonly signal?: AbortSignal },
): Promise<Outcome<ObtainedFeed>> {
  const { egress, previous = {}, signal } = options;
  const common = {
    accept: acceptedFeeds,
    maxBytes: feedLimitBytes,
    ...(signal === undefined ? {} : { signal }),
  };
  const first = await egress.get({ url, ...common, ...previous });
  if (!first.ok) return first;
  let answer = first.value;
  let alternatives: readonly FeedLink[] = [];
  if (!answer.notModified && recognise(answer.bytes).kind === 'html') {
    const [offered, ...others] = discoverFeeds(answer.bytes, answer.contentType, answer.finalUrl);
    if (offered === undefined) {
      return failed(
        'obtain/broken-feed',
        url,
        'This is a web page, and it offers no feed. Give the address of a feed.',
      );
    }
    const second = await egress.get({ url: offered.url, ...common });
    if (!second.ok) return second;
    answer = second.value;
    alternatives = others;
  }
  const kept = { finalUrl: answer.finalUrl, ...validatorsOf(answer, previous) };
  if (answer.notModified) return done({ kind: 'not-modified', ...kept });
  const feed = readFeed(answer.bytes, answer.contentType, answer.finalUrl);
  return feed.ok ? done({ kind: 'feed', feed: feed.value, alternatives, ...kept }) : feed;
}

/**
 * The document that an entry speaks of: its page where it has an address, else its own content. What the feed says
 * (title, dates, outlet) goes with it as declared facts.
 * Troubles: those of `obtainAddress`; obtain/empty for an entry without both.
 */
export async function obtainEntry(
  entry: FeedEntry,
  feed: FeedContent,
  options: ObtainAddressOptions,
): Promise<Outcome<Obtained>> {
  const { url } = entry;
  if (url !== undefined) {
    return obtainFrom(
      url,
      options,
      (finalUrl) => ({ kind: 'feed', url, finalUrl, feedUrl: feed.url }),
      factsOf(entry, feed),
    );
  }
  const document = documentOfEntry(entry, feed, options.now);
  return document.ok ? done({ kind: 'document', document: document.value, finalUrl: feed.url }) : document;
}

/** An entry's own content (else its summary) as a document, for entries without address or whose page cannot be read. */
export function documentOfEntry(entry: FeedEntry, feed: FeedContent, now: () => Date): Outcome<RawDocument> {
  const html = entry.contentHtml ?? entry.summaryHtml;
  if (html === undefined || html.trim() === '') {
    return failed(
      'obtain/empty',
      entry.title ?? entry.id,
      `The entry of ${feed.title} has neither a page nor content.`,
    );
  }
  const url = entry.url ?? `${feed.url}#${encodeURIComponent(entry.id.toWellFormed())}`;
  return done(
    rawDocument({
      bytes: new TextEncoder().encode(html),
      mediaType: 'text/html',
      charset: 'utf-8',
      origin: { kind: 'feed', url, finalUrl: url, feedUrl: feed.url },
      now,
      declared: factsOf(entry, feed),
      canonical: entry.url === undefined ? url : canonicalAddress(entry.url),
    }),
  );
}

function factsOf({ title, publishedAt, updatedAt, url }: FeedEntry, feed: FeedContent): DeclaredFacts {
  return {
    outlet: feed.title,
    ...(title === undefined ? {} : { title }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(url === undefined ? {} : { url }),
    ...(feed.language === undefined ? {} : { language: feed.language }),
  };
}
