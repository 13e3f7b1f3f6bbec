import { z } from 'zod';
import type { EndOfLifeFacts, ReferenceRecord } from '../../../model/reference.ts';
import { jsonOf } from '../door.ts';
import { BrokenSet, type SetLoader } from '../loader.ts';

/*
 * endoflife.date. Live form: API v1, `/products/full`: every product with its release cycles. A date that the
 * publisher does not know is null, and `isEol` alone says whether support has ended.
 */

const maybeDate = z.iso.date().nullish();

const Release = z.object({
  name: z.string().min(1),
  label: z.string().nullish(),
  releaseDate: maybeDate,
  isLts: z.boolean().default(false),
  isEoas: z.boolean().nullish(),
  eoasFrom: maybeDate,
  isEol: z.boolean(),
  eolFrom: maybeDate,
  isEoes: z.boolean().nullish(),
  eoesFrom: maybeDate,
  latest: z.object({ name: z.string() }).nullish(),
});

const Full = z.object({
  schema_version: z.string(),
  generated_at: z.string(),
  result: z
    .array(
      z.object({
        name: z.string().min(1),
        label: z.string().min(1),
        aliases: z.array(z.string()).default([]),
        category: z.string(),
        tags: z.array(z.string()).default([]),
        identifiers: z.array(z.object({ id: z.string(), type: z.string() })).default([]),
        releases: z.array(Release),
      }),
    )
    .min(1),
});

const name = 'products-full.json';

export const endOfLife: SetLoader = {
  set: 'endoflife',
  title: 'endoflife.date',
  publisher: 'endoflife.date',
  licence: 'MIT',
  files: () => [{ name, address: 'https://endoflife.date/api/v1/products/full' }],
  read([file]) {
    if (!file) throw new BrokenSet(name, 'is missing');
    const { generated_at, result } = jsonOf(file, Full);
    const records = result.map((product): ReferenceRecord => {
      const facts: EndOfLifeFacts = {
        cpes: product.identifiers.filter(({ type }) => type === 'cpe').map(({ id }) => id),
        releases: product.releases.map((one) => ({
          cycle: one.name,
          ...(one.label ? { label: one.label } : {}),
          ...(one.releaseDate ? { releasedOn: one.releaseDate } : {}),
          endOfLife: one.eolFrom ?? one.isEol,
          ...ending('endOfSupport', one.eoasFrom, one.isEoas),
          ...ending('extendedUntil', one.eoesFrom, one.isEoes),
          ...(one.latest ? { latest: one.latest.name } : {}),
          isLongTerm: one.isLts,
        })),
      };
      const names = [...new Set([product.label, product.name, ...product.aliases])];
      return {
        id: product.name,
        kind: 'product',
        label: product.label,
        status: 'current',
        names: names.map((each) => ({ name: each, kind: 'product', relation: 'same' })),
        links: [
          ...facts.cpes.map((target) => ({ rel: 'cpe', target })),
          ...product.tags.map((target) => ({ rel: 'tag', target })),
        ],
        facts: { ...facts, category: product.category },
      };
    });
    return { version: generated_at, asOf: generated_at, records };
  },
};

function ending<Key extends string>(
  key: Key,
  date: string | null | undefined,
  is: boolean | null | undefined,
) {
  const value = date ?? is;
  return value === null || value === undefined ? {} : { [key]: value };
}
