import type { DatedFact, Lineage } from '../../model/document.ts';
import type { MachineFacts } from '../compose.ts';
import { siteName } from '../outlet.ts';
import { machineDate } from '../printed-date.ts';
import { type ArticleLd, articleLd } from './json-ld.ts';
import type { Page } from './page.ts';

const publishedMeta = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'article.published',
  'article:post_date',
  'creation_date',
  'cxenseparse:recs:publishtime',
  'date',
  'release_date',
];
const updatedMeta = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'article.updated',
  'revised',
  'updated',
];

/** Facts that the page states in `<meta>`, JSON-LD, `<title>`, `<link>`; `near` says whether a `<time>` stands in the article's head. */
export function headFacts(
  page: Page,
  address: string | undefined,
  near: (block: number) => boolean,
): MachineFacts {
  const ld = articleLd(page.jsonLd);
  const titles = titlesOf(page, ld);
  const outlet = outletOf(page, ld) ?? titleSuffix(page, titles);
  const publishedAt =
    fromMeta(page, publishedMeta) ??
    fromLd(ld.published, 'JSON-LD datePublished') ??
    fromTime(page, near, false);
  const updatedAt =
    fromMeta(page, updatedMeta) ?? fromLd(ld.modified, 'JSON-LD dateModified') ?? fromTime(page, near, true);
  const language =
    page.language ?? first(page, ['og:locale', 'content-language', 'dc.language']) ?? ld.language;
  return {
    titles,
    ...(outlet ? { outlet } : {}),
    authors: authorsOf(page, ld),
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
    ...(language ? { language } : {}),
    lineage: lineageOf(page, ld, address),
  };
}

function first(page: Page, names: readonly string[]): string | undefined {
  for (const name of names) {
    const content = page.meta.get(name)?.find((text) => text.trim() !== '');
    if (content) return content.replaceAll(/\s+/g, ' ').trim().slice(0, 500);
  }
  return undefined;
}

function titlesOf(page: Page, ld: ArticleLd): string[] {
  const stated = [
    first(page, [
      'og:title',
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'citation_title',
      'headline',
      'parsely-title',
    ]),
    ld.headline,
    page.title?.text.replaceAll(/\s+/g, ' ').trim(),
  ];
  return [...new Set(stated.filter((title) => title !== undefined && title !== ''))] as string[];
}

function outletOf(page: Page, ld: ArticleLd): string | undefined {
  const name =
    first(page, ['og:site_name']) ??
    ld.publisher ??
    first(page, [
      'dc.publisher',
      'dcterms.publisher',
      'citation_publisher',
      'application-name',
      'apple-mobile-web-app-title',
      'publisher',
    ]);
  if (!name || /^https?:\/\//.test(name) || name.length > 80) return undefined;
  return siteName(name) ?? name;
}

/** "<headline> | Site" in `<title>`, where the headline is known from elsewhere. */
function titleSuffix(page: Page, titles: readonly string[]): string | undefined {
  const title = page.title?.text.replaceAll(/\s+/g, ' ').trim();
  const headings = page.blocks.filter((block) => block.level === 1 || block.level === 2).slice(0, 10);
  const known = [...titles, ...headings.map((block) => block.text)];
  const headline = known.find((text) => text.length >= 8 && title !== text && title?.startsWith(text));
  return headline && title ? siteName(title.slice(headline.length)) : undefined;
}

function authorsOf(page: Page, ld: ArticleLd): string[] {
  const named = [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'parsely-author',
    'byl',
    'twitter:creator:name',
  ].flatMap((name) => page.meta.get(name) ?? []);
  const all = [...ld.authors, ...named].map((name) =>
    name.replaceAll(/\s+/g, ' ').replace(/^by\s/i, '').trim(),
  );
  const people = all.filter(
    (name) =>
      name.length >= 2 &&
      name.length <= 80 &&
      !/^https?:|^@|^(?:admin|administrator|root|editor|webmaster|user|author)$/i.test(name),
  );
  return [...new Set(people)].slice(0, 20);
}

function fromMeta(page: Page, names: readonly string[]): DatedFact | undefined {
  for (const name of names) {
    const content = page.meta.get(name)?.[0];
    const value = content ? machineDate(content) : undefined;
    if (value) return { value, basis: `meta ${name}` };
  }
  return undefined;
}

function fromLd(stated: string | undefined, basis: string): DatedFact | undefined {
  const value = stated ? machineDate(stated) : undefined;
  return value ? { value, basis } : undefined;
}

/** `<time>`: by its class or itemprop, else (for the publication) the first one in the article's head. */
function fromTime(page: Page, near: (block: number) => boolean, isUpdate: boolean): DatedFact | undefined {
  const isUpdated = (words: string): boolean => /updated|modified|lastmod|revise/.test(words);
  const isPublished = (words: string): boolean =>
    /publish|pubdate|posted|entry-date|date-created|created/.test(words);
  const candidates = page.times.filter(({ block }) => near(block));
  const time = isUpdate
    ? candidates.find(({ words }) => isUpdated(words) && !isPublished(words))
    : (candidates.find(({ words }) => isPublished(words)) ??
      candidates.find(({ words }) => !isUpdated(words)));
  const value = time?.datetime ? machineDate(time.datetime) : undefined;
  return value ? { value, basis: `time ${time?.datetime.slice(0, 40)}` } : undefined;
}

/** A canonical address on another site, and what JSON-LD says that the text is based on. */
function lineageOf(page: Page, ld: ArticleLd, address: string | undefined): Lineage[] {
  const found: Lineage[] = ld.basedOn.map((source) => ({ ...source, basis: 'original-line' as const }));
  const host = hostOf(address);
  const canonical = hostOf(page.canonical);
  if (host && canonical && page.canonical && !sameSite(host, canonical))
    found.push({ url: page.canonical, basis: 'link' });
  return found;
}

function hostOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).hostname : undefined;
}

function sameSite(one: string, two: string): boolean {
  const tail = (host: string): string => host.split('.').slice(-2).join('.');
  return one === two || tail(one) === tail(two);
}
