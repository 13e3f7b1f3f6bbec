import type { Modality } from '../draft.ts';
import type { Ref } from '../ref.ts';
import { type Bench, emit } from './bench.ts';
import { governorsOf } from './governors.ts';
import { nounAt, verbAt } from './parsed.ts';
import { subjectOf } from './subjects.ts';
import { victimStretch, victimsIn } from './things.ts';

export function passiveVictims(bench: Bench, i: number): readonly number[] {
  const { parsed } = bench;
  return subjectOf(parsed, i).flatMap((k) => (k < i ? victimStretch(parsed, k, i) : []));
}

/** What is put on a server or taken from it exploits no flaw of it. */
const placing =
  /^(?:deploy|install|plant|send|deliver|distribute|spread|unleash|steal|exfiltrate|siphon|collect|harvest|extract|leak|hide|lurk|persist|use|employ|implant|upload|drop|place)$/u;

/** Writes who was hit: named bodies as compromised where access succeeded, others as targeted; products as exploited. */
export function hit(
  bench: Bench,
  i: number,
  nouns: readonly number[],
  doers: () => readonly Ref[],
  entered: boolean,
  construction?: string,
  fixed?: Modality,
): void {
  if (nouns.length === 0) return;
  const { parsed } = bench;
  const group = verbAt(parsed, i);
  const how =
    construction ??
    (group?.passive
      ? 'en/passive'
      : `en/${group?.form === 'ing' ? 'participle' : group?.form === 'inf' ? 'infinitive' : 'active'}`);
  const victims = victimsIn(parsed, nouns);
  const all = victims.filter((ref) => ref.kind === 'organisation');
  const others = victims.filter((ref) => ref.kind !== 'organisation');
  const flaws =
    !placing.test(group?.lemma ?? '') && productsOf(bench, nouns[0] ?? -1).length > 0
      ? nouns.flatMap((k) => productsOf(bench, k))
      : [];
  if (victims.length === 0 && flaws.length === 0) return;
  const who = doers();
  // Malware steals from a vendor's program, not from the vendor.
  const manner = fixed ? { fixed } : {};
  const bodies = who.every((ref) => ref.kind === 'malware')
    ? all.filter(
        (ref) => ref.role !== 'vendor' && (group?.lemma === 'spread' || !placing.test(group?.lemma ?? '')),
      )
    : all;
  const tried =
    entered &&
    governorsOf(parsed, i).some(
      ({ how, at }) =>
        (how === 'inf' || how === 'gerund') &&
        /^(?:attempt|try|seek|aim|plan|want|intend|hope)$/u.test(verbAt(parsed, at)?.lemma ?? ''),
    );
  emit(bench, entered && !tried ? 'compromises' : 'targets', who, bodies, i, `${how}-victim`, manner);
  emit(bench, 'targets', who, others, i, `${how}-victim`, manner);
  emit(
    bench,
    'exploits',
    who.filter((ref) => ref.kind !== 'malware' && ref.kind !== 'activity'),
    flaws,
    i,
    `${how}-flaw`,
  );
}

/** Products that stand as the thing hit: "compromised Ivanti gateways"; a product's users are no product. */
function productsOf(bench: Bench, k: number): readonly Ref[] {
  const noun = nounAt(bench.parsed, k);
  if (!noun) return [];
  if (noun.headRef?.kind === 'product' || noun.headRef?.kind === 'vulnerability') return [noun.headRef];
  if (
    !/^(?:servers?|devices?|appliances?|gateways?|instances?|routers?|firewalls?|controllers?|plcs?|cameras?|installations?|vulnerabilit(?:y|ies)|flaws?|bugs?|zero-days?)$/u.test(
      noun.head,
    )
  )
    return [];
  return [...noun.refs, ...noun.bracketed].filter(
    (ref) => ref.kind === 'product' || ref.kind === 'vulnerability',
  );
}
