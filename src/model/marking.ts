import { z } from 'zod';

/** TLP 2.0 (FIRST, August 2022). Legacy WHITE is read as CLEAR at the door and never written. */
export const TlpLevel = z.enum(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED']);
export type TlpLevel = z.infer<typeof TlpLevel>;

export const Marking = z.object({
  level: TlpLevel,
  /** Whose marking it is: a community or organisation; absent on CLEAR. */
  owner: z.string().optional(),
  /** Communities or people it may go to; absent where the level alone says it. */
  audience: z.array(z.string()).optional(),
  /** Permissible Actions Protocol. */
  pap: z.enum(['CLEAR', 'GREEN', 'AMBER', 'RED']).optional(),
});
export type Marking = z.infer<typeof Marking>;

/** What comes unmarked from a public address is CLEAR; an upload, mail or paste is AMBER of the own organisation. */
export function markingOfOrigin(origin: {
  kind: 'address' | 'feed' | 'file' | 'mail' | 'paste' | 'sample';
}): Marking {
  const isPublic = origin.kind === 'address' || origin.kind === 'feed' || origin.kind === 'sample';
  return isPublic ? { level: 'CLEAR' } : { level: 'AMBER', owner: 'own' };
}

const strictness = TlpLevel.options;

/**
 * One marking for what rests on several: the strictest level with its owner, the intersection of audiences, the
 * strictest PAP. Undefined for none.
 */
export function strictestMarking(markings: readonly Marking[]): Marking | undefined {
  const [first, ...rest] = markings;
  if (first === undefined) return undefined;
  return rest.reduce((one, two) => {
    const isTwo = strictness.indexOf(two.level) > strictness.indexOf(one.level);
    const [strict, other] = isTwo ? [two, one] : [one, two];
    const shared = other.audience;
    const audience =
      strict.audience && shared
        ? strict.audience.filter((who) => shared.includes(who))
        : (strict.audience ?? shared);
    const pap = [strict.pap, other.pap].filter((level) => level !== undefined);
    const [strictPap] = pap.sort((a, b) => papLevels.indexOf(b) - papLevels.indexOf(a));
    return {
      level: strict.level,
      ...(strict.owner === undefined ? {} : { owner: strict.owner }),
      ...(audience === undefined ? {} : { audience }),
      ...(strictPap === undefined ? {} : { pap: strictPap }),
    };
  }, first);
}

const papLevels: readonly NonNullable<Marking['pap']>[] = ['CLEAR', 'GREEN', 'AMBER', 'RED'];

/**
 * The markings of a document: what it prints, else what its origin gives, never less strict than what it came with (`own`, which its
 * attachments inherit); and that or what the mails within it print (`kept`).
 */
export function markingsOf(
  raw: { readonly marking: Marking; readonly inherited?: Marking },
  document: {
    readonly marking?: Marking | undefined;
    readonly attachedMarking?: Marking | undefined;
  },
): { readonly own: Marking; readonly kept: Marking } {
  const stated = [document.marking, raw.inherited].filter((marking) => marking !== undefined);
  const own = strictestMarking(stated) ?? raw.marking;
  const kept = document.attachedMarking ? (strictestMarking([own, document.attachedMarking]) ?? own) : own;
  return { own, kept };
}
