import type { TagReader } from './tag-reader.ts';

/** More values of one name than this say nothing new. */
const mostValues = 50;

/** What `<meta>`, `<base>`, `<link>` and `<html lang>` state. */
export class HeadElements {
  readonly meta = new Map<string, string[]>();
  language: string | undefined;
  base: string | undefined;
  canonical: string | undefined;

  /** Reads a start tag; true where it belongs to the head alone. */
  read(tag: TagReader): boolean {
    if (tag.name === 'html') this.language ??= tag.get('lang') ?? tag.get('xml:lang');
    else if (tag.name === 'meta') this.readMeta(tag);
    else if (tag.name === 'base') this.base ??= tag.get('href');
    else if (tag.name === 'link' && /\bcanonical\b/i.test(tag.get('rel') ?? ''))
      this.canonical ??= tag.get('href');
    return /^(?:meta|base|link|title|head)$/.test(tag.name);
  }

  private readMeta(tag: TagReader): void {
    const name = tag.get('property') ?? tag.get('name') ?? tag.get('itemprop') ?? tag.get('http-equiv') ?? '';
    const [key, content] = [name.trim().toLowerCase(), tag.get('content')];
    if (key === '' || !content) return;
    const list = this.meta.get(key);
    if (!list) this.meta.set(key, [content]);
    else if (list.length < mostValues) list.push(content);
  }
}
