import type { NameMention } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';
import { spanSet } from '../spans.ts';

export interface Speaker {
  readonly speaker: string;
  readonly organisation?: string | undefined;
}

/** Somebody who may be speaking: a person or a body, where the text names them. */
export interface Candidate extends Span {
  readonly kind: 'person' | 'body';
  readonly who: Speaker;
}

/** Pattern: what follows a Japanese person's name. */
export const titles =
  '氏|さん|官房長官|副長官|長官|副局長|局長|部長|課長|室長|報道官|副大臣|大臣|首相|副大統領|大統領|副社長|社長|会長|准教授|教授|博士|研究員|議員|次官|検事正|検事|司令官|大使|代表|所長|センター長|理事長|学長|知事|市長|捜査官|補佐官|委員長|広報官|事務局長|総監|参事官|最高(?:技術|経営|執行|情報セキュリティ|情報|財務)責任者|CEO|CTO|CISO|COO';
const titleAfterName = new RegExp(`(?:${titles})(?!館|団|名|室|連盟|会)`, 'g');
/** A person's name before the title, in Latin, katakana or kanji letters. */
const nameBeforeTitle =
  /(?:[A-Z][\w.'’-]{0,20}(?: [A-Z][\w.'’-]{0,20}){0,3}|[\u30a1-\u30fa\u30fc]{1,16}(?:[・=＝][\u30a1-\u30fa\u30fc]{1,16}){0,3}|[\u3400-\u9fff々]{1,6})$/;
/** The last characters of a speaking body, and what makes it the subject. */
const bodyEnding =
  /(?:省|庁|局|機関|大使館|領事館|政府|当局|警察|警視庁|委員会|協会|センター|研究所|大学|本部|銀行|連盟|機構|担当者|関係者|広報|報道官|専門家|研究者|社|チーム)(?=(?:は|が|も|によ|の(?:担当者|広報|報道官|研究者)))/g;
const beforeBodyEnding = /[\u3400-\u9fff\u30a1-\u30fa\u30fcA-Za-z0-9・々]{0,24}$/;

const englishPerson =
  /\b[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+|of|de|van|von|der|bin|al|el|da|di)){1,7}\b/g;
/** The last word of a title before an English name: "CISA Director Jen Easterly". */
const englishTitle =
  /^(?:(.{1,60}?) )?((?:[A-Z][\w-]+ ){0,2}(?:Director|CEO|CTO|CISO|COO|President|Minister|Secretary|Chief|Officer|General|Senator|Sen\.|Rep\.|Dr|Mr|Mrs|Ms|Analyst|Researcher|Ambassador|Commissioner|Chairman|Chairwoman|Chair|Spokesperson|Spokesman|Spokeswoman|Manager|Head|Engineer|Professor|Prof|Attorney|Prosecutor|Governor|Mayor|Agent|Commander|Admiral|Colonel|Intelligence|Research|Officer)) (?=[A-Z])/;

/** Persons and bodies of a text in order, without overlap. Names that were found already win over titles and kinds of bodies. */
export function candidatesOf(text: string, names: readonly NameMention[], japanese: boolean): Candidate[] {
  const named: Candidate[] = [];
  for (const one of names) {
    if (one.nameKind === 'organisation') named.push(candidate(text, one.start, one.end, 'body'));
    if (one.nameKind === 'person') named.push(personOf(text, one, japanese));
  }
  const others = japanese ? japaneseCandidates(text) : englishCandidates(text);
  const taken = spanSet(named);
  const all = [...named, ...others.filter((one) => !taken.overlaps(one))];
  all.sort((one, two) => one.start - two.start || (one.kind === 'person' ? -1 : 1));
  let end = 0;
  return all.filter((one) => {
    if (one.start < end || one.end <= one.start) return false;
    end = one.end;
    return true;
  });
}

function candidate(text: string, start: number, end: number, kind: Candidate['kind']): Candidate {
  return { start, end, kind, who: { speaker: text.slice(start, end) } };
}

const givenName = /[A-Z][a-z]{1,20} $/;

/** A repeated surname may be another person's of that name: the given name before it decides. */
function personOf(
  text: string,
  { start, end, name, organisation }: NameMention,
  japanese: boolean,
): Candidate {
  const words = text.slice(start, end);
  const alone = japanese && !words.includes(' ');
  const given = alone ? givenName.exec(text.slice(Math.max(0, start - 24), start))?.[0] : undefined;
  if (given === undefined) return { start, end, kind: 'person', who: { speaker: name, organisation } };
  return candidate(text, start - given.length, end, 'person');
}

function japaneseCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { index } of text.matchAll(titleAfterName)) {
    found.push(candidate(text, startBefore(text, index, nameBeforeTitle), index, 'person'));
  }
  for (const match of text.matchAll(bodyEnding)) {
    const end = match.index + match[0].length;
    found.push(candidate(text, startBefore(text, match.index, beforeBodyEnding), end, 'body'));
  }
  return found.filter(({ start, end }) => start < end);
}

function englishCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(englishPerson)) {
    const titled = englishTitle.exec(match[0]);
    const start = match.index + (titled?.[0].length ?? 0);
    const end = match.index + match[0].length;
    if (titled === null && / of /.test(match[0])) continue;
    const speaker = text.slice(start, end);
    found.push({
      start,
      end,
      kind: 'person',
      who: { speaker, organisation: titled?.[1]?.replace(ofTitle, '') || undefined },
    });
  }
  return found;
}

const ofTitle =
  /(?:^| )(?:(?:Prime|Vice|Foreign|Deputy|Chief|Executive|Senior|Assistant|Managing|Principal|Lead|General|Former|Acting|Associate|Press|Security|Threat|Technical|U\.S\.|The) ?){1,4}$/;

/** Where what the pattern finds right before `end` begins. */
function startBefore(text: string, end: number, pattern: RegExp): number {
  const stretch = text.slice(Math.max(0, end - 72), end);
  return end - (pattern.exec(stretch)?.[0].length ?? 0);
}

/** How far back a surname's full name is looked for, in candidates. */
const memory = 400;

/**
 * Who a candidate is. A surname alone stands for the nearest person before it whose full name ends in it; a person's employer is
 * what the words beside the name, or beside the full name, give.
 */
export function speakerOf(text: string, one: Candidate, all: readonly Candidate[]): Speaker {
  const { speaker, organisation } = one.who;
  const own = organisation ?? employer(text, one);
  if (one.kind !== 'person' || /[\s・]/.test(speaker)) return { speaker, organisation: own };
  const full = fullName(speaker, one.start, all);
  if (!full) return { speaker, organisation: own };
  return { speaker: full.who.speaker, organisation: full.who.organisation ?? employer(text, full) ?? own };
}

/** The nearest person before `at` of this surname whom the text names in full. */
export function fullName(surname: string, at: number, all: readonly Candidate[]): Candidate | undefined {
  let last = all.length - 1;
  let low = 0;
  while (low <= last) {
    const middle = (low + last) >> 1;
    if ((all[middle]?.start ?? 0) < at) low = middle + 1;
    else last = middle - 1;
  }
  for (let index = last; index >= 0 && index > last - memory; index--) {
    const other = all[index];
    if (other?.kind !== 'person') continue;
    if (other.who.speaker.endsWith(` ${surname}`) || other.who.speaker.endsWith(`・${surname}`)) return other;
  }
  return undefined;
}

const employerBefore =
  /(?:^|[、。\s「」\u3041-\u3096])(?!元)([A-Z][\w.&-]*(?: [A-Z0-9][\w.&-]*){0,3}|[\u30a1-\u30fa\u30fc・]{2,20}|[\u3400-\u9fff]{1,12}(?:省|庁|局|社|大学|研究所|センター))(?:社)?の[^。「」]{0,60}$/;
const abbreviated = /(?:[\u3400-\u9fff\u30a1-\u30fa\u30fc・]{2,24})[(（]([A-Z]{2,8})[)）]の$/;
const bodyBefore = /([\u3400-\u9fff\u30a1-\u30fa\u30fcA-Za-z0-9・]{2,24})の$/;
/** 同社, 同省: whose they are stands elsewhere. */
function notSame(name: string | undefined): string | undefined {
  return name?.startsWith('同') ? undefined : name;
}

const roleAlone = /^(?:広報担当者|担当者|関係者|広報|報道官|専門家|研究者|.{0,6}チーム)$/;
const englishEmployer =
  /^,[^.“”"]{0,80}?\b(?:at|of|from|with|for)(?: the)? (?:[a-z]+ ){0,4}([A-Z][\w&-]*(?:[ .][A-Z0-9][\w&-]*){0,3})/;

/** The organisation that the words beside a name give: 「Y社の主任研究員であるX氏」, "X, head of research at Y". */
function employer(text: string, { start, end, kind }: Candidate): string | undefined {
  const before = text.slice(Math.max(0, start - 90), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (kind === 'body')
    return roleAlone.test(text.slice(start, end)) ? notSame(bodyBefore.exec(line)?.[1]) : undefined;
  return (
    abbreviated.exec(line)?.[1] ??
    employerBefore.exec(line)?.[1] ??
    englishEmployer.exec(text.slice(end, end + 110))?.[1]
  );
}
