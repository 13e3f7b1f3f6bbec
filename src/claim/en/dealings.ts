import type { Ref } from '../ref.ts';
import { stateOf } from '../state-of.ts';
import { actorsOf } from './actors.ts';
import { type Bench, emit, isPower } from './bench.ts';
import { speakersIn, speakersOf } from './claimants.ts';
import { listed, objectsOf, stretchFrom } from './clauses.ts';
import { forVerbs, leftOf, nounAt, rightOf, verbAt } from './parsed.ts';
import { prepositionsOf } from './prepositions.ts';
import { agentsOf, subjectOf } from './subjects.ts';
import { malwareOf } from './things.ts';

/** Nouns and adjectives that say that two things are alike. */
const alike = new Set(
  'similar akin similarity similarities resemblance overlap overlaps commonality commonalities parallel parallels'.split(
    ' ',
  ),
);

/** Actors, campaigns or malware that are compared. */
function compared(bench: Bench, nouns: readonly number[]): readonly Ref[] {
  return nouns.flatMap((k) => {
    const noun = nounAt(bench.parsed, k);
    const named =
      noun?.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign' || ref.kind === 'malware') ??
      [];
    if (named.length > 0) return named;
    const actors = actorsOf(bench.parsed, k, bench.focus);
    return actors.length > 0 ? actors : malwareOf(bench.parsed, k, bench.focus);
  });
}

const isUnnamed = (ref: Ref) => ref.kind === 'group' || ref.kind === 'activity';

/** Similar to, overlapping with, sharing code with: never that somebody's deed. */
export function readOverlaps(bench: Bench): void {
  const { parsed } = bench;
  const write = (subjects: readonly Ref[], objects: readonly Ref[], at: number) => {
    for (const subject of subjects) {
      const same = objects.filter(
        (ref) =>
          (ref.kind === 'malware') === (subject.kind === 'malware') &&
          !(isUnnamed(ref) && isUnnamed(subject)),
      );
      emit(bench, 'overlaps-with', [subject], same, at, 'en/overlap', { isState: true });
    }
  };
  parsed.chunks.forEach((chunk, i) => {
    if (chunk.kind === 'vg') {
      if (chunk.lemma === 'overlap' || (chunk.lemma === 'share' && !chunk.passive)) {
        const one = prepositionsOf(parsed, i).find((other) => /^(?:with|between)$/u.test(other.word));
        if (one) write(compared(bench, subjectOf(parsed, i)), compared(bench, one.nouns), i);
        else {
          const list = compared(bench, subjectOf(parsed, i));
          const [first, ...rest] = list;
          if (first && rest.length > 0) write([first], rest, i);
        }
      }
      if (/^(?:resemble|mirror)$/u.test(chunk.lemma))
        write(compared(bench, subjectOf(parsed, i)), compared(bench, objectsOf(parsed, i)), i);
      return;
    }
    if (chunk.kind !== 'np') return;
    if (!alike.has(chunk.head)) return;
    const one = prepositionsOf(parsed, i).find((other) => /^(?:to|with|between)$/u.test(other.word));
    if (!one || one.at > i + 6) return;
    const left = leftOf(parsed, i);
    const verb = verbAt(parsed, left) ? left : -1;
    if (verb < 0 && one.word !== 'between') return;
    const objects = compared(bench, one.nouns);
    if (one.word === 'between') {
      const [first, ...rest] = objects;
      if (first) write([first], rest, verb >= 0 ? verb : i);
    } else write(compared(bench, subjectOf(parsed, verb)), objects, verb);
  });
}

const acts =
  /^(?:indict|charge|sanction|condemn|arrest|designate|prosecute|denounce|blacklist|apprehend|extradite|convict|sentence|detain)$/u;

/** All verbs by which `readActs` reads anything. */
const acting = new Set(
  'indict charge sanction condemn arrest designate prosecute denounce blacklist apprehend extradite convict sentence detain seize dismantle disrupt take impose announce issue unseal support endorse back welcome express voice declare publish release task hire contract order instruct commission recruit direct pay supply provide sell lend lease rent license'.split(
    ' ',
  ),
);

/** A body indicts, sanctions, condemns or arrests. */
export function readActs(bench: Bench): void {
  const { parsed, focus, compiled } = bench;
  forVerbs(parsed, acting, (chunk, i) => {
    if (acts.test(chunk.lemma)) {
      const bodies = bodiesOf(bench, i, chunk.passive);
      const nouns = chunk.passive
        ? subjectOf(parsed, i)
        : objectsOf(parsed, i, new Set(['of', 'including', 'by', 'along with']));
      const struck = nouns.flatMap((k) => struckIn(bench, k));
      emit(
        bench,
        'acts-against',
        bodies,
        struck.filter((ref) => !bodies.includes(ref)),
        i,
        'en/acts-against',
      );
    }
    if (/^(?:seize|dismantle|disrupt|take)$/u.test(chunk.lemma) && !chunk.passive) takedown(bench, i);
    if (/^(?:impose|announce|issue|unseal)$/u.test(chunk.lemma) && !chunk.passive) {
      const object = nounAt(parsed, rightOf(parsed, i));
      if (object && /^(?:sanctions?|charges?|indictments?)$/u.test(object.head)) {
        const struck = struckBehind(bench, i);
        emit(bench, 'acts-against', bodiesOf(bench, i, false), struck, i, 'en/acts-against');
      }
    }
    if (
      /^(?:support|endorse|back|welcome|express|issue|publish|release|voice|declare)$/u.test(chunk.lemma) &&
      !chunk.passive
    )
      endorsement(bench, i);
    if (/^(?:task|hire|contract|order|instruct|commission|recruit|direct|pay)$/u.test(chunk.lemma)) {
      const powers = (chunk.passive ? agentsOf(parsed, i) : subjectOf(parsed, i))
        .flatMap((k) => nounAt(parsed, k)?.refs.filter(isPower) ?? [])
        .map((ref) => stateOf(ref, compiled));
      const hired = (chunk.passive ? subjectOf(parsed, i) : listed(parsed, objectsOf(parsed, i))).flatMap(
        (k) => {
          const actors = actorsOf(parsed, k, focus);
          return actors.length > 0
            ? actors
            : (nounAt(parsed, k)?.refs.filter((ref) => ref.kind === 'organisation') ?? []);
        },
      );
      emit(
        bench,
        'tasks',
        powers,
        hired.filter((ref) => !powers.some((power) => power.start === ref.start)),
        i,
        'en/tasks',
      );
    }
    if (/^(?:supply|provide|sell|lend|lease|rent|license)$/u.test(chunk.lemma)) {
      const to = prepositionsOf(parsed, i).find((one) => one.word === 'to');
      if (!to) return;
      const receivers = listed(parsed, to.nouns).flatMap((k) => [
        ...actorsOf(parsed, k, focus),
        ...(nounAt(parsed, k)?.refs.filter((ref) => isPower(ref) && ref.kind !== 'organisation') ?? []),
      ]);
      const givers = chunk.passive ? agentsOf(parsed, i) : subjectOf(parsed, i);
      const known = givers.flatMap((k) => {
        const actors = actorsOf(parsed, k, focus);
        return actors.length > 0
          ? actors
          : (nounAt(parsed, k)?.refs.filter((ref) => ref.kind === 'organisation') ?? []);
      });
      emit(
        bench,
        'supplies',
        known,
        known.every(isUnnamed) ? receivers.filter((ref) => !isUnnamed(ref)) : receivers,
        i,
        'en/supplies',
      );
    }
  });
}

function bodiesOf(bench: Bench, i: number, passive: boolean): readonly Ref[] {
  const { parsed } = bench;
  if (passive) {
    const agents = agentsOf(parsed, i);
    const charged = /^(?:charge|indict)$/u.test(verbAt(parsed, i)?.lemma ?? '');
    if (agents.length > 0 || !charged) return agents.flatMap((k) => speakersIn(parsed, k));
    return bench.focus.prosecutor ? [bench.focus.prosecutor] : [];
  }
  const court = subjectOf(parsed, i).flatMap((k) => courtOf(bench, k));
  if (court.length > 0) return court;
  const subjects = subjectOf(parsed, i).flatMap((k) => speakersIn(parsed, k));
  const more: Ref[] = [];
  for (let k = 0; k < i; k++) {
    const mark = parsed.chunks[k];
    if (mark?.kind === 'prep' && mark.word === 'along with' && nounAt(parsed, rightOf(parsed, k)))
      more.push(...speakersIn(parsed, rightOf(parsed, k)));
  }
  return subjects.length > 0 ? [...subjects, ...more] : [];
}

/** "The police seized X's servers", "the agency took over the servers of X". */
function takedown(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const particle = parsed.chunks[rightOf(parsed, i)];
  const isTake = verbAt(parsed, i)?.lemma === 'take';
  if (isTake && !(particle?.kind === 'prep' && /^(?:over|down)$/u.test(particle.word))) return;
  const object = isTake ? rightOf(parsed, rightOf(parsed, i)) : rightOf(parsed, i);
  const bodies = subjectOf(parsed, i)
    .flatMap((k) => {
      const known = speakersIn(parsed, k);
      return known.length > 0 || !/^the agency$/u.test(nounAt(parsed, k)?.words ?? '') || !focus.agency
        ? known
        : [focus.agency];
    })
    .filter(
      (ref) =>
        ref.kind === 'country' ||
        /^(?:police|agency|ministry|government|international)$/u.test(ref.role ?? ''),
    );
  const struck = (nounAt(parsed, object)?.refs ?? []).filter((ref) => ref.kind === 'actor');
  emit(bench, 'acts-against', bodies, struck, i, 'en/takedown');
}

/** "An indictment charges X", "a grand jury in Japan has charged X": the court's country, or the body of justice that the text names. */
function courtOf(bench: Bench, k: number): readonly Ref[] {
  const { parsed, focus } = bench;
  const noun = nounAt(parsed, k);
  if (!noun || !/^(?:indictments?|complaint|jury)$/u.test(noun.head)) return [];
  const own = noun.refs.filter((ref) => ref.kind === 'country' || ref.kind === 'organisation');
  if (own.length > 0) return own.slice(0, 1);
  const place = prepositionsOf(parsed, k)
    .filter((one) => one.word === 'in' && one.at === rightOf(parsed, k))
    .flatMap((one) => nounAt(parsed, one.nouns[0] ?? -1)?.refs ?? [])
    .find((ref) => ref.kind === 'country');
  if (place) return [place];
  return focus.prosecutor ? [focus.prosecutor] : [];
}

/** Every "on X" behind the sanctions: "on X, a firm that …, and on Y". */
function struckBehind(bench: Bench, i: number): readonly Ref[] {
  const { parsed } = bench;
  const found: Ref[] = [];
  for (let k = i + 1; k < parsed.chunks.length; k++) {
    const mark = parsed.chunks[k];
    if (mark?.kind === 'stop') break;
    if (mark?.kind !== 'prep' || !/^(?:on|against)$/u.test(mark.word)) continue;
    const before = parsed.chunks[leftOf(parsed, k)];
    if (found.length > 0 && before?.kind !== 'conj') continue;
    found.push(
      ...listed(parsed, stretchFrom(parsed, rightOf(parsed, k))).flatMap((at) => struckIn(bench, at)),
    );
  }
  // "on X, a hacker who …": the description is no second person.
  const named = found.filter((ref) => ref.kind !== 'group');
  return named.length > 0 ? named : found;
}

function struckIn(bench: Bench, k: number): readonly Ref[] {
  const actors = actorsOf(bench.parsed, k, bench.focus);
  if (actors.length > 0) return actors.filter((ref) => ref.kind !== 'activity');
  const noun = nounAt(bench.parsed, k);
  return (
    noun?.refs.filter(
      (ref) =>
        ref.kind === 'person' ||
        ref.kind === 'actor' ||
        (ref.kind === 'organisation' && noun.headRef === ref),
    ) ?? []
  );
}

/** "X expressed its support for the statement of Y", "X endorsed Y's attribution". */
function endorsement(bench: Bench, i: number): void {
  const { parsed } = bench;
  const object = nounAt(parsed, rightOf(parsed, i));
  if (!object) return;
  const isExpressed = /^(?:express|voice|declare)$/u.test(verbAt(parsed, i)?.lemma ?? '');
  const isIssued = /^(?:issue|publish|release)$/u.test(verbAt(parsed, i)?.lemma ?? '');
  const behindIt = prepositionsOf(parsed, rightOf(parsed, i)).find(
    (one) => one.word === 'in' || one.word === 'of',
  );
  if (isIssued && !/^(?:support|solidarity)$/u.test(nounAt(parsed, behindIt?.nouns[0] ?? -1)?.head ?? ''))
    return;
  if (isExpressed && !/^(?:support|solidarity|backing)$/u.test(object.head)) return;
  if (
    !isExpressed &&
    !/^(?:statements?|attribution|findings?|assessment|conclusions?|accusations?|condemnation|advisory)$/u.test(
      object.head,
    )
  )
    return;
  const others = objectsOf(parsed, i, new Set(['of', 'by', 'from', 'for', 'with'])).flatMap(
    (k) =>
      nounAt(parsed, k)?.refs.filter((ref) => ref.kind === 'organisation' || ref.kind === 'country') ?? [],
  );
  const own = speakersOf(parsed, i);
  if (others.length === 0) {
    // "have expressed their support": for whoever has just acted.
    const acted = bench.drafts.findLast((draft) => draft.predicate === 'acts-against')?.subject;
    if (acted?.span && (acted.kind === 'country' || acted.kind === 'organisation'))
      others.push({ kind: acted.kind, value: acted.value, text: acted.value, ...acted.span });
  }
  emit(
    bench,
    'endorses',
    own,
    others.filter((ref) => !own.includes(ref)),
    i,
    'en/endorses',
  );
}
