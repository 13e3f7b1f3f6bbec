import type { PackAttack } from '../../model/lexicon.ts';
import type { Sentence, TechniqueMention } from '../../model/mention.ts';
import { buildWordMatcher, type FoldedText, fold, type Matcher } from '../matcher/index.ts';
import { sentenceAt } from './occurrences.ts';

/** Names of techniques as ATT&CK writes them, each with its id. */
export interface CompiledTechniqueNames {
  readonly matcher: Matcher;
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/** Words of names that mean a deed where they stand with capitals; "Social Media" and "Remote Desktop Protocol" mean a thing. */
const telling =
  /(?:Injection|Hollowing|Discovery|Smuggling|Sniffing|Spearphishing|Packing|Exfiltration|Removal|Hijacking|Tunneling|Fronting|Collection|Capture|Stuffing|Spraying|Cracking|Guessing|Deletion|Manipulation|Execution|Defenses|Artifacts|Wipe|Destruction|Evasion|Guardrails|Channel|Obfuscation|Signaling|Knocking|Stomping|Poisoning|Valid Accounts|Trusted Relationship|Scheduled Task|Modify Registry|Query Registry|Native API|Brute Force|Disable|Compromise|Tool Transfer|for Impact|Inhibit|Exploit|Data from|Dumping|Bypass|Stop|Indirect|Impair|Masquerad|External Remote Services|Hide )/;

const deed =
  /(?:探索|持ち出し|乗っ取り|ダンプ|インジェクション|悪用|偽装|難読化|侵害|収集|窃取|削除|消去|無効化|回避|改ざん|転送|フィッシング|スプレー|スタッフィング|ハイジャック|妨害|作成|操作|サイドローディング|ホロウィング|トンネリング)$/u;

/**
 * Names that tell: Latin ones of several words with a word for a deed; Japanese ones of eight characters and more that end in one.
 * A name that two techniques bear means the one that is not done before the attack, or none.
 */
export function compileTechniqueNames(techniques: readonly PackAttack[]): CompiledTechniqueNames {
  const ids = new Map<string, string | undefined>();
  for (const item of techniques) {
    const words = item.en.split(/[ -]/).length;
    const names = [
      ...(words > 1 && telling.test(item.en) ? [item.en] : []),
      ...(item.ja.length >= 8 && deed.test(item.ja) ? [item.ja] : []),
    ];
    for (const name of names) {
      if (!ids.has(name)) ids.set(name, item.id);
      else if (item.id.startsWith('T1566')) ids.set(name, item.id);
      else if (!ids.get(name)?.startsWith('T1566')) ids.set(name, undefined);
    }
  }
  const told = [...ids].flatMap(([name, id]) => (id === undefined ? [] : [{ name, id }]));
  const names = told.map((one) => one.name);
  return {
    matcher: buildWordMatcher(names.map((name) => fold(name).text)),
    ids: told.map((one) => one.id),
    names,
  };
}

/** Ids that the text itself gives: `T1566.001`, `T1566/001`. An unknown sub-technique counts as its parent. */
export function techniquesById(text: string, known: ReadonlySet<string>): TechniqueMention[] {
  const mentions: TechniqueMention[] = [];
  for (const found of text.matchAll(/(?<![A-Za-z0-9])T(\d{4})(?:[./](\d{3}))?(?![0-9A-Za-z])/gu)) {
    const parent = `T${found[1]}`;
    const full = found[2] ? `${parent}.${found[2]}` : parent;
    const id = known.has(full) ? full : parent;
    if (!known.has(id)) continue;
    const end = found.index + (id === full ? found[0].length : parent.length);
    mentions.push(mentionAt(text, found.index, end, id, 'id-in-text'));
  }
  return mentions;
}

/** Names of techniques written as ATT&CK writes them, outside page furniture, comments and advice. */
export function techniquesByName(
  text: string,
  folded: FoldedText,
  sentences: readonly Sentence[],
  names: CompiledTechniqueNames,
  isAdvice: (sentence: number) => boolean,
): TechniqueMention[] {
  const found = new Map<string, TechniqueMention>();
  names.matcher.find(folded.text, (pattern, from, to) => {
    const { start, end } = folded.toOriginal(from, to);
    const name = names.names[pattern] ?? '';
    if (end - start !== name.length || !text.startsWith(name, start)) return;
    if (/[A-Za-z0-9]/.test(text[end] ?? '') && /[A-Za-z0-9]/.test(text[end - 1] ?? '')) return;
    const at = sentenceAt(sentences, start);
    const sentence = sentences[at];
    const id = names.ids[pattern];
    if (!id || !sentence || end > sentence.end || isAdvice(at)) return;
    if (sentence.section === 'furniture' || sentence.section === 'comment') return;
    const key = `${at} ${id}`;
    if (!found.has(key)) found.set(key, mentionAt(text, start, end, id, 'name-in-text'));
  });
  return [...found.values()];
}

function mentionAt(text: string, start: number, end: number, id: string, rule: string): TechniqueMention {
  return { kind: 'technique', start, end, text: text.slice(start, end), id, rule, certainty: 1 };
}
