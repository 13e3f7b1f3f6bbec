import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { json, newApi, route } from './api.ts';
import { Health } from './contract/index.ts';
import { answerThrown, invalid, refuse } from './errors.ts';
import { ownRequestsOnly, safeHeaders } from './guard.ts';
import { identified } from './identify.ts';
import { pageHandler } from './page.ts';
import type { ServerParts } from './parts.ts';
import { accessRoutes } from './routes/access.ts';
import { backgroundRoutes } from './routes/backgrounds.ts';
import { feedRoutes } from './routes/feeds.ts';
import { jobRoutes } from './routes/jobs.ts';
import { judgementRoutes } from './routes/judgement.ts';
import { nameRoutes } from './routes/names.ts';
import { referenceRoutes } from './routes/reference.ts';
import { reportRoutes } from './routes/reports.ts';
import { rulingRoutes } from './routes/rulings.ts';
import { sheetRoutes } from './routes/sheets.ts';
import { syncRoutes } from './routes/sync.ts';
import { thingRoutes } from './routes/things.ts';
import { viewerOf } from './who.ts';

/** JSON bodies: fifty pasted texts of some hundred kilobytes. */
const jsonBytes = 20 * 1024 * 1024;
/** All files of one upload together. They pass through one at a time; the limit is for the disk. */
const uploadBytes = 2 * 1024 * 1024 * 1024;

const health = route({
  method: 'get',
  path: '/healthz',
  summary: 'Answers when the server is ready',
  responses: { 200: json('Ready', Health) },
});

/** All routes over their parts, without a socket. */
export function createApp(parts: ServerParts) {
  const app = newApi();
  const tooLarge = (bytes: number) =>
    bodyLimit({
      maxSize: bytes,
      onError: (c) => {
        const message = `A request may have up to ${Math.round(bytes / 1024 / 1024)} MB. Send less at a time.`;
        return refuse(c, { kind: 'obtain/too-large', place: 'request', message });
      },
    });

  app.use(safeHeaders(parts), ownRequestsOnly(parts), identified(parts));
  app.use('/api/jobs/files', tooLarge(uploadBytes));
  app.use('/api/*', async (c, next) =>
    c.req.path === '/api/jobs/files' ? next() : tooLarge(jsonBytes)(c, next),
  );
  app.use(compress());

  const api = app
    .openapi(health, async (c) => {
      const reports = await parts.store.reports.count(viewerOf(c));
      return c.json({ status: 'ready' as const, version: parts.version, reports }, 200);
    })
    .route('/', reportRoutes(parts))
    .route('/', jobRoutes(parts))
    .route('/', feedRoutes(parts))
    .route('/', nameRoutes(parts))
    .route('/', syncRoutes(parts))
    .route('/', rulingRoutes(parts))
    .route('/', referenceRoutes(parts))
    .route('/', backgroundRoutes(parts))
    .route('/', thingRoutes(parts))
    .route('/', judgementRoutes(parts))
    .route('/', sheetRoutes(parts))
    .route('/', accessRoutes(parts));

  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Shirabe',
      version: parts.version,
      description: 'Reports on cyber threats, read into claims that each lead to their sentence.',
    },
  });
  api.all('/api/*', (c) =>
    refuse(c, invalid('path', 'There is no such route; /openapi.json lists those there are.'), 404),
  );
  api.get('*', pageHandler(parts.pageFolder));
  api.onError((error, c) =>
    answerThrown(error, c, (cause) => parts.log({ what: `${c.req.method} ${c.req.path}`, cause })),
  );
  return api;
}
