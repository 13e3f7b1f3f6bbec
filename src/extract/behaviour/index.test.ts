import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackAttack } from '../../model/lexicon.ts';
import { fold } from '../matcher/index.ts';
import { compileTechniqueNames, techniquesByName } from './named.ts';
import { mentionsOf, techniquesOf } from './rules/read.fixture.ts';

const idle: readonly (readonly [lang: 'en' | 'ja', sentence: string])[] = [
  ['ja', '多要素認証を有効にし、パスワードの使い回しを避けてください。'],
  ['ja', 'フィッシング耐性のある多要素認証の導入を推奨する。'],
  ['ja', 'フィッシングとは、偽のサイトに誘導して情報を盗む手口のことです。'],
  ['ja', '標的型攻撃メールの訓練を実施しました。'],
  ['ja', 'ランサムウェア対策セミナーを開催します。'],
  ['ja', 'ランサムウェアの使用は確認されていない。'],
  ['ja', '管理画面をインターネットに公開しないよう求めている。'],
  ['ja', '首相は会見で、国際的な協力の重要性を強調した。'],
  ['ja', '同社は前年比で売上を伸ばし、新しい拠点を開設した。'],
  ['ja', '政府は新たな法律を制定し、サイバー防御の体制を強化する。'],
  ['ja', '認証情報の漏えいは確認されていません。'],
  ['ja', '図書館の利用者は端末で蔵書を検索できる。'],
  ['ja', '通信販売のサイトで商品をダウンロード販売している。'],
  ['en', 'Enable MFA and block legacy authentication.'],
  ['en', 'Organizations should patch their VPN gateways and disable RDP.'],
  ['en', 'Phishing is a type of attack in which criminals pose as trusted parties.'],
  ['en', 'Join our webinar on ransomware attacks.'],
  ['en', 'There is no evidence that the attackers used ransomware.'],
  ['en', 'Require phishing-resistant multi-factor authentication.'],
  ['en', 'The minister said that the two countries would cooperate more closely.'],
  ['en', 'The company reported higher sales and opened a new office.'],
  ['en', 'The agency did not observe any exploitation of the flaw.'],
  ['en', 'Mimikatz is mentioned in the index.'],
  ['en', 'The researchers downloaded the sample from VirusTotal and unpacked it.'],
  ['ja', '同社は情報セキュリティ担当の採用を始めた。'],
  ['ja', '攻撃者の身元は分かっていない。'],
  ['ja', '両国は捜査での協力を確認した。'],
  ['ja', 'この脆弱性の悪用は確認されていない。'],
  ['ja', 'パスワードを使い回さず、多要素認証を設定するよう呼びかけている。'],
  ['ja', 'VPN機器の脆弱性には早急に対処すべきだ。'],
  ['ja', '製品はランサムウェアの挙動を検知して遮断する。'],
  ['ja', '委員会は予算案を審議し、端末の更新を決めた。'],
  ['ja', '駅前のサーバー施設で停電があった。'],
  ['ja', '暗号資産の価格は前週より上昇した。'],
  ['ja', '調査チームはログを分析し、原因を調べている。'],
  ['ja', '警察は容疑者の自宅からパソコンを押収し、データを解析している。'],
  ['ja', '新しい法律は通信の秘密を守りつつ、政府による監視を認める。'],
  ['ja', '利用者はアプリをダウンロードして会員登録を行う。'],
  ['ja', 'メールマガジンの配信を希望する方は登録してください。'],
  ['en', 'Investigators analysed the logs and collected system information from the servers.'],
  ['en', 'The vendor released an update that fixes the flaw.'],
  ['en', 'Our product detects ransomware and blocks it.'],
  ['en', 'The suspect was arrested and his computers were seized.'],
  ['en', 'The price of bitcoin rose by two per cent.'],
  ['en', 'Users can download the app and create an account.'],
  ['en', 'The bank sends its customers a message when a payment is made.'],
  ['en', 'The committee reviewed the budget and discussed the network upgrade.'],
  ['en', 'No exploitation in the wild has been observed.'],
  ['en', 'The report does not say who was behind the attack.'],
  ['en', 'Police searched the files of the company and copied documents.'],
  ['en', 'The company scans incoming mail for malware.'],
  ['en', 'Researchers decrypted the configuration with a script.'],
  ['en', 'Subscribe to receive our newsletter by email.'],
  [
    'ja',
    '政府は5日、能動的サイバー防御を導入するための関連法案を閣議決定した。平時から通信情報を分析し、攻撃の兆候があれば相手側のサーバーに入って無害化する措置を認める。通信事業者は政府に情報を提供する。野党は通信の秘密が侵されるおそれがあると批判している。',
  ],
  [
    'ja',
    '同社の調べでは、昨年1年間に国内企業が受けたサイバー攻撃の件数は前の年より3割増えた。被害額の平均は約2億円に上る。人材の不足を理由に挙げる企業が多かった。',
  ],
  [
    'ja',
    '米財務省は北朝鮮のIT労働者を雇用していたとして、中国企業2社を制裁対象に指定した。労働者は身分を偽って米企業に採用され、得た給与を本国に送金していた。',
  ],
  [
    'ja',
    '在日米軍と自衛隊は共同で演習を行い、通信網が使えなくなった場合の対応を確かめた。参加者は約300人で、指揮所にはパソコンが並んだ。',
  ],
  [
    'ja',
    '当社はこのたび、クラウド型のメールセキュリティ製品の提供を始めます。添付ファイルやURLを仮想環境で検査し、標的型攻撃メールを遮断します。価格は1利用者あたり月300円です。',
  ],
  [
    'ja',
    '外務省の報道官は記者会見で、中国側に対し外交ルートを通じて抗議したと明らかにした。中国外務省は「事実無根だ」と反論した。',
  ],
  [
    'ja',
    '大学は、教職員のアカウントに不審なログインの記録がないか調べている。現時点で情報の流出は確認されていない。',
  ],
  [
    'ja',
    'この集団は2010年ごろから活動しているとみられ、主に東南アジアの政府機関や軍を標的としてきた。名称は研究者によって異なり、APT32、OceanLotusなどと呼ばれる。',
  ],
  [
    'ja',
    '個人情報保護委員会は、漏えいの報告を怠ったとして同社に勧告した。同社は再発防止に努めるとしている。',
  ],
  [
    'ja',
    '研究チームは量子コンピューターに耐える暗号方式を実装し、通信の速度を測った。鍵の交換には従来の2倍の時間がかかった。',
  ],
  [
    'en',
    'The cabinet approved a bill on active cyber defence on Friday. It lets the authorities analyse communications data and neutralise servers used in attacks. Opposition parties said that it endangered the secrecy of communications.',
  ],
  [
    'en',
    'The U.S. Treasury sanctioned two Chinese companies for hiring North Korean IT workers, who hid their identities to find jobs with American firms and sent their wages home.',
  ],
  [
    'en',
    'Europol said on Tuesday that it had seized servers of the ransomware group LockBit and arrested two people in Poland. A free decryption tool has been released.',
  ],
  [
    'en',
    'APT32, also known as OceanLotus, has been active since at least 2012 and mainly targets governments, companies and dissidents in Southeast Asia.',
  ],
  [
    'en',
    'Our new platform gives customers visibility into their cloud environment. It scans e-mail for malicious links and blocks malware before it is downloaded.',
  ],
  [
    'en',
    'The spokesman rejected the accusation as groundless and said that China opposes all forms of cyberattacks.',
  ],
  [
    'en',
    'In a survey of 1,200 firms, a third said that they had been attacked last year. The average loss was $2 million. Many firms lack staff.',
  ],
  [
    'en',
    'A court in California sentenced the man to four years in prison. Prosecutors said that he had laundered the proceeds through shell companies.',
  ],
  [
    'en',
    'The university is still checking whether any accounts were accessed. So far there is no sign that data was taken.',
  ],
  [
    'en',
    'Names differ from vendor to vendor: what Microsoft calls Storm-0558 has no counterpart elsewhere, and Volt Typhoon overlaps with Vanguard Panda and Bronze Silhouette.',
  ],
  [
    'en',
    'The exercise simulated an attack on the power grid. Teams from 30 countries defended a network of virtual machines against a red team.',
  ],
  [
    'en',
    'The company’s shares fell by five per cent after the report. Its chief executive will appear before a committee of Congress next week to answer questions on security.',
  ],
  [
    'en',
    'The think tank examined documents that leaked from the contractor. They show how state bodies buy services from private firms and how staff complain about low pay.',
  ],
  [
    'en',
    'The agency published a catalogue of exploited vulnerabilities. Federal agencies have three weeks to fix those on the list.',
  ],
];

describe('no technique', () => {
  it.each(idle)('%s: advice, definitions, denials, courses and other business: %s', (lang, sentence) => {
    expect(techniquesOf(sentence, lang)).toEqual([]);
  });
});

describe('the id that a text names', () => {
  it('is read with its own span, sub-technique included', () => {
    expect(
      techniquesOf('Seen: T1059.001, (T1566/002) and t1055.', 'en').map(({ id, text }) => [id, text]),
    ).toEqual([
      ['T1059.001', 'T1059.001'],
      ['T1566.002', 'T1566/002'],
    ]);
  });

  it('is read in other languages too', () => {
    expect(techniquesOf('Die Gruppe nutzt T1190.', 'de').map((found) => found.id)).toEqual(['T1190']);
  });

  it('counts only if ATT&CK knows it; an unknown sub-technique counts as its parent', () => {
    expect(techniquesOf('Part numbers T9999 and T1190.999.', 'en').map((found) => found.id)).toEqual([
      'T1190',
    ]);
  });

  it('is not a part of a longer word or number', () => {
    expect(techniquesOf('XT1190 T11901 T1190A', 'en')).toEqual([]);
  });
});

describe('the name that a text gives as ATT&CK writes it', () => {
  const item = (id: string, en: string, ja: string): PackAttack => ({
    id,
    kind: 'technique',
    en,
    ja,
    tactics: [],
    version: '18.1',
    source: 'fixture',
  });
  const names = compileTechniqueNames([
    item('T1046', 'Network Service Discovery', 'ネットワークサービスの探索'),
    item('T1566.002', 'Spearphishing Link', 'スピアフィッシングのリンク'),
    item('T1598.003', 'Spearphishing Link', 'スピアフィッシングのリンク'),
    item('T1021.001', 'Remote Desktop Protocol', 'リモートデスクトッププロトコル'),
  ]);
  const idsIn = (text: string) => {
    const sentence = {
      start: 0,
      end: text.length,
      index: 0,
      section: 'body',
      lang: 'en',
      heading: false,
      paragraph: 0,
    } as const;
    return techniquesByName(text, fold(text), [sentence], names, () => false).map((found) => found.id);
  };

  it('is read in both languages, with capitals only', () => {
    expect(idsIn('Discovery | Network Service Discovery | fscan')).toEqual(['T1046']);
    expect(idsIn('探索 | ネットワークサービスの探索 | fscan')).toEqual(['T1046']);
    expect(idsIn('a network service discovery protocol')).toEqual([]);
  });

  it('of two techniques means the one that is not done before the attack', () => {
    expect(idsIn('Spearphishing Link')).toEqual(['T1566.002']);
  });

  it('is none where it is the name of a thing', () => {
    expect(idsIn('Remote Desktop Protocol was invented long ago.')).toEqual([]);
  });
});

describe('spans', () => {
  it('hold the words that show the behaviour, whole words', () => {
    const [found] = techniquesOf('In May the intruders cleared the event logs of the mail server.', 'en');
    expect(found).toMatchObject({
      id: 'T1070.001',
      text: 'cleared the event logs',
      rule: 'clear-windows-event-logs',
    });
  });

  it('do not care for width, case or hyphens', () => {
    const ids = techniquesOf('ＰｏｗｅｒＳｈｅｌｌでダウンロードし、ＬＳＡＳＳをダンプした。', 'ja').map(
      (found) => found.id,
    );
    expect(ids).toEqual(expect.arrayContaining(['T1059.001', 'T1003.001']));
    expect(techniquesOf('A spear-phishing wave hit the ministry.', 'en').map((found) => found.id)).toContain(
      'T1566',
    );
  });

  it('are not read in addresses', () => {
    expect(
      techniquesOf('See https://example.org/ransomware-attack-powershell-keylogger for the text.', 'en'),
    ).toEqual([]);
  });
});

describe('a technique that stands in the text only through its sub-technique', () => {
  it('is said once, at the same span', () => {
    const found = techniquesOf(
      'The tool is started with rundll32. Later it is started with rundll32 again.',
      'en',
    );
    const parents = found.filter((one) => one.rule === 'parent-technique');
    expect(parents.map((one) => one.id)).toEqual(['T1218']);
    expect(found.filter((one) => one.id === 'T1218.011')).toHaveLength(2);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...[
      'phishing',
      'メール',
      '添付',
      'を',
      '暗号化',
      'ransom',
      '、',
      '。',
      '. ',
      '\n',
      'should ',
      'ＲＤＰ',
      'ｶﾞ',
      '\ud83d\ude00',
    ],
    ...[
      '推奨',
      'T1059',
      '多要素認証の導入',
      '対策\n',
      'Mitigations\n- ',
      'apply patches',
      ' and ',
      '「',
      '」',
      'ﬁ',
      '\u0301',
      'http://a.b/',
    ],
  );

  it('gives mentions inside it whose words are the text there, in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        fc.constantFrom('ja', 'en', 'zh'),
        (text, lang) => {
          const found = mentionsOf(text, lang);
          return found.every(
            ({ start, end, text: words }, at) =>
              start < end &&
              end <= text.length &&
              words === text.slice(start, end) &&
              (found[at - 1]?.start ?? 0) <= start,
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
