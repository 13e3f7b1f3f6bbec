/** Headings under which advice to defenders stands, and the headings that end it. */
const advice = {
  en: /^(?:\W|\d)*(?:(?:key |our |general |security |immediate |additional |suggested |technical |recommended |proposed )*(?:mitigations?|recommendations?|recommended (?:actions?|mitigations?|measures?|steps)|countermeasures?|remediations?|defen[cs]es?|best practices|protective measures|preventive measures|prevention|action items|actions to take|workarounds?|hardening|next steps|guidance(?: for [a-z ]{1,40})?)|what (?:you |we |defenders |organi[sz]ations |users |admins? |administrators )?(?:should|can|must|to) do\b.{0,40}|what to do(?: now)?|how to (?:protect|defend|mitigate|prevent|respond|stay safe|reduce)\b.{0,60}|(?:steps|actions|advice|measures|tips|guidance|recommendations?|mitigations?) (?:to|for)\b.{0,60}|(?:detection|prevention|protection|response|mitigation)s? (?:and|&) (?:mitigation|prevention|response|recommendation|remediation|detection|protection)s?|protect(?:ing)? (?:yourself|your)\b.{0,50})\W*$/i,
  ja: /^[\s\d０-９.．、()（）①-⑳■□●○◆◇▼・#＃【［[\]］】第章節-]*(?:[^。]{0,16}(?:推奨(?:事項|対策|される対策|する対策|対応|策)?|対策(?:方法|案|手順|例)?|緩和(?:策|方法)?|回避策|防御策|対処(?:法|方法|策)?|対応(?:策|方法)|再発防止(?:策|に向けて|のために|の取り?組み)?|予防策|暫定対応|恒久対応|被害を防ぐために|防ぐには|取るべき(?:対応|対策|行動)|すべきこと|お願い(?:したいこと)?|ご確認いただきたいこと|対策と(?:推奨|対応)[^。]{0,8}))[\s】］\]：:。？?について]*$/,
} as const;

/** Does a heading say that advice follows? */
export function headsAdvice(heading: string, lang: 'en' | 'ja'): boolean {
  if (heading.length > 90) return false;
  return (
    advice[lang].test(heading) &&
    !/(?:検知|検出|攻撃|悪用|回避)の(?:手口|手法)|対策(?:本部|室|協議会|センター|会議|チーム)/.test(heading)
  );
}
