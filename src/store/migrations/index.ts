import { statements as start } from './0001-start.ts';
import { statements as judgement } from './0002-judgement.ts';
import { statements as reference } from './0003-reference.ts';
import { statements as nameRuling } from './0004-name-ruling.ts';
import { statements as claimQueue } from './0005-claim-queue.ts';
import { statements as access } from './0006-access.ts';

/**
 * One list of statements a file, in order; a store's schema number is how many of them it has had. Never
 * change one that was released: add one.
 */
export const migrations: readonly (readonly string[])[] = [
  start,
  judgement,
  reference,
  nameRuling,
  claimQueue,
  access,
];
