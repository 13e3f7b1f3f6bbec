import type { ClaimEnd, Predicate } from '../model/claim.ts';
import type { ClaimDraft } from './draft.ts';
import { endKey } from './main-actor.ts';
import type { SentenceScene } from './scene.ts';

/**
 * What a report tells without a sentence of its own for it: in list items, ellipses and sentences that leave out who did
 * it, the deed is that of whom the report is about. Only for deeds that the text tells as done, and only where it is
 * plain who is meant: somebody of the same paragraph, else the one actor whom the whole report is about.
 */
export interface LeftOver {
  readonly scenes: readonly SentenceScene[];
  readonly lang: string;
  readonly drafts: readonly ClaimDraft[];
  /** Whom the whole report is about. */
  readonly main: ClaimEnd | undefined;
}

interface Words {
  /** Nothing is told as done: advice, supposition, habit, denial. */
  readonly not: RegExp;
  readonly hedge: RegExp;
  readonly exploit: RegExp;
  /** Somebody who attacked, without a name. */
  readonly somebody: RegExp;
}

const japanese: Words = {
  not: /(?:目的|目指|思い浮かべ|連想|なくな[っり]|やめ[たて]|推奨|すべき|べき|必要|求め|ください|ましょう|されたい|呼び?かけ|恐れ|おそれ|場合|なら|れば|可能です|可能となる|可能に|できる|できます|ない|なかった|ません|ておらず|一般に|通常|対策|防ぐ|防止|検知|確認して|見直|適用)/u,
  hedge: /(?:と(?:み|見)られ|とされ|可能性|疑い|ようだ|らしい|もよう|模様|示唆|推測|推定|指摘され|という)/u,
  exploit: /(?:悪用|突[かきくいけ]|利用して侵入|狙[わいうっ])/u,
  somebody: /(?:攻撃者|ハッカー|犯人|何者か|侵入者|脅威アクター|実行犯|ハッカー集団|攻撃グループ)/u,
};

const english: Words = {
  not: /\b(?:should|could|can|cannot|may|might|would|will|must|if|unless|recommend\w*|advis\w+|urge\w*|ensure|enable|disable|apply|patch|mitigat\w+|prevent|detect\w*|monitor|aim\w*|intend\w*|plan\w*|not|no|never|without|typically|often|generally)\b/iu,
  hedge:
    /\b(?:reportedly|allegedly|suspected|believed|possibly|probably|likely|appear\w*|seem\w*|thought|apparently|purported\w*|claim\w*)\b/iu,
  exploit: /\b(?:exploit|abus|leverag|weaponi|zero-day)/iu,
  somebody:
    /\b(?:attackers?|hackers?|intruders?|threat actors?|adversar(?:y|ies)|cyber ?criminals?|thieves|operators?|gang|spies)\b/iu,
};

const languages: Readonly<Record<string, Words>> = { ja: japanese, en: english };

const deeds: ReadonlySet<Predicate> = new Set(['uses', 'targets', 'exploits', 'compromises', 'seeks']);
const doerKinds = new Set(['actor', 'campaign', 'unnamed', 'malware', 'person', 'organisation']);

/** How firmly a sentence tells what was done; undefined when it advises, supposes or denies. */
export function firmness(sentence: string, lang: string): 'asserted' | 'hedged' | undefined {
  const words = languages[lang];
  if (words === undefined || words.not.test(sentence)) return undefined;
  return words.hedge.test(sentence) ? 'hedged' : 'asserted';
}

export function readLeftOver(left: LeftOver): ClaimDraft[] {
  const words = languages[left.lang];
  if (!words) return [];
  const main = left.main ?? somebody(left, words);
  const made: ClaimDraft[] = [];
  const said = new Set(left.drafts.map((draft) => `${draft.predicate} ${endKey(draft.object)}`));
  const claimed = (predicates: readonly Predicate[], object: ClaimEnd) =>
    predicates.some((predicate) => said.has(`${predicate} ${endKey(object)}`));
  const doers = doersBySentence(left.drafts);
  let paragraph = -1;
  let near: ClaimEnd | undefined;
  for (const scene of left.scenes) {
    const { sentence, text } = scene;
    if (sentence.paragraph !== paragraph) near = undefined;
    paragraph = sentence.paragraph;
    near = namedOf(doers.get(sentence.start)) ?? near;
    const doer = near ?? main;
    if (doer === undefined || isOfMalware(scene) || sentence.section === 'title') continue;
    const status = firmness(text, left.lang);
    if (status === undefined) continue;
    const add = (predicate: Predicate, object: ClaimEnd, construction: string) => {
      said.add(`${predicate} ${endKey(object)}`);
      made.push({
        predicate,
        subject: doer,
        object,
        status,
        claimants: [],
        sentence,
        construction: `${left.lang}/${construction}`,
        commentary: false,
      });
    };
    for (const { id, start, end } of scene.techniques) {
      const object: ClaimEnd = { kind: 'technique', value: id, span: { start, end } };
      if (!claimed(['uses'], object)) add('uses', object, 'technique-of-the-reported');
    }
    for (const mention of scene.mentions) {
      const span = { start: mention.start, end: mention.end };
      if (mention.kind === 'cve' && words.exploit.test(text)) {
        const object: ClaimEnd = { kind: 'vulnerability', value: mention.id, span };
        // Where the sentence itself says who exploits which flaw, its other flaws are named for another reason.
        const isSaid = left.drafts.some(
          (draft) => draft.predicate === 'exploits' && draft.sentence === sentence,
        );
        if (!isSaid && !claimed(['exploits'], object)) add('exploits', object, 'flaw-of-the-reported');
      }
    }
  }
  return made;
}

/** Who does something in a sentence, by what the grammar read there. */
function doersBySentence(drafts: readonly ClaimDraft[]): ReadonlyMap<number, ClaimEnd> {
  const found = new Map<number, ClaimEnd>();
  for (const { predicate, subject, sentence, status } of drafts) {
    if (!deeds.has(predicate) || status === 'denied' || status === 'unknown') continue;
    if (doerKinds.has(subject.kind) && !found.has(sentence.start)) found.set(sentence.start, subject);
  }
  return found;
}

function namedOf(end: ClaimEnd | undefined): ClaimEnd | undefined {
  return end?.kind === 'actor' || end?.kind === 'campaign' ? end : undefined;
}

/** The sentence tells what malware does: its subject is that, not who uses it. */
function isOfMalware({ refs, text, sentence }: SentenceScene): boolean {
  const first = refs.find((ref) => ref.kind !== 'date');
  if (/^(?:the |this )?(?:malware|backdoor|trojan|ransomware|loader|implant|payload|agent)\b/iu.test(text))
    return true;
  return first?.kind === 'malware' && first.start - sentence.start < 8;
}

/** In a report that names nobody who could have done it: somebody without a name. */
function somebody({ scenes, drafts }: LeftOver, words: Words): ClaimEnd | undefined {
  const isNamed = scenes.some(({ refs }) =>
    refs.some(({ kind }) => kind === 'actor' || kind === 'campaign' || kind === 'person'),
  );
  if (isNamed) return undefined;
  const unnamed = drafts.find((draft) => deeds.has(draft.predicate) && draft.subject.kind === 'unnamed');
  if (unnamed) return unnamed.subject;
  for (const { text, sentence } of scenes) {
    const found = words.somebody.exec(text);
    if (!found) continue;
    const start = sentence.start + found.index;
    return { kind: 'unnamed', value: found[0], span: { start, end: start + found[0].length } };
  }
  return undefined;
}
