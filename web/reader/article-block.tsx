import { memo, useEffect, useState } from 'react';
import { useLanguage } from '../language/index.ts';
import style from './article.module.css';
import type { Block } from './blocks.ts';
import { Paragraph, type TextOverlay } from './paragraph.tsx';
import type { Focus } from './selection.ts';

interface Props {
  readonly block: Block;
  readonly overlay: TextOverlay;
  readonly focus: Focus | undefined;
  readonly lang: string;
  /** The first title is the report's heading; a further one (of the original, in another language) is not. */
  readonly first?: boolean;
}

/** A part of the text: title, lead, body, the outlet's explanation; comments and furniture are folded to a line. */
export function ArticleBlock(props: Props) {
  const { kind } = props.block;
  if (kind === 'furniture' || kind === 'comment') return <FoldedBlock {...props} />;
  const paragraphs = <Paragraphs {...props} />;
  if (kind === 'title' && props.first)
    return (
      <h1 className={style.title} lang={props.lang}>
        {paragraphs}
      </h1>
    );
  if (kind === 'explanation') return <Explanation lang={props.lang}>{paragraphs}</Explanation>;
  return (
    <div className={style[kind]} lang={props.lang}>
      {paragraphs}
    </div>
  );
}

function Explanation({ lang, children }: { lang: string; children: React.ReactNode }) {
  const { t } = useLanguage();
  return (
    <section className={style.explanation} aria-label={t('reader.explanation')}>
      <p className={style.label}>{t('reader.explanation')}</p>
      <div lang={lang}>{children}</div>
    </section>
  );
}

function FoldedBlock(props: Props) {
  const { t } = useLanguage();
  const { block, focus } = props;
  const holdsFocus =
    focus !== undefined &&
    block.paragraphs.some(({ start, end }) => focus.place.start < end && start < focus.place.end);
  const [open, setOpen] = useState(holdsFocus);
  useEffect(() => {
    if (holdsFocus) setOpen(true);
  }, [holdsFocus]);
  const lines = block.paragraphs.reduce((sum, paragraph) => sum + paragraph.lines.length, 0);
  const label =
    block.kind === 'comment' ? t('reader.comments', { count: 1 }) : t('reader.furniture', { count: lines });
  return (
    <div className={style.folded}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && (
        <div className={style[block.kind]} lang={props.lang}>
          <Paragraphs {...props} />
        </div>
      )}
    </div>
  );
}

const Paragraphs = memo(function Paragraphs({ block, overlay, focus }: Props) {
  return block.paragraphs.map((paragraph) => {
    const isTouched = (range: { start: number; end: number }) =>
      range.start < paragraph.end && paragraph.start < range.end;
    const touched = focus !== undefined && [focus.place, ...focus.emphasis].some(isTouched);
    return (
      <Paragraph
        key={paragraph.start}
        paragraph={paragraph}
        overlay={overlay}
        focus={touched ? focus : undefined}
        inTitle={block.kind === 'title'}
      />
    );
  });
});
