import { z } from 'zod';
import type { ReferenceRecord } from '../../../model/reference.ts';
import { jsonOf } from '../door.ts';
import type { SetLoader } from '../loader.ts';

/*
 * MISP taxonomies: agreed words for tags (TLP, Admiralty scale, estimative language). Live form: one JSON file a
 * taxonomy, `<name>/machinetag.json`. Schema: misp-taxonomies/schema.json.
 */

const Entry = z.object({
  value: z.string(),
  expanded: z.string().optional(),
  numerical_value: z.number().optional(),
});

const Taxonomy = z.object({
  namespace: z.string().min(1),
  version: z.number().int(),
  description: z.string(),
  predicates: z.array(Entry).min(1),
  values: z.array(z.object({ predicate: z.string(), entry: z.array(Entry) })).default([]),
});

const taxonomies = [
  'PAP',
  'admiralty-scale',
  'cssa',
  'estimative-language',
  'information-security-indicators',
  'kill-chain',
  'misp',
  'targeted-threat-index',
  'threatmatch',
  'tlp',
  'workflow',
];

export const mispTaxonomies: SetLoader = {
  set: 'misp-taxonomies',
  title: 'MISP taxonomies',
  publisher: 'MISP Project',
  licence: 'CC0 1.0 or BSD-2-Clause',
  files: () =>
    taxonomies.map((name) => ({
      name: `${name}/machinetag.json`,
      address: `https://raw.githubusercontent.com/MISP/misp-taxonomies/main/${name}/machinetag.json`,
    })),
  read: (files) => ({
    records: files.map((file): ReferenceRecord => {
      const { namespace, version, description, predicates, values } = jsonOf(file, Taxonomy);
      const tags = predicates.flatMap((predicate) => {
        const entries = values.filter((one) => one.predicate === predicate.value).flatMap((one) => one.entry);
        if (entries.length === 0) return [{ ...predicate, tag: `${namespace}:${predicate.value}` }];
        return entries.map((entry) => ({
          ...entry,
          tag: `${namespace}:${predicate.value}="${entry.value}"`,
        }));
      });
      return {
        id: namespace,
        kind: 'taxonomy',
        label: namespace,
        status: 'current',
        names: [],
        links: [],
        facts: { version, description, tags },
      };
    }),
  }),
};
