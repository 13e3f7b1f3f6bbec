// What a deed is done with or through: claims of the kinds `uses` and `exploits`.
import type { Ref } from '../../ref.ts';
import { malwareTopic } from '../agents.ts';
import { type Bench, emit } from '../emit.ts';
import type { Phrase } from '../parse.ts';
import { unnamedDoer } from '../victims.ts';
import { flawHead, malwareHead } from '../words.ts';
import type { Deed } from './deed.ts';
import { doersOf } from './doers.ts';

const isWare = (ref: Ref) => ref.kind === 'malware' || ref.kind === 'tool';
const meansParticle = /^(?:で|によって|により|による|を介して|を通じて)$/u;
const hasFlaw = new RegExp(flawHead, 'u');
const attackWords = /攻撃|侵入|侵害|感染|犯行|被害|不正/u;
const wareNoun = new RegExp(
  `^[」』]?(?:[(（][^()（）]{0,30}[)）])?(?:${malwareHead}|ウイルス|ツール)?$`,
  'u',
);

/** «Xが使ったものとは異なる»: another than that. */
const isOther = /^[ぁ-ん]{0,6}もの(?!で|だ)/u;

/** Malware and tools that the deed is done with. */
export function readWares(bench: Bench, deed: Deed): void {
  const { at, end, suffered } = deed;
  const { parsed } = bench;
  const wares = waresOf(bench, deed);
  if (wares.length === 0) return;
  const doers = doersOf(bench, deed).filter((doer) => !wares.includes(doer));
  const topic = doers.length > 0 ? doers : malwareTopic(parsed, at).filter((ref) => !wares.includes(ref));
  if (topic.length > 0) {
    emit(bench, 'uses', topic, wares, at, end, 'ja/deed-ware');
    return;
  }
  if (!suffered) return;
  const first = bench.drafts.length;
  emit(bench, 'uses', [unnamedDoer('攻撃者', parsed.skeleton.offsetOf(at))], wares, at, end, 'ja/deed-ware');
  if (!attackWords.test(parsed.scene.text))
    for (const draft of bench.drafts.slice(first)) bench.pending.add(draft);
}

function waresOf(bench: Bench, deed: Deed): readonly Ref[] {
  const { kind, suffered, args, own, head, words, hasDoer, topics } = deed;
  const { form } = bench.parsed;
  const refs = args.flatMap((phrase) => {
    const wares = phrase.refs.filter(isWare);
    if (wares.length === 0) return [];
    if ((kind.hits || kind.means) && meansParticle.test(phrase.particle) && endsInWare(bench, phrase))
      return wares;
    if (kind.hits && suffered && /^(?:に|による)$/u.test(phrase.particle) && endsInWare(bench, phrase))
      return wares;
    if (!kind.wields) return [];
    if (words === '感染') return /^(?:に|へ|への)$/u.test(phrase.particle) ? wares : [];
    if (suffered) return /^(?:が|は|も)$/u.test(phrase.particle) ? wares : [];
    return phrase.particle === 'を' ? wares : [];
  });
  if (!kind.wields) return refs;
  const made = refs.length === 0 ? reworked(bench, deed) : [];
  const between = form.slice(lastOf(bench, own), own.to);
  const compound = /^(?:マルウェア|ランサムウェア)?(?:の|への)?$/u.test(between)
    ? own.refs.filter(isWare)
    : [];
  const heads = head && (suffered || hasDoer) ? head.refs.filter(isWare) : [];
  // «KはXが使うバックドア».
  const topic =
    refs.length === 0 && hasDoer && !suffered && !isOther.test(deed.tail)
      ? (topics.findLast((phrase) => !/^で/u.test(phrase.particle))?.refs.filter(isWare) ?? [])
      : [];
  return [...refs, ...made, ...compound, ...heads, ...topic];
}

/** «Kを基にした裏口を仕掛けた»: what was made out of K. */
function reworked(bench: Bench, { args, suffered }: Deed): readonly Ref[] {
  const { form, phrases } = bench.parsed;
  const object = args.findLast((phrase) => (suffered ? /^[がは]$/u : /^を$/u).test(phrase.particle));
  if (!object || !wareHead.test(form.slice(object.from, object.to))) return [];
  const origin = phrases.findLast(
    (phrase) => phrase.end <= object.to && phrase.particle === 'を' && phrase !== object,
  );
  if (!origin || !basedOn.test(form.slice(origin.end, object.to))) return [];
  return origin.refs.filter(isWare);
}

const wareHead = new RegExp(`(?:${malwareHead}|裏口|検体|プログラム|ウイルス|ツール)$`, 'u');
const basedOn =
  /^(?:基|元|もと|ベース|土台)に(?:した|して)|^(?:改造|改変|改良|カスタマイズ|流用)し(?:た|て)/u;

function lastOf(bench: Bench, phrase: Phrase): number {
  const last = phrase.refs.at(-1);
  return last ? bench.parsed.skeleton.indexOf(last.start) + 1 : phrase.from;
}

/** Is malware or a tool the phrase's own noun, or named beside it («LockBitランサムウェアで»)? */
function endsInWare(bench: Bench, phrase: Phrase): boolean {
  const last = phrase.refs.at(-1);
  return (
    last !== undefined &&
    isWare(last) &&
    wareNoun.test(bench.parsed.form.slice(bench.parsed.skeleton.indexOf(last.start) + 1, phrase.to))
  );
}

/** Flaws, and products where a flaw of theirs is spoken of. */
export function readFlaws(bench: Bench, deed: Deed): void {
  const { kind, at, end, suffered, args, own, head, topics, hasDoer } = deed;
  const { parsed } = bench;
  const isObject = suffered ? /^(?:が|は|も|について|については)$/u : /^(?:を|に|の|を介して|を通じて)$/u;
  const named = args.filter((phrase) => isObject.test(phrase.particle));
  const phrases = [
    ...named,
    ...(own.refs.length > 0 ? [own] : []),
    ...(head && (suffered || hasDoer) ? [head] : []),
    ...(named.length === 0 && (suffered || hasDoer)
      ? topics.filter((phrase) => !/^で/u.test(phrase.particle)).slice(-1)
      : []),
  ];
  const found = phrases.flatMap((phrase) =>
    flawsIn(bench, phrase, kind.exploits === true || kind.hits === 'at'),
  );
  // «Xによる悪用を確認»: of the flaw that the text has spoken of.
  const by = args.some(
    (phrase) => phrase.particle === 'による' && phrase.refs.some((ref) => ref.kind === 'actor'),
  );
  const objects = found.length > 0 || !(by && deed.words === '悪用') ? found : bench.focus.flaws;
  if (objects.length === 0) return;
  const doers = doersOf(bench, deed);
  const known =
    doers.length > 0 || !(kind.exploits || kind.hits || (suffered && attackWords.test(parsed.scene.text)))
      ? doers
      : [unnamedDoer('攻撃者', parsed.skeleton.offsetOf(at))];
  emit(bench, 'exploits', known, [...new Set(objects)], at, end, 'ja/deed-flaw');
}

function flawsIn(bench: Bench, phrase: Phrase, anyProduct: boolean): Ref[] {
  const { parsed, focus } = bench;
  const flaws = phrase.refs.flatMap((ref) =>
    ref.kind === 'vulnerability'
      ? [ref]
      : ref.kind === 'anaphor' && ref.pointsTo === 'vulnerability'
        ? (focus.resolve(ref) ?? [])
        : [],
  );
  const named = anyProduct || hasFlaw.test(parsed.form.slice(phrase.from, phrase.to));
  return [...flaws, ...(named ? phrase.refs.filter((ref) => ref.kind === 'product') : [])];
}
