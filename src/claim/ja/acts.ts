// What bodies do about somebody: they indict, sanction, condemn, seize; and which statement they support.
import { type Bench, emit } from './emit.ts';
import { body, named } from './kinds.ts';
import { phraseAt } from './parse.ts';

const imposed = /に(?:対する|対し(?:て)?)?(?:[^、。をは]{0,10}?)制裁を(?:科|課|発動|発表)/gu;

const acts =
  /(?:を)(?:[^、。を]{0,14}?)(?:起訴|訴追|制裁|名指し|非難|告発|逮捕|指名手配|制裁対象に|摘発|書類送検|公に名指し|無力化|テイクダウン|押収|差し押さえ|解体|パブリック・?アトリビューション)(?!委員)/gu;

const endorse = /を(?:強く|全面的に)?支持(?:し|す|する)/gu;

export function readActs(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const match of [...parsed.form.matchAll(acts), ...parsed.form.matchAll(imposed)]) {
    const phrase = phraseAt(parsed, match.index);
    if (!phrase) continue;
    const objects = phrase.refs
      .filter((ref) => !inBrackets(parsed.form, parsed.skeleton.indexOf(ref.start)))
      .flatMap((ref) => {
        if (ref.kind === 'anaphor') return ref.pointsTo === 'malware' ? [] : [...focus.doers];
        return named(ref) || body(ref) || ref.kind === 'malware' ? [ref] : [];
      });
    const before = [...parsed.phrases]
      .reverse()
      .find(
        (candidate) =>
          candidate.end <= phrase.from + 1 &&
          /^(?:は|が|も|では)$/u.test(candidate.particle) &&
          candidate.refs.some((ref) => body(ref) || ref.kind === 'country') &&
          candidate.refs.every((ref) => !inBrackets(parsed.form, parsed.skeleton.indexOf(ref.start))),
      );
    const loose = parsed.skeleton
      .refsIn(0, parsed.skeleton.indexOf(phrase.refs[0]?.start ?? 0))
      .filter(
        (ref) =>
          ref.kind === 'organisation' && /^(?:agency|police|ministry|government)$/u.test(ref.role ?? ''),
      );
    const subjects = (before?.refs ?? loose).filter(
      (ref) => (body(ref) || ref.kind === 'country') && !objects.includes(ref),
    );
    emit(
      bench,
      'acts-against',
      subjects,
      objects,
      match.index,
      match.index + match[0].length,
      'ja/acts-against',
    );
  }
  for (const match of parsed.form.matchAll(endorse)) {
    const phrase = phraseAt(parsed, match.index);
    const others = (phrase?.refs ?? []).filter(
      (ref) => ref.kind === 'organisation' || ref.kind === 'country',
    );
    const topic = parsed.phrases.find(
      (candidate) =>
        candidate.end <= match.index &&
        candidate.particle === 'は' &&
        candidate.refs.some((ref) => body(ref) || ref.kind === 'country'),
    );
    const subjects = (topic?.refs ?? [])
      .filter((ref) => body(ref) || ref.kind === 'country')
      .filter((ref) => !others.includes(ref));
    emit(bench, 'endorses', subjects, others, match.index, match.index + match[0].length, 'ja/endorses');
  }
}

function inBrackets(form: string, index: number): boolean {
  const head = form.slice(0, index);
  return (
    Math.max(head.lastIndexOf('('), head.lastIndexOf('（')) >
    Math.max(head.lastIndexOf(')'), head.lastIndexOf('）'))
  );
}
