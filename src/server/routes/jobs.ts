import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { fileLimitBytes } from '../../obtain/index.ts';
import type { FileToAdd } from '../../pipeline/index.ts';
import type { BlobStore, StoredJob } from '../../store/index.ts';
import { Id, json, newApi, route } from '../api.ts';
import { ErrorBody, Job, JobAccepted, JobList, JobRequest } from '../contract/index.ts';
import { invalid, present, Refusal } from '../errors.ts';
import { boundaryOf, MultipartError, readMultipart } from '../multipart.ts';
import type { ServerParts } from '../parts.ts';
import { viewerOf, whoOf } from '../who.ts';

const filesARequest = 1000;

const add = route({
  method: 'post',
  path: '/api/jobs',
  summary: 'Reads addresses and pasted texts; each becomes a job',
  request: { body: { required: true, content: { 'application/json': { schema: JobRequest } } } },
  responses: { 202: json('The jobs', JobAccepted), 413: json('The request is too large.', ErrorBody) },
});
const addFiles = route({
  method: 'post',
  path: '/api/jobs/files',
  summary: 'Reads files; each becomes a job',
  // The body is read as it comes in, not by a schema.
  responses: { 202: json('The jobs', JobAccepted) },
});
const list = route({
  method: 'get',
  path: '/api/jobs',
  summary: 'Jobs, newest first',
  request: {
    query: z.object({
      batch: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    }),
  },
  responses: { 200: json('Jobs, and how many are not at an end', JobList) },
});
const stop = route({
  method: 'post',
  path: '/api/jobs/{id}/stop',
  summary: 'Stops a job; nothing of it is kept',
  request: { params: Id },
  responses: { 200: json('The job', Job) },
});
const retry = route({
  method: 'post',
  path: '/api/jobs/{id}/retry',
  summary: 'Tries a failed or stopped job again',
  request: { params: Id },
  responses: { 200: json('The job', Job) },
});

function jobView({ id, batch, what, step, result, documentId, error, createdAt, updatedAt }: StoredJob): Job {
  return {
    id,
    batch,
    what,
    step,
    ...(result ? { result } : {}),
    ...(documentId ? { reportId: documentId } : {}),
    ...(error ? { error } : {}),
    createdAt,
    updatedAt,
  };
}

export function jobRoutes({ store, ingestion }: ServerParts) {
  /** The job as they may see it: of a report that they may not see, only that it came to an end. */
  async function seen(jobs: readonly StoredJob[], c: Context): Promise<Job[]> {
    const ids = jobs.flatMap(({ documentId }) => documentId ?? []);
    const known = new Set<string>((await store.reports.summaries(ids, viewerOf(c))).map(({ id }) => id));
    return jobs.map((job) => {
      const { result, reportId, ...view } = jobView(job);
      const isKnown = reportId !== undefined && known.has(reportId);
      return isKnown ? { ...view, ...(result ? { result } : {}), reportId } : view;
    });
  }
  const asker = (c: Context) => ({ viewer: viewerOf(c), actor: whoOf(c).actor });
  async function seenJob(id: string, c: Context): Promise<void> {
    present(await store.jobs.get(id, asker(c)), id, 'job');
  }

  return newApi()
    .openapi(add, async (c) => {
      const { addresses, texts } = c.req.valid('json');
      if (addresses.length + texts.length === 0) {
        throw new Refusal(invalid('addresses', 'Give at least one address or text.'));
      }
      const added = await ingestion.add({ addresses, texts, actor: whoOf(c).actor });
      return c.json({ batch: added.batch, jobs: added.jobs.map(jobView) }, 202);
    })
    .openapi(addFiles, async (c) => {
      const boundary = boundaryOf(c.req.header('content-type'));
      const { body } = c.req.raw;
      if (boundary === undefined || !body) {
        const message = 'Send the files as multipart/form-data, each in a field named "file".';
        throw new Refusal(invalid('file', message));
      }
      const files = await keptFiles(body, boundary, store.blobs);
      if (files.length === 0) throw new Refusal(invalid('file', 'The upload holds no file.'));
      const added = await ingestion.add({ files, actor: whoOf(c).actor });
      return c.json({ batch: added.batch, jobs: added.jobs.map(jobView) }, 202);
    })
    .openapi(list, async (c) => {
      const { batch, limit } = c.req.valid('query');
      const jobs = await store.jobs.list({ limit, ...(batch ? { batch } : {}) }, asker(c));
      const running = await store.jobs.countOpen(batch, asker(c));
      return c.json({ jobs: await seen(jobs, c), running }, 200);
    })
    .openapi(stop, async (c) => {
      const { id } = c.req.valid('param');
      await seenJob(id, c);
      const [job] = await seen([present(await ingestion.stopJob(id), id, 'job')], c);
      return c.json(present(job, id, 'job'), 200);
    })
    .openapi(retry, async (c) => {
      const { id } = c.req.valid('param');
      await seenJob(id, c);
      const [job] = await seen([present(await ingestion.retryJob(id), id, 'job')], c);
      return c.json(present(job, id, 'job'), 200);
    });
}

/** Bytes under way to the disk at one time; each file waits for it. */
const bytesAtOnce = 64 * 1024 * 1024;

/** Keeps the files of an upload as they come in, several at a time. @throws Refusal for a body that is damaged */
async function keptFiles(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  blobs: BlobStore,
): Promise<FileToAdd[]> {
  const files: (FileToAdd | Promise<FileToAdd>)[] = [];
  let underWay = 0;
  try {
    const limits = { fileBytes: fileLimitBytes, parts: filesARequest };
    for await (const { name, bytes, size } of readMultipart(body, boundary, limits)) {
      if (!bytes) {
        files.push({ name, tooLarge: size });
        continue;
      }
      files.push(blobs.put(bytes).then((sha256) => ({ name, sha256 })));
      underWay += size;
      if (underWay < bytesAtOnce) continue;
      await Promise.all(files);
      underWay = 0;
    }
  } catch (error) {
    await Promise.allSettled(files);
    if (error instanceof MultipartError) throw new Refusal(invalid('file', error.message));
    throw error;
  }
  return Promise.all(files);
}
