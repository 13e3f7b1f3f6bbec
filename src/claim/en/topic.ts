import { Focus } from '../focus.ts';
import type { Ref } from '../ref.ts';

/** Whom and what an English text speaks of: beyond its actors, what the last subject was and which flaw was named last. */
export class Topic extends Focus {
  /** What the last clause was about: actors, or malware. */
  about: readonly Ref[] = [];
  /** The flaws that the last sentence with any named. */
  namedFlaws: readonly Ref[] = [];
}
