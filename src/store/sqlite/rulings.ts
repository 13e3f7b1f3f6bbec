import type { Kysely } from 'kysely';
import { NameRuling } from '../../model/name-ruling.ts';
import { parseJson } from '../packed.ts';
import type { RulingStore } from '../store.ts';
import type { Tables } from '../tables.ts';

export function createRulings(database: Kysely<Tables>): RulingStore {
  return {
    async append(ruling) {
      const { id, actor, at } = ruling;
      await database
        .insertInto('name_ruling')
        .values({ id, actor, at, body: JSON.stringify(ruling) })
        .execute();
    },
    async log() {
      const rows = await database.selectFrom('name_ruling').orderBy('seq').select('body').execute();
      return rows.map(({ body }) => parseJson(body, NameRuling));
    },
  };
}
