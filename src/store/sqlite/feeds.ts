import type { Kysely } from 'kysely';
import { shirabeNamespace, uuidV5 } from '../../model/ids.ts';
import { JobError, type StoredFeed } from '../job.ts';
import { parseJson } from '../packed.ts';
import type { Clock, FeedStore } from '../store.ts';
import type { FeedTable, Tables } from '../tables.ts';

/** A poll that did not end counts as lost after this long. */
const pollMinutes = 10;

function feedOf(row: FeedTable): StoredFeed {
  return {
    id: row.id,
    url: row.url,
    ...(row.title === null ? {} : { title: row.title }),
    addedAt: row.added_at,
    everyMinutes: row.every_minutes,
    ...(row.polled_at === null ? {} : { polledAt: row.polled_at }),
    ...(row.etag === null ? {} : { etag: row.etag }),
    ...(row.last_modified === null ? {} : { lastModified: row.last_modified }),
    entries: row.entries,
    ...(row.error === null ? {} : { error: parseJson(row.error, JobError) }),
  };
}

export function createFeeds(database: Kysely<Tables>, clock: Clock): FeedStore {
  const now = () => clock().toISOString();
  const inMinutes = (minutes: number) => new Date(clock().getTime() + minutes * 60_000).toISOString();

  async function get(id: string): Promise<StoredFeed | undefined> {
    const row = await database.selectFrom('feed').where('id', '=', id).selectAll().executeTakeFirst();
    return row && feedOf(row);
  }

  return {
    get,

    async add(url, everyMinutes) {
      const row = await database
        .insertInto('feed')
        .values({
          id: uuidV5(shirabeNamespace, `feed:${url}`),
          url,
          added_at: now(),
          every_minutes: everyMinutes,
          next_poll_at: now(),
          entries: 0,
        })
        .onConflict((conflict) => conflict.column('url').doUpdateSet({ every_minutes: everyMinutes }))
        .returningAll()
        .executeTakeFirstOrThrow();
      return feedOf(row);
    },

    async list() {
      return (await database.selectFrom('feed').selectAll().orderBy('added_at').orderBy('url').execute()).map(
        feedOf,
      );
    },

    async remove(id) {
      const { numDeletedRows } = await database.deleteFrom('feed').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    takeDue: () =>
      database.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('feed')
          .where('next_poll_at', '<=', now())
          .selectAll()
          .orderBy('next_poll_at')
          .limit(1)
          .executeTakeFirst();
        if (!row) return undefined;
        const next_poll_at = inMinutes(pollMinutes);
        await transaction.updateTable('feed').set({ next_poll_at }).where('id', '=', row.id).execute();
        return feedOf(row);
      }),

    async notePoll(id, { title, etag, lastModified, entries, error }) {
      const feed = await get(id);
      if (!feed) return;
      await database
        .updateTable('feed')
        .set({
          polled_at: now(),
          next_poll_at: inMinutes(feed.everyMinutes),
          error: error ? JSON.stringify(error) : null,
          ...(title === undefined ? {} : { title }),
          ...(entries === undefined ? {} : { entries }),
          // A failed poll keeps the validators of the last good one.
          ...(error
            ? {}
            : { etag: etag ?? feed.etag ?? null, last_modified: lastModified ?? feed.lastModified ?? null }),
        })
        .where('id', '=', id)
        .execute();
    },

    unseen: (id, entries) =>
      database.transaction().execute(async (transaction) => {
        const feed = await transaction
          .selectFrom('feed')
          .where('id', '=', id)
          .select('id')
          .executeTakeFirst();
        if (!feed) return [];
        const fresh: string[] = [];
        for (const { url, stamp } of entries) {
          const { numInsertedOrUpdatedRows = 0n } = await transaction
            .insertInto('feed_entry')
            .values({ feed_id: id, url, stamp })
            .onConflict((conflict) =>
              conflict
                .columns(['feed_id', 'url'])
                .doUpdateSet({ stamp })
                .where('feed_entry.stamp', '!=', stamp),
            )
            .executeTakeFirst();
          if (numInsertedOrUpdatedRows > 0n) fresh.push(url);
        }
        return fresh;
      }),
  };
}
