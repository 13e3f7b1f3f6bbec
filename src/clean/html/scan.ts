import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { limits } from '../limits.ts';
import { BlockWriter } from './block-writer.ts';
import { blockGap, closesParagraph, closesSibling, rubyReadings, unseen, voidElements } from './elements.ts';
import { HeadElements } from './head-elements.ts';
import { OpenBlocks } from './open-blocks.ts';
import type { Page, TimeElement } from './page.ts';
import { TagReader } from './tag-reader.ts';

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

/** Class names of inline elements that say what stands in them. */
const tellingWords = /date|time|author|byline|updated|published|posted|credit|lead|summary|comment/;

class Scan implements TokenizerCallbacks {
  stop: () => void = () => undefined;
  stopped: 'too-deep' | 'too-large' | undefined;
  private readonly source: string;
  private readonly showHidden: boolean;
  private readonly tag: TagReader;
  private readonly writer = new BlockWriter();
  private readonly blocks = new OpenBlocks((gap) => this.writer.break(gap));
  private readonly head = new HeadElements();
  private readonly jsonLd: string[] = [];
  private readonly times: TimeElement[] = [];
  /** Element whose content is passed over, with the elements of its name open in it. */
  private skip: { name: string; depth: number; json: boolean } | undefined;
  private title: { text: string; from: number; to: number } | undefined;
  private inTitle = false;

  constructor(source: string, showHidden: boolean) {
    this.source = source;
    this.showHidden = showHidden;
    this.tag = new TagReader(source);
  }

  page(): Page {
    const { title, stopped } = this;
    const { language, base, canonical, meta } = this.head;
    return {
      ...this.writer.finish(),
      nodes: this.blocks.nodes,
      times: this.times,
      meta,
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
    if (start >= 0) this.text(this.source.slice(start, end), start, end);
  }

  ontextentity(code: number, end: number): void {
    // Both code points of an entity that has two give the entity's own range.
    this.text(String.fromCodePoint(code), Math.max(0, this.source.lastIndexOf('&', end - 1)), end);
  }

  private text(text: string, from: number, to: number): void {
    if (this.skip) {
      if (this.skip.json) this.jsonLd[this.jsonLd.length - 1] += text;
    } else if (this.inTitle) this.titleText(text, from, to);
    else {
      if (this.writer.index() >= limits.htmlBlocks) this.giveUp('too-large');
      this.writer.text(text, from, to, this.blocks.top());
    }
  }

  private titleText(text: string, from: number, to: number): void {
    if (!this.title) this.title = { text, from, to };
    else if (this.title.text.length < 2_000) {
      this.title.text += text;
      this.title.to = to;
    }
  }

  onopentagname(start: number, end: number): void {
    this.tag.open(start, end);
  }
  onattribname(start: number, end: number): void {
    this.tag.attributeName(start, end);
  }
  onattribdata(start: number, end: number): void {
    this.tag.attributeValue(start, end);
  }
  onattribentity(code: number): void {
    this.tag.attributeEntity(code);
  }
  onattribend(quote: QuoteType, end: number): void {
    this.tag.attributeEnd(quote, end);
  }
  onopentagend(end: number): void {
    this.opened(end);
  }

  onselfclosingtag(end: number): void {
    // In HTML a slash closes nothing, except in SVG and MathML, which are skipped or have no text of their own.
    const { name } = this.tag;
    if (this.skip?.name === name) return;
    this.opened(end);
    if (this.skip?.name === name) this.skip = undefined;
    if (name === 'title') this.inTitle = false;
  }

  private opened(end: number): void {
    const { tag } = this;
    const { name } = tag;
    if (this.skip && !this.leavesSkip(name)) {
      if (name === this.skip.name && !voidElements.has(name)) this.skip.depth += 1;
      return;
    }
    if (this.head.read(tag)) {
      if (name === 'title' && this.blocks.depth < 4) this.inTitle = !this.title;
    } else if (unseen.has(name) || rubyReadings.has(name) || (!this.showHidden && tag.isHidden()))
      this.passOver(name);
    else if (blockGap.has(name)) this.openBlock(name);
    else this.openInline(name, end);
  }

  private passOver(name: string): void {
    if (blockGap.has(name)) this.writer.break(1);
    if (voidElements.has(name)) return;
    const json = name === 'script' && /^application\/ld\+json/i.test(this.tag.get('type') ?? '');
    if (json) this.jsonLd.push('');
    this.skip = { name, depth: 1, json };
  }

  /** Ruby readings and SVG without an end tag end where something else clearly begins. */
  private leavesSkip(name: string): boolean {
    const inside = this.skip?.name ?? '';
    const endsReading =
      rubyReadings.has(name) || name === 'rb' || name === 'ruby' || closesParagraph.has(name);
    const isRuby = rubyReadings.has(inside) && endsReading;
    const isForeign = inside === 'svg' && closesParagraph.has(name);
    const isSibling =
      closesSibling.get(name)?.ends.includes(inside) || (inside === 'p' && closesParagraph.has(name));
    if (!isRuby && !isForeign && !isSibling) return false;
    this.skip = undefined;
    return true;
  }

  private openBlock(name: string): void {
    this.blocks.makeRoomFor(name);
    const refusal = voidElements.has(name) ? undefined : this.blocks.push(name, this.tag.words());
    if (refusal) this.giveUp(refusal);
  }

  private openInline(name: string, end: number): void {
    const { tag, writer } = this;
    const top = this.blocks.top();
    if (name === 'br') writer.lineBreak(top);
    else if (name === 'img' || name === 'area') this.image(top.node);
    else if (name === 'a') writer.openLink(tag.get('href'));
    else if (name === 'q') this.text('“', tag.start, end + 1);
    else if (name === 'time') writer.setApart();
    const words = tag.words();
    if (name === 'time') {
      const pubdate = tag.get('pubdate') === undefined ? '' : ' pubdate';
      this.times.push({ datetime: tag.get('datetime') ?? '', words: words + pubdate, block: writer.index() });
      writer.describe(`time ${words}`);
    } else if (tellingWords.test(words)) writer.describe(words);
  }

  private image(node: number): void {
    const alt = this.tag.get('alt')?.replaceAll(/\s+/g, ' ').trim();
    if (alt) this.writer.alt(alt, this.tag.alt.from, this.tag.alt.to, node);
  }

  onclosetag(start: number, end: number): void {
    const name = this.source.slice(start, Math.min(end, start + 64)).toLowerCase();
    if (this.skip) this.closeSkipped(name, this.skip);
    else if (name === 'title') this.inTitle = false;
    else if (name === 'a') this.writer.closeLink();
    else if (name === 'q') this.text('”', start - 2, end + 1);
    else if (name === 'br') this.writer.lineBreak(this.blocks.top());
    else if (name === 'p' && !this.blocks.isOpen('p')) this.writer.break(2);
    else if (blockGap.has(name)) this.blocks.close(name);
  }

  private closeSkipped(name: string, skip: { name: string; depth: number }): void {
    const isRubyEnd = name === 'ruby' && rubyReadings.has(skip.name);
    if (name !== skip.name && !isRubyEnd) return;
    skip.depth -= 1;
    if (skip.depth <= 0 || isRubyEnd) this.skip = undefined;
    if (blockGap.has(name)) this.writer.break(1);
  }

  private giveUp(why: 'too-deep' | 'too-large'): void {
    this.stopped ??= why;
    this.stop();
  }

  onend(): void {
    this.writer.break(2);
  }
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
}
