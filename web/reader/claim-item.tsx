import { memo, type ReactNode, useEffect, useRef } from 'react';
import { ClaimFacts } from '../claims/claim-facts.tsx';
import type { EndLabel } from '../claims/end-label.ts';
import { StatusTag } from '../claims/status-glyph.tsx';
import { ReviewTag } from '../judgement/review-tag.tsx';
import type { ClaimReview } from '../judgement/reviewed.ts';
import { useLanguage } from '../language/index.ts';
import style from './claim-list.module.css';
import { type Claim, claimId, type Selection } from './selection.ts';

interface Props {
  readonly claim: Claim;
  readonly object: EndLabel;
  /** What follows the object in the sentence: 「を標的にしている」. */
  readonly tail: string;
  readonly outlet: string | undefined;
  readonly selected: boolean;
  /** Rests on the tinted sentence too. */
  readonly beside: boolean;
  /** What was decided on it. */
  readonly review: ClaimReview['state'];
  readonly onSelect: (selection: Selection | undefined) => void;
  /** Stands under the facts of the selected claim. */
  readonly children?: ReactNode;
}

/** A claim in the list; selected, it opens to show who says so and how it was read. */
export const ClaimItem = memo(function ClaimItem(props: Props) {
  const { t } = useLanguage();
  const { claim, object, selected } = props;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <li
      ref={item}
      className={style.item}
      data-selected={selected || undefined}
      data-beside={props.beside || undefined}
      data-review={props.review}
    >
      <button
        type="button"
        className={style.row}
        aria-expanded={selected}
        onClick={() =>
          props.onSelect(selected ? undefined : { kind: 'claim', id: claimId(claim), evidence: 0 })
        }
      >
        <span className={style.object} data-status={claim.status}>
          <b>{object.text}</b>
          {props.tail}
          {object.id && <span className={style.id}>{object.id}</span>}
        </span>
        <span className={style.tags}>
          {props.review && <ReviewTag state={props.review} />}
          <StatusTag status={claim.status} />
        </span>
        {props.beside && !selected && <span className={style.hidden}>{t('reader.sameSentence')}</span>}
      </button>
      {selected && (
        <div className={style.details}>
          <ClaimFacts claim={claim} outlet={props.outlet} />
          {props.children}
        </div>
      )}
    </li>
  );
});
