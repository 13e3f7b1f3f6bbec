import type { Claim } from '../../model/claim.ts';
import { type Marking, strictestMarking } from '../../model/marking.ts';
import { claimObjects, denialOf, tripleOf } from './claims.ts';
import type { Known, Thing } from './ends.ts';
import type { StixBundle, StixObject } from './objects.ts';
import {
  questionNote,
  type ReportToShare,
  reportIndicators,
  reportObject,
  reportThings,
  sourceOf,
} from './report.ts';
import { claimExtension, markingObjects, markingRefs, producer, stixId } from './vocabulary.ts';

/**
 * Reports with what was read out of them → one STIX 2.1 bundle that holds everything it refers to. The same reports
 * under the same knowledge give the same bytes.
 * @param reports what the reader may see and nothing else: the gate is passed before
 */
export function stixBundle(reports: readonly ReportToShare[], known: Known): StixBundle {
  const collected = new Collected();
  const saying = relationshipsByTriple(reports, known);
  for (const report of reports) addReport(collected, report, known, saying);
  const objects = collected.objects();
  const contents = objects.map(({ id, modified }) => `${id} ${modified ?? ''}`).join('\n');
  return { type: 'bundle', id: stixId('bundle', contents), objects };
}

/** Ids of the relationships that say a triple, so that a denial can be an opinion on them. */
function relationshipsByTriple(
  reports: readonly ReportToShare[],
  known: Known,
): ReadonlyMap<string, readonly string[]> {
  const denied = new Set(reports.flatMap(({ reading }) => reading.claims.filter(isDenied).map(tripleOf)));
  const found = new Map<string, string[]>();
  if (denied.size === 0) return found;
  for (const report of reports) {
    for (const claim of report.reading.claims) {
      if (isDenied(claim) || !denied.has(tripleOf(claim))) continue;
      const { object } = claimObjects(claim, sourceOf(report), known);
      const same = found.get(tripleOf(claim)) ?? [];
      if (object.type === 'relationship') found.set(tripleOf(claim), [...same, object.id]);
    }
  }
  return found;
}

const isDenied = ({ status }: Claim) => status === 'denied';

function addReport(
  collected: Collected,
  report: ReportToShare,
  known: Known,
  saying: ReadonlyMap<string, readonly string[]>,
): void {
  const { marking, reading } = report;
  const source = sourceOf(report);
  const refs: string[] = [];
  const add = (object: StixObject) => refs.push(collected.add(object, marking));
  const addThing = ({ object, common }: Thing) =>
    refs.push(collected.add(object, common ? { level: 'CLEAR' } : marking));

  for (const thing of reportThings(report, known)) addThing(thing);
  for (const object of reportIndicators(report)) add(object);
  for (const claim of reading.claims) {
    const made = claimObjects(claim, source, known);
    for (const thing of made.things) addThing(thing);
    const said = isDenied(claim) ? saying.get(tripleOf(claim)) : undefined;
    add(said ? denialOf(claim, source, said) : made.object);
  }
  for (const question of reading.questions) collected.add(questionNote(question, report), marking);
  collected.add(reportObject(report, refs), marking);
}

/** Objects by id. What rests on several reports carries the strictest of their markings. */
class Collected {
  readonly #objects = new Map<string, { object: StixObject; marking: Marking }>();

  add(object: StixObject, marking: Marking): string {
    const have = this.#objects.get(object.id);
    const both = have ? strictestMarking([have.marking, marking]) : undefined;
    this.#objects.set(object.id, { object: have?.object ?? object, marking: both ?? marking });
    return object.id;
  }

  /** Definitions first, then by type and id, so that the order of the reports changes no byte. */
  objects(): StixObject[] {
    const all = [...this.#objects.values()];
    const markings = all.map(({ marking }) => marking);
    const definitions = [{ level: 'CLEAR' } as const, ...markings].flatMap(markingObjects);
    const marked = all.map(({ object, marking }) => ({
      ...object,
      object_marking_refs: markingRefs(marking),
    }));
    return [
      ...byTypeAndId([...new Map(definitions.map((object) => [object.id, object])).values()]),
      producer,
      claimExtension,
      ...byTypeAndId(marked),
    ];
  }
}

function byTypeAndId(objects: readonly StixObject[]): StixObject[] {
  const key = ({ type, id }: StixObject) => `${type} ${id}`;
  return objects.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
