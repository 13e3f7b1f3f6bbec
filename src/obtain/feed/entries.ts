import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import { htmlOf, oneLine, plainWords } from './plain-words.ts';

/** An entry as its format gives it, before addresses are made absolute and dates read. */
export interface DraftEntry {
  readonly id: string | undefined;
  /** Candidates for the address, best first, as written. */
  readonly links: readonly (string | undefined)[];
  readonly base?: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly summaryHtml: string | undefined;
  readonly contentHtml: string | undefined;
}

export interface DraftFeed {
  readonly title: string | undefined;
  readonly site: string | undefined;
  readonly base?: string | undefined;
  readonly language: string | undefined;
  readonly entries: readonly DraftEntry[];
}

/** RSS 0.91–2.0. A guid is an address unless it says that it is none. */
export function fromRss(feed: RssFeed.Feed<string>): DraftFeed {
  return {
    title: words(feed.title),
    site: feed.link,
    base: feed.xml?.base,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    entries: (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      links: [item.link, item.guid?.isPermaLink === false ? undefined : absolute(item.guid?.value)],
      base: item.xml?.base,
      title: words(item.title ?? item.dc?.titles?.[0]),
      published:
        item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.dcterms?.created?.[0],
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
      summaryHtml: item.description ?? item.dc?.descriptions?.[0],
      contentHtml: item.content?.encoded,
    })),
  };
}

/** RSS 0.90 and 1.0. */
export function fromRdf(feed: RdfFeed.Feed<string>): DraftFeed {
  return {
    title: words(feed.title),
    site: feed.link,
    base: feed.xml?.base,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    entries: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about ?? item.dc?.identifiers?.[0],
      links: [item.link, absolute(item.rdf?.about)],
      base: item.xml?.base,
      title: words(item.title ?? item.dc?.titles?.[0]),
      published: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.dcterms?.created?.[0],
      updated: item.dcterms?.modified?.[0],
      summaryHtml: item.description ?? item.dc?.descriptions?.[0],
      contentHtml: item.content?.encoded,
    })),
  };
}

/** Atom 1.0 (RFC 4287). */
export function fromAtom(feed: AtomFeed.Feed<string>): DraftFeed {
  return {
    title: atomWords(feed.title),
    site: atomLink(feed.links),
    base: feed.xml?.base,
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    entries: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      links: [atomLink(entry.links), entry.content?.src, absolute(entry.id)],
      base: entry.xml?.base,
      title: atomWords(entry.title),
      published: entry.published ?? entry.dc?.dates?.[0],
      updated: entry.updated,
      summaryHtml: atomHtml(entry.summary),
      contentHtml:
        entry.content?.value === undefined
          ? undefined
          : atomHtml({ ...entry.content, value: entry.content.value }),
    })),
  };
}

/** JSON Feed 1.0 and 1.1. `external_url` is what a link blog speaks of; the entry's own page comes first. */
export function fromJson(feed: JsonFeed.Feed<string>): DraftFeed {
  return {
    title: feed.title === undefined ? undefined : oneLine(feed.title),
    site: feed.home_page_url,
    language: feed.language,
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      links: [item.url, absolute(item.id), item.external_url],
      title: item.title === undefined ? undefined : oneLine(item.title),
      published: item.date_published,
      updated: item.date_modified,
      summaryHtml: item.summary === undefined ? undefined : htmlOf(item.summary),
      contentHtml:
        item.content_html ?? (item.content_text === undefined ? undefined : htmlOf(item.content_text)),
    })),
  };
}

type AtomLinks = readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[];

/** The page itself: `alternate` (the default), HTML rather than another form of it. */
function atomLink(links: AtomLinks | undefined): string | undefined {
  const alternates = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  const page = alternates.find(
    ({ type }) => type === undefined || type === 'text/html' || type === 'application/xhtml+xml',
  );
  return (page ?? alternates[0])?.href;
}

interface AtomText {
  readonly value: string;
  readonly type?: string;
}

/** RFC 4287, section 3.1: text unless `type` says html or xhtml. */
function atomWords(text: AtomText | undefined): string | undefined {
  if (text === undefined) return undefined;
  return text.type === 'html' || text.type === 'xhtml' ? plainWords(text.value) : oneLine(text.value);
}

function atomHtml(text: AtomText | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isMarkup = /^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/.test(text.type ?? 'text');
  return isMarkup ? text.value : htmlOf(text.value);
}

function words(title: string | undefined): string | undefined {
  return title === undefined ? undefined : plainWords(title);
}

/** The text where it is itself a whole address: ids often are. */
function absolute(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text) ? text : undefined;
}
