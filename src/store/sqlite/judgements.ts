import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { AcceptanceRule, Decision, type Judged, Lesson, OwnStatement, Watch } from '../../model/decision.ts';
import { DocumentId, shirabeNamespace, uuidV5, VersionId } from '../../model/ids.ts';
import { ownOrganisation } from '../../model/reader.ts';
import { Reading } from '../../model/reading.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import type { Judge, JudgementStore, StoredRule } from '../judgement.ts';
import { parseJson, unpackJson } from '../packed.ts';
import type { Clock } from '../store.ts';
import type { Tables } from '../tables.ts';
import { operator, visibleTo } from '../viewer.ts';
import { appendDecisions, judgedOf, logOf, writeJudged } from './judged.ts';
import { versionId } from './place.ts';
import { judgedRows, withIds } from './prepare-rows.ts';
import {
  countsOf,
  groupsOf,
  heldClaims,
  logged,
  queueOf,
  reportsOf,
  statementsSeenBy,
  toLookAt,
  undecidedBy,
} from './queue.ts';
import { rewriteJudgedRows } from './write-rows.ts';

/** Statements without a report are judged as the log of no document. */
const noDocument = DocumentId.parse(uuidV5(shirabeNamespace, 'statements without a report'));

export function createJudgements(
  database: Kysely<Tables>,
  clock: Clock,
  judge: Judge | undefined,
): JudgementStore {
  const now = () => clock().toISOString();

  /** Appends and brings to bear, within one transaction. */
  const bring = (documentId: string, decisions: readonly Decision[], seen?: VersionId) =>
    database.transaction().execute(async (transaction): Promise<Outcome<Judged>> => {
      const present = await presentReading(transaction, documentId);
      if (!present) {
        return failed(
          'store/not-found',
          documentId,
          'There is no such report here. The list shows those there are.',
        );
      }
      if (seen !== undefined && seen !== present.at) {
        return failed(
          'judgement/outdated',
          documentId,
          'The report was read anew meanwhile. Open it again, look at the claim, and decide then.',
        );
      }
      await appendDecisions(transaction, documentId, decisions);
      const judged = await judgedOf(transaction, { ...present, now: now() }, judge);
      await writeJudged(transaction, { id: present.id, seq: present.seq }, judged);
      await rewriteJudgedRows(transaction, present.seq, judgedRows(judged, present.reading));
      return done(judged);
    });

  return {
    decide: bring,

    rejudge: async (documentId) => {
      await bring(documentId, []);
    },

    decideAlone: (decisions) =>
      database.transaction().execute(async (transaction) => {
        await appendDecisions(transaction, null, decisions);
        if (!judge) throw new Error('This store was opened without a judge.');
        const judged = judge({
          documentId: noDocument,
          versionId: versionId(noDocument, 1, 1),
          text: '',
          reading: { claims: [], names: [], sections: [], reader: '' },
          log: await logOf(transaction, null),
          rules: [],
          now: now(),
        });
        await writeJudged(transaction, undefined, judged);
      }),

    logOf: (documentId) => logOf(database, documentId),
    log: (search, viewer) => logged(database, search, viewer),

    async decisions(ids) {
      const found: Decision[] = [];
      for (let at = 0; at < ids.length; at += idsAStatement) {
        const rows = await database
          .selectFrom('decision')
          .where('id', 'in', ids.slice(at, at + idsAStatement))
          .select('body')
          .orderBy('seq')
          .execute();
        found.push(...rows.map(({ body }) => parseJson(body, Decision)));
      }
      return found;
    },

    async decidedDocuments(viewer) {
      const rows = await database
        .selectFrom('document')
        .where(visibleTo(viewer))
        .where('document.id', 'in', (inner) =>
          inner
            .selectFrom('decision')
            .where('document_id', 'is not', null)
            .select(sql<string>`document_id`.as('id')),
        )
        .select('document.id')
        .orderBy('document.seq')
        .execute();
      return rows.map(({ id }) => DocumentId.parse(id));
    },

    queue: (search, viewer) => queueOf(database, search, viewer),
    reportsOfClaims: (ids, viewer) => reportsOf(database, ids, viewer),
    claims: (of, viewer) => heldClaims(database, of, viewer),
    undecided: (of, viewer) => undecidedBy(database, of, viewer),
    groups: (viewer, limit) => groupsOf(database, viewer, limit),
    toLookAt: (viewer, limit) => toLookAt(database, viewer, limit),
    counts: (viewer) => countsOf(database, viewer),

    async statements({ keys, documentId, limit }, viewer) {
      let query = database.selectFrom('statement').where(statementsSeenBy(database, viewer));
      if (documentId !== undefined) query = query.where('statement.document_id', '=', documentId);
      if (keys !== undefined) {
        if (keys.length === 0) return [];
        query = query.where((row) => row.or([row('subject_key', 'in', keys), row('object_key', 'in', keys)]));
      }
      const rows = await query.select('body').limit(limit).execute();
      const statements = rows.map(({ body }) => parseJson(body, OwnStatement));
      return statements.sort((a, b) => b.evidence.on.localeCompare(a.evidence.on));
    },

    async lessons(outlet, viewer) {
      let query = database.selectFrom('lesson').select('body');
      if (viewer) {
        const seen = database.selectFrom('document').where(visibleTo(viewer)).select('document.id');
        const own = viewer.communities.includes(ownOrganisation) ? sql`document_id is null or` : sql``;
        query = query.where(sql<boolean>`(${own} document_id in ${seen})`);
      }
      if (outlet !== undefined) {
        query = query.where((row) => row.or([row('outlet', '=', outlet), row('kind', '=', 'accepted')]));
      }
      const rows = await query.execute();
      const lessons = rows.map(({ body }) => parseJson(body, Lesson));
      return lessons.sort((a, b) => a.at.localeCompare(b.at) || a.decisionId.localeCompare(b.decisionId));
    },

    async watches() {
      const rows = await database.selectFrom('watch').selectAll().orderBy('at').orderBy('id').execute();
      return rows.map((row) => Watch.parse(row));
    },
    async addWatch({ id, kind, value, actor, at }) {
      await database
        .insertInto('watch')
        .values({ id, kind, value, actor, at })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    async removeWatch(id) {
      const { numDeletedRows } = await database.deleteFrom('watch').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async rules(viewer = operator) {
      const rows = await database
        .selectFrom('acceptance_rule')
        .where('revoked_at', 'is', null)
        .select(['id', 'body'])
        .select((row) =>
          row
            .selectFrom('decision')
            .whereRef('decision.batch', '=', 'acceptance_rule.id')
            .where('decision.rule', 'is not', null)
            .where('decision.document_id', 'in', (inner) =>
              inner.selectFrom('document').where(visibleTo(viewer)).select('document.id'),
            )
            .select((count) => count.fn.countAll<number>().as('accepted'))
            .as('accepted'),
        )
        .orderBy('at')
        .execute();
      return rows.map(
        ({ body, accepted }): StoredRule => ({
          ...parseJson(body, AcceptanceRule),
          accepted: accepted ?? 0,
        }),
      );
    },
    async addRule(rule) {
      const { id, outlet, actor, at } = rule;
      const body = JSON.stringify(rule);
      await database.insertInto('acceptance_rule').values({ id, outlet, actor, at, body }).execute();
    },
    async revokeRule(id) {
      const { numUpdatedRows } = await database
        .updateTable('acceptance_rule')
        .set({ revoked_at: now() })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async addTime(documentId, actor, seconds) {
      await database
        .insertInto('reading_time')
        .values({ document_id: documentId, actor, seconds })
        .onConflict((conflict) =>
          conflict.columns(['document_id', 'actor']).doUpdateSet({ seconds: sql`seconds + ${seconds}` }),
        )
        .execute();
      return timeOf(database, documentId);
    },
    timeOf: (documentId) => timeOf(database, documentId),

    async readBefore(reader, limit) {
      const rows = await readByOthers(database, reader)
        .select('document.id')
        .orderBy('revision.created_at')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => DocumentId.parse(id));
    },
    async countReadBefore(reader, viewer = operator) {
      const { documents } = await readByOthers(database, reader)
        .where(visibleTo(viewer))
        .select((count) => count.fn.countAll<number>().as('documents'))
        .executeTakeFirstOrThrow();
      return documents;
    },
  };
}

const idsAStatement = 1_000;

async function timeOf(database: Kysely<Tables>, documentId: string): Promise<number> {
  const { seconds } = await database
    .selectFrom('reading_time')
    .where('document_id', '=', documentId)
    .select((sum) => sum.fn.sum<number | null>('seconds').as('seconds'))
    .executeTakeFirstOrThrow();
  return seconds ?? 0;
}

function readByOthers(database: Kysely<Tables>, reader: string) {
  return database
    .selectFrom('document')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.document_seq', '=', 'document.seq')
        .onRef('revision.version', '=', 'document.version')
        .onRef('revision.revision', '=', 'document.revision'),
    )
    .where('revision.reader', '!=', reader);
}

/** A report as it is read at present, for the judge. */
async function presentReading(database: Kysely<Tables>, documentId: string) {
  const row = await database
    .selectFrom('document')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.document_seq', '=', 'document.seq')
        .onRef('revision.version', '=', 'document.version')
        .onRef('revision.revision', '=', 'document.revision'),
    )
    .where('document.id', '=', documentId)
    .select(['document.seq', 'document.outlet', 'document.version', 'document.revision'])
    .select(['revision.text', 'revision.reading'])
    .executeTakeFirst();
  if (!row) return undefined;
  const id = DocumentId.parse(documentId);
  const at = versionId(id, row.version, row.revision);
  const reading = unpackJson(row.reading, Reading);
  const claims = withIds(id, reading.claims).map((claim) => ({
    ...claim,
    evidence: claim.evidence.map((sentence) => ({ ...sentence, versionId: VersionId.parse(at) })),
  }));
  return {
    id,
    seq: row.seq,
    at,
    outlet: row.outlet ?? undefined,
    text: unpackJson(row.text, z.string()),
    reading: { ...reading, claims },
  };
}
