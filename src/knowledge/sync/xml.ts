import { Parser } from 'htmlparser2';
import { refuseHtml, textOf } from './door.ts';
import { BrokenSet, type FetchedFile } from './loader.ts';

/** One element: its name as written (`sec:cvss`), attributes, own text, children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlElement[];
}

const mostElements = 500_000;
const deepest = 60;

/** The root of an XML file. Entities of a DTD are never expanded. @throws BrokenSet for what is not well-formed or cut short */
export function xmlOf(file: FetchedFile): XmlElement {
  refuseHtml(file);
  const text = textOf(file);
  const top: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open: XmlElement[] = [top];
  let count = 0;
  let fault: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++count > mostElements || open.length > deepest) fault ??= 'has too many or too deep elements';
        if (fault) return;
        const element: XmlElement = { name, attributes, text: '', children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(data) {
        const element = open.at(-1);
        if (element && !fault) element.text += data;
      },
      onclosetag(name) {
        if (fault) return;
        if (open.at(-1)?.name !== name)
          fault = `closes ${name} where ${open.at(-1)?.name ?? 'nothing'} is open`;
        else open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  const [root] = top.children;
  const last = open.at(-1);
  if (last && last !== top) fault ??= `ends in the middle, within ${last.name}: the download was cut short`;
  parser.end();
  if (fault) throw new BrokenSet(file.name, fault);
  if (!root) throw new BrokenSet(file.name, 'is not XML');
  return root;
}

export function childText(element: XmlElement, name: string): string | undefined {
  const text = element.children.find((child) => child.name === name)?.text.trim();
  return text === '' ? undefined : text;
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
