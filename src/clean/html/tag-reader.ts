import { QuoteType } from 'htmlparser2';

const kept = new Set(
  'class id role hidden style href alt datetime pubdate itemprop content property name rel type lang xml:lang http-equiv'.split(
    ' ',
  ),
);
/** Longer attribute values are cut; nothing that is read off them is longer. */
const mostUnits = 20_000;

/** Gathers one start tag: its name, the attributes that are read anywhere, and where an `alt` text stands. */
export class TagReader {
  name = '';
  /** Offset of `<`. */
  start = 0;
  alt: { from: number; to: number } = { from: 0, to: 0 };
  private readonly source: string;
  private attributes = new Map<string, string>();
  private attribute = '';
  private value = '';
  private nameEnd = 0;

  constructor(source: string) {
    this.source = source;
  }

  open(start: number, end: number): void {
    this.name = this.source.slice(start, Math.min(end, start + 64)).toLowerCase();
    this.start = start - 1;
    this.attributes = new Map();
  }

  attributeName(start: number, end: number): void {
    const name = end - start > 24 ? '' : this.source.slice(start, end).toLowerCase();
    this.attribute = kept.has(name) && !this.attributes.has(name) ? name : '';
    this.value = '';
    this.nameEnd = end;
  }

  attributeValue(start: number, end: number): void {
    if (this.attribute === '' || this.value.length >= mostUnits) return;
    this.value += this.source.slice(start, Math.min(end, start + mostUnits));
  }

  attributeEntity(code: number): void {
    if (this.attribute !== '' && this.value.length < mostUnits) this.value += String.fromCodePoint(code);
  }

  attributeEnd(quote: QuoteType, end: number): void {
    if (this.attribute === '') return;
    this.attributes.set(this.attribute, this.value);
    if (this.attribute === 'alt') {
      const isQuoted = quote === QuoteType.Double || quote === QuoteType.Single;
      const from = this.source.indexOf('=', this.nameEnd) + 1;
      const lead = /^\s{0,20}["']?/.exec(this.source.slice(from, from + 24))?.[0].length ?? 0;
      this.alt = { from: from + lead, to: isQuoted ? end - 1 : end };
    }
    this.attribute = '';
  }

  get(attribute: string): string | undefined {
    return this.attributes.get(attribute);
  }

  /** Class, id, role and the like in one lower-case string. */
  words(): string {
    const all = ['class', 'id', 'role', 'itemprop', 'rel'].map((name) => this.get(name) ?? '');
    return all.join(' ').slice(0, 400).toLowerCase().trim();
  }

  isHidden(): boolean {
    if (this.name === 'html' || this.name === 'body') return false;
    const hidden = this.get('hidden');
    if (hidden !== undefined && hidden !== 'until-found') return true;
    return /(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/i.test(this.get('style') ?? '');
  }
}
