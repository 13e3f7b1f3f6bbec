import { describe, expect, it } from 'vitest';
import { cleaned, faultsOf, rawOf, sectionText } from './raw.fixture.ts';

const retelling = `最新ニュース一覧

人気のカテゴリ

架空国の集団、港湾の会社を何年も狙う

 - 例示ニュース - (レイジニュース)

Last Updated on 2023-02-11 08:05 by 山田 太郎

架空国の集団が2019年から、港湾の会社三社を狙っていたことが分かった。例示ラボによる報告によると、攻撃者は裏口を残していた。

道具の一部は別の作戦でも見つかっている。どこから入られたのかは、まだ不明である。

【ニュース解説】

報告からは、道具が集団のあいだで回っている可能性がうかがえます。

from Invented Crew Preys on Port Companies for Years.

読み込み中…
`;

describe('an article as a retelling site publishes it', () => {
  it('keeps every character and tells its parts apart', async () => {
    const raw = rawOf(retelling, 'text/plain');
    const document = await cleaned(raw);
    expect(document.text).toBe(retelling);
    expect(faultsOf(document, raw)).toEqual([]);
    expect(sectionText(document, 'title')).toBe('架空国の集団、港湾の会社を何年も狙う');
    expect(sectionText(document, 'lead')).toMatch(/^架空国の集団が2019年から/);
    expect(sectionText(document, 'body')).toMatch(/^道具の一部は/);
    expect(sectionText(document, 'explanation')).toMatch(/^【ニュース解説】\n\n報告からは/);
    expect(sectionText(document, 'furniture')).toContain('読み込み中…');
  });

  it('has an update and no publication, an outlet, and the original that it says it is from', async () => {
    const document = await cleaned(rawOf(retelling, 'text/plain'));
    expect(document.publishedAt).toBeUndefined();
    expect(document.updatedAt).toMatchObject({
      value: '2023-02-11T08:05',
      basis: 'Last Updated on 2023-02-11 08:05 by 山田 太郎',
    });
    expect(document.outlet).toBe('例示ニュース');
    expect(document.lineage.map(({ basis, title, outlet }) => ({ basis, title, outlet }))).toEqual([
      {
        basis: 'from-line',
        title: 'Invented Crew Preys on Port Companies for Years',
        outlet: undefined,
      },
      { basis: 'named-report', title: undefined, outlet: '例示ラボ' },
    ]);
    expect(document.lang).toBe('ja');
  });
});

describe('a paragraph that is broken at a fixed width', () => {
  it('is of one part, and its text stays as it is', async () => {
    const text = `架空の攻撃について

2024年7月9日

例示機関は、架空国に関連する諜報グループが、公開されたばかりの脆弱性を数
時間以内に悪用する能力について警告している。この集団は、選んだ会社の回線
を毎週のように調べ、入り込めるすきがないかをうかがっているとみられる。こ
れまでも同じであった。

確認された。
`;
    const raw = rawOf(text, 'text/plain');
    const document = await cleaned(raw);
    expect(document.text).toBe(text);
    expect(faultsOf(document, raw)).toEqual([]);
    expect(sectionText(document, 'lead')).toBe(
      text.slice(text.indexOf('例示機関は'), text.indexOf('確認された')).trim(),
    );
  });
});

describe('comments', () => {
  const commented = `架空国の攻撃者がASEANの省庁に侵入したと報じられる
2024年7月9日

架空国の攻撃者がASEANの省庁に侵入したと、例示ラボが9日に発表した。被害の規模は明らかにされていない。

“架空国の攻撃者がASEANの省庁に侵入したと報じられる” への1件のコメント
山田
2024年7月20日
この攻撃はきっと別の国によるものだと思います。証拠はありませんが、そう感じます。
いいね!
bottom of page
`;

  it('stand apart from the article, and their dates are not the article’s', async () => {
    const document = await cleaned(rawOf(commented, 'text/plain'));
    expect(sectionText(document, 'comment')).toContain('きっと別の国');
    expect(sectionText(document, 'body')).not.toContain('きっと別の国');
    expect(sectionText(document, 'furniture')).toContain('いいね!');
    expect(document.publishedAt?.value).toBe('2024-07-09');
  });

  it('give the title of a text that has none of its own', async () => {
    const withoutTitle = commented.split('\n').slice(2).join('\n');
    expect((await cleaned(rawOf(withoutTitle, 'text/plain'))).title).toBe(
      '架空国の攻撃者がASEANの省庁に侵入したと報じられる',
    );
  });
});

describe('a translated article', () => {
  const translated = `城壁の内と外：架空国の探り方が変わる

Photo The Daily Example

Behind the Imaginary Wall: invented espionage adapts to a changed world

専門家は、架空国のグループがツールを共有していると警告する

架空国の脅威グループは、公開されているツールと独自のツールの両方を使っている。

「彼らは賢い」とDoe氏はThe Daily Exampleに語った。

原文は以下（英文）

https://daily.example/behind
`;

  it('names the original by the bilingual title, with the outlet that its speakers spoke to and the address below 原文', async () => {
    const document = await cleaned(rawOf(translated, 'text/plain'));
    expect(document.lineage[0]).toMatchObject({
      title: 'Behind the Imaginary Wall: invented espionage adapts to a changed world',
      outlet: 'The Daily Example',
      url: 'https://daily.example/behind',
      basis: 'original-line',
    });
    expect(document.outlet).toBe('The Daily Example');
    expect(document.lang).toBe('ja');
  });

  it('names no outlet by a picture credit alone', async () => {
    const silent = translated.replace('とDoe氏はThe Daily Exampleに語った', 'とDoe氏は語った');
    expect((await cleaned(rawOf(silent, 'text/plain'))).outlet).toBeUndefined();
  });
});

describe('plain text on the disk', () => {
  it('keeps a UTF-8 byte order mark and all its newlines, so that offsets agree with other readers', async () => {
    const text =
      '\ufeffTitle of the report here\r\n\r\nThe group attacked the ministry with a backdoor.\rIt then left.\n';
    const raw = rawOf(text, 'text/plain');
    const document = await cleaned(raw);
    expect(document.text).toBe(text);
    expect(faultsOf(document, raw)).toEqual([]);
    expect(document.title).toBe('Title of the report here');
  });

  it('gives links of Markdown by the words that carry them', async () => {
    const text =
      '# A report on things\n\nThe [advisory](https://agency.example/a_(b)) and <https://example.com/x> say more about it.\n';
    const document = await cleaned(rawOf(text, 'text/markdown'));
    expect(document.links.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
      ['advisory', 'https://agency.example/a_(b)'],
      ['https://example.com/x', 'https://example.com/x'],
    ]);
  });

  it('refuses an empty file by name', async () => {
    await expect(cleaned(rawOf(' \n', 'text/plain', { name: 'empty.txt' }))).rejects.toThrow(
      '"empty.txt" holds no text.',
    );
  });
});

describe('facts that somebody wrote down for a file', () => {
  const text =
    '架空社に不正アクセス\n2024年7月9日\n\n架空社は9日、同社のサーバが不正アクセスを受けたと発表した。\n';

  it('win over what the text says', async () => {
    const declared = { publishedAt: '2024-07-08', outlet: '例示新聞' };
    const document = await cleaned(rawOf(text, 'text/plain', { declared }));
    expect([document.publishedAt, document.outlet]).toEqual([
      { value: '2024-07-08', basis: 'META' },
      '例示新聞',
    ]);
  });

  it('of a feed fill only what the text leaves open', async () => {
    const origin = {
      kind: 'feed',
      url: 'https://a.example/1',
      finalUrl: 'https://a.example/1',
      feedUrl: 'https://a.example/feed',
    } as const;
    const declared = { publishedAt: '2024-07-08', outlet: '例示新聞' };
    const document = await cleaned(rawOf(text, 'text/plain', { declared, origin }));
    expect([document.publishedAt?.value, document.outlet]).toEqual(['2024-07-09', '例示新聞']);
  });
});
