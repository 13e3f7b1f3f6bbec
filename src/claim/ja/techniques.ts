// Whose behaviour a technique is that stands in the sentence.
import type { Ref } from '../ref.ts';
import { agentsOf, malwareTopic } from './agents.ts';
import { isDoer, meant } from './doers.ts';
import { type Bench, emit } from './emit.ts';

/** «情報を盗むことを目的とする»: what they are after is not yet what they do. */
const isAim = /^[うくすつむるぐぶぬ]?(?:こと|事)?[をが](?:主な|主たる)?(?:目的|狙い)/u;

/** Claims of the kind `uses` for the techniques that the extraction found in the sentence. */
export function readTechniques(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const technique of parsed.scene.techniques) {
    const start = parsed.skeleton.indexOf(technique.start);
    const end = Math.max(start + 1, parsed.skeleton.indexOf(technique.end));
    // «担当者をかたる人物»: the technique is the relative clause of its doer.
    const [head] = /[うくすつぬむぐぶるた]$/u.test(technique.text)
      ? parsed.skeleton.refsIn(end, end + 1)
      : [];
    const doers = head && isDoer(head) ? meant(head, focus) : agentsOf(parsed, end, end, focus, false);
    const topic = doers.length > 0 ? doers : malwareTopic(parsed, start);
    const own =
      topic.length > 0
        ? topic
        : agentsOf(parsed, end, end, focus, focus.isNear(parsed.scene.sentence.paragraph));
    const object: Ref = {
      kind: 'vulnerability',
      value: technique.id,
      text: technique.text,
      start: technique.start,
      end: technique.end,
    };
    if (isAim.test(parsed.form.slice(end))) continue;
    const before = bench.drafts.length;
    emit(bench, 'uses', own, [object], start, end, `ja/technique (${technique.rule})`);
    for (const draft of bench.drafts.slice(before))
      bench.drafts[bench.drafts.indexOf(draft)] = {
        ...draft,
        object: { ...draft.object, kind: 'technique' },
      };
  }
}
