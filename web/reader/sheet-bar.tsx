import { NextIcon, PreviousIcon } from '../app/icons.tsx';
import { ClaimSentence } from '../claims/claim-sentence.tsx';
import { StatusGlyph } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import type { AsideProps } from './aside-props.ts';
import { claimId } from './selection.ts';
import style from './sheet-bar.module.css';
import { claimBeside } from './use-reader-keys.ts';

/** The line by which the sheet is drawn up: the selected claim, with a way to the next, else how many there are. */
export function SheetBar(props: AsideProps & { open: boolean; onToggle: () => void }) {
  const { t } = useLanguage();
  const { detail, groups, state } = props;
  const { selection } = state;
  const claim =
    selection?.kind === 'claim' ? detail.claims.find((one) => claimId(one) === selection.id) : undefined;
  return (
    <div className={style.bar}>
      <button
        type="button"
        className={style.toggle}
        aria-expanded={props.open}
        aria-label={props.open ? t('reader.closePanel') : t('reader.openPanel')}
        onClick={props.onToggle}
      >
        {claim && !props.open ? (
          <span className={style.claim}>
            <StatusGlyph status={claim.status} />
            <ClaimSentence claim={claim} />
          </span>
        ) : (
          t('reader.claimCount', { count: detail.claims.length })
        )}
      </button>
      <button
        type="button"
        aria-label={t('reader.previousClaim')}
        onClick={() => state.select(claimBeside({ groups, state }, -1), 'claims')}
      >
        <PreviousIcon />
      </button>
      <button
        type="button"
        aria-label={t('reader.nextClaim')}
        onClick={() => state.select(claimBeside({ groups, state }, 1), 'claims')}
      >
        <NextIcon />
      </button>
    </div>
  );
}
