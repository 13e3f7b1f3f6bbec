import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import { groupClaims } from '../claims/claim-order.ts';
import { ReviewForm } from '../judgement/claim-form.tsx';
import { ReviewProvider } from '../judgement/review-context.tsx';
import { withReview } from '../judgement/reviewed.ts';
import { SelectionOffer } from '../judgement/selection-offer.tsx';
import { useReviewKeys } from '../judgement/use-review-keys.ts';
import { Article } from './article.tsx';
import { Aside } from './aside.tsx';
import { DifferenceView } from './difference-view.tsx';
import { OriginalDrawer } from './original-drawer.tsx';
import style from './reader.module.css';
import { ReaderHead } from './reader-head.tsx';
import { focusOf } from './selection.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReaderState } from './use-reader-state.ts';

/** Text and claims side by side; what is selected in one is shown in the other. What was decided lies over what was read. */
export function Reader({ detail }: { detail: ReportDetail }) {
  const reviewed = useMemo(() => withReview(detail), [detail]);
  return (
    <ReviewProvider reviewed={reviewed}>
      <ReviewedReader detail={reviewed.detail} />
    </ReviewProvider>
  );
}

function ReviewedReader({ detail }: { detail: ReportDetail }) {
  const state = useReaderState();
  const { compare } = useSearch({ from: '/reports/$id' });
  const groups = useMemo(() => groupClaims(detail.claims, (claim) => claim), [detail.claims]);
  const { selection } = state;
  const focus = useMemo(() => focusOf(selection, detail), [selection, detail]);
  useReaderKeys({ detail, groups, focus, state });
  useReviewKeys({ groups, state });
  const [sheetOpen, openSheet] = useState(false);
  const other = Number(compare);
  return (
    <div className={style.reader}>
      <div className={style.text}>
        {Number.isInteger(other) && other > 0 ? (
          <div className={style.compare}>
            <ReaderHead detail={detail} state={state} withTitle />
            <DifferenceView id={detail.id} from={other} to={detail.version} />
          </div>
        ) : (
          <Article detail={detail} focus={focus} state={state} sheetOpen={sheetOpen} />
        )}
      </div>
      <Aside
        detail={detail}
        groups={groups}
        focus={focus}
        state={state}
        open={sheetOpen}
        onOpen={openSheet}
      />
      <OriginalDrawer
        detail={detail}
        place={focus?.place}
        opened={state.originalShown}
        onClose={() => state.showOriginal(false)}
      />
      <SelectionOffer />
      <ReviewForm focus={focus} />
    </div>
  );
}
