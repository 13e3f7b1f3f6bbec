import { lastWordBefore } from '../last-word.ts';

/** Words that may stand between a name and its kind word: "Emotet banking trojan", "PlugX modular backdoor". */
const noModifier = new Set(
  'a an the of in on at by to for from with via as and or but that which who whose this these those their its his her is are was were be been has have had will would may can could use uses used using deploy deploys deployed deploying drop drops dropped deliver delivers delivered delivering install installs installed load loads loaded against into over after before about than then so not no when while where if target targets targeted targeting say says said'.split(
    ' ',
  ),
);

/** How plainly a kind word after a name says what it is, by what stands between: "X ransomware", "X, a backdoor", "X is a group". */
export function reachesAfter(between: string): number {
  if (/[.;:!?\n。、]/u.test(between.replace(/[\n\r]/gu, ' ').replace(/^\s?["”'’)*_]{0,3}/u, ''))) return 0;
  const apposed =
    /^["”'’)*_]{0,3}(?:\s?,|\s?[-–—(]|\s(?:is|was|are|were)(?:\sbelieved to be)?)\s?(?:an?|the|one of the|another)\s((?:[\p{L}\p{N}'’-]{1,24}\s){0,4})$/u.exec(
      between,
    );
  if (apposed)
    return (apposed[1] ?? '').split(' ').some((word) => noModifier.has(word.toLowerCase())) ? 0 : 5;
  const direct = /^["”'’)*_]{0,3}(?:['’]s)?[\s-]{0,2}((?:[\p{L}\p{N}/-]{1,20}[\s-]){0,3})$/u.exec(between);
  if (!direct) return 0;
  const modifiers = (direct[1] ?? '').split(/\s/u).filter(Boolean);
  if (modifiers.length === 0) return /['’]s/u.test(between) ? 2 : 6;
  if (
    /['’]s/u.test(between) ||
    modifiers.some((word) => noModifier.has(word.toLowerCase()) || (/^\p{Lu}/u.test(word) && word.length > 3))
  )
    return 0;
  return 5 - modifiers.length * 0.5;
}

/** The same for a kind word before: "a backdoor called X", "malware X", "groups such as X". */
export function reachesBefore(between: string): number {
  if (
    /^(?:s)?[\s,(]{1,2}(?:also |now |it |which it |which they |that it |the |internally |collectively )?(?:called|named|dubbed|known as|known under the name|tracked as|tracked under|codenamed|code-named|nicknamed|referred to as|calls?|tracks? as|dubs|names|identified as|designated)\s(?:the\s)?["“'‘*_(]{0,3}$/iu.test(
      between,
    )
  )
    return 6;
  if (
    /^\s?[,(]?\s?(?:such as|including|like|e\.g\.,?|namely|for example,?)\s(?:the\s)?["“'‘*_]{0,2}$/iu.test(
      between,
    )
  )
    return 5;
  if (/^\s["“'‘*_]{0,2}$/u.test(between)) return 5;
  if (/^\s?[(:]\s?(?:the\s)?["“'‘*_]{0,2}$/u.test(between)) return 4;
  return 0;
}

/** Words that tie an act to a doer: what follows them is a group's name even where it is an ordinary word. */
export function actorBefore(before: string): number {
  return /\b(?:mixed up with|confused with|distinct from|different from|attributed to|attributes (?:it|them) to|blamed on|pinned on|linked to|tied to|ties to|links to|overlaps? with|associated with|work of|members of|part of|affiliates? of|subgroup of|leader of|hand of|unlike|dubbed)\s["“'‘]?$/u.test(
    before,
  )
    ? 3
    : 0;
}

const forms = 'Inc|Ltd|LLC|Corp|Corporation|GmbH|Limited|Holdings|PLC|plc';
const adjectives =
  'threat|security|cybersecurity|senior|principal|chief|lead|cyber|intelligence|incident|research|malware|own|internal|global';
const people =
  'researcher|researchers|analyst|analysts|expert|experts|spokesman|spokeswoman|spokesperson|employee|employees|customer|customers|executive|executives|chief|ceo|ciso|cto|official|officials|engineer|engineers|staff|team|teams|blog|report|advisory|research|telemetry|disclosure|headquarters|network|networks|officer|officers|director|president|products';
const adverbs = 'has|have|had|also|recently|first|later|itself|previously';
const speech =
  'said|says|told|wrote|reported|reports|warned|warns|noted|notes|published|disclosed|announced|assesses|assessed|assess|believes|attributes|attributed|tracks|calls|refers|dubbed|named|identified|explained|added|confirmed|stated|acknowledged|declined|revealed|estimates|estimated|concluded|saw|observed|issued|released|patched|fixed|analysed|analyzed';
const nextWord = /^(?:['’]s?)?,?\s([A-Za-z]+)/u;
/** What the word after a body can be; most names are followed by something else. */
const tellingWords = new Set(
  `${forms}|${adjectives}|${people}|${adverbs}|${speech}`.toLowerCase().split('|'),
);
const company = new RegExp(`^(?:['’]s?)?,?\\s(?:${forms})\\b`, 'u');
const hasPeople = new RegExp(`^(?:['’]s?)?\\s(?:(?:${adjectives})\\s){0,3}(?:${people})\\b`, 'iu');
const speaks = new RegExp(`^\\s(?:(?:${adverbs})\\s){0,2}(?:${speech})\\b`, 'iu');

/** Does what follows say that a body speaks, works or has people? 0 not … 6 plainly. */
export function organisationAfter(after: string): number {
  const word = nextWord.exec(after)?.[1];
  if (word === undefined || !tellingWords.has(word.toLowerCase())) return 0;
  if (company.test(after)) return 6;
  if (hasPeople.test(after)) return 5;
  return speaks.test(after) ? 4 : 0;
}

const mayLead = new Set('to at from with for by of the'.split(' '));

/** Does what stands before say so? */
export function organisationBefore(before: string): number {
  if (!mayLead.has(lastWordBefore(before, before.length))) return 0;
  if (!/(?:to|at|from|with|for|by|of)\s(?:the\s)?["“]?$/u.test(before)) return 0;
  if (
    /\b(?:according to|researchers (?:at|from|with)|analysts (?:at|from)|experts (?:at|from)|works? (?:at|for)|employed by|customers of|subsidiary of|spokes\w{3,6} for|reported by|disclosed by|discovered by|published by|analy[sz]ed by|owned by|acquired by|commissioned from|employees of|headquarters of|(?:founder|director|president|chairman|head|owner|ceo|chief executive) of)\s(?:the\s)?["“]?$/iu.test(
      before,
    )
  )
    return 5;
  return 0;
}
