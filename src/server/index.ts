/**
 * What enters: HTTP requests of this machine's own browser and programs.
 * What leaves: the API of `contract/` (OpenAPI 3.1 at /openapi.json), the built page, original bytes as downloads.
 * Refuses: other hosts and other sites' writes, bodies beyond the limits, fields that do not fit; each with one sentence.
 */
export { openIssuer } from './issuer.ts';
export { startServer } from './start.ts';
