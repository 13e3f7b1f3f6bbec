import { z } from 'zod';

/** TLP 2.0 (FIRST, August 2022). Legacy WHITE is read as CLEAR at the door and never written. */
export const TlpLevel = z.enum(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED']);
export type TlpLevel = z.infer<typeof TlpLevel>;

/** Permissible Actions Protocol: CLEAR allows any action, RED only what the other side cannot notice. */
export const PapLevel = z.enum(['CLEAR', 'GREEN', 'AMBER', 'RED']);
export type PapLevel = z.infer<typeof PapLevel>;

export const Marking = z.object({
  level: TlpLevel,
  /** Whose marking it is: a community or organisation; absent on CLEAR. */
  owner: z.string().optional(),
  /** Communities or people it may go to; absent where the level alone says it. */
  audience: z.array(z.string()).optional(),
  /** Permissible Actions Protocol. */
  pap: PapLevel.optional(),
});
export type Marking = z.infer<typeof Marking>;

/** What comes unmarked from a public address is CLEAR; an upload, mail or paste is AMBER of the own organisation. */
export function markingOfOrigin(origin: {
  kind: 'address' | 'feed' | 'file' | 'mail' | 'paste' | 'sample';
}): Marking {
  const isPublic = origin.kind === 'address' || origin.kind === 'feed' || origin.kind === 'sample';
  return isPublic ? { level: 'CLEAR' } : { level: 'AMBER', owner: 'own' };
}

/** 0 for CLEAR … 4 for RED. */
export function tlpRank(level: TlpLevel): number {
  return TlpLevel.options.indexOf(level);
}

/** 0 for CLEAR … 3 for RED. */
export function papRank(level: PapLevel): number {
  return PapLevel.options.indexOf(level);
}

/**
 * Who a marking lets have it, level aside: those that it names, else its owner, else from AMBER on our own organisation
 * (TLP 2.0 limits AMBER to the recipient's). Undefined: it limits nobody. Empty: it names nobody. RED is for persons
 * (TLP 2.0: "individual recipients only"), so the owner alone is no recipient.
 */
export function recipientsOf({ level, owner, audience }: Marking): readonly string[] | undefined {
  if (audience) return audience;
  if (level === 'CLEAR') return undefined;
  if (level === 'RED') return [];
  if (owner !== undefined) return [owner];
  return level === 'GREEN' ? undefined : ['own'];
}

/**
 * One marking for what rests on several: the strictest level with its owner, the intersection of audiences, the
 * strictest PAP. Where owners differ, only who both let have it; nobody where that is nobody. Undefined for none.
 */
export function strictestMarking(markings: readonly Marking[]): Marking | undefined {
  const [first, ...rest] = markings;
  if (first === undefined) return undefined;
  return rest.reduce((one, two) => {
    const [strict, other] = tlpRank(two.level) > tlpRank(one.level) ? [two, one] : [one, two];
    const owner = strict.owner ?? (strict.level === 'CLEAR' ? undefined : other.owner);
    const audience = sharedAudience(strict, other);
    const pap = [strict.pap, other.pap].filter((level) => level !== undefined);
    const [strictPap] = pap.sort((a, b) => papRank(b) - papRank(a));
    return {
      level: strict.level,
      ...(owner === undefined ? {} : { owner }),
      ...(audience === undefined ? {} : { audience: [...audience] }),
      ...(strictPap === undefined ? {} : { pap: strictPap }),
    };
  }, first);
}

/** Undefined where the level and owner of the stricter one say it already. */
function sharedAudience(strict: Marking, other: Marking): readonly string[] | undefined {
  if (strict.level === 'RED' && !strict.audience) return undefined;
  const [one, two] = [recipientsOf(strict), recipientsOf(other)];
  const isSaid = !strict.audience && !other.audience;
  if (two === undefined) return strict.audience;
  if (one === undefined) return isSaid && strict.owner === undefined ? undefined : two;
  if (isSaid && one.length === two.length && one.every((who) => two.includes(who))) return undefined;
  // Whether a person that one names belongs to a community that the other names, a marking does not say: then nobody.
  return one.filter((who) => two.includes(who));
}

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
