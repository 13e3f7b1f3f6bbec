// Who does a deed.
import type { Ref } from '../../ref.ts';
import { agentsOf } from '../agents.ts';
import { meant } from '../doers.ts';
import type { Bench } from '../emit.ts';
import { positionOf } from '../parse.ts';
import { finalSpeech } from '../speech.ts';
import type { Deed } from './deed.ts';

const byParticle = /^(?:によって|により|による|に|から)$/u;
const ofTarget = /^[」』]?(?:[(（][^()（）]{0,30}[)）])?[」』]?の/u;

/** Who does it: beside a passive «Xによって», «Xの(標的)», else as `agentsOf` finds; carried only from the same paragraph. */
export function doersOf(bench: Bench, deed: Deed): readonly Ref[] {
  const { parsed, focus } = bench;
  const { at, end, suffered, args, own } = deed;
  const isNear = focus.isNear(parsed.scene.sentence.paragraph);
  const owner = own.refs.filter(isActing).at(-1);
  if (owner && ofTarget.test(parsed.form.slice(parsed.skeleton.indexOf(owner.start) + 1, at)))
    return meant(owner, focus);
  if (!suffered && deed.isNoun && inPassing.test(deed.tail)) return agentsOf(parsed, at, end, focus, false);
  if (!suffered) {
    const body = bodyDoing(bench, deed);
    return body ? [body] : agentsOf(parsed, at, end, focus, isNear);
  }
  const by = args
    .filter((phrase) => byParticle.test(phrase.particle))
    .flatMap((phrase) => phrase.refs.filter(isActing))
    .flatMap((ref) => meant(ref, focus));
  if (by.length > 0) return by;
  const own2 = agentsOf(parsed, at, at, focus, false);
  return own2.length > 0 ? own2 : isNear ? focus.doers : [];
}

/**
 * «K庁がYに侵入した», «A被告はYを狙った»: a body or person as the subject of the deed's own verb. Companies and vendors
 * speak of deeds and suffer them; only a body of a state, a unit, a contractor or an accused person is taken to do them.
 */
function bodyDoing(bench: Bench, { args, topics, tail, kind, at, end }: Deed): Ref | undefined {
  const { form, skeleton } = bench.parsed;
  if (!(kind.hits || kind.exploits) || !isVerb.test(tail)) return undefined;
  const isRelative = positionOf(form, end).kind === 'adnominal';
  const subject =
    args.findLast((phrase) => (isRelative ? /^が$/u : /^[がは]$/u).test(phrase.particle)) ??
    (isRelative ? undefined : topics.findLast((phrase) => !/^で/u.test(phrase.particle)));
  const ref = subject?.refs.at(-1);
  if (!subject || !ref || (finalSpeech.test(form.slice(at)) && subject.particle === 'は')) return undefined;
  const behind = form.slice(skeleton.indexOf(ref.start) + 1, subject.to);
  if (ref.kind === 'person') return accused.test(behind) || bench.accused.has(ref.value) ? ref : undefined;
  return ref.kind === 'organisation' &&
    /^(?:[(（][^()（）]{0,30}[)）])?$/u.test(behind) &&
    isArm.test(ref.role ?? '')
    ? ref
    : undefined;
}

/** «…への攻撃でも見つかった»: the attack is only where something else happened. */
const inPassing = /^(?:で|でも|では|に|にも|には|から|と|や|など)/u;
const isVerb =
  /^(?:[しすさせ]|を(?:仕掛け|行|実施|展開|繰り返|続け|加え|開始|試み)|[^一-龠ァ-ヶのをがはにへでと])/u;
const accused = /^(?:被告|容疑者|受刑者)/u;
const isArm = /^(?:military|intelligence-service|contractor|agency|government)$/u;
const isActing = (ref: Ref) =>
  ref.kind === 'actor' ||
  ref.kind === 'group' ||
  ref.kind === 'campaign' ||
  (ref.kind === 'anaphor' && ref.pointsTo === 'actor');
