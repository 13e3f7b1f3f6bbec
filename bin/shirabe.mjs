#!/usr/bin/env node
// Runs under the user's own Node (20 or newer). Where that is older than the project's, the launcher
// hands over to the project's Node, and builds the page first when `serve` needs it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const main = path.join(root, 'src', 'cli', 'main.ts');
const args = process.argv.slice(2);
const page = args[0] === 'serve' ? ['--page'] : [];

const launch = [path.join(root, 'scripts', 'launch.mjs'), ...page, 'node', main, ...args];
const child = spawn(process.execPath, launch, { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  process.stderr.write(`shirabe could not be started: ${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
