/** Words that names of newspapers, agencies, offices, firms' blogs and the like have, as their last or one of their words. */
const latinNames =
  /\b(?:news|magazine|times|post|journal|herald|press|wire|today|weekly|daily|media|tribune|guardian|record|chronicle|gazette|observer|dispatch|bulletin|monitor|insider|ledger|digest|review|report|reports|blog|labs?|institute|university|college|ministry|department|agency|agencies|authority|administration|bureau|office|centre|center|council|committee|commission|association|federation|foundation|society|police|embassy|government|cert|csirt|ncsc|cisa|fbi|nsa|enisa|reuters|bloomberg|kyodo|nikkei|jpcert)\b/i;
const japaneseNames =
  /(?:新聞|新聞社|通信|通信社|放送|放送局|テレビ|ニュース|新報|日報|省|庁|室|委員会|センター|機構|協会|協議会|大学|大学校|研究所|会議所|警察|警察署|本部|財団|法人|連盟|組合|メディア|マガジン|ジャーナル|タイムズ|社|株式会社)$/u;

/**
 * The name on a line that does nothing but name a publisher or body: "Ministry of Foreign Affairs of X", "Example Digest – English
 * edition", 「みなと通信」. Undefined for anything else.
 */
export function mastheadOf(line: string): string | undefined {
  if (line.length > 110 || line.length < 2) return undefined;
  const closed = line.replaceAll(/(?<=\p{Script=Han})[\s　]+(?=\p{Script=Han})/gu, '');
  const first = (closed.split(/\s?[|｜»›]\s?|\s[-–—]\s|／/u)[0] ?? '').trim();
  return latin(first) ?? japanese(first);
}

const linking = new Set(['of', 'the', 'and', 'for', '&', 'de', 'du', 'von']);

function latin(name: string): string | undefined {
  const words = name.split(/\s+/);
  if (/^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(name) && soundsLikeOutlet(name)) return name;
  if (words.length > 10 || name.length < 3 || !latinNames.test(name) || /[.,:;!?\d]$|[:;!?]/.test(name))
    return undefined;
  const isName = words.every((word) => linking.has(word) || /^[\p{Lu}(][\p{L}.&'’()-]*$/u.test(word));
  // A name has no verb: all its words are capitalised or link them. One word alone must be more than a common one.
  if (words.length >= 2) return isName ? name : undefined;
  return /^(?:CISA|NCSC|FBI|NSA|ENISA|CERT-\w+|\w+CERT(?:\/CC)?)$/.test(name) ? name : undefined;
}

function japanese(name: string): string | undefined {
  if (name.length > 24 || name.length < 2 || !japaneseNames.test(name)) return undefined;
  if (
    /^(?:ニュース|新聞|通信|放送|テレビ|メディア|マガジン|ジャーナル|本部|警察|大学|法人|組合|会社|当社|弊社|自社|各社|他社|同社|本社|センター|省庁|官庁|協会|機構|財団)$/u.test(
      name,
    )
  )
    return undefined;
  if (
    /[はがをにへでもた。、「」？！：:]/u.test(name) ||
    /(?:編集部|お問い合わせ|問い合わせ先|について|関連ニュース|最新ニュース)$/u.test(name)
  )
    return undefined;
  return /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}ー・の\dぁ-ゖ\s]+$/u.test(name)
    ? name
    : undefined;
}

/** Has it a word that names of newspapers, agencies, magazines and the like have? */
export function soundsLikeOutlet(name: string): boolean {
  return /(?:news|magazine|times|post|journal|herald|press|wire|today|weekly?|media|online|blog|tribune|guardian|record|reuters|bloomberg|kyodo|nikkei|computer|security|reading|新聞|通信|ニュース|テレビ|放送|時事|共同|メディア|新報|日報)/iu.test(
    name,
  );
}
