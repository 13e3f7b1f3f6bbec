import type { Ref } from './ref.ts';
import type { Scene, SentenceScene } from './scene.ts';

/** A stretch of text with one voice: the article, or a comment that quotes a named body. */
export interface Passage {
  readonly scenes: readonly SentenceScene[];
  /** Who speaks throughout, where it is not the outlet. */
  readonly voice: readonly string[];
  readonly commentary: boolean;
}

const statementWords =
  /(?:談話|声明|発表|会見|報道発表|プレスリリース|告示|statement|press release|advisory|communiqué)/iu;
const official = /^(?:ministry|agency|police|cert|government|intelligence-service|international)$/u;

/**
 * The article is one passage; menus and other furniture are none. A reader's comment is evidence of nothing about
 * actors, unless it passes on the statement of a named official body: then that body is the voice.
 */
export function passagesOf(scene: Scene): Passage[] {
  const article = scene.sentences.filter(
    (one) => one.sentence.section !== 'comment' && one.sentence.section !== 'furniture',
  );
  const comments = scene.sentences.filter((one) => one.sentence.section === 'comment');
  const passages: Passage[] = [{ scenes: article, voice: [], commentary: false }];
  const at = comments.findIndex((one) => statementWords.test(one.text) && one.refs.some(isOfficial));
  if (at >= 0) {
    const body = comments[at]?.refs.filter(isOfficial).at(-1);
    if (body) passages.push({ scenes: comments.slice(at), voice: [body.value], commentary: true });
  }
  return passages;
}

function isOfficial(ref: Ref): boolean {
  return ref.kind === 'organisation' && official.test(ref.role ?? '');
}
