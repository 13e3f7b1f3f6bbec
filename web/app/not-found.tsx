import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/index.ts';
import { EmptyState } from './empty-state.tsx';
import style from './whole-page.module.css';

export function NotFound() {
  const { t } = useLanguage();
  return (
    <div className={style.page}>
      <EmptyState title={t('frame.notFound')} next={t('frame.notFoundNext')}>
        <Link to="/reports">{t('frame.toReports')}</Link>
      </EmptyState>
    </div>
  );
}
