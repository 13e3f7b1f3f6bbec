// Who in a noun phrase can do something, and what a pointing word stands for.
import type { Focus } from '../focus.ts';
import type { Ref } from '../ref.ts';
import type { Parsed, Phrase } from './parse.ts';
import { finalSpeech } from './speech.ts';

/** «Xの手口は», «Xの一部のハッカーは»: still X. «Xの動機は», «Xの数は»: no longer. */
const ownDeed =
  /(?:攻撃|活動|作戦|キャンペーン|手口|手法|侵入|行為|グループ|集団|ハッカー|アクター|攻撃者|オペレーター|関連組織|マルウェア|一派|戦術|TTP|犯行|メンバー|構成員|とされる[^、]{0,8}|もの)$/u;

/** «Xは関与していない», «Xの犯行に見せかける»: X is not whom the text goes on to speak of. */
const cleared =
  /^[^。]{0,30}(?:関与していな|関与していませ|無関係|関係がな|見せかけ|偽装|の名(?:前)?を(?:騙|かた)|のふりを|関与を(?:示す|裏付ける|うかがわせる)[^。、]{0,10}(?:ない|な[かく]|ありません|得て|見つ))/u;

/** Does the sentence say, behind `at`, that whoever stands there has not done it? */
export function isCleared(form: string, at: number): boolean {
  const rest = form.slice(at, at + 60);
  return /関|見せかけ|偽装|騙|かた|ふりを/u.test(rest) && cleared.test(rest);
}

/** Can this do something to somebody in a report's sense? */
export function isDoer(ref: Ref): boolean {
  switch (ref.kind) {
    case 'actor':
    case 'group':
    case 'campaign':
    case 'activity':
      return true;
    case 'anaphor':
      return ref.pointsTo === 'actor' || ref.pointsTo === 'activity';
    case 'organisation':
      return ref.role === 'contractor' || ref.role === 'military' || ref.role === 'intelligence-service';
    default:
      return false;
  }
}

/** What a ref stands for: a pointing word without antecedent stands for itself, unnamed. */
export function meant(ref: Ref, focus: Focus): readonly Ref[] {
  const known = focus.resolve(ref);
  if (known) return known;
  if (ref.pointsTo === 'actor') return [{ ...ref, kind: 'group' }];
  return ref.pointsTo === 'activity' ? [{ ...ref, kind: 'activity' }] : [];
}

/** «Xの名を騙る», «Xのふりをした»: somebody else. */
const played = /^[」』]?(?:の名(?:前)?を|のふりを|に(?:なりすま|扮し)|を(?:装|騙|かた[っるり]))/u;

export function doersIn(parsed: Parsed, phrase: Phrase, focus: Focus): readonly Ref[] {
  const refs = phrase.refs.filter(
    (ref) =>
      isDoer(ref) &&
      !isBracketed(parsed, phrase, ref) &&
      !played.test(parsed.form.slice(parsed.skeleton.indexOf(ref.start) + 1)),
  );
  if (refs.length === 0) {
    const state = stateAsDoer(parsed, phrase);
    return state ? [state] : [];
  }
  const last = refs.at(-1);
  if (last === undefined) return [];
  const tail = parsed.form.slice(parsed.skeleton.indexOf(last.start) + 1, phrase.to);
  if (/(?:の|への|に対する)(?:標的|被害者|攻撃対象|関係者|被害)/u.test(tail)) return [];
  if (/^(?:[(（][^)）]*[)）])?[」』]?(?:など)?の[^、]*$/u.test(tail) && !ownDeed.test(tail)) return [];
  const named = refs.filter((ref) => ref.kind !== 'anaphor');
  const chosen = named.length > 1 && isCoordinated(parsed, named) ? named : [last];
  return chosen.flatMap((ref) => antecedentHere(parsed, phrase, ref) ?? meant(ref, focus));
}

/** «Xは…で、このグループは…»: the antecedent stands in the sentence itself. */
function antecedentHere(parsed: Parsed, phrase: Phrase, ref: Ref): readonly Ref[] | undefined {
  if (ref.kind !== 'anaphor' || ref.pointsTo !== 'actor') return undefined;
  for (const earlier of [...parsed.phrases].reverse()) {
    if (earlier.end > phrase.from) continue;
    const actor = earlier.refs
      .filter((one) => (one.kind === 'actor' || one.kind === 'group') && !isBracketed(parsed, earlier, one))
      .at(-1);
    if (actor) return [actor];
  }
  return undefined;
}

/** A name in brackets is another name of the one before, or an example: the doer stands outside. */
export function isBracketed(parsed: Parsed, phrase: Phrase, ref: Ref): boolean {
  const before = parsed.form.slice(phrase.from, parsed.skeleton.indexOf(ref.start));
  const opened = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
  return opened > 0 && opened > Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'));
}

/** «中国は…を狙っている»: the state itself as the doer becomes an unnamed one. */
function stateAsDoer(parsed: Parsed, phrase: Phrase): Ref | undefined {
  if (phrase.particle !== 'は' && phrase.particle !== 'が') return undefined;
  const text = parsed.form.slice(phrase.from, phrase.to);
  const [only] = phrase.refs;
  if (
    finalSpeech.test(parsed.form.slice(phrase.end)) ||
    /(?:名指し|断定|特定|結び|侵攻|侵略|併合|進攻|開戦|発表|公表|声明|明らか|警告|非難|指摘|述べ|評価|認定|起訴|制裁|否定|否認|関与|抗議|批判|懸念|反発|反論|警戒|対策|備え|防[いぎぐ])/u.test(
      parsed.form.slice(phrase.end),
    )
  )
    return undefined;
  if (
    phrase.refs.length !== 1 ||
    only?.kind !== 'country' ||
    text.length > 3 ||
    only.form === 'self' ||
    only.form === 'domestic'
  )
    return undefined;
  return only;
}

function isCoordinated(parsed: Parsed, refs: readonly Ref[]): boolean {
  if (refs.some((ref) => ref.kind !== refs[0]?.kind)) return false;
  for (let i = 1; i < refs.length; i++) {
    const from = parsed.skeleton.indexOf(refs[i - 1]?.start ?? 0) + 1;
    const to = parsed.skeleton.indexOf(refs[i]?.start ?? 0);
    if (
      !/^(?:[(（][^)）]*[)）])?(?:、|や|と|・|および|及び|,\s?|，)[「『]?$/u.test(parsed.form.slice(from, to))
    )
      return false;
  }
  return true;
}
