/** Regular English verbs of reports, by lemma; forms are made by rule. Grammar needs them to find clauses, whatever they mean. */
const regular = `empty acknowledge exercise christen baptise baptize cheat fake vanish disappear assert attest blacklist brief certify clarify classify click concede confess confiscate confront declassify depict deposit devise disown double entrust envisage erupt exit foil frustrate glean grapple haul honour illustrate impede imprison incur insinuate invoke jail mend necessitate nullify obey obstruct offload outwit overturn owe patrol pester ponder populate postpone pour preclude prolong pronounce propose provoke quantify reappear rebuke redesign refrain regain reinstall reissue reload remark remind renew renounce reopen repay repel replicate reproduce republish reset restart restrict retract reverse revoke ridicule rush salvage scupper seal shatter smash solve stall stir strand summon surpass surrender survive sustain swoop testify tighten tolerate transpire tweet undermine unearth unfold unite unload unpack unravel upend vacate venture volunteer waive wane widen learn roam roll groom coax cajole stalk wiretap scramble answer hail abuse accept access account accuse achieve acquire act adapt add adopt advertise advise affect aim alert allege allow alter analyze analyse announce appear apply arrest arm ascribe ask assess assign associate assume attach attack attempt attend attribute authenticate avoid await back backdoor ban base believe belong blackmail blame block blur boast breach bundle bypass call capture cause cease chain challenge change charge chart check cite claim coerce coincide collaborate collect combine come-up command commandeer comment commit communicate compile compose comprise compromise conceal concern conclude condemn conduct confirm connect consider consist contact contain continue contract contribute control convict convince cooperate coordinate copy corroborate corrupt count cover craft crash create cripple criticize criticise cross culminate customize customise damage date debut deceive declare declassify decline decode decrypt dedicate deem defend define defraud degrade delay delete deliver demand demonstrate denounce deny deploy derive describe design designate destroy detail detect determine develop direct disable disclose discover discuss disguise dismantle dismiss display disrupt dissect distribute divide document download draft drain drop dub dump duplicate duped dupe earn eavesdrop edit elevate embed emerge employ emulate enable encode encounter encourage encrypt end endanger endorse enforce engage engineer enjoy enlist ensnare ensure enter entice erase escalate establish evade evaluate evolve examine exceed exchange execute exfiltrate exhibit exist expand expect experience explain exploit explore export expose express extend extort extract face facilitate fail favor favour feature file filter finance fire flag focus follow force forge form formulate found front fund function gain garner gather generate grant guard guess hack halt handle happen harbor harbour harm harvest head help hijack hire hit-out hoard host identify ignore impact impair impersonate implant implement implicate import impose improve include incorporate increase indicate indict infect infer infiltrate influence inform inject insert inspect install instruct integrate intend intensify intercept interfere interrupt intrude investigate involve isolate issue join judge justify kidnap kill knock label lack land last launch launder leak lean leap leverage like limit link list listen live load locate lock log look loot lure maintain malign manage map mark masquerade match maintain mean-to mention merge migrate mimic mine mislead-by miss mitigate modify monitor monetize mount move name need neutralize note notice notify obfuscate object obligate observe obtain occur offer open operate oppose orchestrate order organize organise originate oust outline overlap overlook overwrite own pack paralyze paralyse participate pass patch peddle penetrate perform persist phish pillage pin pinpoint piggyback pivot place plague plan plant play plunder point poison pose position possess post practice praise precede prefer prepare present pressure presume pretend prevent probe process procure produce profile profit prohibit promise promote prompt propagate protect prove provide prowl publicize publicise publish pull pummel purchase purport pursue push query question raid raise rally ramp ransack rate reach react realize receive recognize recognise recommend reconnoiter record recover recruit refer reflect refuse regard register reject relate relay release rely remain remove rename render rent repeat replace report represent request require rescue research resemble reserve resolve respond restore result resume retain retire retool retrieve return reuse reveal review rob rotate route sabotage sanction save say-so scan scour scout screen search secure seem seize select sentence separate serve service share shift ship show sideload sign signal simulate siphon skim slam smuggle snoop socialize sow specialize specialise specify spoof spot spy stage start state stay steer stop store stress study subject submit succeed suffer suggest supply support surface surge surveil surround survey suspect suspend switch swipe sympathize synchronize tailor target task tell-on test thank thank thwart tie time top touch trace track trade train transfer transform translate transmit transport trap travel treat trick trigger trojanize try turn tweak typosquat uncover underline undergo-by unleash unmask unseal unveil update upgrade upload urge use utilize utilise validate vary verify view violate visit voice wage wait walk want warn wash watch weaken weaponize weaponise weigh wield wipe wonder work worry wrap yield zero affiliate pick instigate commission mix conflate equate differentiate misattribute spare paralyse align amass assemble assist await bait bankroll bombard breach burrow buy-up camouflage carry circulate clone cluster co-opt co-author compel compete comply concentrate confuse contend convey court crack crawl cultivate deface defect deflect delegate dispatch dispute distinguish divert dominate doxx dwell echo embarrass embezzle emphasize endure entrench equip erode espouse excel exert expel fashion fear fetch field finger fish fix flood fool frame fuel furnish gauge govern graduate group grow-by hamper harass help hinder hop hover hunt improvise incite inflict infringe initiate inquire insist inspire intimidate invade invest invite jam jeopardize lament leech liken linger lob lurk manipulate masterminded mastermind measure mingle mirror misuse moderate mock monitor motivate nab narrow negotiate network nominate obscure occupy opt outpace outsource overhaul overload oversee-by overwhelm penalize perpetrate perpetuate piece pilfer pillory pioneer plot plug pool portray possess predict preserve prey prioritize probe proceed prosecute prioritise proliferate purge puzzle quote ravage rebrand rebuff rebuild-by recall reckon reconstruct recreate redirect refine refute reign reinforce reiterate relocate repackage repurpose resist resort resurface retaliate retarget revamp revive revolve reward roam rule sample scale scam schedule score scrape scrutinize seed shape shelter shield sidestep slander slap sneak solicit sort source span spark spell sponsor spray spur squat stake stash stem step stockpile strain strengthen stretch strip stumble subvert sue supplement suppress surprise swindle switch tamper tap taunt tease tempt terrorize threaten topple tout track transition trawl trial trouble tunnel tout unify unlock uphold-by usher vet vow vouch weave-by wire witness worm wreak wreck zoom lie-low mine lodge accompany contravene spearphish socially proxy blend chat trail crowdsource sketch hint root rack plead pledge skip bet allude abandon abduct absorb comprise`;

/** Irregular verbs: lemma, past, participle (where it differs). */
const irregular = `arise arose arisen;be was been;bear bore borne;beat beat beaten;become became become;begin began begun;bind bound;blow blew blown;break broke broken;bring brought;build built;buy bought;catch caught;choose chose chosen;come came come;cost cost;creep crept;cut cut;deal dealt;dig dug;do did done;draw drew drawn;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fly flew flown;forget forgot forgotten;get got got;give gave given;go went gone;grow grew grown;hang hung;have had;hear heard;hide hid hidden;hit hit;hold held;hurt hurt;keep kept;know knew known;lay laid;lead led;leave left;lend lent;let let;lie lay lain;lose lost;make made;mean meant;meet met;mislead misled;outdo outdid outdone;overcome overcame overcome;oversee oversaw overseen;overtake overtook overtaken;pay paid;prove proved proven;put put;quit quit;read read;rebuild rebuilt;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said;see saw seen;seek sought;sell sold;send sent;set set;shake shook shaken;shoot shot;shut shut;sink sank sunk;sit sat;slide slid;speak spoke spoken;spend spent;spin spun;split split;spread spread;spring sprang sprung;stand stood;steal stole stolen;stick stuck;strike struck;string strung;swear swore sworn;sweep swept;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;undergo underwent undergone;understand understood;undertake undertook undertaken;uphold upheld;wear wore worn;weave wove woven;win won;withdraw withdrew withdrawn;write wrote written;zip zipped`;

/** Final consonant doubles. */
const doubling = new Set(
  'ban dub rub grab nab tag pad chat control commit drop drug equip expel flag get hit hop incur jam lap log map net nab occur opt overlap permit pin plan plot plug prefer prod program propel quit rebut refer rig rob scan scam sever ship shop skim skip slam slap slip snap spot stem step stop strip submit swap tag tap tip top transfer transmit trap trip unplug vet wrap wrap zap zip cut begin dig run set shut sit spin split put let fit win compel admit'.split(
    ' ',
  ),
);

type Form = 'base' | 's' | 'past' | 'part' | 'pastpart' | 'ing';

export interface VerbForm {
  readonly lemma: string;
  readonly form: Form;
}

const table = new Map<string, VerbForm>();

function add(word: string, lemma: string, form: Form): void {
  if (!table.has(word)) table.set(word, { lemma, form });
}

const y = /[^aeiou]y$/u;

function sForm(lemma: string): string {
  if (y.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function edForm(lemma: string): string {
  if (y.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (lemma.endsWith('e')) return `${lemma}d`;
  return doubling.has(lemma) ? `${lemma}${lemma.at(-1) ?? ''}ed` : `${lemma}ed`;
}

function ingForm(lemma: string): string {
  if (/[^eoy]e$/u.test(lemma) && lemma !== 'be') return `${lemma.slice(0, -1).replace(/i$/u, 'y')}ing`;
  return doubling.has(lemma) ? `${lemma}${lemma.at(-1) ?? ''}ing` : `${lemma}ing`;
}

for (const entry of irregular.split(';')) {
  const [lemma = '', past = '', part] = entry.split(' ');
  add(past, lemma, part === undefined || part === past ? 'pastpart' : 'past');
  if (part !== undefined) add(part, lemma, 'part');
  add(lemma, lemma, 'base');
  add(sForm(lemma), lemma, 's');
  add(ingForm(lemma), lemma, 'ing');
}

for (const lemma of `${regular} slip swap tip program rig snap admit permit compel net prod`.split(/\s+/u)) {
  if (lemma.includes('-') && lemma !== 'co-opt') continue;
  add(lemma, lemma, 'base');
  add(sForm(lemma), lemma, 's');
  add(edForm(lemma), lemma, 'pastpart');
  add(ingForm(lemma), lemma, 'ing');
}

/** Verbs whose past looks like their base: "hit" alone says no tense. */
const sameInPast = /^(?:hit|cut|put|set|let|hurt|spread|split|shut|quit|cost|read|beat|cast|rid|bet)$/u;

/** Is a verb written like this in the timeless present of a plural ("attackers use")? */
export function isTimeless(lemma: string, last: string | undefined): boolean {
  return last === lemma && !sameInPast.test(lemma);
}

/** Lemma and form of a lower-case word that can be a verb. `hit` counts as base form, `found` as past of `find`. */
export function verbForm(word: string): VerbForm | undefined {
  return table.get(word);
}

/** A word that no list holds but that ends as a verb does. */
export function guessedForm(word: string): VerbForm | undefined {
  if (word.length > 5 && word.endsWith('ed') && !word.endsWith('eed'))
    return { lemma: word.slice(0, -2), form: 'pastpart' };
  if (word.length > 6 && word.endsWith('ing')) return { lemma: word.slice(0, -3), form: 'ing' };
  return undefined;
}
