/** Wider lines are not wrapped: whoever wrote them lets the reader's program do it. */
const widest = 84;
/** Nobody breaks whole texts narrower than this. */
const narrowest = 56;
/** Shorter lines were ended on purpose, whatever the others' width is. */
const shortest = 40;
/** Columns by which a line of wide characters may stay below the width: one of them, and a mark that may not begin a line. */
const slack = 5;
/** Columns by which whoever breaks lines by hand does so too early. */
const handSlack = 3;

const mark =
  /^(?:[-–—*+•・■□●○◆◇▼▶★☆※>#=]|[0-9０-９]{1,3}[.)．）:：]|[(（][0-9０-９a-zA-Z]{1,2}[)）]|[①-⑳]|[IVX]{1,4}[.．])/u;

/**
 * For each line of a text, whether the next one goes on with it: lines that a program broke at a fixed width (72 to 78 columns as
 * a rule, a wide character taking two). A line goes on where the next one's first word, or first wide character, had no room on it.
 * @param lines without what marks a quotation
 */
export function wrapped(lines: readonly string[]): boolean[] {
  const widths = lines.map(columnsOf);
  const width = wrapWidth(lines, widths);
  const goesOn = lines.map((line, index) => {
    const next = lines[index + 1];
    const own = widths[index] ?? 0;
    if (width === undefined || next === undefined || next.trim() === '' || line.trim() === '') return false;
    if (own < shortest || own > width || isLaidOut(line) || isLaidOut(next)) return false;
    const words = next.trim();
    if (mark.test(words) || indentOf(next) > indentOf(line) + 1) return false;
    return isWide(words) || isWide(line.trim().slice(-1))
      ? own >= width - slack
      : own + 1 + (/^\S{1,100}/.exec(words)?.[0].length ?? 0) > width - handSlack;
  });
  return withoutHeads(lines, goesOn);
}

/** Two lines above one another that end as no sentence does are a headline and what stands under it. */
function withoutHeads(lines: readonly string[], goesOn: readonly boolean[]): boolean[] {
  const kept = [...goesOn];
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (goesOn[to]) to += 1;
    if (to === from + 1 && !/[。．.!?！？:：」』）)"”]$/u.test((lines[to] ?? '').trim())) kept[from] = false;
    from = to;
  }
  return kept;
}

/** The width at which lines were broken; undefined where they were not. */
function wrapWidth(lines: readonly string[], widths: readonly number[]): number | undefined {
  const inner = widths.filter(
    (width, index) =>
      width >= shortest && (lines[index + 1]?.trim() ?? '') !== '' && !isLaidOut(lines[index] ?? ''),
  );
  const fitting = inner.filter((width) => width <= widest);
  if (fitting.length < 2 || fitting.length < inner.length * 0.7) return undefined;
  const width = fitting.reduce((most, one) => Math.max(most, one), 0);
  if (width < narrowest) return undefined;
  // The widest line is always as wide as the widest: it takes others that end near it, closely where characters are wide.
  const wide = fitting.length > 0 && lines.some((line) => /[\u3041-\u30ff]/u.test(line));
  const close = fitting.filter((one) => one >= width - (wide ? slack : 12)).length;
  return close >= 2 && close >= fitting.length * 0.4 ? width : undefined;
}

/** Addresses, and columns set by spaces. */
function isLaidOut(line: string): boolean {
  return /:\/\/|\S[ \u3000]{3}|\t\S|^[-=_*~]{4}/u.test(line.trim());
}

function indentOf(line: string): number {
  return columnsOf(/^[ \t\u3000]{0,100}/u.exec(line)?.[0] ?? '');
}

/** Columns that a text takes on a terminal. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text.slice(0, 400)) columns += isWide(character) ? 2 : 1;
  return columns;
}

function isWide(text: string): boolean {
  return /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
    text,
  );
}
