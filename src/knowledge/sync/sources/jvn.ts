import { z } from 'zod';
import type { AdvisoryFacts, ReferenceRecord } from '../../../model/reference.ts';
import { shaped } from '../door.ts';
import { BrokenSet, type SetLoader } from '../loader.ts';
import { childrenNamed, childText, type XmlElement, xmlOf } from '../xml.ts';

/*
 * JVN iPedia (IPA, JPCERT/CC): vulnerabilities in Japanese. Live form: RDF of JVNRSS 3.2 with the module mod_sec 3.0:
 * what was new or updated last; the same that MyJVN's getVulnOverviewList gives. Schemas: jvnrss_3.2.xsd,
 * mod_sec_3.0.xsd.
 */

const Item = z.object({
  title: z.string().min(1),
  link: z.url({ protocol: /^https?$/ }),
  description: z.string().default(''),
  identifier: z.string().regex(/^JVNDB-\d{4}-\d{6}$/, 'no id of the form JVNDB-2026-000001'),
  issued: z.string().optional(),
  modified: z.string().optional(),
});

const name = 'jvndb.rdf';

export const jvn: SetLoader = {
  set: 'jvn-ipedia',
  title: 'JVN iPedia',
  publisher: 'IPA',
  licence: 'JVN iPedia terms of use',
  files: () => [{ name, address: `https://jvndb.jvn.jp/ja/rss/${name}` }],
  read([file]) {
    if (!file) throw new BrokenSet(name, 'is missing');
    const root = xmlOf(file);
    if (root.name !== 'rdf:RDF')
      throw new BrokenSet(file.name, `begins with ${root.name} instead of rdf:RDF`);
    const records = childrenNamed(root, 'item').map((item) => recordOf(item, file.name));
    const channel = childrenNamed(root, 'channel')[0];
    const asOf = channel && (childText(channel, 'dcterms:modified') ?? childText(channel, 'dc:date'));
    return asOf === undefined ? { records } : { version: asOf, asOf, records };
  },
};

function recordOf(item: XmlElement, file: string): ReferenceRecord {
  const one = shaped(
    file,
    {
      title: childText(item, 'title'),
      link: childText(item, 'link'),
      description: childText(item, 'description'),
      identifier: childText(item, 'sec:identifier'),
      issued: childText(item, 'dcterms:issued'),
      modified: childText(item, 'dcterms:modified') ?? childText(item, 'dc:date'),
    },
    Item,
  );
  const facts: AdvisoryFacts = {
    url: one.link,
    summary: one.description,
    ...(one.issued === undefined ? {} : { publishedAt: one.issued }),
    ...(one.modified === undefined ? {} : { updatedAt: one.modified }),
    cves: cvesOf(item),
    cpes: childrenNamed(item, 'sec:cpe').map(({ text }) => text.trim()),
    cvss: childrenNamed(item, 'sec:cvss').flatMap(({ attributes: { vector, score } }) =>
      vector ? [{ vector, ...(Number(score) > 0 ? { score: Number(score) } : {}) }] : [],
    ),
  };
  return {
    id: one.identifier,
    kind: 'advisory',
    label: one.title,
    externalId: one.identifier,
    status: 'current',
    names: [],
    links: facts.cves.map((target) => ({ rel: 'vulnerability', target })),
    facts,
  };
}

/** CVEs among the references: by their `id`, else by their text. */
function cvesOf(item: XmlElement): string[] {
  const ids = childrenNamed(item, 'sec:references').flatMap(({ attributes, text }) => [
    attributes.id ?? '',
    text,
  ]);
  return [...new Set(ids.flatMap((id) => /^CVE-\d{4}-\d{4,19}$/.exec(id.trim())?.[0] ?? []))];
}
