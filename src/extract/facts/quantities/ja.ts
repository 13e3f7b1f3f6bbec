import { dictionary } from '../../../model/dictionary.ts';
import type { QuantityMention } from '../../../model/mention.ts';
import { numeralCharacters, parseNumeral } from '../numerals.ts';
import type { Quantity } from './quantity.ts';
import { countedBy, dataUnits, japaneseCounters } from './units.ts';

type Qualifier = QuantityMention['qualifier'];

const counters = [...Object.keys(japaneseCounters), ...Object.keys(dataUnits), 'BTC']
  .filter((word) => word !== 'つ')
  .sort((one, two) => two.length - one.length)
  .join('|');
const pattern = new RegExp(
  `(?<![\\dA-Za-z.-])(?<number>[${numeralCharacters}][${numeralCharacters},.]{0,18})\\s?(?<unit>${counters})(?<after>以上|を(?:超|上回)|超(?!え)|余り|あまり|余|強|弱|以下|未満|程度|ほど|前後|近く|あまり)?`,
  'g',
);
const qualifierBefore =
  /(?:少なくとも|最低でも|約|およそ|おおよそ|おおむね|概ね|ほぼ|推定|推計|最大で?|最高で?|最多で|計|合計|延べ|のべ|総額|全)\s?$/;
const qualifiers = dictionary<Qualifier>({
  少なくとも: 'at least',
  最低でも: 'at least',
  約: 'about',
  およそ: 'about',
  おおよそ: 'about',
  おおむね: 'about',
  概ね: 'about',
  ほぼ: 'about',
  推定: 'about',
  推計: 'about',
  以上: 'at least',
  超: 'more than',
  を超: 'more than',
  を上回: 'more than',
  余り: 'more than',
  あまり: 'more than',
  余: 'more than',
  強: 'more than',
  弱: 'about',
  程度: 'about',
  ほど: 'about',
  前後: 'about',
  近く: 'about',
  以下: 'up to',
  未満: 'up to',
});

/** 少なくとも22カ国, 300人以上, 最大50GB, 1万通を超える. `plain` has its ASCII in half width. */
export function readJapanese(plain: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of plain.matchAll(pattern)) {
    const { number = '', unit = '', after } = match.groups ?? {};
    const amount = /[,.]$/.test(number) ? undefined : parseNumeral(number);
    if (amount === undefined) continue;
    const lead = qualifierBefore.exec(plain.slice(Math.max(0, match.index - 7), match.index))?.[0] ?? '';
    const end = match.index + match[0].length;
    const qualified = lead !== '' || after !== undefined;
    if (!counts(plain, match.index, end, number, unit, lead !== '', qualified)) continue;
    const scale = dataUnits[unit];
    const start = match.index - lead.length;
    found.push({
      start,
      end,
      value: scale === undefined ? amount : amount * scale,
      qualifier: qualifierOf(lead.trim(), after),
      unit: unitOf(plain, start, end, unit),
    });
  }
  return found;
}

function qualifierOf(before: string, after: string | undefined): Qualifier {
  if (before.startsWith('最') && before !== '最低でも') return 'up to';
  const first = qualifiers[before];
  const second = qualifiers[after ?? ''];
  // 約300人以上 is as careful as its number.
  return second ?? first ?? 'exactly';
}

const wordsAfterUnit = dictionary<RegExp>({
  人: /^(?:工|間|民|気|事|材|権|類|物|目|口|格|員|生|体)/,
  名: /^(?:前|称|簿|義|誉|目)/,
  件: /^(?:名)/,
  回: /^(?:線|答|復|避|転|目|収|路|帰)/,
  種: /^(?:別|子)/,
  機: /^(?:密|能|器|関|械|種|会)/,
  元: /^(?:の|は|に|社員|職員|々|年|気|日)/,
  通: /^(?:信|常|販|じ|知|貨|り|過|報|路|行|話|う|っ)/,
  行: /^(?:政|動|為|わ|っ|く|い|う|員|き)/,
  個: /^(?:人|別|々|所|性)/,
  社: /^(?:会|員|長|内|外|説|名)/,
  台: /^(?:湾|風|頭|帳)/,
  校: /^(?:正|舎|長)/,
  組織: /^(?:的|化)/,
  機関: /^(?:誌|紙)/,
  企業: /^(?:名|秘密)/,
});

/** 一人 and 一部 are no counts worth keeping, 三機関 is one; a letter or 第 before the number makes it a name or an ordinal. */
function counts(
  plain: string,
  at: number,
  end: number,
  surface: string,
  unit: string,
  led: boolean,
  qualified: boolean,
): boolean {
  if (!led && /[第数何幾世]/.test(plain[at - 1] ?? '')) return false;
  const after = plain.slice(end, end + 2);
  if (!qualified && wordsAfterUnit[unit]?.test(after)) return false;
  if (!qualified && /^[一二三]$/.test(surface))
    return !/^(?:人|つ|個|件|回|種|機|元|通|行|名|台|社)$/.test(unit);
  return led || surface.length > 1 || !/^[万億兆千百]/.test(surface);
}

/** What may stand between the counted word and its number: 個人情報 約3,400件, 氏名等、少なくとも5件. */
const beside = /(?:[はがをの、:： ]|など|等|件数){0,4}$/;

function unitOf(plain: string, start: number, end: number, unit: string): string {
  if (unit in dataUnits) return 'byte';
  if (unit === 'BTC') return unit;
  if (unit === '件') {
    const after = plain.slice(end, end + 10);
    const before = plain.slice(Math.max(0, start - 20), start).replace(beside, '');
    for (const [word, noun] of Object.entries(countedBy)) if (after.startsWith(`の${word}`)) return noun;
    for (const [word, noun] of Object.entries(countedBy)) if (before.endsWith(word)) return noun;
  }
  return japaneseCounters[unit] ?? unit;
}
