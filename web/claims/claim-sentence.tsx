import { Fragment } from 'react';
import type { Claim } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import { type ClaimEnd, useEndLabel } from './end-label.ts';
import style from './status.module.css';

/** A claim as a sentence of the page's language, its two ends set apart; a denied one is struck through. */
export function ClaimSentence({
  claim,
}: {
  claim: Pick<Claim, 'subject' | 'object' | 'predicate' | 'status'>;
}) {
  const { t } = useLanguage();
  const pieces = t(`labels.claim.${claim.predicate}`).split(/(\{[so]\})/);
  return (
    <span className={style.sentence} data-status={claim.status}>
      {pieces.map((piece, index) => {
        if (piece === '{s}') return <End key="s" end={claim.subject} />;
        if (piece === '{o}') return <End key="o" end={claim.object} />;
        return <Fragment key={index}>{piece}</Fragment>;
      })}
    </span>
  );
}

function End({ end }: { end: ClaimEnd }) {
  const { text, id } = useEndLabel()(end);
  return (
    <b>
      {text}
      {id && <span className={style.id}>{id}</span>}
    </b>
  );
}
