// Which country «国内» is: the reader's, or the one whose doings the paragraph tells of; and what «同国» points back to.
import type { Ref } from '../ref.ts';
import type { CompiledClaims, SentenceScene } from '../scene.ts';

/** Where the sentence tells what a country does («チェコが…», «フランス外務省は…»): its code. */
export function topicCountry(scene: SentenceScene, compiled: CompiledClaims): string | undefined {
  const { start } = scene.sentence;
  for (const ref of scene.refs) {
    const rest = scene.text.slice(ref.end - start);
    if (isForeign(ref) && /^(?:政府|当局|外務省|議会|警察)?(?:は|が)/u.test(rest)) return ref.value;
    const isBody =
      ref.kind === 'organisation' && /^(?:ministry|police|government|agency|cert)$/u.test(ref.role ?? '');
    if (isBody && ref.entryId !== undefined && /^(?:[(（][^()（）]{0,30}[)）])?は/u.test(rest))
      return compiled.countryOf(ref.entryId);
  }
  return undefined;
}

function isForeign(ref: Ref): boolean {
  return ref.kind === 'country' && ref.form !== 'self' && ref.form !== 'domestic';
}

/** «同研究所», «同部隊»: bodies that do not speak; for those that do, see claimants.ts. */
const bodyNouns = ['研究所', '部隊', '大学', '病院', '銀行', '取引所', '機構', '学院', '会社'];
const sameBody = new RegExp(`同(${bodyNouns.join('|')})(?=[のはがをにへとも、。])`, 'gu');

/** Counts the countries that a sentence names; «同国» is the one that the text has spoken of most so far. */
export class Spoken {
  readonly #counts = new Map<string, number>();
  #most: string | undefined;

  note(scene: SentenceScene): void {
    for (const ref of scene.refs) {
      if (!isForeign(ref)) continue;
      const count = (this.#counts.get(ref.value) ?? 0) + 1;
      this.#counts.set(ref.value, count);
      if (this.#most === undefined || count >= (this.#counts.get(this.#most) ?? 0)) this.#most = ref.value;
    }
  }

  get most(): string | undefined {
    return this.#most;
  }
}

/** The scene with «国内» as that country, where the paragraph tells of one, and «同国» as the country named last. */
export function atHome(
  scene: SentenceScene,
  country: string | undefined,
  before: string | undefined,
  bodies: ReadonlyMap<string, Ref>,
): SentenceScene {
  const refs = [...scene.refs.map((ref) => (country === undefined ? ref : domestic(ref, country)))];
  const { start } = scene.sentence;
  for (let at = scene.text.indexOf('同国'); at >= 0; at = scene.text.indexOf('同国', at + 1)) {
    const from = start + at;
    const value = refs.findLast((ref) => isForeign(ref) && ref.end <= from)?.value ?? before;
    if (value === undefined || refs.some((ref) => ref.start < from + 2 && from < ref.end)) continue;
    refs.push({ kind: 'country', value, text: '同国', form: 'noun', start: from, end: from + 2 });
  }
  for (const match of scene.text.matchAll(sameBody)) {
    const from = start + match.index;
    const suffix = match[1] ?? '';
    const here = refs.findLast(
      (ref) => ref.kind === 'organisation' && ref.end <= from && ref.text.endsWith(suffix),
    );
    const body = here ?? bodies.get(suffix);
    if (!body || refs.some((ref) => ref.start < from + match[0].length && from < ref.end)) continue;
    refs.push({ ...body, start: from, end: from + match[0].length });
  }
  refs.sort((a, b) => a.start - b.start);
  return { ...scene, refs };
}

function domestic(ref: Ref, country: string): Ref {
  return ref.form === 'domestic' && ref.text.startsWith('国内') ? { ...ref, value: country } : ref;
}

/** Remembers the bodies of a sentence by the noun that «同…» would point to them with. */
export function noteBodies(scene: SentenceScene, bodies: Map<string, Ref>): void {
  for (const ref of scene.refs) {
    const noun = ref.kind === 'organisation' && bodyNouns.find((one) => ref.text.endsWith(one));
    if (noun) bodies.set(noun, ref);
  }
}
