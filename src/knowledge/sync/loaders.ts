import type { SetLoader } from './loader.ts';
import { attackLoaders } from './sources/attack.ts';
import { cisaKev } from './sources/cisa-kev.ts';
import { epss } from './sources/epss.ts';
import { microsoftNaming } from './sources/microsoft-naming.ts';
import { galaxyLoaders } from './sources/misp-galaxy.ts';

/** Every set that can be synced, in the order in which they are. */
export const loaders: readonly SetLoader[] = [
  ...attackLoaders,
  ...galaxyLoaders,
  microsoftNaming,
  cisaKev,
  epss,
];
