import type { AliasMention, NameMention, Sentence } from '../../model/mention.ts';
import { nameKey } from '../../model/name-key.ts';
import { sentenceAt } from './found.ts';
import { lastWordBefore } from './last-word.ts';
import { isSameInOtherLetters } from './transliteration.ts';

/** Names looked at on either side: a list of more is no list of aliases. */
const longestList = 12;
const nearby = 40;

/** A joint between two names of one list. */
const joint =
  /^["”」』*_]{0,2}(?:[（(][^（）()\n]{1,30}[）)])?\s?(?:,\s?(?:and\s|or\s)?|\s?\/\s?|(?:and|or|&)\s|、|や|と|及び|および|・|または)\s?(?:the\s)?["“「『*_]{0,2}$/u;
const bracket =
  /^["”」』’*_]{0,2}[一-龠ァ-ヶー]{0,12}\s?[（(]\s?["“「『]?(?:(?:also |formerly |previously |originally |now |sometimes |better )?(?:aka|a\.k\.a\.|known as|known in the industry as|tracked as|called|or|dubbed|named|別名|旧称|旧名|通称|またの名を|別称|あるいは|または|もしくは)[:：、]?\s?|(?:also )?(?:tracked|known) by ([^,;()（）\n]{2,30}?) as\s|([^（）()。、\n]{1,16}?)(?:による|での|の)?(?:呼び名|呼称|名称|命名|別名)(?:は|では|:|：)、?)?["“「『]?(?:the\s)?$/u;
const alsoKnown =
  /^["”’*_)]{0,3},?\s[(]?(?:(?:which |that |who |is |was |are |also |and |a group |an actor |otherwise |better |previously |formerly |commonly |widely |sometimes ){0,4})?(?:aka|a\.k\.a\.|(?:also |otherwise |better |previously |formerly |commonly |widely |sometimes )(?:known|tracked|called|referred to|dubbed|named)(?: to)?(?: by ([^,;()\n]{2,40}?))?(?: (?:as|under(?: the name)?))?|(?:known|tracked|referred to|designated|dubbed|called|named) by ([^,;()\n]{2,40}?)(?: as)?|(?:known|tracked) as|(?:which|that|whom?) ([^,;()\n]{2,40}?) (?:also )?(?:calls?|tracks? (?:it )?as|dubs?|refers? to as|names?|labels?|identif\w{2,4} as))\s(?:the\s)?["“'‘*_]{0,2}$/u;
const otherwiseJapanese = /^[」』]?、?(?:別名|またの名|通称|旧名|旧称|別称)(?:は|を|の|[:：])?、?[「『]?$/u;
/** 「Xは、Y、Zとも呼ばれる」: between X and Y. */
const topic =
  /^[」』]?(?:は|が)、?(?:他社や?|業界|別の企業|研究者の間)?(?:では|から|で)?、?(?:別名|通称)?[「『]?$/u;
const alsoJapanese =
  /^[」』]?(?:など|等)?(?:の名)?(?:とも(?:呼|称|言|い)|として(?:も|は)知られ|の名でも|という名でも)/u;
const knownAsJapanese =
  /^[」』]?(?:など|等)?(?:とも(?:呼ばれ|称され|いわれ|言われ)|として(?:も)知られ|の(?:別)?名でも知られ)(?:る|ている|た)[^。、がをはに]{0,14}[「『]?$/u;
const calledBy =
  /^[」』]?(?:と(?:呼ぶ|呼んでいる|呼称する|名付けた|名付ける|命名した|称する|称している)|として追跡する|として追跡している)[^。、がをはに]{0,14}[「『]?$/u;
const objectThen = /^[」』]?を[「『]?$/u;
const thenCalled = /^[」』]?(?:など|等)?(?:と(?:呼|名付け|命名|称|記)|として追跡|の名で(?:追跡|呼|公表))/u;
const callsByName =
  /^[」』]?(?:など|等)?(?:の名で(?:追跡|呼|知られ|報告)|と(?:呼んで|呼ぶ|称して)|として追跡)/u;
/** "Secureworks tracks the same intruders as", "Others track the group as", "Volexity calls it". */
const anaphora =
  /(?:tracks?|tracked|tracking|calls?|called|dubs|dubbed|names?|knows?|know|refers? to|identif\w{2,4}|labels?)\s(?:(?:the|this|that|these|those) (?:same )?(?:group|cluster|actors?|threat actors?|intruders?|gang|crew|intrusion set|malware|backdoor|attackers?|hackers?|adversary|collective)|it|them)(?: internally)?\s?(?:as\s|under the name\s)?(?:the\s)?["“'‘*_]{0,2}$/u;

/** Words with which `anaphora` ends. */
const beforeCalled = new Set(
  'it them internally as name the group cluster actor actors intruder intruders gang crew set malware backdoor attacker attackers hacker hackers adversary collective'.split(
    ' ',
  ),
);
const japanese = /[\u3041-\u9fff]/;

/** What the text itself says of two names of actors, programs, campaigns: that they mean one thing, and who says so. */
export function statedAliases(
  text: string,
  names: readonly NameMention[],
  sentences: readonly Sentence[],
): AliasMention[] {
  const found: AliasMention[] = [];
  const seen = new Set<string>();
  const add = (one: NameMention, two: NameMention, namer?: string) => {
    if (one === two || one.start === two.start || nameKey(one.text) === nameKey(two.text)) return;
    const key = `${nameKey(one.text)} ${nameKey(two.text)}`;
    if (seen.has(key) || seen.has(`${nameKey(two.text)} ${nameKey(one.text)}`)) return;
    const sentence = sentenceAt(sentences, two.start);
    const together = sentence && sentence.start <= one.start;
    const start = together ? Math.min(one.start, two.start) : two.start;
    const end = together ? Math.max(one.end, two.end) : two.end;
    if (start < 0 || end - start > 1000) return;
    seen.add(key);
    const transliteration =
      isSameInOtherLetters(one.text, two.text) ||
      ((one.nameKind === 'organisation' || one.nameKind === 'person') && one.nameKind === two.nameKind);
    found.push({
      kind: 'alias',
      start,
      end,
      text: text.slice(start, end),
      name: one.text,
      alias: two.text,
      nameSpan: { start: one.start, end: one.end },
      aliasSpan: { start: two.start, end: two.end },
      ...(namer ? { namer } : {}),
      transliteration,
    });
  };
  const around = (index: number) => names.slice(Math.max(0, index - nearby), index + nearby);
  const between = (one: NameMention, two: NameMention) =>
    text.slice(one.end, Math.min(two.start, one.end + 120));
  /** The list that begins with the name at an index: its names, and the index after it. */
  const listFrom = (index: number): NameMention[] => {
    const list = names.slice(index, index + 1);
    for (let at = index + 1; at < Math.min(names.length, index + longestList); at++) {
      const last = list.at(-1);
      const next = names[at];
      if (
        !last ||
        !next ||
        next.start - last.end > 40 ||
        next.start < last.end ||
        !alike(last, next) ||
        !joint.test(between(last, next))
      )
        break;
      list.push(next);
    }
    return list;
  };

  names.forEach((name, index) => {
    const sentence = sentenceAt(sentences, name.start);
    const next = names[index + 1];
    if (!sentence || !next || next.start < name.end || next.end > sentence.end) return;
    // "X, tracked by Microsoft as Y": the namer stands between the two.
    const after = next.nameKind === 'organisation' ? [index + 1, index + 2] : [index + 1];
    for (const at of after) {
      const other = names[at];
      if (!other || other.start - name.end > 110 || other.end > sentence.end) continue;
      const gap = between(name, other);
      const list = listFrom(at);
      const last = list.at(-1) ?? other;
      const inBracket = /[（(]/.test(gap) ? bracket.exec(gap) : null;
      if (
        inBracket &&
        pairs(name, other) &&
        /^["”」』]?(?:など|等)?[^（）()\n]{0,24}[）)]/u.test(text.slice(last.end, last.end + 30))
      ) {
        for (const one of list)
          add(name, one, namerIn(inBracket[1] ?? inBracket[2], around(index), name.end, other.start));
      }
      const also = alsoKnown.exec(gap);
      if (!also) continue;
      const namer =
        namerIn(also[1] ?? also[2] ?? also[3], around(index), name.end, other.start) ??
        namerAfter(text, around(index), last);
      const base = pairs(name, other) ? name : list[0];
      for (const one of list) if (base) add(base, one, namer);
    }
    const gap = between(name, next);
    if (next.start - name.end > 110) return;
    if (!alike(name, next)) return;
    if (name.nameKind === 'actor' && /^[」』]?\s?[/／]\s?[「『]?$/u.test(gap)) add(name, next);
    if (!japanese.test(gap)) return;
    if (otherwiseJapanese.test(gap)) for (const other of listFrom(index + 1)) add(name, other);
    const list = listFrom(index + 1);
    const last = list.at(-1) ?? next;
    const tail = text.slice(last.end, last.end + 24);
    if (topic.test(gap) && alsoJapanese.test(tail)) for (const other of list) add(name, other);
    if (objectThen.test(gap) && thenCalled.test(tail))
      for (const other of list) add(name, other, subjectBefore(text, around(index), name));
    if (knownAsJapanese.test(gap)) add(next, name);
    if (calledBy.test(gap)) add(next, name, subjectBefore(text, around(index), name));
  });
  names.forEach((name, index) => {
    const sentence = sentenceAt(sentences, name.start);
    const before = text.slice(Math.max(sentence?.start ?? 0, name.start - 110), name.start);
    const said = beforeCalled.has(lastWordBefore(text, name.start)) ? anaphora.exec(before) : null;
    if (!sentence || !(said || sentence.lang === 'ja')) return;
    const list = listFrom(index);
    const last = list.at(-1) ?? name;
    const namedBy =
      !said &&
      sentence.lang === 'ja' &&
      callsByName.test(text.slice(last.end, last.end + 14)) &&
      subjectOnly(before);
    if (!(said || namedBy) || /^(?:organisation|person|product|vulnerability)$/u.test(name.nameKind)) return;
    const antecedent = antecedentOf(text, around(index), name, sentence, sentences);
    if (!antecedent) return;
    const namer = said
      ? organisationBefore(around(index), name.start - said[0].length, sentence.start, text)
      : subjectBefore(text, around(index), name);
    for (const other of list) add(antecedent, other, namer);
    // "Volexity calls it X, Microsoft Y".
    const after = index + list.length;
    const maker = names[after];
    const further = names[after + 1];
    if (
      said &&
      maker?.nameKind === 'organisation' &&
      further &&
      alike(name, further) &&
      /^,\s(?:and\s)?$/u.test(text.slice(last.end, maker.start)) &&
      /^\s["“]?$/u.test(text.slice(maker.end, further.start))
    )
      add(antecedent, further, maker.text);
  });
  return found.sort((one, two) => one.start - two.start || two.end - one.end);
}

/** May the two be names of one thing? */
function alike(one: NameMention, two: NameMention): boolean {
  const software = (name: NameMention) => name.nameKind === 'malware' || name.nameKind === 'tool';
  return one.nameKind === two.nameKind || (software(one) && software(two));
}

/** In brackets, also a body's other name. */
function pairs(one: NameMention, two: NameMention): boolean {
  return alike(one, two) && one.nameKind !== 'product';
}

function namerIn(
  words: string | undefined,
  names: readonly NameMention[],
  from: number,
  to: number,
): string | undefined {
  if (!words) return undefined;
  return (
    names.find((name) => name.nameKind === 'organisation' && name.start >= from && name.end <= to)?.text ??
    (/^\p{Lu}/u.test(words) ? words.trim() : undefined)
  );
}

/** "X, also known as Y by Microsoft". */
function namerAfter(text: string, names: readonly NameMention[], last: NameMention): string | undefined {
  const next = names.find((name) => name.start >= last.end);
  return next?.nameKind === 'organisation' && /^["”)]?\s(?:by|per)\s$/u.test(text.slice(last.end, next.start))
    ? next.text
    : undefined;
}

/** 「トレンドマイクロが「Y」と呼ぶ」: the body before the name. */
function subjectBefore(text: string, names: readonly NameMention[], name: NameMention): string | undefined {
  const before = names
    .filter((one) => one.end <= name.start && name.start - one.end < 40 && one.nameKind === 'organisation')
    .at(-1);
  return before &&
    /^(?:社)?(?:[（(][^（）()]{0,20}[）)])?(?:は|が|では|の研究者が)/u.test(
      text.slice(before.end, name.start),
    )
    ? before.text
    : undefined;
}

function organisationBefore(
  names: readonly NameMention[],
  at: number,
  from: number,
  text: string,
): string | undefined {
  const before = names
    .filter((one) => one.start >= from && one.end <= at && one.nameKind === 'organisation')
    .at(-1);
  return before && !/[.;:]/u.test(text.slice(before.end, at)) ? before.text : undefined;
}

/** 「民間の調査会社は」: nothing but a subject stands before the names. */
function subjectOnly(before: string): boolean {
  return /^[^。、]{2,30}(?:は|が)、?[「『]?$/u.test(before);
}

/** What "the group" means: the subject of the sentence before, or its only name of the kind; in the sentence itself, the name before. */
function antecedentOf(
  text: string,
  names: readonly NameMention[],
  name: NameMention,
  sentence: Sentence,
  sentences: readonly Sentence[],
): NameMention | undefined {
  const own = names.filter((one) => one.start >= sentence.start && one.end < name.start && alike(one, name));
  if (own.length > 0) return own.at(-1);
  // The nearest sentence before that names one of the kind, within the paragraph or the one before.
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - 4); index--) {
    const before = sentences[index];
    if (!before || sentence.paragraph - before.paragraph > 1) return undefined;
    const earlier = names.filter(
      (one) => one.start >= before.start && one.end <= before.end && alike(one, name),
    );
    if (earlier.length === 0) continue;
    const things = new Set(earlier.map((one) => one.entryId ?? nameKey(one.name)));
    if (things.size === 1) return earlier[0];
    return earlier.find(
      (one) => /^[」』]?(?:は|が、)/u.test(text.slice(one.end, one.end + 3)) || one.start === before.start,
    );
  }
  return undefined;
}
