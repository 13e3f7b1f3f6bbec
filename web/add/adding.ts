import { type QueryClient, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import type { JobAccepted, JobRequest } from '../../src/server/contract/index.ts';
import { ask, tell } from '../api/client.ts';

const filesKey = ['add-files'];
const groupBytes = 16 * 1024 * 1024;

/** Hands files to the server in groups of at most 16 MB (a larger file alone), so that one refusal leaves the others be. */
export function useAddFiles(): (files: readonly File[]) => void {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationKey: filesKey,
    scope: { id: 'add-files' }, // one group after another
    mutationFn: (group: readonly File[]) => {
      const form = new FormData();
      for (const file of group) form.append('file', file, file.name);
      return ask<JobAccepted>('/api/jobs/files', { method: 'POST', body: form });
    },
    onSettled: () => jobsChanged(queries),
  });
  return (files) => {
    for (const group of inGroups(files)) mutate(group);
  };
}

export interface Upload {
  readonly names: readonly string[];
  readonly state: 'sending' | 'failed';
  readonly error: unknown;
}

/** Groups that are being sent or were refused as a whole. What the server accepted is in its list of jobs. */
export function useUploads(): readonly Upload[] {
  return useMutationState({
    filters: {
      mutationKey: filesKey,
      predicate: ({ state }) => state.status === 'pending' || state.status === 'error',
    },
    select: ({ state }): Upload => ({
      names: Array.isArray(state.variables) ? state.variables.map((file) => file.name) : [],
      state: state.status === 'error' ? 'failed' : 'sending',
      error: state.error,
    }),
  });
}

export function useAddWords() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: Partial<JobRequest>) => tell<JobAccepted>('/api/jobs', request),
    onSuccess: () => jobsChanged(queries),
  });
}

export function jobsChanged(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['jobs'] });
}

function inGroups(files: readonly File[]): File[][] {
  const groups: File[][] = [];
  let room = 0;
  for (const file of files) {
    const last = groups.at(-1);
    if (last && file.size <= room) last.push(file);
    else {
      groups.push([file]);
      room = groupBytes;
    }
    room -= file.size;
  }
  return groups;
}
