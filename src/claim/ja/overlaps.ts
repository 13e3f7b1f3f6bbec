// Who or what resembles whom: shared code, servers or methods («Xの手口はYのものと類似している»).
import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { meant } from './doers.ts';
import { type Bench, emit } from './emit.ts';
import { lastBefore, occurrences } from './parse.ts';

/** Similar, shared or overlapping with those of somebody: never that somebody's deed. */
const overlap =
  /(?:と(?:の)?(?:[^、。がはを]{0,14}?)(?:重複|重な|類似|共通|一致|似て|似た|酷似|オーバーラップ)|に(?:酷似|類似|似て|似た))/gu;
/** «XとYの手口には共通点がある». */
const pair = new RegExp(
  `[${slot('actor', 'malware', 'campaign')}]と[${slot('actor', 'malware', 'campaign')}](?:の[^、。はがを]{0,16}?)?(?:に|は|には|が)(?:[^。、]{0,10}?)(?:共通点|類似点|共通し|共通する|類似し|重複し|重複が|酷似し|似て)`,
  'gu',
);
const comparable = /^(?:actor|malware|campaign|group|activity|anaphor)$/u;

/** Claims of the kind `overlaps-with`, between malware and malware or between those who act. */
export function readOverlaps(bench: Bench): void {
  const { parsed, focus } = bench;
  const { phrases, skeleton, bounds } = parsed;
  for (const { at, end } of occurrences(parsed, overlap)) {
    const clause = lastBefore(bounds, at);
    const topic = phrases.find((phrase) => phrase.end <= at && /^(?:は|が|も)$/u.test(phrase.particle));
    const others = skeleton
      .refsIn(topic ? Math.max(topic.end, clause) : clause, at)
      .filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign' || ref.kind === 'malware');
    const own = (topic?.refs ?? [])
      .filter((ref) => comparable.test(ref.kind))
      .flatMap((ref) => meant(ref, focus));
    const ofMalware = own[0]?.kind === 'malware';
    const alike = (ref: Ref) => (ref.kind === 'malware') === ofMalware;
    const doers = own.length > 0 ? own.slice(-1) : focus.doers.filter((ref) => !others.includes(ref));
    const objects = others.filter((ref) => alike(ref) && !doers.includes(ref));
    emit(bench, 'overlaps-with', doers, objects, at, end, 'ja/overlap');
  }
  for (const { at, end } of occurrences(parsed, pair)) {
    const [one, two] = skeleton.refsIn(at, at + 3);
    if (one && two) emit(bench, 'overlaps-with', [one], [two], at, end, 'ja/overlap-pair');
  }
}
