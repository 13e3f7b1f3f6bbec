import { type FoldedText, insideWords, squeeze } from '../matcher/index.ts';
import { standsAlone } from './boundary.ts';
import type { CompiledNames, Pattern, Surface } from './compile.ts';
import { bareOf } from './compile.ts';

/** A place where a name of the lexicon stands, before it is decided which of its readings counts. */
export interface KnownPlace {
  readonly start: number;
  readonly end: number;
  readonly pattern: Pattern;
  /** Readings whose way of writing fits. */
  readonly surfaces: readonly Surface[];
  /** Written in small letters although the name is not: counts only once the text has it in its proper form. */
  readonly lowered: boolean;
}

/**
 * Places of known names, the longest where they overlap, sorted.
 * @param closed ranges in which no name is looked for (addresses)
 */
export function findKnown(
  text: string,
  compiled: CompiledNames,
  closed: (offset: number) => boolean,
): KnownPlace[] {
  const squeezed = squeeze(text);
  const places: KnownPlace[] = [];
  const inside = insideSqueezed(text, squeezed);
  const consider = (index: number, from: number, to: number) => {
    const pattern = compiled.patterns[index];
    if (!pattern) return;
    const { start, end } = squeezed.toOriginal(from, to);
    if (!standsAlone(text, start, end) || closed(start)) return;
    if (end - start !== to - from && !isBrokenRight(text, squeezed, from, to, pattern)) return;
    const raw = text.slice(start, end);
    const whole = end - start === to - from;
    const written = whole && isAscii(raw) ? raw : bareOf(raw);
    const spaced = !whole && /\s/u.test(raw);
    const fitting = pattern.surfaces.filter(
      // "linked in" is not LinkedIn: where the name has no space, one more has to keep its capitals.
      (surface) =>
        fits(surface, written) &&
        (!spaced || /\s/u.test(surface.name) || written !== written.toLowerCase() || /\d/u.test(written)),
    );
    if (fitting.length === 0) return;
    const lowered = fitting.every((surface) => isLowered(surface.bare, written));
    places.push({ start, end: withExtension(text, end, fitting), pattern, surfaces: fitting, lowered });
  };
  compiled.matcher.find(squeezed.text, consider, inside);
  return longest(places);
}

function isAscii(words: string): boolean {
  for (let at = 0; at < words.length; at++) if (words.charCodeAt(at) >= 0x80) return false;
  return true;
}

const wordUnit = /[\p{L}\d]/u;

function isWordUnit(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return (
    unit !== 0x20 && unit !== 0x0a && unit !== 0x2d && unit !== 0x2e && wordUnit.test(text[offset] ?? '')
  );
}

/** Like `insideWords`, of a text whose spaces were squeezed out: what counts is what stood before in the text itself. */
function insideSqueezed(text: string, squeezed: FoldedText): Uint8Array {
  const inside = insideWords(squeezed.text);
  for (let at = 1; at < inside.length; at++) {
    if (inside[at] === 0) continue;
    const start = squeezed.startAt(at);
    if (start - squeezed.startAt(at - 1) > 1 && !isWordUnit(text, start - 1)) inside[at] = 0;
  }
  return inside;
}

/** Spaces, hyphens and dots only where the name may have them, one at a place. */
function isBrokenRight(
  text: string,
  squeezed: FoldedText,
  from: number,
  to: number,
  pattern: Pattern,
): boolean {
  let before = squeezed.toOriginal(from, from + 1).end;
  for (let at = from + 1; at < to; at++) {
    const here = squeezed.toOriginal(at, at + 1);
    if (here.start > before) {
      const between = text.slice(before, here.start);
      if (
        !pattern.gaps.has(at - from) ||
        !/^(?:[\s\u200b-\u200d]{1,2}|[\u200b-\u200d]?[-.·・\u2010-\u2015\u2212][\u200b-\u200d]?)$/u.test(
          between,
        )
      ) {
        // "U.S. Treasury" is "US Treasury".
        if (between === '.' && /^\S+\.\p{Ll}{2,4}$/u.test(pattern.surfaces[0]?.name ?? '')) {
          before = Math.max(before, here.end);
          continue;
        }
        const initials =
          /^\.\s?$/u.test(between) &&
          /(?<![\p{L}])(?:\p{Lu}\.){0,3}\p{Lu}$/u.test(text.slice(Math.max(0, before - 8), before));
        if (!initials) return false;
      }
      if (/\n\s*\n/u.test(between)) return false;
    }
    before = Math.max(before, here.end);
  }
  return true;
}

/** Does this way of writing stand for the name? Case matters the more, the shorter and plainer a name is. */
function fits(surface: Surface, written: string): boolean {
  const { bare } = surface;
  if (written === bare || !/\p{L}/u.test(bare)) return true;
  if (surface.needsContext) return written === bare.toUpperCase() && bare.length > 4;
  const letters = bare.replace(/[^\p{Script=Latin}]/gu, '').length;
  if (letters === 0) return true;
  if (written === written.toUpperCase()) return letters >= 4 || /\d/.test(bare);
  if (written === written.toLowerCase()) {
    if (letters < 4 && !/\d/.test(bare)) return false;
    return surface.kind !== 'person';
  }
  const allCaps = bare === bare.toUpperCase();
  if (allCaps && letters < 6 && !/\d/.test(bare)) return false;
  return letters >= 4 || /\d/.test(bare);
}

/** A plain word in small letters ("maze", "conti") is a name only if the text has it with its capital too. */
function isLowered(bare: string, written: string): boolean {
  return (
    written !== bare && written === written.toLowerCase() && /^(?:\p{Lu}\p{Ll}+){1,4}$|^\p{Lu}+$/u.test(bare)
  );
}

/** psexec.exe is PsExec. */
function withExtension(text: string, end: number, surfaces: readonly Surface[]): number {
  const program = surfaces.some((surface) => surface.kind === 'tool' || surface.kind === 'malware');
  return program && /^\.exe(?![a-z])/iu.test(text.slice(end, end + 5)) ? end + 4 : end;
}

/** Of overlapping places the longest; of equally long ones the first. */
function longest(places: KnownPlace[]): KnownPlace[] {
  places.sort((one, two) => one.start - two.start || two.end - one.end);
  const kept: KnownPlace[] = [];
  for (const place of places) {
    let last = kept.at(-1);
    while (last && last.end > place.start && place.end - place.start > last.end - last.start) {
      kept.pop();
      last = kept.at(-1);
    }
    if (!last || last.end <= place.start) kept.push(place);
  }
  return kept;
}
