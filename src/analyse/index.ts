// What enters: what is stored of reports (lineage, outlets, text outside furniture).
// What leaves: which of them share an origin, as far as is known.
// Refuses: writing anything, and guessing: reports count as one only where something says so.
export { groupByOrigin, type ReportForOrigin } from './origins.ts';
