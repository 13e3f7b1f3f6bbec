// Makes one archive that starts on a machine with no registry and no route: the built page, the production
// dependencies, the right Node, the knowledge and the samples.
//   npm run pack [-- --out DIR]        → DIR/shirabe-VERSION-linux-x64.tar.gz
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const root = path.dirname(import.meta.dirname);
const Package = z.looseObject({
  name: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

const own = Package.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
const outAt = process.argv.indexOf('--out');
const out = path.resolve(outAt > 0 ? (process.argv[outAt + 1] ?? 'out') : path.join(root, 'out'));
const folderName = `${own.name}-${own.version}-linux-x64`;
const stage = mkdtempSync(path.join(tmpdir(), 'shirabe-pack-'));
const target = path.join(stage, folderName);

mkdirSync(target, { recursive: true });
for (const name of [
  'package.json',
  'README.md',
  'README.ja.md',
  'LICENSE',
  'CHANGELOG.md',
  'bin',
  'knowledge',
  'samples',
  'schema',
  'dist',
  'docs',
]) {
  if (existsSync(path.join(root, name)))
    cpSync(path.join(root, name), path.join(target, name), { recursive: true });
}
cpSync(path.join(root, 'src'), path.join(target, 'src'), {
  recursive: true,
  filter: (file) => !/\.(?:test|fixture|suite)\.ts$/.test(file),
});
const packages = productionPackages();
for (const name of packages) {
  cpSync(path.join(root, 'node_modules', name), path.join(target, 'node_modules', name), {
    recursive: true,
    dereference: true,
    filter: (file) => path.basename(file) !== '.bin',
  });
}
const node = path.join(target, 'node', 'bin', 'node');
mkdirSync(path.dirname(node), { recursive: true });
copyFileSync(realpathSync(process.execPath), node);
chmodSync(node, 0o755);
writeFileSync(
  path.join(target, 'packed.json'),
  `${JSON.stringify({ version: own.version, node: process.version, packages: packages.length })}\n`,
);
writeFileSync(
  path.join(target, 'shirabe'),
  '#!/bin/sh\n# Starts Shirabe with the Node of this archive: ./shirabe [serve|read|extract|…]\nhere=$(cd "$(dirname "$0")" && pwd)\n[ $# -eq 0 ] && set -- serve\nexec "$here/node/bin/node" "$here/src/cli/main.ts" "$@"\n',
);
chmodSync(path.join(target, 'shirabe'), 0o755);

mkdirSync(out, { recursive: true });
const archive = path.join(out, `${folderName}.tar.gz`);
const tar = spawnSync('tar', ['-czf', archive, '-C', stage, folderName], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
rmSync(stage, { recursive: true, force: true });
if (tar.status !== 0) {
  process.stderr.write('tar failed: the archive was not made.\n');
  process.exit(1);
}
process.stderr.write(
  `${(statSync(archive).size / 1e6).toFixed(1)} MB, ${packages.length} packages. Unpack it and run ./shirabe\n`,
);
process.stdout.write(`${archive}\n`);

/** Names of the packages that the product needs at run time, found from the dependencies of dependencies. The Node package itself is copied apart. */
function productionPackages(): string[] {
  const found = new Set<string>();
  const queue = Object.keys(own.dependencies);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const file = path.join(root, 'node_modules', name, 'package.json');
    if (found.has(name) || !existsSync(file)) continue;
    found.add(name);
    const of = Package.partial({ version: true, name: true }).parse(JSON.parse(readFileSync(file, 'utf8')));
    queue.push(...Object.keys(of.dependencies ?? {}), ...Object.keys(of.optionalDependencies ?? {}));
    const nested = path.join(root, 'node_modules', name, 'node_modules');
    if (existsSync(nested))
      for (const inner of readdirSync(nested)) if (!inner.startsWith('.')) queue.push(inner);
  }
  return [...found].sort();
}
