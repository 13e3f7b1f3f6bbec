import { statSync } from 'node:fs';
import { createEgress, type EgressPolicy } from '../../egress/index.ts';
import {
  bundleKeys,
  loadOverrides,
  type OpenedBundle,
  openBundle,
  openBundleBytes,
  openBundleFolder,
} from '../../knowledge/sync/index.ts';
import type { Egress } from '../../model/egress.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import type { Store } from '../../store/index.ts';
import { bundled, publishers } from './file-source.ts';
import { chosenLoaders, type SetProgress, syncContext, syncSets } from './sync-sets.ts';

export interface SyncRequest {
  readonly dataFolder: string;
  readonly egress: EgressPolicy;
  /** All that can be synced, or all of the bundle, when empty. */
  readonly sets: readonly string[];
  /** Bundle of an air-gapped site: a file, a folder, or an address of either. */
  readonly from?: string;
}

export interface SyncRun {
  readonly onProgress: (progress: SetProgress) => void;
  readonly signal?: AbortSignal;
}

/** Sets are large: a slow line may take its time, as long as bytes come. Files of one publisher come one after another. */
const patience: EgressPolicy = { totalMs: 20 * 60_000, hostDelayMs: 100, headersMs: 60_000 };
const mostBundleBytes = 1024 * 1024 * 1024;

/**
 * Syncs sets from their publishers, or from a bundle that a trusted key signed.
 * @returns how each set ended; trouble when none could be begun (unknown set, no bundle, wrong signature)
 */
export async function runSync(
  store: Store,
  request: SyncRequest,
  run: SyncRun,
): Promise<Outcome<SetProgress[]>> {
  const overrides = loadOverrides();
  if (!overrides.ok) return overrides;
  const context = await syncContext(store);
  if (!context.ok) return context;
  const egress = createEgress({ ...patience, ...request.egress });
  const parts = { store, overrides: overrides.value, context: context.value, clock: () => new Date() };
  if (request.from === undefined) {
    const chosen = chosenLoaders(request.sets);
    if (!chosen.ok) return chosen;
    return done(
      await syncSets(chosen.value, { ...parts, source: publishers(egress) }, run.onProgress, run.signal),
    );
  }
  const bundle = await opened(request.from, request.dataFolder, egress, run.signal);
  if (!bundle.ok) return bundle;
  try {
    const { sets, madeAt } = bundle.value.manifest;
    const held = sets.map(({ set }) => set);
    const absent = request.sets.find((set) => !held.includes(set));
    if (absent !== undefined) {
      return failed('input/invalid', absent, `The bundle of ${madeAt.slice(0, 10)} does not hold this set.`);
    }
    const chosen = chosenLoaders(request.sets.length > 0 ? request.sets : held);
    if (!chosen.ok) return chosen;
    const cves = sets.flatMap(({ files }) => files.flatMap(({ address }) => cveOf(address)));
    const asMade = {
      ...parts,
      context: { ...context.value, cves },
      source: bundled(bundle.value),
      refuseOlder: true,
    };
    return done(await syncSets(chosen.value, asMade, run.onProgress, run.signal));
  } finally {
    await bundle.value.close();
  }
}

/** A bundle answers for the CVEs that were in use where it was made. */
function cveOf(address: string): string[] {
  const found = /CVE-\d{4}-\d{4,19}(?=\.json$)/.exec(address)?.[0];
  return found === undefined ? [] : [found];
}

async function opened(
  from: string,
  dataFolder: string,
  egress: Egress,
  signal: AbortSignal | undefined,
): Promise<Outcome<OpenedBundle>> {
  const keys = bundleKeys(dataFolder);
  if (!/^https?:\/\//i.test(from)) {
    const isFolder = statSync(from, { throwIfNoEntry: false })?.isDirectory() ?? false;
    return isFolder ? openBundleFolder(from, keys) : openBundle(from, keys);
  }
  const get = (url: string) =>
    egress.get({ url, maxBytes: mostBundleBytes, robots: 'ignore', ...(signal ? { signal } : {}) });
  if (!from.endsWith('/')) {
    const answer = await get(from);
    return answer.ok ? openBundleBytes(from, answer.value.bytes, keys) : answer;
  }
  return openBundleFolder(from, keys, async (name) => {
    const answer = await get(new URL(name, from).href);
    return answer.ok ? answer.value.bytes : undefined;
  });
}
