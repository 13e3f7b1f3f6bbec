import type { NameKind } from '../model/lexicon.ts';
import type { AliasMention, CveMention, Mention, NameMention } from '../model/mention.ts';
import { nameKey, withoutHonorific } from '../model/name-key.ts';
import type { NamedThing } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import type { CompiledClaims } from './scene.ts';

interface Gathering {
  kind: NameKind;
  name: string;
  entryId?: string;
  isNew: boolean;
  organisation?: string;
  aliases: Set<string>;
  mentions: { start: number; end: number; text: string }[];
}

/**
 * Mentions of one thing gathered under one name: those of one lexicon entry, those with the same name, and
 * transliterations or abbreviations that the text itself ties together. Aliases that the text merely claims
 * stay things of their own: they are `alias-of` claims. Names that stand in menus or loose comments alone are none
 * of the report's.
 */
export function namedThings(
  mentions: readonly Mention[],
  compiled: CompiledClaims,
  isTold: (span: Span) => boolean,
): NamedThing[] {
  const gatherings = new Map<string, Gathering>();
  const things: Gathering[] = [];
  const add = (key: string, kind: NameKind, name: string, mention: NameMention | CveMention) => {
    let thing = gatherings.get(key);
    if (!thing) {
      const isNew = mention.kind === 'name' && mention.isNew;
      thing = {
        kind,
        name: mention.kind === 'cve' ? name : withoutHonorific(mention.text),
        isNew,
        aliases: new Set([name]),
        mentions: [],
      };
      const entryId = mention.kind === 'name' ? mention.entryId : undefined;
      if (entryId !== undefined) {
        thing.entryId = entryId;
        for (const alias of compiled.namesOf(entryId)) thing.aliases.add(alias);
      }
      gatherings.set(key, thing);
      things.push(thing);
    }
    if (mention.kind === 'name' && mention.organisation !== undefined && thing.organisation === undefined)
      thing.organisation = mention.organisation;
    thing.aliases.add(mention.text);
    thing.aliases.add(withoutHonorific(mention.text));
    if (thing.mentions.at(-1)?.start !== mention.start)
      thing.mentions.push({ start: mention.start, end: mention.end, text: mention.text });
  };
  for (const mention of mentions) {
    if (mention.kind === 'name' && mention.nameKind === 'vulnerability')
      add(`vulnerability:${nameKey(mention.name)}`, 'vulnerability', mention.name, mention);
    else if (mention.kind === 'name')
      add(
        `${mention.nameKind}:${mention.entryId ?? nameKey(mention.name)}`,
        mention.nameKind,
        mention.name,
        mention,
      );
    else if (mention.kind === 'cve')
      add(`vulnerability:${nameKey(mention.id)}`, 'vulnerability', mention.id, mention);
  }
  for (const mention of mentions)
    if (mention.kind === 'alias' && mention.transliteration) merge(things, mention);
  return things.filter((thing) => thing.mentions.some(isTold)).map(finish);
}

function merge(things: Gathering[], alias: AliasMention): void {
  const holder = things.find((thing) => thing.mentions.some((at) => at.start === alias.nameSpan.start));
  const other = things.find((thing) => thing.mentions.some((at) => at.start === alias.aliasSpan.start));
  if (!holder) return;
  holder.aliases.add(alias.alias);
  if (!other || other === holder || other.kind !== holder.kind) return;
  for (const name of other.aliases) holder.aliases.add(name);
  holder.mentions.push(...other.mentions);
  holder.mentions.sort((a, b) => a.start - b.start);
  other.mentions = [];
}

function finish(thing: Gathering): NamedThing {
  const aliases = [...thing.aliases].filter((alias) => alias !== thing.name && alias !== '');
  return {
    kind: thing.kind,
    name: thing.name,
    ...(thing.entryId === undefined ? {} : { entryId: thing.entryId }),
    aliases,
    isNew: thing.isNew,
    ...(thing.organisation === undefined ? {} : { organisation: thing.organisation }),
    mentions: thing.mentions,
  };
}
