// Everything that is checked without running the product: format and lint, types, layers, unused code, regex safety.
import { spawnSync } from 'node:child_process';

const checks: readonly (readonly [string, string, readonly string[]])[] = [
  ['format and lint', 'biome', ['check', '.']],
  ['types', 'tsc', ['-p', '.', '--noEmit']],
  ['types of the page', 'tsc', ['-p', 'web', '--noEmit']],
  ['layers', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src', 'web']],
  ['regular expressions', 'oxlint', ['-c', '.oxlintrc.json', 'src', 'web']],
  ['unused code', 'knip', ['--no-progress']],
];

let failures = 0;
for (const [name, command, args] of checks) {
  const run = spawnSync(command, args, { encoding: 'utf8' });
  const passed = run.status === 0;
  if (!passed) {
    failures++;
    process.stdout.write(`${run.stdout}${run.stderr}${run.error ? `${run.error.message}\n` : ''}`);
  }
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'} ${name}\n`);
}
process.exit(failures === 0 ? 0 : 1);
