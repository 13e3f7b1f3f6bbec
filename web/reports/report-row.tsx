import { Link } from '@tanstack/react-router';
import { memo, useEffect, useRef } from 'react';
import type { ReportSummary } from '../../src/server/contract/index.ts';
import { TlpTag } from '../claims/tlp-tag.tsx';
import { sayDay } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import { languageName } from '../language/places.ts';
import { HitPassage } from './hit-passage.tsx';
import style from './report-row.module.css';
import { RowChips } from './row-chips.tsx';

/** One report of the list. The whole row leads to it; chips lead to a name or narrow the list. */
export const ReportRow = memo(function ReportRow(props: { item: ReportSummary; focused: boolean }) {
  const { t, language } = useLanguage();
  const { item } = props;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (props.focused) link.current?.focus({ preventScroll: true });
  }, [props.focused]);
  const date = dateOf(item);
  const facts = [
    item.outlet ?? t('list.unnamedOutlet'),
    languageName(item.lang, language, t),
    item.claims > 0 && t('list.claims', { count: item.claims }),
    item.questions > 0 && t('list.questions', { count: item.questions }),
    item.versions > 1 && t('list.versions', { count: item.versions }),
    item.origin.kind === 'sample' && t('list.sample'),
  ].filter((fact) => typeof fact === 'string');
  return (
    <article className={style.row}>
      <p className={style.date}>
        <time dateTime={date.value}>{sayDay(date.value, language)}</time>
        <small>{t(`list.${item.sortedBy}`)}</small>
      </p>
      <div className={style.body}>
        <h2 className={style.title} lang={item.lang}>
          {/* A found report opens at the passage that was found. */}
          <Link ref={link} to="/reports/$id" params={{ id: item.id }} search={firstHit(item)}>
            {item.title}
          </Link>
        </h2>
        <p className={style.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        <RowChips item={item} />
        {item.hits.length > 0 && (
          <ul className={style.hits} lang={item.lang}>
            {item.hits.slice(0, 2).map((hit) => (
              <li key={hit.start}>
                <HitPassage text={hit.text} marks={hit.marks} />
              </li>
            ))}
          </ul>
        )}
        {item.hits.length > 2 && (
          <p className={style.moreHits}>{t('list.moreHits', { count: item.hits.length - 2 })}</p>
        )}
      </div>
      <TlpTag marking={item.marking} />
    </article>
  );
});

function dateOf(item: ReportSummary): { value: string } {
  const byDate = { published: item.publishedAt, updated: item.updatedAt, obtained: undefined };
  return byDate[item.sortedBy] ?? { value: item.obtainedAt };
}

function firstHit(item: ReportSummary): { at?: string } {
  const hit = item.hits[0];
  const mark = hit?.marks[0];
  return hit && mark ? { at: `${hit.start + mark.start}-${hit.start + mark.end}` } : {};
}
