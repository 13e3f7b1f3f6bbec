import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Changes something that analysts decide; everything that rests on it is asked for anew. */
export function useChange<In, Out>(change: (what: In) => Promise<Out>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => {
      for (const key of ['judgement', 'queue', 'report', 'name', 'names', 'reports'])
        void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}
