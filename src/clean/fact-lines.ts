import { bylineOf } from './byline.ts';
import { isBreadcrumb, isFurniturePhrase, isMenuLine, pictureCredit } from './furniture-words.ts';
import { furniture, type Label } from './label.ts';
import { isProse, type Line } from './line.ts';
import { sourceLineOf } from './source-line.ts';
import { labelAlone, type Stamp, stampsOf } from './stamp.ts';

/** Stamps, bylines, source lines, credits, buttons and breadcrumbs: lines that are told by themselves. */
export function labelFacts(
  lines: readonly Line[],
  labels: (Label | undefined)[],
  bodyFrom: number,
): Map<number, readonly Stamp[]> {
  const stamps = new Map<number, readonly Stamp[]>();
  let awaited: Stamp['kind'] | undefined;
  for (const [index, line] of lines.entries()) {
    if (labels[index]?.kind === 'comment') continue;
    const isHead = index < bodyFrom + 4;
    const isEdge = isHead || index >= lines.length - 20;
    const found = stampsOf(line.bare);
    if (found && isOwnStamp(line, found, isHead, isEdge)) {
      stamps.set(
        index,
        awaited
          ? found.map((s) => ({ ...s, kind: s.kind === 'plain' && awaited ? awaited : s.kind }))
          : found,
      );
      labels[index] = { kind: 'furniture', note: 'stamp' };
      awaited = undefined;
      continue;
    }
    awaited = isEdge ? labelAlone(line.bare) : undefined;
    if (labels[index]) continue;
    labels[index] = awaited
      ? { kind: 'furniture', note: 'stamp-label' }
      : factLabel(line, index, isHead, isEdge, lines.length, labels[index - 1]?.note);
  }
  return stamps;
}

/** Does a line of dates speak of this page? Lists of other articles beside it have dates too. */
function isOwnStamp(line: Line, found: readonly Stamp[], isHead: boolean, isEdge: boolean): boolean {
  const isLabelled = found.some((stamp) => stamp.kind !== 'plain');
  const { hint } = line;
  if (!hint) return isHead || (isEdge && isLabelled);
  if (hint.place === 'article') return isHead || isLabelled;
  const isMarked = /date|time|publish|update|posted|meta/.test(hint.words);
  return isHead && (isLabelled || isMarked || hint.place === 'outside');
}

function factLabel(
  line: Line,
  index: number,
  isHead: boolean,
  isEdge: boolean,
  count: number,
  above: Label['note'],
): Label | undefined {
  if (line.bare.length > 400) return undefined;
  if (isEdge && (bylineOf(line.bare) || (isHead && isMarkedByline(line))))
    return { kind: 'furniture', note: 'byline' };
  if (pictureCredit(line.bare) && (isHead || line.bare.length <= 50))
    return { kind: 'furniture', note: 'credit' };
  if (sourceLineOf(line.bare, index / count)) return { kind: 'furniture', note: 'source' };
  if (above === 'source' && /^https?:\/\/\S{4,390}$/i.test(line.bare)) return furniture;
  if (line.hint === undefined && isBreadcrumb(line.bare)) return furniture;
  if (isMenuLine(line.bare, index < 2 || index >= count - 2)) return furniture;
  return isFurniturePhrase(line.bare) || isShareLinks(line) || isListOfLinks(line) ? furniture : undefined;
}

/** A short line that the page's markup calls the author's. */
export function isMarkedByline({ bare, hint }: Line): boolean {
  return (
    hint !== undefined &&
    hint.tag !== 'heading' &&
    /(?:^|[\s_-])(?:byline|author|writer|creator)/.test(hint.words) &&
    bare.length <= 80 &&
    !isProse(bare)
  );
}

/** A Markdown line of nothing but links whose texts are buttons: "* [Follow](…)[Follow](…)". */
function isShareLinks(line: Line): boolean {
  if (!line.text.includes('](') || line.text.length > 1_500) return false;
  const texts = [...line.text.matchAll(/\[([^[\]]*)\]\(/g)].map((m) => m[1] ?? '');
  return (
    texts.length > 0 &&
    texts.every((t) => isFurniturePhrase(t)) &&
    line.bare.length <= texts.join('').length + 6
  );
}

function isListOfLinks(line: Line): boolean {
  const { hint } = line;
  return hint?.place === 'outside' && hint.tag !== 'heading' && hint.linkShare > 0.8;
}
