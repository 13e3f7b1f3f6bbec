// Who or what resembles whom: shared code, servers or methods («Xの手口はYのものと類似している»).
import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { meant } from './doers.ts';
import { type Bench, emit } from './emit.ts';
import { lastBefore, occurrences, positionOf } from './parse.ts';

/** Similar, shared or overlapping with those of somebody: never that somebody's deed. */
const overlap =
  /(?:と(?:の)?(?:[^、。がはを]{0,14}?)(?:重複|重な|類似|共通|一致|似て|似た|似る|似通|瓜二つ|酷似|オーバーラップ)|に(?:酷似|類似|似て|似た|似る|近い(?!うち)))/gu;
/** «XとYの手口には共通点がある». */
const pair = new RegExp(
  `[${slot('actor', 'malware', 'campaign')}]と[${slot('actor', 'malware', 'campaign')}](?:の[^、。はがを]{0,16}?)?(?:に|は|には|が|で|の間(?:で|に)(?:は)?)(?:[^。、]{0,14}?)(?:重複[をがし]|重な|共有|共通点|類似点|共通し|共通する|類似し|重複し|重複が|酷似し|似て)`,
  'gu',
);
/** «KはLの亜種», «Lから派生したK», «Lを基にしたK». */
const derived = new RegExp(
  `[${slot('malware', 'tool')}][」』]?(?:の(?:新たな)?(?:亜種|変種|派生(?:版|型)?|後継(?:版)?|改良版|改造版|新種|一種|新版)|から(?:派生|発展|枝分かれ)|を(?:基|元|もと|ベース|土台|下敷き)に|に(?:基づ[いく]|由来))`,
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
  for (const { at, end } of occurrences(parsed, derived)) {
    const [origin] = skeleton.refsIn(at, at + 1);
    const topic = phrases.findLast((phrase) => phrase.end <= at + 1 && /^[はもが]$/u.test(phrase.particle));
    const position = positionOf(parsed.form, end);
    const head =
      position.kind === 'adnominal' ? skeleton.refsIn(position.headFrom, position.headFrom + 12) : [];
    const isWare = (ref: Ref) => (ref.kind === 'malware' || ref.kind === 'tool') && ref !== origin;
    const own = [head.filter(isWare).slice(0, 1), (topic?.refs ?? []).filter(isWare).slice(-1)].find(
      (refs) => refs.length > 0,
    );
    if (origin)
      emit(bench, 'linked-to', own ?? focus.malware.filter(isWare), [origin], at, end, 'ja/derived');
  }
  for (const { at, end } of occurrences(parsed, pair)) {
    const [one, two] = skeleton.refsIn(at, at + 3);
    if (one && two) emit(bench, 'overlaps-with', [one], [two], at, end, 'ja/overlap-pair');
  }
}
