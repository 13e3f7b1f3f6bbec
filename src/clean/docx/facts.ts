import type { MachineFacts } from '../compose.ts';
import { noMachineFacts } from '../compose.ts';
import { readXml } from './xml.ts';

/** Relationships of a part (`_rels/*.rels`, ECMA-376-2, section 9): target by id, and what is outside the file. */
export interface Relationships {
  readonly targets: ReadonlyMap<
    string,
    { readonly type: string; readonly target: string; readonly isExternal: boolean }
  >;
}

const mostRelationships = 50_000;

/** Reads relationships. What they name outside the file is never fetched. */
export function relationshipsOf(bytes: Uint8Array | undefined): Relationships {
  const targets = new Map<string, { type: string; target: string; isExternal: boolean }>();
  if (bytes) {
    readXml(bytes, {
      open(name, attributes) {
        const { Id: id, Type: type = '', Target: target, TargetMode: mode } = attributes;
        if (name !== 'Relationship' || !id || target === undefined || targets.size >= mostRelationships)
          return;
        targets.set(id, {
          type: type.slice(type.lastIndexOf('/') + 1),
          target,
          isExternal: mode === 'External',
        });
      },
      text() {},
      close() {},
    });
  }
  return { targets };
}

/** Targets of a type that lie in the file, as part names. @param folder of the part that has the relationships, with its slash */
export function partsOf({ targets }: Relationships, type: string, folder: string): string[] {
  const found: string[] = [];
  for (const one of targets.values()) {
    if (one.type !== type || one.isExternal) continue;
    const name = partName(one.target, folder);
    if (name !== undefined && !found.includes(name)) found.push(name);
  }
  return found;
}

/** `../x/y.xml` beside `word/` → `x/y.xml`; undefined where it leads out of the file. */
function partName(target: string, folder: string): string | undefined {
  if (target.length > 1_000) return undefined;
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}

const noTitle =
  /^(?:microsoft word|word document|untitled|無題|文書|document\d{0,3}$)|\.(?:docx?|docm|rtf|jtd)$/i;
const noAuthor =
  /^(?:admin|administrator|user|owner|unknown|windows ユーザー|microsoft|author|test|python-docx)/i;

/** Title, author, language and dates of `docProps/core.xml` (ECMA-376-2, section 11). The dates are the file's, and so say little. */
export function coreFacts(bytes: Uint8Array | undefined): MachineFacts {
  if (!bytes) return noMachineFacts;
  const fields = new Map<string, string>();
  let field = '';
  readXml(bytes, {
    open(name) {
      field = name;
    },
    text(text) {
      const before = fields.get(field) ?? '';
      if (field !== '' && before.length < 1_000) fields.set(field, before + text.slice(0, 1_000));
    },
    close() {
      field = '';
    },
  });
  const value = (name: string): string =>
    (fields.get(name) ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 500);
  const title = value('dc:title');
  const author = value('dc:creator');
  const language = value('dc:language');
  const created = dateOf(value('dcterms:created'));
  const modified = dateOf(value('dcterms:modified'));
  return {
    ...noMachineFacts,
    titles: title === '' || noTitle.test(title) ? [] : [title],
    authors: author === '' || author.length > 80 || noAuthor.test(author) ? [] : [author],
    ...(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(language) ? { language } : {}),
    weak: {
      ...(created ? { publishedAt: { value: created, basis: 'DOCX dcterms:created' } } : {}),
      ...(modified && modified.slice(0, 10) !== created?.slice(0, 10)
        ? { updatedAt: { value: modified, basis: 'DOCX dcterms:modified' } }
        : {}),
    },
  };
}

/** W3CDTF → ISO 8601; undefined for what is no date of a document. */
function dateOf(text: string): string | undefined {
  const m =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/.exec(
      text,
    );
  if (!m?.[1] || Number(m[1]) < 1985 || Number(m[2] ?? 1) > 12 || Number(m[3] ?? 1) > 31) return undefined;
  if (m[2] === '00' || m[3] === '00') return undefined;
  return `${m[1]}${m[2] ? `-${m[2]}` : ''}${m[3] ? `-${m[3]}` : ''}${m[4] ? `T${m[4]}${m[5] ?? ''}` : ''}`;
}

/** What a paragraph style makes of its paragraphs. */
export interface ParagraphStyle {
  readonly kind: 'title' | 'heading' | 'item' | 'contents';
  /** Heading level 1–6. */
  readonly level: number;
}

/** Styles by id, from `word/styles.xml`: by their built-in names, which do not change with Word's language, and outline levels. */
export function stylesOf(bytes: Uint8Array | undefined): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  if (!bytes) return styles;
  let id = '';
  let name = '';
  let base = '';
  let outline = -1;
  let isNumbered = false;
  readXml(bytes, {
    open(tag, attributes) {
      const value = attributes['w:val'] ?? '';
      if (tag === 'w:style') {
        id = attributes['w:styleId'] ?? '';
        name = '';
        base = '';
        outline = -1;
        isNumbered = false;
      } else if (tag === 'w:name') name = value;
      else if (tag === 'w:basedOn') base = value;
      else if (tag === 'w:numId') isNumbered = value !== '0';
      else if (tag === 'w:outlineLvl' && /^[0-8]$/.test(value)) outline = Number(value);
    },
    text() {},
    close(tag) {
      if (tag !== 'w:style' || id === '' || styles.size > 20_000) return;
      const style = styleOf(name, outline, isNumbered) ?? styles.get(base);
      if (style) styles.set(id, style);
    },
  });
  return styles;
}

function styleOf(name: string, outline: number, isNumbered: boolean): ParagraphStyle | undefined {
  const heading = /^heading ([1-9])$/i.exec(name)?.[1];
  if (heading) return { kind: 'heading', level: Math.min(6, Number(heading)) };
  if (/^toc (?:\d|heading)$/i.test(name)) return { kind: 'contents', level: 0 };
  if (/^title$/i.test(name)) return { kind: 'title', level: 0 };
  if (outline >= 0) return { kind: 'heading', level: Math.min(6, outline + 1) };
  return /^list (?:bullet|number|paragraph)/i.test(name) || isNumbered
    ? { kind: 'item', level: 0 }
    : undefined;
}
