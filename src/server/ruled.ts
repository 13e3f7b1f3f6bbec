import type { SetLens } from '../model/lens.ts';
import { nameKey } from '../model/name-key.ts';
import type { PairRuling } from '../model/name-ruling.ts';
import { type Ruled, rulingsOn } from '../resolve/index.ts';
import { clustersNaming } from './clusters.ts';
import type { NameView } from './contract/index.ts';
import { type Gathered, type GatherParts, gather } from './gather.ts';

/**
 * The thing with what analysts here ruled on its names. A name that is parted is shown as such and gathers nothing
 * more; what a join brings is what the same lens means by the other name, and no further.
 */
export async function ruled(
  asked: string,
  gathered: Gathered,
  rulings: readonly PairRuling[],
  parts: GatherParts,
  lens: SetLens,
): Promise<Gathered> {
  const on = [...new Set([...gathered.keys, nameKey(asked), nameKey(gathered.name)])].flatMap((key) =>
    rulingsOn(key, gathered.kind, rulings).map((one) => ({ ...one, key })),
  );
  const parted = on.filter(({ ruling }) => ruling.act.kind !== 'join');
  const apart = parted.find(
    ({ key, other }) => key === nameKey(asked) && nameKey(other) === nameKey(gathered.name),
  );
  const held = apart ? alone(asked, gathered, apart) : without(asked, gathered, parted);
  // A join of a name that was parted from the thing is no join of the thing.
  const joins = on.filter(({ ruling, key }) => ruling.act.kind === 'join' && held.keys.includes(key));
  let whole = held;
  for (const join of uniqueOther(joins)) whole = await joined(whole, join, parts, lens);
  return whole;
}

/** The asked name is not what the lens takes it for: it stands by itself. */
function alone(asked: string, { kind, name, ambiguousWith, chosen }: Gathered, apart: Ruled): Gathered {
  return {
    kind,
    name: asked,
    names: [edge(name, apart, 'not-same')],
    ambiguousWith: ambiguousWith.filter((other) => nameKey(other.name) !== nameKey(name)),
    keys: [nameKey(asked)],
    records: [],
    isKnown: true,
    ...(chosen ? { chosen } : {}),
  };
}

/** Names of the thing that an analyst parted from its label or from the name that was asked for. */
function without(
  asked: string,
  gathered: Gathered,
  parted: readonly (Ruled & { readonly key: string })[],
): Gathered {
  const own = [nameKey(asked), nameKey(gathered.name)];
  const out = new Map(
    parted.flatMap((one) => (own.includes(one.key) ? [[nameKey(one.other), one] as const] : [])),
  );
  if (out.size === 0) return gathered;
  const shown = new Set(gathered.names.map(({ name }) => nameKey(name)));
  const names = gathered.names.map((name) => {
    const ruling = out.get(nameKey(name.name));
    return ruling ? { ...name, ...edge(name.name, ruling, 'not-same'), source: name.source } : name;
  });
  const added = [...out]
    .filter(([key]) => !shown.has(key))
    .map(([, one]) => edge(one.other, one, 'not-same'));
  return {
    ...gathered,
    names: [...names, ...added],
    keys: gathered.keys.filter((key) => !out.has(key)),
  };
}

/** Adds the other thing as the same lens sees it. */
async function joined(gathered: Gathered, join: Ruled, parts: GatherParts, lens: SetLens): Promise<Gathered> {
  const clusters = await clustersNaming([join.other], parts);
  const found = await gather(join.other, clusters, parts, lens, gathered.kind);
  const other = found?.gathered;
  const shown = new Set([...gathered.names.map(({ name }) => nameKey(name)), nameKey(join.other)]);
  return {
    ...gathered,
    names: [
      ...gathered.names.filter(({ name }) => nameKey(name) !== nameKey(join.other)),
      edge(join.other, join, 'same'),
      ...(other?.names ?? []).filter(({ name }) => !shown.has(nameKey(name))),
    ],
    keys: [...new Set([...gathered.keys, nameKey(join.other), ...(other?.keys ?? [])])],
    records: [...gathered.records, ...(other?.records ?? [])],
  };
}

function edge(name: string, { ruling }: Ruled, relation: 'same' | 'not-same'): NameView['names'][number] {
  return {
    name,
    source: `${ruling.actor}, ${ruling.at.slice(0, 10)}`,
    relation,
    status: relation === 'same' ? 'undisputed' : 'disputed',
    reason: ruling.reason,
    ruling: ruling.id,
  };
}

function uniqueOther<T extends Ruled>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [nameKey(one.other), one])).values()];
}
