import type { RawDocument } from '../model/document.ts';

/** What the user calls the document: its file name, address or title. */
export function placeOf({ origin }: Pick<RawDocument, 'origin'>): string {
  switch (origin.kind) {
    case 'address':
    case 'feed':
      return origin.url;
    case 'file':
    case 'mail':
    case 'sample':
      return origin.name;
    case 'paste':
      return origin.title ?? 'pasted text';
  }
}
