import type { Kysely } from 'kysely';
import { AcceptanceRule, Decision, type Judged } from '../../model/decision.ts';
import type { DocumentId, VersionId } from '../../model/ids.ts';
import { nameKey } from '../../model/name-key.ts';
import type { Reading } from '../../model/reading.ts';
import type { Judge } from '../judgement.ts';
import { parseJson } from '../packed.ts';
import type { Tables } from '../tables.ts';

export interface ReadDocument {
  readonly id: DocumentId;
  readonly at: VersionId;
  readonly outlet: string | undefined;
  readonly text: string;
  /** Claims under their ids. */
  readonly reading: Reading;
  readonly now: string;
}

/** The log of one document, oldest first; of statements without one for null. */
export async function logOf(database: Kysely<Tables>, documentId: string | null): Promise<Decision[]> {
  const rows = await database
    .selectFrom('decision')
    .where('document_id', documentId === null ? 'is' : '=', documentId)
    .select('body')
    .orderBy('seq')
    .execute();
  return rows.map(({ body }) => parseJson(body, Decision));
}

/**
 * Brings the log and the rules to bear on a reading. A store that was opened without a judge keeps readings as they
 * are, and throws where decisions would be passed over.
 */
export async function judgedOf(
  database: Kysely<Tables>,
  { id, at, outlet, text, reading, now }: ReadDocument,
  judge: Judge | undefined,
): Promise<Judged> {
  const log = await logOf(database, id);
  if (!judge) {
    if (log.length > 0)
      throw new Error('This store was opened without a judge, and the report has decisions.');
    const claims = reading.claims.map((claim) => ({ claim, doubts: [] }));
    const names = reading.names.map((name) => ({ name }));
    return { automatic: [], standings: [], claims, names, statements: [], lessons: [] };
  }
  const rules = outlet === undefined ? [] : await rulesOf(database, outlet);
  return judge({
    documentId: id,
    versionId: at,
    ...(outlet === undefined ? {} : { outlet }),
    text,
    reading,
    log,
    rules,
    now,
  });
}

async function rulesOf(database: Kysely<Tables>, outlet: string): Promise<AcceptanceRule[]> {
  const rows = await database
    .selectFrom('acceptance_rule')
    .where('outlet', '=', outlet)
    .where('revoked_at', 'is', null)
    .select('body')
    .orderBy('at')
    .execute();
  return rows.map(({ body }) => parseJson(body, AcceptanceRule));
}

/** Appends to the log. */
export async function appendDecisions(
  transaction: Kysely<Tables>,
  documentId: string | null,
  decisions: readonly Decision[],
): Promise<void> {
  for (const decision of decisions) {
    await transaction
      .insertInto('decision')
      .values({
        id: decision.id,
        document_id: documentId,
        actor: decision.actor,
        at: decision.at,
        act: decision.act.kind,
        rule: decision.rule ?? null,
        batch: decision.batch ?? null,
        body: JSON.stringify(decision),
      })
      .execute();
  }
}

/** Writes what follows from the log of one document; without a document, of the statements that belong to none. */
export async function writeJudged(
  transaction: Kysely<Tables>,
  document: { readonly id: DocumentId; readonly seq: number } | undefined,
  judged: Judged,
): Promise<void> {
  const id = document?.id ?? null;
  await appendDecisions(transaction, id, judged.automatic);
  if (document) {
    await transaction.deleteFrom('standing').where('document_seq', '=', document.seq).execute();
    for (const standing of judged.standings) {
      await transaction
        .insertInto('standing')
        .values({
          decision_id: standing.decisionId,
          document_seq: document.seq,
          state: standing.state,
          body: JSON.stringify(standing),
        })
        .execute();
    }
  }
  const isOf = id === null ? 'is' : '=';
  await transaction.deleteFrom('lesson').where('document_id', isOf, id).execute();
  for (const lesson of judged.lessons) {
    await transaction
      .insertInto('lesson')
      .values({
        decision_id: lesson.decisionId,
        kind: lesson.kind,
        document_id: id,
        name_kind: lesson.nameKind,
        outlet: lesson.outlet ?? null,
        body: JSON.stringify(lesson),
      })
      .execute();
  }
  await transaction.deleteFrom('statement').where('document_id', isOf, id).execute();
  for (const statement of judged.statements) {
    await transaction
      .insertInto('statement')
      .values({
        decision_id: statement.decisionId,
        document_id: id,
        subject_key: nameKey(statement.claim.subject.value),
        object_key: nameKey(statement.claim.object.value),
        body: JSON.stringify(statement),
      })
      .execute();
  }
}
