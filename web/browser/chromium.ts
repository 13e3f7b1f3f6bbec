import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { unpackTar } from './tar.ts';

const require = createRequire(import.meta.url);

/**
 * Starts the Chromium that comes with the project's packages: no root, no download, nothing of the user's home.
 * The caller closes the browser. Throws when the package for this machine is not installed (Linux x64 only).
 */
export async function launchChromium(): Promise<Browser> {
  const folder = inflatedFolder();
  const home = mkdtempSync(path.join(os.tmpdir(), 'shirabe-browser-'));
  const browser = await chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: home,
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: fontConfig(home),
    },
  });
  browser.on('disconnected', () => rmSync(home, { recursive: true, force: true }));
  return browser;
}

/** Chromium's files, inflated once for each version of the package: half-made folders are never seen. */
function inflatedFolder(): string {
  const bin = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '..', 'bin');
  const { version } = JSON.parse(readFileSync(path.join(bin, '..', 'package.json'), 'utf8'));
  const cache = cacheFolder();
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const making = mkdtempSync(path.join(cache, 'making-'));
  writeFileSync(path.join(making, 'chromium'), inflate(path.join(bin, 'chromium.br')), { mode: 0o755 });
  unpackTar(inflate(path.join(bin, 'al2023.tar.br')), path.join(making, 'al2023'));
  try {
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another run was faster
  }
  return folder;
}

/** Beside the installed packages, so that it goes with them; where those are read-only, a private folder of this user. */
function cacheFolder(): string {
  const modules = path.resolve(import.meta.dirname, '../../node_modules');
  const beside = path.join(modules, '.cache', 'shirabe');
  try {
    mkdirSync(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return beside;
  } catch {
    const own = path.join(os.tmpdir(), `shirabe-chromium-${os.userInfo().uid}`);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(own);
    if (uid !== os.userInfo().uid || mode & 0o022)
      throw new Error(`${own} belongs to somebody else: remove it`);
    return own;
  }
}

function inflate(file: string): Buffer {
  return brotliDecompressSync(readFileSync(file));
}

/** Chromium needs a font to fall back on; the machine may have none. The page itself brings its own. */
function fontConfig(home: string): string {
  const fonts = path.join(path.dirname(require.resolve('@expo-google-fonts/noto-sans-jp')), '400Regular');
  const file = path.join(home, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${path.join(home, 'fontcache')}</cachedir></fontconfig>`,
  );
  return file;
}
