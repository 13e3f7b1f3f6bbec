import { bylineOf, isBylineLabel, isPersonLine } from './byline.ts';
import { isBreadcrumb, isFurniturePhrase, isMenuLine, pictureCredit } from './furniture-words.ts';
import { furniture, type Label } from './label.ts';
import { isProse, type Line } from './line.ts';
import { sourceLineOf } from './source-line.ts';
import { labelAlone, type Stamp, signatureOf, stampsOf } from './stamp.ts';

/** Stamps, bylines, source lines, credits, buttons and breadcrumbs: lines that are told by themselves. */
export function labelFacts(
  lines: readonly Line[],
  labels: (Label | undefined)[],
  bodyFrom: number,
): Map<number, readonly Stamp[]> {
  const stamps = new Map<number, readonly Stamp[]>();
  let awaited: Stamp['kind'] | undefined;
  let isNameAwaited = false;
  for (const [index, line] of lines.entries()) {
    if (labels[index]?.kind === 'comment') continue;
    const isHead = index < bodyFrom + 4;
    const isEdge = isHead || index >= lines.length - 20;
    const found = stampsOf(line.bare);
    if (found && isOwnStamp(line, found, isHead, isEdge)) {
      const kind = awaited;
      const timed = withTimeBelow(line, found, lines[index + 1]);
      stamps.set(
        index,
        timed.map((stamp) => (kind && stamp.kind === 'plain' ? { ...stamp, kind } : stamp)),
      );
      labels[index] = { kind: 'furniture', note: 'stamp' };
      awaited = undefined;
      continue;
    }
    awaited = isEdge ? labelAlone(line.bare) : undefined;
    const isName =
      isEdge && (isNameAwaited ? isPersonLine(line.bare) : isHead && isPersonAbove(line, lines[index + 1]));
    isNameAwaited = isEdge && isBylineLabel(line.bare);
    if (labels[index]) continue;
    if (awaited) labels[index] = { kind: 'furniture', note: 'stamp-label' };
    else if (isName) labels[index] = { kind: 'furniture', note: 'byline' };
    else if (isNameAwaited || (isHead && isClock(line.bare))) labels[index] = furniture;
    else labels[index] = factLabel(line, index, isHead, isEdge, lines.length, labels[index - 1]?.note);
  }
  return stamps;
}

/** A person's name right above the date: the writer, although no "By" says so. */
function isPersonAbove(line: Line, next: Line | undefined): boolean {
  return next !== undefined && isPersonLine(line.bare) && stampsOf(next.bare) !== undefined;
}

function isClock(line: string): boolean {
  return line.length <= 20 && /^\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/i.test(line);
}

/** "July 9, 2024" with "10:36 AM" on the next line. */
function withTimeBelow(line: Line, found: readonly Stamp[], next: Line | undefined): readonly Stamp[] {
  const last = found.at(-1);
  if (!next || !last || last.iso.includes('T') || !isClock(next.bare)) return found;
  const iso = stampsOf(`${line.bare.slice(0, last.end)} ${next.bare}`)?.at(-1)?.iso;
  return iso ? [...found.slice(0, -1), { ...last, iso }] : found;
}

/** Does a line of dates speak of this page? Lists of other articles beside it have dates too. */
function isOwnStamp(line: Line, found: readonly Stamp[], isHead: boolean, isEdge: boolean): boolean {
  const isLabelled = found.some((stamp) => stamp.kind !== 'plain');
  const { hint } = line;
  if (!hint) return isHead || (isEdge && (isLabelled || signatureOf(line.bare) !== undefined));
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
