// Whose behaviour a technique is that stands in the sentence.
import type { Ref } from '../ref.ts';
import { agentsOf, isDoer, meant } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import type { Parsed } from './parse.ts';

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
    const own = topic.length > 0 ? topic : agentsOf(parsed, end, end, focus);
    const object: Ref = {
      kind: 'vulnerability',
      value: technique.id,
      text: technique.text,
      start: technique.start,
      end: technique.end,
    };
    const before = bench.drafts.length;
    emit(bench, 'uses', own, [object], start, end, `ja/technique (${technique.rule})`);
    for (const draft of bench.drafts.slice(before))
      bench.drafts[bench.drafts.indexOf(draft)] = {
        ...draft,
        object: { ...draft.object, kind: 'technique' },
      };
  }
}

function malwareTopic(parsed: Parsed, at: number): readonly Ref[] {
  const topic = parsed.phrases.find(
    (phrase) =>
      phrase.end <= at &&
      /^(?:は|が|も)$/u.test(phrase.particle) &&
      phrase.refs.some((ref) => ref.kind === 'malware'),
  );
  return topic?.refs.filter((ref) => ref.kind === 'malware').slice(-1) ?? [];
}
