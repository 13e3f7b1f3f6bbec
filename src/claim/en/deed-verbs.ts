const words = (list: string) => new Set(list.split(/\s+/u));

/**
 * Verbs by which whoever attacks does nothing to the object: he is like it, speaks of it, belongs to it, keeps off it.
 * What any other verb says an intruder does to hospitals, ministries or flaws is read as a deed upon them.
 */
export const harmless = words(
  `be have become seem appear remain say tell state claim deny report announce add warn write mention name list call know
  describe denounce praise thank mock celebrate blame accuse mean show suggest indicate reflect represent resemble mirror
  impersonate mimic imitate spoof pose pretend masquerade disguise purport emulate copy borrow
  avoid spare ignore exclude leave quit flee abandon escape evade miss lose fear dread
  join serve support help back work belong report answer obey cooperate collaborate partner ally recruit hire pay fund
  share overlap differ compare distinguish confuse relate link tie connect attribute associate
  include comprise consist contain number count total operate base locate live reside originate come hail speak own buy rent
  lease register host sell supply provide offer trade market advertise license study learn understand
  oppose criticize criticise defend protect respond react retaliate negotiate promise vow sanction indict charge arrest
  abuse leverage misuse utilize utilise employ exploit develop create build write design acquire balance look threaten
  do make take get give let cause bring use need want try begin start continue stop keep`,
);

/** Prepositions behind which somebody attacked, entered or listened in on stands, whatever the verb. */
export const upon = /^(?:against|into|inside)$/u;

/** Nouns that turn with a verb into aiming at somebody: "turn attention to", "set its sights on", "show an interest in". */
export const attention = words(
  'attention sight sights focus gaze eye eyes interest aim efforts crosshairs energies fire weapons toehold foothold appetite designs',
);
/** What is taken, read or locked: whose it is follows behind "of" or "from". */
export const belongings = words(
  'e-mail e-mails email emails mail mailbox mailboxes inbox inboxes data documents records files secrets passwords credentials communications calls messages correspondence code money funds cryptocurrency bitcoin network networks systems computers servers accounts information database databases archives conversations phones telephones',
);
export const taking = words(
  'steal take read copy collect intercept harvest obtain exfiltrate siphon loot encrypt wipe delete destroy lock scramble grab lift pilfer empty drain leak download search comb rifle roam publish erase dump extract access snatch',
);
export const towards = /^(?:on|to|at|toward|towards|in|for|upon)$/u;

/** Verbs by which somebody does not use the malware or tool that is their object. */
export const notUsing = words(
  `be become seem say tell report name call know track describe document dissect analyze analyse reverse find discover uncover see observe
  detect spot identify notice sell offer rent lease share resemble mirror copy clone steal seize block remove delete uninstall disable kill
  stop abandon retire discard quit replace succeed outlast compare link tie connect attribute associate relate publish fix patch study
  recognize recognise mention list avoid lack miss need want deny target attack disrupt dismantle lose leave mistake confuse
  trace compile-from blame advertise announce market release unveil present author-of impersonate masquerade mimic imitate pose disguise`,
);

/** Verbs by which somebody does not exploit the flaw that is their object. */
export const notExploiting = words(
  `be become say tell report name call know describe document analyze analyse find discover uncover see observe disclose reveal publish
  announce fix patch close address remediate mitigate repair resolve scan list add catalogue rate score warn study recognize acknowledge
  have mention avoid lack need want deny sell buy share`,
);
