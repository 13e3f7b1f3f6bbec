import { Link } from '@tanstack/react-router';
import type { ReportSummary } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import { sectorName } from '../language/known.ts';
import { countryName } from '../language/places.ts';
import style from './row-chips.module.css';

const most = 5;

/** Actors, countries and sectors of a report. An actor leads to its page, a place or sector narrows the list. */
export function RowChips({ item }: { item: ReportSummary }) {
  const { t, language } = useLanguage();
  const { actors, countries, sectors } = item;
  if (actors.length + countries.length + sectors.length === 0) return null;
  return (
    <ul className={style.chips}>
      {actors.slice(0, most).map((actor) => (
        <li key={`${actor.kind} ${actor.name}`}>
          <Link
            to="/names/$name"
            params={{ name: actor.name }}
            search={{ kind: actor.kind }}
            className={style.actor}
            title={actor.isNew ? t('list.newName') : t(`labels.kind.${actor.kind}`)}
          >
            {actor.name}
          </Link>
          {actor.isNew && <small className={style.new}>{t('reader.newName')}</small>}
        </li>
      ))}
      <More count={actors.length - most} />
      {countries.slice(0, most).map((code) => (
        <li key={code}>
          <Link to="/reports" search={(before) => ({ ...before, country: code })} className={style.place}>
            {countryName(code, language)}
          </Link>
        </li>
      ))}
      <More count={countries.length - most} />
      {sectors.slice(0, most).map((slug) => (
        <li key={slug}>
          <Link to="/reports" search={(before) => ({ ...before, sector: slug })} className={style.sector}>
            {sectorName(slug, t)}
          </Link>
        </li>
      ))}
      <More count={sectors.length - most} />
    </ul>
  );
}

function More({ count }: { count: number }) {
  const { t } = useLanguage();
  return count > 0 ? <li className={style.more}>{t('list.moreChips', { count })}</li> : null;
}
