import type { Claim, PlaceRole } from '../../model/claim.ts';
import type { CountryMention, NameMention } from '../../model/mention.ts';
import type { SectorRole } from '../../model/reading.ts';
import type { RoleHint } from '../roles.ts';
import type { CompiledClaims, SentenceScene } from '../scene.ts';
import type { Cue, PlaceWords } from './cue.ts';
import { english } from './english.ts';
import { japanese } from './japanese.ts';

/**
 * Roles of countries by the words around them, for countries that no claim and no grammar gave one: «日本の企業が被害を
 * 受け», "organizations in Japan were hit". A guess about a place is no claim: it makes a role, never a statement.
 */

const languages: Readonly<Record<string, PlaceWords>> = { ja: japanese, en: english };

export function rolesNearby(
  scenes: readonly SentenceScene[],
  lang: string,
  claims: readonly Claim[],
  placed: ReadonlySet<string>,
  compiled: CompiledClaims,
): RoleHint[] {
  const words = languages[lang];
  if (!words) return [];
  const hints = victimsHome(scenes, claims, compiled);
  let paragraph = -1;
  let isAbroad = false;
  for (const scene of scenes) {
    if (scene.sentence.paragraph !== paragraph) isAbroad = false;
    paragraph = scene.sentence.paragraph;
    hints.push(...rolesIn(scene, words, placed, compiled, isAbroad));
    isAbroad ||= scene.mentions.some(
      (mention) => mention.kind === 'country' && mention.form !== 'domestic' && mention.form !== 'self',
    );
  }
  return hints;
}

/** The country of a body that was hit was hit, unless its sentence speaks of another country's body of that name. */
function victimsHome(
  scenes: readonly SentenceScene[],
  claims: readonly Claim[],
  compiled: CompiledClaims,
): RoleHint[] {
  return claims.flatMap((claim) => {
    const { object } = claim;
    const { span, entryId } = object;
    if (!isHit(claim) || object.kind !== 'organisation' || entryId === undefined || !span) return [];
    const code = compiled.countryOf(entryId);
    const scene = scenes.find(({ sentence }) => sentence.start <= span.start && span.end <= sentence.end);
    const isOther = scene?.mentions.some(
      (mention) => mention.kind === 'country' && mention.code !== code && mention.end <= span.start,
    );
    return code === undefined || isOther ? [] : [{ code, role: 'victim' as const, span }];
  });
}

function isHit({ predicate, status }: Claim): boolean {
  return (
    (predicate === 'compromises' || predicate === 'targets') && status !== 'denied' && status !== 'unknown'
  );
}

function rolesIn(
  scene: SentenceScene,
  words: PlaceWords,
  placed: ReadonlySet<string>,
  compiled: CompiledClaims,
  isAbroad: boolean,
): RoleHint[] {
  const hints: RoleHint[] = [];
  const countries = scene.mentions.filter((mention): mention is CountryMention => mention.kind === 'country');
  const lists = listsOf(countries, scene, words);
  for (const list of lists) {
    const isHome = list.some(({ form }) => form === 'domestic' || form === 'self');
    const role = isHome && (isAbroad || lists.length > 1) ? undefined : roleOf(list, scene, words);
    if (role === undefined) continue;
    for (const { code, start, end } of list)
      if (!placed.has(code)) hints.push({ code, role, span: { start, end } });
  }
  for (const mention of scene.mentions)
    if (mention.kind === 'name') hints.push(...roleOfBody(mention, scene, words, placed, compiled));
  return hints;
}

/** Countries side by side share a role: «英国、ドイツ、フランスなど11か国の機関». */
function listsOf(
  countries: readonly CountryMention[],
  { text, sentence }: SentenceScene,
  words: PlaceWords,
): CountryMention[][] {
  const lists: CountryMention[][] = [];
  for (const country of countries) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    const between = before && text.slice(before.end - sentence.start, country.start - sentence.start);
    if (list && between !== undefined && words.joint.test(between)) list.push(country);
    else lists.push([country]);
  }
  return lists;
}

function roleOf(
  list: readonly CountryMention[],
  { text, sentence }: SentenceScene,
  words: PlaceWords,
): PlaceRole | undefined {
  const [first] = list;
  const final = list.at(-1);
  if (!first || !final) return undefined;
  const before = text.slice(Math.max(0, first.start - sentence.start - 120), first.start - sentence.start);
  const after = text.slice(final.end - sentence.start, final.end - sentence.start + 120);
  const isTold = !words.not.test(text);
  return words.cues.find(
    (cue) => (cue.role !== 'victim' || isTold) && fits(cue, first.form, text, before, after),
  )?.role;
}

function fits(cue: Cue, form: string, sentence: string, before: string, after: string): boolean {
  return (
    (cue.forms === undefined || cue.forms.includes(form)) &&
    (cue.before === undefined || cue.before.test(before)) &&
    (cue.after === undefined || cue.after.test(after)) &&
    (cue.unless === undefined || !cue.unless.test(after)) &&
    (cue.sentence === undefined || cue.sentence.test(sentence))
  );
}

/**
 * A ministry, police or agency that indicts, sanctions or names: its country attributes. A service or a unit of the
 * forces that does not speak itself stands for the state behind what is told.
 */
function roleOfBody(
  mention: NameMention,
  { text, sentence }: SentenceScene,
  words: PlaceWords,
  placed: ReadonlySet<string>,
  compiled: CompiledClaims,
): RoleHint[] {
  if (mention.entryId === undefined || mention.nameKind !== 'organisation') return [];
  const code = compiled.countryOf(mention.entryId);
  const kind = compiled.roleOf(mention.entryId);
  if (code === undefined || placed.has(code)) return [];
  const span = { start: mention.start, end: mention.end };
  const speaks = words.speaks.test(text.slice(mention.end - sentence.start));
  if ((kind === 'intelligence-service' || kind === 'military') && !speaks && words.attack.test(text))
    return [{ code, role: 'attributed-state', span }];
  if (/^(?:ministry|police|government|agency)$/u.test(kind ?? '') && words.act.test(text))
    return [{ code, role: 'attributing', span }];
  if (speaks && official.test(kind ?? '') && words.report.test(text))
    return [{ code, role: 'reporting', span }];
  return [];
}

const official = /^(?:ministry|police|government|agency|cert|intelligence-service|military)$/u;

/** Sectors that a sentence about an attack names as what was hit, beyond those of claims. */
export function sectorsNearby(scenes: readonly SentenceScene[], lang: string): SectorRole[] {
  const words = languages[lang];
  if (!words) return [];
  const found: SectorRole[] = [];
  for (const { text, sentence, mentions } of scenes) {
    if (!words.attack.test(text) || words.not.test(text)) continue;
    for (const mention of mentions) {
      if (mention.kind !== 'sector' || words.sectorNot.test(text.slice(mention.end - sentence.start)))
        continue;
      found.push({ slug: mention.slug, spans: [{ start: mention.start, end: mention.end }] });
    }
  }
  return found;
}
