import type { NameView } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import { ReportRow } from '../reports/report-row.tsx';

/** The reports that name it, newest first. */
export function NameReports({ reports }: { reports: NameView['reports'] }) {
  const { t } = useLanguage();
  return (
    <section>
      <h2>
        {t('names.inReports')}
        <small>{reports.length}</small>
      </h2>
      {reports.length === 0 && <p>{t('names.noReportsYet')}</p>}
      {reports.map((item) => (
        <ReportRow key={item.id} item={item} focused={false} />
      ))}
    </section>
  );
}
