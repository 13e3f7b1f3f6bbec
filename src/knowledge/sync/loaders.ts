import type { SetLoader } from './loader.ts';
import { attackLoaders } from './sources/attack.ts';
import { cisaKev } from './sources/cisa-kev.ts';
import { ctidKev } from './sources/ctid-kev.ts';
import { cveRecords, vulnrichment } from './sources/cve-records.ts';
import { cweJapanese } from './sources/cwe-japanese.ts';
import { endOfLife } from './sources/endoflife.ts';
import { epss } from './sources/epss.ts';
import { jpcert } from './sources/jpcert.ts';
import { jvn } from './sources/jvn.ts';
import { microsoftNaming } from './sources/microsoft-naming.ts';
import { galaxyLoaders } from './sources/misp-galaxy.ts';
import { mispTaxonomies } from './sources/misp-taxonomies.ts';
import { mispWarninglists } from './sources/misp-warninglists.ts';
import { sigma } from './sources/sigma.ts';

/** Every set that can be synced, in the order in which they are. */
export const loaders: readonly SetLoader[] = [
  ...attackLoaders,
  ...galaxyLoaders,
  microsoftNaming,
  cisaKev,
  ctidKev,
  epss,
  cveRecords,
  vulnrichment,
  endOfLife,
  mispWarninglists,
  mispTaxonomies,
  sigma,
  jvn,
  jpcert,
  cweJapanese,
];
