import type { ClaimEnd } from '../model/claim.ts';
import type { Mention, NameMention } from '../model/mention.ts';
import { withoutHonorific } from '../model/name-key.ts';
import type { Span } from '../model/span.ts';

/**
 * What can stand at one end of a claim, in the grammar's own terms. Beyond the kinds of names:
 * `group` an actor without a name, `activity` an attack or campaign without a name, `anaphor` words that
 * point back ("this group"), `thing` malware or a tool without a name, `state` a government or its organs said
 * with the country alone.
 */
export type RefKind =
  | 'actor'
  | 'campaign'
  | 'malware'
  | 'tool'
  | 'organisation'
  | 'person'
  | 'product'
  | 'vulnerability'
  | 'country'
  | 'region'
  | 'sector'
  | 'date'
  | 'duration'
  | 'quantity'
  | 'group'
  | 'activity'
  | 'anaphor'
  | 'thing';

export interface Ref extends Span {
  readonly kind: RefKind;
  /** Label, code, slug, id, ISO date or the words themselves. */
  readonly value: string;
  readonly text: string;
  readonly entryId?: string;
  /** Lexicon role of an organisation (`vendor`, `military` …). */
  readonly role?: string;
  /** Countries: how it is said. */
  readonly form?: string;
  /** Dates: the end of the interval, and whether the start is open to the right ("since"). */
  readonly until?: string;
  readonly open?: boolean;
  /** Anaphors: what kind of thing they point to. */
  readonly pointsTo?: 'actor' | 'activity' | 'malware' | 'vulnerability';
  /** A group of several ("these groups"). */
  readonly plural?: boolean;
}

export function refOfName(mention: NameMention, role?: string): Ref {
  return {
    kind: mention.nameKind,
    value: withoutHonorific(mention.text),
    text: mention.text,
    start: mention.start,
    end: mention.end,
    ...(mention.entryId === undefined ? {} : { entryId: mention.entryId }),
    ...(role === undefined ? {} : { role }),
  };
}

/** The ref of a mention that the claim grammar works with, or undefined (techniques, measures, quotations are read apart). */
export function refOf(mention: Mention, roleOf: (entryId: string) => string | undefined): Ref | undefined {
  const at = { start: mention.start, end: mention.end, text: mention.text };
  switch (mention.kind) {
    case 'name':
      return refOfName(mention, mention.entryId === undefined ? undefined : roleOf(mention.entryId));
    case 'cve':
      return { kind: 'vulnerability', value: mention.id, ...at };
    case 'country':
      return { kind: 'country', value: mention.code, form: mention.form, ...at };
    case 'region':
      return { kind: 'region', value: mention.slug, ...at };
    case 'sector':
      return { kind: 'sector', value: mention.slug, ...at };
    case 'date': {
      const value = mention.from ?? mention.to;
      if (value === undefined || mention.stamp) return undefined;
      const open = mention.from !== undefined && mention.to === undefined;
      return { kind: 'date', value, open, ...(mention.to === undefined ? {} : { until: mention.to }), ...at };
    }
    case 'duration':
      return { kind: 'duration', value: mention.band, ...at };
    case 'quantity':
      return { kind: 'quantity', value: String(mention.value), ...at };
    default:
      return undefined;
  }
}

/** The claim's end for a ref. Groups, activities and things without a name become `unnamed`. */
export function endOf(ref: Ref): ClaimEnd {
  const span = { start: ref.start, end: ref.end };
  switch (ref.kind) {
    case 'group':
    case 'activity':
    case 'anaphor':
    case 'thing':
      return { kind: 'unnamed', value: ref.value, span };
    case 'quantity':
      return { kind: 'words', value: ref.text, span };
    default:
      return {
        kind: ref.kind,
        value: ref.value,
        span,
        ...(ref.entryId === undefined ? {} : { entryId: ref.entryId }),
      };
  }
}
