import { loadPack } from '../../knowledge/index.ts';
import { loaders, type SetLoader, type SyncContext } from '../../knowledge/sync/index.ts';
import { nameKey } from '../../model/name-key.ts';
import { done, failed, type Outcome, type Trouble } from '../../model/trouble.ts';
import { operator, type Store } from '../../store/index.ts';
import { type SetResult, type StepNote, type SyncParts, syncSet } from './sync-set.ts';

export interface SetProgress extends StepNote {
  readonly set: string;
  readonly title: string;
  readonly result?: SetResult;
  readonly error?: Trouble;
}

/** The loaders of these sets, or of all. Trouble `input/invalid` names a set that does not exist. */
export function chosenLoaders(sets: readonly string[]): Outcome<readonly SetLoader[]> {
  if (sets.length === 0) return done(loaders);
  const unknown = sets.find((set) => !loaders.some((loader) => loader.set === set));
  if (unknown !== undefined) {
    const known = loaders.map(({ set }) => set).join(', ');
    return failed('input/invalid', unknown, `There is no such set. Sets: ${known}.`);
  }
  return done(loaders.filter(({ set }) => sets.includes(set)));
}

/**
 * Syncs sets one after another; one that fails is noted and the others go on. `onProgress` is told of each step.
 * @returns the last progress of each set
 */
export async function syncSets(
  chosen: readonly SetLoader[],
  parts: SyncParts,
  onProgress: (progress: SetProgress) => void,
  signal?: AbortSignal,
): Promise<SetProgress[]> {
  const ends: SetProgress[] = [];
  for (const loader of chosen) {
    const { set, title } = loader;
    if (signal?.aborted) break;
    const outcome = await syncSet(loader, parts, (note) => onProgress({ set, title, ...note }), signal);
    const end: SetProgress = outcome.ok
      ? { set, title, step: outcome.value === 'new' ? 'done' : 'unchanged', result: outcome.value }
      : { set, title, step: 'failed', error: await noted(set, outcome.trouble, parts.store) };
    ends.push(end);
    onProgress(end);
  }
  return ends;
}

/** Says what stays in force, and keeps it for the status, unless the user stopped it. */
async function noted(set: string, trouble: Trouble, { references }: Store): Promise<Trouble> {
  if (trouble.kind === 'pipeline/stopped') return trouble;
  const inForce = (await references.sets()).find((one) => one.set === set);
  const rest = inForce
    ? `Version ${inForce.version} of ${inForce.asOf.slice(0, 10)} stays in force.`
    : 'Nothing of it was stored.';
  const error = { kind: trouble.kind, place: trouble.place, message: `${trouble.message} ${rest}` };
  await references.noteFailure(set, error);
  return { ...error, ...(trouble.cause === undefined ? {} : { cause: trouble.cause }) };
}

const mostCves = 2000;

/** What sets are asked by: the CVEs that reports name, and the English names of countries. */
export async function syncContext(store: Store): Promise<Outcome<SyncContext>> {
  const lexicon = loadPack();
  if (!lexicon.ok) return lexicon;
  const codes = new Map(
    lexicon.value.countries.flatMap(({ slug, words }) =>
      words
        .filter(({ lang, form }) => lang === 'en' && (form === undefined || form === 'noun'))
        .map(({ word }) => [nameKey(word), slug] as const),
    ),
  );
  const used = await store.reports.namesWith('cve', operator, mostCves);
  return done({
    cves: used.map(({ name }) => name.toUpperCase()).filter((name) => /^CVE-\d{4}-\d{4,19}$/.test(name)),
    countryOf: (name) => codes.get(nameKey(name)),
  });
}
