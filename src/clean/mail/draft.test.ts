import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawDocument } from '../../model/document.ts';
import { attachmentsOf, clean, originalView } from '../index.ts';
import { placeOf } from '../locator.ts';
import { cleaned, faultsOf, rawOf, sectionText } from '../raw.fixture.ts';
import { base64, encoded, type FixturePart, jisWord, makeMail, quotedPrintable } from './mail.fixture.ts';

const lead =
  '例示機関は、架空国に関連する諜報グループが、公開されたばかりの脆弱性を数時間以内に悪用する能力について警告している。';
const english =
  'Example Labs says that the group known as Example Panda has used a custom backdoor against telecommunications operators since 2021. It moved laterally.';
const head = {
  From: '"Ann Example" <ann@labs.example>',
  To: 'team@cert.example',
  Date: 'Tue, 24 Nov 2026 09:30:00 +0900 (JST)',
  'MIME-Version': '1.0',
};
const text = { 'Content-Type': 'text/plain; charset=utf-8' };
const raw = (bytes: Uint8Array, origin?: RawDocument['origin']): RawDocument =>
  rawOf(new Uint8Array(bytes), 'message/rfc822', { name: 'a.eml', ...(origin ? { origin } : {}) });
const mail = (of: Partial<FixturePart>) =>
  raw(makeMail({ body: '', ...of, headers: { ...head, ...of.headers } }));
const troubleOf = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await clean(raw(bytes));
  return outcome.ok ? 'read' : `${outcome.trouble.kind}: ${outcome.trouble.message}`;
};

describe('a mail', () => {
  it('has its subject as title, its writer as outlet, its date, and its text', async () => {
    const one = mail({
      headers: { Subject: jisWord('【TLP：GREEN】架空の攻撃について'), ...text },
      body: `${lead}\n`,
    });
    const document = await cleaned(one);
    expect(faultsOf(document, one)).toEqual([]);
    expect(document).toMatchObject({
      title: '【TLP：GREEN】架空の攻撃について',
      outlet: 'Ann Example',
      lang: 'ja',
      publishedAt: { value: '2026-11-24T09:30:00+09:00', basis: 'mail Date header' },
      marking: { level: 'GREEN', owner: 'own' },
    });
    expect(sectionText(document, 'lead')).toBe(lead);
    expect(sectionText(document, 'furniture')).toContain('To: team@cert.example');
    const date = document.publishedAt?.span;
    expect(document.text.slice(date?.start, date?.end)).toBe(head.Date);
  });

  it.each([
    ['7bit', encoded(`${lead}\n`, 'JIS'), 'iso-2022-jp'],
    ['8bit', encoded(`${lead}\n`, 'SJIS'), 'shift_jis'],
    ['8bit', Buffer.from(`${lead}\n`), 'us-ascii'],
    ['base64', base64(encoded(lead, 'EUCJP')), 'euc-jp'],
    ['base64', base64(encoded(lead, 'JIS')), 'utf-8'],
    ['quoted-printable', quotedPrintable(lead), 'utf-8'],
  ])('in %s is read by what its bytes are (%#)', async (encoding, body, charset) => {
    const one = mail({
      headers: { 'Content-Type': `text/plain; charset=${charset}`, 'Content-Transfer-Encoding': encoding },
      body,
    });
    const document = await cleaned(one);
    expect(sectionText(document, 'lead')).toBe(lead);
    const start = document.text.indexOf(lead);
    const [place] = placeOf(document, { start, end: start + lead.length });
    if (place?.kind !== 'bytes') throw new Error('no place');
    expect(place.part).toBe('1');
    const view = await originalView(one, document, { start, end: start + 4 });
    expect(view).toMatchObject({ kind: 'source', match: lead.slice(0, 4), part: '1' });
  });

  it('of alternatives is read by its HTML, through the cleaner of pages', async () => {
    const html = `<html><body><p>${english}</p><table><tr><td>Type</td><td>Value</td></tr></table><script>x()</script></body></html>`;
    const one = mail({
      headers: { Subject: 'Report', 'Content-Type': 'multipart/alternative' },
      body: [
        { headers: text, body: 'See the HTML.' },
        {
          headers: {
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Transfer-Encoding': 'quoted-printable',
          },
          body: quotedPrintable(html),
        },
      ],
    });
    const document = await cleaned(one);
    expect(document.text).toContain(`${english}\n\nType\tValue`);
    expect(document.text).not.toContain('See the HTML');
    expect(document.text).not.toContain('x()');
    const start = document.text.indexOf('Example Panda');
    const view = await originalView(one, document, { start, end: start + 13 });
    expect(view).toMatchObject({ kind: 'source', match: 'Example Panda', mediaType: 'text/html', part: '2' });
  });

  it('puts flowed lines together', async () => {
    const body = 'The group \nused it.\n\n>> quoted \n>> words\n From here.\n-- \nAnn';
    const one = mail({ headers: { 'Content-Type': 'text/plain; format=flowed' }, body });
    expect((await cleaned(one)).text).toContain('The group used it.\n\n>> quoted words\nFrom here.\n--\nAnn');
  });

  it('puts lines together that were broken at a fixed width, and no others', async () => {
    const body = `I. 概要
  2026年11月19日、例示研究所は、架空国を拠点とするとみられる攻撃グループABC123が、
Example Secureの脆弱性を悪用し、国内の通信事業者を標的とした攻撃を行ったと公表し
ました。

    - Example Secure 9.1 より前のバージョン、および同じ時期に出たその他のバージョン
    - Example Policy 9.1 より前のバージョン

The group known as Example Panda has used a custom backdoor against
telecommunications operators since 2021. It moved laterally.
Regards
`;
    const one = mail({ headers: text, body });
    const document = await cleaned(one);
    expect(faultsOf(document, one)).toEqual([]);
    expect(document.text).toContain(
      '攻撃グループABC123が、Example Secureの脆弱性を悪用し、国内の通信事業者を標的とした攻撃を行ったと公表しました。\n',
    );
    expect(document.text).toContain('その他のバージョン\n    - Example Policy');
    expect(document.text).toContain(
      'against telecommunications operators since 2021. It moved laterally.\nRegards',
    );
    const start = document.text.indexOf('公表しました');
    const view = await originalView(one, document, { start, end: start + 6 });
    expect(view).toMatchObject({ match: '公表し\r\nました' });
  });

  it('sets aside what OpenPGP puts around it, and the signature at its end', async () => {
    const body = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${lead}\n\n--\n架空CERT\ninfo@cert.example\n-----BEGIN PGP SIGNATURE-----\n\niQIz\n-----END PGP SIGNATURE-----\n`;
    const document = await cleaned(mail({ headers: { Subject: 'x', ...text }, body }));
    expect(sectionText(document, 'lead')).toBe(lead);
    expect(sectionText(document, 'body')).toBe('');
    const locked = mail({
      headers: text,
      body: '-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n',
    });
    expect(await troubleOf(Buffer.from(locked.bytes))).toMatch(/encrypted/);
  });

  it('keeps what a forwarded mail says as its text, and the mail as lineage', async () => {
    const body = `ご参考まで。\n\n---------- Forwarded message ---------\nFrom: Example CERT <info@cert.example>\nDate: 2026年11月20日(金) 10:00\nSubject: 架空の攻撃について\nTo: <list@cert.example>\n\n${lead}\n`;
    const document = await cleaned(mail({ headers: { Subject: 'Fwd: 架空の攻撃について', ...text }, body }));
    expect(document.lineage).toMatchObject([
      { title: '架空の攻撃について', outlet: 'Example CERT', basis: 'forwarded-mail' },
    ]);
    expect(sectionText(document, 'body') + sectionText(document, 'lead')).toContain(lead);
  });

  it('sets aside what an answer quotes, where the answer has words of its own', async () => {
    const quoted = english
      .split('. ')
      .map((sentence) => `> ${sentence}`)
      .join('\n');
    const own =
      'We have seen the same group in our own network this week, and it used other tools there than those that are described below. More will follow as soon as our colleagues have looked at the remaining machines.';
    const body = `${own}\n\nOn Tue, 24 Nov 2026 at 09:00, Ben Writer <ben@labs.example> wrote:\n${quoted}\n`;
    const document = await cleaned(mail({ headers: { Subject: 'Re: Report', ...text }, body }));
    expect(document.lineage).toMatchObject([{ outlet: 'Ben Writer', basis: 'quoted-mail' }]);
    expect(sectionText(document, 'comment')).toContain('Example Panda');
    const bare = await cleaned(
      mail({ headers: { Subject: 'Re: Report', ...text }, body: `FYI\n\n${quoted}\n` }),
    );
    expect(sectionText(bare, 'comment')).toBe('');
  });
});

describe('the marking of a mail', () => {
  const markingOf = async (headers: Record<string, string>, body: string): Promise<string> =>
    (await cleaned(mail({ headers: { ...text, ...headers }, body }))).marking?.level ?? 'none';

  it('is read in subject, headers, first and last lines, in any width, and the strictest wins', async () => {
    expect(await markingOf({ Subject: '[TLP:AMBER] Notes' }, english)).toBe('AMBER');
    expect(await markingOf({ Subject: 'Notes', 'X-TLP': 'TLP:RED' }, english)).toBe('RED');
    expect(await markingOf({}, `ＴＬＰ：ＡＭＢＥＲ＋ＳＴＲＩＣＴ\n\n${lead}`)).toBe('AMBER+STRICT');
    expect(
      await markingOf({ Subject: 'TLP:GREEN' }, `${english}\n\nThis mail is TLP: AMBER, do not pass it on.`),
    ).toBe('AMBER');
    expect(await markingOf({ Subject: 'TLP:WHITE report' }, english)).toBe('CLEAR');
    const long = Array.from({ length: 20 }, () => english).join('\n\n');
    expect(await markingOf({}, `${long}\n\n「TLP:RED」\n\n${long}`)).toBe('RED');
  });

  it('is none where words only speak of TLP', async () => {
    expect(await markingOf({ Subject: 'Notes' }, english)).toBe('none');
    const long = Array.from({ length: 10 }, () => english).join('\n\n');
    expect(
      await markingOf(
        {},
        `${long}\n\nA report that was marked TLP:RED leaked last year, they say.\n\n${long}`,
      ),
    ).toBe('none');
    expect(await markingOf({ Subject: 'HTLP:REDISH TLP:REDACTED' }, english)).toBe('none');
  });
});

describe('attachments of a mail', () => {
  const inner = makeMail({ headers: { ...head, Subject: 'Inner', ...text }, body: english });
  const one = mail({
    headers: { Subject: 'With files' },
    body: [
      { headers: text, body: 'See the files.' },
      {
        headers: {
          'Content-Type': `application/octet-stream; name="${jisWord('調査報告.txt')}"`,
          'Content-Disposition': 'attachment',
          'Content-Transfer-Encoding': 'base64',
        },
        body: base64('first'),
      },
      {
        headers: {
          'Content-Type': 'text/plain',
          'Content-Disposition':
            'attachment; filename*0*=utf-8\'\'%E5%A0%B1; filename*1*=%E5%91%8A; filename*2=".txt"',
        },
        body: 'second',
      },
      { headers: { 'Content-Type': 'message/rfc822' }, body: inner },
      {
        headers: {
          'Content-Type': 'image/png',
          'Content-Disposition': 'attachment; filename=../../logo.png',
        },
        body: 'x',
      },
    ],
  });

  it('are files with their names and the part that they stand in', () => {
    const found = attachmentsOf(one).map(({ name, bytes, attachedTo }) => [
      name,
      Buffer.from(bytes).toString().slice(0, 6),
      attachedTo.part,
    ]);
    expect(found).toEqual([
      ['調査報告.txt', 'first', '2'],
      ['報告.txt', 'second', '3'],
      ['Inner.eml', 'From: ', '4'],
    ]);
  });

  it('that are mails tell what they are marked, beside the mail itself', async () => {
    const sealed = makeMail({ headers: { ...head, Subject: 'TLP:RED', ...text }, body: english });
    const body = [{ headers: { 'Content-Type': 'message/rfc822' }, body: sealed }];
    const document = await cleaned(mail({ headers: { Subject: '[TLP:GREEN] See the mail' }, body }));
    expect([document.marking?.level, document.attachedMarking?.level]).toEqual(['GREEN', 'RED']);
  });

  it('that are mails are its lineage; pictures are named and left', async () => {
    const document = await cleaned(one);
    expect(document.lineage).toEqual([{ title: 'Inner', outlet: 'Ann Example', basis: 'forwarded-mail' }]);
    expect(document.notices).toEqual([{ kind: 'no-text', names: ['../../logo.png'] }]);
  });

  it('that are too many are named', async () => {
    const file = (n: number) => ({
      headers: { 'Content-Disposition': `attachment; filename=${n}.txt` },
      body: 'x',
    });
    const many = mail({ headers: { Subject: 'Many' }, body: Array.from({ length: 105 }, (_, n) => file(n)) });
    expect(attachmentsOf(many)).toHaveLength(100);
    const names = ['100.txt', '101.txt', '102.txt', '103.txt', '104.txt'];
    expect((await cleaned(many)).notices).toEqual([{ kind: 'nested', names }]);
  });

  it('are opened eight mails deep and no deeper, however many there are', async () => {
    let bytes = makeMail({ headers: { ...head, Subject: 'innermost', ...text }, body: english });
    for (let n = 0; n < 300; n++) {
      const body = [{ headers: { 'Content-Type': 'message/rfc822' }, body: bytes }];
      bytes = makeMail({ headers: { ...head, Subject: `number ${n}` }, body });
    }
    let layer = raw(bytes);
    let depth = 0;
    for (;;) {
      const [next] = attachmentsOf(layer);
      if (!next) break;
      depth += 1;
      layer = raw(next.bytes, { kind: 'file', name: next.name, attachedTo: next.attachedTo });
    }
    expect(depth).toBe(8);
    expect((await cleaned(layer)).notices).toMatchObject([{ kind: 'nested' }]);
  });
});

describe('a hostile mail', () => {
  it('gets one clear sentence where it cannot be read', async () => {
    const deep = (depth: number): FixturePart =>
      depth === 0
        ? { headers: text, body: 'x' }
        : { headers: { 'Content-Type': 'multipart/mixed' }, body: [deep(depth - 1)] };
    expect(
      await troubleOf(makeMail({ ...deep(60), headers: { ...head, 'Content-Type': 'multipart/mixed' } })),
    ).toMatch(/^clean\/too-deep/);
    const many = Array.from({ length: 1_500 }, () => ({ headers: text, body: 'x' }));
    expect(await troubleOf(makeMail({ headers: head, body: many }))).toMatch(/^clean\/too-large/);
    const sealed = { ...head, 'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data' };
    expect(await troubleOf(makeMail({ headers: sealed, body: 'x' }))).toMatch(
      /^clean\/broken-mail: .*encrypted/,
    );
    expect(await troubleOf(Buffer.from('\r\n\r\n'))).toMatch(/^clean\/broken-mail/);
  });

  it('is read as far as its tricks let it', async () => {
    const huge = `Subject: ${'x'.repeat(3_000_000)}\r\nFrom: a@b.example\r\n\r\n${english}`;
    expect((await cleaned(raw(Buffer.from(huge)))).text).toContain(english);
    const folded = `Subject: a\r\n${' b\r\n'.repeat(200_000)}From: a@b.example\r\n\r\n${english}`;
    expect((await cleaned(raw(Buffer.from(folded)))).text).toContain(english);
    const open = `From: a@b.example\r\nContent-Type: multipart/mixed; boundary=ab\r\n\r\n--ab\r\n\r\n${english}\r\n--abc\r\nstill\r\n`;
    expect((await cleaned(raw(Buffer.from(open)))).text).toContain('--abc');
    const none = `From: a@b.example\r\nContent-Type: multipart/mixed; boundary=never\r\n\r\n${english}`;
    expect((await cleaned(raw(Buffer.from(none)))).text).toContain(english);
    const garbage = mail({
      headers: { ...text, 'Content-Transfer-Encoding': 'base64' },
      body: '!!!! not base64 ?? ====',
    });
    expect((await clean(garbage)).ok).toBe(true);
    const quoted = '"'.repeat(20_000) + '\\"'.repeat(5_000);
    expect(
      (await clean(mail({ headers: { 'Content-Type': `text/plain; name=${quoted}` }, body: english }))).ok,
    ).toBe(true);
  });

  it('never makes reading throw, and every place lies in it', async () => {
    const words = fc.constantFrom(
      ...[
        'From: a@b',
        'Subject: =?ISO-2022-JP?B?GyRC?=',
        'Content-Type: multipart/mixed; boundary=b',
        'Content-Type: text/html; charset=x-nothing',
        'Content-Type: message/rfc822',
        'Content-Transfer-Encoding: base64',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Disposition: attachment; filename*=%',
        '',
        '--b',
        '--b--',
        '> a',
        '=E3=81',
        '=',
        'YWJj',
        'TLP:RED',
        '-----Original Message-----',
        'From: x',
        'Sent: y',
        'On 1 Jan, x wrote:',
        '<p>a<b>c</p>',
        '\u001b$B',
        '\u0000',
        '調べ',
        ' folded',
      ],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { maxLength: 40 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (lines, end) => {
          const one = raw(Buffer.from(lines.join(end)));
          const outcome = await clean(one);
          attachmentsOf(one);
          if (!outcome.ok) return;
          expect(faultsOf(outcome.value, one)).toEqual([]);
          if (outcome.value.text.length > 1) await originalView(one, outcome.value, { start: 0, end: 2 });
        },
      ),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const one = raw(bytes);
        const outcome = await clean(one);
        if (outcome.ok) expect(faultsOf(outcome.value, one)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
