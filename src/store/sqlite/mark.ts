import type { Kysely } from 'kysely';
import type { Marking } from '../../model/marking.ts';
import type { Tables } from '../tables.ts';
import { markingColumns } from '../viewer.ts';

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
