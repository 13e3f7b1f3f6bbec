import { compileClaims, read } from '../claim/index.ts';
import { clean } from '../clean/index.ts';
import { compileLexicon, extract } from '../extract/index.ts';
import { loadPack } from '../knowledge/index.ts';
import type { Lesson } from '../model/decision.ts';
import type { CanonicalDocument, RawDocument } from '../model/document.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { type Reading, readerVersion } from '../model/reading.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import { learntStamp, withLearnt, withoutRejected } from './lessons.ts';
import { placeOf } from './place.ts';

export interface ReadReport {
  readonly document: CanonicalDocument;
  readonly reading: Reading;
}

export type ReadingStep = 'clean' | 'extract' | 'claim';

export interface ReportReader {
  /** Version of the reader: another one reads a document anew. */
  readonly version: string;
  /** Raw document → canonical document and reading; trouble names the document. `onStep` is told before each step. */
  readOne(raw: RawDocument, onStep?: (step: ReadingStep) => void): Promise<Outcome<ReadReport>>;
  /**
   * The two later steps alone: canonical document → reading. Pure; throws on a bug.
   * @param lessons what analysts taught of names: for all reports, and for the document's outlet
   */
  readText(
    document: CanonicalDocument,
    declared: RawDocument['declared'],
    onStep?: (step: ReadingStep) => void,
    lessons?: readonly Lesson[],
  ): Reading;
}

/**
 * Loads the knowledge once and compiles it for reading (some hundred milliseconds).
 * @param packFolder folder of the starter pack; by default the one that ships
 */
export function createReader(packFolder?: string): Outcome<ReportReader> {
  const lexicon = loadPack(packFolder);
  if (!lexicon.ok) return lexicon;
  const compile = (of: Lexicon) => ({ names: compileLexicon(of), grammar: compileClaims(of) });
  const shipped = compile(lexicon.value);
  let learnt = { stamp: '', ...shipped };

  /** Compiled once for each set of accepted names. */
  const knowing = (lessons: readonly Lesson[]) => {
    const stamp = learntStamp(lessons);
    if (stamp === '') return shipped;
    if (stamp !== learnt.stamp) learnt = { stamp, ...compile(withLearnt(lexicon.value, lessons)) };
    return learnt;
  };

  const readText: ReportReader['readText'] = (document, declared, onStep, lessons = []) => {
    const { names, grammar } = knowing(lessons);
    const publishedAt = document.publishedAt?.value ?? document.updatedAt?.value ?? declared.publishedAt;
    const outlet = document.outlet ?? declared.outlet;
    const facts = {
      ...(publishedAt ? { publishedAt } : {}),
      ...(outlet ? { outlet } : {}),
      ...(declared.url ? { url: declared.url } : {}),
    };
    onStep?.('extract');
    const extraction = withoutRejected(extract(document, names, facts), lessons);
    onStep?.('claim');
    return read(document, extraction, grammar);
  };

  const readOne: ReportReader['readOne'] = async (raw, onStep) => {
    try {
      onStep?.('clean');
      const document = await clean(raw);
      if (!document.ok) return document;
      return done({
        document: document.value,
        reading: readText(document.value, raw.declared, onStep),
      });
    } catch (cause) {
      // A bug in a step must not take the batch with it; the log has the cause.
      return failed(
        'pipeline/internal',
        placeOf(raw),
        'Reading this document failed inside Shirabe; the others go on. Please report it with the document.',
        cause,
      );
    }
  };

  return done({ version: readerVersion, readOne, readText });
}
