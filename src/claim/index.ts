// claim: what enters is an `Extraction` (sentences and mentions) of a canonical text; what leaves is a `Reading`:
// claims with status, claimants and evidence, questions that the text leaves open, roles of places.
// Refuses: commentary as evidence (unless it quotes a named body), and any claim without its sentence.
import type { ClaimEnd } from '../model/claim.ts';
import type { CanonicalDocument } from '../model/document.ts';
import type { Extraction, QuotationMention } from '../model/mention.ts';
import { type Reading, readerVersion, type SectorRole } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { assemble } from './assemble.ts';
import type { ClaimDraft } from './draft.ts';
import { questionsOf as englishQuestions } from './en/questions.ts';
import { readEnglish } from './en/read.ts';
import { questionsOf as japaneseQuestions } from './ja/questions.ts';
import { readJapanese } from './ja/read.ts';
import { readLikely } from './learned/index.ts';
import { readLeftOver } from './left-over.ts';
import { mainActor, withNamedDoers } from './main-actor.ts';
import { namedThings } from './names.ts';
import { type Passage, passagesOf } from './passages.ts';
import { rolesNearby, sectorsNearby } from './places/near.ts';
import { sectorsOfBodiesHit, sectorsOfVictims } from './places/victim-sectors.ts';
import { countryRoles, placedCountries, type RoleHint, targetedSlugs } from './roles.ts';
import { type CompiledClaims, compileClaims, type Scene, type SentenceScene, sceneOf } from './scene.ts';

export { type CompiledClaims, compileClaims };

interface Grammar {
  readonly read: typeof readJapanese;
  readonly questions: typeof japaneseQuestions;
}

const grammars: Readonly<Record<string, Grammar>> = {
  ja: { read: readJapanese, questions: japaneseQuestions },
  en: { read: readEnglish, questions: englishQuestions },
};
/** Other languages are stored and searched; no claims are read from them. */
const none: Grammar = { read: () => ({ drafts: [], hints: [] }), questions: () => [] };

/** What the grammar reads sentence by sentence, before claims of the whole text are put together. */
export interface Grasp {
  readonly scene: Scene;
  readonly passages: readonly Passage[];
  /** The article's sentences, without menus and comments. */
  readonly article: readonly SentenceScene[];
  readonly drafts: readonly ClaimDraft[];
  readonly hints: readonly RoleHint[];
  /** Whom the report is about. */
  readonly main: ClaimEnd | undefined;
}

export function grasp(document: CanonicalDocument, extraction: Extraction, compiled: CompiledClaims): Grasp {
  const scene = sceneOf(document, extraction, compiled);
  const quotations = extraction.mentions.filter(
    (mention): mention is QuotationMention => mention.kind === 'quotation',
  );
  const read: ClaimDraft[] = [];
  const hints: RoleHint[] = [];
  const passages = passagesOf(scene);
  const grammar = grammars[extraction.lang] ?? none;
  for (const passage of passages) {
    const found = grammar.read(scene, passage, quotations);
    read.push(...found.drafts);
    hints.push(...found.hints);
  }
  const article = passages.filter((passage) => !passage.commentary).flatMap((passage) => passage.scenes);
  const main = mainActor({ scenes: article, drafts: read });
  return { scene, passages, article, drafts: withNamedDoers(read, main, extraction.lang), hints, main };
}

/** Puts together everything read out of one document version. Pure and deterministic. */
export function read(document: CanonicalDocument, extraction: Extraction, compiled: CompiledClaims): Reading {
  const { scene, passages, article, drafts, hints, main } = grasp(document, extraction, compiled);
  const grammar = grammars[extraction.lang] ?? none;
  const spoken = passages.flatMap((passage) => passage.scenes.map((one) => one.sentence));
  spoken.sort((a, b) => a.start - b.start);
  const isTold = (span: Span) => {
    let low = 0;
    let high = spoken.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((spoken[middle]?.start ?? 0) <= span.start) low = middle;
      else high = middle - 1;
    }
    const sentence = spoken[low];
    return sentence !== undefined && sentence.start <= span.start && span.end <= sentence.end;
  };
  const plainly = assemble(scene.text, drafts);
  const placed = placedCountries(plainly, hints);
  const nearby = rolesNearby(article, extraction.lang, plainly, placed, compiled);
  const leftOver = readLeftOver({ scenes: article, lang: extraction.lang, drafts, main });
  const told = { scenes: article, drafts: [...drafts, ...leftOver], main };
  const likely = readLikely(told, extraction.lang);
  const claims = assemble(scene.text, [...told.drafts, ...likely]);
  return {
    reader: readerVersion,
    lang: extraction.lang,
    sections: [...document.sections],
    names: namedThings(extraction.mentions, compiled, isTold),
    mentions: [...extraction.mentions],
    countries: countryRoles(claims, [...hints, ...nearby], extraction.mentions, isTold),
    regions: targetedSlugs(claims, 'region'),
    sectors: withMore(targetedSlugs(claims, 'sector'), [
      ...sectorsNearby(article, extraction.lang),
      ...sectorsOfVictims(claims, extraction.mentions),
      ...sectorsOfBodiesHit(article, extraction.lang),
    ]),
    claims,
    questions: grammar.questions(article),
  };
}

function withMore(sectors: readonly SectorRole[], more: readonly SectorRole[]): SectorRole[] {
  const all = [...sectors];
  for (const sector of more) if (!all.some((known) => known.slug === sector.slug)) all.push(sector);
  return all;
}
