import { z } from 'zod';
import type { AdvisoryFacts, ReferenceRecord } from '../../../model/reference.ts';
import { shaped } from '../door.ts';
import { BrokenSet, type SetLoader } from '../loader.ts';
import { childrenNamed, childText, xmlOf } from '../xml.ts';

/*
 * JPCERT/CC: alerts, weekly reports, JVN notices. Live form: RDF Site Summary 1.0 with Dublin Core dates. The feed lists
 * the newest only; whoever wants the texts follows the feed as any other.
 */

const Item = z.object({
  title: z.string().min(1),
  link: z.url({ protocol: /^https?$/ }),
  description: z.string().default(''),
  date: z.string().optional(),
});

const name = 'jpcert.rdf';

export const jpcert: SetLoader = {
  set: 'jpcert',
  title: 'JPCERT/CC',
  publisher: 'JPCERT/CC',
  licence: '© JPCERT/CC',
  files: () => [{ name, address: `https://www.jpcert.or.jp/rss/${name}` }],
  read([file]) {
    if (!file) throw new BrokenSet(name, 'is missing');
    const root = xmlOf(file);
    if (root.name !== 'rdf:RDF')
      throw new BrokenSet(file.name, `begins with ${root.name} instead of rdf:RDF`);
    const records = new Map<string, ReferenceRecord>();
    for (const item of childrenNamed(root, 'item')) {
      const { title, link, description, date } = shaped(
        file.name,
        {
          title: childText(item, 'title'),
          link: childText(item, 'link'),
          description: childText(item, 'description'),
          date: childText(item, 'dc:date'),
        },
        Item,
      );
      const facts: AdvisoryFacts = {
        url: link,
        summary: description,
        ...(date === undefined ? {} : { publishedAt: date }),
        cves: [...new Set(`${title} ${description}`.match(/CVE-\d{4}-\d{4,7}/g) ?? [])],
        cpes: [],
        cvss: [],
      };
      // An alert that was updated stands again under its address; the first is the newest.
      if (records.has(link)) continue;
      records.set(link, {
        id: link,
        kind: 'advisory',
        label: title,
        status: 'current',
        names: [],
        links: facts.cves.map((target) => ({ rel: 'vulnerability', target })),
        facts,
      });
    }
    const channel = childrenNamed(root, 'channel')[0];
    const asOf = channel && childText(channel, 'dc:date');
    return { records: [...records.values()], ...(asOf === undefined ? {} : { version: asOf, asOf }) };
  },
};
