import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shirabe } from './run.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-review-'));
const data = ['--data', path.join(folder, 'data')];
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  writeFileSync(
    at('report.txt'),
    'UNC4711 targets telecommunications providers in Japan.\n\nUNC4711 uses Cobalt Strike.\n\nUNC4711 may be linked to China.\n',
  );
  await shirabe('read', ...data, at('report.txt'));
});

async function undecided(): Promise<{ claim: { id: string; predicate: string; status: string } }[]> {
  const { out } = await shirabe('review', 'list', ...data, '--format', 'jsonl');
  return out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('shirabe review', () => {
  it('lists, accepts, rejects and takes back; an unknown claim is named and the others go on', async () => {
    const before = await undecided();
    const uses = before.find(({ claim }) => claim.predicate === 'uses')?.claim.id ?? '';
    const rejected = await shirabe('review', 'reject', ...data, uses, 'none', '--reason', 'a public tool');
    expect([rejected.code, rejected.err]).toEqual([1, 'shirabe: none: There is no such claim here.\n']);
    expect(rejected.out).toMatch(/\treject\tUNC4711 uses Cobalt Strike/);
    expect(await undecided()).toHaveLength(before.length - 1);
    const [decision = ''] = rejected.out.split('\t');
    expect((await shirabe('review', 'undo', ...data, decision)).out).toContain('taken back');
    expect(await undecided()).toHaveLength(before.length);

    const accepted = await shirabe(
      'review',
      'accept',
      ...data,
      '--predicate',
      'targets',
      '--status',
      'asserted',
    );
    expect(accepted.out).toMatch(/^\d+ claims of 1 reports accepted\t/);
    const log = await shirabe('review', 'log', ...data);
    expect(log.out.split('\n')[0]).toContain('accept');
    expect((await shirabe('review', 'accept', ...data)).code).toBe(2);
    expect((await shirabe('review', 'undo', ...data, 'none')).code).toBe(3);
    expect((await shirabe('review', 'look', ...data)).code).toBe(3);
  });

  it('writes what was decided as labels beside their texts', async () => {
    const labels = at('labels');
    expect((await shirabe('review', 'export', '--labels', labels, ...data)).code).toBe(0);
    const [record] = JSON.parse(readFileSync(path.join(labels, 'labels.json'), 'utf8'));
    const text = readFileSync(path.join(labels, record.file), 'utf8');
    const held = record.claims.filter((claim: { optional?: true }) => claim.optional === undefined);
    expect(held.length).toBeGreaterThan(0);
    for (const { type, evidence } of held) expect([type, text.includes(evidence)]).toEqual(['targets', true]);
    expect(record).not.toHaveProperty('actors');
  });

  it('brings claims in, naming each bad row by its line, and takes lists out that can be brought in again', async () => {
    writeFileSync(at('claims.csv'), 'Group,Relation,Victim\nUNC4711,targets,VN\nUNC4711,guesses,VN\n');
    const taken = await shirabe('review', 'import', ...data, at('claims.csv'), '--map', 'subject=Group');
    expect([taken.code, taken.out.startsWith('0 claims\t1 statements\t1 rows left out\tsheet-')]).toEqual([
      1,
      true,
    ]);
    expect(taken.err).toMatch(/claims\.csv, line 3, predicate: "guesses"/);
    expect((await shirabe('review', 'import', ...data, at('claims.csv'), '--map', 'x=Group')).code).toBe(2);
    await shirabe('review', 'export', '--list', 'claims', '-o', at('out.xlsx'), ...data);
    const seen = await shirabe('review', 'import', ...data, at('out.xlsx'), '--preview');
    expect(seen.out).toMatch(/^\d+ claims\t0 statements\t0 rows left out\n$/);
    expect((await shirabe('review', 'export', ...data)).code).toBe(2);
  });
});

describe('shirabe reread', () => {
  it('reads anew what it is asked for, from the kept bytes, and keeps what was decided', async () => {
    expect((await shirabe('reread', ...data)).code).toBe(3);
    const again = await shirabe('reread', ...data, '--all');
    expect([again.code, again.out]).toMatchObject([0, expect.stringMatching(/^unchanged\t/)]);
    expect(again.err).toContain('1 unchanged');
    expect((await shirabe('review', 'look', ...data)).code).toBe(3);
  });
});
