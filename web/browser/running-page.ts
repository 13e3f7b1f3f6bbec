import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The real server on a free port over a folder of its own, with the sample reports read, and a browser to look at it. */
export interface RunningPage {
  readonly address: string;
  /** A new tab; visits with the same options share what a browser remembers. Collects what the page complains of. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught errors and refusals of the security policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function runPage(): Promise<RunningPage> {
  if (!existsSync(path.join(root, 'dist', 'index.html')))
    throw new Error('The page is not built: run `npm test`, or `npm run build` first.');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shirabe-page-'));
  const [server, browser] = await Promise.all([startServer(folder), launchChromium()]);
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextFor = (options: BrowserContextOptions) => {
    const key = JSON.stringify(options);
    const context = contexts.get(key) ?? browser.newContext({ ...ordinary, ...options });
    contexts.set(key, context);
    return context;
  };
  return {
    address: server.address,
    visit: async (where, options = {}) => visit(await contextFor(options), server.address + where),
    close: async () => {
      await browser.close();
      server.process.kill('SIGTERM');
      await new Promise((resolve) => server.process.once('exit', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startServer(folder: string): Promise<{ process: ChildProcess; address: string }> {
  const child = spawn(
    process.execPath,
    ['src/cli/main.ts', 'serve', '--port', '0', '--data', path.join(folder, 'data')],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: folder } },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /ready at (http:\S+?)\/?\n/.exec(printed);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The server ended at once: ${printed}`)));
  });
  await samplesRead(address);
  return { process: child, address };
}

/** A new store reads its samples while it answers already. */
async function samplesRead(address: string): Promise<void> {
  for (let wait = 0; wait < 150; wait += 1) {
    const jobs = await fetch(`${address}/api/jobs`).then((answer) => answer.json());
    if (jobs.running === 0 && jobs.jobs.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The sample reports were not read within 15 seconds.');
}

const ordinary: BrowserContextOptions = {
  viewport: { width: 1280, height: 860 },
  locale: 'ja-JP',
  reducedMotion: 'reduce',
};

async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  await page.locator('nav').first().waitFor();
  return { page, complaints, close: () => page.close() };
}
