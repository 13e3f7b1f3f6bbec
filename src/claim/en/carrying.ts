import type { Ref } from '../ref.ts';
import type { SentenceScene } from '../scene.ts';
import { actorsOf } from './actors.ts';
import type { VerbGroup } from './chunk.ts';
import { speech } from './governors.ts';
import { namedBehind } from './naming.ts';
import { nounAt, type Parsed, verbAt } from './parsed.ts';
import { isGenericPlural, phraseRef } from './phrases.ts';
import { subjectOf } from './subjects.ts';
import { malwareOf } from './things.ts';
import { Topic } from './topic.ts';
import { isTimeless } from './verbs.ts';

/** The doer of the sentence's first clause is whom the next sentences are about; names in the object come second. */
export function noteSubject(parsed: Parsed, focus: Topic, scene: SentenceScene): void {
  const flaws = scene.refs.filter((ref) => ref.kind === 'vulnerability');
  if (flaws.length > 0) focus.namedFlaws = flaws;
  for (let k = 0; k < parsed.chunks.length; k++) {
    const noun = nounAt(parsed, k);
    if (noun?.headClass === 'activity' && noun.det !== 'no') focus.deed = phraseRef(parsed, noun, 'activity');
  }
  const about = aboutOf(parsed, focus);
  const { index } = parsed.scene.sentence;
  if (about.length > 0) focus.aboutAt = index;
  if (about.length > 0 || index - focus.aboutAt > 3) {
    focus.about = about;
    focus.actorsIn.clear();
  }
  const noted = subjectsToNote(parsed, focus, scene);
  if (noted.length > 0) {
    focus.note(noted);
    // "The operation is tied to X …": "the group" of the next sentences is X.
    if (noted.every((ref) => ref.kind === 'activity') && focus.doers.every((ref) => ref.kind !== 'actor'))
      focus.note(onlyName(parsed, scene));
    focus.paragraph = parsed.scene.sentence.paragraph;
  } else if (
    focus.about.some((ref) => focus.doers.includes(ref)) ||
    scene.refs.some((ref) => ref.kind === 'actor' && focus.doers.some((known) => isSame(known, ref)))
  )
    focus.paragraph = parsed.scene.sentence.paragraph;
  const other = new Set(
    scene.mentions.flatMap((mention) => (mention.kind === 'alias' ? [mention.aliasSpan.start] : [])),
  );
  for (const ref of scene.refs)
    if (ref.kind === 'actor' && !other.has(ref.start))
      focus.actorsAt.set(ref.entryId ?? ref.value, parsed.scene.sentence.paragraph);
  const prosecutor = scene.refs.find(
    (ref) => ref.kind === 'organisation' && /justice|prosecut|attorney/iu.test(ref.text),
  );
  if (prosecutor) focus.prosecutor = prosecutor;
  const agency = scene.refs.findLast((ref) => /^(?:police|agency)$/u.test(ref.role ?? ''));
  if (agency) focus.agency = agency;
  const malware = scene.refs.filter((ref) => ref.kind === 'malware');
  if (malware.length === 0) return;
  focus.note(malware.slice(-1));
  for (const ref of malware) focus.malwareSeen.add(ref.entryId ?? ref.value);
  focus.malwareAt = parsed.scene.sentence.index;
}

const isSame = (one: Ref, two: Ref) =>
  one.entryId === undefined ? one.value === two.value : one.entryId === two.entryId;

/** What the sentence's first finite verb says something of, where that is an actor or malware. */
function aboutOf(parsed: Parsed, focus: Topic): readonly Ref[] {
  for (let i = 0; i < parsed.chunks.length; i++) {
    if (verbAt(parsed, i)?.form !== 'fin') continue;
    const [k] = subjectOf(parsed, i);
    if (k === undefined) continue;
    const actors = actorsOf(parsed, k, focus).filter((ref) => ref.kind !== 'activity');
    const malware = malwareOf(parsed, k, focus);
    if (actors.length > 0 || malware.length > 0)
      return malware.length > 0 && actors.length === 0 ? malware : actors;
  }
  return [];
}

/** "similar to X", "posing as X": not whom the text speaks of. */
function isComparison(parsed: Parsed, ref: Ref): boolean {
  const index = parsed.skeleton.indexOf(ref.start);
  return /\b(?:like|unlike|similar|resembl\w+|represent\w*|than|pretend\w*|impersonat\w+|purport\w*|claim(?:ed|ing|s)? to (?:be|represent)|calling (?:itself|themselves)|in the name of|on behalf of|masquerad\w+|disguis\w+|pos(?:e|es|ed|ing) as|overlap\w*|share[sd]?|between|as well as|previously|another)\b.{0,40}$/iu.test(
    parsed.form.slice(Math.max(0, index - 60), index),
  );
}

export const pointing = /^(?:the|this|that|these|those|its|their)$/u;

/** "are", "use", "often attack": told of the kind, no deed of anybody. */
function isHabit(group: VerbGroup): boolean {
  const last = group.words.split(' ').at(-1);
  return (
    isTimeless(group.lemma, last) ||
    (group.lemma === 'be' && last === 'are') ||
    /\b(?:often|typically|usually|commonly|generally|always)\b/u.test(group.words)
  );
}

function subjectsToNote(parsed: Parsed, focus: Topic, scene: SentenceScene): readonly Ref[] {
  const quiet = new Topic();
  for (let i = 0; i < parsed.chunks.length; i++) {
    const group = verbAt(parsed, i);
    if (group?.form !== 'fin') continue;
    for (const k of subjectOf(parsed, i)) {
      if (speech.has(group.lemma) && !group.passive && nounAt(parsed, k)?.headRef?.kind === 'organisation')
        continue;
      const described = namedBehind(parsed, k);
      const [spoken] = focus.doers;
      const isPredicate = group.passive && /^(?:know|call|dub|name|track)$/u.test(group.lemma);
      // "The group is also known as Y": still X, of whom the text has spoken.
      if (
        described.length > 0 &&
        isPredicate &&
        spoken?.kind === 'actor' &&
        pointing.test(nounAt(parsed, k)?.det ?? '')
      )
        return [];
      const refs =
        described.length > 0 ? described : actorsOf(parsed, k, quiet).filter((ref) => ref.kind !== 'anaphor');
      const noun = nounAt(parsed, k);
      // "Cybercriminals are …" tells of the kind: nobody whom later sentences could mean.
      if (noun && described.length === 0 && isGenericPlural(noun) && isHabit(group)) return [];
      const pointsBack =
        pointing.test(noun?.det ?? '') &&
        focus.doers.length > 0 &&
        refs.every((ref) => ref.kind === 'group' || ref.kind === 'activity');
      // "Members of the group": of whom the text has spoken.
      const isBare =
        refs.length > 0 &&
        focus.doers.some((ref) => ref.kind === 'actor') &&
        refs.every((ref) => ref.kind === 'group' && /^(?:the )?(?:group|gang|crew)$/iu.test(ref.value));
      if (isBare) return [];
      if (refs.length > 0 && !pointsBack) return refs;
      if (refs.length > 0 || (noun && /^(?:it|they)$/u.test(noun.words))) return [];
    }
  }
  const aliases = scene.mentions.flatMap((mention) => (mention.kind === 'alias' ? [mention] : []));
  if (aliases.length > 0 && focus.doers.some((ref) => ref.kind !== 'group')) return [];
  for (let k = 0; k < parsed.chunks.length; k++) {
    if (nounAt(parsed, k)?.headClass !== 'actor') continue;
    const called = namedBehind(parsed, k);
    if (called.length === 1) return called;
  }
  return onlyName(parsed, scene, quiet);
}

/** The one actor that the sentence names, comparisons and other names of the same left out. */
function onlyName(parsed: Parsed, scene: SentenceScene, quiet = new Topic()): readonly Ref[] {
  if (!parsed.has.has('actor')) return [];
  const aliases = scene.mentions.flatMap((mention) => (mention.kind === 'alias' ? [mention] : []));
  const all = parsed.chunks.flatMap((chunk, k) =>
    chunk.kind === 'np'
      ? actorsOf(parsed, k, quiet).filter(
          (ref) => ref.kind === 'actor' || ref.kind === 'group' || ref.kind === 'campaign',
        )
      : [],
  );
  const only = all.filter(
    (ref) =>
      ref.kind === 'actor' &&
      !isComparison(parsed, ref) &&
      !aliases.some((mention) => mention.aliasSpan.start === ref.start),
  );
  const names = new Set(only.map((ref) => ref.entryId ?? ref.value));
  return names.size === 1 ? only.slice(0, 1) : [];
}
