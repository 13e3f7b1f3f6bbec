import { DetectError, ParseError, parseFeed } from 'feedsmith';
import { sha256 } from '../../model/ids.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { canonicalAddress } from '../canonical-address.ts';
import { decodeFeed } from '../charset.ts';
import { parseContentType } from '../media-type.ts';
import { recognise } from '../recognise.ts';
import { type DraftEntry, type DraftFeed, fromAtom, fromJson, fromRdf, fromRss } from './entries.ts';
import {
  type FeedContent,
  type FeedEntry,
  feedEntryLimit,
  feedLimitBytes,
  type SkippedEntry,
} from './feed-content.ts';
import { feedDate } from './feed-date.ts';
import { checkXml } from './xml-fault.ts';

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom and JSON Feed, in the charset that the bytes are in. Never throws.
 * @param contentType header of the answer, if there was one @param url where it was read; relative links start there
 * Troubles, naming the feed and, for XML, the line: obtain/broken-feed, obtain/empty, obtain/too-large.
 */
export function readFeed(
  bytes: Uint8Array,
  contentType: string | undefined,
  url: string,
): Outcome<FeedContent> {
  if (bytes.length > feedLimitBytes) {
    return failed('obtain/too-large', url, `The feed is larger than ${feedLimitBytes / (1024 * 1024)} MB.`);
  }
  const content = recognise(bytes);
  if (content.kind === 'empty') return failed('obtain/empty', url, 'The feed has nothing in it.');
  if (content.kind === 'html') {
    return failed(
      'obtain/broken-feed',
      url,
      'This is a web page and not a feed. Give the address of the feed that the page offers.',
    );
  }
  if (content.kind === 'other' || content.kind === 'pdf' || content.kind === 'binary') {
    return failed(
      'obtain/broken-feed',
      url,
      'This is neither RSS, Atom nor JSON Feed. Check the address of the feed.',
    );
  }
  const text = decodeFeed(bytes, parseContentType(contentType).charset).replace(/^[\uFEFF\s]+/, '');
  const isJson = text.startsWith('{');
  const checked = isJson ? { xml: text } : checkXml(text);
  if ('fault' in checked) {
    const { line, what } = checked.fault;
    return failed(
      'obtain/broken-feed',
      url,
      `The feed is broken at line ${line}: ${what}. Tell its publisher, or try again later.`,
    );
  }
  try {
    const { format, draft } = draftOf(checked.xml);
    return done(contentOf(format, draft, url));
  } catch (error) {
    const known = error instanceof DetectError;
    const what = known
      ? 'This is neither RSS, Atom nor JSON Feed. Check the address of the feed.'
      : 'The feed is broken and cannot be read. Tell its publisher, or try again later.';
    return failed('obtain/broken-feed', url, what, error);
  }
}

interface Drafted {
  readonly format: FeedContent['format'];
  readonly draft: DraftFeed;
}

function draftOf(text: string): Drafted {
  try {
    const parsed = parseFeed(text);
    switch (parsed.format) {
      case 'rss':
        return { format: 'rss', draft: fromRss(parsed.feed) };
      case 'rdf':
        return { format: 'rdf', draft: fromRdf(parsed.feed) };
      case 'atom':
        return { format: 'atom', draft: fromAtom(parsed.feed) };
      case 'json':
        return { format: 'json', draft: fromJson(parsed.feed) };
    }
  } catch (error) {
    // feedsmith takes a feed of which nothing is known for an error; a feed may be empty.
    const root = /<(?:\w{1,20}:)?(rss|rdf|feed)[\s>]/i.exec(text)?.[1]?.toLowerCase();
    if (!(error instanceof ParseError) || root === undefined) throw error;
    const draft = { title: undefined, site: undefined, language: undefined, entries: [] };
    return { format: root === 'rss' ? 'rss' : root === 'rdf' ? 'rdf' : 'atom', draft };
  }
}

function contentOf(format: FeedContent['format'], draft: DraftFeed, url: string): FeedContent {
  const base = URL.parse(draft.base ?? '', url)?.href ?? url;
  const entries: FeedEntry[] = [];
  const skipped: SkippedEntry[] = [];
  const seen = new Set<string>();
  for (const drafted of draft.entries) {
    const entry = entryOf(drafted, base);
    const shown = entry.title ?? entry.url ?? entry.id;
    const identity = entry.url === undefined ? `id:${entry.id}` : canonicalAddress(entry.url);
    if (entries.length >= feedEntryLimit) skipped.push({ entry: shown, reason: 'over-limit' });
    else if (entry.url === undefined && (entry.contentHtml ?? entry.summaryHtml) === undefined) {
      skipped.push({ entry: shown, reason: 'no-address-and-no-content' });
    } else if (seen.has(identity)) skipped.push({ entry: shown, reason: 'duplicate' });
    else {
      seen.add(identity);
      entries.push(entry);
    }
  }
  const siteUrl = webAddress(draft.site, base);
  return {
    format,
    url,
    title: draft.title || (URL.parse(url)?.hostname ?? url),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    ...(draft.language === undefined ? {} : { language: draft.language }),
    entries,
    skipped,
  };
}

function entryOf(draft: DraftEntry, feedBase: string): FeedEntry {
  const base = URL.parse(draft.base ?? '', feedBase)?.href ?? feedBase;
  const url = draft.links.map((link) => webAddress(link, base)).find((link) => link !== undefined);
  const { title, summaryHtml, contentHtml } = draft;
  const publishedAt = feedDate(draft.published);
  const updatedAt = feedDate(draft.updated);
  return {
    id: draft.id ?? url ?? sha256([title, summaryHtml, contentHtml].join('\n')),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined || title === '' ? {} : { title }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(summaryHtml === undefined ? {} : { summaryHtml }),
    ...(contentHtml === undefined ? {} : { contentHtml }),
  };
}

/** A link made absolute; undefined when it leads anywhere but to the web (javascript:, mailto: …). */
function webAddress(link: string | undefined, base: string): string | undefined {
  const url = link === undefined || link.trim() === '' ? null : URL.parse(link.trim(), base);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : undefined;
}
