import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, carried, emit } from './bench.ts';
import { objectsOf, stretchFrom } from './clauses.ts';
import { doersOrMalware, toldBefore } from './doers.ts';
import { foundThere, inHands } from './finds.ts';
import { forVerbs, leftOf, nounAt, rightOf, verbAt } from './parsed.ts';
import { prepositionsOf } from './prepositions.ts';
import { agentsOf, subjectOf } from './subjects.ts';
import { flawsIn, toolsIn } from './things.ts';
import { set } from './victims.ts';

const exploiting = set(
  'exploit abuse weaponize weaponise chain leverage use utilize utilise misuse employ target',
);

const deploying = set(
  'slip insert sneak embed hide place put rename use deploy employ leverage utilize utilise deliver drop install spread distribute plant load run execute wield adopt inject implant sideload push operate develop create build unleash incorporate introduce abuse launch write craft maintain upload download fetch bring carry send weaponize repurpose reuse customize host include contain involve feature pack stage smuggle propagate author prefer favor favour combine tailor retool',
);

/** Passives of these tell of a deed even where they name no agent. */
const spreading =
  /^(?:use|deploy|deliver|drop|install|spread|distribute|load|plant|inject|implant|execute|launch|run|push|upload|employ|leverage|unleash|slip|insert|send)$/u;

/** Verbs whose "with" is company, likeness or a tie, and no means. */
const company = set(
  'relate be have link tie associate affiliate connect overlap share compare start begin work cooperate collaborate replace deal communicate coincide agree join partner align confuse mix say describe assess attribute do meet end compete interact combine provide supply',
);

const relying: Readonly<Record<string, RegExp>> = {
  rely: /^(?:on|upon)$/u,
  lean: /^on$/u,
  turn: /^to$/u,
  switch: /^to$/u,
  resort: /^to$/u,
  depend: /^on$/u,
  experiment: /^with$/u,
  infect: /^with$/u,
  equip: /^with$/u,
  arm: /^with$/u,
  attack: /^with$/u,
  target: /^with$/u,
  hit: /^with$/u,
  compromise: /^with$/u,
  go: /^with$/u,
};

const finding = set('find discover recover identify uncover detect observe see');

const surfacing = set('turn show crop appear surface');

export function readUses(bench: Bench): void {
  const { parsed } = bench;
  if (!parsed.has.has('malware') && !parsed.has.has('tool')) return;
  forVerbs(parsed, undefined, (chunk, i) => {
    if (deploying.has(chunk.lemma)) {
      const nouns = chunk.passive
        ? passiveThings(bench, i)
        : objectsOf(parsed, i, new Set(['of', 'including', 'like', 'along with', 'as']));
      const tools = toolsIn(parsed, nouns, bench.focus).filter(
        (ref) => chunk.lemma !== 'target' || ref.kind === 'malware',
      );
      if (
        tools.length > 0 &&
        (!chunk.passive || agentsOf(parsed, i).length > 0 || spreading.test(chunk.lemma))
      ) {
        const isList = /^(?:include|contain|involve|feature)$/u.test(chunk.lemma);
        emit(
          bench,
          'uses',
          (isList
            ? arsenalOwners(bench, i)
            : doersOrMalware(bench, i, !chunk.passive || /\b(?:was|were|had)\b/u.test(chunk.words))
          ).filter((ref) => !tools.includes(ref)),
          tools,
          i,
          chunk.passive ? 'en/passive-tool' : 'en/active-tool',
        );
      }
    }
    if (
      chunk.lemma === 'belong' ||
      (chunk.lemma === 'be' && nounAt(parsed, rightOf(parsed, i))?.head === 'part')
    )
      inToolkit(bench, i);
    if (chunk.lemma === 'be') inHands(bench, i);
    if (finding.has(chunk.lemma) && !chunk.passive) foundThere(bench, i);
    if (surfacing.has(chunk.lemma)) turnsUp(bench, i);
    const preposition = relying[chunk.lemma];
    if (preposition) {
      for (const one of prepositionsOf(parsed, i)) {
        if (!preposition.test(one.word)) continue;
        const tools = toolsIn(parsed, one.nouns);
        if (tools.length > 0)
          emit(
            bench,
            'uses',
            chunk.passive && /^(?:equip|arm)$/u.test(chunk.lemma)
              ? subjectOf(parsed, i).flatMap((k) => actorsOf(parsed, k, bench.focus))
              : doersOrMalware(bench, i),
            tools,
            i,
            'en/prepositional-tool',
          );
      }
    }
    for (const one of prepositionsOf(parsed, i)) {
      if (
        one.word !== 'via' &&
        !(one.word === 'with' && !chunk.passive && !company.has(chunk.lemma)) &&
        !(one.word === 'through' && chunk.lemma !== 'be')
      )
        continue;
      const tools = toolsIn(parsed, one.nouns);
      if (tools.length > 0 && !preposition)
        emit(
          bench,
          'uses',
          doersOrMalware(bench, i).filter((ref) => !tools.includes(ref)),
          tools,
          i,
          'en/means',
        );
    }
  });
}

/** "Foxdoor turned up there", "NetScan appeared on its servers": what was found where somebody had been. */
function turnsUp(bench: Bench, i: number): void {
  const { parsed } = bench;
  const lemma = verbAt(parsed, i)?.lemma;
  const behind = parsed.form.slice(parsed.chunks[i]?.end ?? 0);
  const isHere = /^ ?(?:up )?(?:there|on |in |inside |as well|too|during )/u.test(behind);
  if (!isHere || (/^(?:turn|show|crop)$/u.test(lemma ?? '') && !/^ ?up\b/u.test(behind))) return;
  const tools = toolsIn(parsed, subjectOf(parsed, i));
  const also = parsed.chunks.findIndex((chunk, k) => k > i && chunk.kind === 'vg' && chunk.lemma === 'do');
  const more =
    also > 0 &&
    /^(?:did|does|do)$/u.test(verbAt(parsed, also)?.words ?? '') &&
    parsed.chunks[leftOf(parsed, also)]?.kind !== 'np'
      ? toolsIn(parsed, [rightOf(parsed, also)])
      : [];
  const told = toldBefore(bench, i);
  emit(bench, 'uses', told.length > 0 ? told : carried(bench), [...tools, ...more], i, 'en/turned-up');
}

/** "X and Y belong to its tool kit". */
function inToolkit(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  for (const one of prepositionsOf(parsed, i)) {
    const noun = nounAt(parsed, rightOf(parsed, one.at));
    if (
      !/^(?:to|of)$/u.test(one.word) ||
      !noun ||
      !/^(?:kit|toolkit|tool-?set|arsenal|repertoire|toolbox)$/u.test(noun.head)
    )
      continue;
    const own = noun.refs.filter((ref) => ref.kind === 'actor');
    emit(
      bench,
      'uses',
      own.length > 0 ? own : focus.doers,
      toolsIn(
        parsed,
        subjectOf(parsed, i).flatMap((k) => (k < i ? stretchFrom(parsed, k, ofOnly, i) : [])),
      ),
      i,
      'en/in-toolkit',
    );
  }
}

/** "Its arsenal includes X": whose arsenal. */
function arsenalOwners(bench: Bench, i: number): readonly Ref[] {
  const { parsed, focus } = bench;
  for (const k of subjectOf(parsed, i)) {
    const noun = nounAt(parsed, k);
    if (
      !noun ||
      !/^(?:arsenal|toolset|toolkit|toolbox|tools?|malware|repertoire|arsenals|payloads?|implants?|backdoors?|weapons?|armou?ry)$/u.test(
        noun.head,
      )
    )
      continue;
    const names = noun.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign');
    if (names.length > 0) return names;
    if (
      /^(?:its|their|the)$/u.test(noun.det ?? '') ||
      /^(?:group|actor|gang|attacker|hacker)s?\b/u.test(noun.words)
    )
      return focus.doers;
  }
  return [];
}

const ofOnly = new Set(['of', 'including']);

function passiveThings(bench: Bench, i: number): readonly number[] {
  const { parsed } = bench;
  const heads = subjectOf(parsed, i);
  const group = verbAt(parsed, i);
  const near = leftOf(parsed, i);
  if (group?.form === 'part' && nounAt(parsed, near)) return [near];
  return heads.flatMap((k) => (k < i ? stretchFrom(parsed, k, ofOnly, i) : [k]));
}

export const intrusion = set(
  'enter break compromise breach hack infiltrate penetrate attack hit gain access obtain infect move slip get burrow target steal spread',
);

/** All verbs by which `readExploits` reads anything. */
const flawVerbs = new Set([...exploiting, ...intrusion, 'take']);

export function readExploits(bench: Bench): void {
  const { parsed } = bench;
  if (!parsed.has.has('vulnerability') && !parsed.has.has('product') && !parsed.has.has('flaw')) return;
  forVerbs(parsed, flawVerbs, (chunk, i) => {
    const named = exploiting.has(chunk.lemma);
    const nouns = !named
      ? []
      : chunk.passive
        ? passiveFlaws(bench, i)
        : objectsOf(
            parsed,
            i,
            new Set(['in', 'of', 'including', 'affecting', 'against', 'like', 'at', 'on']),
          );
    const strict = /^(?:use|utilize|utilise|employ|leverage|target)$/u.test(chunk.lemma);
    const flaws = flawsIn(parsed, nouns, bench.focus).filter(
      (ref) => ref.kind === 'vulnerability' || !strict,
    );
    emitFlaws(bench, i, flaws);
    if (chunk.lemma === 'take') {
      const object = nounAt(parsed, rightOf(parsed, i));
      if (object?.head === 'advantage')
        emitFlaws(
          bench,
          i,
          flawsIn(
            parsed,
            prepositionsOf(parsed, i)
              .filter((one) => one.word === 'of')
              .flatMap((one) => one.nouns),
          ),
        );
    }
    if (!intrusion.has(chunk.lemma)) return;
    for (const one of prepositionsOf(parsed, i)) {
      if (!/^(?:through|via|by|with)$/u.test(one.word)) continue;
      const through = one.nouns.filter((k) => {
        const noun = nounAt(parsed, k);
        return (
          noun !== undefined &&
          (noun.headClass === 'flaw' ||
            noun.headRef?.kind === 'vulnerability' ||
            noun.bracketed.some((ref) => ref.kind === 'vulnerability') ||
            (noun.refs.some((ref) => ref.kind === 'product') && one.word !== 'with' && one.word !== 'by'))
        );
      });
      if (through.length > 0) emitFlaws(bench, i, flawsIn(parsed, one.nouns, bench.focus));
    }
  });
}

function passiveFlaws(bench: Bench, i: number): readonly number[] {
  const { parsed } = bench;
  return subjectOf(parsed, i).flatMap((k) => {
    if (k > i) return [k];
    const nouns: number[] = [];
    for (let at = k; at < i; at++)
      if (nounAt(parsed, at) && (at === k || /^(?:in|of)$/u.test(word(bench, at)))) nouns.push(at);
    return nouns;
  });
}

function word(bench: Bench, k: number): string {
  const mark = bench.parsed.chunks[leftOf(bench.parsed, k)];
  return mark?.kind === 'prep' ? mark.word : '';
}

/** Where a CVE is named, the product that has the flaw is not said to be exploited a second time. */
function emitFlaws(bench: Bench, i: number, flaws: readonly Ref[]): void {
  if (flaws.length === 0) return;
  const ids = flaws.filter((ref) => ref.kind === 'vulnerability');
  const named = ids.length > 0 ? ids : flaws;
  const group = verbAt(bench.parsed, i);
  if (group?.lemma === 'weaponize' && ids.length === 0) return;
  const doers = doersOrMalware(bench, i, ids.length > 0);
  emit(bench, 'exploits', doers, named, i, group?.passive ? 'en/passive-flaw' : 'en/active-flaw');
}
