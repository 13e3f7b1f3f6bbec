import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackTar } from './tar.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'shirabe-tar-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function entry(name: string, kind: string, content: string, mode = '0000644'): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write(mode, 100, 8);
  header.write(Buffer.byteLength(content).toString(8).padStart(11, '0'), 124, 12);
  header.write(kind, 156, 1);
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

describe('an archive', () => {
  it('is unpacked with its folders, its bytes and its execute bits', () => {
    const archive = Buffer.concat([
      entry('lib/', '5', ''),
      entry('lib/a.txt', '0', 'words'),
      entry('run', '0', '#!', '0000755'),
      Buffer.alloc(1024),
    ]);
    unpackTar(archive, folder);
    expect(readFileSync(path.join(folder, 'lib/a.txt'), 'utf8')).toBe('words');
    expect(statSync(path.join(folder, 'run')).mode & 0o111).not.toBe(0);
  });

  it('may not write outside its folder', () => {
    expect(() => unpackTar(entry('../elsewhere', '0', 'x'), folder)).toThrow(/would leave the folder/);
  });
});
