/** English wordings by which a text says that it rests on a report of a named body. Built from parts; every repetition is bounded. */

const word = "(?:[A-Z0-9][\\w&'’./-]{0,30}|of|the|and|for|de)";
/** The body's name: capitalised words and what links them. The one capturing group of each wording. */
const body = `([A-Z][\\w&'’./-]{0,30}(?:\\s${word}){0,7})`;
const acronym = '(?:\\s\\([A-Z][A-Za-z/.-]{1,12}\\))?';
const kind =
  '(?:threat |security |technical |joint |cybersecurity |annual |intelligence |research |private industry |press |blog |flash |malware |incident )?';
const paper = `${kind}(?:report|advisory|analysis|blog post|blog|post|write-up|writeup|paper|study|alert|statement|bulletin|release|notification|research|findings|investigation|survey|guidance|whitepaper|white paper)`;
const day = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const adjectives = `(?:(?:new|recent|latest|detailed|joint|public|technical|comprehensive|follow-up|separate|exhaustive|extensive|in-depth|\\d{4}|${day})\\s){0,3}`;
const firm =
  '(?:the\\s)?(?:(?:cyber ?|IT )?(?:security|intelligence) (?:firm|company|vendor|provider)\\s|researchers (?:at|from)\\s)?(?:the\\s)?';
const issued = '(?:published|released|issued|shared|authored|produced|written|conducted|compiled|put out)';
const when = '(?:\\s(?:on|this|last|earlier)\\s[\\w ]{2,20})?';
const said = `(?:said|says|wrote|noted|revealed|disclosed|warned|explained|detailed)(?:\\s(?:on\\s)?${day})?`;
/** What ties the sentence itself to the report; a bare "in a 2019 report by X" in its midst does not. */
const resting = '(?:\\b[Aa]ccording to|\\b[Aa]s per|\\bciting|(?:^|[.,]\\s)[Ii]n|\\bsaid in)';
const people =
  "(?:\\s(?:researchers?|analysts?|experts?)(?:\\s[A-Z][\\w.'’-]{0,24}(?:,|,? and|\\s){0,2}){0,8})?";

export const englishWordings: readonly RegExp[] = [
  `${resting}\\s(?:an?|the|its)?\\s?${adjectives}${paper}(?:\\s(?:that was\\s|which was\\s)?(?:jointly\\s)?${issued})?${when}\\s(?:by|from)\\s${firm}${body}`,
  `(?:^|[.]\\s)(?:A|The)\\s${adjectives}${paper}(?:\\s${issued})?${when}\\s(?:by|from)\\s${firm}${body}`,
  `\\b(?:an?|the)\\s${adjectives}${paper}\\s(?:that was\\s|which was\\s)?(?:jointly\\s)?${issued}${when}\\sby\\s${firm}${body}`,
  `\\b(?:according to|from)\\s(?:a\\s)?(?:new\\s)?(?:research|findings|data|telemetry|analysis)\\s(?:published\\s|released\\s|shared\\s)?(?:by|from)\\s${firm}${body}`,
  `(?:^|[.,”"]\\s|\\b(?:firm|company|vendor|giant|researchers at|researchers from)\\s)(?:the\\s)?${body}${acronym},?(?:\\s[a-z][\\w ,'’]{0,60},)?${people}\\s?${said}\\sin\\s(?:an?|the|its|their)\\s${adjectives}${paper}`,
  `${resting}\\s(?:the\\s)?${body}(?:'s|’s|')\\s${adjectives}${paper}`,
  `^(?:[Tt]he\\s)?${body}${acronym}(?:,?\\s(?:and|along with|together with|alongside|with)\\s[^.]{2,160}?)?\\s(?:has\\s|have\\s)?(?:jointly\\s)?(?:on\\s${day}\\s)?(?:published|released|issued)(?:\\son\\s${day})?\\s(?:an?|the|its|their)\\s${adjectives}${paper}`,
  // "a joint advisory published by the cybersecurity agencies of X and Y"
  `\\b(?:an?|the|their)\\s${adjectives}joint\\s(?:cyber ?security\\s)?(?:advisory|statement|alert|report)[^.]{0,40}\\s(?:by|from)\\s(?:the\\s)?((?:[a-z]+\\s){0,3}(?:agencies|authorities|services)\\s(?:of|from|in)\\s[A-Z][\\w ,]{2,140}?)(?=[.,]?\\s(?:said|says|warn|which|that)|[.;]|$)`,
  `\\b(?:as|first|originally) reported by\\s(?:the\\s)?${body}`,
].map((wording) => new RegExp(wording));

/** "the company said in a report": the body is named before. */
export const speakerNamedBefore = new RegExp(
  `\\b(?:the (?:company|firm|vendor|team|agency|researchers|security firm|security company)|researchers)\\s${said}\\sin\\s(?:an?|the|its|their)\\s${adjectives}${paper}`,
);
export const speakerOf = new RegExp(
  `(?:\\b(?:researchers (?:at|from|with)|analysts (?:at|from)|firm|company|vendor)\\s${body}|(?:^|[.,]\\s)${body}${acronym}(?:'s|’s)?\\s(?:researchers|analysts)\\b)`,
  'm',
);

const notBodies =
  /^(?:the|this|that|these|those|it|he|she|they|we|our|his|her|its|their|in|on|at|and|but|both|another|a|an|researchers?|officials?|experts?|attackers?|hackers?|government|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|according|new|u\.s|us|as|security|threat|windows)$/i;

/** The captured words as a name; undefined where they are none. */
export function englishBody(captured: string): string | undefined {
  const name = captured
    .replace(/^(?:The|In|On|Its|A)\s/, '')
    .replace(/(?:'s|’s|'|\s(?:of|the|and|for|de)){1,4}$/, '')
    .replace(/[.,]$/, '')
    .trim();
  return name.length < 2 || notBodies.test(name) ? undefined : name;
}
