/**
 * What enters: reports that have passed the gate, with what was read out of them, and what the knowledge says of names.
 * What leaves: a STIX 2.1 bundle (OASIS, 10 June 2021) with TLP 2.0 markings; claims keep evidence and doubt.
 * Refuses: nothing; what no relationship can say becomes a note. No store, no network.
 */
export { stixBundle } from './bundle.ts';
export type { Known } from './ends.ts';
export type { ReportToShare } from './report.ts';
