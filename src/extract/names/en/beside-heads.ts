import type { NameKind } from '../../../model/lexicon.ts';
import { type Found, type KnownSpan, type Scene, sentenceAt } from '../found.ts';
import type { Head } from '../heads.ts';
import { lastWordBefore } from '../last-word.ts';
import { isDistinct, nameAt, nameBefore, type Phrase, withoutOrdinaryStart } from '../phrases.ts';

const introducing: ReadonlySet<NameKind | 'none'> = new Set([
  'actor',
  'malware',
  'tool',
  'campaign',
  'organisation',
  'product',
]);
/** Between the name and its kind word: "PlugX modular backdoor", "the 'X' malware". */
const modifierWords =
  'banking|remote|access|modular|custom|infamous|notorious|open-source|mobile|information-stealing|stealing|android|linux|windows|macos|passive|fileless|commodity|web|credential|multi-stage|cyber|cyberespionage|espionage|hacking|extortion|cybercrime|criminal|hacktivist|state-sponsored|threat|apt|crypto|infostealer|point-of-sale|backdoor|malware|ransomware|trojan|botnet';
const modifiers = new Set(modifierWords.split('|'));
const modifier = new RegExp(`(?<=[\\s"”'’*_\`])(?:(?:${modifierWords})\\s){1,3}$`, 'iu');
const listed = /(?:,\s(?:and\s|or\s)?|\s(?:and|or|&)\s)(?:the\s)?$/u;

/** "the X ransomware", "the X and Y web shells", "threat actor X", "the consultancy X". */
export function besideHeadsInEnglish(scene: Scene): Found[] {
  const found: Found[] = [];
  for (const head of scene.heads) {
    if (head.lang !== 'en' || !introducing.has(head.kind)) continue;
    const sentence = sentenceAt(scene.sentences, head.start);
    if (!sentence) continue;
    const titled = (sentence.heading || sentence.section === 'title') && scene.isTitled(sentence);
    found.push(
      ...before(scene, head, sentence.start, titled),
      ...after(scene, head, sentence.start, sentence.end, titled),
    );
  }
  return found;
}

function before(scene: Scene, head: Head, from: number, titled: boolean): Found[] {
  if (head.kind === 'organisation' || head.kind === 'none') return [];
  const { text } = scene;
  let at = head.start;
  const extra = modifiers.has(lastWordBefore(text, at))
    ? modifier.exec(text.slice(Math.max(from, at - 60), at))?.[0]
    : undefined;
  if (extra) at -= extra.length;
  if (!(head.kind === 'campaign' ? /\s/u : /[\s-]/u).test(text[at - 1] ?? '')) return [];
  const found: Found[] = [];
  for (let step = 0; step < 6; step++) {
    const end = at - 1;
    if (end <= from) break;
    const whole = nameBefore(text, end);
    const phrase = whole && ownWords(scene, withoutParticiple(whole, from));
    if (!phrase || phrase.start < from || !accepted(scene, phrase, head, from, titled, step > 0)) break;
    found.push({
      start: phrase.start,
      end: phrase.end,
      kind: head.kind,
      via: 'position',
      weight: head.strong || scene.knownAt(phrase.start) ? 2 : 1,
    });
    const joint = listed.exec(text.slice(Math.max(from, phrase.start - 10), phrase.start));
    if (!joint) break;
    at = phrase.start - joint[0].length + 1;
  }
  return found;
}

/** "Hijacked Cyberoam appliances served …": the capital of the first word is the sentence's. */
function withoutParticiple(phrase: Phrase, from: number): Phrase {
  const [first, second] = phrase.words;
  if (
    !first ||
    !second ||
    phrase.quoted ||
    first.start > from + 1 ||
    !/^\p{Lu}\p{Ll}+(?:ed|ing)$/u.test(first.text)
  )
    return phrase;
  return { ...phrase, start: second.start, words: phrase.words.slice(1) };
}

/** Of capitalised words before a kind word the name's: of "Install XMRig Miner" and headlines the last that look like one. */
function ownWords(scene: Scene, whole: Phrase): Phrase | undefined {
  const inside = /[\p{Ll},]\s$/u.test(scene.text.slice(Math.max(0, whole.start - 2), whole.start));
  const phrase = withoutOrdinaryStart(whole, scene.vocabulary, inside);
  const last = phrase?.words.at(-1);
  if (!phrase || phrase.quoted || !last || !isDistinct(last.text)) return phrase;
  let from = phrase.words.length - 1;
  while (from > 0 && isDistinct(phrase.words[from - 1]?.text ?? '')) from--;
  const first = phrase.words[from];
  return first && scene.knownAt(phrase.start) === undefined
    ? { ...phrase, start: first.start, words: phrase.words.slice(from) }
    : phrase;
}

function accepted(
  scene: Scene,
  phrase: Phrase,
  head: Head,
  from: number,
  titled: boolean,
  inList: boolean,
): boolean {
  const { vocabulary } = scene;
  if (scene.closed(phrase.start)) return false;
  const known = scene.knownAt(phrase.start);
  if (known && known.end >= phrase.end)
    return inList || known.kind === head.kind || isGang(scene.text, known, head);
  const makers = phrase.words.filter((word) => scene.knownAt(word.start) !== undefined);
  if (head.kind === 'product' ? makers.length === phrase.words.length : makers.length > 0) return false;
  if (phrase.end - phrase.start < 3) return false;
  if (/^(?:great|china's|human)$/iu.test(phrase.words.at(-1)?.text ?? '')) return false;
  if (phrase.quoted)
    return phrase.words.length <= 3 && !phrase.words.every((word) => vocabulary.isOrdinary(word.text));
  // "UniCredit Group": with its capital the kind word is part of a body's name.
  if (/^(?:Groups?|Unit|Operation|Company|Firm|Bank)$/u.test(scene.text.slice(head.start, head.end)))
    return false;
  const last = phrase.words.at(-1)?.text ?? '';
  if (vocabulary.isOrdinary(last)) return false;
  const distinct = phrase.words.some((word) => isDistinct(word.text));
  if (head.kind === 'product') {
    if (phrase.words.length > 4 || isAcronym(phrase)) return false;
    const own = phrase.words.filter((word) => scene.knownAt(word.start) === undefined);
    if (own.every((word) => vocabulary.isOrdinary(word.text))) return false;
    return (
      distinct ||
      (device.test(scene.text.slice(head.start, head.end)) &&
        !titled &&
        own.every((word) => /^\p{Lu}\p{Ll}{3,}/u.test(word.text)) &&
        phrase.words.length - own.length < 2 &&
        isOnlyCapitalised(scene.text, own[0]?.text ?? ''))
    );
  }
  if (distinct && !isAcronym(phrase)) return true;
  // A simply capitalised word: before a plain kind word, not in a headline, not as the sentence's first word.
  return (
    head.strong &&
    head.kind !== 'campaign' &&
    !titled &&
    phrase.words.length <= 2 &&
    phrase.start > from + 1 &&
    isOnlyCapitalised(scene.text, last) &&
    (phrase.words[0]?.text.length ?? 0) > 3 &&
    /^\p{Lu}\p{Ll}/u.test(last)
  );
}

function after(scene: Scene, head: Head, from: number, to: number, titled: boolean): Found[] {
  const { text } = scene;
  if (head.kind === 'none' || head.kind === 'product') return [];
  // A kind word with a capital is part of a name or a headline: "Security Company Limited".
  const words = text.slice(head.start, head.end);
  const opensSentence = head.start <= from + 1 && !/\s\p{Lu}/u.test(words);
  if (/^\p{Lu}/u.test(words) && !/^\p{Lu}{2,}$/u.test(words) && !opensSentence) return [];
  const joint = /^\s\[?(?=["“'‘*_`「\p{L}\d])/u.exec(text.slice(head.end, head.end + 3));
  if (!joint) return [];
  const found: Found[] = [];
  let at = head.end + joint[0].length;
  for (let step = 0; step < 6; step++) {
    const phrase = nameAt(text, at);
    if (!phrase || phrase.end > to || scene.closed(phrase.start) || titled) break;
    const known = scene.knownAt(phrase.start);
    if (!known) {
      const first = phrase.words[0]?.text ?? '';
      if (scene.vocabulary.isOrdinary(first) && phrase.words.length === 1) break;
      if (scene.vocabulary.isPlace(first) && head.kind !== 'organisation') break;
      const distinct = phrase.quoted || phrase.words.some((word) => isDistinct(word.text));
      if (head.kind !== 'organisation' && !distinct && !head.strong) break;
      if (head.kind !== 'organisation' && !phrase.quoted && (isAcronym(phrase) || phrase.words.length > 3))
        break;
      found.push({
        start: phrase.start,
        end: phrase.end,
        kind: head.kind,
        via: 'position',
        weight: head.strong ? 2 : 1,
      });
    }
    const end = known && known.end > phrase.end ? known.end : phrase.end;
    const more = /^["”'’*_`]{0,2}(?:,\s(?:and\s|or\s)?|\s(?:and|or|&)\s)(?:the\s)?/u.exec(
      text.slice(end, end + 12),
    );
    if (!more || !/s$/iu.test(text.slice(head.start, head.end))) break;
    at = end + more[0].length;
  }
  return found;
}

const device = /^(?:appliances?|firewalls?|routers?|gateways?|vpn)$/iu;

/** A word that the text also writes small is no name: "Password stealer" in a table, "password" elsewhere. */
function isOnlyCapitalised(text: string, word: string): boolean {
  const small = word.toLowerCase();
  for (let at = text.indexOf(small); at >= 0; at = text.indexOf(small, at + small.length)) {
    if (
      !/[\p{L}\d./_-]/u.test(text[at - 1] ?? '') &&
      !/[\p{L}\d/_]/u.test(text[at + small.length] ?? '') &&
      !/^\.[a-z]/u.test(text.slice(at + small.length, at + small.length + 2))
    )
      return false;
  }
  return true;
}

/** Two or three capitals that no list knows are rather an abbreviation than a name. */
function isAcronym(phrase: Phrase): boolean {
  return phrase.words.length === 1 && !phrase.quoted && /^\p{Lu}{2,3}s?$/u.test(phrase.words[0]?.text ?? '');
}

/** "the DarkSide gang": the people bear their program's name. */
function isGang(text: string, known: KnownSpan, head: Head): boolean {
  return (
    known.kind === 'malware' &&
    head.kind === 'actor' &&
    /(?:gang|group|crew|cartel|operation|syndicate)s?$/iu.test(text.slice(head.start, head.end))
  );
}
