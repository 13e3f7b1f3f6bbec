import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import type { DecisionAnswer } from '../../src/server/contract/judgement.ts';
import { ApiFailure, tell } from '../api/client.ts';
import { report as reportQuery } from '../api/queries.ts';
import type { Range } from '../reader/blocks.ts';
import type { Claim } from '../reader/selection.ts';
import type { DecisionOrder } from './order.ts';
import type { Reviewed } from './reviewed.ts';

/** A form that is open: which claim or name is corrected, or which words are added. */
export type OpenForm =
  | { readonly kind: 'correct'; readonly claim: Claim }
  | { readonly kind: 'add'; readonly at: Range }
  | { readonly kind: 'correct-name'; readonly name: ReportDetail['names'][number] }
  | { readonly kind: 'state' };

export interface ReviewState {
  readonly reviewed: Reviewed;
  /** Only the newest version can be decided on. */
  readonly canDecide: boolean;
  readonly decide: (orders: readonly DecisionOrder[]) => Promise<boolean>;
  readonly isDeciding: boolean;
  readonly error: unknown;
  readonly form: OpenForm | undefined;
  readonly openForm: (form: OpenForm | undefined) => void;
  /** The newest decision of a person that holds here. */
  readonly last: { readonly id: string } | undefined;
  readonly undoLast: () => void;
}

const Context = createContext<ReviewState | undefined>(undefined);

/** What is decided on the report that is open. */
export function ReviewProvider({ reviewed, children }: { reviewed: Reviewed; children: ReactNode }) {
  const queries = useQueryClient();
  const [form, openForm] = useState<OpenForm>();
  const { detail } = reviewed;
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (orders: readonly DecisionOrder[]) =>
      tell<DecisionAnswer>(`/api/reports/${encodeURIComponent(detail.id)}/decisions`, {
        orders,
        seen: detail.versionId,
      }),
    onSuccess: ({ review }) => {
      queries.setQueryData<ReportDetail>(
        reportQuery(detail.id).queryKey,
        (before) => before && { ...before, review },
      );
      for (const key of ['judgement', 'queue', 'names', 'name', 'reports'])
        void queries.invalidateQueries({ queryKey: [key] });
    },
    onError: (failure) => {
      if (failure instanceof ApiFailure && failure.kind === 'judgement/outdated')
        void queries.invalidateQueries({ queryKey: ['report', detail.id] });
    },
  });
  const state = useMemo((): ReviewState => {
    const last = detail.review?.log.findLast(({ rule }) => rule === undefined);
    const decide = (orders: readonly DecisionOrder[]) =>
      mutateAsync(orders).then(
        () => true,
        () => false,
      );
    return {
      reviewed,
      canDecide: detail.review !== undefined,
      decide,
      isDeciding: isPending,
      error,
      form,
      openForm,
      last,
      undoLast: () => {
        if (last) void decide([{ kind: 'undo', decisions: [last.id] }]);
      },
    };
  }, [reviewed, detail.review, mutateAsync, isPending, error, form]);
  return <Context value={state}>{children}</Context>;
}

export function useReview(): ReviewState {
  const state = useContext(Context);
  if (!state) throw new Error('useReview outside of a ReviewProvider');
  return state;
}
