import type { ObjectInSentence, Setting, Subject } from './candidates.ts';
import { type Form, formOf } from './form.ts';

/**
 * What a claim could be told by, as words. The parts of a sentence, its things and their pairs are said apart: since
 * weights are summed, each part is weighed once, however many pairs share it.
 */
export interface Features {
  readonly ofSentence: readonly string[];
  readonly ofObject: (object: ObjectInSentence) => string[];
  readonly ofSubject: (subject: Subject) => string[];
  readonly ofPair: (subject: Subject, object: ObjectInSentence) => string[];
}

export function featuresOf({ scene, actorsInText }: Setting, lang: string): Features {
  const form = formOf(scene);
  const language = lang === 'ja' ? japanese : english;
  const words = [...new Set(language.words(form.text))];
  const named = Math.min(3, words.filter((word) => word === 'A').length);
  const { section, heading } = scene.sentence;
  return {
    ofSentence: ['bias', `section ${section}`, ...words.map((word) => `in ${word}`)],
    ofObject({ end, at }) {
      const place = form.indexOf(at.start);
      const width = end.kind === 'technique' ? form.indexOf(at.end) - place : 1;
      const around = language.around(form, place, width, 'o');
      return [`object ${end.kind}`, ...around, ...around.map((word) => `${end.kind} ${word}`)];
    },
    ofSubject({ end, tie, at, isMain }) {
      const around = at === undefined ? [] : language.around(form, form.indexOf(at.start), 1, 's');
      return [
        `subject ${end.kind}`,
        `tie ${tie}`,
        `main ${isMain} ${tie}`,
        `actors ${Math.min(3, actorsInText)} ${tie}`,
        `heading ${heading} ${tie}`,
        `named ${named} ${tie}`,
        ...around,
      ];
    },
    ofPair({ end: subject, tie, at }, { end: object, at: to }) {
      const both = `${subject.kind}>${object.kind}`;
      if (at === undefined) return [`kinds ${both}`, `tie ${tie} ${both}`];
      const x = form.indexOf(at.start);
      const y = form.indexOf(to.start);
      const order = x < y ? 'before' : 'behind';
      const between = form.text.slice(Math.min(x, y) + 1, Math.max(x, y));
      const distance = between.length < 6 ? 0 : between.length < 20 ? 1 : between.length < 60 ? 2 : 3;
      const stops = between.split(/[、,;。]/u, 3).length;
      return [
        `kinds ${both}`,
        `tie ${tie} ${both}`,
        `order ${order} ${both}`,
        `distance ${distance} ${order}`,
        `stops ${stops} ${order}`,
        `another between ${between.includes('A')} ${order}`,
        ...new Set(language.words(between.slice(0, 120)).map((word) => `${order} ${word}`)),
      ];
    },
  };
}

interface Language {
  readonly words: (text: string) => string[];
  readonly around: (form: Form, place: number, width: number, name: string) => string[];
}

const japaneseWord =
  /[A-Z]|\p{Script=Han}{1,4}\p{Script=Hiragana}{0,2}|[\p{Script=Katakana}ー]{2,12}|[a-z0-9]{2,12}/gu;

const japanese: Language = {
  words: (text) => text.match(japaneseWord) ?? [],
  around({ text }, place, width, name) {
    const behind = text.slice(place + width, place + width + 28);
    const ahead = text.slice(Math.max(0, place - 22), place);
    const found: string[] = [];
    for (const size of [1, 2, 3, 4])
      found.push(`${name}+${behind.slice(0, size)}`, `${name}-${ahead.slice(-size)}`);
    for (const word of new Set(behind.match(japaneseWord))) found.push(`${name}> ${word}`);
    for (const word of new Set(ahead.match(japaneseWord))) found.push(`${name}< ${word}`);
    return found;
  },
};

const english: Language = {
  words: (text) => (text.match(/[A-Z]|[a-z][a-z'’-]{0,20}|[,;:()]/gu) ?? []).map(stem),
  around({ text }, place, width, name) {
    const ahead = english.words(text.slice(Math.max(0, place - 60), place)).slice(-4);
    const behind = english.words(text.slice(place + width, place + width + 60)).slice(0, 4);
    return [
      `${name}-1 ${ahead.at(-1)}`,
      `${name}-2 ${ahead.slice(-2).join(' ')}`,
      `${name}+1 ${behind[0]}`,
      `${name}+2 ${behind.slice(0, 2).join(' ')}`,
      ...ahead.map((word) => `${name}< ${word}`),
      ...behind.map((word) => `${name}> ${word}`),
    ];
  },
};

const stems = new Map<string, string>();
const mostStems = 20_000;

/** Near enough to one form a word: "targeted", "targets", "targeting" → "target". */
function stem(word: string): string {
  if (word.length < 5) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostStems) stems.clear();
  const found = word.replace(/(?:ingly|edly|ing|ed|es|s|ly)$/u, '').replace(/([a-z])\1$/u, '$1');
  stems.set(word, found);
  return found;
}
