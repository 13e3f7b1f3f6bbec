import { memo, useEffect, useRef } from 'react';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import { ClaimFacts } from '../claims/claim-facts.tsx';
import { useEndLabel } from '../claims/end-label.ts';
import { StatusTag } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import style from './claim-list.module.css';
import { EvidenceStepper } from './evidence-stepper.tsx';
import { type Claim, claimId } from './selection.ts';
import { useObjectTail } from './subject-line.tsx';
import type { ReaderState } from './use-reader-state.ts';

/** A claim in the list; selected, it opens to show who says so and how it was read. */
export const ClaimItem = memo(function ClaimItem(props: {
  claim: Claim;
  detail: ReportDetail;
  state: ReaderState;
  selected: boolean;
  beside: boolean;
}) {
  const { t } = useLanguage();
  const { claim, selected, state } = props;
  const item = useRef<HTMLLIElement>(null);
  const object = useEndLabel()(claim.object);
  const tail = useObjectTail(claim.predicate);
  useEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const select = () =>
    state.select(selected ? undefined : { kind: 'claim', id: claimId(claim), evidence: 0 });
  return (
    <li
      ref={item}
      className={style.item}
      data-selected={selected || undefined}
      data-beside={props.beside || undefined}
    >
      <button type="button" className={style.row} aria-expanded={selected} onClick={select}>
        <span className={style.object} data-status={claim.status}>
          <b>{object.text}</b>
          {object.id && <span className={style.id}>{object.id}</span>}
          {tail}
        </span>
        <StatusTag status={claim.status} />
        {props.beside && !selected && <span className={style.hidden}>{t('reader.sameSentence')}</span>}
      </button>
      {selected && (
        <div className={style.details}>
          <ClaimFacts claim={claim} outlet={props.detail.outlet} />
          <EvidenceStepper count={claim.evidence.length} state={state} />
        </div>
      )}
    </li>
  );
});
