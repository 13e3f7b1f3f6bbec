import type { ReportSummary } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import style from './tlp-tag.module.css';

/** The marking as FIRST prints it: TLP:LEVEL in the level's colour on black (TLP 2.0, August 2022). */
export function TlpTag({ marking }: { marking: ReportSummary['marking'] }) {
  const { t } = useLanguage();
  return (
    <span className={style.tlp} data-level={marking.level} title={t(`labels.tlp.${marking.level}`)}>
      TLP:{marking.level}
    </span>
  );
}
