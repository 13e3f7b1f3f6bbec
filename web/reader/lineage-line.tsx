import type { ReportDetail } from '../../src/server/contract/index.ts';
import { OutsideIcon } from '../app/icons.tsx';
import { useLanguage } from '../language/index.ts';
import style from './lineage-line.module.css';
import type { ReaderState } from './use-reader-state.ts';

/** The report that this one retells; where the text says so, a click shows the place. */
export function LineageLine(props: { lineage: ReportDetail['lineage'][number]; state: ReaderState }) {
  const { t } = useLanguage();
  const { title, outlet, url, basis, span } = props.lineage;
  const words = [title && `«${title}»`, outlet].filter(Boolean).join(' — ') || url;
  return (
    <p className={style.line}>
      <span className={style.term}>{t('reader.retells')}</span>
      {span ? (
        <button
          type="button"
          title={t(`reader.basedOn.${basis}`)}
          onClick={() => props.state.select({ kind: 'place', place: span })}
        >
          {words}
        </button>
      ) : (
        <span title={t(`reader.basedOn.${basis}`)}>{words}</span>
      )}
      {url && /^https?:\/\//i.test(url) && (
        <a href={url} title={url} aria-label={url} target="_blank" rel="noopener noreferrer nofollow">
          <OutsideIcon />
        </a>
      )}
    </p>
  );
}
