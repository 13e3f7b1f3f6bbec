import type { ClaimEnd, Predicate } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import type { ClaimDraft } from '../draft.ts';
import { endKey } from '../main-actor.ts';
import { endOf, type Ref } from '../ref.ts';
import type { SentenceScene } from '../scene.ts';

/** How a subject is tied to a sentence: it stands there, or is carried from elsewhere. */
export type Tie = 'same' | 'near' | 'before' | 'main' | 'elsewhere' | 'unnamed';

export interface Subject {
  readonly end: ClaimEnd;
  readonly tie: Tie;
  /** Where it stands in the sentence; absent when it is carried. */
  readonly at?: Span;
  readonly isMain: boolean;
}

export interface ObjectInSentence {
  readonly end: ClaimEnd;
  readonly at: Span;
}

/** A sentence with those who may do something in it and what may be done to. */
export interface Setting {
  readonly scene: SentenceScene;
  readonly subjects: readonly Subject[];
  readonly objects: readonly ObjectInSentence[];
  /** How many actors the whole text names. */
  readonly actorsInText: number;
}

export interface Told {
  readonly scenes: readonly SentenceScene[];
  readonly drafts: readonly ClaimDraft[];
  readonly main: ClaimEnd | undefined;
}

const kinds = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * Predicates that are learnt, with the kinds of things that can stand at their ends. Deeds alone: who stands behind
 * somebody is read by grammar or not at all.
 */
const frames: ReadonlyMap<Predicate, { subject: ReadonlySet<string>; object: ReadonlySet<string> }> = new Map(
  [
    [
      'uses',
      {
        subject: kinds('actor campaign malware unnamed person organisation'),
        object: kinds('malware tool technique'),
      },
    ],
    [
      'targets',
      {
        subject: kinds('actor campaign malware unnamed person organisation'),
        object: kinds('country region sector organisation'),
      },
    ],
    [
      'compromises',
      { subject: kinds('actor campaign malware unnamed person'), object: kinds('organisation') },
    ],
    [
      'exploits',
      { subject: kinds('actor campaign malware unnamed person'), object: kinds('vulnerability product') },
    ],
  ],
);

export const learnedPredicates: readonly Predicate[] = [...frames.keys()];

export function fits(predicate: Predicate, subject: ClaimEnd, object: ClaimEnd): boolean {
  const frame = frames.get(predicate);
  return frame?.subject.has(subject.kind) === true && frame.object.has(object.kind);
}

const mostInASentence = 24;
const doers = kinds('actor campaign malware person organisation country');

export function settingsOf({ scenes, drafts, main }: Told): Setting[] {
  const actors = byTimes(scenes, isActor);
  const elsewhere = [...actors.slice(0, 4), ...byTimes(scenes, isAccused(drafts)).slice(0, 2)];
  const unnamed = new Map<number, ClaimEnd>();
  for (const { subject, sentence } of drafts)
    if (subject.kind === 'unnamed' && !unnamed.has(sentence.start)) unnamed.set(sentence.start, subject);
  const anybody = drafts.find((draft) => draft.subject.kind === 'unnamed')?.subject;
  const settings: Setting[] = [];
  let paragraph = -1;
  let near: ClaimEnd | undefined;
  let before: ClaimEnd | undefined;
  for (const scene of scenes) {
    const { sentence, refs, techniques } = scene;
    if (sentence.paragraph !== paragraph) {
      before = near ?? before;
      near = undefined;
    }
    paragraph = sentence.paragraph;
    const carried: readonly (readonly [Tie, ClaimEnd | undefined])[] = [
      ['unnamed', unnamed.get(sentence.start) ?? anybody],
      ['near', near],
      ['before', before],
      ['main', main],
      ...elsewhere.map((end): [Tie, ClaimEnd] => ['elsewhere', end]),
    ];
    const objects = [
      ...refs.slice(0, mostInASentence).map((ref) => ({ end: endOf(ref), at: ref })),
      ...techniques.slice(0, mostInASentence).map(({ id, start, end }) => ({
        end: { kind: 'technique', value: id, span: { start, end } } satisfies ClaimEnd,
        at: { start, end },
      })),
    ];
    if (objects.length > 0)
      settings.push({
        scene,
        subjects: subjectsOf(refs, carried, main),
        objects,
        actorsInText: actors.length,
      });
    near = refs.filter(isActor).map(endOf).at(-1) ?? near;
  }
  return settings;
}

function isActor({ kind }: Ref): boolean {
  return kind === 'actor' || kind === 'campaign';
}

function subjectsOf(
  refs: readonly Ref[],
  carried: readonly (readonly [Tie, ClaimEnd | undefined])[],
  main: ClaimEnd | undefined,
): Subject[] {
  const isMain = (end: ClaimEnd) => main !== undefined && endKey(main) === endKey(end);
  const all: Subject[] = refs
    .filter(({ kind }) => doers.has(kind))
    .slice(0, mostInASentence)
    .map((ref) => ({ end: endOf(ref), tie: 'same', at: ref, isMain: isMain(endOf(ref)) }));
  const known = new Set(all.map(({ end }) => endKey(end)));
  for (const [tie, end] of carried) {
    if (end === undefined || known.has(endKey(end))) continue;
    known.add(endKey(end));
    all.push({ end, tie, isMain: isMain(end) });
  }
  return all;
}

/** Things of a text, the one named most often first. */
function byTimes(scenes: readonly SentenceScene[], of: (ref: Ref) => boolean): ClaimEnd[] {
  const counts = new Map<string, { end: ClaimEnd; times: number }>();
  for (const { refs } of scenes) {
    for (const ref of refs) {
      if (!of(ref)) continue;
      const end = endOf(ref);
      const have = counts.get(endKey(end));
      if (have) have.times++;
      else counts.set(endKey(end), { end, times: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.times - a.times).map(({ end }) => end);
}

/** Those of whom the grammar read a deed, or against whom somebody acts. */
function isAccused(drafts: readonly ClaimDraft[]): (ref: Ref) => boolean {
  const keys = new Set<string>();
  for (const { predicate, subject, object } of drafts) {
    if (predicate === 'acts-against') keys.add(endKey(object));
    if (predicate === 'uses' || predicate === 'targets' || predicate === 'compromises')
      keys.add(endKey(subject));
  }
  return (ref) =>
    (ref.kind === 'person' || ref.kind === 'organisation' || ref.kind === 'malware') &&
    keys.has(endKey(endOf(ref)));
}
