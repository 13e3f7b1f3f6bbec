import { z } from 'zod';
import type { ReferenceRecord } from '../../../model/reference.ts';
import { jsonOf } from '../door.ts';
import { BrokenSet, type SetLoader } from '../loader.ts';

/*
 * CTID Mappings Explorer: which ATT&CK techniques the KEV catalogue's CVEs are exploited by, and what they bring.
 * Live form: one JSON file that names the ATT&CK version it maps to; ids stay of that version.
 */

const name = 'kev-07.28.2025_attack-16.1-enterprise.json';

const Mappings = z.object({
  metadata: z.object({
    attack_version: z.string(),
    mapping_framework_version: z.string(),
    last_update: z.string(),
  }),
  mapping_objects: z
    .array(
      z.object({
        capability_id: z.string(),
        attack_object_id: z.string().nullable(),
        mapping_type: z.string().nullable(),
      }),
    )
    .min(1),
});

export const ctidKev: SetLoader = {
  set: 'ctid-kev',
  title: 'CTID mappings of KEV to ATT&CK',
  publisher: 'Center for Threat-Informed Defense',
  licence: 'Apache-2.0',
  files: () => [
    {
      name,
      address: `https://raw.githubusercontent.com/center-for-threat-informed-defense/mappings-explorer/main/mappings/kev/attack-16.1/kev-07.28.2025/enterprise/${name}`,
    },
  ],
  read([file]) {
    if (!file) throw new BrokenSet(name, 'is missing');
    const { metadata, mapping_objects } = jsonOf(file, Mappings);
    const links = new Map<string, ReferenceRecord['links'][number][]>();
    let unmapped = 0;
    for (const { capability_id: cve, attack_object_id: target, mapping_type } of mapping_objects) {
      if (!/^CVE-\d{4}-\d{4,19}$/.test(cve))
        throw new BrokenSet(file.name, `has a wrong field capability_id (${cve})`);
      if (target === null) {
        unmapped++;
        continue;
      }
      links.set(cve, [...(links.get(cve) ?? []), { rel: mapping_type ?? 'mapped', target }]);
    }
    const records = [...links].map(
      ([cve, own]): ReferenceRecord => ({
        id: cve,
        kind: 'vulnerability',
        label: cve,
        externalId: cve,
        status: 'current',
        names: [{ name: cve, kind: 'vulnerability', relation: 'same' }],
        links: own,
        facts: { attackVersion: metadata.attack_version },
      }),
    );
    const [month = '', date = '', year = ''] = metadata.last_update.split('/');
    return {
      version: `${metadata.mapping_framework_version}, ATT&CK ${metadata.attack_version}`,
      asOf: `${year}-${month}-${date}`,
      records,
      skipped: unmapped > 0 ? [{ what: 'CVEs', reason: 'without a technique', count: unmapped }] : [],
    };
  },
};
