import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../index.ts';
import { placeOf } from '../locator.ts';
import { cleaned, faultsOf, rawOf, sectionText } from '../raw.fixture.ts';
import { type FixtureDocx, makeDocx, makeZip, paragraph, table } from './docx.fixture.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const lead =
  '例示機関は、架空国に関連する諜報グループが、公開されたばかりの脆弱性を数時間以内に悪用する能力について警告している。';
const raw = (of: FixtureDocx) => rawOf(makeDocx(of), type, { name: 'report.docx' });
const textOf = async (body: string): Promise<string> => (await cleaned(raw({ body }))).text;
const troubleOf = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await clean(rawOf(bytes, type, { name: 'report.docx' }));
  return outcome.ok ? 'read' : `${outcome.trouble.kind}: ${outcome.trouble.message}`;
};

const report: FixtureDocx = {
  header: paragraph('TLP:GREEN　社内限り'),
  body: [
    paragraph('架空の攻撃グループに関する報告', 'a'),
    paragraph('2024年7月9日'),
    paragraph('概要', '1'),
    paragraph(lead),
    paragraph('最初の項目', 'a5'),
    paragraph('次の項目', 'a5'),
    table([
      ['種別', '値'],
      ['ドメイン', 'evil.example'],
    ]),
    '<w:p><w:r><w:t>詳しくは</w:t></w:r><w:hyperlink r:id="x"><w:r><w:t>元の報告</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="1"/><w:t>を見よ。</w:t></w:r></w:p>',
  ].join(''),
  footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('----')}</w:footnote><w:footnote w:id="1">${paragraph('脚注の文。')}</w:footnote>`,
  comments: `<w:comment w:id="0" w:author="Ann">${paragraph('この文は確認が必要。')}</w:comment>`,
  core: '<dc:title>架空の攻撃グループに関する報告</dc:title><dc:creator>Ann Example</dc:creator><dcterms:created>2024-07-10T03:00:00Z</dcterms:created><dcterms:modified>2024-07-12T03:00:00Z</dcterms:modified>',
  links:
    '<Relationship Id="x" Type="h/hyperlink" Target="https://labs.example/report" TargetMode="External"/>',
};

describe('a Word document', () => {
  it('is one line a paragraph, with its parts told apart', async () => {
    const document = await cleaned(raw(report));
    expect(faultsOf(document, raw(report))).toEqual([]);
    expect(document).toMatchObject({
      title: '架空の攻撃グループに関する報告',
      lang: 'ja',
      publishedAt: { value: '2024-07-09' },
      updatedAt: { value: '2024-07-12T03:00:00Z', basis: 'DOCX dcterms:modified' },
      authors: ['Ann Example'],
      marking: { level: 'GREEN', owner: 'own' },
    });
    expect(sectionText(document, 'title')).toBe('架空の攻撃グループに関する報告');
    expect(sectionText(document, 'furniture')).toContain('TLP:GREEN');
    expect(sectionText(document, 'comment')).toBe('Ann: この文は確認が必要。');
    expect(document.text).toContain('最初の項目\n次の項目\n\n種別\t値\nドメイン\tevil.example\n\n詳しくは');
    expect(document.text).toContain('脚注の文。');
    expect(document.text).not.toContain('----');
    const link = document.links[0];
    expect(link?.url).toBe('https://labs.example/report');
    expect(document.text.slice(link?.start, link?.end)).toBe('元の報告');
  });

  it('leads from a sentence to its paragraph in the part that it stands in', async () => {
    const document = await cleaned(raw(report));
    const at = (words: string) => {
      const start = document.text.indexOf(words);
      return placeOf(document, { start, end: start + words.length });
    };
    expect(at('悪用する能力')).toEqual([{ kind: 'paragraph', part: 'word/document.xml', paragraph: 4 }]);
    expect(at('脚注の文')).toEqual([{ kind: 'paragraph', part: 'word/footnotes.xml', paragraph: 2 }]);
  });

  it('keeps what a tracked change inserts and leaves out what it deletes, and hidden text', async () => {
    const body =
      '<w:p><w:r><w:t>The group </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>probably </w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone </w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden </w:t></w:r><w:r><w:t>used it.</w:t></w:r></w:p>';
    expect(await textOf(body)).toBe('The group probably used it.');
  });

  it('reads a text box once, fields by their result, and no readings over kanji', async () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('In a box.')}</mc:Choice><mc:Fallback>${box('In a box.')}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:ruby><w:rt><w:r><w:t>しら</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>調</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>べ</w:t></w:r></w:p>`;
    expect(await textOf(body)).toBe('In a box.\n\n調べ');
  });

  it('sets its table of contents aside', async () => {
    const document = await cleaned(raw({ body: `${paragraph('概要 1', '10')}${paragraph(lead)}` }));
    expect(sectionText(document, 'furniture')).toBe('概要 1');
  });

  it('keeps paragraphs of a box and of long cells apart, and joins those of a short cell', async () => {
    const cell = (...texts: string[]): string =>
      `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
    const rows = `<w:tbl><w:tr>${cell('One.', 'Two.')}</w:tr></w:tbl><w:tbl><w:tr>${cell('a', 'b')}${cell('c')}</w:tr><w:tr>${cell('x'.repeat(500))}${cell('d')}</w:tr></w:tbl>`;
    expect(await textOf(rows)).toBe(`One.\n\nTwo.\n\na b\tc\n\n${'x'.repeat(500)}\n\nd`);
  });

  it('is read whatever prefix its writer gave the namespace', async () => {
    const xml =
      '<n:document xmlns:n="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n:body><n:p><n:r><n:t>Plain.</n:t></n:r></n:p></n:body></n:document>';
    const bytes = makeZip([{ name: 'word/document.xml', content: xml }]);
    expect((await cleaned(rawOf(bytes, type))).text).toBe('Plain.');
  });

  it('names its macros and runs none', async () => {
    const document = await cleaned(
      raw({ body: paragraph(lead), others: [{ name: 'word/vbaProject.bin', content: 'x' }] }),
    );
    expect(document.text).toBe(lead);
    expect(document.notices).toEqual([{ kind: 'macros', names: ['word/vbaProject.bin'] }]);
  });
});

describe('a hostile Word document', () => {
  const bomb = new Uint8Array(100 * 1024 * 1024);

  it('that unpacks to too much is refused before its memory is taken', async () => {
    const packed = makeZip([{ name: 'word/document.xml', content: bomb }]);
    expect(await troubleOf(packed)).toMatch(/^clean\/too-large: "report.docx" unpacks to more than 96 MB/);
    const lying = makeZip([{ name: 'word/document.xml', content: bomb, statedSize: 10 }]);
    expect(await troubleOf(lying)).toMatch(/^clean\/broken-docx/);
  });

  it('that declares entities, names files outside itself or is locked gets one clear sentence', async () => {
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    expect(await troubleOf(makeDocx({ body: paragraph('&b;&f;'), prolog: laughs }))).toMatch(/DTD/);
    const traversal = { name: '../../etc/passwd', content: 'x' };
    expect(await troubleOf(makeDocx({ body: paragraph('a'), others: [traversal] }))).toMatch(
      /^clean\/broken-docx/,
    );
    const locked = makeZip([{ name: 'word/document.xml', content: 'x', flags: 1 }]);
    expect(await troubleOf(locked)).toMatch(/password/);
    expect(await troubleOf(makeZip([{ name: 'xl/workbook.xml', content: 'x' }]))).toMatch(
      /^clean\/broken-docx/,
    );
    expect(await troubleOf(makeDocx({ body: '' }))).toMatch(/^clean\/no-text/);
    expect(await troubleOf(makeDocx({ body: '<w:sdt>'.repeat(3_000) }))).toMatch(/^clean\/too-deep/);
  });

  it('cannot have anything outside itself read: templates, pictures, parts by a path', async () => {
    const document = await cleaned(
      raw({
        body: `<w:p><w:hyperlink r:id="evil"><w:r><w:t>Click me.</w:t></w:r></w:hyperlink></w:p>`,
        links:
          '<Relationship Id="t" Type="x/attachedTemplate" Target="http://10.0.0.1/t.dotm" TargetMode="External"/><Relationship Id="evil" Type="x/hyperlink" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="h2" Type="x/header" Target="../../../etc/passwd"/>',
      }),
    );
    expect(document.text).toBe('Click me.');
    expect(document.links).toEqual([]);
  });

  it('never makes reading throw, and every place lies in it', async () => {
    const whole = makeDocx(report);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        fc.nat(whole.length),
        async (changes, cut) => {
          const bytes = whole.slice(0, cut < whole.length / 2 ? whole.length : cut);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          const one = rawOf(bytes, type);
          const outcome = await clean(one);
          if (outcome.ok) expect(faultsOf(outcome.value, one)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of any XML never makes reading throw', async () => {
    const pieces = fc.constantFrom(
      ...'<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> <w:tbl> </w:tbl> <w:tr> </w:tr> <w:tc> </w:tc> <w:del> </w:del> <w:tab/> <w:br/> <w:hyperlink&#32;r:id="x"> </w:hyperlink> <w:comment> <w:pPr> </w:pPr> <w:vanish/> <w:numId/> 調べ APT40 &amp; &#x0; &#xFFFFFF; &lol; ]]> <![CDATA[ <!-- --> \0 \ud800'.split(
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
        const one = raw({ body: parts.join('').replaceAll('&#32;', ' '), links: report.links ?? '' });
        const outcome = await clean(one);
        if (outcome.ok) expect(faultsOf(outcome.value, one)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
