import { z } from 'zod';
import type { ReferenceName, ReferenceRecord, ReferenceRelation } from '../../../model/reference.ts';
import { jsonOf } from '../door.ts';
import { BrokenSet, type SetLoader } from '../loader.ts';

/*
 * How Microsoft names threat actors. Live form: one JSON array, without ids, version or date: a name of Microsoft's,
 * where it comes from or what drives it, and other names parted by commas.
 */

const Row = z.object({
  'Threat actor name': z.string().min(1),
  'Origin/Threat': z.string(),
  'Other names': z.string(),
});

const name = 'MicrosoftMapping.json';

export const microsoftNaming: SetLoader = {
  set: 'microsoft-naming',
  title: 'Microsoft threat actor naming',
  publisher: 'Microsoft',
  licence: 'CC BY 4.0',
  files: () => [
    {
      name,
      address: `https://raw.githubusercontent.com/microsoft/mstic/master/PublicFeeds/ThreatActorNaming/${name}`,
    },
  ],
  read([file], { countryOf }) {
    if (!file) throw new BrokenSet(name, 'is missing');
    const relations: ReferenceRelation[] = [];
    const records = jsonOf(file, z.array(Row).min(1)).map((row): ReferenceRecord => {
      const label = row['Threat actor name'].trim();
      const origins = row['Origin/Threat'].split(',').map((part) => part.trim());
      for (const code of new Set(origins.flatMap((part) => countryOf(part) ?? []))) {
        relations.push({
          id: `${label} originates-from ${code}`,
          predicate: 'originates-from',
          subject: { record: label },
          object: { kind: 'country', value: code },
          status: 'asserted',
        });
      }
      return {
        id: label,
        kind: 'actor',
        label,
        status: 'current',
        names: namesOf(label, row['Other names']),
        links: [],
        facts: { origin: origins.filter((part) => part !== '') },
      };
    });
    return { records, relations };
  },
};

function namesOf(label: string, others: string): ReferenceName[] {
  const names = others.split(',').map((part) => part.trim());
  return [
    { name: label, kind: 'actor', namer: 'Microsoft', relation: 'same' },
    ...[...new Set(names)]
      .filter((other) => other !== '' && other !== label)
      .map((other): ReferenceName => ({ name: other, kind: 'actor', relation: 'same' })),
  ];
}
