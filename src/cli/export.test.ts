import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shirabe } from './run.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-export-'));
const data = ['--data', path.join(folder, 'data')];
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  writeFileSync(
    at('report.txt'),
    'Campaign notes\n\nThe group tracked as Quiet Heron may have used spearphishing emails against Japan.\n\nIndicators\nevil-heron[.]net\n',
  );
  await shirabe('read', ...data, at('report.txt'));
});

describe('export', () => {
  it('writes a STIX bundle, whole or not at all', async () => {
    const { code } = await shirabe('export', ...data, '--format', 'stix', '--all', '-o', at('out.json'));
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(at('out.json'), 'utf8'))).toMatchObject({ type: 'bundle' });
    const nowhere = await shirabe('export', ...data, '--format', 'stix', '--all', '-o', at('none/out.json'));
    expect([nowhere.code, nowhere.err.includes('none/out.json: cannot be written')]).toEqual([4, true]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('gives the same bytes again', async () => {
    const [one, two] = [
      await shirabe('export', ...data, '--format', 'stix', '--all'),
      await shirabe('export', ...data, '--format', 'stix', '--all'),
    ];
    expect(two.out).toBe(one.out);
  });

  it('writes indicators a line each, and a layer', async () => {
    const lines = await shirabe('export', ...data, '--format', 'indicators', '--name', 'quiet heron');
    expect(lines.out).toBe('evil-heron.net\n');
    const layer = await shirabe('export', ...data, '--format', 'navigator', '--all');
    expect(JSON.parse(layer.out)).toMatchObject({ versions: { layer: '4.5' } });
  });

  it('asks what to export, and says when there is nothing', async () => {
    expect((await shirabe('export', ...data, '--format', 'stix')).err).toContain('one of --document');
    expect((await shirabe('export', ...data, '--format', 'stix', '--name', 'Nobody at all')).code).toBe(3);
    expect((await shirabe('export', ...data, '--format', 'stix', '--document', 'x')).code).toBe(3);
  });

  it('lets nothing go to a community that may not have it, and says what stood in the way', async () => {
    const all = ['export', ...data, '--format', 'stix', '--all'] as const;
    const refused = await shirabe(...all, '--audience', 'isac-jp', '-o', at('isac.json'));
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('belongs to own')]);
    expect(readdirSync(folder)).not.toContain('isac.json');
    const redacted = await shirabe(...all, '--audience', 'isac-jp', '--redact');
    expect([redacted.code, redacted.out.includes('Quiet Heron')]).toEqual([0, false]);
    expect(redacted.err).toContain('left out');
    expect((await shirabe('audit', 'list', ...data)).out).toContain('"audience":"isac-jp"');
  });

  it('lets it go to whom a marking names, and a list for blocking nowhere that PAP forbids', async () => {
    const id = /[0-9a-f-]{36}/.exec((await shirabe('list', ...data, '--format', 'jsonl')).out)?.[0] ?? '';
    const marked = await shirabe(
      'mark',
      id,
      ...data,
      '--tlp',
      'AMBER',
      '--owner',
      'own',
      '--to',
      'isac-jp',
      '--pap',
      'AMBER',
    );
    expect([marked.code, marked.out]).toEqual([0, `${id}\tTLP:AMBER of own, to isac-jp\n`]);
    const all = ['export', ...data, '--all', '--audience', 'isac-jp'] as const;
    expect((await shirabe(...all, '--format', 'stix')).out).toContain('Quiet Heron');
    expect((await shirabe(...all, '--format', 'indicators')).err).toContain('PAP:AMBER');
    expect((await shirabe('mark', 'none', ...data, '--tlp', 'CLEAR')).code).toBe(3);
  });
});
