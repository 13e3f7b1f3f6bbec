import type { Range } from './blocks.ts';
import type { Mark } from './marks.ts';

/** A stretch of evidence: whatever claims and questions rest on, by their index, is the same for all its characters. */
export interface Stretch extends Range {
  readonly claims: readonly number[];
  readonly questions: readonly number[];
}

/** A piece of a line that is drawn alike from its first to its last character. */
export interface Piece extends Range {
  /** Index into the marks. */
  readonly mark?: number;
  /** Index into the stretches. */
  readonly stretch?: number;
  /** Address that the document gives these words. */
  readonly link?: string;
  readonly focused: boolean;
  readonly emphasised: boolean;
}

interface WithEvidence {
  readonly evidence: readonly Range[];
}

/** Cuts the evidence of all claims and questions into stretches, sorted and without overlap. */
export function stretchesOf(claims: readonly WithEvidence[], questions: readonly WithEvidence[]): Stretch[] {
  const ranges = [
    ...claims.flatMap(({ evidence }, claim) =>
      evidence.map(({ start, end }) => ({ start, end, claim, question: -1 })),
    ),
    ...questions.flatMap(({ evidence }, question) =>
      evidence.map(({ start, end }) => ({ start, end, claim: -1, question })),
    ),
  ].sort((one, two) => one.start - two.start);
  const cuts = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((one, two) => one - two);
  const stretches: Stretch[] = [];
  let open: typeof ranges = [];
  let next = 0;
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    for (let range = ranges[next]; range && range.start <= start; range = ranges[next]) {
      open.push(range);
      next += 1;
    }
    open = open.filter((range) => range.end > start);
    if (open.length === 0) continue;
    stretches.push({
      start,
      end,
      claims: unique(open.map(({ claim }) => claim)),
      questions: unique(open.map(({ question }) => question)),
    });
  }
  return stretches;
}

function unique(indices: readonly number[]): number[] {
  return [...new Set(indices.filter((index) => index >= 0))];
}

/** What is laid over the text. Marks, stretches and links are sorted by start; each list is without overlap. */
export interface Overlay {
  readonly marks: readonly Mark[];
  readonly stretches: readonly Stretch[];
  readonly links: readonly (Range & { readonly url: string })[];
}

/** Cuts a line into pieces. Their texts, joined, are the line. */
export function piecesOf(
  line: Range,
  overlay: Overlay,
  focus?: Range,
  emphasis: readonly Range[] = [],
): Piece[] {
  const marks = within(overlay.marks, line);
  const stretches = within(overlay.stretches, line);
  const links = within(overlay.links, line);
  const cuts = new Set([line.start, line.end]);
  for (const { start, end } of [...marks, ...stretches, ...links, ...emphasis, ...(focus ? [focus] : [])]) {
    if (start > line.start && start < line.end) cuts.add(start);
    if (end > line.start && end < line.end) cuts.add(end);
  }
  const sorted = [...cuts].sort((one, two) => one - two);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? line.end;
    const covers = (range: Range) => range.start <= start && end <= range.end;
    const mark = marks.find(covers);
    const stretch = stretches.find(covers);
    const link = links.find(covers);
    return {
      start,
      end,
      ...(mark ? { mark: mark.index } : {}),
      ...(stretch ? { stretch: stretch.index } : {}),
      ...(link ? { link: link.url } : {}),
      focused: focus !== undefined && covers(focus),
      emphasised: emphasis.some(covers),
    };
  });
}

/** The ranges that share a character with the line, by bisection. */
function within<T extends Range>(ranges: readonly T[], line: Range): (T & { index: number })[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= line.start) low = middle + 1;
    else high = middle;
  }
  const found: (T & { index: number })[] = [];
  for (let index = low; index < ranges.length; index += 1) {
    const range = ranges[index];
    if (!range || range.start >= line.end) break;
    found.push({ ...range, index });
  }
  return found;
}
