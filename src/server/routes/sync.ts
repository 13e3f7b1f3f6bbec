import { done } from '../../model/trouble.ts';
import { json, newApi, route } from '../api.ts';
import { ErrorBody, SyncRequest, SyncView } from '../contract/index.ts';
import { granted } from '../errors.ts';
import type { ServerParts } from '../parts.ts';

const view = route({
  method: 'get',
  path: '/api/sync',
  summary: 'Public reference sets in force, and how far their sync is',
  responses: { 200: json('Sets and progress', SyncView) },
});
const start = route({
  method: 'post',
  path: '/api/sync',
  summary: 'Begins a sync of some sets, or of all; the server goes on answering',
  request: { body: { required: true, content: { 'application/json': { schema: SyncRequest } } } },
  responses: { 202: json('Begun', SyncView), 503: json('One is under way.', ErrorBody) },
});
const stop = route({
  method: 'post',
  path: '/api/sync/stop',
  summary: 'Stops the sync under way; sets that are done stay',
  responses: { 200: json('Sets and progress', SyncView) },
});

export function syncRoutes({ store, sync }: ServerParts) {
  const { references } = store;

  async function state(): Promise<SyncView> {
    const { error, progress, ...rest } = sync.state();
    return {
      ...rest,
      progress: progress.map(({ error: own, ...one }) => ({ ...one, ...(own ? { error: shown(own) } : {}) })),
      ...(error ? { error: shown(error) } : {}),
      sets: (await references.sets()).map(({ reader, ...set }) => ({
        ...set,
        overrides: [...set.overrides],
        skipped: [...set.skipped],
      })),
      failures: await references.failures(),
    };
  }

  return newApi()
    .openapi(view, async (c) => c.json(await state(), 200))
    .openapi(start, async (c) => {
      granted(sync.start(c.req.valid('json').sets));
      return c.json(await state(), 202);
    })
    .openapi(stop, async (c) => {
      granted(done(sync.stop()));
      return c.json(await state(), 200);
    });
}

function shown({ kind, place, message }: ErrorBody['error']): ErrorBody['error'] {
  return { kind, place, message };
}
