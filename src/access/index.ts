/**
 * What enters: markings and who reads; accounts, passwords, codes, tokens; entries of the audit log.
 * What leaves: allowed, or refused with what stood in the way; who somebody is; whether the log is whole.
 * Refuses: what is marked for others, passwords that do not fit, codes that were used, too many attempts.
 */
export { type ChainEnd, type ChainFault, createChainCheck, type StoredEntry } from './audit-chain.ts';
export { mayGo, type Obstacle, type Passage, sayObstacle } from './gate.ts';
export { createRateLimit, lockedUntil } from './lock-out.ts';
export { codeAddress, newCodeSecret, stepOfCode } from './one-time-code.ts';
export { hashPassword, isPassword, passwordLengths } from './password.ts';
export { readerOf } from './reader-of.ts';
export { type Dropped, type Outgoing, type Redacted, redact } from './redact.ts';
export { bearerOf, newSessionSecret, newTokenSecret, secretHash } from './secret.ts';
export { isAlive, isToTouch, sessionMilliseconds } from './session-life.ts';
export { createSignIn, type SignInParts, type SignInRequest } from './sign-in.ts';
