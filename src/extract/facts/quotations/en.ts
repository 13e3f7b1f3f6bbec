import type { Quoted } from './marks.ts';
import { type Candidate, type Speaker, speakerOf } from './speakers.ts';

const verb =
  '(?:said|says|say|told|tells|added|adds|explained|explains|warned|warns|noted|notes|wrote|writes|stated|states|commented|comments|continued|continues|argued|argues|claimed|claims|insisted|insists|concluded|concludes|observed|observes|remarked|remarks|replied|replies|responded|responds|acknowledged|acknowledges|admitted|admits|announced|announces|testified|cautioned|cautions|emphasi[sz]ed|emphasi[sz]es|stressed|stresses|declared|declares|reported|reports|read|reads|recalled|recalls|described|describes|called|calls|tweeted|posted|assessed|assesses)';
const adverb =
  '(?:(?:also|later|further|then|has|had|have|would|will|recently|publicly|in a (?:statement|blog|report|post|tweet)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\s)?';
const afterSaid = new RegExp(`^[,.]?\\s?${adverb}${verb}\\s(?<who>[^.“”"\\n]{2,160})`, 'i');
const afterWho = new RegExp(
  `^[,.]?\\s?(?<who>(?:[A-Z]|he\\b|she\\b|they\\b|it\\b|the\\b|a\\b|an\\b)[^.“”"\\n]{0,120}?)\\s${adverb}${verb}\\b`,
);
const accordingTo = /^[,.]?\s?according to\s(?<who>[^.“”"\n]{2,160})/i;
const beforeSaid = new RegExp(
  `(?<who>[^.“”"\\n]{2,200}?)\\s${adverb}${verb}(?:\\s[^.“”"\\n]{0,80})?[,:]?\\s?$`,
);
const beforeAccording = /\b[Aa]ccording to\s(?<who>[^.,“”"\n]{2,100}),\s?(?:[^.“”"\n]{0,80}\s)?$/;
const pronoun = /^(?:he|she|they|it)\b/i;
const nounPhrase = /^(?:(?:the|a|an|its|their)\s)?(?:[\w'’.-]+\s?){1,6}/i;

/** Who says this, if the words around it are those of a quotation. `carried` is who spoke last in the text. */
export function englishSpeaker(
  text: string,
  quote: Quoted,
  previous: { readonly quote: Quoted; readonly who: Speaker } | undefined,
  candidates: readonly Candidate[],
): Speaker | undefined {
  const content = text.slice(quote.start, quote.end);
  const words = content.trim().split(/\s+/).length;
  if (words < 3 || /^\S+$/.test(content)) return undefined;
  const after = text.slice(quote.close, quote.close + 200);
  const before = sentenceBefore(text, quote.open);
  const inner = /[,.?!…]\s?$/.test(content) || /^\s?,/.test(after) || quote.lost === 'closing';
  if (inner) {
    const match = accordingTo.exec(after) ?? afterSaid.exec(after) ?? afterWho.exec(after);
    const who = match?.groups?.who;
    if (match && who !== undefined) {
      const start = quote.close + match[0].indexOf(who);
      return speakerIn(text, start, start + who.length, candidates, previous?.who, false);
    }
  }
  const led = beforeAccording.exec(before.text) ?? beforeSaid.exec(before.text);
  if (led?.groups?.who !== undefined) {
    const start = before.start + led.index + led[0].indexOf(led.groups.who);
    return speakerIn(text, start, start + led.groups.who.length, candidates, previous?.who, true);
  }
  if (words < 5 || !previous) return undefined;
  // “…,” said X. “…”: and a paragraph that opens with a quotation mark where the one before was left open.
  const gap = text.slice(previous.quote.close, quote.open);
  const sameLine =
    gap.length < 220 && !gap.includes('\n') && /[.,]\s$/.test(gap) && !/[.!?]\s+[A-Z]/.test(gap);
  const nextParagraph = previous.quote.lost === 'closing' && gap.trim() === '';
  return sameLine || nextParagraph ? previous.who : undefined;
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
  const inside = candidates.filter((one) => one.start >= start && one.end <= end);
  const person = inside.find(({ kind }) => kind === 'person') ?? inside[0];
  if (person) return speakerOf(text, person, candidates);
  const phrase = isBefore
    ? /(?:^|,\s|\b(?:and|but|that|as)\s)((?:[Tt]he\s|[A-Z])[\w'’. -]{1,60})$/.exec(words)?.[1]
    : nounPhrase.exec(words)?.[0];
  const name = phrase?.trim();
  return name && name.length > 2 && !/^(?:which|that|who|this|there|if|when|we|you|i)\b/i.test(name)
    ? { speaker: name }
    : undefined;
}

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
