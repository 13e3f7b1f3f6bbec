import { BrokenSet, type ReadSet } from './loader.ts';

/** What holds of every set: no id twice, replacements that exist and end. @throws BrokenSet */
export function checkSet({ records, relations = [] }: ReadSet, file: string): void {
  const byId = new Map<string, (typeof records)[number]>();
  for (const record of records) {
    const twin = byId.get(record.id);
    if (twin) {
      throw new BrokenSet(
        file,
        `has the id ${record.id} twice (field id; ${twin.label} and ${record.label})`,
      );
    }
    if (record.label.trim() === '')
      throw new BrokenSet(file, `has a record without a name (field name of ${record.id})`);
    byId.set(record.id, record);
  }
  const seen = new Set<string>();
  for (const { id } of relations) {
    if (seen.has(id)) throw new BrokenSet(file, `has the relation ${id} twice (field id)`);
    seen.add(id);
  }
  for (const record of records) {
    const way = new Set([record.id]);
    for (let next = record.replacedBy; next !== undefined; next = byId.get(next)?.replacedBy) {
      if (way.has(next)) {
        throw new BrokenSet(
          file,
          `has a circle of replacements (field revoked-by: ${[...way, next].map((id) => byId.get(id)?.label ?? id).join(' → ')})`,
        );
      }
      way.add(next);
    }
  }
}
