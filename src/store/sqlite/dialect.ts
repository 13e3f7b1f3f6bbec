import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { SqliteDialect } from 'kysely';

/** Statements kept prepared; Kysely makes the same few texts again and again. */
const mostPrepared = 200;

/**
 * Kysely on `node:sqlite`. Transactions begin IMMEDIATE: one that reads first and writes later would be
 * refused at once (SQLITE_BUSY_SNAPSHOT) when another process wrote meanwhile, whatever the busy timeout.
 */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  const prepared = new Map<string, ReturnType<typeof prepare>>();

  function prepare(query: string) {
    const statement = database.prepare(query === 'begin' ? 'begin immediate' : query);
    const reader = statement.columns().length > 0;
    // FTS5 numbers its segments beyond 2^53, and `run` reports the last number that any table was given.
    if (!reader) statement.setReadBigInts(true);
    return {
      reader,
      all: (parameters: readonly unknown[]) => statement.all(...parameters.map(bound)),
      run: (parameters: readonly unknown[]) => statement.run(...parameters.map(bound)),
      iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters.map(bound)),
    };
  }

  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(query) {
        const known = prepared.get(query);
        if (known) return known;
        const made = prepare(query);
        if (prepared.size >= mostPrepared) prepared.clear();
        prepared.set(query, made);
        return made;
      },
    },
  });
}

function bound(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite takes text, numbers, bytes and null, not ${typeof value}`);
}
