import { Command, Option } from 'commander';
import type { SetProgress } from '../pipeline/index.ts';
import type { Store, StoredSet } from '../store/index.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { failWith, openedStore, reportFailure } from './opened.ts';
import { dataOption, type EgressOptions, egressOptions, egressPolicy } from './options.ts';
import { printable } from './paint.ts';

interface Options extends EgressOptions {
  readonly data: string;
  readonly from?: string;
  readonly bundle?: string;
  readonly status: boolean;
  readonly trust?: string;
  readonly format: 'json' | 'text';
}

const examples = `
Examples:
  shirabe sync                               every public set from its publisher
  shirabe sync cisa-kev epss                 only these
  shirabe sync --status                      what is in force: version, date, corrections, failures
  shirabe sync --bundle sets.tar             packs and signs what is in force (fetched first where there is
                                             none), for a site without internet
  shirabe sync --trust ed25519:…             on that site: trusts the key that --bundle printed
  shirabe sync --from sets.tar               reads the bundle (a file, a folder, or an address of either)

A set that comes broken or half changes nothing: the one from before stays in force.`;

export function syncCommand(): Command {
  const command = new Command('sync')
    .description(
      'Fetch public reference sets: ATT&CK, MISP, Microsoft, KEV, EPSS, CVE, endoflife, Sigma, JVN',
    )
    .argument('[set...]', 'sets by their ids; all by default')
    .addOption(dataOption())
    .addOption(new Option('--from <place>', 'read a signed bundle instead: file, folder or address'))
    .addOption(new Option('--bundle <file>', 'write the sets in force as a signed bundle').conflicts('from'))
    .addOption(new Option('--status', 'show what is in force').default(false).conflicts(['from', 'bundle']))
    .addOption(new Option('--trust <key>', 'trust bundles that this public key signs'))
    .addOption(
      new Option('--format <format>', 'form of the output').choices(['json', 'text']).default('text'),
    )
    .addHelpText('after', examples);
  for (const option of egressOptions()) command.addOption(option);
  return command.action(sync);
}

async function sync(sets: string[], options: Options): Promise<void> {
  const { data, bundle, status, trust } = options;
  if (trust !== undefined) {
    const { bundleKeys } = await import('../knowledge/sync/index.ts');
    const trusted = bundleKeys(data).trust(trust);
    if (!trusted.ok) failWith(trusted.trouble, exitCode.usage);
    process.stderr.write(`Bundles signed by ${trust} are trusted now.\n`);
    if (options.from === undefined) return;
  }
  const store = await openedStore(data, status ? 'read' : 'write');
  try {
    if (status) await showStatus(store, sets, options.format);
    else if (bundle !== undefined) await pack(store, bundle, sets, options);
    else await fetchSets(store, sets, options);
  } finally {
    await store.close();
  }
}

async function fetchSets(store: Store, sets: string[], options: Options): Promise<void> {
  const { data, from, format, ...egress } = options;
  const { runSync } = await import('../pipeline/index.ts');
  const stop = new AbortController();
  const interrupt = () => {
    process.exitCode = exitCode.interrupted;
    stop.abort();
  };
  process.once('SIGINT', interrupt);
  const request = {
    dataFolder: data,
    egress: egressPolicy(egress),
    sets,
    ...(from === undefined ? {} : { from }),
  };
  const run = { onProgress: process.stderr.isTTY ? tell : () => {}, signal: stop.signal };
  const ends = await runSync(store, request, run);
  process.off('SIGINT', interrupt);
  if (!ends.ok)
    failWith(ends.trouble, ends.trouble.kind === 'input/invalid' ? exitCode.usage : exitCode.someFailed);
  const inForce = new Map((await store.references.sets()).map((set) => [set.set, set]));
  if (format === 'json') process.stdout.write(`${JSON.stringify(ends.value.map(withoutCause), null, 2)}\n`);
  for (const end of ends.value) {
    if (end.error) reportFailure(end.set, printable(end.error.message));
    else if (format === 'text') process.stdout.write(`${lineOf(end, inForce.get(end.set))}\n`);
  }
}

function tell({ title, step, files, of }: SetProgress): void {
  const part = of !== undefined && of > 1 ? ` ${files}/${of}` : '';
  process.stderr.write(`${printable(title)}: ${step}${part}\n`);
}

function withoutCause({ error, ...end }: SetProgress): object {
  return error ? { ...end, error: { kind: error.kind, place: error.place, message: error.message } } : end;
}

function lineOf({ set, result }: SetProgress, inForce: StoredSet | undefined): string {
  if (!inForce) return [result, set, 'nothing to ask for: no CVE is in use'].join('\t');
  const { version, asOf, counts } = inForce;
  const held = Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
  return printable([result, set, version, asOf.slice(0, 10), held.join(', ')].join('\t'));
}

/** Packs what is in force; what was never fetched is fetched first. */
async function pack(store: Store, file: string, sets: string[], options: Options): Promise<void> {
  const { data } = options;
  const inForce = new Set((await store.references.sets()).map(({ set }) => set));
  const missing = sets.filter((set) => !inForce.has(set));
  if (missing.length > 0 || inForce.size === 0) await fetchSets(store, missing, options);
  const { makeBundle } = await import('../pipeline/index.ts');
  const made = await makeBundle(store, data, file, sets);
  if (!made.ok) failWith(made.trouble, made.trouble.place === file ? exitCode.unusable : exitCode.usage);
  const { bytes, key } = made.value;
  process.stdout.write(`${file}\t${made.value.sets.length} sets\t${Math.ceil(bytes / 1024 / 1024)} MB\n`);
  process.stdout.write(`Signed by ${key}\n`);
  process.stderr.write(`Where it is read, trust the key once: shirabe sync --trust ${key}\n`);
}

async function showStatus(store: Store, wanted: string[], format: 'json' | 'text'): Promise<void> {
  const isWanted = ({ set }: { readonly set: string }) => wanted.length === 0 || wanted.includes(set);
  const sets = (await store.references.sets()).filter(isWanted);
  const failures = (await store.references.failures()).filter(isWanted);
  if (sets.length + failures.length === 0) {
    throw new CommandFailure('No set is here yet. Fetch them with: shirabe sync', exitCode.nothingFound);
  }
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ sets, failures }, null, 2)}\n`);
    return;
  }
  for (const one of sets) {
    process.stdout.write(
      `${lineOf({ set: one.set, title: one.title, step: 'done', result: 'new' }, one).slice(4)}\n`,
    );
    const basis = one.asOfBasis === 'publisher' ? '' : ` (date of the ${one.asOfBasis})`;
    const said = [`  ${one.title}, ${one.publisher}, ${one.licence}; asked ${one.checkedAt}${basis}`];
    for (const { what, reason, source, applied } of one.overrides) {
      said.push(`  ${applied ? 'corrected' : 'nothing to correct any more'}: ${what}: ${reason} (${source})`);
    }
    for (const { what, count, reason } of one.skipped) said.push(`  left out: ${count} × ${what}: ${reason}`);
    process.stdout.write(`${said.map(printable).join('\n')}\n`);
  }
  for (const { set, at, error } of failures) {
    process.stdout.write(printable(`failed\t${set}\t${at}\t${error.message}`).concat('\n'));
  }
}
