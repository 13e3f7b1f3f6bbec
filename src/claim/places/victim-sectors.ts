import type { Claim } from '../../model/claim.ts';
import type { Mention } from '../../model/mention.ts';
import type { SectorRole } from '../../model/reading.ts';

/** What stands before and behind a body that was hit. */
const before = {
  en: /\b(?:(?:hit|hits|hacked|breached|struck|robbed|targeted|attacked|compromised|crippled|infiltrated|paralysed|paralyzed|extorted|blackmailed|spied on) (?:the )?|(?:attacks?|breach(?:es)?|hacks?|intrusions?|heists?|thefts?|break-ins?|raids?|incident|ransomware|leak) (?:on|at|of|against|into|from) (?:the )?|(?:stolen|stole|taken|leaked|data|records|files|money|crypto|into|inside) (?:from|of|at|the network of|the networks of|the systems of|the servers of) (?:the )?|(?:broke|got|hacked|broken|way) into (?:the )?|servers of (?:the )?|systems of (?:the )?)["“]?$/iu,
  ja: /(?:標的(?:は|とした)|襲った|侵入した|攻撃した|被害を受けた|狙われた|被害に遭った)[「『]?$/u,
};
const after = {
  en: /^(?:'s|’s) (?:own )?(?:servers?|systems?|networks?|data|customers?|patients|computers?|records|databases?|websites?|infrastructure|staff|employees|accounts?|files|wallets?|subscribers|members)\b|^(?: \([^()]{0,40}\))?,?(?: (?:has|have|had|also|itself))* (?:was|were|been|suffered|lost|fell|confirmed (?:a|the|that it|unauthori)|admitted|disclosed (?:a|an|the|that it)|noticed|shut|took its|had to)\b|^ breach\b/u,
  ja: /^(?:社)?(?:[（(][^（）()]{0,30}[）)])?(?:の(?:サーバ|システム|ネットワーク|顧客|患者|データ|端末|サイト|基幹|個人情報|業務)|への(?:サイバー)?(?:攻撃|侵入|不正)|に対する(?:サイバー)?攻撃|を(?:狙|標的|襲|攻撃)|(?:が|は|も)[^。]{0,24}(?:被害|攻撃を受け|感染し|侵入され|狙われ|停止し|止まっ|不正アクセスを受け|流出した|盗まれ)|から[^。]{0,20}(?:盗|流出|窃取|奪))/u,
};

/** A sentence with what stands in it. */
interface Told {
  readonly text: string;
  readonly sentence: { readonly start: number };
  readonly mentions: readonly Mention[];
}

/** Bodies of these kinds stand in most sentences about an attack because they tell of it. */
const speaking = /^(?:government|defense|research|non-profit)/u;

/** The same for bodies that a sentence about an attack plainly tells as hit, although no claim was read from it. */
export function sectorsOfBodiesHit(scenes: readonly Told[], lang: string): SectorRole[] {
  if (lang !== 'ja' && lang !== 'en') return [];
  const found: SectorRole[] = [];
  for (const { text, sentence, mentions } of scenes) {
    for (const mention of mentions) {
      if (mention.kind !== 'name' || mention.sector === undefined || speaking.test(mention.sector)) continue;
      const from = mention.start - sentence.start;
      const to = mention.end - sentence.start;
      if (
        !before[lang].test(text.slice(Math.max(0, from - 60), from)) &&
        !after[lang].test(text.slice(to, to + 80))
      )
        continue;
      found.push({ slug: mention.sector, spans: [{ start: mention.start, end: mention.end }] });
    }
  }
  return found;
}

/** What the bodies that were hit are in: a breach of "X Hospital" is one of healthcare. */
export function sectorsOfVictims(claims: readonly Claim[], mentions: readonly Mention[]): SectorRole[] {
  const sectors = new Map<number, string>();
  for (const mention of mentions) {
    if (mention.kind === 'name' && mention.sector !== undefined) sectors.set(mention.start, mention.sector);
  }
  return claims.flatMap(({ predicate, status, object }) => {
    const { kind, span } = object;
    const isHit = predicate === 'compromises' || predicate === 'targets';
    if (!isHit || kind !== 'organisation' || !span || status === 'denied' || status === 'unknown') return [];
    const slug = sectors.get(span.start);
    return slug === undefined ? [] : [{ slug, spans: [{ start: span.start, end: span.end }] }];
  });
}
