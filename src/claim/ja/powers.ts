// Which countries and bodies can stand behind an actor, and when a noun phrase says that they do.
import type { Ref } from '../ref.ts';

/** Victims stand in front of a relative clause too: «米国のインフラ攻撃に関わった脅威アクター» is no actor of the US. */
const deedOfTheirs = /(?:に|へ|で|と)[^、]{0,10}[るたうくすむ]$/u;

/** Does «here» + relation + words + head say that this state stands behind the head? The match has those four groups. */
export function isSaidToStandBehind(
  here: Ref,
  [, relation = '', words = '', head]: RegExpExecArray,
): boolean {
  if (relation === 'の')
    return !deedOfTheirs.test(words) && !(head === undefined && /[にへでをがはも]$/u.test(words));
  if (relation !== '' || /(?:系|関連|政府|当局)$/u.test(here.text)) return true;
  // Headlines: «中国ハッカー集団».
  return words === '' && head !== undefined && here.kind === 'country';
}

/** Can this country or body stand behind an actor? A vendor, a newspaper or a victim cannot. */
export function isPower(ref: Ref): boolean {
  if (ref.kind === 'country') return ref.form !== 'self' && ref.form !== 'domestic' && ref.form !== 'city';
  return (
    ref.role === 'military' ||
    ref.role === 'intelligence-service' ||
    ref.role === 'government' ||
    ref.role === 'ministry' ||
    ref.role === 'contractor' ||
    (ref.role === undefined && /部隊|総局|安全部|政府|軍$|当局/u.test(ref.text))
  );
}
