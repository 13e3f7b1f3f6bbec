import { rulingsInForce } from '../../resolve/index.ts';
import { json, newApi, route } from '../api.ts';
import { NameRulings, RulingOrder, RulingView } from '../contract/index.ts';
import { granted } from '../errors.ts';
import type { ServerParts } from '../parts.ts';
import { whoOf } from '../who.ts';

const list = route({
  method: 'get',
  path: '/api/name-rulings',
  summary: 'What analysts ruled on names: the whole log, newest first, and which rulings stand',
  responses: { 200: json('The log', NameRulings) },
});
const add = route({
  method: 'post',
  path: '/api/name-rulings',
  summary: 'Joins two names, parts them, or takes a ruling back; with the reason',
  request: { body: { required: true, content: { 'application/json': { schema: RulingOrder } } } },
  responses: { 201: json('The ruling', RulingView) },
});

export function rulingRoutes({ store, ingestion }: ServerParts) {
  return newApi()
    .openapi(list, async (c) => {
      const log = await store.rulings.log();
      const standing = new Set<string>(rulingsInForce(log).map(({ id }) => id));
      return c.json(
        { rulings: log.toReversed().map((one) => ({ ...one, stands: standing.has(one.id) })) },
        200,
      );
    })
    .openapi(add, async (c) => {
      const { act, reason } = c.req.valid('json');
      const ruling = granted(await ingestion.ruleOnNames(act, reason, whoOf(c).actor));
      return c.json({ ...ruling, stands: ruling.act.kind !== 'undo' }, 201);
    });
}
