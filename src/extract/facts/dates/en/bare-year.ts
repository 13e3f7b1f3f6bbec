const wordBefore = /([A-Za-z][A-Za-z.&'’-]{0,30})(?:\s{1,2}|(?<=\b(?:mid|early|late|pre|post))-)$/i;
/** Kanji and kana: a counter, or a name that the figures belong to. */
const cjk = /[\u3005\u3041-\u30ff\u3400-\u9fff]/;
const copyright = /(?:©|\(c\)|\bcopyright)\s?(?:©|\(c\))?\s?$/i;
const since =
  /\b(?:since|from|until|till|by|as|to|back|after|through)(?: at)? (?:least|early|about|around|over|approximately)\s$/i;
const timeWord =
  /^(?:in|since|by|of|from|until|till|through|throughout|thru|to|and|or|before|after|during|late|early|mid|year|years|circa|around|between|fiscal|spring|summer|fall|autumn|winter|calendar|the|for|into|beyond|vs|versus|than|both|entire|whole|again|ago|least|as|with)$/i;
const prepositionOfTime = /^(?:in|since|during|throughout|year|years|fiscal|late|early|mid|the|until|till)$/i;
const countBefore =
  /^(?:than|over|about|approximately|nearly|roughly|almost|some|least|most|under|exactly|only|all|those|these|port|ports|version|build|event|error|page|rfc|id|line|step|item|room|section|article|no|number|block|channel|suite|unit|route|flight|model|series|patch|ticket|case|code|extension|chapter)$/i;
const countAfter =
  /^[ \u00a0](?:[a-z]{2,20}[ ])?(?:devices|computers|machines|servers|hosts|systems|users|customers|victims|companies|organi[sz]ations|businesses|people|employees|accounts|records|files|samples|domains|sites|websites|addresses|endpoints|emails|messages|times|bytes|bits|KB|MB|GB|TB|dollars|euros|yen|characters|miles|km|hours|days|minutes|seconds|requests|packets|entities|countries|attacks per|IPs|routers|cameras|nodes|bots|schools|hospitals|banks|credentials|passwords|repositories|packages|victims)\b/i;

/** Do these four figures stand for a year? Not a count, a port, or the number in the name of a product (Server 2019). */
export function standsForYear(plain: string, start: number, end: number): boolean {
  const year = Number(plain.slice(start, start + 4));
  const before = plain.slice(Math.max(0, start - 34), start);
  if (copyright.test(before) || cjk.test(plain[start - 1] ?? '') || cjk.test(plain[end] ?? '')) return false;
  const word = wordBefore.exec(before)?.[1];
  const counted = countAfter.test(plain.slice(end, end + 40));
  if (year < 1900 || year > 2059)
    return word !== undefined && /^(?:in|since|until|year)$/i.test(word) && !counted;
  if (word === undefined) return !counted;
  if (prepositionOfTime.test(word)) return !counted || /^(?:in|since|during)$/i.test(word);
  if (since.test(before)) return true;
  if (counted || countBefore.test(word)) return false;
  if (timeWord.test(word)) return true;
  return !/^[A-Z]/.test(word);
}
