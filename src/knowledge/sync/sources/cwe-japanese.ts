import { z } from 'zod';
import type { ReferenceRecord } from '../../../model/reference.ts';
import { jsonOf } from '../door.ts';
import { BrokenSet, type SetLoader } from '../loader.ts';

/* JPCERT/CC's Japanese names of weaknesses. Live form: one JSON file for the view CWE-1003, of one CWE version. */

const name = 'CWE-1003日本語訳一覧.json';

const View = z.object({
  'cwe-1003': z.object({
    version: z.string(),
    weaknesses: z
      .array(
        z.object({
          id: z.number().int(),
          title: z.object({ en: z.array(z.string()).min(1), ja: z.array(z.string()).min(1) }),
        }),
      )
      .min(1),
  }),
});

export const cweJapanese: SetLoader = {
  set: 'cwe-1003-ja',
  title: 'CWE-1003 in Japanese',
  publisher: 'JPCERT/CC',
  licence: 'CWE terms of use; translation by JPCERT/CC',
  files: () => [
    {
      name,
      address: `https://raw.githubusercontent.com/JPCERTCC/cwe-1003-ja/main/${encodeURIComponent(name)}`,
    },
  ],
  read([file]) {
    if (!file) throw new BrokenSet(name, 'is missing');
    const { version, weaknesses } = jsonOf(file, View)['cwe-1003'];
    const records = weaknesses.map(({ id, title }): ReferenceRecord => {
      const cwe = `CWE-${id}`;
      return {
        id: cwe,
        kind: 'weakness',
        label: title.en[0] ?? cwe,
        externalId: cwe,
        status: 'current',
        names: [],
        links: [],
        facts: { en: title.en, ja: title.ja },
      };
    });
    return { version, records };
  },
};
