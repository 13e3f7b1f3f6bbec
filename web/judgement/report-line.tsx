import { Link } from '@tanstack/react-router';
import type { ReportRef } from '../../src/server/contract/judgement.ts';
import { sayDate } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import style from './judgement-page.module.css';

/** Source, title and date of the report; the way into it, at a claim where one is meant. */
export function ReportLine({ report, claim }: { report: ReportRef; claim?: string | undefined }) {
  const { t, language } = useLanguage();
  const date = report.publishedAt ?? report.updatedAt;
  return (
    <p className={style.report}>
      <Link
        to="/reports/$id"
        params={{ id: report.id }}
        search={claim ? { claim } : {}}
        title={t('judgement.open')}
      >
        {report.title}
      </Link>
      <span>
        {[report.outlet ?? t('judgement.noOutlet'), date && sayDate(date.value, language)]
          .filter(Boolean)
          .join('　')}
      </span>
    </p>
  );
}
