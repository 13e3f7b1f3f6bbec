import type { Lineage, Link, LocatorSegment } from '../../model/document.ts';
import type { Line, LineHint } from '../line.ts';
import type { Header } from './headers.ts';
import { quotedIn } from './quoted.ts';

/** What is known of a line without markup. */
export const noHint: LineHint = { tag: 'paragraph', place: 'outside', linkShare: 0, words: '' };

/** A draft that grows by header lines and bodies. */
export class MailDraft {
  readonly lines: Line[] = [];
  readonly links: Link[] = [];
  readonly locator: LocatorSegment[] = [];
  readonly lineage: Lineage[] = [];
  length = 0;
  private readonly parts: string[] = [];

  text(): string {
    return this.parts.join('');
  }

  private write(text: string): number {
    const start = this.length;
    this.parts.push(text);
    this.length += text.length;
    return start;
  }

  /** A line "Label: words", of which the words stand in the header; gives their span. */
  header(label: string, words: string, header: Header, hint: LineHint): { start: number; end: number } {
    const isFirst = this.length === 0;
    if (!isFirst) this.write('\n');
    const from = this.write(label);
    const start = this.write(words);
    const span = { start, end: this.length };
    const place = { kind: 'bytes', start: header.start, end: header.end, part: 'header' } as const;
    this.locator.push({ ...span, place });
    const whole = `${label}${words}`;
    this.lines.push({
      start: from,
      end: this.length,
      text: whole,
      bare: whole,
      heading: false,
      opensBlock: isFirst,
      hint,
    });
    return span;
  }

  body(
    text: string,
    lines: readonly Line[],
    locator: readonly LocatorSegment[],
    links: readonly Link[],
    subject: string,
  ): void {
    if (text.trim() === '') return;
    if (this.length > 0) this.write('\n\n');
    const offset = this.write(text);
    const shifted = <T extends { start: number; end: number }>(span: T): T => ({
      ...span,
      start: span.start + offset,
      end: span.end + offset,
    });
    const { lineage, places } = quotedIn(lines, subject);
    for (const [index, line] of lines.entries()) {
      const where = places.get(index);
      const hint = where === undefined ? {} : { hint: { ...(line.hint ?? noHint), place: where } };
      this.lines.push({ ...shifted(line), ...hint, opensBlock: index === 0 || line.opensBlock });
    }
    for (const one of lineage) this.lineage.push(one.span ? { ...one, span: shifted(one.span) } : one);
    for (const segment of locator) this.locator.push(shifted(segment));
    for (const link of links) this.links.push(shifted(link));
  }
}
