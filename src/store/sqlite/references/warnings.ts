import ipaddr from 'ipaddr.js';
import { type Kysely, sql } from 'kysely';
import { WarninglistFacts } from '../../../model/reference.ts';
import { parseJson } from '../../packed.ts';
import type { StoredWarning } from '../../reference/reference-store.ts';
import type { Tables } from '../../tables.ts';
import { provenances } from './read.ts';

const Match = WarninglistFacts.pick({ match: true });

interface ListRow {
  readonly set_id: string;
  readonly id: string;
  readonly label: string;
  readonly match: string;
}

type Range = readonly [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number];

/**
 * See `ReferenceStore.warnings`. By each list's own way of matching (misp-warninglists, "type"): the whole value, a
 * host and what is below it, a part, an address range. Patterns of strangers are never run.
 */
export async function warningsOf(
  database: Kysely<Tables>,
  values: readonly string[],
): Promise<ReadonlyMap<string, StoredWarning[]>> {
  const sets = await provenances(database);
  const rows = await database
    .selectFrom('reference_record')
    .where('kind', '=', 'warninglist')
    .select(['set_id', 'id', 'label', 'facts'])
    .execute();
  const lists = rows.map(({ facts, ...row }): ListRow => ({ ...row, ...parseJson(facts, Match) }));
  const ranges = await rangesOf(database, lists);
  const found = new Map<string, StoredWarning[]>();
  for (const value of values) {
    const wanted = value.trim().toLowerCase();
    const host = hostOf(wanted);
    const exact = await holding(database, [...new Set([wanted, host])]);
    const above = await holding(database, parentsOf(host));
    const parts = await partsOf(database, lists, wanted);
    const address = ipaddr.isValid(host) ? ipaddr.process(host) : undefined;
    const hits = lists.filter((list) => {
      const key = keyOf(list);
      if (list.match === 'cidr') return address !== undefined && isWithin(address, ranges.get(key) ?? []);
      if (list.match === 'hostname') return exact.has(key) || above.has(key);
      if (list.match === 'substring') return parts.has(key);
      return list.match === 'string' && exact.has(key);
    });
    found.set(
      value,
      hits.flatMap(({ set_id, label }) => {
        const from = sets.get(set_id);
        return from ? [{ from, list: label }] : [];
      }),
    );
  }
  return found;
}

function keyOf({ set_id, id }: { readonly set_id: string; readonly id: string }): string {
  return `${set_id} ${id}`;
}

/** Host of an address or of an e-mail address; else the value itself. */
function hostOf(value: string): string {
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//.test(value))
    return URL.parse(value)?.hostname.replace(/^\[|\]$/g, '') ?? value;
  return value.includes('@') ? value.slice(value.lastIndexOf('@') + 1) : value;
}

/** `a.b.example` → `b.example`, `example`; also with a leading dot, as some lists write it. */
function parentsOf(host: string): string[] {
  const labels = host.split('.');
  const all = labels.map((_, at) => labels.slice(at).join('.'));
  return all.flatMap((name) => [name, `.${name}`]);
}

async function holding(database: Kysely<Tables>, values: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('reference_value')
    .where('value', 'in', values)
    .select(['set_id', 'record_id as id'])
    .execute();
  return new Set(rows.map(keyOf));
}

async function partsOf(
  database: Kysely<Tables>,
  lists: readonly ListRow[],
  value: string,
): Promise<ReadonlySet<string>> {
  const ids = lists.filter(({ match }) => match === 'substring').map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const rows = await database
    .selectFrom('reference_value')
    .where('record_id', 'in', ids)
    .where(sql<boolean>`instr(${value}, value) > 0`)
    .select(['set_id', 'record_id as id'])
    .execute();
  return new Set(rows.map(keyOf));
}

async function rangesOf(
  database: Kysely<Tables>,
  lists: readonly ListRow[],
): Promise<ReadonlyMap<string, Range[]>> {
  const ranges = new Map<string, Range[]>();
  for (const list of lists.filter(({ match }) => match === 'cidr')) {
    const rows = await database
      .selectFrom('reference_value')
      .where('set_id', '=', list.set_id)
      .where('record_id', '=', list.id)
      .select('value')
      .execute();
    ranges.set(
      keyOf(list),
      rows.flatMap(({ value }) => rangeOf(value) ?? []).map((range) => range),
    );
  }
  return ranges;
}

function rangeOf(value: string): [Range] | undefined {
  if (ipaddr.isValidCIDR(value)) return [ipaddr.parseCIDR(value)];
  if (!ipaddr.isValid(value)) return undefined;
  const address = ipaddr.parse(value);
  return [[address, address.kind() === 'ipv4' ? 32 : 128]];
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, ranges: readonly Range[]): boolean {
  return ranges.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));
}
