import type { Kysely } from 'kysely';
import type { Marking } from '../../model/marking.ts';
import type { Tables } from '../tables.ts';
import { markingColumns, type Viewer, visibleTo } from '../viewer.ts';

/** Sets a document's marking, with the audience that queries look in. */
export async function writeMarking(
  transaction: Kysely<Tables>,
  seq: number,
  marking: Marking,
): Promise<void> {
  await transaction.updateTable('document').set(markingColumns(marking)).where('seq', '=', seq).execute();
  await writeAudience(transaction, seq, marking);
}

export async function writeAudience(
  transaction: Kysely<Tables>,
  seq: number,
  marking: Marking,
): Promise<void> {
  await transaction.deleteFrom('document_audience').where('document_seq', '=', seq).execute();
  const audience = [...new Set(marking.audience ?? [])];
  if (audience.length === 0) return;
  const rows = audience.map((who) => ({ document_seq: seq, who }));
  await transaction.insertInto('document_audience').values(rows).execute();
}

/** See `ReportStore.mark`. */
export function markReport(
  database: Kysely<Tables>,
  id: string,
  marking: Marking,
  viewer: Viewer,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('document')
      .where(visibleTo(viewer))
      .where('document.id', '=', id)
      .select('document.seq')
      .executeTakeFirst();
    if (row) await writeMarking(transaction, row.seq, marking);
    return row !== undefined;
  });
}
