import type { NameMention } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';

export interface Speaker {
  readonly speaker: string;
  readonly organisation?: string | undefined;
}

/** Somebody who may be speaking: a person or a body, where the text names them. */
export interface Candidate extends Span {
  readonly kind: 'person' | 'body';
  readonly who: Speaker;
}

const titles =
  '氏|さん|長官|局長|部長|課長|室長|報道官|大臣|首相|大統領|社長|会長|教授|准教授|博士|研究員|議員|次官|検事|検事正|司令官|大使|代表|所長|センター長|理事長|学長|知事|市長|捜査官|補佐官|委員長|広報官|事務局長|総監|参事官|CEO|CTO|CISO|COO';
const titleAfterName = new RegExp(`(?:${titles})(?!館|団|名|室|連盟|会)`, 'g');
/** A person's name before the title, in Latin, katakana or kanji letters. */
const nameBeforeTitle =
  /(?:[A-Z][\w.'’-]{0,20}(?: [A-Z][\w.'’-]{0,20}){0,3}|[\u30a1-\u30fa\u30fc]{1,16}(?:[・=＝][\u30a1-\u30fa\u30fc]{1,16}){0,3}|[\u3400-\u9fff々]{1,6})$/;
/** The last characters of a speaking body, and what makes it the subject. */
const bodyEnding =
  /(?:省|庁|局|機関|大使館|領事館|政府|当局|警察|警視庁|委員会|協会|センター|研究所|大学|本部|銀行|連盟|機構|担当者|関係者|広報|報道官|専門家|研究者|社|チーム)(?=(?:は|が|も|によ|の(?:担当者|広報|報道官)))/g;
const beforeBodyEnding = /[\u3400-\u9fff\u30a1-\u30fa\u30fcA-Za-z0-9・々]{0,24}$/;
const englishPerson = /\b[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+|de|van|von|der|bin|al|el|da|di)){1,3}\b/g;

/** Persons and bodies of a text in order. Names that were found already come first; titles and kinds of bodies tell of others. */
export function candidatesOf(text: string, names: readonly NameMention[], japanese: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (const one of names) {
    const { start, end, name, organisation } = one;
    const words = text.slice(start, end);
    if (one.nameKind === 'organisation') found.push({ start, end, kind: 'body', who: { speaker: words } });
    if (one.nameKind !== 'person') continue;
    // A repeated surname may be another person's of that name: the given name before it decides.
    const given =
      japanese && !words.includes(' ')
        ? givenName.exec(text.slice(Math.max(0, start - 24), start))?.[0]
        : undefined;
    if (given === undefined) found.push({ start, end, kind: 'person', who: { speaker: name, organisation } });
    else found.push({ start: start - given.length, end, kind: 'person', who: { speaker: given + words } });
  }
  const add = (start: number, end: number, kind: Candidate['kind']) => {
    if (start === end || found.some((other) => other.start < end && start < other.end)) return;
    found.push({ start, end, kind, who: { speaker: text.slice(start, end) } });
  };
  if (japanese) {
    for (const { index } of text.matchAll(titleAfterName))
      add(startBefore(text, index, nameBeforeTitle), index, 'person');
    for (const match of text.matchAll(bodyEnding)) {
      add(startBefore(text, match.index, beforeBodyEnding), match.index + match[0].length, 'body');
    }
  } else {
    for (const match of text.matchAll(englishPerson))
      add(match.index, match.index + match[0].length, 'person');
  }
  found.sort((one, two) => one.start - two.start);
  return found;
}

const givenName = /[A-Z][a-z]{1,20} $/;

/** Where what the pattern finds right before `end` begins. */
function startBefore(text: string, end: number, pattern: RegExp): number {
  const stretch = text.slice(Math.max(0, end - 72), end);
  return end - (pattern.exec(stretch)?.[0].length ?? 0);
}

/**
 * Who a candidate is. A surname alone stands for the nearest person before it whose full name ends in it; a person's employer is
 * what the words beside the name, or beside the full name, give.
 */
export function speakerOf(text: string, one: Candidate, all: readonly Candidate[]): Speaker {
  const { speaker, organisation } = one.who;
  if (one.kind !== 'person') return one.who;
  const own = organisation ?? employer(text, one);
  if (/[\s・]/.test(speaker)) return { speaker, organisation: own };
  const full = all.findLast(
    (other) =>
      other.start < one.start &&
      other.kind === 'person' &&
      (other.who.speaker.endsWith(` ${speaker}`) || other.who.speaker.endsWith(`・${speaker}`)),
  );
  if (!full) return { speaker, organisation: own };
  return { speaker: full.who.speaker, organisation: full.who.organisation ?? employer(text, full) ?? own };
}

const employerBefore =
  /(?:^|[、。\s「」])(?!元)([A-Z][\w.&-]*(?: [A-Z0-9][\w.&-]*){0,3}|[\u30a1-\u30fa\u30fc・]{2,20}|[\u3400-\u9fff]{2,12}(?:省|庁|局|社|大学|研究所|センター))(?:社)?の[^。「」]{0,60}$/;
const abbreviated = /(?:[\u3400-\u9fff\u30a1-\u30fa\u30fc・]{2,24})[(（]([A-Z]{2,8})[)）]の$/;
const englishEmployer =
  /^,[^.“”"]{0,80}?\b(?:at|of|from|with|for)(?: the)? (?:[a-z]+ ){0,4}([A-Z][\w&-]*(?:[ .][A-Z0-9][\w&-]*){0,3})/;

/** The organisation that the words beside a name give: 「Y社の主任研究員であるX氏」, "X, head of research at Y". */
function employer(text: string, { start, end }: Span): string | undefined {
  const before = text.slice(Math.max(0, start - 90), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (
    abbreviated.exec(line)?.[1] ??
    employerBefore.exec(line)?.[1] ??
    englishEmployer.exec(text.slice(end, end + 110))?.[1]
  );
}
