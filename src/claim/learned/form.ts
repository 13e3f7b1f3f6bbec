import type { RefKind } from '../ref.ts';
import type { SentenceScene } from '../scene.ts';

/** Each kind of thing as one capital letter, so that no name can be learnt. */
const letters: Readonly<Partial<Record<RefKind, string>>> = {
  actor: 'A',
  campaign: 'A',
  malware: 'M',
  tool: 'M',
  organisation: 'O',
  person: 'P',
  product: 'D',
  vulnerability: 'V',
  country: 'C',
  region: 'C',
  sector: 'S',
  date: 'T',
  duration: 'T',
  quantity: 'Q',
};

export interface Form {
  /** Small letters, but for the capitals that stand for things. */
  readonly text: string;
  /** Place in the form of a place in the document's text. */
  readonly indexOf: (place: number) => number;
}

export function formOf({ text, sentence, refs }: SentenceScene): Form {
  let form = '';
  let from = sentence.start;
  const pieces: { place: number; at: number }[] = [];
  const plain = (to: number) => {
    pieces.push({ place: from, at: form.length });
    const piece = text.slice(from - sentence.start, to - sentence.start);
    const small = piece.toLowerCase();
    // A few letters grow when they are made small; places would no longer fit.
    form += small.length === piece.length ? small : piece;
  };
  for (const ref of refs) {
    if (ref.start < from) continue;
    plain(ref.start);
    pieces.push({ place: ref.start, at: form.length });
    form += letters[ref.kind] ?? 'N';
    from = ref.end;
  }
  plain(sentence.end);
  return {
    text: form,
    indexOf(place) {
      let found = pieces[0];
      for (const piece of pieces) if (piece.place <= place) found = piece;
      return found === undefined ? 0 : Math.min(form.length, found.at + (place - found.place));
    },
  };
}
