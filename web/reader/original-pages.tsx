import { useEffect, useRef } from 'react';
import type { OriginalView } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import style from './original-pages.module.css';

type Page = Extract<OriginalView, { kind: 'pages' }>['pages'][number];

/** The pages of a PDF that hold the place, drawn from their words, with the place in a box. */
export function OriginalPages({ pages }: { pages: readonly Page[] }) {
  const { t } = useLanguage();
  return pages.map((page) => (
    <figure key={page.page}>
      <figcaption className={style.caption}>
        {pages.length > 1
          ? t('reader.originalPages', { page: page.page, count: pages.length })
          : t('reader.originalPage', { page: page.page })}
      </figcaption>
      <PageDrawing page={page} label={t('reader.originalPage', { page: page.page })} />
    </figure>
  ));
}

/** Boxes are PDF points from the lower left corner; SVG counts from the upper left. */
function PageDrawing({ page, label }: { page: Page; label: string }) {
  const first = useRef<SVGRectElement>(null);
  useEffect(() => {
    first.current?.scrollIntoView({ block: 'center' });
  }, []);
  const { width, height } = page;
  return (
    <svg className={style.page} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect className={style.paper} width={width} height={height} />
      {joined(page.boxes).map(([left, bottom, w, h], index) => (
        <rect
          key={index}
          ref={index === 0 ? first : undefined}
          className={style.box}
          x={left - 1.5}
          y={height - bottom - h - 1.5}
          width={w + 3}
          height={h + 3}
          rx="1.5"
        />
      ))}
      {page.runs.map(({ text, box: [left, bottom, w, h] }, index) => (
        <text
          key={index}
          className={style.run}
          x={left}
          y={height - bottom - h * 0.18}
          fontSize={h * 0.92}
          {...(w > 0 && text.length > 1 ? { textLength: w, lengthAdjust: 'spacingAndGlyphs' } : {})}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

type Box = Page['boxes'][number];

/** Boxes of one line that touch, as one. */
function joined(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const [left, bottom, width, height] of boxes) {
    const last = lines.at(-1);
    const isSameLine = last !== undefined && Math.abs(last[1] - bottom) < height / 2;
    if (last && isSameLine && left <= last[0] + last[2] + height && left + width >= last[0]) {
      const start = Math.min(last[0], left);
      const low = Math.min(last[1], bottom);
      const end = Math.max(last[0] + last[2], left + width);
      lines[lines.length - 1] = [start, low, end - start, Math.max(last[1] + last[3], bottom + height) - low];
    } else lines.push([left, bottom, width, height]);
  }
  return lines;
}
