import type { StoredFeed } from '../../store/index.ts';
import { Id, json, newApi, route } from '../api.ts';
import { FeedList, FeedRequest, FeedView } from '../contract/index.ts';
import { granted, invalid, present, Refusal } from '../errors.ts';
import type { ServerParts } from '../parts.ts';

const list = route({
  method: 'get',
  path: '/api/feeds',
  summary: 'Feeds, in the order in which they were added',
  responses: { 200: json('Feeds', FeedList) },
});
const add = route({
  method: 'post',
  path: '/api/feeds',
  summary: 'Adds a feed and reads it; adding it again changes its interval',
  request: { body: { required: true, content: { 'application/json': { schema: FeedRequest } } } },
  responses: { 201: json('The feed; its `error` says so when it cannot be read', FeedView) },
});
const remove = route({
  method: 'delete',
  path: '/api/feeds/{id}',
  summary: 'Removes a feed; its reports stay',
  request: { params: Id },
  responses: { 204: { description: 'Removed' } },
});
const poll = route({
  method: 'post',
  path: '/api/feeds/{id}/poll',
  summary: 'Reads a feed now',
  request: { params: Id },
  responses: { 200: json('The feed', FeedView) },
});

function feedView({ etag, lastModified, ...view }: StoredFeed): FeedView {
  return view;
}

export function feedRoutes({ store, ingestion }: ServerParts) {
  return newApi()
    .openapi(list, async (c) => c.json({ feeds: (await store.feeds.list()).map(feedView) }, 200))
    .openapi(add, async (c) => {
      const { url, everyMinutes } = c.req.valid('json');
      const address = URL.parse(url.trim());
      if (!address || !/^https?:$/.test(address.protocol)) {
        throw new Refusal(
          invalid('url', 'Give the full address of a feed, beginning with https:// or http://.'),
        );
      }
      const { id } = await ingestion.addFeed(address.href, everyMinutes);
      const { feed } = granted(await ingestion.pollFeed(id));
      return c.json(feedView(feed), 201);
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param');
      present((await ingestion.removeFeed(id)) || undefined, id, 'feed');
      return c.body(null, 204);
    })
    .openapi(poll, async (c) => {
      const { feed } = granted(await ingestion.pollFeed(c.req.valid('param').id));
      return c.json(feedView(feed), 200);
    });
}
