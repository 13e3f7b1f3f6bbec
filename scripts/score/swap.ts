// The swap test: with every labelled name invented, what is read may hardly fall (grammar, not memory).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inventedName, type Taken } from './invented.ts';
import { fileOf, type Label } from './label-sets.ts';

/** Vulnerabilities keep their numbers: a CVE id is no name. */
const nameFields = [
  'actors',
  'campaigns',
  'malware',
  'tools',
  'organisations',
  'people',
  'products',
] as const;

export interface Swapped {
  readonly text: string;
  readonly label: Label;
  /** Each replaced form with what stands in its place. */
  readonly names: ReadonlyMap<string, string>;
}

/** Every labelled name invented, in the text and in every string of its label alike. */
export function swapNames(text: string, label: Label, taken: Taken): Swapped {
  const names = new Map<string, string>();
  for (const form of formsOf(label)) {
    const invented = inventedName(form, taken);
    if (invented !== form) names.set(form, invented);
  }
  if (names.size === 0) return { text, label, names };
  const anyName = new RegExp([...names.keys()].map(bounded).join('|'), 'gu');
  const swap = (words: string): string => words.replace(anyName, (form) => names.get(form) ?? form);
  return {
    text: swap(text),
    label: { ...swapStrings(label, swap), id: label.id, file: fileOf(label) },
    names,
  };
}

/** The names of a label as they may stand in its text, longest first. */
function formsOf(label: Label): readonly string[] {
  const all = nameFields
    .flatMap((field) => label[field] ?? [])
    .flatMap((one) => [one.name, ...(one.accept ?? [])]);
  return [...new Set(all)]
    .filter((form) => /\p{L}/u.test(form) && (form.length > 1 || /\p{Script=Han}/u.test(form)))
    .sort((one, other) => other.length - one.length);
}

/** A name that is no part of a longer word of its script; kanji know no such border. */
function bounded(form: string): string {
  // A single kanji is a surname where it stands alone or before a title.
  if (form.length === 1)
    return `(?<![\\p{Script=Han}々])${form}(?=氏|被告|容疑者|受刑者|[^\\p{Script=Han}々]|$)`;
  const script = (sign: string): string | undefined =>
    /[\p{Script=Latin}\p{N}]/u.test(sign)
      ? '[\\p{Script=Latin}\\p{N}]'
      : /[\p{Script=Katakana}ー]/u.test(sign)
        ? '[\\p{Script=Katakana}ー]'
        : undefined;
  const [first, last] = [script(form.charAt(0)), script(form.charAt(form.length - 1))];
  return `${first ? `(?<!${first})` : ''}${RegExp.escape(form)}${last ? `(?!${last})` : ''}`;
}

function swapStrings<T>(value: T, swap: (words: string) => string): T;
function swapStrings(value: unknown, swap: (words: string) => string): unknown {
  if (typeof value === 'string') return swap(value);
  if (Array.isArray(value)) return value.map((one: unknown) => swapStrings(one, swap));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, swapStrings<unknown>(one, swap)]),
  );
}

/** Every word of the names of a set, which no invented word may equal. */
export function takenBy(labels: readonly Label[], texts: readonly string[]): Taken {
  const words = [...labels.flatMap(formsOf), ...texts].flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  return new Set(words.map((word) => word.toLowerCase()));
}

/** Writes the swapped texts and their labels into `folder`; gives back the labels and how many names were replaced. */
export function writeSwapped(
  labels: readonly Label[],
  from: string,
  folder: string,
): { readonly labels: readonly Label[]; readonly file: string; readonly names: number } {
  mkdirSync(folder, { recursive: true });
  const texts = labels.map((label) => readFileSync(path.join(from, fileOf(label)), 'utf8'));
  const taken = takenBy(labels, texts);
  const swapped = labels.map((label, at) => swapNames(texts[at] ?? '', label, taken));
  for (const one of swapped) writeFileSync(path.join(folder, fileOf(one.label)), one.text);
  const file = path.join(folder, 'labels.json');
  writeFileSync(file, JSON.stringify(swapped.map((one) => one.label)));
  const names = swapped.reduce((sum, one) => sum + one.names.size, 0);
  return { labels: swapped.map((one) => one.label), file, names };
}
