import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './index.ts';

function split(text: string, lang = 'ja'): string[] {
  return splitSentences(text, [], lang).map((sentence) => text.slice(sentence.start, sentence.end));
}

describe('sentences in Japanese', () => {
  it('end at 。 and not inside 「…。」', () => {
    expect(split('攻撃は続く。「対策を急ぐ。人も増やす。」と担当者は述べた。詳細は不明だ。')).toEqual([
      '攻撃は続く。',
      '「対策を急ぐ。人も増やす。」と担当者は述べた。',
      '詳細は不明だ。',
    ]);
  });

  it('keep a bracket with its own end mark', () => {
    expect(split('同庁が公表した(詳細は別紙。)と伝えられる。')).toHaveLength(1);
    expect(split('公表した。（詳しくは別紙を参照。）次の報告は秋になる。')).toEqual([
      '公表した。',
      '（詳しくは別紙を参照。）',
      '次の報告は秋になる。',
    ]);
  });

  it('go on after an opening mark that nobody closes', () => {
    expect(split('「調査中だと担当者は述べた。結果は来月出る。')).toEqual([
      '「調査中だと担当者は述べた。',
      '結果は来月出る。',
    ]);
  });

  it('end at ! and ? of either width, but not in 「Yahoo!ニュース」', () => {
    expect(split('本当に安全か?答えは否だ!次へ。')).toEqual(['本当に安全か?', '答えは否だ!', '次へ。']);
    expect(split('「急げ!」と叫んだ。')).toHaveLength(1);
  });

  it('are not cut in version numbers and file names', () => {
    expect(split('バージョン9.1.2 以前のNode.jsとupdate.exeが影響を受ける。')).toHaveLength(1);
  });

  it('tell headings and list items from sentences', () => {
    const text = '■概要\n\n攻撃が確認された。\n\n・更新プログラムの適用\n・ログの保全';
    const sentences = splitSentences(text, [], 'ja');
    expect(sentences.map((sentence) => [text.slice(sentence.start, sentence.end), sentence.heading])).toEqual(
      [
        ['概要', true],
        ['攻撃が確認された。', false],
        ['更新プログラムの適用', true],
        ['ログの保全', true],
      ],
    );
  });

  it('join lines that were broken at a fixed width', () => {
    const text =
      '同社の調査では、攻撃者は保守用の接続を経由して内部のネット\nワークに入り、半年にわたって留まっていたことがわかったという\nことである。対策は終わった。';
    expect(split(text)).toEqual([text.slice(0, text.indexOf('対策')), '対策は終わった。']);
  });
});

describe('sentences in English', () => {
  it('do not end after abbreviations and initials', () => {
    expect(
      split(
        'The U.S. Department of Justice and Acme Inc. agreed, e.g. on Jan. 5. J. R. Smith spoke. It ended.',
        'en',
      ),
    ).toEqual([
      'The U.S. Department of Justice and Acme Inc. agreed, e.g. on Jan. 5.',
      'J. R. Smith spoke.',
      'It ended.',
    ]);
  });

  it('end after an abbreviation when a new one plainly begins', () => {
    expect(split('The group hit targets in the U.S. The attacks went on.', 'en')).toEqual([
      'The group hit targets in the U.S.',
      'The attacks went on.',
    ]);
  });

  it('keep quotation marks after the end mark', () => {
    expect(split('“We saw it.” He left. "Is it new?" she asked.', 'en')).toEqual([
      '“We saw it.”',
      'He left.',
      '"Is it new?" she asked.',
    ]);
  });

  it('are not cut in versions, domains and numbered items', () => {
    expect(split('1. Update to 3.4.1 now. 2,000 hosts resolve evil.example.com today.', 'en')).toEqual([
      '1. Update to 3.4.1 now.',
      '2,000 hosts resolve evil.example.com today.',
    ]);
  });
});

describe('sentences of a document', () => {
  it('know their section, language and paragraph', () => {
    const text = '新たな攻撃\n\n攻撃が続く。被害は広い。\n\nThe vendor did not reply.\n\nいいね!';
    const at = text.indexOf('いいね');
    const sentences = splitSentences(
      text,
      [
        { kind: 'title', start: 0, end: 5 },
        { kind: 'body', start: 5, end: at },
        { kind: 'furniture', start: at, end: text.length },
      ],
      'ja',
    );
    expect(sentences.map(({ section, lang, paragraph }) => [section, lang, paragraph])).toEqual([
      ['title', 'ja', 0],
      ['body', 'ja', 1],
      ['body', 'ja', 1],
      ['body', 'en', 2],
      ['furniture', 'ja', 3],
    ]);
  });

  it('lie inside the text, in order, trimmed, and cover every letter', () => {
    const piece = fc.constantFrom(
      '攻撃',
      '。',
      '「',
      '」',
      '(',
      ')',
      '\n',
      '\n\n',
      ' ',
      '.',
      'U.S.',
      'The ',
      '!',
      '?',
      '・',
      '1. ',
      '\r\n',
      '"',
      '　',
      '𠮷',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let before = 0;
          for (const { start, end } of splitSentences(text, [], 'ja')) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            expect(text.slice(before, start)).not.toMatch(/[\p{L}]/u);
            before = end;
          }
          expect(text.slice(before)).not.toMatch(/[\p{L}]/u);
        },
      ),
    );
  });
});
