// In: a text and the places of term words in it. Out: sector mentions, whether targeted or not.
// Refuses: words that are common ones as well, where nothing beside them makes them a sector.
import type { NameMention, SectorMention } from '../../../model/mention.ts';
import { spanSet } from '../spans.ts';
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
/** Commas and conjunctions, and one word that no list knows. */
const between =
  /^(?:\s?[、・，/／]\s?(?:[^、。・\s]{1,8}[、・]\s?)?|,? (?:and|or|&|as well as) (?:the )?|, ?(?:the )?|, [a-z-]{3,20}(?: [a-z-]{3,20})?,? (?:and|or) (?:the )?|\s?(?:や|と|および|及び|ならびに|並びに|または|又は)\s?|など、?)$/;

/** What is done to a sector makes it one: 政府を標的に, "attacks against the government". */
const japaneseVictim =
  /^(?:など|等)?(?:を(?:主な|新たな|も)?(?:標的|狙|対象|ターゲット|攻撃|侵害)|(?:が|も)(?:主な|最も|特に)?(?:標的|狙われ|被害|攻撃)|への(?:サイバー)?(?:攻撃|侵入|スパイ|侵害)|に対する(?:サイバー)?(?:攻撃|スパイ|侵入)|に対して(?:サイバー)?攻撃)/;
const englishVictim =
  /\b(?:target(?:s|ed|ing)?|hit(?:s|ting)?|attack(?:s|ed|ing)?|breach(?:ed|es|ing)?|against|compromis(?:ed|es|ing)|infiltrat(?:ed|es|ing)|spy(?:ing)? on|hack(?:ed|ing)?|intrusions? into|aimed at|focus(?:ed|es|ing)? on) (?:(?:the|its|their|foreign|several|various|many|[A-Z][a-z]+) ){0,3}$/;

const englishHit =
  /^(?: of [A-Z][\w ]{1,24})? (?:lost|suffered|fell victim|(?:was|were|has been|have been) (?:hit|breached|targeted|attacked|compromised|hacked|affected|infiltrated|struck|among the victims))\b/;

/** Sector mentions in order. A word that needs context counts beside a sector's noun, as a victim, or in a list of sectors. */
export function findSectors(
  text: string,
  terms: readonly TermPlace[],
  names: readonly NameMention[] = [],
): SectorMention[] {
  // The name of a bank, a university or a hospital says what it is; other names keep their words to themselves.
  const things = spanSet(names.filter(({ nameKind }) => nameKind !== 'organisation'));
  const bodies = spanSet(names.filter(({ nameKind }) => nameKind === 'organisation'));
  const isPartOfName = (place: TermPlace) =>
    things.surrounds(place) || (!ownKind.has(place.term.slug) && bodies.surrounds(place));
  const places = terms.filter(
    (place) => place.term.kind === 'sector' && !isForeign(text, place) && !isPartOfName(place),
  );
  const kept = places.map(
    (place) => !place.term.needsContext || hasNoun(text, place) || isVictim(text, place),
  );
  for (const { from, to } of listsOf(text, places)) {
    const members = places.slice(from, to);
    const slugs = new Set(members.map(({ term }) => term.slug));
    const sure =
      kept.slice(from, to).some(Boolean) ||
      slugs.size >= 3 ||
      (slugs.size === 2 && closesAsList(text, members.at(-1)));
    if (sure) kept.fill(true, from, to);
  }
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

/** Runs of two or more sector words with nothing between them but commas and conjunctions, and one other word at most. */
function listsOf(text: string, places: readonly TermPlace[]): { from: number; to: number }[] {
  const lists: { from: number; to: number }[] = [];
  let from = 0;
  for (let index = 1; index <= places.length; index++) {
    const [one, two] = [places[index - 1], places[index]];
    if (one && two && between.test(gapOf(text, one, two))) continue;
    if (index - from > 1) lists.push({ from, to: index });
    from = index;
  }
  return lists;
}

const closing =
  /^(?:など|等)(?:、|の|が|を|に|で|も|、?複数|、?多|、?幅広)|^(?:,? (?:sectors|industries|organi[sz]ations|entities|companies|targets|victims))/;

function closesAsList(text: string, last: TermPlace | undefined): boolean {
  return last !== undefined && closing.test(text.slice(last.end, last.end + 20));
}

/** An English word in a Japanese sentence is a part of some name. */
function isForeign(text: string, { start, term }: TermPlace): boolean {
  if (term.lang === 'ja' || term.capitals) return false;
  return /[\u3041-\u9fff][A-Za-z .&-]{0,24}$/.test(text.slice(Math.max(0, start - 26), start));
}

const ownKind: ReadonlySet<string> = new Set(['education', 'healthcare', 'financial-services', 'insurance']);

function isVictim(text: string, { start, end, term }: TermPlace): boolean {
  // Anybody has infrastructure that is attacked.
  if (term.slug === 'infrastructure') return false;
  if (term.lang === 'ja') return japaneseVictim.test(text.slice(end, end + 20));
  return (
    englishVictim.test(text.slice(Math.max(0, start - 48), start)) ||
    englishHit.test(text.slice(end, end + 64))
  );
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
