import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContractRecord } from '../share/contract/index.ts';
import { contractTable } from './contract-table.ts';
import { paint } from './paint.ts';
import { shirabe } from './run.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-extract-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

const text =
  'Blue Heron report\n\nCVE-2024-3400 was exploited in attacks on 通信事業者 in Japan, the agency said.\n';
beforeAll(() => {
  writeFileSync(at('report.txt'), text);
  writeFileSync(
    at('page.html'),
    '<html><title>頁</title><body><p>日本の通信事業者が攻撃を受けた。</p></body></html>',
  );
  writeFileSync(at('empty.txt'), '');
  writeFileSync(
    at('META.json'),
    JSON.stringify({ 'report.txt': { publishedAt: '2024-06-20', outlet: 'Example News' } }),
  );
});

describe('shirabe extract', () => {
  it('prints one line of the contract for each file, in their order; names what fails and goes on', async () => {
    const files = ['report.txt', 'missing.txt', 'empty.txt', 'page.html'].map(at);
    const options = ['--format', 'jsonl', '--meta', at('META.json'), '--text', at('texts')];
    const { code, out, err } = await shirabe('extract', ...options, ...files);
    const records = out
      .trim()
      .split('\n')
      .map((line) => ContractRecord.parse(JSON.parse(line)));
    expect(records.map((record) => record.file)).toEqual([at('report.txt'), at('page.html')]);
    expect(records[0]).toMatchObject({ publishedAt: '2024-06-20', outlet: 'Example News', lang: 'en' });
    expect(records[0]?.vulnerabilities[0]).toMatchObject({ name: 'CVE-2024-3400' });
    expect(readFileSync(at('texts/report.txt'), 'utf8')).toBe(text);
    expect(readFileSync(at('texts/page.txt'), 'utf8')).toContain('通信事業者');
    expect(code).toBe(1);
    const [missing, empty] = err.split('\n');
    expect(missing).toBe(`shirabe: ${at('missing.txt')}: The file cannot be read: there is no such file.`);
    expect(empty).toMatch(/^shirabe: .*empty\.txt: /);

    const [record] = records;
    const table = record ? contractTable(record, paint({ isTTY: false })) : '';
    expect(table).toContain('CVE-2024-3400');
    expect(table).not.toContain('\u001b');
  });
});

describe('a command line that is wrong', () => {
  it('ends with 2 and says what to do', async () => {
    expect((await shirabe('nonsense')).code).toBe(2);
    const format = await shirabe('extract', '--format', 'xml', at('report.txt'));
    expect([format.code, format.err.includes('jsonl')]).toEqual([2, true]);
    const meta = await shirabe('extract', '--meta', at('report.txt'), at('report.txt'));
    expect([meta.code, meta.err.includes('report.txt')]).toEqual([2, true]);
    const port = await shirabe('serve', '--port', '99999');
    expect([port.code, port.err.includes('65535')]).toEqual([2, true]);
  });
});

describe('what a terminal is given', () => {
  it('has colour only there, and not when NO_COLOR is set', () => {
    expect(paint({ isTTY: true }, {})('bold', 'x')).not.toBe('x');
    expect(paint({ isTTY: true }, { NO_COLOR: '1' })('bold', 'x')).toBe('x');
    expect(paint({}, {})('bold', 'x')).toBe('x');
  });
});
