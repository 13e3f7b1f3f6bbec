import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shirabe } from './run.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-account-'));
const data = ['--data', path.join(folder, 'data')];
afterAll(() => rmSync(folder, { recursive: true }));

function piped(input: string, ...args: string[]) {
  const main = path.join(import.meta.dirname, 'main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args, ...data], {
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** What somebody with the file can do, from outside of Shirabe. */
function sql(statements: string): string {
  const code =
    'const { DatabaseSync } = require("node:sqlite"); new DatabaseSync(process.argv[1]).exec(process.argv[2])';
  const file = path.join(folder, 'data', 'shirabe.db');
  return spawnSync(process.execPath, ['-e', code, file, statements], { encoding: 'utf8' }).stderr;
}

describe('shirabe account', () => {
  it('adds one with a password from stdin, and refuses a weak one, a second of the name, a partner of our own', () => {
    expect(piped('short\n', 'account', 'add', 'hanako', '--role', 'administrator')).toMatchObject({
      code: 2,
    });
    const added = piped('correct horse 12\n', 'account', 'add', 'hanako', '--role', 'administrator');
    expect(added).toMatchObject({ code: 0, out: 'hanako: administrator, up to TLP:AMBER+STRICT, own\n' });
    expect(piped('correct horse 12\n', 'account', 'add', 'hanako', '--role', 'reader').code).toBe(2);
  });

  it('tells what is wrong with a name, a role or a community', async () => {
    const add = (...args: string[]) => shirabe('account', 'add', ...args, ...data);
    expect((await add('a b', '--role', 'reader')).code).toBe(2);
    expect((await add('mia', '--role', 'guest')).code).toBe(2);
    expect((await add('mia', '--role', 'partner')).err).toContain('--community');
    expect((await add('own', '--role', 'reader')).err).toContain('a community is called so');
    expect((await shirabe('account', 'disable', 'nobody', ...data)).code).toBe(3);
  });

  it('shows a token once, and lists accounts without secrets', async () => {
    const token = await shirabe('account', 'token', 'hanako', 'siem', '--days', '7', ...data);
    expect(token.out).toMatch(/^shirabe_[\w-]{43}\n$/);
    const list = await shirabe('account', 'list', ...data);
    expect(list.out).toBe('hanako\tadministrator\tTLP:AMBER+STRICT\town\tno code\n');
  });
});

describe('shirabe audit', () => {
  it('holds what was done, and finds a row that somebody changed', async () => {
    expect((await shirabe('audit', 'list', ...data)).out).toContain('"what":"token made"');
    const whole = await shirabe('audit', 'verify', ...data);
    expect(whole).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^2 entries, whole\. End: 2:[0-9a-f]{64}\n$/),
    });
    const end = /2:[0-9a-f]{64}/.exec(whole.out)?.[0] ?? '';
    expect((await shirabe('audit', 'verify', '--end', end, ...data)).code).toBe(0);
    expect(
      (await shirabe('audit', 'verify', '--end', end.replace(/.$/, end.endsWith('0') ? '1' : '0'), ...data))
        .code,
    ).toBe(1);

    expect(sql("update audit set actor = 'x'")).toContain('only appended to');
    sql("drop trigger audit_stays; update audit set actor = 'x' where seq = 1");
    expect(await shirabe('audit', 'verify', ...data)).toMatchObject({
      code: 1,
      err: expect.stringContaining('entry 1:'),
    });
  });
});
