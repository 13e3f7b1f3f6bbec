// Independent programs judge what the product puts out: STIX with OASIS' validator and library, layers by the Navigator's
// format. They lie in the shared folder and run in a virtual environment of their own, which this makes and keeps.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256 } from '../src/model/ids.ts';

const root = path.join(import.meta.dirname, '..');
const judges = path.join(path.resolve(root, process.env.SHIRABE_SHARED ?? '../shared'), 'judges');
const shirabe = path.join(root, 'bin', 'shirabe.mjs');

if (!existsSync(judges)) {
  process.stdout.write('judges: not run (no shared folder; see CONTRIBUTING)\n');
  process.exit(0);
}

const python = virtualEnvironment();
const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-judge-'));
try {
  const data = path.join(folder, 'data');
  const at = (name: string) => path.join(folder, name);
  run('node', [shirabe, 'read', '--data', data, ...texts()]);
  for (const format of ['stix', 'navigator'])
    run('node', [shirabe, 'export', '--data', data, '--format', format, '--all', '-o', at(`${format}.json`)]);
  const failed = [
    judge('stix_check.py', at('stix.json')),
    judge('layer_check.py', at('navigator.json')),
  ].filter((passed) => !passed);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Our labelled texts and samples, as files to read. */
function texts(): string[] {
  return ['labels/open', 'samples'].flatMap((name) =>
    readdirSync(path.join(root, name))
      .filter((file) => file.endsWith('.txt') || file.endsWith('.md') || file.endsWith('.html'))
      .map((file) => path.join(root, name, file)),
  );
}

/** Prints a judge's failed rows and its sum. A warning or a skip is no pass. */
function judge(script: string, file: string): boolean {
  const { status, stdout, stderr } = spawnSync(python, [path.join(judges, script), file], {
    encoding: 'utf8',
  });
  const rows = stdout.split('\n').filter((row) => row !== '');
  const bad = rows.filter((row) => /^(?:FAIL|WARN|SKIP)\b/.test(row));
  for (const row of bad) process.stdout.write(`${script}: ${row}\n`);
  process.stdout.write(`${script}: ${rows.at(-1) ?? stderr.trim()}\n`);
  return status === 0 && bad.length === 0;
}

/** Made once for these requirements, in the user's cache; a changed list makes another. */
function virtualEnvironment(): string {
  const requirements = path.join(judges, 'requirements.txt');
  const name = sha256(readFileSync(requirements)).slice(0, 16);
  const cache = process.env.XDG_CACHE_HOME ?? path.join(process.env.HOME ?? tmpdir(), '.cache');
  const place = path.join(cache, 'shirabe', `judges-${name}`);
  const made = path.join(place, 'made');
  if (!existsSync(made)) {
    rmSync(place, { recursive: true, force: true });
    run('python3', ['-m', 'venv', place]);
    run(path.join(place, 'bin', 'pip'), ['install', '--quiet', '--no-input', '-r', requirements]);
    writeFileSync(made, '');
  }
  return path.join(place, 'bin', 'python');
}

function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}${error ? `${error.message}\n` : ''}`);
  throw new Error(`${command} ${args[0] ?? ''} failed`);
}
