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

/** Range of the source for each visible code unit that it stands for. */
function visibleUnits(source: string): { from: number; to: number }[] {
  const units: { from: number; to: number }[] = [];
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => {
        for (let at = start; at < end; at++)
          if (countVisible(source[at] ?? '') > 0) units.push({ from: at, to: at + 1 });
      },
      ontextentity: (code, end) => {
        const from = Math.max(0, source.lastIndexOf('&', end - 1));
        const text = String.fromCodePoint(code);
        for (let i = 0; i < countVisible(text); i++) units.push({ from, to: end });
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
