import type { LocatorSegment } from '../../model/document.ts';
import { byteOffsets } from '../byte-offsets.ts';
import type { Decoded } from '../charset.ts';
import { wrapped } from '../wrap.ts';
import type { MailPart } from './structure.ts';
import type { Unpacked } from './transfer.ts';

/** Text of a part with the places of its lines in the mail. */
export interface PartText {
  readonly text: string;
  readonly locator: readonly LocatorSegment[];
}

/**
 * A text/plain part: its lines, with those put together that `format=flowed` (RFC 3676, section 4.1) or a fixed width had divided, so
 * that a sentence stands on one line. Quotation marks of lines that go on are left out.
 */
export function plainPart(decoded: Decoded, unpacked: Unpacked, part: MailPart): PartText {
  const { byteOf } = byteOffsets(decoded, unpacked.bytes);
  const pieces: string[] = [];
  const locator: LocatorSegment[] = [];
  let length = 0;
  const write = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  for (const { text, at, joint } of linesOfPart(decoded.text, part)) {
    if (length > 0) write(joint);
    const lead = text.length - text.trimStart().length;
    const own = text.trim();
    if (own !== '') {
      const from = length + lead;
      const start = at + lead;
      locator.push({
        start: from,
        end: from + own.length,
        place: {
          kind: 'bytes',
          start: unpacked.offsetOf(byteOf(start)),
          end: unpacked.offsetOf(byteOf(start + own.length)),
          part: part.number,
        },
      });
    }
    write(text);
  }
  return { text: pieces.join(''), locator };
}

interface PlacedLine {
  readonly text: string;
  /** Where it begins in the decoded part. */
  readonly at: number;
  /** What stands before it: a line break, or what joins it to the line above. */
  readonly joint: string;
}

function linesOfPart(text: string, { type: { parameters } }: MailPart): PlacedLine[] {
  const lines = [...linesIn(text)].map(({ start, end }) => ({ start, whole: text.slice(start, end) }));
  const isFlowed = parameters.get('format')?.toLowerCase() === 'flowed';
  return isFlowed && lines.some(({ whole }) => whole.endsWith(' ') && whole !== '-- ')
    ? flowedLines(lines, parameters.get('delsp')?.toLowerCase() === 'yes')
    : unwrappedLines(lines);
}

interface RawLine {
  readonly start: number;
  readonly whole: string;
}

function flowedLines(lines: readonly RawLine[], isSpaceDeleted: boolean): PlacedLine[] {
  let flowing = -1;
  return lines.map(({ start, whole }) => {
    const quotes = /^>{0,40}/.exec(whole)?.[0].length ?? 0;
    const isStuffed = whole[quotes] === ' ';
    const goesOn = flowing === quotes && flowing >= 0;
    // In the middle of a flowed line quotation marks and stuffing are no part of the text.
    const cut = goesOn ? quotes + (isStuffed ? 1 : 0) : isStuffed && quotes === 0 ? 1 : 0;
    const isSoft = whole.endsWith(' ') && whole.slice(quotes).trim() !== '--';
    flowing = isSoft ? quotes : -1;
    const words = isSoft && !isSpaceDeleted ? whole.slice(cut) : whole.slice(cut).trimEnd();
    return { text: words, at: start + cut, joint: goesOn ? '' : '\n' };
  });
}

const quotation = /^(?:[>＞] ?){1,20}/;

function unwrappedLines(lines: readonly RawLine[]): PlacedLine[] {
  const quoted = lines.map(({ whole }) => quotation.exec(whole)?.[0] ?? '');
  const goesOn = wrapped(lines.map(({ whole }, index) => whole.slice(quoted[index]?.length ?? 0).trimEnd()));
  return lines.map(({ start, whole }, index) => {
    const marks = quoted[index] ?? '';
    const above = lines[index - 1]?.whole.trimEnd() ?? '';
    const isJoined = index > 0 && goesOn[index - 1] === true && quoted[index - 1]?.trim() === marks.trim();
    if (!isJoined) return { text: whole.trimEnd(), at: start, joint: '\n' };
    const words = whole.slice(marks.length);
    const lead = words.length - words.trimStart().length;
    const isClosed =
      /[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60]$/.test(above) ||
      /^[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60]/.test(words.trim());
    return { text: words.trim(), at: start + marks.length + lead, joint: isClosed ? '' : ' ' };
  });
}

function* linesIn(text: string): Generator<{ start: number; end: number }> {
  let from = text.startsWith('\ufeff') ? 1 : 0;
  while (from <= text.length) {
    const feed = text.indexOf('\n', from);
    const stop = feed < 0 ? text.length : feed;
    const end = stop > from && text[stop - 1] === '\r' ? stop - 1 : stop;
    yield { start: from, end };
    if (feed < 0) return;
    from = feed + 1;
  }
}
