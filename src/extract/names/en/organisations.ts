import { matchesAt } from '../../matcher/index.ts';
import { type Found, type Scene, sentenceAt } from '../found.ts';
import { nameWord } from '../phrases.ts';

/** What ends a company's name. Searched first; what stands before is then the name whatever it looks like. */
const companyEnd =
  /(?<![\p{L}\d])(?:Inc|Ltd|LTD|ltd|LLC|LLP|GmbH|Corp|Corporation|Limited|PLC|plc|AG|Pty|Pte|Bhd|S\.A|S\.p\.A|N\.V|B\.V)(?![\p{L}\d])/uy;
const companyWords = new RegExp(
  `(?<![\\p{L}\\d])${nameWord}(?:,? (?:${nameWord}|&|and|of|for|de|du|(?!(?:bank|company|firm|provider|developer|broadcaster|vendor|maker|giant|operator|retailer|in|on|at|by|to|from|with|as|or|is|was|via|that|the|into)\\b)\\p{Ll}{2,14}(?= ${nameWord}))){0,7}(?:[.,]{0,2} ?,?)$`,
  'u',
);
const institution =
  /(?<![\p{L}\d])(?:Ministry|Ministries|Department|Bureau|University|Institute|Agency|Office|Council|Commission|Committee|Centre|Center|Embassy|Authority|Directorate|Services?|Academy|College|Federation|Association|Organi[sz]ation|Secretariat|Bank|Administration|Foundation|Court|Chamber|Society|Corps|Command|Mission|Army|Navy|Guards?|Inspectorate|Board|Government|Parliament|Assembly|Union|Agencies|Police|Party|Library|Museum|Airport|Port|Hospital|Clinic|Airlines|Airways|School|Technologies|Labs|Laboratories|Holdings|Software|Networks|Newspapers|[Ee]xchange)(?![\p{L}\d])/uy;
const ofState =
  /(?<![\p{L}\d])(?:(?:foreign|defen[cs]e|interior|finance|justice|health) ministry|(?:federal )?government|embassy(?: in \p{Lu}\p{Ll}{2,14})?|army)(?![\p{L}])/iuy;
const unit =
  /(?<![\p{L}\d])(?:(?:PLA|GRU|MSS|FSB|SVR|RGB) )?(?:Unit \d{4,5}|Center \d{2}|Bureau 121|Lab 110)(?!\d)/uy;
/** Such words end names of many other things as well, so that a place or "National" has to be among the words. */
const weak = new Set(
  'Office Center Centre Service Services Command Mission Board Court Union Bank Society Guard Guards Army Navy Administration Government Party Software Networks Labs Agencies Chamber Technologies School Exchange exchange Library Museum Port'.split(
    ' ',
  ),
);
const companyLike = /^(?:Software|Networks|Labs|Technologies|Bank|Party)$/u;
const official =
  /^(?:National|Federal|State|Royal|Central|General|Republic|United|International|European|Metropolitan|Municipal|Supreme|Foreign|Internal|Homeland|Ministry|Defen[cs]e|Electoral|Prime|Public|Intelligence|Security|Cyber|Cybersecurity|Stock|stock)$/u;
/** Of those, the ones that make even an office or a service a state's. */
const national =
  /^(?:National|Federal|State|Royal|Republic|United|International|European|Metropolitan|Municipal|Supreme|Electoral|Homeland)$/u;
const wordsBefore = new RegExp(`(?<![\\p{L}\\d])(?:${nameWord}(?:['’]s)? |(?<=\\p{L} )and ){1,6}$`, 'u');
const restOf = new RegExp(
  `^ (?:of|for|on(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| (?:January|February|March|April|May|June|July|August|September|October|November|December)))(?: the| of the)? ${nameWord}(?:(?: of| for| of the| for the)? ${nameWord}|(?:,(?= ${nameWord} and)| and|, and) (?!(?:Ministry|Department|Bureau|University|Institute|Agency|Office|Council|Commission|Bank|The)\\b)${nameWord}){0,7}`,
  'u',
);

/** "the Library", "the Port": the bare word is short for a body that the text names elsewhere, and no name. */
export function isInstitutionWord(word: string): boolean {
  institution.lastIndex = 0;
  return institution.exec(word)?.[0] === word;
}

/** Bodies by the form of their name: companies, ministries, universities, agencies. */
export function organisationsInEnglish(scene: Scene): Found[] {
  const { text, vocabulary } = scene;
  const found: Found[] = [];
  const add = (start: number, to: number, weight: number) => {
    const end = /['’]s$/u.test(text.slice(to - 2, to)) ? to - 2 : to;
    if (vocabulary.isPlace(text.slice(start, end))) return;
    if (!scene.closed(start))
      found.push({ start, end, kind: 'organisation', via: 'position', weight, formal: true });
  };
  for (const match of matchesAt(companyEnd, text, scene.cues.company)) {
    const words = companyWords.exec(text.slice(Math.max(0, match.index - 110), match.index))?.[0];
    if (!words) continue;
    // "Data of X Ltd" is X's, "Bank of X Ltd" a bank.
    const owner =
      /^.*(?<!Bank|University|Institute|Company) (?:of|for|from) (?=\p{Lu})/u.exec(words)?.[0].length ?? 0;
    const start = match.index - words.length + Math.max(owner, leadingPlain(words));
    const end = match.index + match[0].length;
    if (match.index - start > 2)
      add(
        start,
        text[end] === '.' && /^(?:Inc|Ltd|Corp)$/u.test(match[0]) ? end + 1 : end,
        /^A[GS]$/u.test(match[0]) ? 1 : 3,
      );
  }
  for (const match of matchesAt(institution, text, scene.cues.institution)) {
    const end = match.index + match[0].length;
    const before = wordsBefore.exec(text.slice(Math.max(0, match.index - 80), match.index))?.[0] ?? '';
    const own = ownWords(before, scene, match.index - before.length);
    const rest = restOf.exec(text.slice(end, end + 160))?.[0];
    if (
      rest &&
      /^ of the (?:Vice-|Deputy )?(?:Chancellor|President|Director|Secretary|Minister|Governor|Mayor|Chief)/u.test(
        rest,
      )
    )
      continue;
    const start = match.index - own.length;
    if (rest) add(start, end + rest.length, 3);
    else if (match[0] === 'Bank' && own === '') {
      // "Bank Sepah": the word first.
      const name = /^ \p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20})?(?![\p{L}])/u.exec(
        text.slice(end, end + 44),
      )?.[0];
      if (name && !vocabulary.isOrdinary(name.trim().split(' ')[0] ?? ''))
        add(match.index, end + name.length, 2);
    } else if (own !== '' && isBody(scene, own.trim().split(' '), match[0], start)) add(start, end, 2);
  }
  // Governments and their ministries by country: "the British government", "Chinese foreign ministry".
  for (const match of matchesAt(ofState, text, scene.cues.government)) {
    const state = /(?<![\p{L}\d])(\p{Lu}[\p{L}.]{1,14})(?:['’]s)? $/u.exec(
      text.slice(Math.max(0, match.index - 20), match.index),
    );
    if (state && vocabulary.isPlace(state[1] ?? ''))
      add(match.index - state[0].length, match.index + match[0].length, 2);
    const of = /^ of (?:the )?\p{Lu}\p{Ll}{2,14}(?: \p{Lu}\p{Ll}{2,14})?(?![\p{L}])/u.exec(
      text.slice(match.index + match[0].length, match.index + match[0].length + 46),
    )?.[0];
    if (of && /^g/iu.test(match[0])) add(match.index, match.index + match[0].length + of.length, 2);
  }
  for (const match of matchesAt(unit, text, scene.cues.unit)) {
    add(match.index, match.index + match[0].length, 2);
  }
  return found;
}

function isBody(scene: Scene, before: readonly string[], last: string, start: number): boolean {
  const { vocabulary } = scene;
  const sentence = sentenceAt(scene.sentences, start);
  if (!sentence || (weak.has(last) && scene.isTitled(sentence))) return false;
  const proper = before.some((one) => !vocabulary.isOrdinary(one) && !official.test(one));
  // "an Iranian exchange" names none.
  if (last === 'exchange' && !proper && !before.some((one) => official.test(one))) return false;
  const stately = before.some((one) => official.test(one) || vocabulary.isPlace(one));
  if (!weak.has(last)) return proper || stately;
  if (last === 'Services' && before.length > 1 && !vocabulary.isOrdinary(before[0] ?? '')) return true;
  return (
    before.some((one) => national.test(one) || vocabulary.isPlace(one)) || (proper && companyLike.test(last))
  );
}

/** Of the words before an institution word its own: without "The", "China's", and what an "and" ties to something else. */
function ownWords(words: string, scene: Scene, at: number): string {
  let own = words.slice(leadingPlain(words));
  const possessive = /^.*['’]s (?=\S|$)/u.exec(own)?.[0];
  if (possessive) own = own.slice(possessive.length);
  const and = own.lastIndexOf('and ');
  if (and >= 0) {
    const tied = own.slice(0, and).trim().split(' ').at(-1) ?? '';
    const start = at + words.length - own.length;
    if (
      and === 0 ||
      !scene.vocabulary.isOrdinary(tied) ||
      scene.vocabulary.isPlace(tied) ||
      scene.knownAt(start + Math.max(0, and - 2))
    )
      own = own.slice(and + 4);
  }
  return own;
}

const functionLike =
  /^(?:The|A|An|In|On|At|By|For|From|With|To|Of|As|And|But|Or|Its|His|Her|Their|Our|This|That|These|When|While|After|Before|Since|During|According|Both|Also|However|Meanwhile|Additionally|Recently|Today|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|If|Where|Whether|Under|Via|Through|Across|Against|Although|Because|Like|Unlike|Per|Former|Then|Some|Several|Two|Three|Other|One|Another|Such|Each|Every|It|We|You|They|He|She|of|and|for|de|&)[.,]?$/u;

/** Length of the words at the beginning that belong to the sentence: "The", "In", "According to". */
function leadingPlain(words: string): number {
  let at = 0;
  for (;;) {
    const first = /^(\S{1,24}),?\s/u.exec(words.slice(at));
    if (!first?.[1] || !functionLike.test(first[1])) return at;
    at += first[0].length;
  }
}
