import { type Found, type Scene, sentenceAt } from '../found.ts';
import { isDistinct, type Phrase } from '../phrases.ts';

const titles =
  '(?:(?:senior|principal|chief|lead|deputy|vice|assistant|acting|former|global|executive|managing|founding|independent|prime|foreign|defen[cs]e|interior|justice|home|finance|attorney|secretary|director|general|technical|technology|information|security|threat|intelligence|research|malware|cyber|cybersecurity|national|staff|group|field|head|incident|response|operating|financial|product|engineering|science|special|press|u\\.s\\.|us|fbi|cisa|nsa|state|federal|principal)[\\s-]){0,5}(?:director|president|minister|undersecretary|under-secretary|vice-minister|secretary|senator|chancellor|vice-chancellor|ceo|ciso|cto|cso|coo|officer|executive|analyst|researcher|spokesperson|spokeswoman|spokesman|professor|dr|mr|ms|mrs|general|attorney|commissioner|ambassador|engineer|manager|head|chief|founder|co-founder|cofounder|journalist|reporter|expert|consultant|adviser|advisor|architect|lawyer|prosecutor|judge|chairman|chairwoman|chair|partner|fellow|scientist|examiner|strategist|hunter|evangelist|lead|leader|representative|congressman|congresswoman|lawmaker|agent|sheriff|colonel|captain|major|admiral)';
const titleBefore = new RegExp(
  `(?<![\\p{L}])${titles}(?:\\sof\\s(?:the\\s)?[\\p{L}&'’ -]{3,40})?,?\\.?\\s$`,
  'iu',
);
const honorific =
  /(?:^|[\s,(])(?:Professor|Prof\.?|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|Senator|President|Minister|Ambassador|General|Colonel)\s$/u;
const titleWord =
  /^(?:Minister|President|Director|Secretary|Senator|Chancellor|Officer|Analyst|Researcher|Spokesperson|Spokesman|Spokeswoman|Professor|Dr|Mr|Ms|Mrs|General|Commissioner|Ambassador|Manager|Chief|Founder|Chairman|CEO|CISO|CTO|Governor|Mayor|Attorney|Prosecutor|Judge)$/u;
const titleAfter = new RegExp(
  `^,\\s(?:who is |who was |(?:an?|the|its|then|now|then-)\\s)?(?:[\\p{L}\\p{N}'’.-]{1,18}\\s){0,5}?${titles}(?![\\p{L}])`,
  'iu',
);
const employer = /\b(?:at|for|of|with|from)\s(?:the\s)?(?:[\p{Ll}-]{2,20}\s){0,4}$/u;
const speech =
  'said|says|told|tells|wrote|writes|added|adds|explained|explains|noted|notes|warned|warns|commented|comments|stated|states|argued|argues|believes|recalled|recalls|concluded|observed|tweeted|testified|admitted|pointed|emphasi[sz]ed|acknowledged|continued|asked|asks';
const speechAfter = new RegExp(`^,?\\s(?:also\\s|later\\s|recently\\s)?(?:${speech})\\b`, 'u');
const speechBefore = new RegExp(`(?:["”'’,]|\\bas)\\s(?:${speech})\\s$`, 'u');
const charged =
  /\b(?:charg(?:es|ed|ing)|indict(?:s|ed|ment)|nam(?:es|ed)|identified as|defendants?|nationals?|suspects?|hackers?|officers?|operatives?|citizens?|sanction(?:s|ed)|arrest(?:s|ed)|accused?|men|women|individuals|administrators?|employees|owners|conspirators?|brothers|authors?|written by|by)\b[^.;\n]{0,60}$/iu;

/** ", a Shanghai-based hacker", ", allegedly a member", ", who teaches". */
const person =
  /^,\s(?:allegedly |reportedly )?(?:an?|the|one of)\s(?:[\p{L}\p{N}'’-]{1,18}\s){0,4}?(?:hackers?|national|citizen|resident|native|businessman|businesswoman|developer|programmer|member|operator|man|woman|student|teacher|criminologist|academic|lawyer|contractor|fugitive|suspect|dentist|physicist|engineer)\b|^,\s(?:who|whom|whose)\s/u;

/** DeBolt, McCarthy, VanDyke: a capital inside that families have. */
export const camelSurname = /^(?:Mc|Mac|De|Di|La|Le|Van|Du|Fitz)\p{Lu}\p{Ll}/u;

/** Persons by their title, by what they say, and lists of the accused. */
export function peopleInEnglish(scene: Scene, phrases: readonly Phrase[]): Found[] {
  const { text } = scene;
  const found: Found[] = [];
  const rows = phrases.map((phrase) => personPart(phrase, scene)).filter((phrase) => phrase !== undefined);
  rows.forEach((phrase, index) => {
    const sentence = sentenceAt(scene.sentences, phrase.start);
    if (!sentence || scene.closed(phrase.start)) return;
    const before = text.slice(Math.max(sentence.start, phrase.start - 90), phrase.start);
    const after = text.slice(phrase.end, Math.min(sentence.end, phrase.end + 140));
    const appositive = titleAfter.exec(after);
    const titled = titleBefore.test(before);
    if (scene.isTitled(sentence) && sentence.end - sentence.start < 160 && !honorific.test(before)) return;
    const accused =
      /\b(?:charg|indict|sanction|arrest|extradit|convict|sentenc|prosecut|detain)\w{0,6}\s(?:on\s|against\s|of\s)?$/iu.test(
        before,
      ) || person.test(after);
    const speaks = speechAfter.test(after) || speechBefore.test(before);
    const listed =
      isListed(text, rows, index) && charged.test(text.slice(sentence.start, firstOfList(text, rows, index)));
    if (!(titled || appositive || speaks || listed || accused)) return;
    const organisation = employerOf(scene, phrase, sentence.start, sentence.end, titled);
    found.push({
      start: phrase.start,
      end: phrase.end,
      kind: 'person',
      via: 'position',
      weight: titled || appositive ? 3 : 2,
      ...(organisation ? { organisation } : {}),
    });
  });
  return found;
}

/** Two or three plain capitalised words, none of them a known name's or an ordinary one; a title before them is left out. */
function personPart(phrase: Phrase, scene: Scene): Phrase | undefined {
  if (phrase.quoted || phrase.words.length < 2) return undefined;
  let from = phrase.words.findLastIndex((word) => titleWord.test(word.text)) + 1;
  if (phrase.words.length - from < 2) from = 0;
  while (from < phrase.words.length - 2 && scene.vocabulary.isOrdinary(phrase.words[from]?.text ?? ''))
    from++;
  while (from < phrase.words.length - 2 && scene.knownAt(phrase.words[from]?.start ?? 0)) from++;
  const words = phrase.words.slice(from);
  const first = words[0];
  if (!first || words.length < 2 || words.length > 4) return undefined;
  const fits = words.every((word, index) => {
    if (/^\p{Lu}\.?$/u.test(word.text) && index < words.length - 1) return true;
    if (
      !/^\p{Lu}\p{Ll}+(?:[-'’]\p{Lu}?\p{Ll}+)?$|^(?:Mc|Mac|De|Di|La|Le|Van|Du|Fitz)\p{Lu}\p{Ll}+$|^\p{Lu}['’]\p{Lu}\p{Ll}+$/u.test(
        word.text,
      )
    )
      return false;
    return (
      !scene.vocabulary.isOrdinary(word.text) ||
      /^(?:May|Will|Mark|Page|Sun|Chase|Grant|Rob|Bill|April|June|August|Jan)$/u.test(word.text)
    );
  });
  if (
    !fits ||
    words.some((word) => scene.knownAt(word.start) && scene.knownAt(word.start)?.kind !== 'person')
  )
    return undefined;
  if (words.some((word) => isDistinct(word.text) && !camelSurname.test(word.text))) return undefined;
  if (scene.vocabulary.isPlace(words.map((word) => word.text).join(' '))) return undefined;
  return { ...phrase, start: first.start, words };
}

function isListed(text: string, rows: readonly Phrase[], index: number): boolean {
  const here = rows[index];
  const next = rows[index + 1];
  const before = rows[index - 1];
  const joint = /^(?:,\s(?:and\s)?|\sand\s|、|及び|と)$/u;
  return (
    (here !== undefined && next !== undefined && joint.test(text.slice(here.end, next.start))) ||
    (here !== undefined && before !== undefined && joint.test(text.slice(before.end, here.start)))
  );
}

function firstOfList(text: string, rows: readonly Phrase[], index: number): number {
  let at = index;
  while (at > 0 && isListed(text, rows.slice(at - 1, at + 1), 1)) at--;
  return rows[at]?.start ?? 0;
}

/** "X's chief analyst Jane Doe", "Jane Doe, a senior analyst at X", "Jane Doe of X". */
function employerOf(
  scene: Scene,
  person: Phrase,
  from: number,
  to: number,
  titled: boolean,
): string | undefined {
  const { text } = scene;
  const named = (start: number, end: number): string | undefined => {
    for (let at = start; at < end; at++) {
      const known = scene.knownAt(at);
      if (known?.kind !== 'organisation' || known.start < start) continue;
      const lead = text.slice(start, known.start);
      if (employer.test(lead)) return text.slice(known.start, known.end);
      at = known.end;
    }
    return undefined;
  };
  const after = named(person.end, Math.min(to, person.end + 120));
  if (after) return after;
  if (!titled) return undefined;
  for (let at = person.start - 1; at >= Math.max(from, person.start - 90); at--) {
    const known = scene.knownAt(at);
    if (known?.kind === 'organisation')
      return /^(?:['’]s?)?\s[^.;\n]{0,60}$/u.test(text.slice(known.end, person.start))
        ? text.slice(known.start, known.end)
        : undefined;
  }
  return undefined;
}
