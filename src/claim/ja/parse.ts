import type { Ref } from '../ref.ts';
import type { SentenceScene } from '../scene.ts';
import { anySlot, type Skeleton, skeletonOf } from '../skeleton.ts';

/** A noun phrase with the particle that closes it: `from..to` is the phrase, `to..end` the particle, in the skeleton's form. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly particle: string;
  readonly refs: readonly Ref[];
}

/** A sentence cut into phrases and clauses. */
export interface Parsed {
  readonly scene: SentenceScene;
  readonly skeleton: Skeleton;
  readonly form: string;
  readonly phrases: readonly Phrase[];
  /** Ends of clauses (index just behind the comma or full stop), ascending. */
  readonly bounds: readonly number[];
}

/** What a particle follows. */
const nominal = `[${anySlot}一-龠々〆ァ-ヺーA-Za-zＡ-Ｚａ-ｚ0-9０-９)）」』”"%％]|など|こと|もの|たち|ら|ため|ところ|の`;
const endsNominal = new RegExp(`(?:${nominal})$`, 'u');
const particles =
  /(に対しても|に対しては|に対して|に対し|に対する|に向けて|に向けた|向けの|向けに|によって|により|による|を通じて|を介して|において|における|について|に関する|に関して|に基づ[きくい]|に加え|に伴[うい]|にとって|にわたり?る?|としては|として|では|でも|には|にも|とは|からは|から|まで|への|へ|は|が|を|に|で(?![あきすしも])|も(?!の))/gu;
/** A comma behind a verb's conjunctive form ends a clause; a comma behind a noun or its particle does not. */
const clauseEnd =
  /(?:(?<=[てしりきちみびぎけせれめねべげずくつじ]|[一-龠]い|[でん]で|だで|ほか|ため|ので|一方で?|うえで|上で|際に?|とき|結果|とともに|ながら|つつ|れば|たら|なら|ものの|けれど|けれども)、|(?<=[るたいだすうんつくむぬぶぐ])が、|[。！？!?\n])/gu;
/** These end in a letter that looks like a verb's but are nouns or adverbs. */
const noClauseEnd =
  /(?:だけでなく|ばかりでなく|のみならず|また|特に|さらに|現在|として|対し|はじめ|にて|そして|加えて|続いて|いずれも|しかし|ただし|例えば|もし|つまり|すなわち|おそらく|せいぜい|およそ|主として|対して|通じて|関して|ついて|おいて|とって|わたり)、$/u;

const labelled = new RegExp(
  `^[・●■◆○◇*\\-–\\s\\d()（）.]{0,8}([「『]?[${anySlot}][」』]?(?:[(（][^()（）]{0,40}[)）])?)[：:]`,
  'u',
);

export function parse(scene: SentenceScene, documentText: string, refs: readonly Ref[]): Parsed {
  const { sentence } = scene;
  const skeleton = skeletonOf(documentText, sentence.start, sentence.end, refs);
  const { form } = skeleton;
  const bounds: number[] = [];
  for (const match of matches(form, clauseEnd)) {
    const end = match.index + match[0].length;
    if (!noClauseEnd.test(form.slice(Math.max(0, end - 8), end))) bounds.push(end);
  }
  bounds.push(form.length);
  const phrases: Phrase[] = [];
  let last = 0;
  // «・K：Xが使うバックドア»: what stands in front of a colon is spoken of.
  const label = labelled.exec(form);
  if (label) {
    last = label[0].length;
    const from = last - 1 - (label[1] ?? '').length;
    phrases.push({ from, to: last - 1, end: last, particle: 'は', refs: skeleton.refsIn(from, last - 1) });
  }
  particles.lastIndex = last;
  for (let match = particles.exec(form); match; match = particles.exec(form)) {
    const to = match.index;
    if (!endsNominal.test(form.slice(Math.max(0, to - 3), to))) {
      particles.lastIndex = to + 1;
      continue;
    }
    const bound = lastBefore(bounds, to);
    const from = Math.max(last, bound);
    const end = to + match[0].length;
    phrases.push({ from, to, end, particle: match[0], refs: skeleton.refsIn(from, to) });
    last = end;
  }
  return { scene, skeleton, form, phrases, bounds };
}

/** The last clause end at or before `position`, 0 if none. */
export function lastBefore(bounds: readonly number[], position: number): number {
  let best = 0;
  for (const bound of bounds) if (bound <= position) best = bound;
  return best;
}

/** The first clause end behind `position`. */
export function firstAfter(bounds: readonly number[], position: number): number {
  for (const bound of bounds) if (bound > position) return bound;
  return bounds.at(-1) ?? position;
}

/** The phrase whose particle starts at `at`. */
export function phraseAt(parsed: Parsed, at: number): Phrase | undefined {
  return parsed.phrases.find((phrase) => phrase.to === at);
}

/** Is the noun before this が the subject of a relative clause («政府が運営するX»), and so none of the sentence? */
export function isInsideRelative(form: string, afterParticle: number): boolean {
  return /^[^、。はがをに]{1,8}?(?:する|した|している|[うくすつぬむぐぶる]|(?<=[っいん])[ただ])(?=[一-龠ァ-ヶ「『\ue000-\uf8ff])/u.test(
    form.slice(afterParticle),
  );
}

/** How the words behind a predicate's stem go on: it modifies the noun that follows, chains on, or ends the sentence. */
export type Position =
  | { readonly kind: 'adnominal'; readonly headFrom: number }
  | { readonly kind: 'chained' }
  | { readonly kind: 'final' }
  | { readonly kind: 'nominal'; readonly headFrom: number };

const kana = /^[ぁ-ん]*/u;

export function positionOf(form: string, end: number): Position {
  const rest = form.slice(end);
  const run = kana.exec(rest)?.[0] ?? '';
  const next = rest.charAt(run.length);
  if (next === '' || next === '。' || next === '」' || next === '！') return { kind: 'final' };
  if (next === '、' || next === '，' || next === ',') return { kind: 'chained' };
  if (run === '' || /^(?:の|による|への|に対する)$/u.test(run))
    return { kind: 'nominal', headFrom: end + run.length };
  if (
    /(?:[るたうくすつぬむぐぶい]|との|という|ような|である|な)$/u.test(run) &&
    !/(?:て|で|に|は|が|を|も|と|から|まで|より)$/u.test(run)
  ) {
    return { kind: 'adnominal', headFrom: end + run.length };
  }
  return { kind: 'chained' };
}

/** A place where a construction occurs: `at..end` in the skeleton's form, and the words there. */
export interface Occurrence {
  readonly at: number;
  readonly end: number;
  readonly words: string;
  /** What follows in the sentence. */
  readonly tail: string;
}

/** Where a pattern (with the flag g) occurs in the sentence. */
export function occurrences(parsed: Parsed, pattern: RegExp): readonly Occurrence[] {
  return matches(parsed.form, pattern).map((match) => {
    const end = match.index + match[0].length;
    return { at: match.index, end, words: match[0], tail: parsed.form.slice(end) };
  });
}

const noMatch: readonly RegExpExecArray[] = [];

/** All matches of a pattern with the flag g that never matches nothing; unlike `matchAll` without a copy of the pattern. */
export function matches(form: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(form);
  if (!match) return noMatch;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(form)) found.push(match);
  return found;
}

/** The phrase that `position` stands in, its particle counted in where `withParticle`. */
export function phraseAround(parsed: Parsed, position: number, withParticle = false): Phrase | undefined {
  return parsed.phrases.find(
    (phrase) => phrase.from <= position && position < (withParticle ? phrase.end : phrase.to),
  );
}
