// node src/share/contract/write-schema.ts — writes schema/extract.schema.json anew after the contract changed.
import { writeFileSync } from 'node:fs';
import { contractJsonSchema } from './json-schema.ts';

writeFileSync(new URL('../../../schema/extract.schema.json', import.meta.url), contractJsonSchema());
