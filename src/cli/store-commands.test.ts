import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NameView } from '../server/contract/index.ts';
import { defaultDataFolder } from './options.ts';
import { shirabe } from './run.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-cli-'));
const data = ['--data', path.join(folder, 'data')];
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

beforeAll(() => {
  writeFileSync(
    at('report.txt'),
    'A report\n\nCVE-2024-3400 was exploited in attacks on 通信事業者 in Japan.\n',
  );
  writeFileSync(
    at('page.html'),
    '<html><title>頁</title><body><p>日本の通信事業者が攻撃を受けた。</p></body></html>',
  );
  writeFileSync(at('empty.txt'), '');
});

describe('the commands of the store', () => {
  it('find nothing before anything was read', async () => {
    const { code, out } = await shirabe('list', ...data);
    expect([code, out]).toEqual([3, '']);
  });

  it('read, each item with its result; what fails is named and the others go on', async () => {
    const { code, out, err } = await shirabe(
      'read',
      ...data,
      ...['report.txt', 'page.html', 'empty.txt', 'missing.txt', 'report.txt'].map(at),
    );
    expect(code).toBe(1);
    expect(out).toMatch(/^new\t[0-9a-f-]{36}\treport\.txt$/m);
    expect(out).toMatch(/^unchanged\t[0-9a-f-]{36}\treport\.txt$/m);
    expect(err).toMatch(/empty\.txt: /);
    expect(err).toMatch(/missing\.txt: .*no such file/);
  });

  it('list and search', async () => {
    const list = await shirabe('list', ...data, '--format', 'jsonl');
    expect(list.out.trim().split('\n')).toHaveLength(2);
    expect((await shirabe('list', ...data, '--lang', 'ja')).out).toContain('頁');
    const search = await shirabe('search', ...data, '攻撃');
    expect([search.code, search.out.includes('頁')]).toEqual([0, true]);
    expect((await shirabe('search', ...data, 'absent')).code).toBe(3);
    const date = await shirabe('search', ...data, '攻撃', '--from', 'June');
    expect([date.code, date.err.includes('from')]).toEqual([2, true]);
  });

  it('show a name, as text and as the JSON of the API', async () => {
    const json = await shirabe('show', ...data, 'cve 2024 3400', '--format', 'json');
    expect(NameView.parse(JSON.parse(json.out))).toMatchObject({
      kind: 'vulnerability',
      name: 'CVE-2024-3400',
    });
    expect((await shirabe('show', ...data, 'CVE-2024-3400')).out).toContain('A report');
    expect((await shirabe('show', ...data, 'nobody at all')).code).toBe(3);
  });

  it('follow feeds, and say which one cannot be read', async () => {
    const feed = 'http://127.0.0.1:9/feed';
    expect((await shirabe('feed', 'add', feed, ...data, '--every', '30')).code).toBe(0);
    expect((await shirabe('feed', 'list', ...data)).out).toContain('every 30 min');
    const poll = await shirabe('feed', 'poll', ...data);
    expect([poll.code, poll.err.includes(feed)]).toEqual([1, true]);
    expect((await shirabe('feed', 'remove', feed, ...data)).code).toBe(0);
    expect((await shirabe('feed', 'list', ...data)).code).toBe(3);
    expect((await shirabe('feed', 'add', 'example.org', ...data)).code).toBe(2);
  });

  it('say so when the folder cannot be used', async () => {
    const { code, err } = await shirabe('read', '--data', '/dev/null/x', at('report.txt'));
    expect([code, err.includes('/dev/null/x')]).toEqual([4, true]);
  });
});

describe('the data folder', () => {
  it('follows the XDG specification', () => {
    expect(defaultDataFolder({ XDG_DATA_HOME: '/data' })).toBe('/data/shirabe');
    expect(defaultDataFolder({ XDG_DATA_HOME: 'not/absolute' })).toMatch(/\.local\/share\/shirabe$/);
  });
});
