// In: a text and the places of term words in it. Out: sector mentions, whether targeted or not.
// Refuses: words that are common ones as well, where nothing beside them makes them a sector.
import type { SectorMention } from '../../../model/mention.ts';
import type { TermPlace } from '../terms/find.ts';

const japaneseNoun =
  '業界|産業|業|分野|領域|セクター|部門|機関|企業|会社|団体|組織|事業者|当局|関係者|関係|業者|メーカー|施設|大手|各社|省庁|インフラ|担当者|従事者|法人|業種|職員|ターゲット';
const japaneseAfter = new RegExp(`^(?:関連|系|など|等|向け)?(?:の|という|といった)?(?:${japaneseNoun})`);
const englishNoun =
  'organi[sz]ations?|sectors?|industry|industries|compan(?:y|ies)|firms?|entit(?:y|ies)|institutions?|agenc(?:y|ies)|targets?|verticals?|providers?|operators?|business(?:es)?|victims?|enterprises?|bod(?:y|ies)|infrastructure|contractors?|suppliers?|facilit(?:y|ies)|departments?|ministr(?:y|ies)|officials?|personnel|manufacturers?|vendors?|makers?|services? providers?|sphere|space|fields?|giants?|groups in';
const englishAfter = new RegExp(
  `^(?:[- ](?:related|based|oriented|service|services))?[ -](?:${englishNoun})\\b`,
  'i',
);
const englishBefore =
  /\b(?:sectors?|industries|industry|verticals?|fields?|areas?|organi[sz]ations|entities|companies|targets?|victims)(?: (?:such as|like|including|in|of|from|across|are|include|included|were|within))?:? (?:the )?$/i;
const between =
  /^(?:\s?[、・，/／]\s?|,? (?:and|or|&|as well as) (?:the )?|, ?(?:the )?|\s?(?:や|と|および|及び|ならびに|並びに|または|又は)\s?|など、?)$/i;

/** Sector mentions in order. A word that needs context counts beside a sector's noun or in a list with other sectors. */
export function findSectors(text: string, terms: readonly TermPlace[]): SectorMention[] {
  const places = terms.filter(({ term }) => term.kind === 'sector');
  const kept = places.map((place) => !place.term.needsContext || hasNoun(text, place));
  // What is certain of one member of a list is certain of its neighbours; once in each direction.
  const spread = (index: number, beside: number) => {
    const place = places[index];
    const other = places[beside];
    if (kept[index] || !kept[beside] || !place || !other) return;
    const [one, two] = index < beside ? [place, other] : [other, place];
    if (between.test(gapOf(text, one, two))) kept[index] = true;
  };
  for (let index = 1; index < places.length; index++) spread(index, index - 1);
  for (let index = places.length - 2; index >= 0; index--) spread(index, index + 1);
  return places
    .filter((_, index) => kept[index])
    .map(({ start, end, term }) => ({
      kind: 'sector',
      start,
      end,
      text: text.slice(start, end),
      slug: term.slug,
    }));
}

function hasNoun(text: string, { start, end, term }: TermPlace): boolean {
  const after = text.slice(end, end + 40);
  if (term.lang === 'ja') return japaneseAfter.test(after);
  return englishAfter.test(after) || englishBefore.test(text.slice(Math.max(0, start - 40), start));
}

/** What stands between two members of a list, a sector's noun after the first left out. */
function gapOf(text: string, one: TermPlace, two: TermPlace): string {
  if (two.start - one.end > 48) return '…';
  const gap = text.slice(one.end, two.start);
  return one.term.lang === 'ja' ? gap.replace(japaneseAfter, '') : gap.replace(englishAfter, '');
}
