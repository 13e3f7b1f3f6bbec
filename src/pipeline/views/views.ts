import type { DifferenceLine, OriginalView } from '../../clean/index.ts';
import type { CanonicalDocument, RawDocument } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { done, type Outcome } from '../../model/trouble.ts';
import { createThreads } from '../threads/threads.ts';

type SourceBytes = Pick<RawDocument, 'bytes' | 'mediaType' | 'declaredCharset'>;
type Located = Pick<CanonicalDocument, 'text' | 'locator'>;
type Sectioned = Pick<CanonicalDocument, 'text' | 'sections'>;

export type ViewRequest =
  | { readonly kind: 'original'; readonly raw: SourceBytes; readonly document: Located; readonly span: Span }
  | { readonly kind: 'difference'; readonly from: Sectioned; readonly to: Sectioned };

export type ViewValue =
  | { readonly kind: 'original'; readonly view: OriginalView }
  | { readonly kind: 'difference'; readonly lines: DifferenceLine[] };

/** Views that take longer to make than a server's own thread may be held up. */
export interface Views {
  /** Where a range of the text stands in the original. @param place names the document in trouble */
  original(place: string, raw: SourceBytes, document: Located, span: Span): Promise<Outcome<OriginalView>>;
  difference(place: string, from: Sectioned, to: Sectioned): Promise<Outcome<DifferenceLine[]>>;
  close(): Promise<void>;
}

/** One thread, started by the first request. */
export function createViews(): Views {
  const threads = createThreads<ViewRequest, never, ViewValue>({
    script: new URL('./views-thread.ts', import.meta.url),
    threads: 1,
    itemMilliseconds: 20_000,
    heapMegabytes: 512,
    idleMilliseconds: 60_000,
  });
  return {
    async original(place, { bytes, mediaType, declaredCharset }, { text, locator }, span) {
      const raw = { bytes, mediaType, ...(declaredCharset ? { declaredCharset } : {}) };
      const outcome = await threads.run(
        { kind: 'original', raw, document: { text, locator }, span },
        { place },
      );
      if (!outcome.ok) return outcome;
      if (outcome.value.kind === 'original') return done(outcome.value.view);
      throw new Error('The thread of views answered another question.');
    },
    async difference(place, from, to) {
      const sectioned = ({ text, sections }: Sectioned) => ({ text, sections });
      const request = { kind: 'difference', from: sectioned(from), to: sectioned(to) } as const;
      const outcome = await threads.run(request, { place });
      if (!outcome.ok) return outcome;
      if (outcome.value.kind === 'difference') return done(outcome.value.lines);
      throw new Error('The thread of views answered another question.');
    },
    close: () => threads.close(),
  };
}
