import type { Claim } from '../model/claim.ts';
import type { CountryMention, Mention, NameMention } from '../model/mention.ts';
import type { SectorRole } from '../model/reading.ts';
import type { RoleHint } from './roles.ts';
import type { CompiledClaims, SentenceScene } from './scene.ts';

/**
 * Roles of countries by plain nearness, for countries that no claim and no grammar gave one: «日本の企業が被害を受け»,
 * "organizations in Japan were hit". A guess about a place is no claim: it makes a role, never a statement.
 */

interface Words {
  /** The sentence speaks of an attack that was carried out. */
  readonly attack: RegExp;
  /** Behind the country: whom it has. */
  readonly victimAfter: RegExp;
  /** In front of the country: «organizations in …». */
  readonly victimBefore: RegExp;
  /** A state says who did it, or acts. */
  readonly act: RegExp;
  /** Behind the country: its government speaks. */
  readonly stateAfter: RegExp;
  /** Behind a sector: it is what was hit, or one of a list of such. */
  readonly sectorHit: RegExp;
  /** The sentence says that it was not so, or might be. */
  readonly not: RegExp;
}

const japanese: Words = {
  attack: /(?:攻撃|侵入|侵害|被害|標的|狙|感染|流出|漏えい|漏洩|不正アクセス|盗[まみん]|窃取|スパイ|諜報)/u,
  victimAfter:
    /^(?:国内)?(?:の|などの|に(?:ある|所在する|拠点を置く)|を含む)?[^、。はがを]{0,12}?(?:企業|組織|機関|政府|省庁|大学|病院|会社|団体|国民|市民|利用者|ユーザー?|事業者|メーカー|銀行|取引所|インフラ|ネットワーク|政治家|議員|議会|サーバー|端末|産業|業界|研究者)/u,
  victimBefore: /(?!)/u,
  act: /(?:起訴|訴追|制裁|非難|断定|名指し|帰属|告発|指名手配|関与(?:した|していた|が)[^。]{0,12}(?:発表|認定|結論)|特定した|と評価)/u,
  stateAfter:
    /^(?:政府|当局|司法|財務|国務|外務|国防|連邦|検察|は|が|も|の(?:政府|当局|外務省|検察|警察|情報機関))/u,
  sectorHit:
    /^(?:[^。はがを]{0,24}?)(?:を(?:標的|狙|攻撃|対象|侵害)|が(?:標的|狙|攻撃|被害)|に(?:対する|対し|侵入|被害|及)|への(?:攻撃|侵入|被害|不正)|など|で(?:被害|発生|確認|障害)|から(?:情報|データ|個人情報)|の?(?:システム|ネットワーク|サーバー|企業|組織|機関|業界|分野|業者|会社|各社|職員|関係者|利用者))/u,
  not: /(?:ではない|なかった|ていない|ておらず|意味しない|恐れ|おそれ|可能性|べき|推奨|求められ)/u,
};

const nouns =
  '(?:compan(?:y|ies)|organi[sz]ations?|governments?|agenc(?:y|ies)|firms?|banks?|universit(?:y|ies)|hospitals?|users?|entit(?:y|ies)|infrastructure|networks?|operators?|ministr(?:y|ies)|officials?|business(?:es)?|institutions?|citizens?|systems?|lawmakers?|parliament|diplomats?|exchanges?|providers?|contractors?|victims?|targets?|devices?|servers?|sectors?|industr(?:y|ies)|telecoms?)';

const english: Words = {
  attack:
    /\b(?:attack|target|breach|compromis|hack|hit\b|infect|intrusion|stole|steal|espionage|victim|spied|spy|infiltrat|exfiltrat|ransom|exploit)/iu,
  victimAfter: new RegExp(
    `^(?:'s|’s|-based|n)?(?! ?(?:[a-z-]+ ){0,2}(?:spy|spies|intelligence|military|security|cybersecurity|hack)\\w*\\b)(?: [a-z-]{2,20}){0,3} ${nouns}\\b(?!-| (?:front|hackers?|actors?|spies|operatives?|agents?))`,
    'iu',
  ),
  victimBefore: new RegExp(
    `\\b${nouns}(?: [a-z-]{2,20}){0,3} (?:in|across|throughout|from|of|inside)(?: the)?(?: [A-Z][a-z]+,?(?: and)?){0,6} ?$`,
    'u',
  ),
  act: /\b(?:indict|sanction|condemn|charged|accus|attribut|blam|named|unseal|designat|concluded that)/iu,
  stateAfter:
    /^(?:'s|’s|n)?(?: (?:government|officials|authorities|Department|Justice|Treasury|State|Foreign|prosecutors|intelligence)|(?: and [A-Z][a-z]+)? (?:has |have |also |formally |publicly )?(?:indict|sanction|condemn|charged|accus|attribut|blam|said|announced))/u,
  sectorHit:
    /^[^.;]{0,60}?\b(?:was|were|been|including|such as|among|hit|targeted|compromised|breached|and|in [A-Z])\b|^[,.]|^$/u,
  not: /\b(?:not|no|could|may|might|should|recommend|would)\b/iu,
};

export function placeFallback(
  scenes: readonly SentenceScene[],
  lang: string,
  claims: readonly Claim[],
  placed: ReadonlySet<string>,
  compiled: CompiledClaims,
): RoleHint[] {
  const words = lang === 'ja' ? japanese : lang === 'en' ? english : undefined;
  if (!words) return [];
  const hints: RoleHint[] = [];
  for (const claim of claims) {
    if (
      (claim.predicate !== 'compromises' && claim.predicate !== 'targets') ||
      claim.status === 'denied' ||
      claim.status === 'unknown'
    )
      continue;
    const code =
      claim.object.kind === 'organisation' && claim.object.entryId !== undefined
        ? compiled.countryOf(claim.object.entryId)
        : undefined;
    if (code !== undefined && claim.object.span)
      hints.push({ code, role: 'victim', span: claim.object.span });
  }
  for (const scene of scenes) {
    // The words are looked for only where somebody stands whom they could give a role.
    if (!scene.mentions.some((mention) => mayHaveRole(mention, placed))) continue;
    const acts = words.act.test(scene.text);
    const attacks = words.attack.test(scene.text) && !words.not.test(scene.text);
    if (!acts && !attacks) continue;
    for (const mention of scene.mentions) {
      if (mention.kind === 'name') hints.push(...ofBody(mention, acts, placed, compiled));
      if (mention.kind !== 'country' || placed.has(mention.code)) continue;
      const role = roleOf(mention, scene, words, acts, attacks);
      if (role) hints.push({ code: mention.code, role, span: { start: mention.start, end: mention.end } });
    }
  }
  return hints;
}

function mayHaveRole(mention: Mention, placed: ReadonlySet<string>): boolean {
  if (mention.kind === 'country') return !placed.has(mention.code);
  return mention.kind === 'name' && mention.entryId !== undefined && mention.nameKind === 'organisation';
}

/** Sectors that a sentence about an attack names as what was hit, beyond those of claims. */
export function sectorFallback(scenes: readonly SentenceScene[], lang: string): SectorRole[] {
  const words = lang === 'ja' ? japanese : lang === 'en' ? english : undefined;
  if (!words) return [];
  const found: SectorRole[] = [];
  for (const scene of scenes) {
    if (!scene.mentions.some((mention) => mention.kind === 'sector')) continue;
    if (!words.attack.test(scene.text) || words.not.test(scene.text)) continue;
    for (const mention of scene.mentions) {
      if (
        mention.kind !== 'sector' ||
        !words.sectorHit.test(scene.text.slice(mention.end - scene.sentence.start))
      )
        continue;
      found.push({ slug: mention.slug, spans: [{ start: mention.start, end: mention.end }] });
    }
  }
  return found;
}

/** A ministry, police or agency that indicts, sanctions or names: its country attributes. */
function ofBody(
  mention: NameMention,
  acts: boolean,
  placed: ReadonlySet<string>,
  compiled: CompiledClaims,
): RoleHint[] {
  if (
    !acts ||
    mention.entryId === undefined ||
    !/^(?:ministry|police|government|agency)$/u.test(compiled.roleOf(mention.entryId) ?? '')
  )
    return [];
  const code = compiled.countryOf(mention.entryId);
  return code === undefined || placed.has(code)
    ? []
    : [{ code, role: 'attributing', span: { start: mention.start, end: mention.end } }];
}

function roleOf(
  mention: CountryMention,
  scene: SentenceScene,
  words: Words,
  acts: boolean,
  attacks: boolean,
): RoleHint['role'] | undefined {
  const after = scene.text.slice(mention.end - scene.sentence.start).slice(0, 80);
  const before = scene.text.slice(0, mention.start - scene.sentence.start).slice(-120);
  if (acts && words.stateAfter.test(after)) return 'attributing';
  if (attacks && (words.victimAfter.test(after) || words.victimBefore.test(before))) return 'victim';
  return undefined;
}
