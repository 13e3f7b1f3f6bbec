import { actorsOf } from './actors.ts';
import { type Bench, emit } from './bench.ts';
import { forVerbs, nounAt, rightOf } from './parsed.ts';
import { prepositionsOf } from './prepositions.ts';
import { subjectOf } from './subjects.ts';
import { flawsIn } from './things.ts';

const letting = new Set([
  'let',
  'allow',
  'enable',
  'get',
  'give',
  'help',
  'bring',
  'open',
  'offer',
  'hand',
  'grant',
  'lead',
  'be',
]);

const wayIn = /^(?:ways?|doors?|entry|entrance|gateway|foothold|route|path|point)$/u;

/** "A hole in BoxVPN let X into hundreds of firms", "opened the door to X", "was X's way in": the flaw before whoever used it. */
export function readLetIn(bench: Bench): void {
  const { parsed, focus } = bench;
  if (!parsed.has.has('vulnerability') && !parsed.has.has('product')) return;
  forVerbs(parsed, letting, (group, i) => {
    if (group.passive) return;
    const flaws = subjectOf(parsed, i).flatMap((k) => {
      const nouns: number[] = [];
      for (let at = k; at < i; at++) if (nounAt(parsed, at)) nouns.push(at);
      const all = flawsIn(parsed, nouns);
      const ids = all.filter((ref) => ref.kind === 'vulnerability');
      const head = nounAt(parsed, k);
      if (ids.length > 0) return ids;
      return head?.headClass === 'flaw' ||
        /^(?:devices?|firewalls?|servers?|routers?|appliances?)$/u.test(head?.head ?? '')
        ? all
        : [];
    });
    if (flaws.length === 0) return;
    const next = rightOf(parsed, i);
    const object = nounAt(parsed, next);
    const named = (k: number) => actorsOf(parsed, k, focus).filter((ref) => ref.kind === 'actor');
    const own = object?.refs.filter((ref) => ref.kind === 'actor') ?? [];
    if (group.lemma === 'be') {
      if (object && wayIn.test(object.head)) emit(bench, 'exploits', own, flaws, i, 'en/way-in');
      return;
    }
    const to = prepositionsOf(parsed, next).find((one) => one.word === 'to' || one.word === 'for');
    const who =
      object && wayIn.test(object.head)
        ? to
          ? named(rightOf(parsed, to.at))
          : own
        : object
          ? named(next)
          : [];
    emit(bench, 'exploits', who, flaws, i, 'en/let-in');
  });
}
