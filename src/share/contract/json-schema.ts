import { z } from 'zod';
import { ContractRecord } from './record.ts';

/** JSON Schema (draft 2020-12) of one line of `shirabe extract --format jsonl`, as the text of `schema/extract.schema.json`. */
export function contractJsonSchema(): string {
  const schema = z.toJSONSchema(ContractRecord, { io: 'output', target: 'draft-2020-12' });
  const head = {
    $schema: schema.$schema,
    $id: 'https://shirabe.invalid/schema/extract.schema.json',
    title: 'One text as read by shirabe extract',
    description: 'Offsets are UTF-16 code units into the canonical text. Every array is always present.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}
