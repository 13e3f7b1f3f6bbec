/** What makes a text no well-formed XML, and the line (from 1) where it shows. */
export interface XmlFault {
  readonly line: number;
  readonly what: string;
}

/** Either the fault, or the XML with its document type taken out, so that no entity of its own can be expanded. */
export type CheckedXml = { readonly fault: XmlFault } | { readonly xml: string };

const deepest = 256;
const nameCharacters = /[^\s/>]{1,200}/y;

/**
 * Checks that tags are balanced and closed, in one pass. Not a validator: unknown entities and lone ampersands, which
 * many feeds have, pass. What stands after the root element is cut off.
 */
export function checkXml(text: string): CheckedXml {
  const open: { readonly name: string; readonly at: number }[] = [];
  let documentType: readonly [number, number] | undefined;
  let at = text.indexOf('<');
  if (at < 0) return faultAt(text, 0, 'there is no element in it');

  while (at >= 0) {
    let end: number;
    if (text.startsWith('<!--', at)) end = after(text, '-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) end = after(text, ']]>', at + 9);
    else if (text.startsWith('<?', at)) end = after(text, '?>', at + 2);
    else if (text.startsWith('<!', at)) {
      end = afterDeclaration(text, at);
      documentType ??= [at, end];
    } else end = afterTag(text, at);
    if (end < 0) return faultAt(text, at, 'what begins here is never closed');

    const second = text[at + 1] ?? '';
    if (second === '/') {
      const name = nameAt(text, at + 2);
      const last = open.pop();
      if (last === undefined) return faultAt(text, at, `</${name}> closes nothing`);
      if (last.name !== name) return faultAt(text, at, `</${name}> stands where </${last.name}> must`);
      if (open.length === 0) return { xml: cut(text.slice(0, end), documentType) };
    } else if (second !== '!' && second !== '?') {
      const name = nameAt(text, at + 1);
      if (!/^[\p{L}_:]/u.test(name)) return faultAt(text, at, 'a < stands alone; it must be written &lt;');
      if (text[end - 2] === '/') {
        if (open.length === 0) return { xml: cut(text.slice(0, end), documentType) };
      } else {
        open.push({ name, at });
        if (open.length > deepest) return faultAt(text, at, `elements are nested more than ${deepest} deep`);
      }
    }
    at = text.indexOf('<', end);
  }
  const last = open.at(-1);
  return last === undefined
    ? faultAt(text, 0, 'there is no element in it')
    : faultAt(text, text.length, `it ends before <${last.name}> of line ${lineOf(text, last.at)} is closed`);
}

function after(text: string, closing: string, from: number): number {
  const found = text.indexOf(closing, from);
  return found < 0 ? -1 : found + closing.length;
}

/** End of a tag: the first `>` outside quotes. */
function afterTag(text: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return -1;
}

/** End of a document type, its internal subset included. */
function afterDeclaration(text: string, from: number): number {
  let quote = '';
  let depth = 0;
  for (let at = from + 2; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    else if (character === '>' && depth <= 0) return at + 1;
  }
  return -1;
}

function nameAt(text: string, at: number): string {
  nameCharacters.lastIndex = at;
  return nameCharacters.exec(text)?.[0] ?? '';
}

function cut(text: string, range: readonly [number, number] | undefined): string {
  return range === undefined ? text : text.slice(0, range[0]) + text.slice(range[1]);
}

function faultAt(text: string, at: number, what: string): { readonly fault: XmlFault } {
  return { fault: { line: lineOf(text, at), what } };
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let found = text.indexOf('\n'); found >= 0 && found < at; found = text.indexOf('\n', found + 1))
    line += 1;
  return line;
}
