import { memo, type ReactNode, useEffect, useRef } from 'react';
import { ClaimFacts } from '../claims/claim-facts.tsx';
import type { EndLabel } from '../claims/end-label.ts';
import { StatusTag } from '../claims/status-glyph.tsx';
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
        <StatusTag status={claim.status} />
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
