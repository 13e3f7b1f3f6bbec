import type { Sentence } from '../../model/mention.ts';

/** Words that make a sentence advice to defenders: what stands in it is a measure, not a deed. */
const advice = {
  en: /\b(?:should|must|recommend(?:s|ed|ation|ations|ing)?|(?:we|strongly|is|are) (?:advise|advised|urge|urged|encouraged?)|urges?|advis(?:es?|ing)|best practices?|make sure|ensure (?:that|you|your)|consider (?:using|enabling|blocking|implementing|disabling|deploying)|protect (?:yourself|against|your)|(?:helps?|to) (?:prevent|protect|defend|detect|mitigate|block|stop)|(?:can|will|to) be (?:mitigated|prevented|detected|blocked)|mitigations?|countermeasures?|hunt(?:ing)? for|monitor(?:ing)? for|be (?:wary|careful|cautious|vigilant|suspicious)|avoid (?:opening|clicking)|do not (?:open|click|reply|enable|install)|never (?:open|click|reply|share)|patch(?:ing)? (?:your|all|the|promptly|immediately))\b/,
  ja: /推奨|お勧め|おすすめ|勧める|勧めて|べきで|べきだ|してください|して下さい|しましょう|することが(?:望ましい|重要|必要|大切|有効|求められ)|必要があ(?:る|り)|必要です|必要だ|ください|対策として|対策を講じ|対策が|緩和策|回避策|注意しましょう|講じる|徹底(?:する|し)|訓練|研修|(?:被害|感染|侵入|攻撃|漏えい|悪用|再発)を(?:防ぐ|防止)|防ぐ(?:ため|には)|再発防止|ご確認|ご注意/,
} as const;

/** Words that take a deed back. */
const denial = {
  en: /\b(?:no (?:evidence|indication|sign|proof)s?|not (?:observed|seen|found|been observed|used|confirmed|identified)|(?:did|does|do|was|were|is|are|has|have|had|could|can) ?n[o']t|never|without (?:using|any)|rather than|instead of|unlike|lacks?|no longer|cannot)\b/,
  ja: /(?:されて|して|行って|行われて|確認されて|見つかって|認められて|観測されて)(?:い|お)(?:ない|ません|なかった|らず)|(?:証拠|痕跡|兆候|事実)は(?:ない|なかった|見つかって|確認されて|ありません|認められ)|(?:では|し|され|せ|使わ|用い)(?:ない|なかった|ません)(?:[。、]|$)|ではなく|せずに|(?:行わ|し|せ)ず、|否定し|(?:こと|の)を(?:主な|最終的な)?(?:目的|狙い|ねらい)|必要(?:すら|さえ|も|は)?な(?:い|かった)|思い浮かべ|連想/,
} as const;

/** A definition tells what a word means, not what somebody did. */
const definition = {
  en: /\b(?:refers to|is defined as|is a (?:type|form|kind|technique|method|tactic|term) (?:of|in which|where|that|for|used))\b/,
  ja: /とは[、,]|と(?:は|いう)(?:用語|言葉)|を指す|のことです|の総称/,
} as const;

/** Courses, talks and products are about an attack without one having happened. */
const announcement = {
  en: /\b(?:webinar|register (?:now|today|here)|our (?:solution|product|platform|service|customers)|free trial|training course|workshop|protects? (?:against|customers|organizations|you)|(?:provides?|offers?|delivers?) (?:protection|visibility|detection|coverage)|detect(?:s|ed|ion)? (?:rules?|signatures?|coverage|by our)|(?:scans?|inspects?|filters?|quarantines?) (?:e mails?|emails?|attachments?|urls?|traffic|downloads?)|blocks? (?:malware|attacks?|malicious)|(?:catalogu?e|list) of (?:known )?exploited)\b/,
  ja: /セミナー|ウェビナー|講座|講習|受講|申し?込み|開催|お問い合わせ|製品紹介|無料体験|資料請求|(?:メール|添付ファイル|通信|挙動|攻撃|マルウェア|脅威|url)[^。]{0,20}を(?:検査|遮断|検知|ブロック|隔離|防御)(?:し|する|します|でき)|当社(?:製品|サービス)|弊社(?:製品|サービス)/,
} as const;

/** What investigators do with a sample is no deed of an attacker. */
const investigation = {
  en: /\b(?:investigators?|researchers?|analysts?|police|prosecutors?|officers|experts?|defenders?|responders?|authorities|we|our (?:team|analysts?|researchers?)|agents|the (?:fbi|team))(?: \w+){0,2} (?:analy[sz]ed?|collect(?:ed)?|gather(?:ed)?|search(?:ed)?|seized?|copied|decrypt(?:ed)?|decod(?:ed?|ing)|unpack(?:ed)?|download(?:ed)?|extract(?:ed)?|scan(?:ned)?|obtain(?:ed)?|recover(?:ed)?|deobfuscat(?:ed?)|reverse engineer(?:ed)?|intercept(?:ed)?|captur(?:ed?)|register(?:ed)?|sinkholed?|track(?:ed|s)?)\b/,
  ja: /(?:調査(?:チーム|担当|員|会社|機関)|捜査(?:員|当局|関係者|機関)|警察|検察|研究者|アナリスト|専門家|専門機関|当社|弊社|我々|筆者|復旧チーム|対応チーム)(?:は|が|で)[^。]{0,40}(?:解析|分析|復号|収集|押収|調査|検査|採取|スキャン|取得|ダウンロード|抽出)(?:し|を|する|中)/,
} as const;
const attacker = {
  en: /\b(?:attackers?|actors?|hackers?|intruders?|threat|malware|backdoor|ransomware|gang|group|adversar(?:y|ies)|operators?|spies)\b/,
  ja: /攻撃者|アクター|ハッカー|犯行|集団|マルウェア|グループ|バックドア|ランサムウェア|脅威/,
} as const;

export interface SentenceSense {
  /** Advice, a definition or an announcement: nothing that anybody did. */
  readonly idle: boolean;
  /** Something is denied in it. */
  readonly denial: boolean;
}

/** What kind of statement a sentence makes. `words` as `comparable` gives them. */
export function senseOf(
  words: string,
  lang: 'en' | 'ja',
  sentence: Pick<Sentence, 'section'>,
): SentenceSense {
  const idle =
    sentence.section === 'comment' ||
    sentence.section === 'furniture' ||
    advice[lang].test(words) ||
    definition[lang].test(words) ||
    announcement[lang].test(words) ||
    (investigation[lang].test(words) && !attacker[lang].test(words));
  return { idle, denial: denial[lang].test(words) };
}

/** Is the deed at this place of the sentence denied? The word of denial stands before it in English, after it in Japanese. */
export function isDenied(words: string, start: number, end: number, lang: 'en' | 'ja'): boolean {
  if (lang === 'en') return denial.en.test(words.slice(Math.max(0, start - 45), Math.min(words.length, end)));
  const clause = words.slice(end, end + 40);
  const stop = clause.search(/[。、]/u);
  return denial.ja.test(clause.slice(0, stop < 0 ? undefined : stop + 1));
}
