import { Parser } from 'htmlparser2';
import { decoderOf } from '../charset.ts';
import { parseContentType } from '../media-type.ts';
import { oneLine } from './plain-words.ts';

/** A feed that a page offers. */
export interface FeedLink {
  /** Absolute http or https address. */
  readonly url: string;
  readonly title?: string;
  readonly type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json';
}

const feedTypes: Readonly<Record<string, FeedLink['type']>> = {
  'application/rss+xml': 'application/rss+xml',
  'application/rdf+xml': 'application/rss+xml',
  'application/atom+xml': 'application/atom+xml',
  'application/feed+json': 'application/feed+json',
  'application/json': 'application/feed+json',
};
const readBytes = 1024 * 1024;
const mostLinks = 50;

/** The feeds that a page names by `<link rel="alternate">` (HTML standard, section 4.6.7.1), in its order, each once. */
export function discoverFeeds(
  bytes: Uint8Array,
  contentType: string | undefined,
  pageUrl: string,
): readonly FeedLink[] {
  const html = decoderOf(parseContentType(contentType).charset).decode(bytes.subarray(0, readBytes));
  const found = new Map<string, FeedLink>();
  let base = pageUrl;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href, title }) {
      if (name === 'base' && href !== undefined && base === pageUrl)
        base = URL.parse(href, pageUrl)?.href ?? pageUrl;
      if (name !== 'link' || href === undefined || found.size >= mostLinks) return;
      if (!rel.toLowerCase().split(/\s+/).includes('alternate')) return;
      const feedType = feedTypes[type.split(';', 1)[0]?.trim().toLowerCase() ?? ''];
      const url = URL.parse(href.trim(), base);
      if (feedType === undefined || url === null || !/^https?:$/.test(url.protocol) || found.has(url.href))
        return;
      // WordPress and others offer their programs' interface as application/json.
      if (type.toLowerCase().startsWith('application/json') && !/feed/i.test(url.pathname)) return;
      const label = oneLine(title ?? '');
      found.set(url.href, { url: url.href, type: feedType, ...(label === '' ? {} : { title: label }) });
    },
  });
  parser.end(html);
  return [...found.values()];
}
