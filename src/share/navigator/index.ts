/**
 * What enters: reports that have passed the gate, and the techniques of the knowledge.
 * What leaves: a layer for the ATT&CK Navigator, format 4.5.
 * Refuses: nothing; technique ids that the knowledge does not hold are left out.
 */
export { navigatorLayer } from './layer.ts';
