/**
 * What enters: the canonical document and the reading of one text.
 * What leaves: the record of the extraction contract, its zod schema, and its JSON Schema (2020-12).
 * Refuses: nothing; a reading is always sayable. No store, no network.
 */
export { contractRecord } from './encode.ts';
export { contractJsonSchema } from './json-schema.ts';
export { type LabelRecord, labelRecord } from './labels.ts';
export { ContractRecord } from './record.ts';
