import { randomUUID } from 'node:crypto';
import {
  type ClaimRow,
  claimRows,
  foldText,
  foldWords,
  guessMapping,
  placesOf,
} from '../../judgement/index.ts';
import { type Decision, DecisionId, type DecisionOrder } from '../../model/decision.ts';
import { DocumentId, documentIdOf } from '../../model/ids.ts';
import { nameKey } from '../../model/name-key.ts';
import type { RowFault, SheetMapping } from '../../model/sheet.ts';
import { done, type Outcome } from '../../model/trouble.ts';
import { canonicalAddress } from '../../obtain/index.ts';
import { readSheet } from '../../share/sheet/index.ts';
import type { Clock, Store, Viewer } from '../../store/index.ts';

export interface SheetToImport {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** By the headings, where it is not given. */
  readonly mapping?: SheetMapping | undefined;
  /** Only looks: says what an import would do. */
  readonly preview: boolean;
}

export interface SheetImport {
  readonly header: readonly string[];
  readonly mapping: SheetMapping;
  /** The first rows as they stand. */
  readonly sample: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly rows: number;
  /** Claims of a sentence in a report; own statements. */
  readonly claims: number;
  readonly statements: number;
  /** One for each row that is left out, by line. */
  readonly faults: readonly RowFault[];
  /** By which all of it can be taken back; absent in a preview. */
  readonly batch?: string;
}

const sampleRows = 8;

type Decide = (
  reportId: string,
  orders: readonly DecisionOrder[],
  actor: string,
  seen: undefined,
  batch: string,
) => Promise<Outcome<Decision[]>>;

/** Claims of a spreadsheet: rows with a quote of a known report are added there, the others are own statements. */
export async function importClaims(
  sheet: SheetToImport,
  actor: string,
  parts: {
    readonly store: Store;
    readonly clock: Clock;
    readonly slugs: Parameters<typeof claimRows>[2];
    readonly decide: Decide;
    /** Only reports that they may see are found. */
    readonly viewer: Viewer;
  },
): Promise<Outcome<SheetImport>> {
  const read = await readSheet(sheet.bytes, sheet.name);
  if (!read.ok) return read;
  const { header, rows } = read.value;
  const mapping = sheet.mapping ?? guessMapping(header);
  const { claims, faults } = claimRows(rows, mapping, parts.slugs);
  const { placed, statements, missing } = await placeRows(claims, parts.store, parts.viewer);
  const batch = `sheet-${randomUUID()}`;
  if (!sheet.preview) {
    for (const [id, orders] of placed) {
      const decided = await parts.decide(
        id,
        orders.map(({ order }) => order),
        actor,
        undefined,
        batch,
      );
      if (decided.ok) continue;
      for (const { line } of orders)
        missing.push({ line, field: 'document', why: 'refused', message: decided.trouble.message });
    }
    await parts.store.judgements.decideAlone(
      statements.map(
        ({ line, claim, reasons }): Decision => ({
          id: DecisionId.parse(randomUUID()),
          actor,
          at: parts.clock().toISOString(),
          act: { kind: 'state', claim, reasons: reasons ?? `${sheet.name}, line ${line}` },
          batch,
        }),
      ),
    );
  }
  const bad = new Set(missing.map(({ line }) => line));
  return done({
    header,
    mapping,
    sample: rows.slice(0, sampleRows),
    rows: rows.length,
    claims: [...placed.values()].flat().filter(({ line }) => !bad.has(line)).length,
    statements: statements.length,
    faults: [...faults, ...missing].sort((a, b) => a.line - b.line),
    ...(sheet.preview ? {} : { batch }),
  });
}

interface Placed {
  readonly line: number;
  readonly order: DecisionOrder;
}

/** Finds each quote in its report; a row whose report or quote is not here has a fault. */
async function placeRows(rows: readonly ClaimRow[], store: Store, viewer: Viewer) {
  const placed = new Map<string, Placed[]>();
  const statements: ClaimRow[] = [];
  const missing: RowFault[] = [];
  const byDocument = Map.groupBy(rows, (row) => (row.quote === undefined ? '' : (row.document ?? '')));
  for (const [wanted, some] of byDocument) {
    if (wanted === '') {
      statements.push(...some);
      continue;
    }
    const report = await reportOf(wanted, store, viewer);
    if (!report) {
      const message = `There is no report here with this id, address or title: ${wanted.slice(0, 120).toWellFormed()}`;
      missing.push(
        ...some.map(({ line }): RowFault => ({ line, field: 'document', why: 'no-report', message })),
      );
      continue;
    }
    const folded = foldText(report.document.text);
    const orders: Placed[] = [];
    for (const { line, claim, quote = '', reasons } of some) {
      const [at] = placesOf(foldWords(quote), folded);
      if (at)
        orders.push({
          line,
          order: { kind: 'add-claim', at, claim, ...(reasons ? { reason: reasons } : {}) },
        });
      else
        missing.push({
          line,
          field: 'quote',
          why: 'no-quote',
          message: 'These words do not stand in the report.',
        });
    }
    if (orders.length > 0) placed.set(report.summary.id, orders);
  }
  return { placed, statements, missing };
}

async function reportOf(wanted: string, { reports }: Store, viewer: Viewer) {
  const byAddress = /^https?:\/\//i.test(wanted) && URL.canParse(wanted);
  const id = byAddress
    ? documentIdOf({ canonicalAddress: canonicalAddress(wanted) })
    : DocumentId.safeParse(wanted).data;
  if (id !== undefined) {
    const found = await reports.get(id, viewer);
    if (found.ok) return found.value;
    return undefined;
  }
  const list = await reports.list({ q: `"${wanted.replaceAll('"', ' ')}"`, limit: 20 }, viewer);
  const titled = list.ok ? list.value.items.filter(({ title }) => nameKey(title) === nameKey(wanted)) : [];
  const [only] = titled;
  if (!only || titled.length > 1) return undefined;
  const found = await reports.get(only.id, viewer);
  return found.ok ? found.value : undefined;
}
