import type { QueuedClaim } from '../../src/server/contract/judgement.ts';
import { ClaimSentence } from '../claims/claim-sentence.tsx';
import { StatusTag } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import style from './judgement-page.module.css';
import { ReportLine } from './report-line.tsx';
import review from './review.module.css';

interface Props {
  readonly item: QueuedClaim;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onDecide: (kind: 'accept' | 'reject') => void;
}

/** A claim that waits: what it says, its sentence, its source, why it deserves a look, and what can be done. */
export function QueueItem({ item, chosen, onChoose, onDecide }: Props) {
  const { t } = useLanguage();
  const { claim, report, doubts, watched } = item;
  const [evidence] = claim.evidence;
  return (
    <li className={style.item} data-chosen={chosen || undefined} onPointerDown={onChoose}>
      <p className={style.claim}>
        <ClaimSentence claim={claim} />
        <StatusTag status={claim.status} />
      </p>
      {evidence && (
        <blockquote lang={report.lang}>
          {evidence.quote}
          {claim.claimants.length > 0 && <cite>{claim.claimants.join(' → ')}</cite>}
        </blockquote>
      )}
      <div className={style.foot}>
        <ReportLine report={report} claim={claim.id} />
        <span className={style.doubts} title={t('judgement.doubtNote')}>
          {watched && <b>{t('judgement.watched')}</b>}
          {doubts.map((doubt) => (
            <span key={doubt}>{t(`judgement.doubt.${doubt}`)}</span>
          ))}
        </span>
        <span className={review.actions}>
          <button type="button" onClick={() => onDecide('accept')}>
            {t('judgement.accept')} <kbd>a</kbd>
          </button>
          <button type="button" onClick={() => onDecide('reject')}>
            {t('judgement.reject')} <kbd>r</kbd>
          </button>
        </span>
      </div>
    </li>
  );
}
