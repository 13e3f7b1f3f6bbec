// Whom a sentence leaves behind as the subject of the next ones.
import type { Focus } from '../focus.ts';
import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { isBracketed, isCleared, isDoer } from './doers.ts';
import { body } from './kinds.ts';
import type { Parsed } from './parse.ts';

/** «犯行を名乗り出たのは「X」»: ransomware's name stands for the group. */
const selfNamed =
  /(?:名乗り?を?(?:出|上げ|あげ)|犯行声明を(?:出|発表)|犯行を認め)[ぁ-ん]{0,6}のは、?[「『]?/u;

/** «この活動をXとして追跡し», «攻撃者をXと特定し», «民間ではXの名で知られる». */
const named = new RegExp(
  `[${slot('actor')}][」』]?(?:[(（][^()（）]{0,40}[)）])?(?:と(?!の|は)|として|の名で|によるもの)[^、。]{0,8}?(?:追跡|呼|名(?:付|づ)け|特定|断定|名指し|結論|認定|判断|知られ|命名)(?![^、。]{0,6}もの)`,
  'u',
);

/** Services are spoken of as makers and victims too often to be carried on as attackers. */
const isSubject = (ref: Ref) => isDoer(ref) && ref.kind !== 'anaphor' && ref.role !== 'intelligence-service';

/** The topic first, then the subject, then whoever a deed is said to be by. */
const subjectParticles = [/^(?:は|とは)$/u, /^(?:が|も)$/u, /^(?:による|によって|により|では|には)$/u];

/** The sentence's topic, else its subject, is whom the next sentences are about. */
export function noteSubject(parsed: Parsed, focus: Focus): void {
  const claiming = selfNamed.exec(parsed.form);
  if (claiming) {
    const end = claiming.index + claiming[0].length;
    const [group] = parsed.skeleton
      .refsIn(end, end + 2)
      .filter((ref) => ref.kind === 'malware' || ref.kind === 'actor');
    if (group) {
      focus.note([{ ...group, kind: 'actor' }], parsed.scene.sentence.paragraph);
      return;
    }
  }
  const tracked = named.exec(parsed.form);
  if (tracked) {
    const [name] = parsed.skeleton
      .refsIn(tracked.index, tracked.index + 2)
      .filter((ref) => ref.kind === 'actor');
    if (name) {
      focus.note([name], parsed.scene.sentence.paragraph);
      noteMalware(parsed, focus);
      return;
    }
  }
  for (const particle of subjectParticles) {
    for (const phrase of parsed.phrases) {
      if (!particle.test(phrase.particle)) continue;
      const doers = phrase.refs.filter(
        (ref) => isSubject(ref) && !isBracketed(parsed, phrase, ref) && !isCleared(parsed.form, phrase.to),
      );
      const last = doers.at(-1);
      if (last !== undefined) {
        focus.note(
          doers.length > 1 && doers.every((ref) => ref.kind === 'actor') ? doers : [last],
          parsed.scene.sentence.paragraph,
        );
        noteMalware(parsed, focus);
        return;
      }
      if (phrase.refs.some((ref) => ref.kind === 'anaphor' && ref.pointsTo === 'actor')) {
        noteMalware(parsed, focus);
        return;
      }
    }
  }
  const only = onlyDoer(parsed);
  if (only) focus.note([only], parsed.scene.sentence.paragraph);
  noteMalware(parsed, focus);
}

/** The one doer that a sentence without such a subject names, outside brackets before inside. */
function onlyDoer(parsed: Parsed): Ref | undefined {
  const { form, skeleton, phrases } = parsed;
  const spoken = skeleton
    .refsIn(0, form.length)
    .filter((ref) => /^(?:actor|group|campaign|activity)$/u.test(ref.kind));
  if (spoken.length === 0) return undefined;
  const loose = phrases
    .flatMap((phrase) =>
      phrase.refs.filter((ref) => spoken.includes(ref) && !isBracketed(parsed, phrase, ref)),
    )
    .filter((ref) => !isCleared(form, skeleton.indexOf(ref.start)));
  const heading = spoken
    .filter((ref) => ref.kind !== 'campaign')
    .filter((ref) => !isCleared(form, skeleton.indexOf(ref.start)));
  const only = loose.length > 0 ? loose : heading;
  const names = only.filter((ref) => ref.kind === 'actor');
  return names.length === 1 ? names[0] : only.length === 1 ? only[0] : undefined;
}

function noteMalware(parsed: Parsed, focus: Focus): void {
  const flaws = parsed.skeleton.refsIn(0, parsed.form.length).filter((ref) => ref.kind === 'vulnerability');
  if (flaws.length > 0) focus.note(flaws);
  const malware = parsed.skeleton.refsIn(0, parsed.form.length).filter((ref) => ref.kind === 'malware');
  if (malware.length > 0) focus.note(malware.slice(-1));
}

/** The body or person that is the sentence's topic or source, for «同社», «同庁» and «同氏» in the next; undefined if none. */
export function speakersOf(parsed: Parsed): readonly Ref[] | undefined {
  const topic = parsed.phrases.find(
    (phrase) =>
      /^(?:は|による|に)$/u.test(phrase.particle) &&
      (phrase.particle === 'は' || /^(?:と|よると|よれば)/u.test(parsed.form.slice(phrase.end))) &&
      phrase.refs.some(body),
  );
  if (!topic) return undefined;
  const bodies = topic.refs.filter((ref) => body(ref) && !isBracketed(parsed, topic, ref));
  return bodies.length > 0 ? bodies : undefined;
}

const charge = /^(?:被告|容疑者|受刑者|(?:ら)?(?:[0-9０-９一二三四五六七八九十]{1,3})(?:人|被告))/u;

/** People called 被告 or 容疑者: what a later sentence says that they did is theirs. */
export function noteAccused({ form, skeleton }: Parsed, accused: Set<string>): void {
  for (const ref of skeleton.refsIn(0, form.length))
    if (ref.kind === 'person' && charge.test(form.slice(skeleton.indexOf(ref.start) + 1)))
      accused.add(ref.value);
}
