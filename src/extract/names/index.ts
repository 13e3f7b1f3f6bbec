// In: canonical text with its sentences. Out: mentions of names, those of the lexicon and those that the text introduces.
// Refuses ordinary words that are also names (Tick, Play), unless the text shows that the name is meant.
import type { Lexicon } from '../../model/lexicon.ts';
import type { NameMention, Sentence } from '../../model/mention.ts';
import { nameKey } from '../../model/name-key.ts';
import type { Span } from '../../model/span.ts';
import { type Cues, cuesIn } from '../cues.ts';
import type { FoldedText } from '../matcher/index.ts';
import { bracketedNames } from './bracketed.ts';
import { coinedNames } from './coined.ts';
import { type CompiledNames as CompiledKnown, compileNames as compileKnown } from './compile.ts';
import { type DecidedPlace, decideKnown } from './decide.ts';
import { apposedInEnglish } from './en/apposed.ts';
import { besideHeadsInEnglish } from './en/beside-heads.ts';
import { introducedInEnglish } from './en/introduced.ts';
import { organisationsInEnglish } from './en/organisations.ts';
import { peopleInEnglish } from './en/people.ts';
import { speakersInEnglish } from './en/speakers.ts';
import { victimsInEnglish } from './en/victims.ts';
import { fieldNames, tellsOfDefenders } from './field-names.ts';
import { type Found, type KnownSpan, type Scene, sentenceAt } from './found.ts';
import { findHeads } from './heads.ts';
import { besideHeadsInJapanese, introducedInJapanese } from './ja/introduced.ts';
import { organisationsInJapanese } from './ja/organisations.ts';
import { peopleInJapanese } from './ja/people.ts';
import { speakersInJapanese } from './ja/speakers.ts';
import { findKnown } from './known.ts';
import { listedWithKnown } from './listed.ts';
import { merge, traitsOfPlaces } from './merge.ts';
import { capitalPhrases, isTitleCased, type Phrase } from './phrases.ts';
import { productsWithFlaws } from './products.ts';
import { repeated } from './repeat.ts';
import { compileVocabulary, type Vocabulary } from './vocabulary.ts';

export { statedAliases } from './aliases.ts';

export interface CompiledNames {
  readonly known: CompiledKnown;
  readonly vocabulary: Vocabulary;
}

export function compileNames(lexicon: Lexicon): CompiledNames {
  return { known: compileKnown(lexicon), vocabulary: compileVocabulary(lexicon) };
}

export interface NamesInput {
  readonly text: string;
  readonly folded: FoldedText;
  /** Of the folded text, where they were looked for before. */
  readonly cues?: Cues;
  readonly sentences: readonly Sentence[];
  /** Addresses: no name is looked for in them. Sorted. */
  readonly closed: readonly Span[];
  /** Who publishes the text: no name of its story, unless the lexicon knows it as a body. */
  readonly outlet?: string | undefined;
}

/** Names of a text, sorted, without overlaps. */
export function findNames(input: NamesInput, compiled: CompiledNames): NameMention[] {
  const { text, sentences } = input;
  const { vocabulary } = compiled;
  const heads = findHeads(text, input.folded);
  const closed = within(input.closed);
  const cues = input.cues ?? cuesIn(input.folded);
  const formed = fieldNames(text, sentences, closed, cues);
  const anchors = formed.filter((one) => one.kind === 'actor');
  const known = decideKnown(text, findKnown(text, compiled.known, closed), heads, anchors).filter(
    (place) => !isNewsOutlet(place, input.outlet) && !namesStates(text, place),
  );
  const titled = new Map<Sentence, boolean>();
  const isTitled = (sentence: Sentence) => {
    let answer = titled.get(sentence);
    if (answer === undefined) {
      answer = isTitleCased(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)));
      titled.set(sentence, answer);
    }
    return answer;
  };
  const scene: Scene = {
    text,
    cues,
    sentences,
    heads,
    vocabulary,
    closed,
    isTitled,
    knownAt: covering(known),
  };
  const phrases = capitalPhrases(text);
  // Each language's grammar where there is prose of it.
  const japanese = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/u.test(text);
  const english = /(?:^|[^a-z])(?:the|an?|of|in|and|to|by|is|was|has|as) [\p{L}"“]/iu.test(text);
  const found: Found[] = [
    ...formed,
    ...(english ? namesInEnglish(scene, phrases) : []),
    ...(japanese ? namesInJapanese(scene) : []),
    ...productsWithFlaws(scene),
  ].filter((one) => one.kind !== 'campaign' || !isOfDefenders(scene, one));
  const traits = traitsOfPlaces(text, vocabulary);
  const first = merge(text, known, found, vocabulary, traits);
  // People and lists are told by the names around them.
  const placed: Scene = {
    ...scene,
    knownAt: covering(first.map((name) => ({ start: name.start, end: name.end, kind: name.nameKind }))),
  };
  const more = [
    ...(english ? peopleInEnglish(placed, phrases) : []),
    ...(japanese ? peopleInJapanese(placed) : []),
    ...coinedNames(placed),
    ...listedWithKnown(placed, phrases, first.map(spanOf)),
  ];
  const told = (
    more.length === 0 ? first : merge(text, known, [...found, ...more], vocabulary, traits)
  ).filter((name) => !isOutlet(name, input.outlet));
  const mentions = sorted([...told, ...bracketedNames(text, told, sentences, vocabulary)]);
  return sorted([...mentions, ...repeated(text, mentions, sentences, vocabulary)]);
}

/** Operation Cronos is the police's. */
function isOfDefenders(scene: Scene, one: Found): boolean {
  const sentence = sentenceAt(scene.sentences, one.start);
  return sentence !== undefined && tellsOfDefenders(scene.text.slice(sentence.start, sentence.end));
}

function namesInEnglish(scene: Scene, phrases: readonly Phrase[]): Found[] {
  return [
    ...introducedInEnglish(scene),
    ...besideHeadsInEnglish(scene),
    ...apposedInEnglish(scene, phrases),
    ...organisationsInEnglish(scene),
    ...speakersInEnglish(scene, phrases),
    ...victimsInEnglish(scene, phrases),
  ];
}

function namesInJapanese(scene: Scene): Found[] {
  return [
    ...introducedInJapanese(scene),
    ...besideHeadsInJapanese(scene),
    ...organisationsInJapanese(scene),
    ...speakersInJapanese(scene),
  ];
}

function sorted(names: NameMention[]): NameMention[] {
  return names.sort((one, two) => one.start - two.start || two.end - one.end);
}

/** "NATO countries", EU加盟国: the states, not the body that they are in. */
function namesStates(text: string, { kind, end }: DecidedPlace): boolean {
  return (
    kind === 'organisation' &&
    /^(?:['’]s)?[ -](?:countr(?:y|ies)|member states?|states|nations|allies|territory)\b|^(?:加盟国|諸国|域内)/u.test(
      text.slice(end, end + 16),
    )
  );
}

/** The outlet by its bare name; a body that publishes its own news (a university, a ministry) is part of them. */
function isOutlet(name: NameMention, outlet: string | undefined): boolean {
  if (!outlet || !name.isNew || name.nameKind !== 'organisation') return false;
  const key = nameKey(name.name);
  if (name.text.includes(' '))
    return (
      key === nameKey(outlet) && /News|Times|Post|Journal|Daily|Digest|Press|Review|Report/u.test(name.text)
    );
  return key.length > 2 && nameKey(outlet).includes(key);
}

function isNewsOutlet(place: DecidedPlace, outlet: string | undefined): boolean {
  if (!outlet || place.entry?.role !== 'news') return false;
  const key = nameKey(outlet);
  return place.entry.names.some((name) => key.includes(nameKey(name.name)));
}

function spanOf(name: NameMention): KnownSpan {
  return { start: name.start, end: name.end, kind: name.nameKind };
}

function covering(spans: readonly (KnownSpan | DecidedPlace)[]): (offset: number) => KnownSpan | undefined {
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const span = spans[low];
    return span && span.start <= offset ? span : undefined;
  };
}

/** Does an offset lie in one of the sorted ranges? */
function within(spans: readonly Span[]): (offset: number) => boolean {
  const at = covering(spans.map((span) => ({ ...span, kind: 'product' })));
  return (offset) => at(offset) !== undefined;
}
