// Which body supports what another has said: «支持», «賛同», «連帯を表明».
import type { Ref } from '../ref.ts';
import { type Bench, emit } from './emit.ts';
import { body } from './kinds.ts';
import { occurrences, type Phrase, phraseAt } from './parse.ts';

const endorse =
  /を(?:支える|支持する|擁護する)(?:共同)?声明|を(?:強く|全面的に)?(?:支持(?:し|す)|歓迎(?:し|す)|後押し)|(?:に|へ)(?:の)?(?:強い|全面的な)?(?:賛同|同調|同意)(?:し|す)|への(?:強い|揺るぎない)?(?:連帯|支持|賛同)を(?:改めて)?(?:表明|示)|と(?:の連帯を|足並みを(?:そろ|揃))/gu;

/** Claims of the kind `endorses`. */
export function readEndorsements(bench: Bench): void {
  const { parsed } = bench;
  const isActing = (ref: Ref) => body(ref) || ref.kind === 'country';
  for (const { at, end } of occurrences(parsed, endorse)) {
    const object = phraseAt(parsed, at);
    const named = (object?.refs ?? []).filter((ref) => ref.kind === 'organisation' || ref.kind === 'country');
    const others = named.length > 0 || !object ? named : statedBy(bench, object);
    const topic = parsed.phrases.findLast(
      (one) =>
        one.end <= at + 1 && /^[はがも]$/u.test(one.particle) && one.refs.some(isActing) && one !== object,
    );
    const subjects = (topic?.refs ?? []).filter((ref) => isActing(ref) && !others.includes(ref));
    emit(bench, 'endorses', subjects, others, at, end, 'ja/endorses');
  }
}

/** «(米国は…と断定し、)日本がこれを支持»: whose statement that is. */
function statedBy(bench: Bench, object: Phrase): readonly Ref[] {
  const { parsed, speakers } = bench;
  if (
    !/^(?:[^、]{0,4})(?:これ|それ|(?:この|その|同)(?:声明|発表|見解|結論|対応|判断|主張|立場|措置))$/u.test(
      parsed.form.slice(object.from, object.to),
    )
  )
    return [];
  const before = parsed.phrases.find(
    (one) => one.particle === 'は' && one.end < object.from && one.refs.length > 0,
  );
  const who = (before?.refs ?? []).filter((ref) => ref.kind === 'organisation' || ref.kind === 'country');
  return who.length > 0 ? who : speakers;
}
