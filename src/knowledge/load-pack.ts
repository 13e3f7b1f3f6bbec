import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Lexicon, PackAttack, PackEntry, PackSource, PackTerm } from '../model/lexicon.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import { packFolder } from './folder.ts';

const Head = z.object({ version: z.string().min(1), sources: z.array(z.unknown()) });

/** Ends the loading with one sentence; caught at the door of `loadPack` only. */
class BrokenPack extends Error {
  readonly place: string;
  constructor(place: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.place = place;
  }
}

/**
 * Reads the starter pack.
 *
 * @param folder folder that holds `sources.json`, `pack/*.json`, `terms/{sectors,regions,countries}.json` and `attack.json`;
 *   `knowledge/` of the installation when absent.
 * @returns the `Lexicon`, entries in the order of the files' names and of their lines; or trouble of the kind
 *   `knowledge/broken-entry` whose `place` is the file (relative to the folder) and whose message names the entry and field.
 */
export function loadPack(folder: string = packFolder()): Outcome<Lexicon> {
  try {
    const head = checkedHead(folder);
    const sources = checked(PackSource, head.sources, 'sources.json');
    const known = new Set(sources.map((source) => source.id));
    const entries = packFiles(folder).flatMap((file) => {
      const read = checked(PackEntry, list(folder, file), file);
      for (const entry of read) checkEntry(entry, known, file);
      return read;
    });
    once(entries, 'pack');
    const terms = (name: string) => {
      const file = `terms/${name}.json`;
      const read = checked(PackTerm, list(folder, file), file);
      for (const term of read) {
        needSource(known, term.source, file, term.slug);
        if (term.words.some(({ word }) => word === ''))
          throw new BrokenPack(file, `${file}: entry ${term.slug} has an empty word: write it or remove it.`);
      }
      return read;
    };
    const attack = checked(PackAttack, list(folder, 'attack.json'), 'attack.json');
    for (const object of attack) {
      needSource(known, object.source, 'attack.json', object.id);
      if (object.jaSource !== undefined) needSource(known, object.jaSource, 'attack.json', object.id);
    }
    once(attack, 'attack.json');
    once(sources, 'sources.json');
    return done({
      version: head.version,
      entries,
      sectors: terms('sectors'),
      regions: terms('regions'),
      countries: terms('countries'),
      attack,
      sources,
    });
  } catch (error) {
    if (error instanceof BrokenPack)
      return failed('knowledge/broken-entry', error.place, error.message, error.cause);
    throw error;
  }
}

function packFiles(folder: string): string[] {
  try {
    const names = readdirSync(join(folder, 'pack')).filter((name) => name.endsWith('.json'));
    return names.sort().map((name) => `pack/${name}`);
  } catch (cause) {
    throw new BrokenPack(
      'pack',
      `The starter pack has no readable folder "pack" in ${folder}: restore the folder or name another one.`,
      cause,
    );
  }
}

function parsed(folder: string, file: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch (cause) {
    throw new BrokenPack(
      file,
      `${file} of the starter pack cannot be read: restore it or name another folder.`,
      cause,
    );
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BrokenPack(
      file,
      `${file} is not valid JSON (${cause instanceof Error ? cause.message : 'unknown error'}): mend the line it names.`,
      cause,
    );
  }
}

function checkedHead(folder: string): z.infer<typeof Head> {
  const head = Head.safeParse(parsed(folder, 'sources.json'));
  if (head.success) return head.data;
  throw new BrokenPack('sources.json', 'sources.json must be {"version": "…", "sources": […]}.', head.error);
}

function list(folder: string, file: string): unknown[] {
  const value = parsed(folder, file);
  if (Array.isArray(value)) return value;
  throw new BrokenPack(file, `${file} must be an array of entries, one on each line.`);
}

/** Checks a whole file in one call. */
function checked<S extends z.ZodType>(schema: S, items: readonly unknown[], file: string): z.output<S>[] {
  const result = z.array(schema).safeParse(items);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const [index, ...path] = issue?.path ?? [];
  const at = typeof index === 'number' ? index : 0;
  const field = path.length > 0 ? `field ${path.join('.')}: ` : '';
  throw new BrokenPack(
    file,
    `${file}: ${called(items[at], at)}: ${field}${issue?.message ?? 'wrong shape'}.`,
    result.error,
  );
}

/** The entry as the error names it: its id or slug, else its number in the file, from 1. */
function called(item: unknown, index: number): string {
  if (typeof item === 'object' && item !== null) {
    if ('id' in item && typeof item.id === 'string') return `entry ${item.id}`;
    if ('slug' in item && typeof item.slug === 'string') return `entry ${item.slug}`;
  }
  return `entry number ${index + 1}`;
}

/** What the schema leaves to the loader, since thousands of names pass here: no empty name, known sources, the kind in the id. */
function checkEntry({ id, kind, names }: PackEntry, known: ReadonlySet<string>, file: string): void {
  if (!id.startsWith(kind) || id[kind.length] !== '/')
    throw new BrokenPack(file, `${file}: ${id} is of the kind ${kind}: begin its id with "${kind}/".`);
  for (const { name, source, also } of names) {
    if (name === '')
      throw new BrokenPack(file, `${file}: entry ${id} has an empty name: write it or remove it.`);
    needSource(known, source, file, id);
    if (also !== undefined) for (const key of also) needSource(known, key, file, id);
  }
}

function needSource(known: ReadonlySet<string>, key: string, file: string, id: string): void {
  if (!known.has(key))
    throw new BrokenPack(
      file,
      `${file}: entry ${id} cites the source "${key}", which sources.json does not hold: add it there or mend the key.`,
    );
}

function once(items: readonly { readonly id: string }[], place: string): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id))
      throw new BrokenPack(
        place,
        `${place}: the id ${id} stands twice: give one of the two another id or join them.`,
      );
    seen.add(id);
  }
}
