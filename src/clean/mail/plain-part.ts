import type { LocatorSegment } from '../../model/document.ts';
import { byteOffsets } from '../byte-offsets.ts';
import type { Decoded } from '../charset.ts';
import type { MailPart } from './structure.ts';
import type { Unpacked } from './transfer.ts';

/** Text of a part with the places of its lines in the mail. */
export interface PartText {
  readonly text: string;
  readonly locator: readonly LocatorSegment[];
}

/** A text/plain part: its lines, with those put together that `format=flowed` had divided (RFC 3676, section 4.1). */
export function plainPart(decoded: Decoded, unpacked: Unpacked, part: MailPart): PartText {
  const { parameters } = part.type;
  const isFlowed = parameters.get('format')?.toLowerCase() === 'flowed';
  const isSpaceDeleted = parameters.get('delsp')?.toLowerCase() === 'yes';
  const { byteOf } = byteOffsets(decoded, unpacked.bytes);
  const pieces: string[] = [];
  const locator: LocatorSegment[] = [];
  let length = 0;
  const write = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  let flowing = -1;
  for (const { start, end } of linesIn(decoded.text)) {
    const whole = decoded.text.slice(start, end);
    const quotes = isFlowed ? (/^>{0,40}/.exec(whole)?.[0].length ?? 0) : 0;
    const isStuffed = isFlowed && whole[quotes] === ' ';
    const goesOn = flowing === quotes && flowing >= 0;
    // In the middle of a flowed line quotation marks and stuffing are no part of the text.
    const cut = goesOn ? quotes + (isStuffed ? 1 : 0) : isStuffed && quotes === 0 ? 1 : 0;
    const isSoft = isFlowed && whole.endsWith(' ') && whole.slice(quotes).trim() !== '--';
    const words = isSoft && !isSpaceDeleted ? whole.slice(cut) : whole.slice(cut).trimEnd();
    if (length > 0 && !goesOn) write('\n');
    const lead = words.length - words.trimStart().length;
    const own = words.trim();
    if (own !== '') {
      const from = length + lead;
      const at = start + cut + lead;
      locator.push({
        start: from,
        end: from + own.length,
        place: {
          kind: 'bytes',
          start: unpacked.offsetOf(byteOf(at)),
          end: unpacked.offsetOf(byteOf(at + own.length)),
          part: part.number,
        },
      });
    }
    write(words);
    flowing = isSoft ? quotes : -1;
  }
  return { text: pieces.join(''), locator };
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
