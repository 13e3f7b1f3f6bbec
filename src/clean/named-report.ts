import type { Span } from '../model/span.ts';

/** A report of a named body that the text says it retells. */
export interface NamedReport extends Span {
  readonly outlet: string;
  readonly title?: string;
}

const name = "(?:[A-Z][\\w&'’./-]{0,30}|[A-Z]{2,12})(?:\\s(?:[A-Z0-9][\\w&'’./-]{0,30}|of|the|and|for|de))";
const organisation = `(${name}{0,7})`;
const document =
  '(?:threat |security |technical |joint |cybersecurity |annual |intelligence |research |private industry |press |blog |flash |malware |incident )?(?:report|advisory|analysis|blog post|blog|post|write-up|writeup|paper|study|alert|statement|bulletin|release|notification|research|findings|investigation|survey|guidance|whitepaper|white paper)';
const adjectives =
  '(?:(?:new|recent|latest|detailed|joint|public|technical|comprehensive|follow-up|separate|exhaustive|extensive|in-depth|\\d{4}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\s){0,3}';
const issued =
  '(?:(?:\\s(?:that was|which was))?\\s(?:jointly\\s)?(?:published|released|issued|shared|authored|produced|written|conducted|compiled|put out))?';

/** English wordings, plainest first; group 1 is the body. */
const english: readonly RegExp[] = [
  new RegExp(
    `\\b(?:according to|in|from|citing|as per|per)\\s(?:an?|the|its)?\\s?${adjectives}${document}${issued}(?:\\s(?:on|this|last|earlier)\\s[\\w ]{2,20})?\\s(?:by|from)\\s(?:the\\s)?(?:security (?:firm|company|vendor)\\s|cybersecurity (?:firm|company|vendor)\\s|researchers (?:at|from)\\s)?${organisation}`,
  ),
  new RegExp(
    `\\b(?:an?|the)\\s${adjectives}${document}\\s(?:that was\\s|which was\\s)?(?:jointly\\s)?(?:published|released|issued|shared|put out)(?:\\s(?:on|this|last|earlier)\\s[\\w ]{2,20})?\\sby\\s(?:the\\s)?${organisation}`,
  ),
  new RegExp(
    `\\b(?:according to|from)\\s(?:a\\s)?(?:new\\s)?(?:research|findings|data|telemetry|analysis)\\s(?:published\\s|released\\s|shared\\s)?(?:by|from)\\s(?:the\\s)?${organisation}`,
  ),
  new RegExp(
    `(?:^|[.,”"]\\s|\\b(?:firm|company|vendor|giant|researchers at|researchers from)\\s)(?:the\\s)?${organisation},?(?:\\s[a-z][\\w ,'’]{0,60},)?\\s(?:researchers\\s|analysts\\s)?(?:said|says|wrote|noted|revealed|disclosed|warned|explained|detailed)(?:\\s(?:on\\s)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))?\\sin\\s(?:an?|the|its|their)\\s${adjectives}${document}`,
  ),
  new RegExp(
    `\\b${organisation}(?:'s|’s|')\\s${adjectives}(?:latest\\s)?(?:threat |security |annual )?(?:report|advisory|analysis|blog post|study)\\b`,
  ),
  new RegExp(
    `^(?:[Tt]he\\s)?${organisation}\\s(?:has\\s|have\\s)?(?:jointly\\s)?(?:published|released|issued)\\s(?:an?|the|its|their)\\s${adjectives}${document}`,
  ),
];

/** "a joint advisory published by the cybersecurity agencies of X and Y". */
const agencies =
  /\b(?:an?|the|their)\s(?:new\s)?joint\s(?:cyber ?security\s)?(?:advisory|statement|alert|report)[^.]{0,40}\s(?:by|from)\s(?:the\s)?((?:[a-z]+\s){0,3}(?:agencies|authorities|services)\s(?:of|from|in)\s[A-Z][\w ,]{2,140}?)(?=[.,]?\s(?:said|says|warn|which|that)|[.;]|$)/;

const body =
  '((?:[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z0-9][\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z0-9&.・/\\s-]{1,48})(?:の[A-Z][A-Za-z0-9&.・\\s-]{2,40})?)';
const paper =
  '(?:[年次脅威調査分析報告観測共同最新技術]{0,8})?(?:報告書|報告|レポート|調査結果|調査|分析|ブログ記事|公式ブログ|ブログ|アドバイザリ|勧告|発表|プレスリリース|注意喚起|ホワイトペーパー|声明)';

/** Japanese wordings; group 1 is the body. */
const japanese: readonly RegExp[] = [
  new RegExp(`${body}による(?:[^。、「」]{0,16})?${paper}(?:によると|によれば|では|で|から)`, 'u'),
  new RegExp(
    `${body}の(?:[^。、「」]{0,12})?${paper}(?:「[^「」]{2,120}」|『[^『』]{2,120}』)?(?:によると|によれば)`,
    'u',
  ),
  new RegExp(
    `${body}が(?:[^。「」]{0,24})?(?:公開|発表|公表|発行|リリース)した(?:[^。、「」]{0,12})?${paper}(?:「[^「」]{2,120}」|『[^『』]{2,120}』)?(?:によると|によれば|で|では|から)`,
    'u',
  ),
  new RegExp(
    `${body}(?:は|が)(?:[^。]{0,60})?(?:報告書|レポート|調査結果|共同(?:の)?(?:アドバイザリー?|勧告|文書)|ブログ記事)(?:「[^「」]{2,120}」|『[^『』]{2,120}』)?を(?:公開|発表|公表|発行|リリース)`,
    'u',
  ),
  new RegExp(
    `${body}が(?:[^。「」]{0,24})?(?:公開|発表|公表|発行)した(?:[^。、「」]{0,12})?${paper}(?:「[^「」]{2,120}」|『[^『』]{2,120}』)?(?:を(?:もと|基|元|踏まえ|ふまえ|まとめ|紹介|解説|取り上げ)|に基づ|にもとづ)`,
    'u',
  ),
];

/**
 * The first named report that the opening of an article (give its first paragraphs) says it rests on. Precision first: only
 * wordings that tie the text itself to the report.
 */
export function namedReport(opening: string, offset: number, isJapanese: boolean): NamedReport | undefined {
  const text = opening.slice(0, 2_500);
  for (const pattern of isJapanese ? japanese : [...english, agencies]) {
    const m = pattern.exec(text);
    const outlet = m?.[1] ? bodyName(m[1], isJapanese) : undefined;
    if (!m || !outlet) continue;
    const title = /[「『“]([^」』”]{6,120})[」』”]/u.exec(m[0])?.[1];
    return {
      start: offset + m.index,
      end: offset + m.index + m[0].length,
      outlet,
      ...(title ? { title } : {}),
    };
  }
  return undefined;
}

const notBodies =
  /^(?:the|this|that|these|those|it|he|she|they|we|our|his|her|its|their|in|on|at|and|but|both|another|a|an|researchers?|officials?|experts?|attackers?|hackers?|government|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|according|new|u\.s|us|as|security|threat|microsoft windows)$/i;

function bodyName(captured: string, isJapanese: boolean): string | undefined {
  if (!isJapanese) {
    const trimmed = captured
      .replace(/(?:'s|’s|'|\s(?:of|the|and|for|de)){1,4}$/, '')
      .replace(/^(?:The|In|On|Its|A)\s/, '')
      .replace(/[.,]$/, '')
      .trim();
    return trimmed.length < 2 || notBodies.test(trimmed) ? undefined : trimmed;
  }
  // 「米国のMandiant」「セキュリティ企業のX社」: the name is what follows the last の, unless a team of a firm is meant.
  const inner = captured
    .trim()
    .replace(/^(?:によると|また|なお|今回|同日|米|英)[、\s]?/u, '')
    .replace(/社$/u, '')
    .trim();
  const parts = inner.split('の');
  const last = parts.at(-1)?.trim() ?? '';
  const chosen = last.length >= 2 ? last : inner;
  return chosen.length < 2 ||
    /^(?:今回|最近|最新|同社|同|年次|共同|セキュリティ|複数|専門家|研究者|関係者|機関|企業|政府|当局|上記|以下|次|新た|最近公開|日|月|年|\d{1,4})$/u.test(
      chosen,
    ) ||
    /\d(?:年|月|日)$/u.test(chosen)
    ? undefined
    : chosen;
}
