// In: a text, the places of term words in it, and its names. Out: country and region mentions.
// Refuses: languages, currencies, hours, companies and other names in which a country's name stands for no country.
import type { CountryMention, NameMention, RegionMention } from '../../../model/mention.ts';
import { spanSet } from '../spans.ts';
import type { CompiledFacts } from '../terms/compile.ts';
import type { TermPlace } from '../terms/find.ts';
import { findAbbreviations } from './abbreviations.ts';
import { formOf } from './form.ts';
import { standsForCountry } from './stands-for-country.ts';

export interface PlacesInput {
  readonly text: string;
  readonly lang: string;
  readonly terms: readonly TermPlace[];
  readonly names: readonly NameMention[];
  readonly compiled: CompiledFacts;
}

/** Country and region mentions; a mention covers the country's word alone: "China" of "China-linked", 中国 of 中国系. */
export function findPlaces(input: PlacesInput): (CountryMention | RegionMention)[] {
  const { text, terms, names, compiled } = input;
  const japanese = input.lang.startsWith('ja');
  const found: (CountryMention | RegionMention)[] = [];
  const closed = spanSet(names.filter((name) => !standsForState(name, compiled)));
  for (const [index, place] of terms.entries()) {
    const { start, end, term } = place;
    if (term.kind !== 'country' && term.kind !== 'region') continue;
    if (closed.surrounds(place)) continue;
    const at = { start, end, text: text.slice(start, end) };
    if (term.kind === 'region') {
      const counts = term.needsContext
        ? isWholeWorld(text, place)
        : !inDispute.test(text.slice(end, end + 16));
      if (counts) found.push({ kind: 'region', ...at, slug: term.slug });
      continue;
    }
    if ((term.form === 'self' || term.form === 'domestic') && !japanese) continue;
    if (standsForCountry(text, place, [terms[index - 1], terms[index + 1]])) {
      found.push({ kind: 'country', ...at, code: term.slug, form: formOf(text, place) });
    }
  }
  const words = spanSet(found);
  found.push(...findAbbreviations(text).filter((one) => !words.overlaps(one)));
  return found.sort((one, two) => one.start - two.start);
}

/** A sea that states quarrel over is an occasion, not a place of victims. */
const inDispute =
  /^(?:(?:で|をめぐる|を巡る)の?|の)?(?:紛争|問題|領有|主権|緊張|対立|情勢)|^ (?:disputes?|issues?|claims?|tensions?|conflicts?)\b/;

const ofTheWorld =
  /^(?:の(?:企業|組織|政府|国々|数|機関|標的|複数)|[ -](?:organi[sz]ations|companies|businesses|enterprises|targets|victims|entities|governments|customers|scale|campaign)\b)/;

/** "Global companies", 世界の企業; not the global economy. */
function isWholeWorld(text: string, { end }: TermPlace): boolean {
  return ofTheWorld.test(text.slice(end, end + 16));
}

const stateBody =
  /(?:department|ministry|agency|bureau|police|university|army|navy|air force|embassy|government|command|council|commission|congress|senate|parliament|intelligence|cert|省|庁|局|軍|大使館|警察|大学|政府|議会|国会|内閣)/i;

/** A company's, product's or person's name keeps its country to itself; a state's own body and a university stand for the state as well. */
function standsForState(name: NameMention, compiled: CompiledFacts): boolean {
  if (name.nameKind !== 'organisation') return false;
  const role = name.entryId === undefined ? undefined : compiled.roleOf.get(name.entryId);
  return role === undefined ? stateBody.test(name.text) : stateRoles.has(role);
}

const stateRoles: ReadonlySet<string> = new Set([
  'agency',
  'ministry',
  'police',
  'cert',
  'military',
  'intelligence-service',
  'government',
  'university',
]);
