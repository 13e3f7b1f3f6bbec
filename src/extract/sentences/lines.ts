import type { Span } from '../../model/span.ts';

/** A run of text that holds whole sentences: one line, or several lines of a hard-wrapped paragraph. */
export interface Block extends Span {
  /** A blank line, or the beginning of the section, stands before it. */
  readonly opensParagraph: boolean;
  /** A list item's. */
  readonly bullet: boolean;
}

/** Marks that open a list item or a heading. They are no part of the sentence. */
const bullet = /^(?:[-–—*+•‣◦▪■□●○◆◇▼▶★☆※・]|#{1,6}|>{1,3})[ \t\u3000]{1,8}|^[•‣◦▪■□●○◆◇▼▶★☆・](?=\S)/u;
const numbered = /^(?:[0-9０-９]{1,2}[.)．）:：]|[(（][0-9０-９a-zA-Z]{1,2}[)）]|[①-⑳])/u;
const finished = /[。．！？!?.:：;；」』”"）)\]】]$/u;
const japanese = /[\u3041-\u30ff\u3400-\u9fff]/u;

interface Line extends Span {
  readonly text: string;
}

/**
 * The lines of a range, hard-wrapped ones joined. White space around a block is left out, and so is a bullet.
 * @param within range of `text`
 */
export function blocksOf(text: string, within: Span): Block[] {
  const blocks: Block[] = [];
  let paragraph: Line[] = [];
  const close = () => {
    if (paragraph.length === 0) return;
    const wrapped = isHardWrapped(paragraph);
    let start = -1;
    paragraph.forEach((line, index) => {
      if (start < 0) start = line.start;
      const next = paragraph[index + 1];
      if (next && wrapped && continues(line, next)) return;
      const opening = bullet.exec(text.slice(start, Math.min(start + 12, line.end)))?.[0].length ?? 0;
      if (start + opening < line.end) {
        blocks.push({
          start: start + opening,
          end: line.end,
          opensParagraph: start === paragraph[0]?.start,
          bullet: opening > 0,
        });
      }
      start = -1;
    });
    paragraph = [];
  };
  for (const line of linesOf(text, within)) {
    if (line.start === line.end) close();
    else paragraph.push(line);
  }
  close();
  return blocks;
}

function* linesOf(text: string, within: Span): Generator<Line> {
  const breaks = /[\n\r\v\f\u0085\u2028\u2029]/g;
  let from = within.start;
  breaks.lastIndex = from;
  for (;;) {
    const found = breaks.exec(text);
    const to = found && found.index < within.end ? found.index : within.end;
    // A carriage return before a line feed opens no line of its own.
    if (!(text[to] === '\n' && to === from && text[to - 1] === '\r')) yield trimmed(text, from, to);
    if (to === within.end) return;
    from = to + 1;
  }
}

function trimmed(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end, text: text.slice(start, end) };
}

function isBlank(unit: number): boolean {
  if (unit <= 0x20) return true;
  if (unit < 0xa0) return unit === 0x85;
  return (
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200d) ||
    unit === 0x202f ||
    unit === 0x205f
  );
}

/** Lines of one paragraph that were broken at a fixed width: all but the last about as wide as the widest. */
function isHardWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 2) return false;
  const full = lines.slice(0, -1).map((line) => line.text.length);
  const widest = Math.max(...full.slice(0, 500));
  const wide = japanese.test(lines[0]?.text ?? '');
  if (widest < (wide ? 18 : 45) || widest > (wide ? 64 : 110)) return false;
  const slack = wide ? 4 : 18;
  const near = full.filter((width) => width >= widest - slack).length;
  return near >= full.length * 0.6;
}

function continues(line: Line, next: Line): boolean {
  if (bullet.test(next.text) || numbered.test(next.text)) return false;
  if (!finished.test(line.text)) return true;
  return /^[a-z、。」』）)]/u.test(next.text);
}
