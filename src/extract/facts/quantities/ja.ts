import type { QuantityMention } from '../../../model/mention.ts';
import { numeralCharacters, parseNumeral } from '../numerals.ts';
import type { Quantity } from './index.ts';
import { countedBy, dataUnits, japaneseCounters } from './units.ts';

type Qualifier = QuantityMention['qualifier'];

const counters = [...Object.keys(japaneseCounters), ...Object.keys(dataUnits), 'BTC']
  .filter((word) => word !== 'つ')
  .sort((one, two) => two.length - one.length)
  .join('|');
const pattern = new RegExp(
  `(?<before>少なくとも|最低でも|約|およそ|おおよそ|おおむね|概ね|ほぼ|推定|推計|最大で?|最高で?|最多で?|計|合計|延べ|のべ|総額|全)?\\s?(?<!\\d|[A-Za-z.-])(?<number>[${numeralCharacters}][${numeralCharacters},.]{0,18})\\s?(?<unit>${counters})(?<after>以上|を(?:超|上回)|超(?!え)|余り|あまり|余|強|弱|以下|未満|程度|ほど|前後|近く|あまり)?`,
  'g',
);
const qualifiers: Readonly<Record<string, Qualifier>> = {
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
};

/** 少なくとも22カ国, 300人以上, 最大50GB, 1万通を超える. `plain` has its ASCII in half width. */
export function readJapanese(plain: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of plain.matchAll(pattern)) {
    const { before, number = '', unit = '', after } = match.groups ?? {};
    const surface = number.replace(/[,.]+$/, '');
    const amount = parseNumeral(surface);
    if (amount === undefined || surface !== number || !counts(plain, match, surface, unit)) continue;
    const scale = dataUnits[unit];
    const start = match.index + (match[0].length - match[0].trimStart().length);
    found.push({
      start,
      end: match.index + match[0].length,
      value: scale === undefined ? amount : amount * scale,
      qualifier: qualifierOf(before, after),
      unit: unitOf(plain, match, unit),
    });
  }
  return found;
}

function qualifierOf(before: string | undefined, after: string | undefined): Qualifier {
  if (before?.startsWith('最') && before !== '最低でも') return 'up to';
  const first = qualifiers[before ?? ''];
  const second = qualifiers[after ?? ''];
  // 約300人以上 is as careful as its number.
  return second ?? first ?? 'exactly';
}

const wordsAfterUnit: Readonly<Record<string, RegExp>> = {
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
};

/** 一人 and 一部 are no counts worth keeping, 三機関 is one; kanji before 人 may be a name. */
function counts(
  plain: string,
  match: RegExpExecArray | RegExpMatchArray,
  surface: string,
  unit: string,
): boolean {
  const at = match.index ?? 0;
  const end = at + (match[0]?.length ?? 0);
  const numberAt = at + (match[0]?.indexOf(surface) ?? 0);
  if (/[A-Za-z第数何幾世]$/.test(plain.slice(Math.max(0, numberAt - 1), numberAt)) && !match.groups?.before)
    return false;
  if (match.groups?.after === undefined && wordsAfterUnit[unit]?.test(plain.slice(end, end + 2)))
    return false;
  if (/^[一二三]$/.test(surface) && !match.groups?.before && !match.groups?.after)
    return !/^(?:人|つ|個|件|回|種|機|元|通|行|名|台|社)$/.test(unit);
  return !/^[万億兆千百]/.test(surface) || match.groups?.before !== undefined || surface.length > 1;
}

function unitOf(plain: string, match: RegExpExecArray | RegExpMatchArray, unit: string): string {
  if (unit in dataUnits) return 'byte';
  if (unit === 'BTC') return unit;
  if (unit === '件') {
    const end = (match.index ?? 0) + (match[0]?.length ?? 0);
    const after = plain.slice(end, end + 10);
    const before = plain.slice(Math.max(0, (match.index ?? 0) - 14), match.index);
    for (const [word, noun] of Object.entries(countedBy)) if (after.startsWith(`の${word}`)) return noun;
    for (const [word, noun] of Object.entries(countedBy)) if (before.includes(word)) return noun;
  }
  return japaneseCounters[unit] ?? unit;
}
