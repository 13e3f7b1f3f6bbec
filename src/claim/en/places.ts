import type { Ref } from '../ref.ts';
import type { RoleHint } from '../roles.ts';
import type { CompiledClaims } from '../scene.ts';
import type { NounPhrase } from './chunk.ts';
import { nounAt, type Parsed, rightOf, verbAt } from './parsed.ts';
import { prepositionsOf } from './prepositions.ts';
import { agentsOf, subjectOf } from './subjects.ts';

const reports =
  /^(?:say|warn|publish|report|release|issue|advise|urge|alert|announce|disclose|reveal|state|assess|confirm|note|detail|co-author|coauthor|recommend|find|find|observe|identify|add|tell|caution|describe|count|document|estimate|see)$/u;

const attributes =
  /^(?:attribute|blame|accuse|indict|charge|sanction|condemn|denounce|link|designate|name|ascribe|point|impute|hold|pin|consider|conclude|impose|unseal)$/u;

const official = /^(?:agency|ministry|police|cert|intelligence-service|government|international)$/u;

const bodyHead =
  /^(?:agenc(?:y|ies)|authorit(?:y|ies)|government|governments|officials?|ministr(?:y|ies)|minister|police|centre|center|cert|service|services|department|council|office|prosecutors?|allies|regulator|administration|parliament|court|military|intelligence|spokes\w+|body|bodies|investigators|nations|countries)$/u;

const infrastructure =
  /^(?:servers?|infrastructure|ips?|addresses|hosts?|hosting|nodes?|vps|vpses|domains?|relays?|prox(?:y|ies)|routers?|c2|c2s|data ?cent(?:er|re)s?|provider|isp)$/u;

/** Roles that a sentence gives to countries apart from claims: who reports, who attributes, where servers stand. */
export function placeHints(parsed: Parsed, compiled: CompiledClaims): RoleHint[] {
  const hints: RoleHint[] = [];
  if (!parsed.has.has('country') && !parsed.has.has('organisation')) return hints;
  const add = (refs: readonly { code: string; ref: Ref }[], role: RoleHint['role']) => {
    for (const { code, ref } of refs) hints.push({ code, role, span: { start: ref.start, end: ref.end } });
  };
  parsed.chunks.forEach((chunk, i) => {
    if (chunk.kind === 'vg') {
      const role = attributes.test(chunk.lemma)
        ? 'attributing'
        : reports.test(chunk.lemma)
          ? 'reporting'
          : undefined;
      if (!role) return;
      const nouns = chunk.passive ? agentsOf(parsed, i) : [...subjectOf(parsed, i), ...inverted(parsed, i)];
      for (const k of nouns) add(countriesSpeaking(parsed, k, compiled), role);
    }
    if (chunk.kind === 'prep' && (chunk.word === 'according to' || chunk.word === 'along with')) {
      const k = rightOf(parsed, i);
      const verb = parsed.chunks.find(
        (other) =>
          other.kind === 'vg' &&
          other.form === 'fin' &&
          (attributes.test(other.lemma) || reports.test(other.lemma)),
      );
      // "In addition to Japan, companies found …": a country beside those who do not speak for one.
      const isBeside =
        chunk.word === 'according to' ||
        (verb !== undefined &&
          subjectOf(parsed, parsed.chunks.indexOf(verb)).some(
            (at) => countriesSpeaking(parsed, at, compiled).length > 0,
          ));
      if (nounAt(parsed, k) && isBeside)
        add(
          countriesSpeaking(parsed, k, compiled),
          verb?.kind === 'vg' && attributes.test(verb.lemma) ? 'attributing' : 'reporting',
        );
    }
    if (chunk.kind === 'np' && infrastructure.test(chunk.head)) {
      const here = chunk.refs.filter((ref) => ref.kind === 'country');
      const there = prepositionsOf(parsed, i)
        .filter((one) => /^(?:in|from|across)$/u.test(one.word) && one.at <= i + 3)
        .flatMap((one) => one.nouns)
        .flatMap((k) => nounAt(parsed, k)?.refs ?? [])
        .filter((ref) => ref.kind === 'country');
      if (
        /\b(?:c2|command|proxy|relay|attack\w*|malicious|hosted|compromised|leased|rented|through|via|vps|hop|staging)\b/iu.test(
          parsed.form,
        )
      )
        add(
          [...here, ...there].map((ref) => ({ code: ref.value, ref })),
          'infrastructure',
        );
    }
  });
  return hints;
}

/** "says Ilse Vandermeer of …": who stands behind the verb of saying. */
function inverted(parsed: Parsed, i: number): readonly number[] {
  if (subjectOf(parsed, i).length > 0) return [];
  const next = rightOf(parsed, i);
  return nounAt(parsed, next) ? [next] : [];
}

function countriesSpeaking(
  parsed: Parsed,
  k: number,
  compiled: CompiledClaims,
): { code: string; ref: Ref }[] {
  const noun = nounAt(parsed, k);
  if (!noun) return [];
  const found = own(noun, compiled);
  const lead = verbAt(parsed, rightOf(parsed, k));
  if (lead?.form === 'part' && /^(?:lead|head|join)$/u.test(lead.lemma) && bodyHead.test(noun.head))
    for (const at of agentsOf(parsed, rightOf(parsed, k)))
      for (const ref of nounAt(parsed, at)?.refs ?? [])
        if (ref.kind === 'country') found.push({ code: ref.value, ref });
  const prep = parsed.chunks[rightOf(parsed, k)];
  if (bodyHead.test(noun.head) && prep?.kind === 'prep' && /^(?:of|from|in)$/u.test(prep.word)) {
    for (const at of prepositionsOf(parsed, k)[0]?.nouns ?? []) {
      const ref = nounAt(parsed, at)?.headRef;
      if (ref?.kind === 'country') found.push({ code: ref.value, ref });
    }
  }
  return found;
}

function own(noun: NounPhrase, compiled: CompiledClaims): { code: string; ref: Ref }[] {
  const found: { code: string; ref: Ref }[] = [];
  for (const ref of noun.refs) {
    if (ref.kind === 'organisation' && ref.entryId !== undefined && official.test(ref.role ?? '')) {
      const code = compiled.countryOf(ref.entryId);
      if (code !== undefined) found.push({ code, ref });
    }
    if (ref.kind !== 'country' || ref.form === 'city') continue;
    if (
      noun.headRef === ref
        ? ref.form !== 'adjective'
        : bodyHead.test(noun.head) || official.test(noun.headRef?.role ?? '')
    )
      found.push({ code: ref.value, ref });
  }
  return found;
}
