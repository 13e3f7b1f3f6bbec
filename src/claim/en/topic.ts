import { Focus } from '../focus.ts';
import type { Ref } from '../ref.ts';

/** Whom and what an English text speaks of: beyond its actors, what the last subject was and which flaw was named last. */
export class Topic extends Focus {
  override note(refs: readonly Ref[], paragraph?: number): void {
    this.actorsIn.clear();
    super.note(refs, paragraph);
  }

  /** What the last clause was about: actors, or malware. */
  about: readonly Ref[] = [];
  /** Index of the sentence that was about it. */
  aboutAt = -1000;
  /** The flaws that the last sentence with any named. */
  namedFlaws: readonly Ref[] = [];
  /** The attack or campaign named last, whoever did it. */
  deed: Ref | undefined;
  /** Actors of whom the text says that they were the attackers. */
  readonly identified: Ref[] = [];
  /** The body of justice named last: who stands behind an indictment. */
  prosecutor: Ref | undefined;
  /** The police or agency named last. */
  agency: Ref | undefined;
  /** Paragraph in which each actor was named last, by entry or name; other names of the same left out. */
  readonly actorsAt = new Map<string, number>();
  /** Paragraph in which the actors were last the subject. */
  paragraph = -1000;
  /** All malware that the text has named so far, by entry or name. */
  readonly malwareSeen = new Set<string>();
  /** Who acts according to each noun phrase of the sentence at hand, once found. */
  readonly actorsIn = new Map<number, readonly Ref[]>();
  /** The sentence at hand. */
  sentence: object | undefined;
  /** Index of the sentence that named malware last. */
  malwareAt = -1000;
}
