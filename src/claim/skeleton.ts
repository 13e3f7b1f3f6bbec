import type { Ref, RefKind } from './ref.ts';

/**
 * A sentence with each name, country, date … replaced by one private-use character, whose block tells its
 * kind. Grammar is then written as patterns over particles, verbs and slots, whatever the names are.
 */
export interface Skeleton {
  readonly form: string;
  /** Ref that stands at this index of `form`. */
  refAt(index: number): Ref | undefined;
  /** Refs within `form.slice(from, to)`, in order. */
  refsIn(from: number, to: number): Ref[];
  /** Offset in canonical text of an index of `form`; `form.length` gives the sentence's end. */
  offsetOf(index: number): number;
  /** Index in `form` of an offset in canonical text (inside a slot: the slot). */
  indexOf(offset: number): number;
}

const kinds: readonly RefKind[] = [
  'actor',
  'campaign',
  'malware',
  'tool',
  'organisation',
  'person',
  'product',
  'vulnerability',
  'country',
  'region',
  'sector',
  'date',
  'duration',
  'quantity',
  'group',
  'activity',
  'anaphor',
  'thing',
];
const base = 0xe000;
const blockSize = 0x100;

/** Range for a character class of a regular expression: `slot('actor', 'group')` → `\uE000-\uE0FF\uEE00-\uEEFF`. */
export function slot(...of: readonly RefKind[]): string {
  return of
    .map((kind) => {
      const first = base + kinds.indexOf(kind) * blockSize;
      return `${escaped(first)}-${escaped(first + blockSize - 1)}`;
    })
    .join('');
}

/** Any slot. */
export const anySlot = `${escaped(base)}-${escaped(base + kinds.length * blockSize - 1)}`;

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

const privateUse = /[\ue000-\uf8ff]/g;

/** Replaces `refs` (inside the sentence, without overlap, sorted by start) by slots. */
export function skeletonOf(text: string, start: number, end: number, refs: readonly Ref[]): Skeleton {
  let form = '';
  const offsets: number[] = [];
  const at = new Map<number, Ref>();
  const places: number[] = [];
  const used = new Map<RefKind, number>();
  let position = start;
  const copy = (until: number) => {
    if (position >= until) return;
    form += text.slice(position, until).replace(privateUse, ' ');
    for (; position < until; position++) offsets.push(position);
  };
  for (const ref of refs) {
    if (ref.start < position || ref.end > end) continue;
    const count = used.get(ref.kind) ?? 0;
    if (count >= blockSize) continue;
    copy(ref.start);
    used.set(ref.kind, count + 1);
    at.set(form.length, ref);
    places.push(form.length);
    offsets.push(ref.start);
    form += String.fromCharCode(base + kinds.indexOf(ref.kind) * blockSize + count);
    position = ref.end;
  }
  copy(end);
  offsets.push(end);
  const refsIn = (from: number, to: number): Ref[] => {
    const found: Ref[] = [];
    for (const place of places) {
      if (place >= to) break;
      const ref = place >= from ? at.get(place) : undefined;
      if (ref) found.push(ref);
    }
    return found;
  };
  const indexOf = (offset: number): number => {
    let low = 0;
    let high = offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((offsets[middle] ?? end) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    form,
    refAt: (index) => at.get(index),
    refsIn,
    offsetOf: (index) => offsets[index] ?? end,
    indexOf,
  };
}
