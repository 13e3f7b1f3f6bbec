import { hedged } from '../likelihood.ts';
import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, carried, emit } from './bench.ts';
import type { NounPhrase } from './chunk.ts';
import { forNouns, forVerbs, nounAt, rightOf } from './parsed.ts';
import { partsOf } from './powers.ts';
import { subjectOf } from './subjects.ts';
import { toolsIn } from './things.ts';
import { hedgeWord } from './words.ts';

/** What a tool is to those who have it: "the work of X", "X's weapon of choice". */
const ownWords = new Set(
  'work handiwork creation weapon favourite favorite tool toolkit signature hallmark staple mainstay workhorse calling-card trademark product property speciality specialty instrument invention'.split(
    ' ',
  ),
);

const isTool = (noun: NounPhrase) =>
  noun.headClass === 'malware' || noun.headClass === 'tool' || ownWords.has(noun.head);

/** "Snake, Turla's implant", "Foxdoor is the work of X", "X's Foxdoor backdoor": malware told of as somebody's own. */
export function readOwned(bench: Bench): void {
  const { parsed } = bench;
  if (!parsed.has.has('malware') && !parsed.has.has('tool')) return;
  forNouns(parsed, undefined, (noun, k) => {
    possessed(bench, k, noun);
    if (noun.headRef || !isTool(noun) || noun.refs.some((ref) => ref.kind === 'malware')) return;
    const owners = ownersOf(bench, k, noun);
    const told = owners.length > 0 ? partsOf(bench, k) : undefined;
    if (!told) return;
    const fixed = hedgeWord.test(noun.words) ? hedged(noun.words) : { status: 'asserted' as const };
    const things = toolsIn(parsed, told.nouns);
    emit(bench, 'uses', owners, things, told.verb < 0 ? k : told.verb, 'en/own-tool', {
      isState: true,
      ...(told.verb < 0 ? { fixed } : {}),
    });
  });
  forVerbs(parsed, copula, (group, i) => {
    if (group.form === 'fin' && !group.negated) isNamedTool(bench, i);
  });
  forVerbs(parsed, serving, (group, i) => {
    if (group.passive) return;
    const users = actorsOf(parsed, rightOf(parsed, i), bench.focus).filter((ref) => ref.kind === 'actor');
    if (users.length > 0)
      emit(bench, 'uses', users, toolsIn(parsed, subjectOf(parsed, i)), i, 'en/serves-user');
  });
}

const copula = new Set(['be']);

/** "The ransomware was Foxdoor": used by whoever the text speaks of. */
function isNamedTool(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const next = rightOf(parsed, i);
  const name = nounAt(parsed, next);
  if (name?.headRef?.kind !== 'malware' || name.tokens.length !== 1) return;
  const isThe = subjectOf(parsed, i).some((k) => {
    const noun = nounAt(parsed, k);
    return noun?.headClass === 'malware' && noun.refs.length === 0 && /^(?:the|this)$/u.test(noun.det ?? '');
  });
  if (!isThe) return;
  const known = carried(bench);
  emit(bench, 'uses', known.length > 0 ? known : focus.doers, [name.headRef], i, 'en/named-tool', {
    isState: true,
  });
}

const serving = new Set(['serve']);

/** "Turla's Snake malware". */
function possessed(bench: Bench, k: number, noun: NounPhrase): void {
  const at = noun.tokens.findIndex((token) => token.tag === 'poss');
  const owner = noun.tokens[at - 1]?.ref;
  if (at < 1 || owner?.kind !== 'actor') return;
  const things = noun.tokens
    .slice(at)
    .flatMap((token) => (token.ref?.kind === 'malware' || token.ref?.kind === 'tool' ? [token.ref] : []));
  if (things.length === 0 || !(noun.headRef || isTool(noun))) return;
  const fixed = hedgeWord.test(noun.words) ? hedged(noun.words) : { status: 'asserted' as const };
  emit(bench, 'uses', [owner], things, k, 'en/possessive-tool', { isState: true, fixed });
}

/** "X's …", "… of X", "… of choice of X". */
function ownersOf(bench: Bench, k: number, noun: NounPhrase): readonly Ref[] {
  const { parsed } = bench;
  const own = noun.refs.filter((ref) => ref.kind === 'actor');
  if (own.length > 0) return noun.tokens.some((token) => token.tag === 'poss') ? own : [];
  let of = rightOf(parsed, k);
  if (isOf(bench, of) && nounAt(parsed, rightOf(parsed, of))?.head === 'choice')
    of = rightOf(parsed, rightOf(parsed, of));
  const mark = parsed.chunks[of];
  if (!isOf(bench, of) && !(mark?.kind === 'prep' && mark.word === 'for' && noun.words.includes('choice')))
    return [];
  return actorsOf(parsed, rightOf(parsed, of), bench.focus).filter((ref) => ref.kind === 'actor');
}

function isOf(bench: Bench, at: number): boolean {
  const mark = bench.parsed.chunks[at];
  return mark?.kind === 'prep' && mark.word === 'of';
}
