import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../matcher/index.ts';
import { splitSentences } from '../sentences/index.ts';
import { lexiconOf } from '../testing-lexicon.ts';
import { compileNames, findNames, statedAliases } from './index.ts';

const compiled = compileNames(
  lexiconOf([
    ['actor', 'apt40', 'APT40|Leviathan!|Gingham Typhoon|レヴァイアサン'],
    ['actor', 'mustang-panda', 'Mustang Panda|BRONZE PRESIDENT'],
    ['actor', 'tick', 'Tick?|BRONZE BUTLER'],
    ['actor', 'winnti-group', 'Winnti Group'],
    ['actor', 'fin7', 'FIN7'],
    ['malware', 'winnti', 'Winnti'],
    ['malware', 'plugx', 'PlugX|Korplug'],
    ['malware', 'play', 'Play?'],
    ['malware', 'maze', 'Maze'],
    ['malware', 'quickheal', 'QuickHeal'],
    ['malware', 'darkside', 'DarkSide', { type: 'ransomware' }],
    ['tool', 'cobalt-strike', 'Cobalt Strike|CobaltStrike BEACON'],
    ['tool', 'mimikatz', 'Mimikatz'],
    ['tool', 'at', 'at?'],
    ['organisation', 'quick-heal', 'QuickHeal|Quick Heal', { role: 'vendor' }],
    ['organisation', 'mandiant', 'Mandiant|マンディアント', { role: 'vendor' }],
    ['organisation', 'trend-micro', 'Trend Micro|トレンドマイクロ', { role: 'vendor' }],
    ['organisation', 'microsoft', 'Microsoft|マイクロソフト'],
    ['organisation', 'mofa-japan', '外務省', { country: 'JP' }],
    ['organisation', 'mss', '国家安全部|Ministry of State Security', { country: 'CN' }],
    ['organisation', 'mitsubishi', '三菱'],
    ['product', 'exchange', 'Microsoft Exchange Server|Exchange Server|Microsoft Exchange'],
  ]),
);

function names(text: string, lang = 'ja') {
  const sentences = splitSentences(text, [], lang);
  return findNames({ text, folded: fold(text), sentences, closed: [] }, compiled);
}
/** `kind name` of every mention, in order. */
function told(text: string): string[] {
  return names(text).map((name) => `${name.nameKind} ${name.entryId ?? `new:${name.name}`}`);
}
function surfaces(text: string): string[] {
  return names(text).map((name) => name.text);
}

describe('known names', () => {
  it('are found in any width and with other spaces and hyphens', () => {
    expect(surfaces('ＡＰＴ４０が、APT 40と APT-40、MustangPandaとCobalt-Strikeを、ﾚｳﾞｧｲｱｻﾝが')).toEqual([
      'ＡＰＴ４０',
      'APT 40',
      'APT-40',
      'MustangPanda',
      'Cobalt-Strike',
      'ﾚｳﾞｧｲｱｻﾝ',
    ]);
  });

  it('end where the run of letters ends, particles being no obstacle', () => {
    expect(
      surfaces('APT40は動いた。APT40Xは別だ。PlugX-based tools and APT40-linked hosts, PlugXY.'),
    ).toEqual(['APT40', 'PlugX', 'APT40']);
  });

  it('are not cut out of a longer katakana or kanji word', () => {
    expect(
      told('トレンドマイクロは述べた。トレンドマイクロソフト店。国家安全部門の予算。三菱電機の製品。'),
    ).toEqual(['organisation organisation/trend-micro']);
  });

  it('are not joined over the end of a sentence', () => {
    expect(told('It was seen by APT. 40 bodies were hit by Mustang. Panda bears live there.')).toEqual([]);
  });

  it('keep their own surface where the name is disputed', () => {
    expect(names('Leviathan is active.')[0]).toMatchObject({ name: 'Leviathan', isNew: false });
    expect(names('Leviathan is active.')[0]?.entryId).toBeUndefined();
  });

  it('are read as the words beside them say', () => {
    expect(told('QuickHealなどのカスタムバックドアが見つかった。')).toEqual(['malware malware/quickheal']);
    expect(told('QuickHeal researchers found the sample.')).toEqual(['organisation organisation/quick-heal']);
    expect(told('The backdoors PlugX and QuickHeal were used.')).toEqual([
      'malware malware/plugx',
      'malware malware/quickheal',
    ]);
  });

  it('name the gang too where a gang bears the name of its program', () => {
    expect(told('The DarkSide gang was paid.')).toEqual(['malware malware/darkside', 'actor new:DarkSide']);
  });

  it('tell the gang from its ransomware by what the words do', () => {
    expect(told('DarkSide affiliates were paid.')).toEqual([
      'malware malware/darkside',
      'actor new:DarkSide',
    ]);
    expect(told('Files were encrypted with DarkSide.')).toEqual(['malware malware/darkside']);
  });

  it('are not the foreign ministry of another state', () => {
    expect(told('中国外務省は否定した。')).toEqual(['organisation new:中国外務省']);
    expect(told('外務省は談話を出した。')).toEqual(['organisation organisation/mofa-japan']);
  });

  it('do not make a maker out of its product', () => {
    expect(told('昨年、Microsoft Exchange Serverが狙われ、脆弱性を突かれた。')).toEqual([
      'product product/exchange',
    ]);
  });
});

describe('ordinary words that are also names', () => {
  it.each([
    'They will play at home, and the clock went tick.',
    'Play it again. Tick the box.',
    'Schools play a role at night.',
    'The maze of cables was cleared.',
  ])('stay words: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('become names beside a kind word, and later in that text', () => {
    expect(told('攻撃グループTickが活動した。Tickは日本を狙う。')).toEqual([
      'actor actor/tick',
      'actor actor/tick',
    ]);
    expect(told('The Play ransomware spread. Later Play hit a bank.')).toEqual([
      'malware malware/play',
      'malware malware/play',
    ]);
    expect(told('Tick(ティック)という名の攻撃グループが動いている。')[0]).toBe('actor actor/tick');
    expect(told('BRONZE BUTLER (Tick) is back.')).toEqual(['actor actor/tick', 'actor actor/tick']);
  });
});

describe('names that no list knows', () => {
  it.each([
    ['「GraySand」と呼ばれる脅威アクターが活動している。', 'actor', 'GraySand'],
    ['同社はこの作戦を「Operation Blue Kite」と名付けた。', 'campaign', 'Operation Blue Kite'],
    ['マルウェア「HexLoom」が使われた。', 'malware', 'HexLoom'],
    ['受動型バックドアMISTGATEを設置した。', 'malware', 'MISTGATE'],
    ['VelvetOwlランサムウェアに感染した。', 'malware', 'VelvetOwl'],
    ['「黒鷹」を名乗る攻撃集団が犯行を認めた。', 'actor', '黒鷹'],
    ['UNC9042は通信業を狙う。', 'actor', 'UNC9042'],
    ['Amber Typhoonが関与したとみられる。', 'actor', 'Amber Typhoon'],
    ['It dropped a backdoor called SableFox on the server.', 'malware', 'SableFox'],
    ['Mandiant tracks the cluster as UNC9042.', 'actor', 'UNC9042'],
    ['The Larkspur ransomware encrypts disks.', 'malware', 'Larkspur'],
    ['a threat actor that Mandiant calls GraySand', 'actor', 'GraySand'],
    ['セキュリティ企業ハーバーラインが公表した。', 'organisation', 'ハーバーライン'],
    ['四川星河網絡科技有限公司が提供した。', 'organisation', '四川星河網絡科技有限公司'],
    ['ケニア外務省が被害を受けた。', 'organisation', 'ケニア外務省'],
    ['Lumenta社は説明した。', 'organisation', 'Lumenta'],
    ['It was reported by the security firm Lumenta on Monday.', 'organisation', 'Lumenta'],
    [
      'The Kenyan Ministry of Water and Sanitation was hit.',
      'organisation',
      'Kenyan Ministry of Water and Sanitation',
    ],
    ['Data of Brightwater Logistics Ltd were stolen.', 'organisation', 'Brightwater Logistics Ltd'],
    ['Intruders broke into Harborline Retail and Oakvale last May.', 'organisation', 'Harborline Retail'],
    ['東部セラミックスは3日、顧客の情報が流出したと発表した。', 'organisation', '東部セラミックス'],
    ['米ハーバー・パイプラインが停止した。', 'organisation', 'ハーバー・パイプライン'],
    ['通販大手のオークベールが被害を受けた。', 'organisation', 'オークベール'],
    ['犯人はPlugXのほかHEXALOOMを置いた。', 'malware', 'HEXALOOM'],
    ['MirrorGlassStealer was sold there.', 'malware', 'MirrorGlassStealer'],
    ['ドラクール大統領報道官は否定した。', 'person', 'ドラクール'],
    ['Prosecutors charged Lars Ekdahl, allegedly a member, with fraud.', 'person', 'Lars Ekdahl'],
    ['a flaw in Harborline Gateway lets them in', 'product', 'Harborline Gateway'],
    ['Harborline Gatewayの脆弱性を突いた。', 'product', 'Harborline Gateway'],
  ])('%s', (text, kind, name) => {
    expect(
      names(text)
        .filter((one) => one.isNew)
        .map((one) => [one.nameKind, one.name]),
    ).toContainEqual([kind, name]);
  });

  it('are found by the list that they stand in', () => {
    expect(told('They used PlugX, HexLoom and Mimikatz.')).toEqual([
      'malware malware/plugx',
      'malware new:HexLoom',
      'tool tool/mimikatz',
    ]);
    expect(told('the HexLoom and MISTGATE web shells')).toEqual([
      'malware new:HexLoom',
      'malware new:MISTGATE',
    ]);
  });

  it('are found again later', () => {
    const found = names('バックドア「HexLoom」を設置した。HexLoomはC2と通信する。');
    expect(found.map((one) => one.via)).toEqual(['position', 'repeat']);
  });

  it.each([
    'The new malware was delivered by China-linked hackers.',
    'They used a Remote Access Trojan and a custom backdoor.',
    'Windows malware and Android spyware are common.',
    'New Phishing Malware Hits Banks With Fake Invoices',
    '中国のサイバー攻撃グループがカスタムマルウェアを使った。',
    '「最新の手口」と呼ばれる攻撃が増えた。',
    'a technique called Process Hollowing',
    'Police ended the ring in Operation Blue Kite after several arrests.',
    '関係省庁と各大学、民間企業が参加した。同社は当局と協力する。',
  ])('are not made of plain words: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('people', () => {
  it('are told by 氏 and their post, with their body, and by the surname afterwards', () => {
    const found = names(
      'トレンドマイクロの上級研究員であるJane Doe氏は述べた。「深刻だ」とDoe氏は語る。',
    ).filter((one) => one.nameKind === 'person');
    expect(found.map((one) => [one.text, one.name, one.organisation])).toEqual([
      ['Jane Doe', 'Jane Doe', 'トレンドマイクロ'],
      ['Doe', 'Jane Doe', 'トレンドマイクロ'],
    ]);
  });

  it('are told by title and speech in English', () => {
    const found = names(
      '"It is new," said Jane Doe, a senior analyst at Mandiant. Doe added that it spreads.',
      'en',
    ).filter((one) => one.nameKind === 'person');
    expect(found.map((one) => [one.text, one.name, one.organisation])).toEqual([
      ['Jane Doe', 'Jane Doe', 'Mandiant'],
      ['Doe', 'Jane Doe', 'Mandiant'],
    ]);
  });

  it('of one surname stay two', () => {
    const found = names(
      'Mandiantの研究者であるAnn Rowe氏とトレンドマイクロの研究者であるBob Rowe氏が話した。MandiantのRowe氏は否定した。',
    ).filter((one) => one.nameKind === 'person');
    expect(found.map((one) => one.name)).toEqual(['Ann Rowe', 'Bob Rowe', 'Ann Rowe']);
  });

  it('of a list of the accused', () => {
    expect(told('起訴されたのはKai Lund、Mia Berg、Ole Dahlの各被告。')).toEqual([
      'person new:Kai Lund',
      'person new:Mia Berg',
      'person new:Ole Dahl',
    ]);
  });
});

describe('aliases that the text states', () => {
  function aliases(text: string, lang = 'ja') {
    const sentences = splitSentences(text, [], lang);
    const found = findNames({ text, folded: fold(text), sentences, closed: [] }, compiled);
    return statedAliases(text, found, sentences).map((one) => [
      one.name,
      one.alias,
      one.namer,
      one.transliteration,
    ]);
  }

  it.each([
    ['Mustang Panda(BRONZE PRESIDENT)が動いた。', 'Mustang Panda', 'BRONZE PRESIDENT', undefined],
    ['Mustang Panda (aka BRONZE PRESIDENT) is back.', 'Mustang Panda', 'BRONZE PRESIDENT', undefined],
    ['APT40, also known as Gingham Typhoon, is back.', 'APT40', 'Gingham Typhoon', undefined],
    ['APT40, tracked by Microsoft as Gingham Typhoon, is back.', 'APT40', 'Gingham Typhoon', 'Microsoft'],
    ['APT40、別名Gingham Typhoonが動いた。', 'APT40', 'Gingham Typhoon', undefined],
    ['APT40は、Gingham Typhoonとも呼ばれる。', 'APT40', 'Gingham Typhoon', undefined],
    ['Gingham Typhoonとしても知られるAPT40が動いた。', 'APT40', 'Gingham Typhoon', undefined],
    ['トレンドマイクロが「Earth Zephyr」と呼ぶAPT40が動いた。', 'APT40', 'Earth Zephyr', 'トレンドマイクロ'],
    [
      'APT40 is busy. Microsoft tracks the group as Gingham Typhoon.',
      'APT40',
      'Gingham Typhoon',
      'Microsoft',
    ],
    ['バックドアHexLoom(別名GLASSEEL)を使う。', 'HexLoom', 'GLASSEEL', undefined],
  ])('%s', (text, name, alias, namer) => {
    expect(aliases(text)).toEqual([[name, alias, namer, false]]);
  });

  it('tell a mere transliteration or abbreviation', () => {
    expect(aliases('攻撃グループ「GraySand(グレイサンド)」が動いた。')).toEqual([
      ['GraySand', 'グレイサンド', undefined, true],
    ]);
    expect(aliases('国家安全部(MSS)が関与した。')).toEqual([['国家安全部', 'MSS', undefined, true]]);
  });

  it.each([
    'APT40 and Mustang Panda are active.',
    'APT40とMustang Pandaが重なる。',
    'Mandiant (Microsoft) reported it.',
    'APT40 (Russia) is active.',
    'Mustang Panda, unlike APT40, is quiet.',
  ])('are not read into %s', (text) => {
    expect(aliases(text).filter(([, , , transliteration]) => !transliteration)).toEqual([]);
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    'APT40',
    'Tick',
    ' ',
    '、',
    '「',
    '」',
    '(',
    ')',
    'Mustang ',
    'Panda',
    'マルウェア',
    '社',
    '氏',
    'called ',
    'Jane Doe',
    ' said ',
    '.',
    '。',
    '\n',
    'UNC1234',
    'グループ',
    'と呼ばれる',
    'Ministry of ',
    'Inc',
    'tracked as ',
    '𠮷',
    '大学',
    'の',
    ' and ',
    ', ',
  );
  it('mentions are slices of it, sorted, and name something', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
          fc.string({ unit: 'binary', maxLength: 80 }),
        ),
        (text) => {
          let before = 0;
          const sentences = splitSentences(text, [], 'ja');
          const found = findNames({ text, folded: fold(text), sentences, closed: [] }, compiled);
          for (const name of [...found, ...statedAliases(text, found, sentences)]) {
            if (text.slice(name.start, name.end) !== name.text || name.text === '' || name.name === '')
              return false;
          }
          for (const name of found) {
            if (name.start < before) return false;
            before = name.start;
          }
          return true;
        },
      ),
      { numRuns: 150 },
    );
  });
});
