import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { JobResult, JobStep } from '../../model/job.ts';
import { type JobAsker, type JobEnd, JobError, type Lease, type StoredJob, Task } from '../job.ts';
import { parseJson } from '../packed.ts';
import type { Clock, JobStore } from '../store.ts';
import type { JobTable, Tables } from '../tables.ts';
import { visibleTo } from '../viewer.ts';

// Written out, so that SQLite sees that its index over open jobs fits.
const isOpen = sql<boolean>`step not in ('done', 'failed', 'stopped')`;
const jobsAStatement = 500;

type JobRow = Omit<JobTable, 'seq' | 'leased_until'>;

function jobOf(row: JobRow): StoredJob {
  return {
    id: row.id,
    batch: row.batch,
    what: row.what,
    task: parseJson(row.task, Task),
    step: JobStep.parse(row.step),
    ...(row.result === null ? {} : { result: JobResult.parse(row.result) }),
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    ...(row.error === null ? {} : { error: parseJson(row.error, JobError) }),
    attempts: row.attempts,
    ...(row.owner === null ? {} : { owner: row.owner }),
    stopWanted: row.stop_wanted === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** A small table with leases: enough for one machine; a kept library does it on PostgreSQL. */
export function createJobs(database: Kysely<Tables>, clock: Clock): JobStore {
  const now = () => clock().toISOString();
  const until = ({ milliseconds }: Lease) => new Date(clock().getTime() + milliseconds).toISOString();
  const one = (id: string) => database.selectFrom('job').where('id', '=', id).selectAll();

  /** What is not said to be of a public address shows its file's name or title: only to who added it. */
  function seenBy({ viewer, actor }: JobAsker) {
    if (viewer.custodian) return sql<boolean>`true`;
    const visible = database.selectFrom('document').where(visibleTo(viewer)).select('document.id');
    return sql<boolean>`(actor = ${actor} or case when document_id is null
      then actor is null and json_extract(task, '$.kind') in ('feed-entry', 'sample')
      else document_id in ${visible} end)`;
  }

  async function get(id: string, asker?: JobAsker): Promise<StoredJob | undefined> {
    let query = one(id);
    if (asker) query = query.where(seenBy(asker));
    const row = await query.executeTakeFirst();
    return row && jobOf(row);
  }

  return {
    get,

    async add(batch, jobs, lease, actor) {
      const rows = jobs.map(({ what, task }) => ({
        id: randomUUID(),
        batch,
        what,
        task: JSON.stringify(task),
        step: 'waiting',
        attempts: 0,
        owner: lease?.owner ?? null,
        leased_until: lease ? until(lease) : null,
        stop_wanted: 0,
        actor: actor ?? null,
        created_at: now(),
        updated_at: now(),
      }));
      await database.transaction().execute(async (transaction) => {
        for (let at = 0; at < rows.length; at += jobsAStatement) {
          await transaction
            .insertInto('job')
            .values(rows.slice(at, at + jobsAStatement))
            .execute();
        }
      });
      return rows.map((row) => jobOf({ ...row, result: null, document_id: null, error: null }));
    },

    take: (lease, batch) =>
      database.transaction().execute(async (transaction) => {
        let free = transaction
          .selectFrom('job')
          .where(isOpen)
          .where((job) =>
            job.or([
              job('leased_until', 'is', null),
              job('leased_until', '<', now()),
              // Given to this owner when it was added, and not begun.
              job.and([job('owner', '=', lease.owner), job('step', '=', 'waiting'), job('attempts', '=', 0)]),
            ]),
          );
        if (batch !== undefined) free = free.where('batch', '=', batch);
        const row = await free.selectAll().orderBy('seq').limit(1).executeTakeFirst();
        if (!row) return undefined;
        const change = {
          step: 'obtain',
          attempts: row.attempts + 1,
          owner: lease.owner,
          leased_until: until(lease),
          updated_at: now(),
        };
        await transaction.updateTable('job').set(change).where('seq', '=', row.seq).execute();
        return jobOf({ ...row, ...change });
      }),

    async advance(id, lease, step) {
      const { numUpdatedRows } = await database
        .updateTable('job')
        .set({ step, leased_until: until(lease), updated_at: now() })
        .where('id', '=', id)
        .where('owner', '=', lease.owner)
        .where('stop_wanted', '=', 0)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async finish(id, owner, end: JobEnd) {
      const row = await database
        .updateTable('job')
        .set({
          step: end.step,
          result: end.result ?? null,
          document_id: end.documentId ?? null,
          error: end.error ? JSON.stringify(end.error) : null,
          owner: null,
          leased_until: null,
          updated_at: now(),
        })
        .where('id', '=', id)
        .where('owner', '=', owner)
        .returningAll()
        .executeTakeFirst();
      return row && jobOf(row);
    },

    async giveBack(id, owner) {
      await database
        .updateTable('job')
        .set({
          step: 'waiting',
          owner: null,
          leased_until: null,
          attempts: sql`attempts - 1`,
          updated_at: now(),
        })
        .where('id', '=', id)
        .where('owner', '=', owner)
        .where(isOpen)
        .execute();
    },

    async stop(id) {
      await database
        .updateTable('job')
        .set({
          stop_wanted: 1,
          step: sql`case when step = 'waiting' then 'stopped' else step end`,
          updated_at: now(),
        })
        .where('id', '=', id)
        .where(isOpen)
        .execute();
      return get(id);
    },

    async retry(id) {
      await database
        .updateTable('job')
        .set({ step: 'waiting', attempts: 0, owner: null, leased_until: null, stop_wanted: 0, error: null })
        .set({ updated_at: now() })
        .where('id', '=', id)
        .where('step', 'in', ['failed', 'stopped'])
        .execute();
      return get(id);
    },

    async list({ batch, limit }, asker) {
      let query = database.selectFrom('job').selectAll();
      if (asker) query = query.where(seenBy(asker));
      if (batch !== undefined) query = query.where('batch', '=', batch);
      return (await query.orderBy('seq', 'desc').limit(limit).execute()).map(jobOf);
    },

    async countOpen(batch, asker) {
      let query = database.selectFrom('job').where(isOpen);
      if (asker) query = query.where(seenBy(asker));
      if (batch !== undefined) query = query.where('batch', '=', batch);
      const { open } = await query
        .select((count) => count.fn.countAll<number>().as('open'))
        .executeTakeFirstOrThrow();
      return open;
    },

    async prune(days) {
      const oldest = new Date(clock().getTime() - days * 86_400_000).toISOString();
      const { numDeletedRows } = await database
        .deleteFrom('job')
        .where('step', 'in', ['done', 'failed', 'stopped'])
        .where('updated_at', '<', oldest)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    async release(isGone) {
      const owners = await database
        .selectFrom('job')
        .where(isOpen)
        .where('owner', 'is not', null)
        .select('owner')
        .distinct()
        .execute();
      const gone = owners.flatMap(({ owner }) => (owner !== null && isGone(owner) ? [owner] : []));
      if (gone.length === 0) return 0;
      const { numUpdatedRows } = await database
        .updateTable('job')
        .set({ owner: null, leased_until: null, step: 'waiting' })
        .where('owner', 'in', gone)
        .where(isOpen)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
}
