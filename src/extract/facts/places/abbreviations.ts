import { dictionary } from '../../../model/dictionary.ts';
import type { CountryMention } from '../../../model/mention.ts';

/** Countries of one character, as Japanese newspapers shorten them. */
const countryOf = dictionary<string>({
  米: 'US',
  英: 'GB',
  豪: 'AU',
  露: 'RU',
  ロ: 'RU',
  韓: 'KR',
  独: 'DE',
  仏: 'FR',
  中: 'CN',
  日: 'JP',
  印: 'IN',
  加: 'CA',
  伊: 'IT',
  台: 'TW',
  朝: 'KP',
  比: 'PH',
  越: 'VN',
  蘭: 'NL',
  宇: 'UA',
});

const kanji = '\\u3400-\\u9fff々';
const bodies =
  '政府|企業|当局|軍|議会|議員|大統領|大使館|国務|司法|財務|商務|国防|国土|連邦|中央情報|国家|情報機関|海軍|陸軍|空軍|宇宙軍|海兵隊|外務|内務|警察|捜査|大手|系|紙|誌|メディア|通信(?:社|大手|会社)|首相|社|製|側|国内|議長|上院|下院|東部|西部|南部|北部|最高裁|裁判|検察|証券|電力|石油|航空|研究|大学|領|本土|両|高官|外相|国籍|当事者';
/** A single character before a body, a company in Latin letters or katakana: 米国防総省, 米Microsoft, 英ガーディアン. */
const single = new RegExp(
  `(?<![${kanji}])(?:[米英豪露韓独仏](?=(?:${bodies}))|[米英独仏豪](?=[A-Z][A-Za-z]|[\\u30a1-\\u30fc]{3})|[中印加伊台比越蘭](?=(?:政府|当局|外務|大使館|軍当局|首相|系企業)))`,
  'g',
);
/** Two or more in a row: 日米豪印, 米中. 日中 and 中日 are other words as well. */
const row = new RegExp(`(?<![${kanji}])[日米英豪露ロ韓独仏中印加伊台朝比越蘭宇]{2,6}`, 'g');
const rowAfter =
  /^(?:など|等|間|両|[、。・をのはがとにへでや）」]|[各三四五六3456]か?国|政府|関係|首脳|外相|当局|国防|協議|対立|共同|同盟|合同|貿易|摩擦|安保|安全|軍|情報|連携|協力|会談|戦争|冷戦|の|サイバー|首相|大統領|捜査|警察|$)/;
const otherWords = new Set([
  '日中',
  '中日',
  '日加',
  '日台',
  '比加',
  '中加',
  '台中',
  '中台',
  '日比',
  '印加',
  '中越',
  '伊達',
  '日伊',
  '台日',
  '加中',
  '中印',
]);
const strong = /[米英豪露韓独仏]/;

/** Countries written as one character, only in compounds that leave no doubt. */
export function findAbbreviations(text: string): CountryMention[] {
  const found: CountryMention[] = [];
  const add = (at: number, character: string, form: CountryMention['form']) => {
    const code = countryOf[character];
    if (code) found.push({ kind: 'country', start: at, end: at + 1, text: character, code, form });
  };
  row.lastIndex = 0;
  for (let match = row.exec(text); match; match = row.exec(text)) {
    const characters = match[0];
    const after = text.slice(match.index + characters.length, match.index + characters.length + 4);
    const distinct = new Set(characters).size === characters.length;
    const doubtful = otherWords.has(characters)
      ? !/^(?:関係|両国|首脳|間の|対立|外相|貿易)/.test(after)
      : !strong.test(characters);
    if (!distinct || doubtful || !rowAfter.test(after)) continue;
    [...characters].forEach((character, index) => {
      add(match.index + index, character, 'noun');
    });
  }
  single.lastIndex = 0;
  for (let match = single.exec(text); match; match = single.exec(text)) {
    // 米国 and 英国 are words of the list.
    if (/^国(?!防|土|務|家|内)/.test(text.slice(match.index + 1, match.index + 3))) continue;
    add(match.index, match[0], 'adjective');
  }
  return found;
}
