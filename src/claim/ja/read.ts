import type { QuotationMention, Sentence } from '../../model/mention.ts';
import type { ClaimDraft } from '../draft.ts';
import { Focus } from '../focus.ts';
import type { Passage } from '../passages.ts';
import type { Ref } from '../ref.ts';
import type { RoleHint } from '../roles.ts';
import type { Scene, SentenceScene } from '../scene.ts';
import { agentsOf, isBracketed, isDoer } from './agents.ts';
import { type Bench, emit, stateOf } from './emit.ts';
import { readExploits, readFlawList, readTargets, readUses } from './frames.ts';
import { nounPhrases } from './noun-phrases.ts';
import { type Parsed, parse } from './parse.ts';
import { placeHints } from './places.ts';
import {
  readActs,
  readAims,
  readAttributions,
  readCarriedAliases,
  readDealings,
  readLinks,
  readOverlaps,
  readSameness,
  readTimes,
} from './relations.ts';
import { adviceWords } from './words.ts';

export interface SentencesRead {
  readonly drafts: ClaimDraft[];
  readonly hints: RoleHint[];
}

/** Reads the claims of Japanese sentences, one after another, carrying the subject along. */
export function readJapanese(
  scene: Scene,
  passage: Passage,
  quotations: readonly QuotationMention[],
): SentencesRead {
  const drafts: ClaimDraft[] = [];
  const hints: RoleHint[] = [];
  const focus = new Focus();
  let before = '';
  for (const sentenceScene of passage.scenes) {
    const phrases = nounPhrases(sentenceScene, scene.text);
    const parsed = parse(sentenceScene, scene.text, phrases.refs);
    const bench: Bench = {
      parsed,
      focus,
      compiled: scene.compiled,
      quotations,
      voice: passage.voice,
      commentary: passage.commentary,
      drafts,
      kinds: phrases.refs.map((ref) => ref.kind),
    };
    for (const tie of phrases.ties) {
      const states = tie.states.map((state) => stateOf(state, scene.compiled));
      const at = parsed.skeleton.indexOf(tie.subjects[0]?.start ?? sentenceScene.sentence.start);
      const subjects = tie.subjects.flatMap((ref) => focus.resolve(ref) ?? []);
      emit(bench, 'attributed-to', subjects, states, at, at + 1, tie.construction, tie.modality);
    }
    for (const { activity, malware } of phrases.uses) {
      const at = parsed.skeleton.indexOf(activity.start);
      const by = agentsOf(parsed, at, at, focus, false).filter((ref) => ref.kind === 'actor');
      emit(bench, 'uses', by.length > 0 ? by : [activity], [malware], at, at + 1, 'ja/named-by-malware', {
        status: 'asserted',
      });
    }
    hints.push(...placeHints(parsed, scene.compiled, phrases.ties.length > 0));
    if (!adviceWords.test(parsed.form)) {
      readPlainly(bench, before);
    } else if (has(bench, 'country', 'organisation')) readAttributions(bench);
    readAliases(bench, sentenceScene);
    readCarriedAliases(bench);
    noteSubject(parsed, focus);
    before = sentenceScene.text;
  }
  return { drafts, hints };
}

const has = (bench: Bench, ...kinds: readonly Ref['kind'][]) =>
  bench.kinds.some((kind) => kinds.includes(kind));

/** Each family of patterns runs only where the sentence holds something that it could speak of. */
function readPlainly(bench: Bench, before: string): void {
  if (has(bench, 'country', 'region', 'sector', 'organisation')) readTargets(bench);
  if (has(bench, 'vulnerability', 'product', 'anaphor')) {
    readExploits(bench);
    readFlawList(bench, before);
  }
  if (has(bench, 'malware', 'tool')) readUses(bench);
  if (has(bench, 'actor', 'campaign', 'malware')) {
    readOverlaps(bench);
    readSameness(bench);
  }
  if (has(bench, 'actor', 'campaign', 'group', 'activity', 'organisation', 'country')) {
    readLinks(bench);
    readDealings(bench);
    readAttributions(bench);
  }
  if (has(bench, 'date', 'duration')) readTimes(bench);
  if (has(bench, 'organisation', 'country', 'person')) readActs(bench);
  readAims(bench);
  readTechniques(bench);
}

function readTechniques(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const technique of parsed.scene.techniques) {
    const start = parsed.skeleton.indexOf(technique.start);
    const end = Math.max(start + 1, parsed.skeleton.indexOf(technique.end));
    const doers = agentsOf(parsed, end, end, focus);
    const own = doers.length > 0 ? doers : malwareTopic(parsed, start);
    const object: Ref = {
      kind: 'vulnerability',
      value: technique.id,
      text: technique.text,
      start: technique.start,
      end: technique.end,
    };
    const before = bench.drafts.length;
    emit(bench, 'uses', own, [object], start, end, `ja/technique (${technique.rule})`);
    for (const draft of bench.drafts.slice(before))
      bench.drafts[bench.drafts.indexOf(draft)] = {
        ...draft,
        object: { ...draft.object, kind: 'technique' },
      };
  }
}

function malwareTopic(parsed: Parsed, at: number): readonly Ref[] {
  const topic = parsed.phrases.find(
    (phrase) =>
      phrase.end <= at &&
      /^(?:は|が|も)$/u.test(phrase.particle) &&
      phrase.refs.some((ref) => ref.kind === 'malware'),
  );
  return topic?.refs.filter((ref) => ref.kind === 'malware').slice(-1) ?? [];
}

function readAliases(bench: Bench, scene: SentenceScene): void {
  for (const mention of scene.mentions) {
    if (mention.kind !== 'alias' || mention.transliteration) continue;
    const kind = scene.mentions.find(
      (other) => other.kind === 'name' && other.start === mention.nameSpan.start,
    );
    const nameKind = kind?.kind === 'name' ? kind.nameKind : 'actor';
    if (nameKind !== 'actor' && nameKind !== 'malware' && nameKind !== 'campaign') continue;
    const subject: Ref = { kind: nameKind, value: mention.alias, text: mention.alias, ...mention.aliasSpan };
    const object: Ref = { kind: nameKind, value: mention.name, text: mention.name, ...mention.nameSpan };
    const at = bench.parsed.skeleton.indexOf(mention.aliasSpan.start);
    const before = bench.drafts.length;
    emit(bench, 'alias-of', [subject], [object], at, at + 1, 'ja/alias', { status: 'asserted' });
    if (mention.namer !== undefined)
      for (let i = before; i < bench.drafts.length; i++)
        bench.drafts[i] = { ...(bench.drafts[i] as ClaimDraft), claimants: [mention.namer] };
  }
}

/** The sentence's topic, else its subject, is whom the next sentences are about. */
function noteSubject(parsed: Parsed, focus: Focus): void {
  const order = [/^(?:は|とは)$/u, /^(?:が|も)$/u, /^(?:による|によって|により|では|には)$/u];
  for (const particle of order) {
    for (const phrase of parsed.phrases) {
      if (!particle.test(phrase.particle)) continue;
      const doers = phrase.refs.filter(
        (ref) => isDoer(ref) && ref.kind !== 'anaphor' && !isBracketed(parsed, phrase, ref),
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
  const loose = parsed.phrases
    .flatMap((phrase) => phrase.refs.filter((ref) => !isBracketed(parsed, phrase, ref)))
    .filter(
      (ref) =>
        ref.kind === 'actor' || ref.kind === 'group' || ref.kind === 'campaign' || ref.kind === 'activity',
    );
  const heading = parsed.skeleton
    .refsIn(0, parsed.form.length)
    .filter((ref) => ref.kind === 'actor' || ref.kind === 'group' || ref.kind === 'activity');
  const only = loose.length > 0 ? loose : heading;
  if (only.length === 1) focus.note(only, parsed.scene.sentence.paragraph);
  noteMalware(parsed, focus);
}

function noteMalware(parsed: Parsed, focus: Focus): void {
  const flaws = parsed.skeleton.refsIn(0, parsed.form.length).filter((ref) => ref.kind === 'vulnerability');
  if (flaws.length > 0) focus.note(flaws);
  const malware = parsed.skeleton.refsIn(0, parsed.form.length).filter((ref) => ref.kind === 'malware');
  if (malware.length > 0) focus.note(malware.slice(-1));
}

export function sentencesOf(
  scenes: readonly SentenceScene[],
  keep: (sentence: Sentence) => boolean,
): readonly SentenceScene[] {
  return scenes.filter((scene) => keep(scene.sentence));
}
