import { type Opener, opensPart } from './furniture-words.ts';
import { furniture, type Label } from './label.ts';
import { isProse, type Line } from './line.ts';

interface Part {
  readonly kind: Opener;
  /** Lines of running text that the part may still hold; a list of other articles ends at the first. */
  prose: number;
}

/** Comments, explanations, and what follows headings such as 関連記事 or "About the author". */
export function labelParts(lines: readonly Line[], labels: (Label | undefined)[], bodyFrom: number): void {
  const retold = labels.some((label) => label?.note === 'source' || label?.note === 'original-title');
  const lastProse = lines.findLastIndex(
    (line, i) => (!labels[i] || labels[i]?.kind === 'body') && isProse(line.bare),
  );
  let part: Part | undefined;
  let isComments = false;
  for (const [index, line] of lines.entries()) {
    if (index < bodyFrom) {
      // Above the article a "Comments" or "Related" is a button.
      if (!labels[index] && opensPart(line.bare) && index < bodyFrom - 1) labels[index] = furniture;
      continue;
    }
    // A writer named at the end of the text is followed by some words about the writer.
    const isSigned = labels[index]?.note === 'byline' && index > lastProse * 0.7 && index > bodyFrom + 3;
    if (isSigned && !isComments) part = { kind: 'bio', prose: 1 };
    const opener = labels[index]?.note ? undefined : opensPart(line.bare);
    if (opener && isOpening(opener, index, line, retold, bodyFrom)) {
      isComments = opener.kind === 'comments' || (isComments && opener.kind !== 'related');
      part = partOf(opener.kind);
      labels[index] = openingLabel(opener.kind, isComments);
      continue;
    }
    if (isComments) {
      if (labels[index]?.kind !== 'furniture') labels[index] = { kind: 'comment' };
      continue;
    }
    if (!part || labels[index]) continue;
    if (part.kind === 'explanation' || part.kind === 'afterword') {
      if (endsExplanation(line)) part = undefined;
      else labels[index] = { kind: 'explanation' };
      continue;
    }
    // Indicators of compromise often stand last, under whatever heading the page's own lists left behind.
    if (isIndicator(line.bare)) part = undefined;
    if (!part) continue;
    if (isProse(line.bare) || (line.heading && index < lastProse)) part.prose -= 1;
    if (part.prose < 0) part = undefined;
    else labels[index] = furniture;
  }
}

function isIndicator(line: string): boolean {
  return (
    line.length <= 1_000 &&
    /\[\.\]|hxxps?:|\b[0-9a-f]{32,64}\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|CVE-\d{4}-/i.test(line)
  );
}

function isOpening(
  opener: { kind: Opener; bracketed: boolean },
  index: number,
  line: Line,
  retold: boolean,
  bodyFrom: number,
): boolean {
  if (index <= bodyFrom) return false;
  // A bare "Analysis" or 解説 is a heading of the report itself unless the text retells another.
  if (opener.kind === 'explanation' || opener.kind === 'afterword') return opener.bracketed || retold;
  if (opener.kind === 'references') return opener.bracketed;
  return line.hint?.place !== 'article' || line.heading || line.hint.tag === 'paragraph';
}

function partOf(kind: Opener): Part {
  if (kind === 'bio' || kind === 'references') return { kind, prose: 2 };
  return { kind, prose: kind === 'explanation' || kind === 'afterword' ? Number.POSITIVE_INFINITY : 0 };
}

function openingLabel(kind: Opener, isComments: boolean): Label {
  if (kind === 'comments') return { kind: 'comment', note: 'comment-heading' };
  if (kind === 'explanation' || kind === 'afterword') return { kind: 'explanation' };
  return isComments ? { kind: 'comment' } : furniture;
}

/** Another bracketed heading ends an explanation: 【参考情報】. */
function endsExplanation(line: Line): boolean {
  return /^【[^【】]{1,20}】$/u.test(line.bare);
}
