import { describe, expect, it } from 'vitest';
import type { NameMention } from '../../../model/mention.ts';
import { findQuotations } from './index.ts';

/** `speaker (organisation): words` of each quotation. */
function said(text: string, names: readonly NameMention[] = []): string[] {
  return findQuotations(text, names).map(
    ({ speaker, organisation, text: words }) =>
      `${speaker}${organisation ? ` (${organisation})` : ''}: ${words}`,
  );
}

function person(text: string, surface: string, name: string, organisation?: string): NameMention {
  const start = text.indexOf(surface);
  const base = { kind: 'name', nameKind: 'person', name, isNew: true, via: 'position' } as const;
  const at = { start, end: start + surface.length, text: surface };
  return organisation === undefined ? { ...base, ...at } : { ...base, ...at, organisation };
}

describe('a Japanese quotation', () => {
  it('belongs to the person named after it', () => {
    expect(said('「攻撃者は三週間も気付かれませんでした」と佐久間氏は述べた。')).toEqual([
      '佐久間: 攻撃者は三週間も気付かれませんでした',
    ]);
  });

  it('belongs to the person who is the subject before it', () => {
    expect(
      said(
        'Halvorsen Labs社の主任研究員であるIda Brekke氏は、「同じ鍵が五つの検体に残っていた」と説明している。',
      ),
    ).toEqual(['Ida Brekke (Halvorsen Labs): 同じ鍵が五つの検体に残っていた']);
  });

  it('gives the full name where a surname stands alone', () => {
    const text =
      'Halvorsen Labs社のIda Brekke氏は調査を率いた。\n「検体は二つの家族に分かれます」とBrekke氏は付け加えた。';
    expect(said(text)).toEqual(['Ida Brekke (Halvorsen Labs): 検体は二つの家族に分かれます']);
  });

  it('takes name and organisation from the names found in the text', () => {
    const text = '「復旧には半年かかる見込みだ」と三枝は語った。';
    expect(said(text, [person(text, '三枝', '三枝 遥', '港湾公社')])).toEqual([
      '三枝 遥 (港湾公社): 復旧には半年かかる見込みだ',
    ]);
  });

  it('can be a body’s', () => {
    expect(said('情報機関は「選挙の前に活動が増えるおそれがある」と警告している。')).toEqual([
      '情報機関: 選挙の前に活動が増えるおそれがある',
    ]);
    expect(
      said('在京モルダヴァ大使館は「根拠のない中傷であり、受け入れられない」として関与を否定した。'),
    ).toEqual(['在京モルダヴァ大使館: 根拠のない中傷であり、受け入れられない']);
  });

  it('is announced by the sentence before, and goes on in paragraphs of its own', () => {
    const text =
      '宮地教授は次のように述べている。\n\n「初動の遅れが被害を広げました」\n\n「記録が残っていなかったことも痛手です」\n\n対策が急がれる。';
    expect(said(text)).toEqual([
      '宮地: 初動の遅れが被害を広げました',
      '宮地: 記録が残っていなかったことも痛手です',
    ]);
  });

  it.each([
    [
      '「門はまだ開いている」。調査を率いた港湾研究所の宮地教授はこう警告する。',
      '宮地 (港湾研究所): 門はまだ開いている',
    ],
    ['外務省の報道官は「事実に反する非難だ」と反発した。', '報道官 (外務省): 事実に反する非難だ'],
    [
      'マルセル・ルー副長官は声明で、「逃げ場はないと知るべきだ」と強調した。',
      'マルセル・ルー: 逃げ場はないと知るべきだ',
    ],
    [
      'ノーザンゲートは「公開の前から悪用されていた」としている。',
      'ノーザンゲート: 公開の前から悪用されていた',
    ],
    ['専門家は、この手口を「これまでで最も静か」と評した。', '専門家: これまでで最も静か'],
  ])('has its speaker beside it: %s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it('may be two in a row for one verb', () => {
    expect(said('宮地教授は「入口は二つあった」「どちらも古い機器だった」と述べた。')).toHaveLength(2);
  });

  it('may have lost its opening mark', () => {
    expect(said('調査は続く。\n攻撃者は古い機器だけを狙っていました」と、宮地氏は付け加えた。')).toEqual([
      '宮地: 攻撃者は古い機器だけを狙っていました',
    ]);
  });

  it.each([
    '研究者らが「青い扉」と呼ぶ集団が見つかった。',
    '報告書「海運を狙う手口とその変化について」を公開した。',
    '「BlueDoor」というマルウェアを使う。',
    'いわゆる「環境寄生型」の手口をとった。',
    '攻撃者は「業務委託の件でご相談」という件名のメールを送った。',
    '「Operation BlueDoor」と名付けられた作戦である。',
    '件名が「請求書をご確認ください」のメールを送った。',
  ])('is not a term or a title: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('an English quotation', () => {
  it.each([
    [
      '“They waited for the holidays,” said Ida Brekke, head of research at Halvorsen Labs.',
      'Ida Brekke (Halvorsen Labs): They waited for the holidays',
    ],
    [
      '"They waited for the holidays," Ida Brekke told reporters.',
      'Ida Brekke: They waited for the holidays',
    ],
    ['Ida Brekke said: “The key was left in five samples.”', 'Ida Brekke: The key was left in five samples.'],
    [
      'According to Ida Brekke, “the key was left in five samples.”',
      'Ida Brekke: the key was left in five samples.',
    ],
    [
      '“The key was left in five samples,” according to Ida Brekke.',
      'Ida Brekke: The key was left in five samples',
    ],
    [
      '“We saw it twice,” HARBOR Director Ida Brekke said in a statement.',
      'Ida Brekke (HARBOR): We saw it twice',
    ],
    [
      'Halvorsen CEO Ida Brekke: “We will publish the samples.”',
      'Ida Brekke (Halvorsen): We will publish the samples.',
    ],
    [
      'Officials described the breach as “the quietest theft in our history.”',
      'Officials: the quietest theft in our history.',
    ],
    [
      'In a statement, a spokesperson for the port said it was “aware of the incident.”',
      'a spokesperson for the port: aware of the incident.',
    ],
    ['"The outage has ended," the ministry said in a statement.', 'the ministry: The outage has ended'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it('may be split by its speaker, and a pronoun stands for who spoke before', () => {
    const text =
      '“They waited for the holidays,” said Ida Brekke. “Nobody was watching the logs.”\n“It will happen again,” she added.';
    expect(said(text)).toEqual([
      'Ida Brekke: They waited for the holidays',
      'Ida Brekke: Nobody was watching the logs.',
      'Ida Brekke: It will happen again',
    ]);
  });

  it('may go on in the next paragraph, its mark left open', () => {
    const text = 'Ida Brekke said: “The first door was the mail server.\n“The second door was never closed.”';
    expect(said(text)).toHaveLength(2);
  });

  it.each([
    'The group, dubbed “Blue Door” by researchers, is new.',
    'Its paper “How the Harbour Was Lost and Found” is out.',
    'The mail read “Your invoice is attached, please open it today” and carried a file.',
    'The group calls itself “the brothers of the blue door” on forums.',
    'The file [report](https://example.org/a "The long title of a page") is linked.',
  ])('is not a term or a title: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
