// Who is the same as whom: other names in brackets or after «とも呼ばれる», and what the text tells apart.

import type { ClaimEnd } from '../../model/claim.ts';
import type { ClaimDraft } from '../draft.ts';
import { endOf, type Ref } from '../ref.ts';
import type { SentenceScene } from '../scene.ts';
import { slot } from '../skeleton.ts';
import { agentsOf } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import { occurrences } from './parse.ts';
import { anyOf } from './words.ts';

const actor = `[${slot('actor')}]`;
const thing = `[${slot('actor', 'malware', 'campaign')}]`;
const asserted = { status: 'asserted' } as const;
const denied = { status: 'denied' } as const;

/** «民間ではX、Yとも呼ばれる». */
const alsoCalled = new RegExp(
  `(?:(?:${actor}|[「『](?:${actor}|[^「」『』]{1,30})[」』])(?:、|や|と|および|,\\s?|又は|または)?)+(?:など|等)?${anyOf(
    'とも',
    '(?:の(?:名(?:称|前)?|別名|呼称)|という名(?:称|前)?)でも?',
    'としても',
    'の別名を持',
  )}[^、。]{0,8}?(?:呼|つ|知られ|追跡|報告|称)`,
  'gu',
);
const bodies = anyOf('グループ|集団|組織|アクター');
/** «XとYは同一», «XとYは別のグループ». */
const same = new RegExp(
  `${thing}と${thing}[はが][^、。]{0,8}?${anyOf(
    '同一',
    `同じ(?:${bodies}|もの|マルウェア)`,
    `別(?:の|個)(?:${bodies}|マルウェア)`,
  )}`,
  'gu',
);
const isApart = /別(?:の|個)/u;
const isNot = /^(?:の[^、。]{0,8})?で(?:は|も)(?:ない|ありません)/u;
/** «Xとは別のグループ». */
const otherThan = new RegExp(
  `[${slot('actor', 'malware')}][」』]?(?:や[^。は]{0,30})?とは(?:全く|まったく)?[^、。]{0,6}?(?:別|異なる|違う)(?:の|個の)?[^、。]{0,6}?(?:${bodies}|存在|もの|マルウェア|ランサムウェア)`,
  'gu',
);

/** `alias-of` for the other names that the extraction found in brackets and the like. */
export function readAliases(bench: Bench, scene: SentenceScene): void {
  for (const mention of scene.mentions) {
    if (mention.kind !== 'alias' || mention.transliteration) continue;
    const name = scene.mentions.find(
      (other) => other.kind === 'name' && other.start === mention.nameSpan.start,
    );
    const kind = name?.kind === 'name' ? name.nameKind : 'actor';
    if (kind !== 'actor' && kind !== 'malware' && kind !== 'campaign') continue;
    const subject: Ref = { kind, value: mention.alias, text: mention.alias, ...mention.aliasSpan };
    const object: Ref = { kind, value: mention.name, text: mention.name, ...mention.nameSpan };
    const at = bench.parsed.skeleton.indexOf(mention.aliasSpan.start);
    const before = bench.drafts.length;
    emit(bench, 'alias-of', [subject], [object], at, at + 1, 'ja/alias', asserted);
    const { namer } = mention;
    if (namer === undefined) continue;
    const written = bench.drafts.splice(before);
    bench.drafts.push(...written.map((draft): ClaimDraft => ({ ...draft, claimants: [namer] })));
  }
}

/** «民間ではX、Y等の名で追跡される»: names of whom the text has spoken of without a name, or of one that it named. */
const tracked = new RegExp(
  `((?:[「『]?${actor}[」』]?(?:[(（][^()（）]{0,30}[)）])?(?:、|や|と(?!呼|名|称|命)|および|及び|,\\s?|，|又は|または|もしくは|あるいは){0,2})+)(?:など|等)?(?:(?:の名(?:称|前)?で|の呼称で|として)(?:も|は)?(?:広く)?(?:追跡|知られ|呼ばれ|報告|監視|分類|紹介)|と(?:呼[びんぶば]|名(?:付|づ)け|命名|称[しす]|呼称))`,
  'gu',
);

/** `alias-of` for other names of whom the text is talking about: «民間ではX、Yとも呼ばれる». */
export function readCarriedAliases(bench: Bench): void {
  const { parsed, focus } = bench;
  readTracked(bench);
  for (const { at, end } of occurrences(parsed, alsoCalled)) {
    const topic = parsed.phrases
      .filter((phrase) => phrase.end <= at && phrase.particle === 'は')
      .flatMap((phrase) => phrase.refs.filter((ref) => ref.kind === 'actor'));
    const own = topic.length > 0 ? topic.slice(-1) : focus.doers;
    const [subject] = own;
    if (own.length !== 1 || subject?.kind !== 'actor') continue;
    const aliases = parsed.skeleton.refsIn(at, end).filter((ref) => ref.kind === 'actor');
    const others = aliases.filter((ref) => ref.value !== subject.value);
    emit(bench, 'alias-of', others.map(nameOnly), [nameOnly(subject)], at, end, 'ja/also-called', asserted);
  }
}

/** Two names of one entry are told apart here: that they are one is what the claim says. */
function nameOnly({ entryId: _, ...ref }: Ref): Ref {
  return ref;
}

/** «…集団の犯行だと発表し、「X」と名付けた»: the group that the text has spoken of gets its name. */
function nameGroup(bench: Bench, name: Ref | undefined, at: number): void {
  const { parsed, focus, drafts } = bench;
  const here = parsed.skeleton.refsIn(0, at).findLast((ref) => ref.kind === 'group');
  const group = here ?? focus.doers.find((ref) => ref.kind === 'group');
  if (!name || !group) return;
  const end = endOf(name);
  const isGroup = (one: ClaimEnd) => one.kind === 'unnamed' && one.value === group.value;
  for (const [i, draft] of drafts.entries())
    if (isGroup(draft.subject) || isGroup(draft.object))
      drafts[i] = {
        ...draft,
        subject: isGroup(draft.subject) ? end : draft.subject,
        object: isGroup(draft.object) ? end : draft.object,
      };
  focus.note([name], parsed.scene.sentence.paragraph);
}

function readTracked(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, tracked)) {
    // «Xの名で報告されてきたものと重なる»: names of others.
    if (/^[^、。]{0,6}もの/u.test(parsed.form.slice(end))) continue;
    const names = parsed.skeleton.refsIn(at, end).filter((ref) => ref.kind === 'actor');
    const near = focus.isNear(parsed.scene.sentence.paragraph) ? focus.doers : [];
    const topic = parsed.phrases
      .filter((phrase) => phrase.end <= at && /^[はをが]$/u.test(phrase.particle))
      .flatMap((phrase) => phrase.refs);
    const [own] = topic.length > 0 ? topic.filter((ref) => ref.kind === 'actor') : near;
    const isNamed = own?.kind === 'actor';
    if (!own || own.kind === 'group') nameGroup(bench, names[0], at);
    const main = isNamed ? own : names.length > 1 ? names[0] : undefined;
    if (!main) continue;
    const others = names.filter((ref) => ref.value !== main.value);
    emit(bench, 'alias-of', others.map(nameOnly), [nameOnly(main)], at, end, 'ja/tracked-as', asserted);
  }
}

/** `alias-of`, mostly denied: «XとYは同一(ではない)», «XとYは別のグループだ», «Xとは別のグループ». */
export function readSameness(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, otherThan)) {
    const [other] = parsed.skeleton.refsIn(at, at + 1);
    const topic = parsed.phrases.findLast((phrase) => phrase.end <= at && phrase.particle === 'は');
    const spoken = other?.kind === 'malware' ? (topic?.refs ?? []) : agentsOf(parsed, at, at, focus);
    const own = spoken.filter(
      (ref) => ref.kind === other?.kind && ref !== other && ref.value !== other.value,
    );
    if (other) emit(bench, 'alias-of', own.slice(-1), [other], at, end, 'ja/other-than', denied);
  }
  for (const { at, end, words, tail } of occurrences(parsed, same)) {
    const [one, two] = parsed.skeleton.refsIn(at, at + 3);
    if (!one || !two || one.kind !== two.kind) continue;
    const apart = isApart.test(words) || isNot.test(tail);
    emit(bench, 'alias-of', [one], [two], at, end, 'ja/sameness', apart ? denied : undefined);
  }
}
