import type { Ref } from './ref.ts';

/**
 * Whom the text is talking about: what "this group" or a sentence without a subject points to. One for the
 * article, a fresh one for each comment.
 */
export class Focus {
  #actors: Ref[] = [];
  #activity: Ref | undefined;
  #malware: Ref[] = [];
  #flaws: Ref[] = [];
  #paragraph = -1;

  /** Is the subject one of this paragraph? A noun without a verb («Yへの攻撃») takes none from further away. */
  isNear(paragraph: number): boolean {
    return this.#paragraph === paragraph;
  }

  /** Remembers the subject of a sentence, and in which paragraph it stood. */
  note(refs: readonly Ref[], paragraph?: number): void {
    const actors = refs.filter(
      (ref) => ref.kind === 'actor' || ref.kind === 'group' || ref.kind === 'campaign',
    );
    if (actors.length > 0) this.#actors = actors;
    if (actors.length > 0 && paragraph !== undefined) this.#paragraph = paragraph;
    const activity = refs.find((ref) => ref.kind === 'activity' || ref.kind === 'campaign');
    if (activity) this.#activity = activity;
    const malware = refs.filter((ref) => ref.kind === 'malware');
    if (malware.length > 0) this.#malware = malware;
    const flaws = refs.filter((ref) => ref.kind === 'vulnerability');
    if (flaws.length > 0) this.#flaws = flaws;
    const doers = refs.filter(
      (ref) =>
        ref.kind === 'organisation' &&
        (ref.role === 'contractor' || ref.role === 'military' || ref.role === 'intelligence-service'),
    );
    if (doers.length > 0 && actors.length === 0) this.#actors = doers;
  }

  /** What a pointing word means here; undefined if the text has named nothing of the kind yet. */
  resolve(ref: Ref): readonly Ref[] | undefined {
    if (ref.kind !== 'anaphor') return [ref];
    if (ref.pointsTo === 'malware') return this.#malware.length > 0 ? this.#malware : undefined;
    if (ref.pointsTo === 'vulnerability') return this.#flaws.length > 0 ? this.#flaws : undefined;
    if (ref.pointsTo === 'activity') {
      if (this.#activity) return [this.#activity];
      return this.#actors.length > 0 ? this.#actors : undefined;
    }
    return this.#actors.length > 0 ? this.#actors : this.#activity ? [this.#activity] : undefined;
  }

  /** The doer when a sentence names none. */
  get doers(): readonly Ref[] {
    return this.#actors.length > 0 ? this.#actors : this.#activity ? [this.#activity] : [];
  }

  /** The flaws named last. */
  get flaws(): readonly Ref[] {
    return this.#flaws;
  }

  get malware(): readonly Ref[] {
    return this.#malware;
  }
}
