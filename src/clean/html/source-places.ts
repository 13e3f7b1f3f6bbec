import { Tokenizer } from 'htmlparser2';

/**
 * The range of a segment's source that stands for text.slice(start, end): the n-th visible character of the text is the n-th visible
 * one of the source, entities decoded and tags passed over. The whole source where the two do not agree.
 */
export function sourcePlaces(
  source: string,
  text: string,
  start: number,
  end: number,
): { from: number; to: number } {
  const whole = { from: 0, to: source.length };
  if (start <= 0 && end >= text.length) return whole;
  if (source === text) return { from: Math.max(0, start), to: end };
  const units = visibleUnits(source);
  if (units.length !== countVisible(text)) return whole;
  const first = countVisible(text.slice(0, start));
  const last = countVisible(text.slice(0, end)) - 1;
  const [from, to] = [units[first]?.from, units[Math.max(first, last)]?.to];
  return from === undefined || to === undefined ? whole : { from, to };
}

const invisible = /[\s\0\u00ad\u200b\u2060\ufeff]/g;

function countVisible(text: string): number {
  return text.length - (text.match(invisible)?.length ?? 0);
}

/** A visible code unit with the range of the source that stands for it. */
interface VisibleUnit {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

/** The visible code units that a piece of HTML source stands for. */
export function visibleUnits(source: string): VisibleUnit[] {
  const units: VisibleUnit[] = [];
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => {
        for (let at = Math.max(0, start); at < end; at++) {
          const unit = source[at] ?? '';
          if (countVisible(unit) > 0) units.push({ unit, from: at, to: at + 1 });
        }
      },
      ontextentity: (code, end) => {
        const from = Math.max(0, source.lastIndexOf('&', end - 1));
        for (const unit of String.fromCodePoint(code).replaceAll(invisible, '').split(''))
          units.push({ unit, from, to: end });
      },
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return units;
}
