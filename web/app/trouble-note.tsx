import { ApiFailure } from '../api/client.ts';
import { useLanguage } from '../language/index.ts';
import { sayValue } from '../language/known.ts';
import style from './trouble-note.module.css';

/** What happened, to what, and the next step: every error of the page is said so. */
export function TroubleNote({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useLanguage();
  const kind = error instanceof ApiFailure ? error.kind : 'page/unexpected';
  const place = error instanceof ApiFailure ? error.place : '';
  return (
    <div className={style.note} role="alert">
      <TroubleWords
        kind={kind}
        place={place}
        message={error instanceof Error ? error.message : String(error)}
      />
      {onRetry && (
        <button type="button" className={style.retry} onClick={onRetry}>
          {t('frame.tryAgain')}
        </button>
      )}
    </div>
  );
}

/** The same in plain words, for lists. The server's own English sentence stands behind "in detail". */
export function TroubleWords(props: { kind: string; place?: string; message?: string }) {
  const { t } = useLanguage();
  const otherwise = t('trouble.page/unexpected.what');
  return (
    <div className={style.words}>
      {props.place && <p className={style.place}>{props.place}</p>}
      <p>
        {sayValue(t, 'trouble', `${props.kind}.what`, otherwise)}{' '}
        <span className={style.next}>{sayValue(t, 'trouble', `${props.kind}.next`, '')}</span>
      </p>
      {props.message && (
        <details>
          <summary>{t('add.details')}</summary>
          <p lang="en">
            {props.message} <code>{props.kind}</code>
          </p>
        </details>
      )}
    </div>
  );
}
