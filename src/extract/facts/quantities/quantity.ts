import type { QuantityMention } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';

/** A count as a grammar reads it; money in whole units of its currency, data in bytes. */
export interface Quantity extends Span {
  readonly value: number;
  readonly qualifier: QuantityMention['qualifier'];
  readonly unit: string;
}
