const words = (list: string) => new Set(list.split(/\s+/u));

/** Closed classes of English. */
export const determiners = words(
  'a an the this these those such another other each every all both some any several many most few various numerous multiple two three four five six seven eight nine ten eleven twelve dozens hundreds thousands my our your his her its their one no certain much half whose what which',
);

export const indefinite = words(
  'a an another some several many various numerous multiple two three four five six seven eight nine ten dozens hundreds thousands other no any one',
);

export const pronouns = words(
  'it they them he she we i you him us me itself themselves himself herself ours theirs everyone anyone someone somebody anybody everybody nobody none nothing something anything everything latter former',
);

export const prepositions = words(
  'of in on at by with from for to into onto against through via across within throughout between among amid under over above below behind beyond beside besides despite during per upon toward towards about around without inside outside near like unlike including concerning regarding using-as than alongside off up down out along except versus as since until after before plus',
);

export const coordinators = words('and or but nor & yet');

export const subordinators = words(
  'while when whenever because although though if unless whereas once whether where wherever lest after before since as until how why than so',
);

export const modals = words('may might could can would should must will shall cannot');

export const haveForms = words('has have had having');

export const beForms = words('is are was were be been being am');

export const doForms = words('do does did');

export const relatives = words('who which whom whose that');

export const adverbs = words(
  "also still then now again ever never even only just already yet later soon together back further instead too well not n’t n't once often sometimes always perhaps maybe mostly rather quite very more most less almost nearly about-to first previously actively since-then thus hence however moreover meanwhile therefore otherwise indeed seldom hardly likely ago abroad elsewhere here there likewise aside apart away forward outright so far instead alone furthermore nevertheless nonetheless notably additionally not",
);

/** Heads of noun phrases that stand for an actor without a name. */
const actorHeads = words(
  'hacker attacker hacktivist cybercriminal cyberspy adversary intruder apt group gang crew cluster collective actor team outfit spy syndicate perpetrator culprit criminal operator threat-actor crowd ring persona thief extortionist scammer fraudster affiliate cyberattacker assailant miscreant intrusion-set cybergang nation-state',
);

/** Such heads that need a qualifying word beside them. */
const weakActorHeads = words(
  'group team crowd ring persona cluster crew outfit collective operator actor unit affiliate criminal gang syndicate',
);

export const actorQualifiers =
  /\b(?:hack\w*|threat|cyber\w*|espionage|spy\w*|spies|apt|ransomware|extortion|intrusion|malicious|state|nation|government|military|intelligence|criminal|sponsored|backed|linked|aligned|nexus|affiliated|hostile|persistent|malware|botnet|phishing|activity|financially|adversary|attack\w*|wiper|stealer|mercenary|hacktivist|crime)\b/iu;

const activityHeads = words(
  'campaign attack operation intrusion activity breach incident compromise hack cyberattack cyber-attack espionage wave heist hacking theft assault raid effort break-in spree cyberespionage attempt offensive exploitation onslaught strike cyberoperation',
);

const malwareHeads = words(
  'malware ransomware backdoor trojan rat loader dropper downloader wiper worm botnet stealer infostealer spyware implant rootkit webshell shell keylogger payload bootkit cryptominer miner virus beacon bot',
);

const toolHeads = words('tool toolkit framework utility software program script exploit kit toolset arsenal');

const flawHeads = words('vulnerability flaw bug zero-day 0-day exploit weakness hole defect cve issue');

const victimHeads = words(
  'organization organisation entity company institution agency ministry firm business user customer victim network system server sector industry body official employee government bank operator provider infrastructure facility target individual politician activist dissident diplomat journalist people university hospital military embassy think-tank utility account website computer device contractor staff department enterprise community environment nation country region state interest citizen executive engineer developer researcher personnel office parliament media plant site exchange manufacturer supplier authority school client host machine employee mailbox inbox retailer carrier lawmaker refinery grid port airline insurer broker',
);

const speakerHeads = words(
  'researcher analyst expert team report advisory official spokesperson spokesman spokeswoman agency authority statement indictment government investigator company firm ministry prosecutor police alert complaint post blog study scientist paper executive president minister director chief officer head engineer specialist bulletin minister',
);

export type HeadClass =
  | 'actor'
  | 'activity'
  | 'malware'
  | 'tool'
  | 'flaw'
  | 'victim'
  | 'speaker'
  | 'time'
  | 'other';

/** Singular form of a lower-case noun, near enough for the lists above. */
function singular(word: string): string {
  if (/(?:ss|us|is|ics)$/u.test(word)) return word;
  if (word.endsWith('spies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('thieves')) return 'thief';
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:xes|ches|shes|sses)$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

const timeWords =
  /^(?:year|month|week|day|hour|minute|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|decade|time|morning|evening|quarter|weekend|summer|winter|spring|autumn|fall)$/u;

const classes = new Map<string, HeadClass>();

/** Class of a lower-case head noun; remembered, since texts repeat their words. */
export function classOf(head: string): HeadClass {
  const known = classes.get(head);
  if (known !== undefined) return known;
  if (classes.size > 20_000) classes.clear();
  const found = classOfSingular(singular(head));
  classes.set(head, found);
  return found;
}

function classOfSingular(word: string): HeadClass {
  if (actorHeads.has(word)) return 'actor';
  if (activityHeads.has(word)) return 'activity';
  if (malwareHeads.has(word)) return 'malware';
  if (flawHeads.has(word)) return 'flaw';
  if (toolHeads.has(word)) return 'tool';
  if (timeWords.test(word)) return 'time';
  if (victimHeads.has(word)) return 'victim';
  if (speakerHeads.has(word)) return 'speaker';
  return 'other';
}

export const isWeakActorHead = (head: string) => weakActorHeads.has(singular(head));

export const isVictimHead = (head: string) => victimHeads.has(singular(head)) || classOf(head) === 'victim';

export const isSpeakerHead = (head: string) => speakerHeads.has(singular(head));

/** Doubt said by words near a verb or in a noun phrase. */
export const hedgeWord =
  /\b(?:may|might|possibl[ey]|perhaps|maybe|probabl[ey]|likely|unlikely|suspected|reportedly|allegedly|alleged|purportedly|purported|apparently|apparent|presumabl[ey]|presumed|potential(?:ly)?|rumou?red|ostensibl[ey]|seemingly|plausibl[ey]|believed|supposed(?:ly)?|almost certain(?:ly)?|nearly certain|remote(?: chance)?|conceivabl[ey]|tentative(?:ly)?|(?:low|moderate|medium) confidence|unconfirmed|assumed)\b/iu;

/** Hearsay that a named speaker turns into his own statement. */
export const hearsayWord = /\b(?:reportedly|allegedly|alleged|purportedly|purported)\b/giu;

/** Advice for defenders. */
export const adviceWords =
  /\b(?:should|must|recommends?|recommended|(?:is|are|were|was|strongly) (?:urged|encouraged|advised)|urges? (?:all|users|customers|organi[sz]ations|administrators)|make sure|best practices?|please|need(?:s|ed)? to)\b|^(?:Ensure|Consider|Apply|Implement|Use|Enable|Disable|Monitor|Review|Block|Patch|Update|Reset|Rotate|Enforce|Deploy|Restrict|Limit|Avoid|Require|Keep|Check|Scan|Search|Look|Remove|Change|Run|Import|Be|Do|Never|Always|Follow|Report|Install|Audit|Train|Segment|Validate|Verify|Isolate|Contact|Turn|Set|Configure|Maintain|Rebuild|Tick|Upgrade|Hunt) /u;
