import type { TermPlace } from '../terms/find.ts';

const japaneseAfter =
  /^(?:語|時間(?!に)|円|ドル|ルーブル|ポンド|ウォン|ルピー|海(?![軍外上底兵域賊])|洋|湾|州|料理|文化圏|・?ポスト|・?タイム[ズス]|大学|刀|酒|脳炎)/;
const japanesePlace =
  /^(?:の|政府|国|人|軍|当局|王国|警察|外務|企業|など|では?|に|を|は|が|と|へ|や|から|系|拠点|向け|[、。・）」]|$)/;
const language =
  /^(?:[- ]language|[- ]speaking|[- ]speakers?\b|[- ]speaker|[- ](?:words?|characters?|text|texts|strings?|translations?|keyboards?|version|versions|comments|phrases?|alphabet|letters|mythology|gods?|letter|script|locale|subtitles)\b)/i;
const languageBefore =
  /(?:\b(?:in|into|from|to|speaks?|spoken|speaking|simplified|traditional|mandarin|broken|fluent|native|poor|translated|written in)\s)$/i;
const nounFollows = /^\s[A-Za-z]/;
const money = /^[ ](?:dollars?|yen|won|pounds?|rubles?|roubles?|rupees?|lira|pesos?|francs?|yuan)\b/i;
const company =
  /^[ ](?:Telecom|Telekom|Mobile|Unicom|Airlines?|Airways|Air|Railways?|Steel|Electric|Oil|Petroleum|Insurance|Times|Today|Daily|Herald|News|Post|Broadcasting|Tech|Institute of Technology|Lottery|Tobacco|Display|Securities|Exchange|Pharma|Software|Systems|Hacker|Express)\b/;
const companyBefore = /\b(?:Bank of|University of|Air|Radio|Radio Free|Cricket|Hotel|Banco de|Miss)\s$/;
const stateOfFederation =
  /^(?:,\s(?:USA|United States|U\.S\.)|\s(?:Tech|State|Power|Pacific|Bulldogs|Department of|Secretary of State|governor|legislature|voters|county|Senate))/;
const cityBefore = /\b(?:Atlanta|Savannah|Augusta|Macon|Athens|Columbus|southern|northern),?\s(?:in\s)?$/i;
const placeBefore =
  /(?:\b(?:in|from|of|against|across|to|into|within|targeting|target|targets|targeted|and|or|including|like|between|toward|towards|over|neighbou?ring|versus|throughout|outside|the government of|for)\s|[,:(/;、・「]\s?)$/i;

type Neighbours = readonly (TermPlace | undefined)[];

/** Is this word, here, the country? Not its language, money or hour, nor a company or a state of a federation. */
export function standsForCountry(text: string, place: TermPlace, neighbours: Neighbours): boolean {
  const { start, end, term } = place;
  const after = text.slice(end, end + 32);
  const before = text.slice(Math.max(0, start - 32), start);
  if (term.lang === 'ja') {
    if (term.form === 'domestic') return !/[\u3400-\u9fff々\u30a1-\u30fa]$/.test(before);
    if (japaneseAfter.test(after)) return false;
    return !term.needsContext || japanesePlace.test(after) || besideCountry(text, place, neighbours);
  }
  if (/^\$/.test(after) || money.test(after) || company.test(after) || companyBefore.test(before))
    return false;
  if (term.form === 'adjective') {
    if (language.test(after)) return false;
    if (languageBefore.test(before) && !nounFollows.test(after) && !/^[-’']/.test(after)) return false;
  }
  if (!term.needsContext) return true;
  // Jordan Smith, Chad Wilson, a guinea pig.
  if (/^ (?:[A-Z][a-z]|pigs?\b)/.test(after)) return besideCountry(text, place, neighbours);
  if (stateOfFederation.test(after) || cityBefore.test(before)) return false;
  return (
    placeBefore.test(before) ||
    besideCountry(text, place, neighbours) ||
    /^(?:['’]s\s|[-–](?:based|linked|backed))/.test(after)
  );
}

/** In a list with another country. */
function besideCountry(text: string, place: TermPlace, neighbours: Neighbours): boolean {
  return neighbours.some((other) => {
    if (other?.term.kind !== 'country' || other.term.slug === place.term.slug) return false;
    const gap =
      other.end <= place.start ? text.slice(other.end, place.start) : text.slice(place.end, other.start);
    return (
      gap.length > 0 &&
      gap.length < 8 &&
      /^(?:,? (?:and|or) (?:the )?|,? ?|[、・と]|\/|および|及び)$/.test(gap)
    );
  });
}
