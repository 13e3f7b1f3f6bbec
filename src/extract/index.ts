// In: canonical document and compiled lexicon. Out: sentences and mentions, with offsets into the canonical text.
// Refuses nothing: any text is read, linear in its length; what looks like a name and cannot be told as one is left out.
import type { CanonicalDocument } from '../model/document.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Extraction, IndicatorMention, Mention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { type CompiledBehaviour, compileBehaviour, findBehaviour } from './behaviour/index.ts';
import { findCves } from './codes/cve.ts';
import { cuesIn } from './cues.ts';
import { type CompiledFacts, compileFacts, findFacts } from './facts/index.ts';
import { findIndicators } from './indicators/index.ts';
import { fold } from './matcher/index.ts';
import { type CompiledNames, compileNames, findNames, statedAliases } from './names/index.ts';
import { splitSentences } from './sentences/index.ts';

export interface CompiledLexicon {
  readonly names: CompiledNames;
  readonly facts: CompiledFacts;
  readonly behaviour: CompiledBehaviour;
}

/** What is known of the document from outside its text. */
export interface ExtractOptions {
  /** ISO 8601. */
  readonly publishedAt?: string;
  readonly outlet?: string;
  readonly url?: string;
}

/** Prepares the knowledge for reading; once a process, some hundred milliseconds. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  return { names: compileNames(lexicon), facts: compileFacts(lexicon), behaviour: compileBehaviour(lexicon) };
}

/** Sentences and mentions of a document: mentions sorted by start, then longest first. Pure. */
export function extract(
  document: CanonicalDocument,
  compiled: CompiledLexicon,
  options: ExtractOptions = {},
): Extraction {
  const { text, lang, sections } = document;
  const folded = fold(text);
  const cues = cuesIn(folded);
  const sentences = splitSentences(text, sections, lang);
  const indicators = findIndicators({ text, sentences, url: options.url });
  const outlet = document.outlet ?? options.outlet;
  const names = findNames(
    { text, folded, cues, sentences, closed: addressesOf(text, indicators), outlet },
    compiled.names,
  );
  const publishedAt = document.publishedAt?.value ?? options.publishedAt;
  const updatedAt = document.updatedAt?.value;
  const facts = findFacts({
    text,
    folded,
    cues,
    lang,
    sentences,
    sections,
    publishedAt,
    updatedAt,
    compiled: compiled.facts,
    names,
  });
  const aliases = statedAliases(text, names, sentences);
  const mentions: Mention[] = [...names, ...aliases, ...findCves(text, folded), ...indicators, ...facts];
  mentions.push(...findBehaviour({ text, folded, cues, lang, sentences, sections }, compiled.behaviour));
  mentions.sort((one, two) => one.start - two.start || two.end - one.end);
  return { text, lang, sentences, mentions };
}

/** Addresses, and whatever else begins like one. */
function addressesOf(text: string, indicators: readonly IndicatorMention[]): Span[] {
  const spans: Span[] = indicators
    .filter((one) => !one.type.startsWith('file:'))
    .map(({ start, end }) => ({ start, end }));
  for (const found of text.matchAll(/h[tx]{2}ps?[[:(][!-~]{3,2000}/giu))
    spans.push({ start: found.index, end: found.index + found[0].length });
  return spans.sort((one, two) => one.start - two.start);
}
