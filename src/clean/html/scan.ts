import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { limits } from '../limits.ts';
import { BlockWriter } from './block-writer.ts';
import {
  blockGap,
  closesParagraph,
  closesSibling,
  rubyReadings,
  scopes,
  unseen,
  voidElements,
} from './elements.ts';
import type { Page, PageNode, TimeElement } from './page.ts';

interface Open {
  readonly name: string;
  readonly node: number;
  /** Counts of open elements by name within the scope (table cell, table) that this element stands in. */
  readonly counts: Map<string, number>;
  readonly row: number;
  readonly cell: number;
  readonly level: number;
  readonly isCode: boolean;
  readonly isItem: boolean;
}

const keptAttributes = new Set([
  'class',
  'id',
  'role',
  'hidden',
  'style',
  'href',
  'alt',
  'datetime',
  'pubdate',
  'itemprop',
  'content',
  'property',
  'name',
  'rel',
  'type',
  'lang',
  'xml:lang',
  'http-equiv',
]);
/** Longer attribute values are cut; nothing that is read off them is longer. */
const attributeLimit = 20_000;

/**
 * One pass over HTML source, without recursion and without a tree of inline elements: blocks of visible text with their place in
 * the source, block elements, links, and what the head states. Time and memory are linear in the source.
 * `showHidden` reads elements with `hidden` or `display:none` too.
 */
export function scanPage(source: string, showHidden = false): Page {
  const scan = new Scan(source, showHidden);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, scan);
  scan.stop = () => tokenizer.pause();
  tokenizer.write(source);
  if (!scan.stopped) tokenizer.end();
  return scan.page();
}

class Scan implements TokenizerCallbacks {
  stop: () => void = () => undefined;
  stopped: 'too-deep' | 'too-large' | undefined;
  private readonly source: string;
  private readonly showHidden: boolean;
  private readonly writer = new BlockWriter();
  private readonly nodes: PageNode[] = [{ parent: -1, tag: 'html', words: '' }];
  private readonly open: Open[] = [
    { name: '#root', node: 0, counts: new Map(), row: -1, cell: -1, level: 0, isCode: false, isItem: false },
  ];
  private openTables = 0;
  private rows = 0;
  private cells = 0;
  private tag = '';
  private tagStart = 0;
  private attributes = new Map<string, string>();
  private attribute = '';
  private value = '';
  private nameEnd = 0;
  private altFrom = 0;
  private altTo = 0;
  private skip: { name: string; depth: number; json: boolean } | undefined;
  private readonly meta = new Map<string, string[]>();
  private readonly jsonLd: string[] = [];
  private readonly times: TimeElement[] = [];
  private title: { text: string; from: number; to: number } | undefined;
  private inTitle = false;
  private language: string | undefined;
  private base: string | undefined;
  private canonical: string | undefined;

  constructor(source: string, showHidden: boolean) {
    this.source = source;
    this.showHidden = showHidden;
  }

  page(): Page {
    const { blocks, links } = this.writer.finish();
    const { title, language, base, canonical, stopped } = this;
    return {
      blocks,
      nodes: this.nodes,
      links,
      times: this.times,
      meta: this.meta,
      jsonLd: this.jsonLd,
      ...(title ? { title } : {}),
      ...(language ? { language } : {}),
      ...(base ? { base } : {}),
      ...(canonical ? { canonical } : {}),
      ...(stopped ? { stopped } : {}),
    };
  }

  ontext(start: number, end: number): void {
    // htmlparser2 reports an unfinished tag at the very end as text from −1.
    if (start < 0) return;
    this.text(this.source.slice(start, end), start, end);
  }

  ontextentity(code: number, end: number): void {
    // Both code points of an entity that has two give the entity's own range.
    this.text(String.fromCodePoint(code), Math.max(0, this.source.lastIndexOf('&', end - 1)), end);
  }

  private text(text: string, from: number, to: number): void {
    if (this.skip) {
      if (this.skip.json) this.jsonLd[this.jsonLd.length - 1] += text;
      return;
    }
    if (this.inTitle) {
      if (!this.title) this.title = { text, from, to };
      else if (this.title.text.length < 2_000) {
        this.title.text += text;
        this.title.to = to;
      }
      return;
    }
    if (this.writer.index() >= limits.htmlBlocks) this.giveUp('too-large');
    this.writer.text(text, from, to, this.top());
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.source.slice(start, Math.min(end, start + 64)).toLowerCase();
    this.tagStart = start - 1;
    this.attributes = new Map();
    this.altFrom = 0;
  }

  onattribname(start: number, end: number): void {
    const name = end - start > 24 ? '' : this.source.slice(start, end).toLowerCase();
    this.attribute = keptAttributes.has(name) && !this.attributes.has(name) ? name : '';
    this.value = '';
    this.nameEnd = end;
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute === '') return;
    if (this.value.length < attributeLimit)
      this.value += this.source.slice(start, Math.min(end, start + attributeLimit));
  }

  onattribentity(code: number): void {
    if (this.attribute === '') return;
    if (this.value.length < attributeLimit) this.value += String.fromCodePoint(code);
  }

  onattribend(quote: QuoteType, end: number): void {
    if (this.attribute === '') return;
    this.attributes.set(this.attribute, this.value);
    if (this.attribute === 'alt') {
      const isQuoted = quote === QuoteType.Double || quote === QuoteType.Single;
      const from = this.source.indexOf('=', this.nameEnd) + 1;
      const lead = /^\s{0,20}["']?/.exec(this.source.slice(from, from + 24))?.[0].length ?? 0;
      [this.altFrom, this.altTo] = [from + lead, isQuoted ? end - 1 : end];
    }
    this.attribute = '';
  }

  onopentagend(end: number): void {
    this.opened(end);
  }

  onselfclosingtag(end: number): void {
    // In HTML a slash closes nothing, except in SVG and MathML, which are skipped or have no text of their own.
    const name = this.tag;
    if (this.skip && name === this.skip.name) return;
    this.opened(end);
    if (this.skip?.name === name) this.skip = undefined;
    if (name === 'title') this.inTitle = false;
  }

  private opened(end: number): void {
    const name = this.tag;
    if (this.skip && !this.leavesSkip(name)) {
      if (name === this.skip.name && !voidElements.has(name)) this.skip.depth += 1;
      return;
    }
    if (this.headElement(name)) return;
    if (unseen.has(name) || rubyReadings.has(name) || (!this.showHidden && this.isHidden(name))) {
      if (blockGap.has(name)) this.writer.break(1);
      if (voidElements.has(name)) return;
      const json = name === 'script' && /^application\/ld\+json/i.test(this.attributes.get('type') ?? '');
      if (json) this.jsonLd.push('');
      this.skip = { name, depth: 1, json };
      return;
    }
    if (blockGap.has(name)) this.openBlock(name);
    else this.openInline(name, end);
  }

  /** Ruby readings and SVG without an end tag end where something else clearly begins. */
  private leavesSkip(name: string): boolean {
    const inside = this.skip?.name ?? '';
    const isRuby =
      rubyReadings.has(inside) &&
      (rubyReadings.has(name) || name === 'rb' || name === 'ruby' || closesParagraph.has(name));
    const isForeign = inside === 'svg' && closesParagraph.has(name) && name !== 'title';
    const isSibling =
      closesSibling.get(name)?.ends.includes(inside) || (inside === 'p' && closesParagraph.has(name));
    if (!isRuby && !isForeign && !isSibling) return false;
    this.skip = undefined;
    return true;
  }

  private isHidden(name: string): boolean {
    if (name === 'html' || name === 'body') return false;
    if (this.attributes.has('hidden') && this.attributes.get('hidden') !== 'until-found') return true;
    const style = this.attributes.get('style');
    return (
      style !== undefined && /(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/i.test(style)
    );
  }

  private headElement(name: string): boolean {
    const get = (key: string): string | undefined => this.attributes.get(key);
    if (name === 'html') this.language ??= get('lang') ?? get('xml:lang');
    if (name === 'meta') {
      const key = (get('property') ?? get('name') ?? get('itemprop') ?? get('http-equiv') ?? '')
        .trim()
        .toLowerCase();
      const content = get('content');
      if (key !== '' && content) {
        const list = this.meta.get(key);
        if (!list) this.meta.set(key, [content]);
        else if (list.length < 50) list.push(content);
      }
      return true;
    }
    if (name === 'base') this.base ??= get('href');
    if (name === 'link' && /\bcanonical\b/i.test(get('rel') ?? '')) this.canonical ??= get('href');
    if (name === 'title' && this.open.length < 4) this.inTitle = !this.title;
    return name === 'base' || name === 'link' || name === 'title' || name === 'head';
  }

  private openInline(name: string, end: number): void {
    const top = this.top();
    if (name === 'br') this.writer.lineBreak(top);
    else if (name === 'img' || name === 'area') this.image(top);
    else if (name === 'a') this.writer.openLink(this.attributes.get('href'));
    else if (name === 'q') this.text('“', this.tagStart, end + 1);
    if (name === 'time') this.writer.setApart();
    const words = this.words();
    if (name === 'time')
      this.times.push({
        datetime: this.attributes.get('datetime') ?? '',
        words: `${words} ${this.attributes.has('pubdate') ? 'pubdate' : ''}`,
        block: this.writer.index(),
      });
    if (
      name === 'time' ||
      /date|time|author|byline|updated|published|posted|credit|lead|summary|comment/.test(words)
    )
      this.writer.describe(`${name === 'time' ? 'time ' : ''}${words}`);
  }

  private image(top: Open): void {
    const alt = this.attributes.get('alt')?.replaceAll(/\s+/g, ' ').trim();
    if (alt) this.writer.alt(alt, this.altFrom, this.altTo, top.node);
  }

  private words(): string {
    const get = (key: string): string => this.attributes.get(key) ?? '';
    return `${get('class')} ${get('id')} ${get('role')} ${get('itemprop')} ${get('rel')}`
      .slice(0, 400)
      .toLowerCase()
      .trim();
  }

  private openBlock(name: string): void {
    if (closesParagraph.has(name)) this.closeNearest('p');
    const siblings = closesSibling.get(name);
    if (siblings) this.closeSiblings(siblings.ends, siblings.within);
    this.writer.break(blockGap.get(name) ?? 1);
    if (voidElements.has(name)) return;
    const top = this.top();
    if (this.open.length >= limits.htmlDepth || this.nodes.length >= limits.htmlBlocks) {
      this.giveUp(this.open.length >= limits.htmlDepth ? 'too-deep' : 'too-large');
      return;
    }
    this.nodes.push({ parent: top.node, tag: name, words: this.words() });
    const inner = scopes.has(name) ? new Map<string, number>() : top.counts;
    top.counts.set(name, (top.counts.get(name) ?? 0) + 1);
    const isTable = name === 'table';
    if (isTable) this.openTables += 1;
    this.open.push({
      name,
      node: this.nodes.length - 1,
      counts: inner,
      row: name === 'tr' ? this.rows++ : isTable ? -1 : top.row,
      cell: name === 'td' || name === 'th' ? this.cells++ : isTable ? -1 : top.cell,
      level: /^h[1-6]$/.test(name) ? Number(name[1]) : top.level,
      isCode: top.isCode || name === 'pre' || name === 'listing' || name === 'xmp',
      isItem:
        name === 'li' || name === 'dd' || name === 'dt' || (top.isItem && name !== 'ul' && name !== 'ol'),
    });
  }

  onclosetag(start: number, end: number): void {
    const name = this.source.slice(start, Math.min(end, start + 64)).toLowerCase();
    if (this.skip) {
      const isRubyEnd = name === 'ruby' && rubyReadings.has(this.skip.name);
      if (name !== this.skip.name && !isRubyEnd) return;
      this.skip.depth -= 1;
      if (this.skip.depth <= 0 || isRubyEnd) this.skip = undefined;
      if (blockGap.has(name)) this.writer.break(1);
      return;
    }
    if (name === 'title') this.inTitle = false;
    else if (name === 'a') this.writer.closeLink();
    else if (name === 'q') this.text('”', start - 2, end + 1);
    else if (name === 'br') this.writer.lineBreak(this.top());
    else if (name === 'p' && (this.top().counts.get('p') ?? 0) === 0) this.writer.break(2);
    else if (blockGap.has(name))
      this.closeNearest(
        /^h[1-6]$/.test(name) && (this.top().counts.get(name) ?? 0) === 0 ? this.openHeading(name) : name,
      );
  }

  /** `</h2>` closes an open `<h3>` too. */
  private openHeading(name: string): string {
    const { counts } = this.top();
    return ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].find((other) => (counts.get(other) ?? 0) > 0) ?? name;
  }

  /** Pops up to the nearest open element of that name within the scope, if there is one. Every pop is paid for by its push. */
  private closeNearest(name: string): void {
    if (scopes.has(name)) this.leaveScope(name);
    else if ((this.top().counts.get(name) ?? 0) > 0) this.popTo(name);
  }

  private giveUp(why: 'too-deep' | 'too-large'): void {
    this.stopped ??= why;
    this.stop();
  }

  /** `</td>`, `</table>`: the element's own counts are new, so it is looked for in the counts around. */
  private leaveScope(name: string): void {
    if (name === 'table' ? this.openTables > 0 : this.isInNearestTable(name)) this.popTo(name);
  }

  private isInNearestTable(name: string): boolean {
    for (let i = this.open.length - 1, steps = 0; i > 0 && steps < 64; i--, steps++) {
      const frame = this.open[i];
      if (frame?.name === name) return true;
      if (frame?.name === 'table') return false;
    }
    return false;
  }

  private popTo(name: string): void {
    for (let popped = this.pop(); popped !== name && popped !== ''; popped = this.pop());
  }

  private closeSiblings(names: readonly string[], within: ReadonlySet<string>): void {
    for (let i = this.open.length - 1, steps = 0; i > 0 && steps < 64; i--, steps++) {
      const name = this.open[i]?.name ?? '';
      if (names.includes(name)) {
        while (this.open.length > i) this.pop();
        return;
      }
      // Rows end through the cells in them; lists and paragraphs do not reach out of a cell.
      if (within.has(name) || (scopes.has(name) && !within.has('table'))) return;
    }
  }

  private pop(): string {
    if (this.open.length <= 1) return '';
    const frame = this.open.pop();
    if (!frame) return '';
    if (frame.name === 'table') this.openTables -= 1;
    const around = this.top().counts;
    around.set(frame.name, Math.max(0, (around.get(frame.name) ?? 0) - 1));
    this.writer.break(blockGap.get(frame.name) ?? 1);
    return frame.name;
  }

  private top(): Open {
    const top = this.open.at(-1);
    if (!top) throw new Error('the root element is never closed');
    return top;
  }

  onend(): void {
    this.writer.break(2);
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
}
