import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Context, Handler } from 'hono';
import { pagePolicy } from './guard.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

/** The built page: its files, and `index.html` for every address that the page itself makes. */
export function pageHandler(folder: string): Handler {
  const indexFile = path.join(folder, 'index.html');
  return async (c) => {
    const file = fileOf(folder, c.req.path);
    if (file !== undefined && file !== indexFile) {
      const bytes = await readFile(file).catch(() => undefined);
      if (bytes) return asset(c, file, bytes);
      // An address with an ending is a file; the page's own addresses have none.
      if (types[path.extname(file)]) return c.text('Not found', 404);
    }
    const html = await readFile(indexFile, 'utf8').catch(() => undefined);
    if (html === undefined) {
      return c.text(
        'The page is not built. Run `npm start`, or `npm run build` once; the API answers under /api.',
        503,
      );
    }
    c.header('content-security-policy', pagePolicy);
    c.header('cache-control', 'no-cache');
    return c.html(html);
  };
}

/** A file within the folder, whatever the address says; undefined for one that names none. */
function fileOf(folder: string, address: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.split('/').some((part) => part.startsWith('.'))) return undefined;
  const file = path.join(folder, decoded);
  return path.extname(file) !== '' && file.startsWith(folder + path.sep) ? file : undefined;
}

function asset(c: Context, file: string, bytes: Buffer<ArrayBuffer>): Response {
  c.header('content-type', types[path.extname(file)] ?? 'application/octet-stream');
  // Vite puts a hash of the content into the names under assets/.
  const isHashed = file.includes(`${path.sep}assets${path.sep}`);
  c.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  return c.body(bytes);
}
