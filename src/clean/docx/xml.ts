import { Parser } from 'htmlparser2';

/** What a part's XML says, in its order. Names of elements and attributes carry the usual prefix of their namespace: `w:p`, `r:id`. */
export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Elements may nest this deep; Word's own documents stay far below. */
const mostDepth = 1_000;
const chunkUnits = 64 * 1024;

/**
 * Reads XML in one pass without building a tree. Entities other than XML's own five stay as written, and a document type ends the
 * reading: Office Open XML forbids it (ECMA-376-2, section 8), and only attacks have one.
 * @returns why it stopped before the end, if it did
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): 'document-type' | 'too-deep' | undefined {
  let stopped: 'document-type' | 'too-deep' | undefined;
  let depth = 0;
  const prefixes = new Map<string, string>();
  const usual = (name: string): string => {
    if (prefixes.size === 0) return name;
    const colon = name.indexOf(':');
    const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
    if (prefix === undefined) return name;
    return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > mostDepth) stopped ??= 'too-deep';
        if (stopped) return;
        notePrefixes(prefixes, attributes);
        const isPlain = prefixes.size === 0;
        reader.open(usual(name), isPlain ? attributes : withUsual(attributes, usual));
      },
      ontext(text) {
        if (!stopped && depth > 0) reader.text(text);
      },
      onclosetag(name) {
        depth -= 1;
        if (!stopped) reader.close(usual(name));
      },
      onprocessinginstruction(_name, data) {
        if (/^!doctype/i.test(data)) stopped ??= 'document-type';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const source = decoded(bytes);
  for (let at = 0; at < source.length && !stopped; at += chunkUnits) {
    parser.write(source.slice(at, at + chunkUnits));
  }
  if (!stopped) parser.end();
  return stopped;
}

/** Namespaces of Office Open XML, transitional and strict, by their ends → the prefix by which this project calls them. */
const usualPrefixes: readonly (readonly [end: string, prefix: string])[] = [
  ['/wordprocessingml/2006/main', 'w'],
  ['/ooxml/wordprocessingml/main', 'w'],
  ['/officeDocument/2006/relationships', 'r'],
  ['/ooxml/officeDocument/relationships', 'r'],
  ['/markup-compatibility/2006', 'mc'],
  ['/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['/officeDocument/2006/math', 'm'],
  ['/package/2006/relationships', ''],
  ['/dc/elements/1.1/', 'dc'],
  ['/dc/terms/', 'dcterms'],
];
const mostPrefixes = 200;

/** Notes declared prefixes that are not the usual ones. Scopes are not kept apart: nobody changes a prefix within a part. */
function notePrefixes(prefixes: Map<string, string>, attributes: Readonly<Record<string, string>>): void {
  for (const [name, uri] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const own = name === 'xmlns' ? '' : name.slice(6);
    const prefix = usualPrefixes.find(([end]) => uri.endsWith(end))?.[1];
    if (prefix !== undefined && prefix !== own && prefixes.size < mostPrefixes) prefixes.set(own, prefix);
  }
}

function withUsual(
  attributes: Readonly<Record<string, string>>,
  usual: (name: string) => string,
): Record<string, string> {
  // Attributes without a prefix are in no namespace.
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? usual(name) : name, value]),
  );
}

/** UTF-8 or UTF-16, as the standard allows (ECMA-376-2, section 8.2). */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const charset =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(charset).decode(bytes);
}
