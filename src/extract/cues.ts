import { buildCues, type Cues as CuesOf } from './matcher/index.ts';

/** A word and what may follow it: `ta` before a figure, a space or a hyphen. */
const before = (words: string, ends: string) =>
  words
    .split('|')
    .flatMap((word) => [...ends].map((end) => word + end))
    .join('|');
const figures = '0123456789';
const spaces = ' \n\r\t';
const numbers =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/**
 * With what words the patterns of English grammar begin (`matchesAt`), as folded text has them. Where a pattern gets a new
 * beginning, its family here needs the word.
 */
const families = {
  /** names/en/introduced */
  introduction: `also|call|name|dub|nickname|code|better|commonly|widely|otherwise|formerly|previously|know|refer|track|file|follow|identif|self-|designated|under the|by the|goes by|gave|label|aka|a.k.a.|christen|baptis|baptiz`,
  /** names/products */
  flaw: 'vulnerab|flaw|bug|zero|security|hole|weakness|0-day|exploit|issue|defect',
  /** names/en/victims */
  attack:
    'brok|break|got |get |walked|hack|tapped|intru|moved|crept|slipped|attack|breach|heist|theft|cyber|compromise|raid|infiltrated|extorted|penetrated|robbed|crippled|data|records|customers|systems|network|servers|staff|employees|post|website|patients|students',
  /** names/en/organisations */
  company: 'inc|ltd|llc|llp|gmbh|corp|limited|plc|ag|pty|pte|bhd|s.a|s.p.a|n.v|b.v',
  institution:
    'ministr|department|bureau|universit|institute|agenc|office|council|commission|committee|centre|center|embassy|authority|directorate|service|academy|college|federation|association|organisation|organization|secretariat|bank|administration|foundation|court|chamber|society|corps|command|mission|army|navy|guard|inspectorate|board|government|parliament|assembly|union|police|party|library|museum|airport|port|hospital|clinic|airlines|airways|school|technologies|lab|holdings|software|networks|newspapers|exchange',
  government: 'foreign|defen|interior|finance|justice|health|federal|government|embassy|army',
  unit: 'pla |gru |mss |fsb |svr |rgb |unit |center |bureau 121|lab 110',
  /** names/field-names */
  numbered: `${before('unc|ta|apt|fin', `${figures} -`)}|aptc|${before('ref', figures)}|storm-|dev-|tag-|cl-|uat-|uta|uac-|itg|hive|temp.|unk_|tgr-|larva-`,
  metal: 'bronze |cobalt |gold |iron |nickel |tin |aluminum |zinc |copper ',
  element: 'earth |water |void ',
  weather: 'typhoon|blizzard|sleet|sandstorm|tempest|tsunami',
  animal: 'panda|bear|kitten|chollima|spider|buffalo|jackal|ocelot|leopard',
  operation: 'operation ',
  /** facts/dates/en/grammar */
  date: `${before('a|an|on', spaces)}|${[...figures].join('|')}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fy|q1|q2|q3|q4|h1|h2|first|second|third|fourth|spring|summer|autumn|fall|winter|last|this|next|past|previous|prior|following|same|that|coming|one|two|three|four|five|six|seven|eight|nine|ten|yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday`,
  /** facts/quantities/en */
  quantity: `${[...figures].join('|')}|$|us$|€|£|¥|${numbers}|a dozen|a hundred|a thousand|a million|at least|no fewer|no less|a minimum|more than|well over|over|upwards|in excess|exceeding|up to|as many|as much|at most|a maximum|fewer|less|under|nearly|almost|close to|about|approximately|around|roughly|some|an estimated|estimated|exactly|a total`,
  /** facts/durations */
  duration: `${[...figures].join('|')}|${before('a|an', ' -')}|${numbers}|several |mere |within |in |hours|days|weeks|months|minutes`,
  /** behaviour/measures/english: no beginnings, but words without which nothing is advised */
  advice:
    'should|must|need to|needs to|have to|ought to|urg|advis|encourag|recommend|ask|told|tell|warn|required to|instruct|direct|order|remind|suggest|call|defenders can|administrators can|admins can|security teams can|network owners can|it teams can|best|first|simplest|most effective|surest|mitigations|countermeasures|measures|protections',
} as const;

export type Cues = CuesOf<keyof typeof families>;

/** Beginnings of patterns in a text, found in one pass. */
export const cuesIn = buildCues(families);
