import { type Found, type Scene, sentenceAt } from '../found.ts';
import { isDistinct, isTitleCased, nameWord, type Phrase, withoutOrdinaryStart } from '../phrases.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { organisationAfter, organisationBefore } from './beside.ts';

const word = nameWord;
/** Company forms: what stands before them is a company's name whatever it looks like. */
const company = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${word}|&)(?:,? (?:${word}|&|and|of|for|de|du|\\p{Ll}{2,14}(?= (?:${word})))){0,7}?,? ?(?:Co\\.?,? ?(?:Ltd|LTD|ltd|Limited)|Corp\\.? ?Ltd|Inc|Ltd|LTD|LLC|LLP|GmbH|Corp|Corporation|Limited|PLC|plc|S\\.A\\.|S\\.p\\.A|AG|Pty|Pte|Sdn Bhd|N\\.V\\.|B\\.V\\.)(?:\\.? Ltd)?(?![\\p{L}\\p{N}])`,
  'gu',
);
const institutions =
  'Ministry|Ministries|Department|Bureau|University|Institute|Agency|Office|Council|Commission|Committee|Centre|Center|Embassy|Authority|Directorate|Service|Services|Academy|College|Federation|Association|Organization|Organisation|Secretariat|Bank|Administration|Foundation|Court|Chamber|Society|Corps|Command|Mission|Army|Navy|Guard|Inspectorate|Board|Government|Parliament|Assembly|Union|Agencies|Headquarters|Guards';
const institutionOf = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${word}) ){0,5}?(?:${institutions}) (?:of|for|on)(?: the| of the)? ${word}(?:(?: of| for| of the| for the)? ${word}|(?:,(?= ${word} and)| and| and the|, and) (?!(?:${institutions}|The)\\b)${word}){0,7}`,
  'gu',
);
const institutionLast = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${word})(?: |'s |’s )(?:of |for |and |the )?){1,5}(?:${institutions}|Police|Police Department|Party|Hospital|Clinic|Airlines|Airways|School District|Technologies|Labs|Laboratories|Holdings|Software|Networks|Newspapers|Stock Exchange|Stock exchange|stock exchange|Intelligence Agency)(?![\\p{L}\\p{N}])`,
  'gu',
);
/** Such words end names of many other things as well, so that a place or "National" has to be among the words. */
const weak = new Set(
  'Office Center Centre Service Services Command Mission Board Court Union Bank Society Guard Guards Army Navy Administration Government Party Software Networks Labs Headquarters Agencies Chamber Technologies'.split(
    ' ',
  ),
);
const official =
  /^(?:National|Federal|State|Royal|Central|General|Republic|United|International|European|Metropolitan|Municipal|Supreme|Foreign|Internal|Homeland|Ministry|Defen[cs]e|Electoral|Prime|Public|Intelligence|Security|Cyber|Cybersecurity)$/u;

/** Bodies by the form of their name: companies, ministries, universities, agencies. */
export function organisationsInEnglish(scene: Scene): Found[] {
  const { text, vocabulary } = scene;
  const found: Found[] = [];
  const add = (start: number, end: number, weight: number) => {
    if (!scene.closed(start))
      found.push({ start, end, kind: 'organisation', via: 'position', weight, formal: true });
  };
  for (const match of text.matchAll(company)) {
    const start = match.index + leadingOrdinary(match[0], scene);
    if (match.index + match[0].length - start > 5)
      add(
        start,
        match.index +
          match[0].length +
          (text[match.index + match[0].length] === '.' && /(?:Inc|Ltd|Corp|Co)$/u.test(match[0]) ? 1 : 0),
        3,
      );
  }
  for (const match of text.matchAll(institutionOf)) {
    const start = match.index + leadingOrdinary(match[0], scene, true);
    const end = match.index + match[0].length;
    const words = text.slice(start, end);
    if (new RegExp(`(?:${institutions}) (?:of|for|on)`, 'u').test(words)) add(start, end, 3);
  }
  for (const match of text.matchAll(institutionLast)) {
    const start = match.index + leadingOrdinary(match[0], scene, true);
    const end = match.index + match[0].length;
    const words = text.slice(start, end).split(/\s/u);
    const last = words.at(-1) ?? '';
    const sentence = sentenceAt(scene.sentences, start);
    if (
      words.length < 2 ||
      !sentence ||
      (weak.has(last) && isTitleCased(text.slice(sentence.start, sentence.end)))
    )
      continue;
    const before = words.slice(0, -1);
    const proper = before.some((one) => !vocabulary.isOrdinary(one) && !official.test(one));
    const stately = before.some((one) => official.test(one) || vocabulary.isPlace(one));
    if (
      weak.has(last)
        ? stately || (proper && /^(?:Software|Networks|Labs|Technologies|Bank|Party)$/u.test(last))
        : proper || stately
    )
      add(start, end, 2);
  }
  // Governments and their ministries by country: "the British government", "Chinese foreign ministry".
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}.]{1,14}) (?:federal )?(?:government|(?:foreign|defen[cs]e|interior|finance|justice|health) ministry|Government|(?:Foreign|Defen[cs]e|Interior|Finance|Justice|Health) Ministry)(?![\p{L}])/gu,
  )) {
    if (vocabulary.isPlace(match[1] ?? '')) add(match.index, match.index + match[0].length, 2);
  }
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])[Gg]overnment of (?:the )?(\p{Lu}\p{L}{2,14}(?: \p{Lu}\p{L}{2,14})?)(?![\p{L}])/gu,
  ))
    add(match.index, match.index + match[0].length, 2);
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])(?:(?:PLA|GRU|MSS|FSB|SVR|RGB) )?(?:Unit \d{4,5}|Center \d{2}|Bureau 121|Lab 110)(?:\s[(]?(?=of the (?:PLA|GRU|FSB)))?(?!\d)/gu,
  ))
    add(match.index, match.index + match[0].trimEnd().length, 2);
  return found;
}

/** Length of the words at the beginning that belong to the sentence: "The", "In", "According to". */
function leadingOrdinary(words: string, scene: Scene, keepPlaces = false): number {
  let at = 0;
  for (;;) {
    const next = /^(\S+?)(?:['’]s)?,?\s+/u.exec(words.slice(at));
    const first = next?.[1];
    if (!next || !first) return at;
    const plain = first.replace(/[.,]$/u, '');
    const isPlace = scene.vocabulary.isPlace(plain);
    const drop =
      /^(?:of|and|for|de|&)$/u.test(plain) ||
      (!isPlace &&
        !official.test(plain) &&
        !/^(?:Department|Ministry|University|Bank|Bureau|Office|Council|Agency|Institute)$/u.test(plain) &&
        scene.vocabulary.isOrdinary(plain) &&
        functionLike.test(plain)) ||
      (isPlace && keepPlaces && /['’]s\s/u.test(next[0]));
    if (!drop) return at;
    at += next[0].length;
  }
}

const functionLike =
  /^(?:The|A|An|In|On|At|By|For|From|With|To|Of|As|And|But|Or|Its|His|Her|Their|Our|This|That|These|When|While|After|Before|Since|During|According|Both|Also|However|Meanwhile|Additionally|Recently|Today|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|If|Where|Whether|Under|Via|Through|Across|Against|Although|Because|Like|Unlike|Per|Former|Then|Some|Several|Two|Three|Other|One|Another|Such|Each|Every|It|We|You|They|He|She)$/u;

/** "researchers at X", "X said", "according to X": bodies by what they do in the sentence. */
export function speakersInEnglish(scene: Scene, phrases: readonly Phrase[]): Found[] {
  const { text, vocabulary } = scene;
  const found: Found[] = [];
  const surnames = possibleSurnames(phrases, vocabulary);
  for (const whole of phrases) {
    if (scene.knownAt(whole.start)) continue;
    const phrase = withoutOrdinaryStart(whole, vocabulary);
    if (!phrase || phrase.words.length > 4 || scene.closed(phrase.start)) continue;
    const last = phrase.words.at(-1)?.text ?? '';
    if (vocabulary.isOrdinary(last) && phrase.words.length === 1) continue;
    const sentence = sentenceAt(scene.sentences, phrase.start);
    if (!sentence || isTitleCased(text.slice(sentence.start, sentence.end))) continue;
    const after = organisationAfter(text.slice(phrase.end, Math.min(phrase.end + 60, sentence.end)));
    const before = organisationBefore(text.slice(Math.max(sentence.start, phrase.start - 40), phrase.start));
    const single = phrase.words.length === 1;
    const distinct = phrase.words.some((one) => isDistinct(one.text));
    if (single && !distinct && surnames.has(last)) continue;
    // As the first word of a sentence it has its capital anyhow: "Operators said", "Publicly disclosed".
    if (
      single &&
      phrase.start <= sentence.start + 1 &&
      !isDistinct(last) &&
      before < 5 &&
      !isUsedInside(text, last, scene)
    ) {
      if (
        !/^\s(?:said|says|told|warned|believes|announced)\b/u.test(text.slice(phrase.end, phrase.end + 12)) ||
        /(?:ly|ors|ers|ists|ody|one|ies)$/u.test(last)
      )
        continue;
    }
    // Two capitalised words that speak are rather a person.
    const sure = after >= 5 || before >= 5 || (after >= 4 && (single || distinct));
    if (!sure || (!single && !distinct && after < 5 && before < 5)) continue;
    found.push({
      start: phrase.start,
      end: phrase.end,
      kind: 'organisation',
      via: 'position',
      weight: before >= 5 || after >= 5 ? 2 : 1,
    });
  }
  return found;
}

/** Last words of two capitalised words: "Alperovitch said" after "Dmitri Alperovitch". */
function possibleSurnames(phrases: readonly Phrase[], vocabulary: Vocabulary): Set<string> {
  const words = new Set<string>();
  for (const {
    words: [first, last, ...rest],
  } of phrases) {
    if (
      first &&
      last &&
      rest.length === 0 &&
      !vocabulary.isOrdinary(first.text) &&
      !vocabulary.isOrdinary(last.text)
    )
      words.add(last.text);
  }
  return words;
}

function isUsedInside(text: string, word: string, scene: Scene): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (/[\p{Ll},]\s$/u.test(text.slice(Math.max(0, at - 2), at)) && !scene.closed(at)) return true;
  }
  return false;
}
