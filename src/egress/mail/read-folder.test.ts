import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailFolderAnswer } from '../../model/egress.ts';
import type { Outcome } from '../../model/trouble.ts';
import { createEgress, type EgressLogEntry, type EgressParts, mailFolderAddress } from '../index.ts';
import { type FixtureBox, type ImapServer, serveImap } from './imap-server.fixture.ts';

const host = 'mail.own.test';
const secret = 'open sesame';
const mail = (uid: number, subject: string) => ({
  uid,
  source: `Subject: ${subject}\r\nFrom: a@b.example\r\n\r\nwords ${uid}\r\n`,
});

let box: FixtureBox;
let server: ImapServer;
let log: EgressLogEntry[];
const others: ImapServer[] = [];
beforeEach(async () => {
  box = { uidValidity: 7, mails: [mail(3, 'first'), mail(5, 'second')] };
  server = await serveImap(host, secret, box);
  log = [];
});
afterEach(async () => {
  await server.close();
  for (const other of others.splice(0)) await other.close();
});

interface Asked {
  readonly after?: { readonly uidValidity: string; readonly uid: number };
  readonly most?: number;
  readonly maxBytes?: number;
  readonly folder?: string;
  readonly place?: string;
  readonly of?: ImapServer;
  readonly allow?: readonly string[];
  readonly parts?: Partial<EgressParts>;
}

async function mails(asked: Asked = {}): Promise<Outcome<MailFolderAnswer>> {
  const {
    folder = 'INBOX',
    place = 'env:PASSWORD',
    of = server,
    allow = [host],
    most = 100,
    maxBytes = 10_000,
  } = asked;
  const egress = createEgress(
    { allowHosts: [...allow], connectMs: 2_000, headersMs: 500, totalMs: 400 },
    {
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
      environment: { PASSWORD: secret, WRONG: 'guess' },
      certificates: [of.cert],
      log: (entry) => log.push(entry),
      ...asked.parts,
    },
  );
  const url = `imaps://ann%40own.test@${host}:${of.port}/${folder}?password=${encodeURIComponent(place)}`;
  if (!egress.mails) throw new Error('no way out for mail');
  return egress.mails({ url, most, maxBytes, ...(asked.after ? { after: asked.after } : {}) });
}

async function answer(asked: Asked = {}): Promise<MailFolderAnswer> {
  const outcome = await mails(asked);
  if (!outcome.ok) throw new Error(outcome.trouble.message);
  return outcome.value;
}

async function trouble(asked: Asked): Promise<string> {
  const outcome = await mails(asked);
  return outcome.ok ? 'read' : `${outcome.trouble.kind}: ${outcome.trouble.message}`;
}

describe('the mails of a folder', () => {
  it('come once, oldest first, as their bytes are, and none is marked as read', async () => {
    const first = await answer();
    expect(first.mails.map(({ subject }) => subject)).toEqual(['first', 'second']);
    expect(Buffer.from(first.mails[0]?.bytes ?? []).toString()).toBe(box.mails[0]?.source);
    expect(first).toMatchObject({ uidValidity: '7', uid: 5, exists: 2 });
    expect((await answer({ after: first })).mails).toEqual([]);
    box.mails.push(mail(9, 'third'));
    expect((await answer({ after: first })).mails.map(({ uid }) => uid)).toEqual([9]);
    const said = server.commands.join('\n');
    expect(said).toContain('EXAMINE');
    expect(said).not.toMatch(/SELECT|STORE|BODY\[/);
  });

  it('all come again where the server numbers them anew', async () => {
    box.uidValidity = 8;
    expect((await answer({ after: { uidValidity: '7', uid: 5 } })).mails).toHaveLength(2);
  });

  it('come so many at a time, and the next time goes on', async () => {
    const first = await answer({ most: 1 });
    expect(first).toMatchObject({ uid: 3 });
    expect((await answer({ most: 1, after: first })).mails.map(({ uid }) => uid)).toEqual([5]);
  });

  it('that are too large are named and passed over, whatever size the server states', async () => {
    const big = 'x'.repeat(200_000);
    box.mails = [
      { uid: 1, source: `Subject: big\r\n\r\n${big}` },
      { uid: 2, source: `Subject: lie\r\n\r\n${big}`, statedSize: 10 },
      mail(3, 'small'),
    ];
    const found = await answer();
    expect(found.tooLarge.map(({ subject }) => subject)).toEqual(['big', 'lie']);
    expect(found.mails.map(({ subject }) => subject)).toEqual(['small']);
    expect(found.uid).toBe(3);
  });

  it('come from the folder that is named, whatever its script', async () => {
    expect(await trouble({ folder: encodeURIComponent('調査') })).toMatch(/^egress\/status: .*調査/);
    expect(server.commands).toContain('EXAMINE "&ir9n+w-"');
    expect((await answer({ folder: 'CTI' })).exists).toBe(2);
  });
});

describe('a mailbox is not asked', () => {
  it('at a private address that nobody named, or at another port than that of mail', async () => {
    const inside = createEgress(
      {},
      { lookup: async () => [{ address: '10.0.0.5', family: 4 }], environment: { PASSWORD: secret } },
    );
    const outcome = await inside.mails?.({
      url: `imaps://a@${host}/INBOX?password=env:PASSWORD`,
      most: 1,
      maxBytes: 1,
    });
    expect(outcome?.ok === false && outcome.trouble.kind).toBe('egress/address-refused');
    expect(await trouble({ allow: [] })).toMatch(/^egress\/address-refused: Mail is read at port 993/);
    expect(server.commands).toEqual([]);
  });

  it('whose certificate is another’s', async () => {
    const other = await serveImap('other.test', secret, box);
    others.push(other);
    expect(await trouble({ of: other })).toMatch(/^egress\/unreachable/);
    expect(await trouble({ parts: { certificates: [other.cert] } })).toMatch(/^egress\/unreachable/);
    expect([...server.commands, ...other.commands]).toEqual([]);
  });

  it('with a password that others may read, or none', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'shirabe-'));
    const file = path.join(folder, 'password');
    writeFileSync(file, `${secret}\n`);
    chmodSync(file, 0o600);
    expect((await answer({ place: `file:${file}` })).exists).toBe(2);
    chmodSync(file, 0o644);
    expect(await trouble({ place: `file:${file}` })).toMatch(/chmod 600/);
    rmSync(folder, { recursive: true });
    expect(await trouble({ place: `file:${file}` })).toMatch(/^egress\/login-refused/);
    expect(await trouble({ place: 'env:NOT_SET' })).toMatch(/NOT_SET is not set/);
  });
});

describe('a mailbox that answers badly', () => {
  it('gets one clear sentence, and the password shows in none', async () => {
    const said = [await trouble({ place: 'env:WRONG' })];
    expect(said[0]).toMatch(/^egress\/login-refused/);
    for (const line of [
      '* OK [UIDVALIDITY',
      `* ${'x'.repeat(5_000_000)}\r\n`,
      '* 1 FETCH (UID 3 BODY[] {999999999}\r\n',
      '{tag} BAD\r\n',
    ]) {
      const hostile = await serveImap(host, secret, box, (command) =>
        /^UID/.test(command) ? line : undefined,
      );
      others.push(hostile);
      said.push(await trouble({ of: hostile }));
    }
    for (const sentence of said)
      expect(sentence).toMatch(/^egress\/(?:login-refused|unreachable|too-slow|too-large|status): /);
    expect(JSON.stringify([said, log])).not.toContain(secret);
    expect(JSON.stringify(log)).not.toContain('ann');
    expect(log.every((entry) => entry.purpose === 'mail')).toBe(true);
  });
});

describe('the address of a folder', () => {
  it('is read, and shown without user and password', () => {
    const read = mailFolderAddress('imaps://ann%40own.test@Mail.Own.Test/INBOX/CTI?password=env:PW');
    expect(read).toMatchObject({
      ok: true,
      value: {
        host: 'mail.own.test',
        port: 993,
        user: 'ann@own.test',
        folder: 'INBOX/CTI',
        shown: 'imaps://mail.own.test/INBOX/CTI',
      },
    });
  });

  it.each([
    ['imap://a@mail.test/INBOX', 'imaps'],
    ['imaps://a:hunter2@mail.test/INBOX', 'carries a password'],
    ['imaps://mail.test/INBOX', 'imaps://user@'],
    ['imaps://a@mail.test', 'imaps://user@'],
    ['imaps://a@mail.test/INBOX', 'Say where the password is'],
    ['imaps://a@mail.test/INBOX?password=hunter2', 'Say where the password is'],
    ['imaps://a@mail.test/IN%0d%0aBOX?password=env:P', 'imaps://user@'],
    ['imaps://%zz@mail.test/INBOX', 'imaps://user@'],
  ])('%s is refused', (address, sentence) => {
    const read = mailFolderAddress(address);
    expect(!read.ok && read.trouble.message).toContain(sentence);
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });
});
