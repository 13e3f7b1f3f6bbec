import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import { languageName } from '../language/places.ts';
import style from './article.module.css';
import { ArticleBlock } from './article-block.tsx';
import { blocksOf, titleApart } from './blocks.ts';
import { marksOf } from './marks.ts';
import { MarksMenu } from './marks-menu.tsx';
import { stretchesOf } from './pieces.ts';
import { ReaderHead } from './reader-head.tsx';
import { selectionAtClick } from './select-at.ts';
import type { Focus } from './selection.ts';
import { useMarkTitle } from './use-mark-title.ts';
import type { ReaderState } from './use-reader-state.ts';

/** Characters from which on paragraphs out of sight are not laid out. */
const longText = 20_000;

interface Props {
  readonly detail: ReportDetail;
  readonly focus: Focus | undefined;
  readonly state: ReaderState;
  /** The sheet covers the lower half of a narrow screen. */
  readonly sheetOpen: boolean;
}

/** The text of a report with what was read in it. Only text nodes are made of it, never its HTML. */
export function Article({ detail, focus, state, sheetOpen }: Props) {
  const { t } = useLanguage();
  const { text, sections, lang, claims, questions, links } = detail;
  const article = useRef<HTMLElement>(null);
  const { title, rest } = useMemo(() => titleApart(blocksOf(text, sections, lang)), [text, sections, lang]);
  const marks = useMemo(() => marksOf(detail, state.marks), [detail, state.marks]);
  const stretches = useMemo(() => stretchesOf(claims, questions), [claims, questions]);
  const titleOf = useMarkTitle();
  const overlay = useMemo(
    () => ({ marks, stretches, links, text, titleOf }),
    [marks, stretches, links, text, titleOf],
  );
  useShowFocus(article, focus, sheetOpen);

  const onClick = (event: MouseEvent) => {
    const found = selectionAtClick(event, detail, overlay, state.selection);
    if (found) state.select(found.selection, found.panel);
  };
  return (
    // Sentences are reached by keyboard with J and K; the click is the pointer's way to the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <article
      ref={article}
      className={style.article}
      data-lang={lang === 'ja' ? 'ja' : 'other'}
      data-long={text.length > longText || undefined}
      aria-label={t('reader.text')}
      onClick={onClick}
    >
      <ReaderHead detail={detail} state={state} withTitle={!title}>
        {title && <ArticleBlock block={title} overlay={overlay} focus={focus} lang={lang} first />}
      </ReaderHead>
      <div className={style.tools}>
        <MarksMenu choice={state.marks} onChoose={state.showMarks} />
      </div>
      <UnreadLanguage lang={lang} />
      {rest.map((block) => (
        <ArticleBlock key={block.start} block={block} overlay={overlay} focus={focus} lang={lang} />
      ))}
    </article>
  );
}

function UnreadLanguage({ lang }: { lang: string }) {
  const { t, language } = useLanguage();
  if (lang === 'ja' || lang === 'en') return null;
  return (
    <p className={style.note}>{t('reader.otherLanguage', { language: languageName(lang, language, t) })}</p>
  );
}

/** Scrolls what is selected into view, unless it stands there already. */
function useShowFocus(
  article: React.RefObject<HTMLElement | null>,
  focus: Focus | undefined,
  sheetOpen: boolean,
): void {
  useEffect(() => {
    if (!focus) return;
    // A folded part unfolds for what is selected in it: look once that is drawn.
    const frame = requestAnimationFrame(() => showPieces(article.current));
    return () => cancelAnimationFrame(frame);
  }, [article, focus, sheetOpen]);
}

/** A long way is a jump; what is drawn only then can shift the place, so that the jump looks again once. */
function showPieces(article: HTMLElement | null, isSecondLook = false): void {
  const pieces = article ? [...article.querySelectorAll('[data-focused]')] : [];
  const top = pieces[0]?.getBoundingClientRect().top;
  const bottom = pieces.at(-1)?.getBoundingClientRect().bottom;
  if (top === undefined || bottom === undefined) return;
  const sheet = document.querySelector('[data-sheet]')?.getBoundingClientRect();
  const lowest = sheet && sheet.height > 0 ? sheet.top : window.innerHeight;
  if (top > 90 && bottom < lowest - 24) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const way = top - 56 - (lowest - 56) * 0.3;
  const isFar = Math.abs(way) > 2 * window.innerHeight;
  window.scrollTo({
    top: Math.max(0, window.scrollY + way),
    behavior: isCalm || isFar || isSecondLook ? 'instant' : 'smooth',
  });
  if (isFar && !isSecondLook) requestAnimationFrame(() => showPieces(article, true));
}
