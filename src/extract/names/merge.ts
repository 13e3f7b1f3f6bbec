import type { NameKind, PackEntry } from '../../model/lexicon.ts';
import type { NameMention } from '../../model/mention.ts';
import { nameKey, withoutHonorific } from '../../model/name-key.ts';
import { Taken } from '../taken.ts';
import type { DecidedPlace } from './decide.ts';
import type { Found } from './found.ts';
import { actsAsGang } from './gangs.ts';
import { sectorOfBody } from './sector-of-body.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Known names and new ones in one list, sorted. A known name stands against a new reading of the same words, except that
 * a program's name beside "gang" names the gang too (one place, two kinds); a longer form that holds a known name stands
 * against it where that is but a part (Operation X, X University, another state's ministry).
 */
export function merge(
  text: string,
  known: readonly DecidedPlace[],
  found: readonly Found[],
  vocabulary: Vocabulary,
  traits: PlaceTraits,
): NameMention[] {
  const ordered = [...found].sort(
    (one, two) =>
      two.weight - one.weight || two.end - two.start - (one.end - one.start) || one.start - two.start,
  );
  const kinds = kindsByKey(text, ordered);
  const replaced = new Set<DecidedPlace>();
  const gangs = new Set<DecidedPlace>();
  const accepted: Found[] = [];
  const taken = new Taken();
  for (const one of ordered) {
    if (!taken.isFree(one.start, one.end)) continue;
    if (isProgramOrActor(one.kind) && fileName.test(text.slice(one.start, one.end))) continue;
    const inside = overlapping(known, one.start, one.end);
    const whole = inside.find((place) => place.start <= one.start && place.end >= one.end);
    if (whole) {
      const same = whole.start === one.start && whole.end === one.end;
      if (same && one.kind === 'actor' && whole.kind === 'malware' && one.weight >= 2) gangs.add(whole);
      continue;
    }
    if (inside.length > 0) {
      if (!holdsMore(text, one, inside, vocabulary)) continue;
      for (const place of inside) replaced.add(place);
    }
    taken.add(one.start, one.end);
    accepted.push(one);
  }
  const mentions: NameMention[] = [];
  for (const place of known) {
    if (replaced.has(place)) continue;
    const at = {
      kind: 'name',
      start: place.start,
      end: place.end,
      text: text.slice(place.start, place.end),
    } as const;
    if (traits.isAnotherStates(place)) {
      mentions.push({
        ...at,
        nameKind: 'organisation',
        name: at.text,
        isNew: true,
        via: 'position',
        ...sectorOf('organisation', at.text),
      });
      continue;
    }
    const entry = place.entry
      ? { entryId: place.entry.id, ...sectorOf(place.kind, place.name, place.entry) }
      : {};
    mentions.push({ ...at, nameKind: place.kind, name: place.name, ...entry, isNew: false, via: 'lexicon' });
    if (gangs.has(place) || traits.actsAsGang(place))
      mentions.push({
        ...at,
        nameKind: 'actor',
        name: place.gang?.names[0]?.name ?? at.text,
        ...(place.gang ? { entryId: place.gang.id } : {}),
        isNew: false,
        via: 'lexicon',
      });
  }
  for (const one of accepted) {
    const words = text.slice(one.start, one.end);
    mentions.push({
      kind: 'name',
      start: one.start,
      end: one.end,
      text: words,
      nameKind: kinds.get(nameKey(words)) ?? one.kind,
      name: withoutHonorific(words),
      isNew: true,
      via: one.via,
      ...sectorOf(kinds.get(nameKey(words)) ?? one.kind, withoutHonorific(words)),
      ...(one.organisation ? { organisation: one.organisation } : {}),
    });
  }
  mentions.sort((one, two) => one.start - two.start || two.end - one.end);
  return withOneName(withFullNames(mentions), vocabulary);
}

/** What a body is in, by its entry or by its name. */
function sectorOf(kind: NameKind, name: string, entry?: PackEntry): { sector?: string } {
  const sector = kind === 'organisation' ? (entry?.sector ?? sectorOfBody(name)) : undefined;
  return sector === undefined ? {} : { sector };
}

/** What the words beside a known name's place make of it; looked up once although a text is merged twice. */
export interface PlaceTraits {
  readonly isAnotherStates: (place: DecidedPlace) => boolean;
  readonly actsAsGang: (place: DecidedPlace) => boolean;
}

export function traitsOfPlaces(text: string, vocabulary: Vocabulary): PlaceTraits {
  const once = (ask: (place: DecidedPlace) => boolean) => {
    const answers = new Map<DecidedPlace, boolean>();
    return (place: DecidedPlace) => {
      const answer = answers.get(place) ?? ask(place);
      answers.set(place, answer);
      return answer;
    };
  };
  return {
    isAnotherStates: once((place) => isAnotherStates(text, place, vocabulary)),
    actsAsGang: once((place) => actsAsGang(text, place)),
  };
}

/** "Philippine Department of Health", then "the Department of Health": one body under the name that comes first. */
function withOneName(mentions: readonly NameMention[], vocabulary: Vocabulary): NameMention[] {
  const names = new Map<string, string>();
  return mentions.map((mention) => {
    if (mention.nameKind !== 'organisation' || !mention.isNew || !mention.name.includes(' ')) return mention;
    const key = nameKey(withoutPlace(mention.name, vocabulary));
    const name = names.get(key) ?? mention.name;
    names.set(key, name);
    return name === mention.name ? mention : { ...mention, name };
  });
}

function withoutPlace(name: string, vocabulary: Vocabulary): string {
  const words = name.split(' ');
  const first = words[0] ?? '';
  if (words.length > 2 && vocabulary.isPlace(first)) words.shift();
  if (words.length > 3 && /^\p{Lu}{2,6}$/u.test(words.at(-1) ?? '')) words.pop();
  const of = words.lastIndexOf('of');
  if (
    of > 1 &&
    vocabulary.isPlace(
      words
        .slice(of + 1)
        .join(' ')
        .replace(/^the /u, ''),
    )
  )
    words.length = of;
  return words.join(' ');
}

/** 「川上氏」 after 「川上太郎社長」, 「リポフスキー氏」 after 「ロバート・リポフスキー氏」: the same person by the family name. */
function withFullNames(mentions: readonly NameMention[]): NameMention[] {
  const full: NameMention[] = [];
  return mentions.flatMap((mention) => {
    if (mention.nameKind !== 'person' || !mention.isNew) return mention;
    const held = full.findLast((one) => isFamilyNameOf(mention.text, one.text));
    // One kanji before 氏 is a family name only if the text has the whole name.
    if (!held && mention.text.length === 1) return [];
    if (!held) {
      if (full.length < 200) full.push(mention);
      return mention;
    }
    return {
      ...mention,
      name: held.name,
      via: 'repeat',
      ...(held.organisation ? { organisation: held.organisation } : {}),
    };
  });
}

function isFamilyNameOf(short: string, full: string): boolean {
  if (short.length >= full.length) return false;
  if (/^\p{Script=Han}+$/u.test(full)) return full.startsWith(short);
  return /[・ 　]/u.test(full) && !/[・ 　]/u.test(short) && full.split(/[・ 　]/u).includes(short);
}

function isProgramOrActor(kind: NameKind): boolean {
  return kind === 'malware' || kind === 'tool' || kind === 'actor';
}

const fileName =
  /\.(?:dll|sys|js|vbs|ps1|bat|py|php|aspx?|jsp|docx?|docm|xlsx?|xlsm|pdf|zip|rar|lnk|tmp|dat|bin|txt|html?)$/iu;

/** One new name has one kind in a text: the one that weighs most. */
function kindsByKey(text: string, found: readonly Found[]): Map<string, NameKind> {
  const weights = new Map<string, Map<NameKind, number>>();
  for (const one of found) {
    const key = nameKey(text.slice(one.start, one.end));
    const row = weights.get(key) ?? new Map<NameKind, number>();
    row.set(one.kind, (row.get(one.kind) ?? 0) + one.weight);
    weights.set(key, row);
  }
  const kinds = new Map<string, NameKind>();
  for (const [key, row] of weights) {
    let most = 0;
    for (const [kind, weight] of row) {
      if (weight > most) kinds.set(key, kind);
      most = Math.max(most, weight);
    }
  }
  return kinds;
}

function overlapping(known: readonly DecidedPlace[], start: number, end: number): DecidedPlace[] {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: DecidedPlace[] = [];
  for (let index = low; index < known.length; index++) {
    const place = known[index];
    if (!place || place.start >= end) break;
    found.push(place);
  }
  return found;
}

/** "Vietnam's Ministry of Public Security" is not China's. */
function isAnotherStates(text: string, place: DecidedPlace, vocabulary: Vocabulary): boolean {
  const own = place.entry?.country;
  if (
    place.kind !== 'organisation' ||
    !own ||
    !/ministry|agency|police|intelligence-service|military|government|cert/u.test(place.entry?.role ?? '')
  )
    return false;
  const before = /(?<![\p{L}])(\p{Lu}\p{L}{2,14})(?:['’]s)? $/u.exec(
    text.slice(Math.max(0, place.start - 20), place.start),
  )?.[1];
  const after = /^ of (?:the )?(\p{Lu}\p{L}{2,14})/u.exec(text.slice(place.end, place.end + 24))?.[1];
  return [before, after].some((word) => {
    const state = word === undefined ? undefined : vocabulary.countryOf(word);
    return state !== undefined && state !== own;
  });
}

const companyForm =
  /^,? ?(?:Inc|Ltd|LLC|Corp|Corporation|Co|GmbH|Limited|PLC|plc|Group|Company)\.?,? ?(?:Ltd)?\.?$|^(?:株式会社|有限会社|社|グループ)$/u;
const companyPrefix = /^(?:株式会社|有限会社|合同会社|\(株\)|㈱)$/u;

/** Is the longer form another thing than the known name in it? */
function holdsMore(
  text: string,
  one: Found,
  inside: readonly DecidedPlace[],
  vocabulary: Vocabulary,
): boolean {
  if (one.weight < 2 || inside.some((place) => place.start < one.start || place.end > one.end)) return false;
  return inside.every((place) => {
    const before = text.slice(one.start, place.start);
    const after = text.slice(place.end, one.end);
    if (place.kind !== one.kind) {
      return (
        one.kind === 'campaign' ||
        one.kind === 'product' ||
        (one.kind === 'organisation' && one.formal === true)
      );
    }
    if (companyPrefix.test(before)) return false;
    if (after === '') {
      // "U.S. Department of Justice" is the department; 中国外務省 is not Japan's 外務省.
      const state = vocabulary.countryOf(before.trim());
      return state !== undefined && place.entry?.country !== undefined && state !== place.entry.country;
    }
    if (companyForm.test(after)) return false;
    if (one.kind === 'organisation') return one.formal === true;
    return before !== '' || one.kind === 'product' || one.via === 'pattern';
  });
}
