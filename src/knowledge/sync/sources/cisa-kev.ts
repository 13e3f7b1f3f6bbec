import { z } from 'zod';
import type { KevFacts, ReferenceRecord, ReferenceRelation } from '../../../model/reference.ts';
import { jsonOf } from '../door.ts';
import { BrokenSet, type SetLoader } from '../loader.ts';

/*
 * CISA's Known Exploited Vulnerabilities catalogue. Live form: one JSON file by CISA's schema
 * (known_exploited_vulnerabilities_schema.json). An entry says that the CVE has been exploited, not by whom.
 */

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'no date of the form 2026-08-21');

const Catalogue = z.object({
  catalogVersion: z.string(),
  dateReleased: z.string(),
  vulnerabilities: z
    .array(
      z.object({
        cveID: z.string().regex(/^CVE-\d{4}-\d{4,19}$/),
        vendorProject: z.string(),
        product: z.string(),
        vulnerabilityName: z.string(),
        dateAdded: day,
        shortDescription: z.string(),
        requiredAction: z.string(),
        dueDate: day,
        knownRansomwareCampaignUse: z.string().default('Unknown'),
        notes: z.string().default(''),
        cwes: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});

const name = 'known_exploited_vulnerabilities.json';

export const cisaKev: SetLoader = {
  set: 'cisa-kev',
  title: 'CISA Known Exploited Vulnerabilities',
  publisher: 'CISA',
  licence: 'CC0 1.0',
  files: () => [{ name, address: `https://www.cisa.gov/sites/default/files/feeds/${name}` }],
  read([file]) {
    if (!file) throw new BrokenSet(name, 'is missing');
    const { catalogVersion, dateReleased, vulnerabilities } = jsonOf(file, Catalogue);
    const records = vulnerabilities.map((one): ReferenceRecord => {
      const facts: KevFacts = {
        vendor: one.vendorProject,
        product: one.product,
        title: one.vulnerabilityName,
        addedOn: one.dateAdded,
        dueOn: one.dueDate,
        requiredAction: one.requiredAction,
        ransomware: one.knownRansomwareCampaignUse === 'Known',
        cwes: one.cwes,
        notes: one.notes,
      };
      return {
        id: one.cveID,
        kind: 'vulnerability',
        label: one.cveID,
        externalId: one.cveID,
        status: 'current',
        names: [{ name: one.cveID, kind: 'vulnerability', relation: 'same' }],
        links: [],
        facts,
      };
    });
    const relations = vulnerabilities.map(
      ({ cveID, dateAdded }): ReferenceRelation => ({
        id: cveID,
        predicate: 'exploits',
        subject: { kind: 'unnamed', value: 'unnamed actors' },
        object: { record: cveID },
        status: 'asserted',
        saidOn: dateAdded,
      }),
    );
    return { version: catalogVersion, asOf: dateReleased, records, relations };
  },
};
