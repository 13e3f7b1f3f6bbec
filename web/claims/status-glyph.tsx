import type { ClaimStatus } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import style from './status.module.css';

/** The form of a status: asserted solid, hedged dashed, unknown dotted with a question mark, denied struck. */
export function StatusGlyph({ status }: { status: ClaimStatus }) {
  return (
    <svg className={style.glyph} viewBox="0 0 26 12" width="26" height="12" aria-hidden="true">
      {status === 'asserted' && <line x1="1" y1="6" x2="25" y2="6" />}
      {status === 'hedged' && <line x1="1" y1="6" x2="25" y2="6" strokeDasharray="5 4.5" />}
      {status === 'unknown' && (
        <>
          <line x1="1.5" y1="6" x2="15" y2="6" strokeDasharray="0.1 4.2" strokeLinecap="round" />
          <text x="17" y="10.6">
            ?
          </text>
        </>
      )}
      {status === 'denied' && (
        <>
          <line x1="1" y1="6" x2="25" y2="6" />
          <path d="M9 1.5 17 10.5M17 1.5 9 10.5" />
        </>
      )}
    </svg>
  );
}

/** Glyph and word. */
export function StatusTag({ status }: { status: ClaimStatus }) {
  const { t } = useLanguage();
  return (
    <span className={style.tag} data-status={status} title={t(`labels.statusNote.${status}`)}>
      <StatusGlyph status={status} />
      {t(`labels.status.${status}`)}
    </span>
  );
}
