import type { PlaceWords } from './cue.ts';

const attack =
  /\b(?:attack|target|breach|compromis|hack|hit\b|infect|intru|stole|steal|espionage|victim|spied|spy|spies|infiltrat|exfiltrat|ransom|exploit|disrupt|cripple|outage|raid|leak|extort|brok|broke|break|prowl|wip|sabotag|struck|strike|theft|robbed|heist|phish|went down|knocked)/iu;
const act =
  /\b(?:indict|sanction|condemn|charged|accus|attribut|blam|named|unseal|designat|concluded that|pinned|pointed|expel|seiz|arrest|extradit|denounc|prosecut)/iu;
const report =
  /\b(?:said|says|warn|publish|report|releas|issu|advis|urg|alert|announc|disclos|reveal|stat|assess|confirm|note|detail|co-?author|recommend|identif|told|according to|join|sign|describ)/iu;
const organ =
  '(?:government|officials|authorit(?:y|ies)|agenc(?:y|ies)|prosecutors|police|(?:justice|foreign|interior|defen[cs]e|state|treasury) (?:ministry|department)|department of \\w+|ministr(?:y|ies)(?: of \\w+)?|president|prime minister|minister|cert|regulators?|allies)';
const nouns =
  '(?:compan(?:y|ies)|organi[sz]ations?|governments?|agenc(?:y|ies)|firms?|banks?|universit(?:y|ies)|hospitals?|users?|entit(?:y|ies)|infrastructure|networks?|operators?|ministr(?:y|ies)|officials?|business(?:es)?|institutions?|citizens?|systems?|lawmakers?|parliament|diplomats?|exchanges?|providers?|contractors?|victims?|targets?|devices?|servers?|sectors?|industr(?:y|ies)|telecoms?|websites?|computers?|schools?|ports?|utilit(?:y|ies)|elections?|grid|airports?|insurers?|media|embass(?:y|ies)|interests|soil|people|customers|patients|districts?|bod(?:y|ies)|makers?|members?)';

export const english: PlaceWords = {
  attack,
  report,
  act,
  joint:
    /^(?:'s|’s)?(?: \([^()]{0,60}\))?(?:,? and (?:the )?|, (?:the )?|,? as well as (?:the )?|\/| or (?:the )?)$/u,
  not: /\b(?:not|no|could|may|might|should|recommend|would)\b/iu,
  speaks:
    /^(?: \([^()]{0,40}\))?(?:'s [^,.]{0,40})?,? (?:[a-z]+ly )?(?:said|says|warned|announced|told|reported|added|confirmed|accused|blamed|attributed|published|issued|charged|and)\b/u,
  sectorNot: /^ (?:security|cybersecurity) (?:firm|company|vendor|researchers?)/u,
  cues: [
    {
      role: 'attributing',
      sentence: act,
      after: new RegExp(
        `^(?:'s|’s|n)?(?: ${organ}| (?:has|have|also|formally|publicly|and its allies) |,? [a-z]+ly |(?= (?:indict|sanction|condemn|charged|accus|attribut|blam|named|expel)))`,
        'iu',
      ),
      unless: /^[^.;]{0,80}\b(?:was|were|been) (?:hit|targeted|breached|attacked|accused|blamed)/iu,
    },
    {
      role: 'reporting',
      sentence: report,
      after: new RegExp(
        `^(?:'s|’s|n)?(?: [a-z-]{2,16}){0,3} ${organ}\\b(?! (?:networks|systems|websites|computers|entities|employees))`,
        'iu',
      ),
      unless: /^[^.;]{0,60}\b(?:was|were|been) (?:hit|targeted|breached|attacked|compromised)/iu,
    },
    {
      role: 'reporting',
      sentence: report,
      before:
        /\b(?:agencies|authorities|governments|officials|partners|counterparts|police|regulators) (?:of|from|in) (?:the )?$/iu,
    },
    {
      role: 'attributed-state',
      after:
        /^(?:'s|’s|n)? (?:[a-z-]{2,14} ){0,2}(?:spies|spy|intelligence|military|army|hackers?|security service|services|secret|cyber ?spies|operatives|cyber unit|state)\b/iu,
      unless:
        /^[^.;]{0,60}\b(?:said|warned|announced|reported|was (?:hit|targeted)|agencies? (?:said|warned))/iu,
    },
    {
      role: 'attributed-state',
      before:
        /\b(?:on behalf of|tied to|linked to|links? to|work(?:ing)? for|backed by|sponsored by|blamed(?: it)? on|pointed to|points to|orders of|directed by|loyal to|serv(?:es|ing)|attributed to|hand of|interests of)(?: the| those of| hackers (?:in|from)| actors (?:in|from))? $/iu,
    },
    {
      role: 'attributed-state',
      after:
        /^(?:'s government)? (?:was|is|were|stood|being|had been|lay) (?:widely |probably |likely |thought to be |believed to be )?(?:behind|responsible)/iu,
    },
    {
      role: 'victim',
      sentence: attack,
      before: new RegExp(
        `(?<!, (?:an?|the) (?:[a-z-]{2,20} ){0,3})\\b${nouns}(?: [a-z-]{2,20}){0,3},? (?:in|across|throughout|from|of|inside|around)(?: the)? $`,
        'u',
      ),
      unless: /^(?:, (?:said|says|reported)|[^.;]{0,30}\b(?:said|says|reported|warned)\b)/iu,
    },
    {
      role: 'victim',
      sentence: attack,
      after: new RegExp(
        `^(?:'s|’s|-based|n)?(?! ?(?:[a-z-]+ ){0,2}(?:spy|spies|intelligence|security|cybersecurity|hack)\\w*\\b)(?: [a-z-]{2,20}){0,3} ${nouns}\\b(?!-| (?:front|hackers?|actors?|spies|operatives?|agents?))`,
        'iu',
      ),
      unless:
        /^(?:'s|’s|n)? (?:[a-z-]+ ){0,3}(?:firm|company|vendor|researchers?|agency|agencies|officials?|government)\b(?:,| said| says| reported| warned| described| discovered| found| published)/iu,
    },
    {
      role: 'victim',
      before:
        /\b(?:target(?:s|ed|ing)?|hit(?:s|ting)?|attack(?:s|ed|ing)?|struck|hack(?:s|ed|ing)?|breach(?:ed|ing)?|against|compromis(?:e[sd]?|ing)|crippl(?:e[sd]?|ing)|shook|paralys(?:e[sd]?|ing)|prowl(?:s|ed|ing)?|infiltrat(?:e[sd]?|ing)|spy(?:ing)? on|spied on|attacks? on|intrusions? into|campaign against|victims? in|targets in)(?: the| parts of| much of| all of)? $/iu,
    },
  ],
};
