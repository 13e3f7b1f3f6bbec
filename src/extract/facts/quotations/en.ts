import { inside } from '../spans.ts';
import type { Quoted } from './marks.ts';
import { type Candidate, fullName, type Speaker, speakerOf } from './speakers.ts';

const saying =
  'said|says|say|told|tells|added|adds|explained|explains|warned|warns|noted|notes|wrote|writes|stated|states|commented|comments|continued|continues|argued|argues|claimed|claims|insisted|insists|concluded|concludes|concludes|observed|observes|remarked|remarks|replied|replies|responded|responds|acknowledged|acknowledges|admitted|admits|announced|announces|testified|cautioned|cautions|emphasi[sz]ed|emphasi[sz]es|stressed|stresses|declared|declares|reported|reports|reads|read|recalled|recalls|tweeted|posted|assessed|assesses';
const judging = 'described|describes|called|calls|dismissed|dismisses|denounced|denounces|branded|labell?ed';
const adverb =
  '(?:(?:also|later|further|then|has|had|have|would|will|recently|publicly|in a (?:statement|blog|report|post|tweet)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\s)?';
const afterSaid = new RegExp(`^[,.]?\\s?${adverb}(?:${saying})\\s(?<who>[^.“”"\\n]{2,160})`, 'i');
const afterWho = new RegExp(
  `^[,.]?\\s?(?<who>(?:[A-Z]|he\\b|she\\b|they\\b|it\\b|the\\b|a\\b|an\\b)[^.“”"\\n]{0,120}?)\\s${adverb}(?:${saying})\\b`,
);
const accordingTo = /^[,.]?\s?according to\s(?<who>[^.“”"\n]{2,160})/i;
const anyVerb = new RegExp(`\\s${adverb}(?:(?<saying>${saying})|(?<judging>${judging}))(?![A-Za-z])`, 'g');
const beforeAccording = /\b[Aa]ccording to\s(?<who>[^.,“”"\n]{2,100}),\s?(?:[^.“”"\n]{0,80}\s)?$/;
const pronoun = /^(?:he|she|they|it)\b/i;
const nounPhrase = /^(?:(?:the|a|an|its|their)\s)?(?:[\w'’.-]+\s?){1,6}/i;
/** Whose words are lure, code or letter, and no statement. */
const mute =
  /\b(?:e-?mails?|mails?|messages?|notes?|subject|files?|lures?|pages?|strings?|documents?|letters?|banners?|signs?|groups?|malware|binary|script|attachment|comment in the code)$/i;

/** Who says this, if the words around it are those of a quotation. `carried` is who spoke last in the text. */
export function englishSpeaker(
  text: string,
  quote: Quoted,
  previous: { readonly quote: Quoted; readonly who: Speaker } | undefined,
  candidates: readonly Candidate[],
): Speaker | undefined {
  const content = text.slice(quote.start, quote.end);
  const words = content.trim().split(/\s+/, 12);
  if (words.length < 3 || isTitle(words)) return undefined;
  const after = text.slice(quote.close, quote.close + 200);
  const inner = /[,.?!…]\s?$/.test(content) || /^\s?,/.test(after) || quote.lost === 'closing';
  if (inner) {
    const match = accordingTo.exec(after) ?? afterSaid.exec(after) ?? afterWho.exec(after);
    const who = match?.groups?.who;
    if (match && who !== undefined) {
      const start = quote.close + match[0].indexOf(who);
      return speakerIn(text, start, start + who.length, candidates, previous?.who, false);
    }
  }
  const before = sentenceBefore(text, quote.open);
  const led = leadOf(before.text, candidates, before.start);
  if (led)
    return speakerIn(text, before.start + led.from, before.start + led.to, candidates, previous?.who, true);
  if (words.length < 5 || !previous) return undefined;
  // “…,” said X. “…”: and a paragraph that opens with a quotation mark where the one before was left open.
  if (quote.open - previous.quote.close > 220) return undefined;
  const gap = text.slice(previous.quote.close, quote.open);
  const sameLine = !gap.includes('\n') && /[.,]\s$/.test(gap) && !/[.!?]\s+[A-Z]/.test(gap);
  const nextParagraph = previous.quote.lost === 'closing' && gap.trim() === '';
  return sameLine || nextParagraph ? previous.who : undefined;
}

/** Every word of weight in capitals: the title of a work, or a name. */
function isTitle(words: readonly string[]): boolean {
  const weighty = words.filter((word) => word.replace(/\W/g, '').length > 3);
  return words.length < 12 && weighty.length > 0 && weighty.every((word) => /^\W*[A-Z0-9]/.test(word));
}

/** Where in the words before a quotation its speaker stands: before the verb of saying, or before a colon. */
function leadOf(
  before: string,
  candidates: readonly Candidate[],
  at: number,
): { from: number; to: number } | undefined {
  const according = beforeAccording.exec(before);
  const who = according?.groups?.who;
  if (according && who !== undefined) {
    const from = according.index + according[0].indexOf(who);
    return { from, to: from + who.length };
  }
  let verb: RegExpExecArray | undefined;
  for (const match of before.matchAll(anyVerb)) {
    const rest = before.slice(match.index + match[0].length);
    // To call a thing by a name in quotation marks is no speech: there has to be somebody who is judged.
    if (match.groups?.judging && !/^\s(?!itself|himself|herself|themselves)\S/.test(rest)) continue;
    if (rest.length <= 90) verb ??= match;
  }
  if (verb) return { from: 0, to: verb.index };
  const last = /:\s?$/.test(before) ? inside(candidates, at, at + before.length).at(-1) : undefined;
  if (last && /^\)?:\s?$/.test(before.slice(last.end - at)))
    return { from: last.start - at, to: last.end - at };
  return undefined;
}

/** The person, else the body, else the words themselves; a pronoun is whoever spoke before. */
function speakerIn(
  text: string,
  start: number,
  end: number,
  candidates: readonly Candidate[],
  carried: Speaker | undefined,
  isBefore: boolean,
): Speaker | undefined {
  const words = text.slice(start, end).trim();
  if (pronoun.test(words)) return carried;
  const within = inside(candidates, start, end);
  const found = within.find(({ kind }) => kind === 'person') ?? within[0];
  if (found) return speakerOf(text, found, candidates);
  const phrase = isBefore
    ? /(?:^|,\s|\b(?:and|but|that|as)\s)((?:[Tt]he\s|[Aa]n?\s|[A-Z])[\w'’. -]{1,60})$/.exec(words)?.[1]
    : nounPhrase.exec(words)?.[0];
  const name = phrase?.trim() ?? '';
  if (name.length < 3 || mute.test(name) || notSpeaker.test(name)) return undefined;
  const full = /^[A-Z][\w'’-]+$/.test(name) ? fullName(name, start, candidates) : undefined;
  return full ? speakerOf(text, full, candidates) : { speaker: name };
}

const notSpeaker = /^(?:which|that|who|this|there|if|when|we|you|i)\b/i;

function sentenceBefore(text: string, open: number): { start: number; text: string } {
  const from = Math.max(0, open - 260);
  const stretch = text.slice(from, open);
  const stop = Math.max(
    stretch.lastIndexOf('\n'),
    stretch.lastIndexOf('. '),
    stretch.lastIndexOf('”'),
    stretch.lastIndexOf('" '),
  );
  const start = from + stop + 1;
  return { start, text: text.slice(start, open) };
}
