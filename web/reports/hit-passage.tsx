import type { ReportSummary } from '../../src/server/contract/index.ts';
import style from './hit-passage.module.css';

type Marks = ReportSummary['hits'][number]['marks'];

/** A passage that matches the search, its matching words marked. */
export function HitPassage({ text, marks }: { text: string; marks: Marks }) {
  const pieces: { text: string; start: number; marked: boolean }[] = [];
  let at = 0;
  for (const mark of [...marks].sort((one, two) => one.start - two.start)) {
    if (mark.start < at || mark.end > text.length) continue;
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), start: at, marked: false });
    pieces.push({ text: text.slice(mark.start, mark.end), start: mark.start, marked: true });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at, marked: false });
  return (
    <span className={style.passage}>
      {pieces.map((piece) => (piece.marked ? <mark key={piece.start}>{piece.text}</mark> : piece.text))}
    </span>
  );
}
