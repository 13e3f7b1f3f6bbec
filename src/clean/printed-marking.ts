import { type Marking, strictestMarking, type TlpLevel } from '../model/marking.ts';
import type { Line } from './line.ts';

/** Levels of TLP as they are printed (FIRST, TLP 2.0; TLP 1.0 for WHITE), in text that NFKC has folded. */
const mark =
  /(?<![A-Za-z0-9])(?:TLP|Traffic Light Protocol)\s{0,3}[:\-_/]?\s{0,3}(CLEAR|WHITE|GREEN|AMBER\s?\+\s?STRICT|AMBER|RED)(?![A-Za-z])/gi;
/** Lines at the beginning and at the end in which a marking stands. */
const edgeLines = 6;
/** A line that holds this much beside its mark speaks of markings and is none. */
const longestRest = 40;
/** In the middle of a mail only a line that is hardly more than the mark counts: one that a forwarded mail brought. */
const longestInnerRest = 12;

/** Levels that the text names. */
function levelsIn(text: string): TlpLevel[] {
  return [...text.normalize('NFKC').matchAll(mark)].map(([, level = '']) => levelOf(level));
}

function levelOf(printed: string): TlpLevel {
  const level = printed.toUpperCase().replaceAll(/\s/g, '');
  if (level === 'WHITE' || level === 'CLEAR') return 'CLEAR';
  if (level === 'AMBER+STRICT') return level;
  return level === 'GREEN' ? 'GREEN' : level === 'RED' ? 'RED' : 'AMBER';
}

export interface PrintedOn {
  readonly lines: readonly Line[];
  /** Header values of a mail in which a marking may stand. */
  readonly headers?: readonly string[];
  /** A mail: its edges are looser, and it may bring other mails' marks. */
  readonly isMail: boolean;
  /** Page headers and footers are lines of furniture. */
  readonly hasMargins: boolean;
}

/**
 * The marking that a document prints: in a mail's subject and headers, in the first and last lines of the text, in page headers and
 * footers. The strictest wins; undefined where there is none.
 */
export function printedMarking({ lines, headers = [], isMail, hasMargins }: PrintedOn): Marking | undefined {
  const levels = headers.flatMap((header) => levelsIn(header.slice(0, 2_000)));
  const own = lines.filter((line) => line.hint?.place !== 'furniture');
  const edges = new Set([...own.slice(0, edgeLines), ...own.slice(-edgeLines)]);
  for (const line of lines) {
    const isMargin = hasMargins && line.hint?.place === 'furniture';
    const most = edges.has(line)
      ? isMail
        ? 400
        : longestRest
      : isMargin
        ? 200
        : isMail
          ? longestInnerRest
          : -1;
    if (most < 0 || line.text.length > 1_000) continue;
    const found = levelsIn(line.text);
    if (found.length === 0) continue;
    const rest = line.text
      .normalize('NFKC')
      .replaceAll(mark, '')
      .replaceAll(/[^\p{L}\p{N}]/gu, '');
    if (rest.length <= most) levels.push(...found);
  }
  return markingOf(levels);
}

/** The strictest marking that some header values name. */
export function markingIn(headers: readonly string[]): Marking | undefined {
  return markingOf(headers.flatMap((header) => levelsIn(header.slice(0, 2_000))));
}

/** Whose community it is, no text says for certain; until somebody does, it stays with whom it was sent to. */
function markingOf(levels: readonly TlpLevel[]): Marking | undefined {
  return strictestMarking(levels.map((level) => (level === 'CLEAR' ? { level } : { level, owner: 'own' })));
}
