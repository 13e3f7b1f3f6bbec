import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, originalView } from '../index.ts';
import { cleaned, faultsOf, rawOf, sectionText } from '../raw.fixture.ts';
import { type FixtureText, makePdf } from './pdf.fixture.ts';

const first =
  '例示機関は、架空国に関連する諜報グループが、公開されたばかりの脆弱性を数時間以内に悪用する能力について警告している。';
const second =
  'この集団は、選んだ会社の回線を毎週のように調べ、入り込めるすきがないかをうかがっているとみられる。';

/** Lines of `width` characters from the top down. */
function column(text: string, x: number, top: number, width = 22): FixtureText[] {
  const lines = text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [];
  return lines.map((line, i) => ({ x, y: top - i * 16, size: 10, text: line, font: 'japanese' }));
}

const twoColumns: readonly FixtureText[][] = [1, 2, 3].map((page) => [
  { x: 50, y: 810, size: 9, text: 'Example Report Series 2024' },
  { x: 290, y: 30, size: 9, text: `- ${page} -` },
  ...(page === 1
    ? ([
        { x: 100, y: 760, size: 20, text: '架空の攻撃グループに関する報告', font: 'japanese' },
        { x: 100, y: 735, size: 10, text: '2024年7月9日', font: 'japanese' },
      ] as const)
    : []),
  // The right column is written first: order is by place, not by the file.
  ...column(`　${second}`, 310, 700),
  ...column(first, 50, 700),
  ...column(`　${second}`, 50, 620),
]);

const english: FixtureText[] = [
  'The threat group known as Example Panda has been observed target-',
  'ing telecommunications operators in Southeast Asia since 2021. The state-',
  'sponsored attackers used custom backdoors, said Example Labs in its',
  'report. They moved laterally.',
].map((text, i) => ({ x: 72, y: 700 - i * 14, size: 11, text }));

const readable = async (pdf: Uint8Array) => cleaned(rawOf(pdf, 'application/pdf', { name: 'report.pdf' }));
const troubleOf = async (pdf: Uint8Array): Promise<string> => {
  const outcome = await clean(rawOf(pdf, 'application/pdf', { name: 'report.pdf' }));
  return outcome.ok ? 'read' : `${outcome.trouble.kind}: ${outcome.trouble.message}`;
};

describe('a Japanese report in two columns', () => {
  it('is read column by column, with its lines joined and its headers told apart', async () => {
    const raw = rawOf(makePdf({ pages: twoColumns }), 'application/pdf');
    const document = await cleaned(raw);
    expect(faultsOf(document, raw)).toEqual([]);
    expect(document).toMatchObject({
      title: '架空の攻撃グループに関する報告',
      lang: 'ja',
      publishedAt: { value: '2024-07-09' },
    });
    const own = `${sectionText(document, 'lead')}\n${sectionText(document, 'body')}`.split(/\n+/);
    expect(own.slice(0, 3)).toEqual([first, second, second]);
    expect(sectionText(document, 'furniture')).toContain('- 2 -');
    expect(sectionText(document, 'furniture')).toContain('Example Report Series 2024');
    expect(own).toHaveLength(9);
  });

  it('leads from a sentence to its boxes, and to the page with all its runs', async () => {
    const raw = rawOf(makePdf({ pages: twoColumns }), 'application/pdf');
    const document = await cleaned(raw);
    const start = document.text.indexOf(second);
    const view = await originalView(raw, document, { start, end: start + second.length });
    if (view.kind !== 'pages') throw new Error(view.kind);
    const [page] = view.pages;
    expect(page).toMatchObject({ page: 1, width: 595, height: 842 });
    expect(page?.boxes.every(([left]) => left < 300)).toBe(true);
    expect(page?.runs.map((run) => run.text)).toContain('架空の攻撃グループに関する報告');
  });
});

describe('characters', () => {
  const said = '中国のAPT40、新脆弱性を悪用〜①';
  const sjis = (text: string): Uint8Array =>
    Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }));
  const euc = (text: string): Uint8Array =>
    Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: 'EUCJP', from: 'UNICODE' }));
  const page = (text: string): FixtureText[][] => [[{ x: 50, y: 700, size: 12, text, font: 'japanese' }]];

  it.each(['UniJIS-UTF16-H', 'UniJIS-UCS2-H'] as const)(
    'are read by the predefined CMap %s without an embedded font',
    async (cmap) => {
      expect((await readable(makePdf({ pages: page(said), cmap }))).text).toBe(said);
    },
  );

  it('are read by the CMaps of legacy encodings', async () => {
    expect(
      (await readable(makePdf({ pages: page('中国のAPT40、ﾃｽﾄ'), cmap: '90ms-RKSJ-H', encode: sjis }))).text,
    ).toBe('中国のAPT40、ﾃｽﾄ');
    expect((await readable(makePdf({ pages: page('中国のAPT40'), cmap: 'EUC-H', encode: euc }))).text).toBe(
      '中国のAPT40',
    );
  });

  it('are read from the font’s own identifiers of Adobe-Japan1', async () => {
    expect(
      (await readable(makePdf({ pages: page('x'), cmap: 'Identity-H', cids: () => [843, 1125, 34, 265] })))
        .text,
    ).toBe('あ亜AB');
  });

  it('are ideographs where the file has the radicals that look the same', async () => {
    expect((await readable(makePdf({ pages: page('⽤途と⽇本'), cmap: 'UniJIS-UTF16-H' }))).text).toBe(
      '用途と日本',
    );
  });
});

describe('English text', () => {
  it('loses the hyphens that divide words at line ends, and keeps the others', async () => {
    const { text } = await readable(makePdf({ pages: [english] }));
    expect(text).toBe(
      'The threat group known as Example Panda has been observed targeting telecommunications operators in Southeast Asia since 2021. The state-sponsored attackers used custom backdoors, said Example Labs in its report. They moved laterally.',
    );
  });

  it('reads the rows of a table as rows', async () => {
    const table = [
      ['Type', 'Value'],
      ['Domain', 'evil.example'],
      ['IP', '192.0.2.1'],
    ].flatMap((row, i) => row.map((text, k) => ({ x: 72 + k * 150, y: 500 - i * 14, size: 11, text })));
    const { text } = await readable(makePdf({ pages: [[...english, ...table]] }));
    expect(text).toContain('Type\tValue\nDomain\tevil.example\nIP\t192.0.2.1');
  });

  it.each([90, 180, 270] as const)('is read upright from a page turned by %i degrees', async (rotate) => {
    expect((await readable(makePdf({ pages: [english], rotate }))).text).toMatch(
      /^The threat group known as/,
    );
  });

  it('has links where the page lays them', async () => {
    const links = [{ page: 1, rect: [72, 690, 300, 712], url: 'https://labs.example/report' }] as const;
    const document = await readable(makePdf({ pages: [english], links }));
    expect(document.links[0]).toMatchObject({ url: 'https://labs.example/report', start: 0 });
  });
});

describe('the marking of a PDF', () => {
  const page = (footer: string): FixtureText[] => [...english, { x: 280, y: 30, size: 9, text: footer }];

  it('is read off its headers and footers, and not off what it says', async () => {
    const marked = await readable(
      makePdf({ pages: [page('TLP:AMBER+STRICT'), page('TLP:AMBER+STRICT'), english] }),
    );
    expect(marked.marking?.level).toBe('AMBER+STRICT');
    const said = english.map((line, i) =>
      i === 1 ? { ...line, text: 'TLP:RED means that nobody else may see what is written here.' } : line,
    );
    expect((await readable(makePdf({ pages: [said] }))).marking).toBeUndefined();
  });
});

describe('dates of the file', () => {
  const info = {
    CreationDate: "D:20240710120000+09'00'",
    ModDate: 'D:20240711',
    Title: 'Microsoft Word - draft.docx',
    Author: 'Ann Example',
  };

  it('are named as what they are, and used where the text says nothing', async () => {
    const document = await readable(makePdf({ pages: [english], info }));
    expect(document.publishedAt).toEqual({ value: '2024-07-10T12:00:00+09:00', basis: 'PDF CreationDate' });
    expect(document.updatedAt).toEqual({ value: '2024-07-11', basis: 'PDF ModDate' });
    expect(document.authors).toEqual(['Ann Example']);
    expect(document.title).toBeUndefined();
  });
});

describe('a PDF that cannot be read', () => {
  const whole = makePdf({ pages: [english] });

  it('says so in one sentence that names it', async () => {
    expect(await troubleOf(makePdf({ pages: [english], encrypted: true }))).toBe(
      'clean/encrypted-pdf: "report.pdf" is locked by a password; save a copy without one and add that.',
    );
    expect(await troubleOf(whole.subarray(0, whole.length - 400))).toBe(
      'clean/broken-pdf: "report.pdf" ends in the middle of the PDF; download it again.',
    );
    expect(await troubleOf(new TextEncoder().encode('no PDF at all\n%%EOF'))).toMatch(
      /^clean\/broken-pdf: "report\.pdf"/,
    );
    expect(await troubleOf(makePdf({ pages: [[], []] }))).toMatch(
      /^clean\/no-text: "report\.pdf" holds pictures of pages and no text/,
    );
  });

  it('never throws, whatever bytes are changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          const raw = rawOf(bytes, 'application/pdf');
          const outcome = await clean(raw);
          expect(
            outcome.ok ? faultsOf(outcome.value, raw) : outcome.trouble.kind.replace(/^clean\/.*/, ''),
          ).toEqual(outcome.ok ? [] : '');
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a table', () => {
  const at = (x: number, y: number, text: string, font?: 'japanese'): FixtureText => ({
    x,
    y,
    size: 10,
    text,
    ...(font ? { font } : {}),
  });
  /** Borders of all cells. */
  const grid = (xs: readonly number[], ys: readonly number[]): string =>
    [
      ...xs.map((x) => `${x} ${ys[0]} m ${x} ${ys.at(-1)} l S`),
      ...ys.map((y) => `${xs[0]} ${y} m ${xs.at(-1)} ${y} l S`),
    ].join('\n');
  const rowsIn = (text: string): string[] => text.split('\n').filter((line) => line.includes('\t'));

  it('that is ruled has each row on one line, whatever its cells’ lines are', async () => {
    const texts = [
      at(60, 705, '種別', 'japanese'),
      at(140, 705, '値', 'japanese'),
      at(340, 705, '説明', 'japanese'),
      at(60, 675, 'ドメイン', 'japanese'),
      at(140, 682, 'update-check.example', undefined),
      at(140, 668, '-mirror.example', undefined),
      at(340, 682, '指令サーバーとして使われ、', 'japanese'),
      at(340, 668, '今も動いている。', 'japanese'),
      at(60, 645, 'IPアドレス', 'japanese'),
      at(140, 645, '192.0.2.1'),
    ];
    const drawn = [grid([50, 130, 330, 540], [720, 700, 660, 640])];
    const { text } = await readable(makePdf({ pages: [texts], drawn }));
    expect(rowsIn(text)).toEqual([
      '種別\t値\t説明',
      'ドメイン\tupdate-check.example-mirror.example\t指令サーバーとして使われ、今も動いている。',
      'IPアドレス\t192.0.2.1',
    ]);
  });

  it('without rules keeps a cell’s further lines in its row', async () => {
    const texts = [
      at(60, 700, 'Technique'),
      at(160, 700, 'ID'),
      at(240, 700, 'How it was used'),
      at(60, 684, 'Phishing'),
      at(160, 684, 'T1566'),
      at(240, 684, 'Mails with an archive that holds a shortcut'),
      at(240, 671, 'and a decoy document'),
      at(60, 655, 'Web shell'),
      at(160, 655, 'T1505.003'),
      at(240, 655, 'On servers that face the internet'),
    ];
    const { text } = await readable(
      makePdf({
        pages: [
          [...english, ...texts].map((one) => ({ ...one, y: one.y - (texts.includes(one) ? 100 : 0) })),
        ],
      }),
    );
    expect(rowsIn(text)).toEqual([
      'Technique\tID\tHow it was used',
      'Phishing\tT1566\tMails with an archive that holds a shortcut and a decoy document',
      'Web shell\tT1505.003\tOn servers that face the internet',
    ]);
    expect(text).toContain('They moved laterally.');
  });

  it('with rules between its rows alone has the rows that they part', async () => {
    const texts = [
      at(60, 700, '攻撃', 'japanese'),
      at(200, 700, '内容', 'japanese'),
      at(60, 680, '標的型メールに', 'japanese'),
      at(200, 680, '添付ファイルを開かせる', 'japanese'),
      at(60, 667, 'よる侵入', 'japanese'),
      at(60, 647, '横展開', 'japanese'),
      at(200, 647, '管理者の権限を奪う', 'japanese'),
    ];
    const drawn = [[715, 693, 660, 640].map((y) => `50 ${y} 450 0.5 re f`).join('\n')];
    const { text } = await readable(makePdf({ pages: [texts], drawn }));
    expect(rowsIn(text)).toEqual([
      '攻撃\t内容',
      '標的型メールによる侵入\t添付ファイルを開かせる',
      '横展開\t管理者の権限を奪う',
    ]);
  });

  it('is no list whose marks stand apart', async () => {
    const items = ['The first item', 'The second item', 'The third item'].flatMap((words, i) => [
      at(60, 700 - i * 14, i === 0 ? '1.' : `${i + 1}.`),
      at(90, 700 - i * 14, words),
    ]);
    expect(rowsIn((await readable(makePdf({ pages: [items] }))).text)).toEqual([]);
  });

  it('stands beside a passage in two columns whose lines are not level', async () => {
    const texts = [
      at(60, 760, 'Domain'),
      at(200, 760, 'evil.example'),
      at(60, 745, 'Address'),
      at(200, 745, '192.0.2.1'),
      { x: 50, y: 700, size: 16, text: '二段組', font: 'japanese' as const },
      ...column(first, 50, 660),
      ...column(second, 310, 667),
    ];
    const { text } = await readable(makePdf({ pages: [texts] }));
    expect(rowsIn(text)).toEqual(['Domain\tevil.example', 'Address\t192.0.2.1']);
    expect(text).toContain(`${first}\n\n${second}`);
  });

  it('leads from a cell to its own boxes', async () => {
    const texts = [
      at(60, 700, 'Domain'),
      at(160, 700, 'evil.example'),
      at(60, 680, 'IP'),
      at(160, 680, '192.0.2.1'),
    ];
    const raw = rawOf(
      makePdf({ pages: [texts], drawn: [grid([50, 150, 300], [715, 695, 675])] }),
      'application/pdf',
    );
    const document = await cleaned(raw);
    expect(faultsOf(document, raw)).toEqual([]);
    const start = document.text.indexOf('192.0.2.1');
    const view = await originalView(raw, document, { start, end: start + 9 });
    if (view.kind !== 'pages') throw new Error(view.kind);
    expect(view.pages[0]?.boxes).toHaveLength(1);
    expect(view.pages[0]?.boxes[0]?.[0]).toBeCloseTo(160, 0);
  });

  it('is not what prose in two columns is, in a frame or without', async () => {
    const frame = grid([45, 300, 560], [830, 60]);
    const pages = twoColumns.slice(0, 1);
    for (const drawn of [[], [frame]]) {
      const { text } = await readable(makePdf({ pages, drawn }));
      expect(rowsIn(text)).toEqual([]);
      expect(text).toContain(first);
    }
    const columns = [
      'The group has used the same servers',
      'for more than two years, and it has',
      'never changed the names of its files.',
      'Analysts found a further backdoor on',
    ].flatMap((words, i) => [at(50, 700 - i * 13, words), at(310, 700 - i * 13, words)]);
    expect(rowsIn((await readable(makePdf({ pages: [columns] }))).text)).toEqual([]);
  });
});
