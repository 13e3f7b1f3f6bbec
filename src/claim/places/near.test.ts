import { describe, expect, it } from 'vitest';
import { readMarked } from '../marked.fixture.ts';

function roles(marked: string, lang: 'ja' | 'en'): string[] {
  return readMarked(marked, lang)
    .countries.map(({ code, role }) => `${code} ${role}`)
    .sort();
}

describe('countries by the words around them', () => {
  it.each([
    [
      '{country:GB|英国}、{country:DE|ドイツ}、{country:FR|フランス}など11か国の機関が連名で発行した。',
      ['DE reporting', 'FR reporting', 'GB reporting'],
    ],
    [
      '標的の所在国は{country:PL|ポーランド}、{country:RO|ルーマニア}、{country:IT|イタリア}など。',
      ['IT victim', 'PL victim', 'RO victim'],
    ],
    ['装備の質から、{country:IL|イスラエル}の情報機関とつながるとの見方が根強い。', ['IL attributed-state']],
    ['先月、{country:NO|ノルウェー}のダムが不正に操作され、放水の被害が出た。', ['NO victim']],
    ['接続元のIPアドレスの多くは{country:NL|オランダ}にあり、捜査が続く。', ['NL infrastructure']],
    ['{country:JP,domestic|国内}では、この欠陥を悪用する攻撃が確認されている。', ['JP victim']],
    ['{country:TH|タイ}の企業への攻撃は確認していない。', ['TH mentioned']],
  ])('%s', (marked, expected) => expect(roles(marked, 'ja')).toEqual(expected));

  it.each([
    [
      'Regulators in {country:SG|Singapore} and {country:MY|Malaysia} warned of stolen tokens.',
      ['MY reporting', 'SG reporting'],
    ],
    ['Intruders had prowled {country:PH|the Philippines} for years.', ['PH victim']],
    ['The tools point to people working on behalf of {country:RU|Russia}.', ['RU attributed-state']],
    ['Acme, a security firm in {country:NL|the Netherlands}, found the stolen files.', ['NL mentioned']],
    ['Hospitals in {country:TH|Thailand} were not hit by the attack.', ['TH mentioned']],
  ])('%s', (marked, expected) => expect(roles(marked, 'en')).toEqual(expected));
});

describe('sectors that were hit', () => {
  const slugs = (marked: string, lang: 'ja' | 'en') =>
    readMarked(marked, lang).sectors.map(({ slug }) => slug);

  it('are those of a sentence about an attack', () => {
    expect(slugs('攻撃で{sector:healthcare|病院}の診療が止まった。', 'ja')).toEqual(['healthcare']);
    expect(slugs('{sector:healthcare|病院}は新しい棟を開く。', 'ja')).toEqual([]);
    expect(slugs('The attack crippled {sector:energy|pipelines} on the coast.', 'en')).toEqual(['energy']);
  });
});
