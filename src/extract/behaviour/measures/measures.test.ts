import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../rules/read.fixture.ts';

function measuresOf(text: string, lang: 'en' | 'ja'): [text: string, mitigation: string | undefined][] {
  return mentionsOf(text, lang)
    .filter((mention) => mention.kind === 'measure')
    .map((mention) => [mention.text, mention.mitigation]);
}

describe('measures in Japanese', () => {
  it('of a coordinated list are one mention each, and a list of objects stays whole', () => {
    const text =
      '同庁は、管理者アカウントの棚卸し、多要素認証の導入、および不要なポート、サービスの停止を推奨している。';
    expect(measuresOf(text, 'ja')).toEqual([
      ['管理者アカウントの棚卸し', 'M1026'],
      ['多要素認証の導入', 'M1032'],
      ['不要なポート、サービスの停止', 'M1042'],
    ]);
  });

  it.each([
    [
      '利用者には、修正プログラムを早急に適用するよう呼びかけている。',
      '修正プログラムを早急に適用する',
      'M1051',
    ],
    [
      '被害を防ぐためには、バックアップをオフラインで保管することが重要です。',
      'バックアップをオフラインで保管する',
      'M1053',
    ],
    ['該当する製品をお使いの場合は、最新版へ更新してください。', '最新版へ更新', 'M1051'],
    ['パスワードを変更しましょう。', 'パスワードを変更', 'M1027'],
  ])('are read from %s', (sentence, text, mitigation) => {
    const found = measuresOf(sentence, 'ja');
    expect(found.map(([, id]) => id)).toEqual([mitigation]);
    expect(found[0]?.[0]).toContain(text);
  });

  it.each([
    [
      '同庁はネットワーク機器のログを確認し、侵害の痕跡がないか調べるよう求めた。',
      ['ネットワーク機器のログを確認し', '侵害の痕跡がないか調べる'],
    ],
    [
      '利用者に対しては、パスワードの変更と多要素認証の設定を求めている。',
      ['パスワードの変更', '多要素認証の設定'],
    ],
    [
      '専門家は「まずは自社の機器を把握し、サポートが切れたものは交換すべきだ」と話す。',
      ['自社の機器を把握し', 'サポートが切れたものは交換'],
    ],
    [
      '具体的には、（1）VPN機器のファームウェア更新、（2）アカウントの棚卸しを挙げている。',
      ['VPN機器のファームウェア更新', 'アカウントの棚卸し'],
    ],
    [
      '各組織は、OSを最新の状態に保つとともに、不審な添付ファイルを開かないよう徹底してください。',
      ['OSを最新の状態に保つ', '不審な添付ファイルを開かないよう徹底'],
    ],
  ])('are parted as the sentence parts them: %s', (sentence, texts) => {
    expect(measuresOf(sentence, 'ja').map(([text]) => text)).toEqual(texts);
  });

  it('stand as bare items under a heading that says so, and nowhere else', () => {
    const list = '(1) 管理用ネットワークの分離\n(2) ログの長期保存\n';
    expect(measuresOf(`推奨される対策\n${list}`, 'ja')).toEqual([
      ['管理用ネットワークの分離', 'M1030'],
      ['ログの長期保存', 'M1047'],
    ]);
    expect(measuresOf(`調査の経緯\n${list}`, 'ja')).toEqual([]);
  });

  it.each([
    '国際的な協力の強化が重要である。',
    '会場へは公共の交通機関をご利用ください。',
    '攻撃者はパスワードを変更し、ログを削除した。',
    '記者会見への参加を呼びかけた。',
    '攻撃者は被害者にファイルを開くよう促し、マクロを有効にさせる。',
    '政府は法整備を急ぐ必要がある。',
  ])('are not general appeals, nor deeds: %s', (sentence) => {
    expect(measuresOf(sentence, 'ja')).toEqual([]);
  });
});

describe('measures in English', () => {
  it('of coordinated verbs are one mention each', () => {
    const text =
      'Operators are urged to apply the vendor patch, disable remote management and rotate all passwords.';
    expect(measuresOf(text, 'en')).toEqual([
      ['apply the vendor patch', 'M1051'],
      ['disable remote management', 'M1042'],
      ['rotate all passwords', 'M1027'],
    ]);
  });

  it.each([
    [
      'The agency recommends that administrators enable multi-factor authentication.',
      'enable multi-factor authentication',
      'M1032',
    ],
    ['We recommend segmenting the network.', 'segmenting the network', 'M1030'],
    ['Unused ports should be closed.', 'Unused ports should be closed', 'M1042'],
    ['If you run an affected version, update the firmware at once.', 'update the firmware at once', 'M1051'],
  ])('are read from %s', (sentence, text, mitigation) => {
    expect(measuresOf(sentence, 'en')).toEqual([[text, mitigation]]);
  });

  it('follow a sentence that announces them', () => {
    const text = 'We recommend the following:\n- Enforce MFA for all remote access\n- Segment networks\n';
    expect(measuresOf(text, 'en')).toEqual([
      ['Enforce MFA for all remote access', 'M1032'],
      ['Segment networks', 'M1030'],
    ]);
  });

  it('end with the words of a speaker', () => {
    expect(
      measuresOf('"Patch now, and change every password," said Jane Roe of Example Labs.', 'en'),
    ).toEqual([
      ['Patch now', 'M1051'],
      ['change every password', 'M1027'],
    ]);
  });

  it('stand as imperatives under a heading that says so', () => {
    expect(
      measuresOf('Mitigations\n- Train staff to spot phishing.\n- Keep offline backups.\n', 'en'),
    ).toEqual([
      ['Train staff to spot phishing', 'M1017'],
      ['Keep offline backups', 'M1053'],
    ]);
  });

  it.each([
    'Governments should strengthen international cooperation.',
    'The attackers disabled logging and reset passwords.',
    'Read our blog to learn more.',
    'The attackers told the victim to install AnyDesk.',
    'The lure urges recipients to open the attachment and enable macros.',
    'The minister urged parliament to adopt the bill.',
  ])('are not general appeals, nor deeds: %s', (sentence) => {
    expect(measuresOf(sentence, 'en')).toEqual([]);
  });
});
