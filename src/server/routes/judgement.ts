import { z } from '@hono/zod-openapi';
import { nameKey } from '../../model/name-key.ts';
import { readerVersion } from '../../model/reading.ts';
import { spellingKeys } from '../../resolve/index.ts';
import type { Viewer } from '../../store/index.ts';
import { Id, json, newApi, route } from '../api.ts';
import { ErrorBody } from '../contract/index.ts';
import {
  AcceptRequest,
  DecisionAnswer,
  DecisionLog,
  DecisionRequest,
  JudgementOverview,
  LookList,
  QueueAnswer,
  QueueGroups,
  QueueQuery,
  RuleAnswer,
  RuleRequest,
  StatementAnswer,
  StatementList,
  StatementRequest,
  StrokeAnswer,
  TimeAnswer,
  TimeRequest,
  UndoRequest,
  WatchAnswer,
  WatchRequest,
} from '../contract/judgement.ts';
import { granted, present } from '../errors.ts';
import type { ServerParts } from '../parts.ts';
import { reportRef, reportReview } from '../review-view.ts';
import { viewerOf, whoOf } from '../who.ts';

const body = <T extends z.ZodType>(schema: T) => ({
  required: true as const,
  content: { 'application/json': { schema } },
});

const decide = route({
  method: 'post',
  path: '/api/reports/{id}/decisions',
  summary: 'Decides on claims and names of a report; all or none',
  request: { params: Id, body: body(DecisionRequest) },
  responses: {
    200: json('The entries of the log, and the report’s review', DecisionAnswer),
    409: json('The report was read anew since it was shown.', ErrorBody),
  },
});
const time = route({
  method: 'post',
  path: '/api/reports/{id}/time',
  summary: 'Adds active reading time',
  request: { params: Id, body: body(TimeRequest) },
  responses: { 200: json('The sum in seconds', TimeAnswer) },
});
const queue = route({
  method: 'get',
  path: '/api/queue',
  summary: 'Undecided claims of all reports: what is watched first, then the doubtful, then the newest',
  request: { query: QueueQuery },
  responses: { 200: json('A page of the queue', QueueAnswer) },
});
const groups = route({
  method: 'get',
  path: '/api/queue/groups',
  summary: 'Undecided claims by source, predicate and status',
  responses: { 200: json('The largest groups', QueueGroups) },
});
const overview = route({
  method: 'get',
  path: '/api/judgement',
  summary: 'Counts, the watch list, rules of acceptance, what decisions on names taught',
  responses: { 200: json('The overview', JudgementOverview) },
});
const look = route({
  method: 'get',
  path: '/api/judgement/look',
  summary: 'Decisions that need another look, each with its reason',
  responses: { 200: json('Decisions', LookList) },
});
const log = route({
  method: 'get',
  path: '/api/judgement/log',
  summary: 'The log of decisions, newest first',
  request: {
    query: z.object({
      report: z.string().max(100).optional(),
      batch: z.string().max(100).optional(),
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    }),
  },
  responses: { 200: json('Entries', DecisionLog) },
});
const acceptAll = route({
  method: 'post',
  path: '/api/judgement/accept',
  summary: 'Accepts all undecided claims of a source, predicate, status',
  request: { body: body(AcceptRequest) },
  responses: { 200: json('The stroke, by which it can be taken back', StrokeAnswer) },
});
const undoBatch = route({
  method: 'post',
  path: '/api/judgement/undo',
  summary: 'Takes back all decisions of one stroke',
  request: { body: body(UndoRequest) },
  responses: { 200: json('What was taken back', StrokeAnswer) },
});
const state = route({
  method: 'post',
  path: '/api/judgement/statements',
  summary: 'States something that belongs to no report, with reasons; or takes it back',
  request: { body: body(StatementRequest) },
  responses: { 200: json('The entries of the log', StatementAnswer) },
});
const statements = route({
  method: 'get',
  path: '/api/judgement/statements',
  summary: 'Own statements, newest first',
  responses: { 200: json('Statements', StatementList) },
});
const addRule = route({
  method: 'post',
  path: '/api/judgement/rules',
  summary: 'Accepts asserted claims of a source and of certain predicates from now on',
  request: { body: body(RuleRequest) },
  responses: { 201: json('The rule, and how many claims it accepted at once', RuleAnswer) },
});
const revokeRule = route({
  method: 'delete',
  path: '/api/judgement/rules/{id}',
  summary: 'Ends a rule; with takeBack=yes also what it accepted is undecided again',
  request: { params: Id, query: z.object({ takeBack: z.enum(['yes', 'no']).default('no') }) },
  responses: { 200: json('What was taken back', StrokeAnswer) },
});
const addWatch = route({
  method: 'post',
  path: '/api/judgement/watches',
  summary: 'Watches a name, country, sector or product',
  request: { body: body(WatchRequest) },
  responses: { 201: json('What is watched', WatchAnswer) },
});
const removeWatch = route({
  method: 'delete',
  path: '/api/judgement/watches/{id}',
  summary: 'Ends a watch',
  request: { params: Id },
  responses: { 204: { description: 'It is watched no more' } },
});

const mostGroups = 100;
const mostLook = 500;
const mostStatements = 1_000;

export function judgementRoutes(parts: ServerParts) {
  const { store, ingestion, names } = parts;
  const { reports, judgements } = store;
  const seenReport = async (id: string, viewer: Viewer) => granted(await reports.get(id, viewer));

  /** Claims are found under the keys of what is watched: every undisputed spelling of a name. */
  async function watchedKeys(): Promise<string[]> {
    const watches = await judgements.watches();
    const keys = watches.flatMap(({ kind, value }) =>
      kind === 'name' || kind === 'product' ? spellingKeys(value, names) : [nameKey(value)],
    );
    return [...new Set(keys)];
  }

  return newApi()
    .openapi(decide, async (c) => {
      const { id } = c.req.valid('param');
      const { orders, seen } = c.req.valid('json');
      await seenReport(id, viewerOf(c));
      const decisions = granted(await ingestion.decide(id, orders, whoOf(c).actor, seen));
      return c.json(
        { decisions, review: await reportReview(await seenReport(id, viewerOf(c)), judgements) },
        200,
      );
    })
    .openapi(time, async (c) => {
      const { id } = c.req.valid('param');
      await seenReport(id, viewerOf(c));
      const seconds = await ingestion.addTime(id, whoOf(c).actor, c.req.valid('json').seconds);
      return c.json({ seconds }, 200);
    })
    .openapi(queue, async (c) => {
      const { outlet, predicate, status, lang, watched, offset, limit } = c.req.valid('query');
      const found = await judgements.queue(
        {
          ...(outlet ? { outlet } : {}),
          ...(predicate ? { predicate } : {}),
          ...(status ? { status } : {}),
          ...(lang ? { lang } : {}),
          watched: await watchedKeys(),
          onlyWatched: watched === 'only',
          offset,
          limit,
        },
        viewerOf(c),
      );
      const items = found.items.map(({ claim, report, doubts, watched: isWatched }) => ({
        claim,
        report: reportRef(report),
        doubts: [...doubts],
        watched: isWatched,
      }));
      return c.json({ items, total: found.total }, 200);
    })
    .openapi(groups, async (c) => c.json({ groups: await judgements.groups(viewerOf(c), mostGroups) }, 200))
    .openapi(overview, async (c) => {
      const lessons = await judgements.lessons(undefined, viewerOf(c));
      const taught = await judgements.decisions(lessons.map(({ decisionId }) => decisionId));
      const documents = new Map(taught.map(({ id, documentId }) => [id, documentId]));
      return c.json(
        {
          counts: await judgements.counts(viewerOf(c)),
          watches: await judgements.watches(),
          rules: await judgements.rules(viewerOf(c)),
          lessons: lessons.map((lesson) => {
            const documentId = documents.get(lesson.decisionId);
            return { ...lesson, ...(documentId ? { documentId } : {}) };
          }),
          toReread: await judgements.countReadBefore(readerVersion, viewerOf(c)),
        },
        200,
      );
    })
    .openapi(look, async (c) => {
      const items = await judgements.toLookAt(viewerOf(c), mostLook);
      return c.json(
        { items: items.map(({ report, ...item }) => ({ ...item, report: reportRef(report) })) },
        200,
      );
    })
    .openapi(log, async (c) => {
      const { report, ...search } = c.req.valid('query');
      const entries = await judgements.log(
        {
          ...(report ? { documentId: report } : {}),
          ...(search.batch ? { batch: search.batch } : {}),
          offset: search.offset,
          limit: search.limit,
        },
        viewerOf(c),
      );
      return c.json(
        {
          entries: entries.map(({ decision, report: of }) => ({
            decision,
            ...(of ? { report: reportRef(of) } : {}),
          })),
        },
        200,
      );
    })
    .openapi(acceptAll, async (c) =>
      c.json(await ingestion.acceptAll(c.req.valid('json'), whoOf(c).actor, viewerOf(c)), 200),
    )
    .openapi(undoBatch, async (c) =>
      c.json(await ingestion.undoBatch(c.req.valid('json').batch, whoOf(c).actor, viewerOf(c)), 200),
    )
    .openapi(state, async (c) => {
      const { orders } = c.req.valid('json');
      return c.json({ decisions: granted(await ingestion.decideAlone(orders, whoOf(c).actor)) }, 200);
    })
    .openapi(statements, async (c) =>
      c.json({ statements: await judgements.statements({ limit: mostStatements }, viewerOf(c)) }, 200),
    )
    .openapi(addRule, async (c) =>
      c.json(await ingestion.addRule(c.req.valid('json'), whoOf(c).actor, viewerOf(c)), 201),
    )
    .openapi(revokeRule, async (c) => {
      const { id } = c.req.valid('param');
      present((await ingestion.revokeRule(id)) || undefined, id, 'rule');
      const nothing = { batch: id, claims: 0, reports: 0 };
      const isTakenBack = c.req.valid('query').takeBack === 'yes';
      return c.json(isTakenBack ? await ingestion.undoBatch(id, whoOf(c).actor, viewerOf(c)) : nothing, 200);
    })
    .openapi(addWatch, async (c) =>
      c.json({ watch: await ingestion.addWatch(c.req.valid('json'), whoOf(c).actor) }, 201),
    )
    .openapi(removeWatch, async (c) => {
      const { id } = c.req.valid('param');
      present((await ingestion.removeWatch(id)) || undefined, id, 'watch');
      return c.body(null, 204);
    });
}
