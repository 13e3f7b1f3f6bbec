/** A piece of a sentence: offsets in it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const verbs =
  "apply|install|update|upgrade|patch|enable|enforce|require|implement|use|disable|block|restrict|limit|segment|isolate|monitor|review|audit|check|verify|reset|rotate|change|revoke|rebuild|reimage|re-image|remove|replace|retire|disconnect|train|educate|back up|backup|keep|maintain|store|deploy|configure|scan|search|hunt|report|run|import|conduct|perform|ensure|avoid|be (?:wary|careful|cautious|vigilant|suspicious|alert)|beware|delete|log|collect|retain|encrypt|test|validate|prioriti[sz]e|adopt|establish|turn on|turn off|switch off|switch on|set up|filter|harden|close|separate|whitelist|allowlist|inventory|migrate|protect|secure|strengthen|uninstall|preserve|investigate|quarantine|sanitize|implement|minimi[sz]e|reduce|regularly \\w{3,12}|immediately \\w{3,12}|promptly \\w{3,12}|do not (?:open|click|reuse|pay|expose|install|reply|enable|share|plug|run)|don't (?:open|click|reuse|pay|expose|install|reply|enable|share|plug|run)|never (?:open|click|reuse|share|expose|reply|enable)|examine|inspect|look for|assess|develop|create|define|document|move|power off|shut down|take offline|unplug|restore|factory[- ]reset|renew|reissue|invalidate|force|make sure|treat|tick|authenticate|confirm|watch|alert|subscribe to threat|practi[cs]e|exercise|rehearse|drop|reject|route|sign";
const imperative = new RegExp(
  `^(?:not to (?:open|click|reuse|pay|expose|install|reply|enable|share|run|download|trust|use)\\b|(?:please |always |also |then |first,? |finally,? |immediately,? |regularly,? |consider |strictly |strongly )?(?:${verbs})\\b)`,
  'i',
);
const gerund =
  /^(?:applying|installing|updating|upgrading|patching|enabling|enforcing|requiring|implementing|using|disabling|blocking|restricting|limiting|segmenting|isolating|monitoring|reviewing|auditing|checking|verifying|resetting|rotating|changing|revoking|rebuilding|removing|replacing|retiring|disconnecting|training|educating|backing up|keeping|maintaining|storing|deploying|configuring|scanning|searching|hunting|running|conducting|performing|ensuring|avoiding|deleting|logging|collecting|retaining|encrypting|testing|adopting|establishing|turning (?:on|off)|filtering|hardening|closing|separating|migrating|securing|uninstalling|minimi[sz]ing|reducing)\b/i;
const participle =
  'applied|installed|updated|upgraded|patched|enabled|enforced|required|implemented|disabled|blocked|restricted|limited|segmented|isolated|monitored|reviewed|audited|checked|reset|rotated|changed|revoked|rebuilt|removed|replaced|retired|disconnected|trained|backed up|kept|deployed|configured|scanned|encrypted|tested|adopted|turned (?:on|off)|filtered|hardened|closed|separated|uninstalled|prioriti[sz]ed|collected|stored|secured|exposed';

const defenders =
  '(?:organi[sz]ations?|users?|administrators?|admins?|operators?|customers?|defenders?|agencies|companies|businesses|enterprises?|institutions?|network (?:defenders|owners|operators)|owners|developers|vendors|providers|teams?|(?:it|security) (?:staff|teams?|departments?)|employees|staff|everyone|everybody|individuals|readers|you|they|members|universities|students|hosts|people|recipients|victims|firms|entities|ministries|utilities)';
const urged = new RegExp(
  `\\b${defenders}\\b[^.;:]{0,60}?\\b(?:should|must|need to|needs to|have to|ought to|(?:are|is|were) (?:strongly |also |therefore |hereby |being )?(?:urged|advised|encouraged|recommended|asked|told|warned|required|instructed|directed) to|(?:are|is|were) (?:strongly )?(?:advised|urged|warned|told|asked) (?=not to ))(?: also| therefore| immediately| first)? ?`,
  'gi',
);
const urging =
  /\b(?:recommend|advise|urge|encourage|call(?:s|ed|ing)? on|ask|suggest|instruct|order|direct|tell|told|warn|remind)(?:s|es|ed|ing)?\b/gi;
const reach = 130;
const opener = new RegExp(`\\b(?:to|should|that ${defenders}) `, 'gi');
const able =
  /\b(?:(?:defenders|administrators|admins|security teams|network owners|it teams) can|(?:best|first|simplest|most effective|surest) (?:\w+ )?(?:protection|defen[cs]e|step|measure|remedy|mitigation|countermeasure|advice)s? (?:is|are) to) /gi;
/** What attackers ask of their victims is no measure. */
const attackers =
  /\b(?:attackers?|actors?|hackers?|gang|lures?|notes?|decoy|callers?|criminals?|scammers?|fraudsters?|crooks?|phishers?|thieves|page|pop-?up|prompt|document|ransomware|malware)\b[^.;:]{0,70}$/i;
const recommending =
  /\b(?:recommends?|recommended|recommending|advises?|advised|suggests?|suggested|(?:mitigations?|countermeasures?|recommendations?|measures|best practices|protections?)(?: \w+){0,3} (?:include|are|such as))(?: the following| that)?:? /gi;
const passive = new RegExp(
  `\\b(?:should|must|need to|needs to|ought to) (?:also |not |never |immediately |promptly |always )?be (?:${participle})\\b`,
  'gi',
);
const appeals =
  /\b(?:international (?:co-?operation|law|norms)|co-?operat|responsible (?:state|behaviou?r)|condemn|hold .{0,20}accountable|rule of law)\b/i;
const noDefender =
  /^(?:(?:the|our|this) (?:report|blog|webinar|page|appendix)|(?:see|read|visit|contact|download|subscribe|learn|click|follow|register|sign up|watch (?:the|our))\b)/i;

/**
 * Measures of an English sentence.
 * @param listed it stands under a heading of advice, where an imperative alone is enough
 * @param hinted it holds one of the words without which nothing is advised but by an imperative (`cues`)
 */
export function englishMeasures(sentence: string, listed: boolean, hinted: boolean): Piece[] {
  const advised = hinted ? advisedMeasures(sentence) : [];
  if (advised.length > 0) return isNoAdvice(sentence) ? [] : advised;
  const quote = /^["“'‘]/.test(sentence) ? 1 : 0;
  const body = quote + afterCondition(sentence.slice(quote));
  if (imperative.test(sentence.slice(body)) && (listed || /[.!]["”)]?$/.test(sentence))) {
    const pieces = verbPhrases(sentence, body);
    if (listed || pieces.some((piece) => isConcrete(sentence.slice(piece.start, piece.end))))
      return isNoAdvice(sentence) ? [] : pieces;
  }
  const should = hinted ? passiveMeasures(sentence) : [];
  if (should.length > 0) return isNoAdvice(sentence) ? [] : should;
  if (listed && (gerund.test(sentence) || nominal.test(sentence)) && !isNoAdvice(sentence))
    return [{ start: 0, end: withoutStop(sentence) }];
  return [];
}

function isNoAdvice(sentence: string): boolean {
  return noDefender.test(sentence) || appeals.test(sentence);
}

/** What somebody advises, in so many words. */
function advisedMeasures(sentence: string): Piece[] {
  for (const found of sentence.matchAll(urged)) {
    const pieces = verbPhrases(sentence, found.index + found[0].length);
    if (pieces.length > 0) return pieces;
  }
  for (const found of sentence.matchAll(able)) {
    const pieces = verbPhrases(sentence, found.index + found[0].length);
    if (pieces.length > 0) return pieces;
  }
  for (const found of sentence.matchAll(urging)) {
    if (attackers.test(sentence.slice(0, found.index))) continue;
    const from = found.index + found[0].length;
    for (const next of sentence.slice(from, from + reach).matchAll(opener)) {
      const pieces = verbPhrases(sentence, from + next.index + next[0].length);
      if (pieces.length > 0) return pieces;
    }
  }
  for (const found of sentence.matchAll(recommending)) {
    const pieces = gerundPhrases(sentence, found.index + found[0].length);
    if (pieces.length > 0) return pieces;
  }
  return [];
}

/** "Passwords should be changed." */
function passiveMeasures(sentence: string): Piece[] {
  for (const found of sentence.matchAll(passive)) {
    const start = clauseStart(sentence, found.index);
    const end = clauseEnd(sentence, found.index + found[0].length);
    if (/^(?:it|this|that|he|she|what|which)\b/i.test(sentence.slice(start))) continue;
    if (/\b(?:could|can|attack|actor)\b/i.test(sentence.slice(start, found.index))) continue;
    return [{ start, end }];
  }
  return [];
}

const nominal =
  /^(?:(?:multi-?factor|two-?factor) authentication|mfa\b|network segmentation|(?:regular|offline|immutable) backups?|(?:prompt |timely |regular )?patch(?:ing| management)|least privilege|security awareness|application (?:control|allow-?listing)|centrali[sz]ed logging|vulnerability (?:scanning|management)|strong passwords?)/i;
const concrete =
  /\b(?:password|credential|patch|update|version|firmware|backup|mfa|multi-?factor|authentication|log|logs|access|account|accounts|macro|macros|attachment|link|port|ports|service|services|network|vpn|rdp|appliance|appliances|hosts?|servers?|devices?|systems?|certificates?|keys?|tokens?|software|firewall|rule|rules|traffic|domain|domains|plugin|extension|email|emails|messages?)\b/i;

function isConcrete(words: string): boolean {
  return concrete.test(words);
}

/** Verb phrases from `start` on, coordinated ones each by itself: "rotate all keys and revoke certificates". */
function verbPhrases(sentence: string, start: number): Piece[] {
  if (!imperative.test(sentence.slice(start))) return [];
  return split(sentence, start, (rest) => imperative.test(rest));
}

function gerundPhrases(sentence: string, start: number): Piece[] {
  const rest = sentence.slice(start);
  if (gerund.test(rest)) return split(sentence, start, (next) => gerund.test(next));
  if (imperative.test(rest)) return split(sentence, start, (next) => imperative.test(next));
  return [];
}

function split(sentence: string, start: number, opens: (rest: string) => boolean): Piece[] {
  const close = /[,.!?]["”’](?=\s|$)/.exec(sentence.slice(start));
  const end = close ? start + close.index : withoutStop(sentence);
  const pieces: Piece[] = [];
  let from = start;
  const joint = /(?:; (?:and )?|, (?:and |or |as well as |then )?|,? and (?:also |then )?)(?:to )?/g;
  joint.lastIndex = start;
  for (let found = joint.exec(sentence); found; found = joint.exec(sentence)) {
    const next = found.index + found[0].length;
    if (next >= end) break;
    if (!opens(sentence.slice(next))) continue;
    if (found.index > from) pieces.push({ start: from, end: found.index });
    from = next;
  }
  if (end > from) pieces.push({ start: from, end });
  return pieces;
}

function withoutStop(sentence: string): number {
  let end = sentence.length;
  while (end > 0 && /[.!;:,\s]/.test(sentence[end - 1] ?? '')) end--;
  return end;
}

/** "If you find traces of an intrusion, rotate…": where the main clause begins. */
function afterCondition(sentence: string): number {
  const found =
    /^(?:if|where|when|whenever|once|after|before|until|to|in order to|for|as|wherever)\b[^,;.]{1,140}, (?:please )?/i.exec(
      sentence,
    );
  return found ? found[0].length : 0;
}

/** The clause begins behind the last joint before `at`, unless too little stands between. */
function clauseStart(sentence: string, at: number): number {
  const before = sentence.slice(0, at);
  let start = 0;
  for (const joint of ['; ', ': ', ', ', ', and ', ', so ', ', but ']) {
    const found = before.lastIndexOf(joint);
    if (found >= 0) start = Math.max(start, found + joint.length);
  }
  return at - start > 6 ? start : 0;
}

function clauseEnd(sentence: string, at: number): number {
  const found = /; |, (?:and|but|because|as|while|so) /.exec(sentence.slice(at));
  return found ? at + found.index : withoutStop(sentence);
}
