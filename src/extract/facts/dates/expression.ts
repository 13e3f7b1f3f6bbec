import type { Span } from '../../../model/span.ts';

/** Counted from the day of publication (昨年) or from the date that stood before in the text (翌年). */
export interface Shift {
  readonly from: 'publication' | 'text';
  readonly by: number;
}
export type Field = number | Shift;

/** A point in time as a grammar reads it: what is missing is worked out by `resolve`. */
export interface Point {
  readonly year?: Field | undefined;
  readonly month?: Field | undefined;
  readonly day?: Field | undefined;
  /** Whole weeks, Monday to Sunday. */
  readonly week?: Shift | undefined;
  /** Which of the nearest months of that name, where the words say so. */
  readonly direction?: 'past' | 'future' | undefined;
  /** 1 Monday … 7 Sunday; the nearest one before publication, or after it. */
  readonly weekday?: { readonly day: number; readonly direction: 'past' | 'future' } | undefined;
}

/** An expression of time in the text. `to` is there for ranges, also for the last month of a quarter or a season. */
export interface Expression extends Span {
  readonly from: Point;
  readonly to?: Point | undefined;
  readonly era?: boolean | undefined;
  /** The interval goes on without end from here (`start`), or has only an end. */
  readonly open?: 'start' | 'end' | undefined;
  /** Too little by itself (a lone "March", a lone 6日): counts only as part of a range or where words support it. */
  readonly weak?: boolean | undefined;
  /** Four figures that may be a count, a port or part of a product's name as well as a year. */
  readonly bareYear?: boolean | undefined;
  /** `from` and `to` are two dates ("March 4 and 6") unless the words before say "between". */
  readonly pair?: { readonly firstEnd: number; readonly secondStart: number } | undefined;
  /** Day and month cannot be told apart from this place: the other reading. */
  readonly otherwise?: Point | undefined;
}
