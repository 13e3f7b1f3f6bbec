import type { QuotationMention } from '../../model/mention.ts';
import type { ClaimDraft } from '../draft.ts';
import type { Passage } from '../passages.ts';
import type { Ref } from '../ref.ts';
import type { RoleHint } from '../roles.ts';
import type { Scene, SentenceScene } from '../scene.ts';
import { readAims, readSpeed, readTechniques } from './aims.ts';
import { readAttributions } from './attributions.ts';
import { type Bench, emit } from './bench.ts';
import { noteSubject } from './carrying.ts';
import { readActs, readOverlaps } from './dealings.ts';
import { readDeeds } from './deeds.ts';
import { readIdentities } from './identities.ts';
import { nameDeeds, nameHeadline, nameLater } from './late-names.ts';
import { readLetIn } from './let-in.ts';
import { measureVerbs, readMeasure } from './measures-taken.ts';
import { readBonds, readOperators, readParts } from './memberships.ts';
import { readDistinctions, readNamings } from './namings.ts';
import { readNominals } from './nominals.ts';
import { readOwned } from './owned-tools.ts';
import { forVerbs, type Parsed, parse } from './parsed.ts';
import { placeHints } from './places.ts';
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
  /^["“]?(?:if|unless|in general|generally|typically|imagine|suppose|should (?:an?|the|any))\b/iu;

/** Reads the claims of English sentences, one after another, carrying the subject along. */
export function readEnglish(
  scene: Scene,
  passage: Passage,
  quotations: readonly QuotationMention[],
): SentencesRead {
  const drafts: ClaimDraft[] = [];
  const hints: RoleHint[] = [];
  const focus = new Topic();
  const outlet = scene.document.outlet ?? '';
  const start = scene.text.indexOf(outlet);
  if (/justice|prosecut|attorney/iu.test(outlet) && start >= 0)
    focus.prosecutor = {
      kind: 'organisation',
      value: outlet,
      text: outlet,
      start,
      end: start + outlet.length,
    };
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
      readIdentities(bench);
      readActs(bench);
      forVerbs(parsed, measureVerbs, (_, i) => {
        readMeasure(bench, i);
      });
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
        readOwned(bench);
        readLetIn(bench);
        readDeeds(bench);
      }
    }
    readAliases(bench, sentenceScene);
    readNamings(bench);
    readDistinctions(bench);
    const before = focus.doers;
    noteSubject(parsed, focus, sentenceScene);
    nameHeadline(before, focus.doers, drafts);
  }
  return { drafts: withoutEcho(nameDeeds(drafts, focus.identified)), hints };
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
