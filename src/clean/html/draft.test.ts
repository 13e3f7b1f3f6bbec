import Encoding from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import type { RawDocument } from '../../model/document.ts';
import { clean } from '../index.ts';
import { cleaned, faultsOf, rawOf, sectionText } from '../raw.fixture.ts';
import { newsPage, officePage, wordpressPage } from './pages.fixture.ts';

const at = (finalUrl: string): { origin: RawDocument['origin'] } => ({
  origin: { kind: 'address', url: finalUrl, finalUrl },
});
const textOf = async (body: string): Promise<string> => (await cleaned(rawOf(body, 'text/html'))).text;

describe('a page of a blog system', () => {
  it('gives its facts by what the head states', async () => {
    const document = await cleaned(
      rawOf(wordpressPage, 'text/html', at('https://weekly.example/2025/kitten')),
    );
    expect(document).toMatchObject({
      lang: 'ja',
      title: '架空系グループ「Example Kitten」、国内の事業者を標的に',
      outlet: 'サイバー週報',
      authors: ['山田 太郎'],
      publishedAt: { value: '2025-03-04T09:15:00+09:00', basis: 'meta article:published_time' },
      updatedAt: { value: '2025-03-05T10:00:00+09:00', basis: 'meta article:modified_time' },
    });
    expect(document.lineage[0]).toMatchObject({
      title: 'Example Kitten Targets Japanese Firms With DemoRAT',
      url: 'https://weekly.example/kitten-en',
      basis: 'from-line',
    });
  });

  it('drops no visible text, and calls what is not the article furniture', async () => {
    const raw = rawOf(wordpressPage, 'text/html');
    const document = await cleaned(raw);
    expect(faultsOf(document, raw)).toEqual([]);
    for (const furniture of [
      'コンテンツへスキップ',
      'ツイート',
      '攻撃の流れの図',
      'ランサムウェア攻撃の被害が拡大',
      '最近の投稿',
      'All Rights Reserved',
    ]) {
      expect(sectionText(document, 'furniture')).toContain(furniture);
    }
    expect(sectionText(document, 'lead')).toMatch(/^例示ラボは4日/);
    expect(sectionText(document, 'body')).toBe(
      '図1 攻撃の流れ\n同社によると、攻撃者は悪意のあるマルウェア「DemoRAT」を感染させていた。\n被害は少なくとも5社に及ぶ可能性があるという&hellip;\n\n対策\n\n多要素認証を有効にする\n不審なメールの添付ファイルを開かない\n\n種別\t値\nドメイン\tevil[.]example',
    );
    expect(sectionText(document, 'explanation')).toMatch(/^【解説】\n\n今回の攻撃は/);
    expect(sectionText(document, 'comment')).toContain('証拠が足りない');
    expect(document.text).not.toContain('見えない');
    expect(document.text).not.toContain('あくい');
  });
});

describe('a news page without any help from its markup', () => {
  it('is told apart by its lines', async () => {
    const raw = rawOf(newsPage, 'text/html');
    const document = await cleaned(raw);
    expect(faultsOf(document, raw)).toEqual([]);
    expect(document).toMatchObject({
      title: 'Hackers Breach Telecoms in Southeast Asia',
      outlet: 'Cyber Example Daily',
      authors: ['Jane Q. Doe'],
      publishedAt: { value: '2024-07-09T10:36-04:00' },
    });
    expect(document.lineage[0]).toMatchObject({ outlet: 'Example Labs', basis: 'named-report' });
    expect(sectionText(document, 'lead')).toContain('Operation ran undetected');
    expect(sectionText(document, 'body')).toContain('“The group’s tooling is shared,” said John Roe');
    expect(sectionText(document, 'body')).toContain('a backdoor called FooBar');
    expect(sectionText(document, 'furniture')).toContain('She has worked for many outlets');
    expect(sectionText(document, 'comment')).toContain('somebody else entirely');
  });
});

describe('a page laid out by tables, in Shift_JIS', () => {
  const bytes = Uint8Array.from(
    Encoding.convert(Encoding.stringToCode(officePage), { to: 'SJIS', from: 'UNICODE' }),
  );

  it('keeps paragraphs apart and puts tables of facts in rows', async () => {
    const raw = rawOf(bytes, 'text/html');
    const document = await cleaned(raw);
    expect(faultsOf(document, raw)).toEqual([]);
    expect(document.text).toContain('\n\n同グループは、');
    expect(document.text).toContain('時期\t手口\n2022年\tLog4Shellの悪用');
    expect(document).toMatchObject({
      title: 'サイバー攻撃グループExample40に関する注意喚起について',
      publishedAt: { value: '2024-07-09' },
    });
  });

  it('leads from every segment to bytes that say the same', async () => {
    const document = await cleaned(rawOf(bytes, 'text/html'));
    const plain = (text: string): string => text.replaceAll(/\s/gu, '');
    for (const { start, end, place } of document.locator) {
      if (place.kind !== 'bytes') throw new Error('an HTML page has no pages');
      expect(plain(new TextDecoder('shift_jis').decode(bytes.subarray(place.start, place.end)))).toBe(
        plain(document.text.slice(start, end)),
      );
    }
  });
});

describe('blocks and white space', () => {
  it.each([
    ['<p>one\n two</p><p>three</p>', 'one two\n\nthree'],
    ['<div>one</div><div>two</div>', 'one\ntwo'],
    ['<p>a<br>b<br><br>c</p>', 'a\nb\n\nc'],
    ['<p>日本\n語と English\ntext</p>', '日本語と English text'],
    ['<pre>\n  indented\n    more\n</pre><p>after</p>', '  indented\n    more\n\nafter'],
    ['<p>soft&shy;hyphen and zero​width</p>', 'softhyphen and zerowidth'],
    ['<p>AT&amp;T &lt;b&gt; &#x4e2d;&#22269; &nbsp; x</p>', 'AT&T <b> 中国 x'],
    [
      '<p>seen</p><p hidden>not</p><p style="display:none">nor</p><template>nor</template><p>again</p>',
      'seen\n\nagain',
    ],
    ['<p>an <img alt="icon"> image</p>', 'an image\nicon'],
    ['<ul><li>one<li>two<ul><li>inner</ul></ul>', 'one\ntwo\n\ninner'],
    ['<table><tr><td>a<td>b<tr><td>c<td>d</table>', 'a\tb\nc\td'],
    ['<q>quoted</q> said', '“quoted” said'],
    ['<p>unclosed <b>bold<p>next', 'unclosed bold\n\nnext'],
    ['<title>Only a title</title>', 'Only a title'],
    [
      '<body style="display:none"><div style="display:none"><p>all of it is hidden until a script has run</p></div>',
      'all of it is hidden until a script has run',
    ],
  ])('%s', async (html, text) => {
    expect(await textOf(html)).toBe(text);
  });
});

describe('links', () => {
  it('are absolute, with the words that carry them', async () => {
    const html =
      '<base href="/docs/"><p>See <a href="a.html#x">the advisory</a>, <a href="#note">a note</a>, <a href="javascript:x()">run</a>.</p>';
    const document = await cleaned(rawOf(html, 'text/html', at('https://agency.example/news/1')));
    expect(document.links.map(({ start, end, url }) => [document.text.slice(start, end), url])).toEqual([
      ['the advisory', 'https://agency.example/docs/a.html#x'],
    ]);
  });
});

describe('what is too much', () => {
  it('refuses a million nested elements with one clear error', async () => {
    const outcome = await clean(rawOf('<div>'.repeat(1_000_000), 'text/html', { name: 'deep.html' }));
    expect(outcome.ok ? undefined : [outcome.trouble.kind, outcome.trouble.place]).toEqual([
      'clean/too-deep',
      'deep.html',
    ]);
  });

  it('reads on where only inline elements nest', async () => {
    expect(await textOf(`${'<b>'.repeat(200_000)}deep`)).toBe('deep');
  });

  it('refuses a file beyond the limit without reading it', async () => {
    const outcome = await clean(rawOf(new Uint8Array(200 * 1024 * 1024), 'text/html', { name: 'huge.html' }));
    expect(outcome.ok ? undefined : outcome.trouble.kind).toBe('clean/too-large');
  });
});
