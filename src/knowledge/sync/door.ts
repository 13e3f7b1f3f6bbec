import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import { BrokenSet, type FetchedFile } from './loader.ts';

/** Nothing that a set packs unpacks to more than this. */
const mostUnpacked = 512 * 1024 * 1024;

/** The file's text. Gzip is undone by its magic number. @throws BrokenSet for wrong gzip, HTML, bad UTF-8, no content */
export function textOf(file: FetchedFile): string {
  const bytes = unpacked(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BrokenSet(file.name, 'is not UTF-8 text', cause);
  }
  if (text.trim() === '') throw new BrokenSet(file.name, 'is empty');
  return text;
}

function unpacked({ name, bytes }: FetchedFile): Uint8Array {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) {
    // A name that promises gzip must keep it: a proxy's error page would not.
    if (name.endsWith('.gz') && !isHtml(bytes))
      throw new BrokenSet(name, 'is not gzip although its name says so');
    return bytes;
  }
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpacked });
  } catch (cause) {
    const isTooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new BrokenSet(
      name,
      isTooLarge
        ? `unpacks to more than ${mostUnpacked / 1024 / 1024} MB`
        : 'is damaged gzip: it is cut short or was changed on the way',
      cause,
    );
  }
}

/** @throws BrokenSet for a page instead of data */
export function refuseHtml(file: FetchedFile): void {
  if (isHtml(file.bytes))
    throw new BrokenSet(file.name, 'is a web page instead of data (an error page, or a login)');
}

function isHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  return /^<(?:!doctype html|html|head|body)\b/i.test(head);
}

/** JSON of the expected shape. @throws BrokenSet that names the field by which it fails */
export function jsonOf<S extends z.ZodType>(file: FetchedFile, schema: S): z.output<S> {
  refuseHtml(file);
  const text = textOf(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const isCut = /unexpected end|unterminated/i.test(String(cause));
    throw new BrokenSet(
      file.name,
      isCut
        ? `ends in the middle, after ${text.length} characters: the download was cut short`
        : 'is not JSON',
      cause,
    );
  }
  return shaped(file.name, value, schema);
}

/** @throws BrokenSet that names the first field that does not fit, and the item it belongs to by id or name */
export function shaped<S extends z.ZodType>(file: string, value: unknown, schema: S): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = deepest(result.error.issues[0]);
  const path = issue?.path ?? [];
  const field = path.length === 0 ? 'the whole' : path.map(String).join('.');
  const owner = called(value, path);
  throw new BrokenSet(
    file,
    `has a wrong or missing field ${field}${owner === undefined ? '' : ` (of ${owner})`}: ${issue?.message ?? 'wrong shape'}`,
    result.error,
  );
}

type Issue = z.core.$ZodIssue;

/** A union fails with the issues of its branches: the one that came furthest says most. */
function deepest(issue: Issue | undefined): Issue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  const inner = issue.errors
    .flatMap((branch) => deepest(branch[0]) ?? [])
    .sort((a, b) => b.path.length - a.path.length)[0];
  return inner && inner.path.length > 0 ? { ...inner, path: [...issue.path, ...inner.path] } : issue;
}

/** Id or name of the innermost thing on the way to a field that has one. */
function called(value: unknown, path: readonly PropertyKey[]): string | undefined {
  let at: unknown = value;
  let found: string | undefined;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) break;
    at = Reflect.get(at, step);
    if (typeof at !== 'object' || at === null) break;
    for (const key of ['id', 'uuid', 'cveID', 'value', 'name', 'Threat actor name']) {
      const own: unknown = Reflect.get(at, key);
      if (typeof own === 'string' && own !== '') {
        found = own;
        break;
      }
    }
  }
  return found;
}
