import type { Lexicon } from '../../model/lexicon.ts';
import { type CompiledTechniqueNames, compileTechniqueNames } from './named.ts';
import { buildElementFinder, type ElementFinder } from './occurrences.ts';
import { ElementTable, type Pattern, parsePattern } from './pattern.ts';
import type { TechniqueRule } from './rule.ts';
import { techniqueRules } from './rules/index.ts';
import { wordClasses } from './rules/word-classes.ts';

export type ReadLanguage = 'en' | 'ja';

export interface CompiledRule {
  readonly rule: TechniqueRule;
  readonly pattern: Pattern;
  /** The elements that must stand in the text, those with the fewest words first. */
  readonly required: readonly number[];
}

/** The rules of one language, ready to run. */
export interface CompiledRules {
  readonly finder: ElementFinder;
  readonly rules: readonly CompiledRule[];
  /** For each element the rules, by number, that can only apply where it stands: each rule is under its rarest element. */
  readonly rulesBy: readonly (readonly number[])[];
}

export interface CompiledBehaviour {
  readonly rules: Readonly<Record<ReadLanguage, CompiledRules>>;
  /** Ids of the techniques that ATT&CK knows. */
  readonly techniques: ReadonlySet<string>;
  readonly names: CompiledTechniqueNames;
}

/** Prepares the rules and the names of ATT&CK; once a process. Throws if a rule is malformed, for rules are code. */
export function compileBehaviour(lexicon: Lexicon): CompiledBehaviour {
  const known = lexicon.attack.filter((item) => item.kind === 'technique');
  return {
    rules: { en: compileRules('en'), ja: compileRules('ja') },
    techniques: new Set(known.map((item) => item.id)),
    names: compileTechniqueNames(known),
  };
}

function compileRules(lang: ReadLanguage): CompiledRules {
  const table = new ElementTable(wordClasses);
  const rules = techniqueRules.flatMap((rule) =>
    (rule[lang] ?? []).map((source) => {
      const pattern = parsePattern(source, lang, table);
      return { rule, pattern, required: requiredOf(pattern, table) };
    }),
  );
  return { finder: buildElementFinder(table.elements), rules, rulesBy: byRarestElement(table, rules) };
}

/** The element with the fewest words is taken for the rarest. */
function requiredOf(pattern: Pattern, table: ElementTable): number[] {
  const size = (element: number) => table.elements[element]?.length ?? 0;
  const required = new Set(pattern.groups.flatMap((group) => group.elements));
  return [...required].sort((one, two) => size(one) - size(two));
}

function byRarestElement(table: ElementTable, rules: readonly CompiledRule[]): number[][] {
  const by = table.elements.map((): number[] => []);
  rules.forEach(({ required }, number) => {
    const rarest = required[0];
    if (rarest !== undefined) by[rarest]?.push(number);
  });
  return by;
}
