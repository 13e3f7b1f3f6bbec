import type { PapLevel, TlpLevel } from './marking.ts';

/** Our own organisation, as markings and clearances name it. */
export const ownOrganisation = 'own';

/** Who reads, or where something goes: what the one gate asks about. */
export interface Reader {
  /** The highest TLP level that they are cleared for. */
  readonly level: TlpLevel;
  /** The communities and organisations that they belong to; `own` is our organisation. */
  readonly communities: readonly string[];
  /** Name of the account or person: RED goes to persons alone. */
  readonly person?: string;
  /** The strongest action that what they get is for (PAP); looking at it (`RED`, not detectable) when absent. */
  readonly acts?: PapLevel;
  /** Who holds the store itself: at this machine, where the file lies open to them anyway. */
  readonly custodian?: true;
}
