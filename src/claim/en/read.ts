import type { QuotationMention } from '../../model/mention.ts';
import type { ClaimDraft } from '../draft.ts';
import type { Passage } from '../passages.ts';
import { endOf, type Ref } from '../ref.ts';
import type { RoleHint } from '../roles.ts';
import type { Scene, SentenceScene } from '../scene.ts';
import { actorsOf, isGenericPlural, phraseRef } from './actors.ts';
import { readAims, readSpeed, readTechniques } from './aims.ts';
import { readAttributions } from './attributions.ts';
import { type Bench, emit } from './bench.ts';
import { readActs, readOverlaps } from './dealings.ts';
import { speech } from './governors.ts';
import { readBonds, readOperators, readParts } from './memberships.ts';
import { namedBehind } from './naming.ts';
import { readNamings } from './namings.ts';
import { readNominals } from './nominals.ts';
import { nounAt, type Parsed, parse, verbAt } from './parsed.ts';
import { placeHints } from './places.ts';
import { subjectOf } from './subjects.ts';
import { malwareOf } from './things.ts';
import { readTies } from './ties.ts';
import { readTimes } from './times.ts';
import { readExploits, readUses } from './tools.ts';
import { Topic } from './topic.ts';
import { readTargets } from './victims.ts';
import { adviceWords } from './words.ts';

export interface SentencesRead {
  readonly drafts: ClaimDraft[];
  readonly hints: RoleHint[];
}

/** A headline's "Chinese hackers hit X" is dropped where the text itself says the same of somebody with a name. */
function withoutEcho(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const said = new Set<string>();
  const key = (draft: ClaimDraft) => `${draft.predicate} ${draft.object.kind} ${draft.object.value}`;
  for (const draft of drafts) if (draft.subject.kind !== 'unnamed') said.add(key(draft));
  return drafts.filter(
    (draft) =>
      draft.subject.kind !== 'unnamed' ||
      !(draft.sentence.heading || draft.sentence.section === 'title') ||
      !said.has(key(draft)),
  );
}

const somebody =
  /hacker|attacker|actor|group|gang|intruder|thie[fv]|criminal|campaign|attack|operat|intrusion|crew|adversar|spies|deni|malware|they|\bit\b/iu;

/** A sentence that names nothing and speaks of nobody is passed over at once. */
function mayTell(scene: SentenceScene): boolean {
  return (
    scene.techniques.length > 0 ||
    scene.refs.some((ref) => ref.kind !== 'quantity' && ref.kind !== 'date') ||
    somebody.test(scene.text)
  );
}

/** Captions tell of pictures. */
const caption = /^\W{0,4}(?:Figure|Fig\.|Table|Image|Screenshot)\s?\d/u;

/** Statements about what could be or what such people do in general. */
const general =
  /^["“]?(?:if|unless|once|in general|generally|typically|imagine|suppose|should (?:an?|the|any))\b/iu;

/** Reads the claims of English sentences, one after another, carrying the subject along. */
export function readEnglish(
  scene: Scene,
  passage: Passage,
  quotations: readonly QuotationMention[],
): SentencesRead {
  const drafts: ClaimDraft[] = [];
  const hints: RoleHint[] = [];
  const focus = new Topic();
  for (const sentenceScene of passage.scenes) {
    if (sentenceScene.text.length > 3000 || caption.test(sentenceScene.text)) continue;
    if (!mayTell(sentenceScene)) continue;
    const parsed = parse(sentenceScene, scene.text);
    const bench: Bench = {
      parsed,
      focus,
      compiled: scene.compiled,
      quotations,
      voice: passage.voice,
      commentary: passage.commentary,
      drafts,
    };
    hints.push(...placeHints(parsed, scene.compiled));
    nameLater(parsed, focus, drafts);
    if (!general.test(parsed.form)) {
      readTies(bench);
      readAttributions(bench);
      readBonds(bench);
      readParts(bench);
      readOperators(bench);
      readActs(bench);
      readOverlaps(bench);
      if (!adviceWords.test(parsed.form)) {
        readTargets(bench);
        readNominals(bench);
        readExploits(bench);
        readUses(bench);
        readTimes(bench);
        readAims(bench);
        readSpeed(bench);
        readTechniques(bench);
      }
    }
    readAliases(bench, sentenceScene);
    readNamings(bench);
    const before = focus.doers;
    noteSubject(parsed, focus, sentenceScene);
    nameHeadline(before, focus.doers, drafts);
  }
  return { drafts: withoutEcho(drafts), hints };
}

function readAliases(bench: Bench, scene: SentenceScene): void {
  for (const mention of scene.mentions) {
    if (mention.kind !== 'alias' || mention.transliteration) continue;
    const name = scene.mentions.find(
      (other) => other.kind === 'name' && other.start === mention.nameSpan.start,
    );
    const kind = name?.kind === 'name' ? name.nameKind : 'actor';
    // A flaw's nickname and its number are one thing, and no claim.
    if (kind === 'vulnerability' || /^CVE-/u.test(mention.alias) || /^CVE-/u.test(mention.name)) continue;
    const subject: Ref = { kind, value: mention.alias, text: mention.alias, ...mention.aliasSpan };
    const object: Ref = { kind, value: mention.name, text: mention.name, ...mention.nameSpan };
    const between = scene.text.slice(
      Math.min(mention.nameSpan.end, mention.aliasSpan.end) - scene.sentence.start,
      Math.max(mention.nameSpan.start, mention.aliasSpan.start) - scene.sentence.start,
    );
    const start = bench.parsed.skeleton.indexOf(mention.aliasSpan.start);
    const at = Math.max(
      0,
      bench.parsed.chunks.findIndex((chunk) => chunk.end > start),
    );
    const isOverlap = /\b(?:overlap|similar|resembl|shares?\b|related|intersect)/iu.test(between);
    emit(
      bench,
      isOverlap ? 'overlaps-with' : 'alias-of',
      [subject],
      [object],
      at,
      isOverlap ? 'en/overlap' : 'en/alias',
      {
        fixed: aliasStatus(bench.parsed, mention.aliasSpan.start),
        ...(mention.namer === undefined ? {} : { claimants: [mention.namer] }),
      },
    );
  }
}

/** "X, possibly also known as Y" is doubted, "X is not the same as Y" denied; a plain bracket asserts. */
function aliasStatus(parsed: Parsed, at: number): { status: 'asserted' | 'hedged' } {
  const index = parsed.skeleton.indexOf(at);
  const near = parsed.form.slice(Math.max(0, index - 40), index);
  return /\b(?:possibly|perhaps|likely|probably|suspected|reportedly|may|might|believed)\b[^.;,()]{0,30}$/iu.test(
    near,
  )
    ? { status: 'hedged' }
    : { status: 'asserted' };
}

/** The doer of the sentence's first clause is whom the next sentences are about; names in the object come second. */
function noteSubject(parsed: Parsed, focus: Topic, scene: SentenceScene): void {
  const flaws = scene.refs.filter((ref) => ref.kind === 'vulnerability');
  if (flaws.length > 0) focus.namedFlaws = flaws;
  for (let k = 0; k < parsed.chunks.length; k++) {
    const noun = nounAt(parsed, k);
    if (noun?.headClass === 'activity' && noun.det !== 'no') focus.deed = phraseRef(parsed, noun, 'activity');
  }
  const about = aboutOf(parsed, focus);
  const { index } = parsed.scene.sentence;
  if (about.length > 0) focus.aboutAt = index;
  if (about.length > 0 || index - focus.aboutAt > 3) focus.about = about;
  const noted = subjectsToNote(parsed, focus, scene);
  if (noted.length > 0) {
    focus.note(noted);
    focus.paragraph = parsed.scene.sentence.paragraph;
  } else if (focus.about.some((ref) => focus.doers.includes(ref)))
    focus.paragraph = parsed.scene.sentence.paragraph;
  const malware = scene.refs.filter((ref) => ref.kind === 'malware');
  if (malware.length === 0) return;
  focus.note(malware.slice(-1));
  for (const ref of malware) focus.malwareSeen.add(ref.entryId ?? ref.value);
  focus.malwareAt = parsed.scene.sentence.index;
}

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
  return /\b(?:like|unlike|similar|resembl\w+|represent\w*|than|pretend\w*|impersonat\w+|pos(?:e|es|ed|ing) as|overlap\w*|share[sd]?|between|as well as|previously|another)\b.{0,40}$/iu.test(
    parsed.form.slice(Math.max(0, index - 60), index),
  );
}

const pointing = /^(?:the|this|that|these|those|its|their)$/u;

function subjectsToNote(parsed: Parsed, focus: Topic, scene: SentenceScene): readonly Ref[] {
  const quiet = new Topic();
  for (let i = 0; i < parsed.chunks.length; i++) {
    const group = verbAt(parsed, i);
    if (group?.form !== 'fin') continue;
    for (const k of subjectOf(parsed, i)) {
      if (speech.has(group.lemma) && !group.passive && nounAt(parsed, k)?.headRef?.kind === 'organisation')
        continue;
      const described = namedBehind(parsed, k);
      const refs =
        described.length > 0 ? described : actorsOf(parsed, k, quiet).filter((ref) => ref.kind !== 'anaphor');
      const noun = nounAt(parsed, k);
      // "Cybercriminals are …" tells of the kind: nobody whom later sentences could mean.
      if (noun && isGenericPlural(noun)) return [];
      const pointsBack =
        pointing.test(noun?.det ?? '') &&
        focus.doers.length > 0 &&
        refs.every((ref) => ref.kind === 'group' || ref.kind === 'activity');
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

/** The first actor named in the text is whom its headline spoke of without a name ("North Korean group steals …"). */
function nameHeadline(before: readonly Ref[], after: readonly Ref[], drafts: ClaimDraft[]): void {
  const [name] = after;
  if (
    name?.kind !== 'actor' ||
    after.length !== 1 ||
    before.length === 0 ||
    before.some((ref) => ref.kind !== 'group')
  )
    return;
  const isFirst = drafts.every(
    (draft) => draft.subject.kind === 'unnamed' || draft.subject.value === name.value,
  );
  if (!isFirst) return;
  for (const [i, draft] of drafts.entries()) {
    const isHeadline = draft.sentence.heading || draft.sentence.section === 'title';
    if (
      isHeadline &&
      draft.subject.kind === 'unnamed' &&
      before.some((ref) => ref.value === draft.subject.value)
    )
      drafts[i] = { ...draft, subject: endOf(name) };
  }
}

/** "The group, which the company calls X": the actor of whom the text has spoken without a name gets it now. */
function nameLater(parsed: Parsed, focus: Topic, drafts: ClaimDraft[]): void {
  parsed.chunks.forEach((chunk, k) => {
    if (chunk.kind !== 'np' || chunk.headClass !== 'actor' || !pointing.test(chunk.det ?? '')) return;
    const [name] = namedBehind(parsed, k);
    const unnamed = focus.doers.filter((ref) => ref.kind === 'group');
    if (!name || unnamed.length === 0) return;
    const end = endOf(name);
    for (const [i, draft] of drafts.entries()) {
      const subject =
        draft.subject.kind === 'unnamed' && unnamed.some((ref) => ref.value === draft.subject.value)
          ? end
          : draft.subject;
      if (subject !== draft.subject) drafts[i] = { ...draft, subject };
    }
    focus.note([name]);
  });
}
