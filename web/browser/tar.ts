import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Unpacks a POSIX ustar archive into a folder: files, folders and symbolic links, with their execute bits.
 * Source of the format: POSIX.1-2017, pax, "ustar Interchange Format". Throws on an entry that would leave the folder.
 */
export function unpackTar(archive: Buffer, folder: string): void {
  for (let at = 0; at + 512 <= archive.length; ) {
    const header = archive.subarray(at, at + 512);
    if (header.every((byte) => byte === 0)) return;
    const name = path.join(field(header, 345, 155), field(header, 0, 100));
    const size = Number.parseInt(field(header, 124, 12), 8);
    const target = within(folder, name);
    const kind = String.fromCharCode(header[156] ?? 0);
    if (kind === '5') mkdirSync(target, { recursive: true });
    else if (kind === '2') {
      const aim = field(header, 157, 100);
      within(folder, path.join(path.dirname(name), aim));
      mkdirSync(path.dirname(target), { recursive: true });
      symlinkSync(aim, target);
    } else if (kind === '0' || kind === '\0') {
      const mode = Number.parseInt(field(header, 100, 8), 8) & 0o111 ? 0o755 : 0o644;
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, archive.subarray(at + 512, at + 512 + size), { mode });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function field(header: Buffer, start: number, length: number): string {
  const text = header.toString('latin1', start, start + length);
  const end = text.indexOf('\0');
  return (end < 0 ? text : text.slice(0, end)).trim();
}

function within(folder: string, name: string): string {
  const target = path.resolve(folder, name);
  if (target !== folder && !target.startsWith(folder + path.sep))
    throw new Error(`${name} would leave the folder`);
  return target;
}
