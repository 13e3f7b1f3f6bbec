import type { Question } from '../../model/claim.ts';
import type { SentenceScene } from '../scene.ts';

const asks = '(?:(?:to|in|by|from|for) which|by whom|whether|who|what|how|why|which|when|where|if)';

/** "It is unclear whether …", "we do not know who …": the question follows. */
const before = new RegExp(
  `\\b(?:(?:is|are|was|were|it(?:'|’)s|remains?|remained|still|currently|yet|not|been|be|made) (?:\\w+ ){0,2}?(?:unclear|unknown|uncertain|unresolved|undetermined|an open question|a mystery|not (?:yet )?(?:known|clear|certain))|unclear|(?:do|does|did|could|can|is|are|was|were|has|have|had)(?:n['’]t| not) (?:yet |been |say |able to |immediately |publicly ){0,3}(?:know|known|say|said|clear|determine|determined|confirm|confirmed|disclose|disclosed|identify|identified|establish|established|reveal|revealed|specify|specified|name|named|explain|explained|tell|allow)|nor can (?:we|they|it) say(?: yet)?|cannot say|leaves? open|declined to (?:say|disclose|comment on)|(?:still |under )?investigat(?:ing|e|es)|trying to (?:find out|determine|establish)|no one knows|nobody (?:[a-z ]{1,40} )?knows|wonders?|wondered|remains to be seen|questions? (?:remains?|about|of))[, ]{1,2}(?:yet |exactly |as to |over |of |about |publicly |for certain |at this (?:time|point|stage) ){0,2}(${asks}\\b[^.;?!]{3,240})`,
  'iu',
);

/** "How much was stolen is unknown", "who they are is not known", "how X happened remains under investigation": the question comes first. */
const after = new RegExp(
  `(?:^|[;:,] (?:but |and )?|\\bbut |\\band )(${asks}\\b[^.;?!]{3,200}?),? (?:is|are|was|remains?|has|have|we|they|it|had) (?:\\w+ ){0,2}?(?:unclear|unknown|uncertain|not (?:yet )?(?:known|clear|certain)|an open question|a mystery|still (?:unclear|unknown|under investigation|open|being investigated)|under investigation|anyone['’]s guess|not (?:yet )?(?:been )?(?:disclosed|determined|established|confirmed|revealed|said)|do(?:es)? not (?:disclose|say|know)|to be seen|open)\\b`,
  'iu',
);

/** "The identity of the group is unknown": a noun stands for the question. */
const noun =
  /\b((?:the |its |their )?(?:(?:exact|initial|true|precise|full|real|original|ultimate) )?(?:identit(?:y|ies)|motives?|motivation|origins?|scale|scope|extent|number|attack vector|access vector|infection vector|initial vector|entry point|initial access(?: vector| method)?|attribution|perpetrators?|culprits?|purpose|objectives?|goals?|method|cause|nature|source)\b[^.;,?!]{0,120}?) (?:is|are|was|were|remains?|has|have) (?:\w+ ){0,2}?(?:unclear|unknown|uncertain|not (?:yet )?(?:known|clear|been (?:identified|determined|established|disclosed|confirmed))|undetermined|a mystery|under investigation|undisclosed)\b/iu;

const unknownAttribution =
  /(?:has|have) not (?:yet )?been (?:publicly |formally |definitively |conclusively )?(?:attributed|linked|tied)\b[^.;?!]{0,80}/iu;

/** Without one of these words a sentence leaves nothing open: a cheap look before the patterns. */
const mayBeOpen =
  /unclear|unknown|uncertain|unresolved|undetermined|undisclosed|\bnot?\b|n['’]t\b|mystery|investigat|\bnor\b|remain|wonder|question|nobody|guess|leaves? |trying to|cannot|declined/iu;

const guess =
  /\b(?:anyone['’]s guess|remains to be seen|hard to say|nobody knows|no one knows|open question)\b/iu;

/** What the text leaves open ("unclear", "unknown", "remains under investigation"), with the answers that it weighs. */
export function questionsOf(scenes: readonly SentenceScene[]): Question[] {
  const questions: Question[] = [];
  for (const [index, scene] of scenes.entries()) {
    if (scene.sentence.heading || scene.text.length > 3000) continue;
    if (!mayBeOpen.test(scene.text) && !scene.text.includes('?')) continue;
    const text = scene.text.replace(/\s/gu, ' ');
    const words = (
      before.exec(text)?.[1] ??
      after.exec(text)?.[1] ??
      noun.exec(text)?.[1] ??
      unattributed(text)
    )?.trim();
    const { start, end } = scene.sentence;
    const evidence = [{ kind: 'sentence' as const, start, end, quote: scene.text }];
    if (words !== undefined) {
      const alternatives = alternativesIn(words);
      const next = scenes[index + 1];
      if (alternatives.length === 0 && next && next.sentence.paragraph === scene.sentence.paragraph) {
        const weighed = possibilitiesIn(next.text);
        if (weighed.length > 0) {
          alternatives.push(...weighed);
          evidence.push({
            kind: 'sentence',
            start: next.sentence.start,
            end: next.sentence.end,
            quote: next.text,
          });
        }
      }
      questions.push({ question: words, alternatives, evidence });
    } else if (/\?["”]?$/u.test(text)) {
      const next = scenes[index + 1];
      if (next && guess.test(next.text) && next.sentence.paragraph === scene.sentence.paragraph) {
        questions.push({
          question: unmarked(text),
          alternatives: alternativesIn(unmarked(text)),
          evidence: [
            ...evidence,
            { kind: 'sentence', start: next.sentence.start, end: next.sentence.end, quote: next.text },
          ],
        });
      }
    }
  }
  return questions;
}

/** "The campaign has not been attributed to …": with the last words before it. */
function unattributed(text: string): string | undefined {
  const found = unknownAttribution.exec(text);
  if (!found) return undefined;
  const before =
    text
      .slice(0, found.index)
      .split(/[,;:] /u)
      .at(-1) ?? '';
  return `${before.split(' ').slice(-8).join(' ')}${found[0]}`;
}

/** "whether it was A or B", "whether A, B, or C". */
function alternativesIn(words: string): string[] {
  const choice = /\bwhether (.{3,200}? or .{3,200})$/iu.exec(words)?.[1];
  if (choice === undefined) return [];
  const parts = choice
    .split(/,? or (?:whether |if )?|, (?:whether |if )?/iu)
    .map((part) => part.trim())
    .filter((part) => part.length > 2 && !/^(?:not|if)\b/iu.test(part));
  return parts.length > 1 ? parts : [];
}

function possibilitiesIn(text: string): string[] {
  const found =
    /\b(?:may|might|could)(?: also)? (?:have |be |indicate |suggest |mean |reflect |point to )?(.{3,160})$/iu.exec(
      unmarked(text),
    )?.[1];
  if (found === undefined || !/\bor\b/iu.test(found)) return [];
  return found
    .split(/,? or (?:even |that )?/iu)
    .map((part) => part.replace(/^(?:either|the possibility of|that) /iu, '').trim())
    .filter((part) => part.length > 2);
}

/** Without the marks that end a sentence. */
function unmarked(text: string): string {
  let end = text.length;
  while (end > 0 && /[?!."”\s]/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
