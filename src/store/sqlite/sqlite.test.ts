import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { DecisionId } from '../../model/decision.ts';
import { type OpenAnother, storeContract } from '../contract.suite.ts';
import { judgementContract, keyJudge } from '../judgement-contract.suite.ts';
import { reportWith } from '../samples.fixture.ts';
import { operator } from '../viewer.ts';
import { workContract } from '../work-contract.suite.ts';
import { openStore } from './open.ts';

const root = mkdtempSync(path.join(tmpdir(), 'shirabe-store-'));
afterAll(() => rmSync(root, { recursive: true }));
const folder = () => mkdtempSync(path.join(root, 'a'));

async function opened(at: string, options = {}) {
  const store = await openStore(at, options);
  if (!store.ok) throw new Error(store.trouble.message);
  return store.value;
}

describe('the embedded store keeps the contract:', () => {
  const begin = async (): Promise<OpenAnother> => {
    const at = folder();
    return (clock) => opened(at, { clock });
  };
  storeContract(begin);
  workContract(begin);
  judgementContract(async () => {
    const at = folder();
    return (clock) => opened(at, { clock, judge: keyJudge });
  });
});

describe('the embedded store', () => {
  it('takes writes of several processes at the same time and loses none', async () => {
    const at = folder();
    const script = new URL('./writer.fixture.ts', import.meta.url).pathname;
    const run = promisify(execFile);
    await Promise.all(['a', 'b'].map((name) => run(process.execPath, [script, at, name, '20'])));
    const store = await opened(at, { readOnly: true });
    expect(await store.reports.count(operator)).toBe(40);
    await store.close();
  });

  it('reads beside a writer, without the right to write', async () => {
    const at = folder();
    expect(await openStore(at, { readOnly: true })).toMatchObject({
      ok: false,
      trouble: { kind: 'store/not-found' },
    });
    const writer = await opened(at);
    const reader = await opened(at, { readOnly: true });
    await writer.reports.save(reportWith());
    expect(await reader.reports.count(operator)).toBe(1);
    await expect(reader.reports.save(reportWith({ url: 'https://example.org/b' }))).rejects.toThrow(
      /readonly/,
    );
    await reader.close();
    await writer.close();
  });

  it('refuses a folder that a later version wrote', async () => {
    const at = folder();
    await (await opened(at)).close();
    const database = new DatabaseSync(path.join(at, 'shirabe.db'));
    database.exec('pragma user_version = 999');
    database.close();
    expect(await openStore(at)).toMatchObject({ ok: false, trouble: { kind: 'store/newer-schema' } });
  });

  it('says so when the folder cannot be used', async () => {
    expect(await openStore('/dev/null/x')).toMatchObject({ ok: false, trouble: { kind: 'store/busy' } });
  });

  it('never changes or removes a decision, and passes none over', async () => {
    const at = folder();
    const judging = await opened(at, { judge: keyJudge });
    const { id } = await judging.reports.save(reportWith());
    const decided = DecisionId.parse('6ba7b811-9dad-41d1-80b4-00c04fd430c8');
    const act = { kind: 'undo' as const, decisions: [decided] };
    const entry = {
      id: DecisionId.parse('6ba7b811-9dad-41d1-80b4-00c04fd430c8'),
      actor: 'local',
      at: '2026',
      act,
    };
    await judging.judgements.decide(id, [entry]);
    await judging.close();
    const database = new DatabaseSync(path.join(at, 'shirabe.db'));
    expect(() => database.exec("update decision set body = ''")).toThrow(/never changed/);
    expect(() => database.exec('delete from decision')).toThrow(/never removed/);
    database.close();
    const without = await opened(at);
    await expect(without.reports.save(reportWith({ reader: 'reader/2' }))).rejects.toThrow(/without a judge/);
    await without.close();
  });

  it('leaves nothing of a report that fails half-way', async () => {
    const store = await opened(folder());
    const report = reportWith();
    const cyclic = { ...report, raw: { ...report.raw, sha256: null as unknown as typeof report.raw.sha256 } };
    await expect(store.reports.save(cyclic)).rejects.toThrow();
    expect(await store.reports.count(operator)).toBe(0);
    expect((await store.reports.save(report)).result).toBe('new');
    await store.close();
  });
});
