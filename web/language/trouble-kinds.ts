import type { TroubleKind } from '../../src/model/trouble.ts';

/** Troubles that the page itself meets, beside those that the server names. */
export type PageTroubleKind = TroubleKind | 'page/unreachable' | 'page/unexpected';

/** What happened, and what to do next: a sentence each, for every kind. */
export type TroubleMessages = Record<PageTroubleKind, { what: string; next: string }>;
