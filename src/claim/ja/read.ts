import type { QuotationMention } from '../../model/mention.ts';
import type { ClaimDraft } from '../draft.ts';
import { Focus } from '../focus.ts';
import type { Passage } from '../passages.ts';
import type { Ref } from '../ref.ts';
import type { RoleHint } from '../roles.ts';
import type { Scene } from '../scene.ts';
import { stateOf } from '../state-of.ts';
import { readActs } from './acts.ts';
import { agentsOf } from './agents.ts';
import { readAims } from './aims.ts';
import { readAliases, readCarriedAliases, readSameness } from './aliases.ts';
import { readAttributions } from './attributions.ts';
import { readBlames } from './blames.ts';
import { voicesIn } from './claimants.ts';
import { readDealings } from './dealings.ts';
import { readDeeds } from './deeds/read.ts';
import { type Bench, type Case, emit } from './emit.ts';
import { readFlawList, readUnexploited } from './exploits.ts';
import { headingOf, readUnderHeading } from './headings.ts';
import { atHome, noteBodies, Spoken, topicCountry } from './home.ts';
import { readIdentities } from './identities.ts';
import { settleDoers, type Told, toldIn } from './incident.ts';
import { readInvolvement } from './involvement.ts';
import { readLinks } from './links.ts';
import { nounPhrases } from './noun-phrases.ts';
import { readOverlaps } from './overlaps.ts';
import { parse } from './parse.ts';
import { placeHints } from './places.ts';
import { noteAccused, noteSubject, speakersOf } from './subjects.ts';
import { readSuffering } from './suffering.ts';
import { attackVerb, readTargets } from './targets.ts';
import { readTechniques } from './techniques.ts';
import { readTimes } from './times.ts';
import { readUses } from './uses.ts';
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
  const pending = new Set<ClaimDraft>();
  const accused = new Set<string>();
  const told: Told[] = [];
  let abroad: string | undefined;
  const spoken = new Spoken();
  let heading = '';
  const bodies = new Map<string, Ref>();
  let paragraph = -1;
  let before = '';
  let speakers: readonly Ref[] = [];
  let openCase: Case | undefined;
  for (const sentenceScene of passage.scenes) {
    abroad =
      topicCountry(sentenceScene, scene.compiled) ??
      (sentenceScene.sentence.paragraph === paragraph ? abroad : undefined);
    paragraph = sentenceScene.sentence.paragraph;
    const phrases = nounPhrases(atHome(sentenceScene, abroad, spoken.most, bodies), scene.text);
    const parsed = parse(sentenceScene, scene.text, phrases.refs);
    noteAccused(parsed, accused);
    const bench: Bench = {
      parsed,
      focus,
      compiled: scene.compiled,
      voices: voicesIn(parsed, quotations, speakers),
      voice: passage.voice,
      commentary: passage.commentary,
      speakers,
      openCase,
      drafts,
      pending,
      accused,
      kinds: phrases.refs.map((ref) => ref.kind),
    };
    for (const tie of phrases.ties) {
      const states = tie.states.map((state) => stateOf(state, scene.compiled));
      const at = parsed.skeleton.indexOf(tie.subjects[0]?.start ?? sentenceScene.sentence.start);
      const subjects = tie.subjects.flatMap((ref) => focus.resolve(ref) ?? []);
      const predicate = tie.sides ? 'linked-to' : 'attributed-to';
      emit(bench, predicate, subjects, states, at, at + 1, tie.construction, tie.modality);
    }
    for (const { activity, malware } of phrases.uses) {
      const at = parsed.skeleton.indexOf(activity.start);
      const verb = at + 1 + (attackVerb.exec(parsed.form.slice(at + 1))?.[0].length ?? 0);
      const by = [at, verb]
        .flatMap((end) => agentsOf(parsed, at, end, focus, false))
        .filter((ref) => ref.kind === 'actor')
        .slice(0, 1);
      emit(bench, 'uses', by.length > 0 ? by : [activity], [malware], at, at + 1, 'ja/named-by-malware', {
        status: 'asserted',
      });
    }
    heading = headingOf(sentenceScene) ?? heading;
    hints.push(...placeHints(parsed, scene.compiled, phrases.ties.length > 0));
    if (!adviceWords.test(parsed.form)) {
      openCase = readPlainly(bench, before) ?? openCase;
      if (heading !== '') readUnderHeading(bench, heading);
    } else if (has(bench, 'country', 'organisation')) {
      readAttributions(bench);
      readBlames(bench);
      readInvolvement(bench);
    }
    readAliases(bench, sentenceScene);
    readCarriedAliases(bench);
    noteSubject(parsed, focus);
    speakers = speakersOf(parsed) ?? speakers;
    spoken.note(sentenceScene);
    noteBodies(sentenceScene, bodies);
    told.push(toldIn(parsed));
    before = sentenceScene.text;
  }
  settleDoers(drafts, told, pending);
  return { drafts, hints };
}

const has = (bench: Bench, ...kinds: readonly Ref['kind'][]) =>
  bench.kinds.some((kind) => kinds.includes(kind));

/** Each family of patterns runs only where the sentence holds something that it could speak of. */
function readPlainly(bench: Bench, before: string): Case | undefined {
  readDeeds(bench);
  if (has(bench, 'country', 'region', 'sector', 'organisation')) {
    readTargets(bench, before);
    readSuffering(bench);
  }
  if (has(bench, 'vulnerability', 'product', 'anaphor')) {
    readFlawList(bench, before);
    readUnexploited(bench);
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
    readBlames(bench);
    readInvolvement(bench);
    readIdentities(bench);
  }
  if (has(bench, 'date', 'duration')) readTimes(bench);
  readAims(bench);
  readTechniques(bench);
  return has(bench, 'organisation', 'country', 'person') ? readActs(bench) : undefined;
}
