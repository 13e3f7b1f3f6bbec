import { useEffect, useState } from 'react';
import { useLanguage } from '../language/index.ts';
import style from './review.module.css';
import { useReview } from './review-context.tsx';
import { selectedRange } from './selected-text.ts';

interface Offer {
  readonly left: number;
  readonly top: number;
}

/** Beside words that are selected in the text: the button that makes a claim or a name of them. */
export function SelectionOffer() {
  const { t } = useLanguage();
  const { reviewed, canDecide, openForm, form } = useReview();
  const { text } = reviewed.detail;
  const [offer, setOffer] = useState<Offer>();
  useEffect(() => {
    const look = () => setOffer(selectedRange(text) && place());
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [text]);
  if (!offer || !canDecide || form) return null;
  return (
    <button
      type="button"
      className={style.offer}
      style={{ left: offer.left, top: offer.top }}
      // Pressing must not let go of the selection.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        const at = selectedRange(text);
        if (at) openForm({ kind: 'add', at });
      }}
    >
      {t('judgement.add')}
      <kbd>n</kbd>
    </button>
  );
}

const width = 240;

function place(): Offer | undefined {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  return {
    left: Math.max(8, Math.min(box.left, window.innerWidth - width)),
    top: Math.max(64, Math.min(box.bottom + 8, window.innerHeight - 110)),
  };
}
