import type { NameView } from '../../src/server/contract/index.ts';
import { sayDate } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import profile from './profile.module.css';
import { seenOf } from './seen.ts';

/** First and last seen: dates of the reports, and since when they say it has been active. */
export function SeenLine({ view }: { view: NameView }) {
  const { t, language } = useLanguage();
  const { reported, activeSince } = seenOf(view);
  const since = activeSince.map(({ date, reports }) =>
    t('profile.activeSince', {
      date: sayDate(date, language),
      reports: t('names.reports', { count: reports }),
    }),
  );
  if (!reported && since.length === 0) return null;
  return (
    <p className={profile.note}>
      {t('profile.firstLast')} {since.join(' · ')}
      {since.length > 0 && reported && ' · '}
      {reported && <Reported {...reported} />}
    </p>
  );
}

function Reported({ first, last }: { first: string; last: string }) {
  const { t, language } = useLanguage();
  const from = sayDate(first, language);
  const interval = first === last ? from : t('labels.between', { from, to: sayDate(last, language) });
  return <>{t('profile.reported', { interval })}</>;
}
