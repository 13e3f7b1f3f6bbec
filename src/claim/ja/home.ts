// Which country «国内» is: the reader's, or the one whose doings the paragraph tells of.
import type { SentenceScene } from '../scene.ts';

/** Where the sentence tells what another country does («チェコが…», «チェコ政府は…»): its code. */
export function topicCountry(scene: SentenceScene): string | undefined {
  const { start } = scene.sentence;
  const topic = scene.refs.find(
    (ref) =>
      ref.kind === 'country' &&
      ref.form !== 'self' &&
      ref.form !== 'domestic' &&
      /^(?:政府|当局|外務省|議会)?(?:は|が)/u.test(scene.text.slice(ref.end - start)),
  );
  return topic?.value;
}

/** The scene with «国内» as that country, where the paragraph tells of one. */
export function atHome(scene: SentenceScene, country: string | undefined): SentenceScene {
  if (country === undefined || !scene.refs.some((ref) => ref.form === 'domestic')) return scene;
  const refs = scene.refs.map((ref) =>
    ref.form === 'domestic' && ref.text.startsWith('国内') ? { ...ref, value: country } : ref,
  );
  return { ...scene, refs };
}
