// Runs under the user's own Node (20 or newer): installs what is missing, builds the page when its
// sources changed, and hands over to the Node that the project brings.
//   node scripts/launch.mjs [--page] COMMAND [ARGUMENT…]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const leastNode = 26;

const [first, ...rest] = process.argv.slice(2);
const wantsPage = first === '--page';
const [command, ...args] = wantsPage ? rest : [first, ...rest];
if (!command) stop('usage: node scripts/launch.mjs [--page] COMMAND [ARGUMENT…]', 2);

install();
const search = pathWithNewestNode();
if (wantsPage) buildPage();
handOver();

function stop(message, code) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** SHA-256 over the names and contents of files, folders walked in name order. */
function hashOf(names) {
  const hash = createHash('sha256');
  const add = (name) => {
    const full = path.join(root, name);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const child of readdirSync(full).sort()) add(path.join(name, child));
    } else hash.update(name).update('\0').update(readFileSync(full)).update('\0');
  };
  for (const name of names) add(name);
  return hash.digest('hex');
}

function upToDate(stampFile, hash) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash;
}

function install() {
  const lock = hashOf(['package-lock.json']);
  const stamp = path.join(modules, '.shirabe-installed');
  if (upToDate(stamp, lock) || !existsSync(path.join(root, 'package-lock.json'))) return;
  if (existsSync(path.join(root, 'packed.json'))) return; // an archive made by `npm run pack` brings its modules
  process.stderr.write('Installing what is missing (once) …\n');
  const npm = process.env.npm_execpath;
  const words = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--engine-strict=false',
    '--loglevel=error',
  ];
  const run =
    npm && /\.[cm]?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', words, { cwd: root, stdio: ['ignore', 2, 2] });
  if (run.status !== 0) stop('npm ci failed: the lines above say why. Is a package registry reachable?', 1);
  writeFileSync(stamp, lock);
}

/** The project's own Node comes first, unless a newer one of at least the same major version is on the path. */
function pathWithNewestNode() {
  const own = path.join(modules, '.bin');
  const folders = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder && !folder.startsWith(root));
  const found = [own, path.join(root, 'node', 'bin'), ...folders]
    .filter((folder) => existsSync(path.join(folder, 'node')))
    .map((folder) => ({ folder, version: versionOf(path.join(folder, 'node')) }))
    .filter(({ version }) => version[0] >= leastNode);
  found.sort(
    (a, b) => b.version[0] - a.version[0] || b.version[1] - a.version[1] || b.version[2] - a.version[2],
  );
  const best = found[0];
  if (!best)
    stop(
      `Node ${leastNode} or newer is needed: on Linux x64 it is installed with the project, elsewhere please install it.`,
      1,
    );
  return [best.folder, own, ...folders].join(path.delimiter);
}

function versionOf(node) {
  const printed = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const numbers = printed.trim().replace(/^v/, '').split('.').map(Number);
  return numbers.length === 3 && numbers.every(Number.isFinite) ? numbers : [0, 0, 0];
}

function buildPage() {
  if (existsSync(path.join(root, 'packed.json'))) return;
  const hash = hashOf(['web', 'src/model', 'src/server/contract', 'vite.config.ts', 'package-lock.json']);
  const stamp = path.join(root, 'dist', '.shirabe-built');
  if (upToDate(stamp, hash)) return;
  process.stderr.write('Building the page …\n');
  const run = spawnSync(path.join(modules, '.bin', 'vite'), ['build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PATH: search },
  });
  if (run.status !== 0) stop('The page could not be built: the lines above say why.', 1);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/**
 * Compiled code is kept, so that later starts are faster and need no TypeScript parser in memory; two malloc arenas
 * instead of eight a core give memory of ended threads back (measured: 30 MB less); a smaller space for young objects
 * lets less garbage gather (25 MB less while searches are answered). Each only where nothing is set.
 */
function settings() {
  return {
    NODE_COMPILE_CACHE: path.join(modules, '.cache', 'compiled'),
    MALLOC_ARENA_MAX: '2',
    NODE_OPTIONS: '--max-semi-space-size=8',
  };
}

function handOver() {
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...settings(), ...process.env, PATH: search },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`${command} could not be started: ${error.message}`, 1));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
