import { useEffect, useRef } from 'react';
import type { OriginalView } from '../../src/server/contract/index.ts';
import { type Say, useLanguage } from '../language/index.ts';
import style from './original-source.module.css';

type SourceView = Extract<OriginalView, { kind: 'source' }>;

/** The source around the place, with its line numbers. It is text here, never markup. */
export function OriginalSource({ view }: { view: SourceView }) {
  const { t } = useLanguage();
  const mark = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // Within the list only: its caption stays in sight.
    if (list.current && mark.current)
      list.current.scrollTop = mark.current.offsetTop - list.current.clientHeight / 3;
  }, []);
  const first = view.line - newlines(view.before);
  const lines = `${view.before}${view.match}${view.after}`.split('\n');
  let at = 0;
  const from = view.before.length;
  const to = from + view.match.length;
  return (
    <figure>
      <figcaption className={style.caption}>
        {captionOf(view, t)}
        <code>{view.mediaType}</code>
      </figcaption>
      <ol ref={list} className={style.source} start={first}>
        {lines.map((line, index) => {
          const start = at;
          at += line.length + 1;
          const cut = (place: number) => Math.min(Math.max(place - start, 0), line.length);
          const matched = line.slice(cut(from), cut(to));
          return (
            <li key={index} value={first + index}>
              {line.slice(0, cut(from))}
              {matched && <mark ref={start <= from && from < at ? mark : undefined}>{matched}</mark>}
              {line.slice(cut(to))}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

/** Where it stands: a line of the file, a line of a mail's part, a paragraph of a Word document's part. */
function captionOf({ part, mediaType, line, byteStart, byteEnd }: SourceView, t: Say): string {
  if (part === 'header') return t('reader.originalHeader');
  if (part === undefined) return t('reader.originalLine', { line, start: byteStart, end: byteEnd });
  return mediaType.includes('wordprocessingml')
    ? t('reader.originalParagraph', { part, paragraph: line })
    : t('reader.originalPart', { part, line, start: byteStart, end: byteEnd });
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
