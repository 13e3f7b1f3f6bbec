import { queryOptions } from '@tanstack/react-query';
import type { CodeOffer, SessionView, SignIn } from '../../src/server/contract/access.ts';
import { ask, order, tell } from '../api/client.ts';

export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => ask<SessionView>('/api/session', { signal }),
    staleTime: 60_000,
  });

export const signIn = (given: SignIn) => tell<SessionView>('/api/session', given);
export const signOut = () => order('DELETE', '/api/session');
export const offerCode = () => tell<CodeOffer>('/api/account/code', {});
export const confirmCode = (code: string) => tell<SessionView>('/api/account/code/confirm', { code });
export const removeCode = (code: string) => tell<SessionView>('/api/account/code/remove', { code });

/** Where to go after signing in: an address of this page alone, whatever the parameter says. */
export function pathAfter(next: string | undefined): string {
  const url = next === undefined ? null : URL.parse(next, window.location.origin);
  const isOwn = url?.origin === window.location.origin && next?.startsWith('/') && !next.startsWith('//');
  return url && isOwn ? url.pathname + url.search : '/reports';
}
