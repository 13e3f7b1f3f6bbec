/**
 * What enters: readings of reports that have passed the gate.
 * What leaves: plain lists of indicators.
 * Refuses: nothing; benign ones are left out.
 */
export { indicatorLines } from './list.ts';
