/** A technique's behaviour in words. `en` and `ja` hold patterns (see `pattern.ts`), any one of which is enough. */
export interface TechniqueRule {
  /** Name of the rule, kebab-case; said as the reason why a technique was read. */
  readonly id: string;
  /** ATT&CK Enterprise 18.1. */
  readonly technique: string;
  readonly en?: readonly string[];
  readonly ja?: readonly string[];
  /** Names advice against something that is behaviour all the same (deleting backups): advice words do not silence it. */
  readonly evenInAdvice?: boolean;
  /** 0–1; left out where the wording is plain (1). */
  readonly certainty?: number;
}
