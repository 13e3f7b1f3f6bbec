// Lists that say nothing but names, under a heading that says what they are: «3 標的», «使用されたツール».
import type { SentenceScene } from '../scene.ts';
import { type Bench, emit } from './emit.ts';
import { isAbout, unnamedDoer, victimsIn } from './victims.ts';

const ofVictims = /標的|被害|攻撃対象|ターゲット|狙われ/u;
const ofWares = /ツール|マルウェア|道具|武器/u;
const isAdvice = /対策|推奨|緩和|防御|検知|対応|お願い|備え/u;
/** A list ends like this, or in a noun. */
const listEnd =
  /(?:など|等|である|です|だ|に及ぶ|に及んだ|にわたる|を含む|[一-龠ァ-ヶー\ue000-\uf8ff)）])。?$/u;
const longest = 20;

/** The heading that a sentence is, if it is one: a short line that names nobody. */
export function headingOf({ sentence, text, refs }: SentenceScene): string | undefined {
  return sentence.heading &&
    text.length <= longest &&
    refs.every((ref) => /^(?:quantity|date)$/u.test(ref.kind))
    ? text
    : undefined;
}

/** Claims of the kinds `targets` and `uses` that a list makes under the heading. */
export function readUnderHeading(bench: Bench, heading: string): void {
  const { parsed, focus, drafts, pending } = bench;
  const { form, skeleton, scene } = parsed;
  if (isAdvice.test(heading) || !listEnd.test(form)) return;
  const said = drafts.some(
    (draft) => draft.sentence === scene.sentence && /^(?:targets|compromises)$/u.test(draft.predicate),
  );
  const refs = skeleton.refsIn(0, form.length);
  const known = focus.doers.length > 0 ? focus.doers : [unnamedDoer('攻撃者', skeleton.offsetOf(0))];
  const first = drafts.length;
  if (ofVictims.test(heading) && !said) {
    const victims = victimsIn(refs).filter((ref) => !isAbout(bench, ref));
    emit(bench, 'targets', known, victims, 0, form.length, 'ja/under-heading');
  }
  if (ofWares.test(heading)) {
    const wares = refs.filter((ref) => ref.kind === 'malware' || ref.kind === 'tool');
    emit(bench, 'uses', known, wares, 0, form.length, 'ja/under-heading');
  }
  if (focus.doers.length === 0) for (const draft of drafts.slice(first)) pending.add(draft);
}
