import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fits, learnedPredicates, type Setting } from '../../src/claim/learned/candidates.ts';
import { featuresOf } from '../../src/claim/learned/features.ts';
import type { ClaimEnd, Predicate } from '../../src/model/claim.ts';
import { nameKey } from '../../src/model/name-key.ts';

export interface Example {
  readonly file: string;
  readonly predicate: Predicate;
  readonly features: readonly string[];
  readonly isTrue: boolean;
  readonly triple: string;
  /** Sentence, object and predicate: one subject is chosen for it. */
  readonly slot: string;
}

interface LabelledClaim {
  type: string;
  source: string;
  target: string;
  status: string;
  evidence?: string | string[];
  optional?: boolean;
  accept?: { type?: string; source?: string; target?: string }[];
}
interface LabelledName {
  name: string;
  accept?: string[];
}
export interface LabelledText {
  file: string;
  claims?: LabelledClaim[];
  [field: string]: unknown;
}

export function labelledTexts(folder: string, lang: string): LabelledText[] {
  return JSON.parse(readFileSync(path.join(folder, `${lang}.json`), 'utf8')) as LabelledText[];
}

/** Short texts that were written to be learnt from (labels/drill), each a text of its own. */
export function drillTexts(folder: string, lang: string): { label: LabelledText; text: string }[] {
  const drills = JSON.parse(readFileSync(path.join(folder, `${lang}.json`), 'utf8')) as {
    text: string;
    claims: LabelledClaim[];
  }[];
  return drills.map(({ text, claims }, index) => ({
    text,
    label: {
      file: `drill-${lang}-${index + 1}.txt`,
      // A text of one sentence does not name it again.
      claims: claims.map((claim) => ({ ...claim, evidence: claim.evidence ?? text })),
    },
  }));
}

const lists = [
  'actors',
  'campaigns',
  'malware',
  'tools',
  'organisations',
  'people',
  'products',
  'vulnerabilities',
];

/** Candidates of a text with what its labels say of each; those that labels leave open are left out. */
export function examplesOf(
  label: LabelledText,
  text: string,
  settings: readonly Setting[],
  lang: string,
): { examples: Example[]; reachable: number; wanted: number } {
  const names = new Map<string, string>();
  for (const list of lists)
    for (const { name, accept = [] } of (label[list] as LabelledName[] | undefined) ?? [])
      for (const one of [name, ...accept])
        if (!names.has(nameKey(one))) names.set(nameKey(one), `${list} ${name}`);
  const canonical = (value: string) => names.get(nameKey(value)) ?? nameKey(value);
  const keyOfLabel = (value: string) => (value.startsWith('unnamed') ? 'unnamed' : canonical(value));
  const keyOf = (end: ClaimEnd) => (end.kind === 'unnamed' ? 'unnamed' : canonical(end.value));

  const certain = new Map<string, [number, number][]>();
  const open = new Set<string>();
  let wanted = 0;
  const wantedTriples = new Set<string>();
  for (const claim of label.claims ?? []) {
    const forms = [claim, ...(claim.accept ?? []).map((other) => ({ ...claim, ...other }))];
    const isSaid = claim.status === 'asserted' || claim.status === 'hedged';
    for (const form of forms) {
      const triple = `${form.type} ${keyOfLabel(form.source)} ${keyOfLabel(form.target)}`;
      if (claim.optional || !isSaid || form !== claim) open.add(triple);
    }
    if (claim.optional || !isSaid) continue;
    const triple = `${claim.type} ${keyOfLabel(claim.source)} ${keyOfLabel(claim.target)}`;
    const quotes = claim.evidence === undefined ? [] : [claim.evidence].flat();
    const spans = quotes.map((quote): [number, number] => [
      text.indexOf(quote),
      text.indexOf(quote) + quote.length,
    ]);
    certain.set(triple, [...(certain.get(triple) ?? []), ...spans]);
    if (learnedPredicates.includes(claim.type as Predicate)) {
      wanted++;
      wantedTriples.add(triple);
    }
  }
  const examples: Example[] = [];
  const reached = new Set<string>();
  for (const setting of settings) {
    const { sentence } = setting.scene;
    const features = featuresOf(setting, lang);
    const subjects = setting.subjects.map((subject) => ({ subject, words: features.ofSubject(subject) }));
    for (const object of setting.objects) {
      const ofObject = features.ofObject(object);
      for (const { subject, words } of subjects) {
        for (const predicate of learnedPredicates) {
          if (!fits(predicate, subject.end, object.end) || subject.end.value === object.end.value) continue;
          const triple = `${predicate} ${keyOf(subject.end)} ${keyOf(object.end)}`;
          const spans = certain.get(triple);
          const isHere = spans?.some(([start, end]) => start < sentence.end && sentence.start < end) === true;
          // Told elsewhere, or left open by the analyst: neither right nor wrong here.
          if (!isHere && (spans || open.has(triple))) continue;
          if (isHere) reached.add(triple);
          examples.push({
            file: label.file,
            predicate,
            features: [...features.ofSentence, ...ofObject, ...words, ...features.ofPair(subject, object)],
            isTrue: isHere,
            triple,
            slot: `${sentence.start} ${object.at.start}`,
          });
        }
      }
    }
  }
  return { examples, reachable: [...reached].filter((triple) => wantedTriples.has(triple)).length, wanted };
}
