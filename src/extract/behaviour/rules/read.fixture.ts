import type { PackAttack } from '../../../model/lexicon.ts';
import type { Mention, TechniqueMention } from '../../../model/mention.ts';
import { splitSentences } from '../../sentences/index.ts';
import { compileBehaviour, findBehaviour } from '../index.ts';
import { techniqueRules } from './index.ts';

const named = [...new Set(techniqueRules.flatMap((rule) => [rule.technique, rule.technique.slice(0, 5)]))];
const attack: PackAttack[] = named.map((id) => ({
  id,
  kind: 'technique',
  en: id,
  ja: id,
  tactics: [],
  version: '18.1',
  source: 'fixture',
}));
const compiled = compileBehaviour({
  version: 'fixture',
  entries: [],
  sectors: [],
  regions: [],
  countries: [],
  attack,
  sources: [],
});

/** All mentions that behaviour gives for a text that is body from end to end. */
export function mentionsOf(text: string, lang: string): Mention[] {
  const sections = text.length > 0 ? [{ kind: 'body' as const, start: 0, end: text.length }] : [];
  return findBehaviour({ text, lang, sections, sentences: splitSentences(text, sections, lang) }, compiled);
}

export function techniquesOf(text: string, lang: string): TechniqueMention[] {
  return mentionsOf(text, lang).filter((mention) => mention.kind === 'technique');
}
