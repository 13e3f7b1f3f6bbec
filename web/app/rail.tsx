import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/index.ts';
import { AddIcon, FeedsIcon, JudgementIcon, NamesIcon, ReportsIcon } from './icons.tsx';
import style from './rail.module.css';

/** The places of the workbench: a rail on the left, on narrow screens a bar at the bottom. */
export function Rail() {
  const { t } = useLanguage();
  return (
    <nav className={style.rail} aria-label={t('frame.places')}>
      <Link className={style.mark} to="/reports" aria-label={t('frame.product')} tabIndex={-1}>
        <span lang="ja">調</span>
      </Link>
      <Link className={style.place} to="/reports">
        <ReportsIcon />
        {t('frame.reports')}
      </Link>
      <Link className={style.place} to="/names">
        <NamesIcon />
        {t('frame.names')}
      </Link>
      <Link className={style.place} to="/judgement">
        <JudgementIcon />
        {t('frame.judgement')}
      </Link>
      <Link className={style.place} to="/feeds">
        <FeedsIcon />
        {t('frame.feeds')}
      </Link>
      <Link className={`${style.place} ${style.add}`} to="/add">
        <AddIcon />
        {t('frame.add')}
      </Link>
    </nav>
  );
}
