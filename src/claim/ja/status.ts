import { type Modality, plain } from '../draft.ts';
import { hedged } from '../likelihood.ts';
import { firstAfter, lastBefore, type Parsed, positionOf } from './parse.ts';
import { hedgeWords } from './words.ts';

const hedge = new RegExp(hedgeWords, 'u');
const hedgeNext = new RegExp(`^[ぁ-ん]{0,8}${hedgeWords}`, 'u');
/** Hearsay and opinion forms that count as doubt only where no named claimant carries them. */
const hearsayOnly = /^と(?:され|言われ|いわれて|伝え|報じ)/u;
const negated =
  /^(?![ぁ-ん]{0,4}かもしれ)[ぁ-ん]{0,6}?(?:ない|なかった|ません|ず(?:、|に|。)|ぬ(?:。|、))|わけではない|とは(?:言えない|いえない)|ではない|ではなかった/u;
const noEvidence =
  /^[ぁ-ん]{0,8}(?:との)?(?:(?:示す|裏付ける|裏づける)[ぁ-ん具体的直接確]{0,6})?(?:証拠|事実|確証|形跡|兆候|痕跡|材料|根拠|情報|報告|記録)(?:は|が|も)?(?:現時点で|まだ)?(?:(?:見つか|確認さ|得ら|示さ|な)[^。]{0,10}(?:ない|なかった|ません|おらず)|な(?:い|く|かった)|ありません)/u;
/** «…したことは確認されていない». */
const unconfirmed =
  /^[ぁ-ん]{0,6}(?:(?:こと|事実|形跡|の|事例|例|被害|情報)(?:は|が|も)|(?<=^)(?:は|も)、?)(?:これまで|現時点で|まだ){0,2}、?(?:確認|観測|検出|報告)(?:され|でき|して)て?(?:は)?い(?:ない|なかった|ません)/u;
/** «侵害された会社は一つもありません». */
const nobody =
  /^[ぁ-ん]{0,6}(?:会社|組織|企業|機関|団体|国|例|事例|者|端末)は[^。]{0,14}?(?:な[いかく]|ありません|いません|おらず|確認されてい(?:ない|ません))/u;
/** «…との見方を、Yは否定した». */
const rejected =
  /^[ぁ-ん]{0,8}(?:見方|指摘|説|疑い|主張|報道|批判|非難)(?:を|は|について)、?[^。、]{0,24}(?:否定|否認|退け|一蹴|反論)/u;
const denied =
  /(?:こと|の|関与|関係|疑い|見方|指摘|説|報道)(?:について)?(?:は|を|も)?(?:全面的に|強く|公式に|、[^。、]{0,20}(?:は|が|も))?(?:一貫して)?(?:否定|否認)/u;
const not = '(?:な|ません|おらず)';
const unknown = new RegExp(
  `(?:か(?:どうか)?(?:は|について(?:は)?|、)?[^。]{0,14}(?:不明|(?:分|わ)から|${[
    '(?:分|わ)かってい?',
    '明らかに(?:なって|され|して)い?',
    '明らかでは?',
    '判明してい?',
    '特定(?:され|でき)てい?',
    '確認(?:され|でき)てい?',
    '判断(?:でき|し)てい?',
  ]
    .map((stem) => stem + not)
    .join('|')})|とは限らな|とは限りません|は(?:現時点で(?:は)?|まだ|依然)?不明|は(?:分|わ)かっていない)`,
  'u',
);
const conditional =
  /^[をがの]?(?:思い浮かべ|連想|想定し|想起)|^[ぁ-ん]{0,8}?(?:場合|際|時|とき|と仮定)(?!で)|^(?:し|す|せ|され|さ|て(?:い)?る?)?(?:れば|たら|なら|たとしても)|^[ぁ-ん]{0,4}(?:恐れ|おそれ|リスク|懸念|危険|脅威|心配|不安)|^[ぁ-ん]{0,4}(?:なくな|やす[いく]|がち|かねな)|^[^。、]{0,10}と(?:予想|予測|想定|危惧)/u;

/** «もし…すれば、»: what follows is supposed too. */
const supposed =
  /(?:(?<!例)えば|(?<!よ)れば|[けせてねめげべ]ば|たら|(?:た|る|ない|の)場合(?:には|は|に)?|仮に[^。]{0,30})、/u;

const asks = /か[。？?」』]{0,2}$|[？?]$/u;
/** Doubt in front of the predicate. */
const guess = /(?:おそらく|恐らく|たぶん|ほぼ(?:確実|間違いな))/u;
const whichOne = /(?:どの(?!程度)|どこ|誰|いつ|なぜ|どれ|どのよう|どうやって)/u;
/** «…した罪で», «…した疑いで»: what somebody is charged with. */
const charged = /^[ぁ-ん]{0,6}(?:罪|容疑|疑い)(?:で|など)/u;

/** «…したとして起訴された»: what a court has still to find. */
const indicted = /として、?[^。]{0,24}(?:起訴|訴追|告発|逮捕|指名手配)され/u;

/** What becomes of a statement whose predicate ends at `end`: its status, or undefined when it is only supposed or advised. */
export function modalityAt(parsed: Parsed, end: number, hasClaimant: boolean): Modality | undefined {
  const { form } = parsed;
  const position = positionOf(form, end);
  const near = form.slice(end, end + 60);
  if (conditional.test(near) || supposed.test(form.slice(0, end))) return undefined;
  const scope = form.slice(end, scopeEnd(parsed, end));
  // «…したのか。» asks; a headline that ends so («…狙いか») doubts.
  if (position.kind !== 'adnominal' && asks.test(scope))
    return parsed.scene.sentence.heading ? { status: 'hedged' } : undefined;
  // «どの弱点が突かれたのかは不明»: that one was is said.
  if (whichOne.test(form.slice(lastBefore(parsed.bounds, end), end)) && unknown.test(scope)) return plain;
  if (charged.test(near)) return { status: 'hedged' };
  if (nobody.test(near) || noEvidence.test(near) || unconfirmed.test(near) || rejected.test(near))
    return { status: 'denied' };
  if (position.kind === 'adnominal') {
    const adnominal = form.slice(end, position.headFrom + 12);
    if (negated.test(form.slice(end, position.headFrom + 1))) return { status: 'denied' };
    const doubt = hedgeNext.exec(adnominal) ?? /^[ぁ-ん]{0,8}(?:可能性|疑い|恐れ)/u.exec(adnominal);
    if (doubt) return hedgedUnlessCarried(scopeWords(form, end), hasClaimant);
    if (/^[ぁ-ん]{0,8}(?:こと|の)(?:が|は|を|も|で|に)/u.test(form.slice(end, end + 14)))
      return fromScope(scope, hasClaimant);
    return plain;
  }
  const adverb = guess.exec(form.slice(lastBefore(parsed.bounds, end), end));
  if (adverb && fromScope(scope, hasClaimant).status === 'asserted') return hedged(adverb[0]);
  if (!hasClaimant && indicted.test(scope)) return { status: 'hedged' };
  return fromScope(scope, hasClaimant);
}

function fromScope(scope: string, hasClaimant: boolean): Modality {
  if (denied.test(scope)) return { status: 'denied' };
  if (unknown.test(scope)) return { status: 'unknown' };
  if (negated.test(scope)) return { status: 'denied' };
  if (hedge.test(scope)) return hedgedUnlessCarried(scope, hasClaimant);
  return plain;
}

function scopeWords(form: string, end: number): string {
  return form.slice(end, end + 40).split(/[、。]/u)[0] ?? '';
}

function hedgedUnlessCarried(words: string, hasClaimant: boolean): Modality {
  const found = hedge.exec(words);
  if (hasClaimant && found && hearsayOnly.test(found[0])) {
    const rest = words.slice(found.index + found[0].length);
    if (!hedge.test(rest)) return plain;
  }
  return hedged(words);
}

/**
 * A hedge at the end of a sentence covers the clauses chained before it, up to a "but" (〜が、) or a clause that
 * brings a subject of its own.
 */
function scopeEnd(parsed: Parsed, end: number): number {
  const { form, bounds, phrases } = parsed;
  let bound = firstAfter(bounds, end);
  while (bound < form.length) {
    const before = form.slice(Math.max(0, bound - 3), bound);
    if (
      /[。！？!?\n]$/u.test(before) ||
      /が、$/u.test(before) ||
      /(?:ものの|けれど|けれども|一方で?)、$/u.test(form.slice(Math.max(0, bound - 6), bound))
    )
      break;
    const next = firstAfter(bounds, bound);
    const ownSubject = phrases.some(
      (phrase) =>
        phrase.from >= bound &&
        phrase.end <= next &&
        /^(?:は|が|も|では|には|とは)$/u.test(phrase.particle) &&
        !/(?:こと|の|もの|可能性|疑い)$/u.test(form.slice(phrase.from, phrase.to)),
    );
    if (ownSubject) break;
    bound = next;
  }
  return bound;
}
