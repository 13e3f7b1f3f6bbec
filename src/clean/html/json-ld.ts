/** What JSON-LD says of the article (schema.org). */
export interface ArticleLd {
  readonly headline?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly language?: string;
  readonly basedOn: readonly { readonly title?: string; readonly url?: string }[];
}

type Thing = Readonly<Record<string, unknown>>;
const articleTypes = /(?:Article|BlogPosting|Report|Posting)$/;

/** Reads `<script type="application/ld+json">` texts; broken ones are passed over. An article's own record wins over a page's. */
export function articleLd(texts: readonly string[]): ArticleLd {
  const things = texts.slice(0, 20).flatMap(thingsIn);
  const article = things.find((thing) => typesOf(thing).some((type) => articleTypes.test(type)));
  const page = things.find((thing) => typesOf(thing).includes('WebPage'));
  const main = article ?? page;
  if (!main) return { authors: [], basedOn: [] };
  const headline = text(main.headline) ?? (article ? text(main.name) : undefined);
  const published = text(main.datePublished) ?? text(page?.datePublished);
  const modified = text(main.dateModified) ?? text(page?.dateModified);
  const publisher = namesOf(main.publisher, things)[0];
  const language = text(main.inLanguage);
  return {
    ...(headline ? { headline } : {}),
    ...(published ? { published } : {}),
    ...(modified ? { modified } : {}),
    authors: namesOf(main.author, things),
    ...(publisher ? { publisher } : {}),
    ...(language ? { language } : {}),
    basedOn: [...sourcesOf(main.isBasedOn), ...sourcesOf(main.translationOfWork)],
  };
}

/** Objects at the top and in `@graph`, a bounded number of them. */
function thingsIn(source: string): Thing[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(
      source
        .trim()
        .replace(/^(?:\/\/|\/\*)?\s{0,4}<!\[CDATA\[(?:\*\/)?/, '')
        .replace(/(?:\/\/|\/\*)?\s{0,4}\]\]>(?:\*\/)?$/, ''),
    );
  } catch {
    return [];
  }
  const queue: unknown[] = Array.isArray(parsed) ? parsed.slice(0, 100) : [parsed];
  const things: Thing[] = [];
  for (const item of queue) {
    if (!isThing(item) || things.length >= 300) continue;
    things.push(item);
    if (Array.isArray(item['@graph'])) queue.push(...item['@graph'].slice(0, 200));
    if (isThing(item.mainEntity)) queue.push(item.mainEntity);
  }
  return things;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((t): t is string => typeof t === 'string');
}

function text(value: unknown): string | undefined {
  const chosen = Array.isArray(value) ? value[0] : value;
  return typeof chosen === 'string' && chosen.trim() !== ''
    ? chosen.replaceAll(/\s+/g, ' ').trim().slice(0, 500)
    : undefined;
}

/** Names of people or organisations, by reference to another record (`@id`) too. */
function namesOf(value: unknown, things: readonly Thing[]): string[] {
  const list = Array.isArray(value) ? value.slice(0, 20) : [value];
  return list.flatMap((item) => {
    if (typeof item === 'string')
      return item.trim() === '' || /^https?:/.test(item) ? [] : [item.trim().slice(0, 120)];
    if (!isThing(item)) return [];
    const named =
      text(item.name) ??
      text(things.find((thing) => thing['@id'] !== undefined && thing['@id'] === item['@id'])?.name);
    return named ? [named] : [];
  });
}

function sourcesOf(value: unknown): { title?: string; url?: string }[] {
  const list = Array.isArray(value) ? value.slice(0, 5) : [value];
  return list.flatMap((item) => {
    if (typeof item === 'string') return /^https?:/.test(item) ? [{ url: item }] : [];
    if (!isThing(item)) return [];
    const [title, url] = [text(item.headline) ?? text(item.name), text(item.url) ?? text(item['@id'])];
    const found = { ...(title ? { title } : {}), ...(url && /^https?:/.test(url) ? { url } : {}) };
    return Object.keys(found).length > 0 ? [found] : [];
  });
}
