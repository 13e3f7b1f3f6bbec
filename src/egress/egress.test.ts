import { once } from 'node:events';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildConnector } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import type { EgressRequest, EgressResponse } from '../model/egress.ts';
import type { Outcome } from '../model/trouble.ts';
import { userAgent } from './index.ts';
import { type Loopback, type Routes, serve, setUp } from './loopback.fixture.ts';

let server: Loopback | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function started(routes: Routes): Promise<Loopback> {
  server = await serve(routes);
  return server;
}

const text = (response: EgressResponse): string => new TextDecoder().decode(response.bytes);
function answered(outcome: Outcome<EgressResponse>): EgressResponse {
  if (!outcome.ok) throw new Error(`${outcome.trouble.kind}: ${outcome.trouble.message}`);
  return outcome.value;
}
function kindOf(outcome: Outcome<EgressResponse>): string {
  return outcome.ok ? 'ok' : outcome.trouble.kind;
}

describe('a request that is answered', () => {
  it('brings bytes, final address and the headers that matter, and says honestly who asks', async () => {
    let asked: Record<string, unknown> = {};
    const { port } = await started({
      '/a': (request, response) => {
        asked = request.headers;
        response.writeHead(200, {
          'content-type': 'text/html; charset=Shift_JIS',
          etag: '"1"',
          'last-modified': 'Tue, 24 Nov 2026 00:00:00 GMT',
          'set-cookie': 'id=1',
        });
        response.end('hello');
      },
    });
    const { egress, log } = setUp();
    const response = answered(
      await egress.get({ url: `http://a.own.test:${port}/a?q=secret#part`, accept: 'text/html' }),
    );
    expect(text(response)).toBe('hello');
    expect(response).toMatchObject({
      status: 200,
      finalUrl: `http://a.own.test:${port}/a?q=secret`,
      contentType: 'text/html; charset=Shift_JIS',
      etag: '"1"',
      lastModified: 'Tue, 24 Nov 2026 00:00:00 GMT',
      notModified: false,
    });
    expect(response.date).toBeDefined();
    expect(asked['user-agent']).toBe(userAgent);
    expect(userAgent).toMatch(/^Shirabe\/\d+\.\d+\.\d+ \(\+threat report reader\)$/);
    expect(asked.accept).toBe('text/html');
    expect(asked.cookie).toBeUndefined();
    expect(log).toMatchObject([
      { purpose: 'robots', path: '/robots.txt', status: 404 },
      { purpose: 'content', host: `a.own.test:${port}`, path: '/a', status: 200, bytes: 5, ms: 0 },
    ]);
    expect(JSON.stringify(log)).not.toContain('secret');
  });

  it('is unpacked from gzip and br', async () => {
    const { port } = await started({
      '/gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('調べ')),
      '/br': (_, response) =>
        response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('調べ')),
    });
    const { egress } = setUp();
    expect(text(answered(await egress.get({ url: `http://a.own.test:${port}/gzip` })))).toBe('調べ');
    expect(text(answered(await egress.get({ url: `http://a.own.test:${port}/br` })))).toBe('調べ');
  });

  it('is not sent again when the caller has it: conditional GET', async () => {
    const { port } = await started({
      '/a': (request, response) => {
        const known =
          request.headers['if-none-match'] === '"1"' &&
          request.headers['if-modified-since'] === 'Tue, 24 Nov 2026 00:00:00 GMT';
        response.writeHead(known ? 304 : 200, { etag: '"1"' }).end(known ? undefined : 'new');
      },
    });
    const { egress } = setUp();
    const url = `http://a.own.test:${port}/a`;
    const response = answered(
      await egress.get({ url, etag: '"1"', lastModified: 'Tue, 24 Nov 2026 00:00:00 GMT' }),
    );
    expect(response).toMatchObject({ status: 304, notModified: true, etag: '"1"' });
    expect(response.bytes).toHaveLength(0);
    expect(text(answered(await egress.get({ url, etag: '"1"\r\nx: y' })))).toBe('new');
  });
});

describe('egress/address-refused', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://[64:ff9b::7f00:1]:PORT/',
  ])('%s is asked neither directly nor after a redirect', async (address) => {
    let target = '';
    const loopback = await started({
      '/away': (_, response) => response.writeHead(302, { location: target }).end(),
    });
    target = address.replace('PORT', String(loopback.port));
    const { egress } = setUp({ robots: 'ignore' });
    expect(kindOf(await egress.get({ url: target }))).toBe('egress/address-refused');
    const redirected = await egress.get({ url: `http://a.own.test:${loopback.port}/away` });
    expect(kindOf(redirected)).toBe('egress/address-refused');
    expect(!redirected.ok && redirected.trouble.place).toBe(`http://a.own.test:${loopback.port}/away`);
    expect(loopback.seen).toEqual(['GET /away']);
  });

  it('one private answer among public ones refuses the name', async () => {
    const opened: string[] = [];
    const { egress } = setUp(
      {},
      {
        lookup: async () => [
          { address: '8.8.8.8', family: 4 },
          { address: '10.0.0.1', family: 4 },
        ],
        connector: () => (options, callback) => {
          opened.push(options.hostname);
          callback(new Error('no network in tests'), null);
        },
      },
    );
    expect(kindOf(await egress.get({ url: 'http://mixed.test/' }))).toBe('egress/address-refused');
    expect(opened).toEqual([]);
  });

  it('a name that is re-bound between check and connection cannot lead elsewhere', async () => {
    const loopback = await started({ '/': (_, response) => response.end('inside') });
    const answers = [['8.8.8.8'], ['127.0.0.1']];
    const pinned: unknown[] = [];
    const { egress } = setUp(
      { robots: 'ignore', maxRetries: 0 },
      {
        lookup: async () => (answers.shift() ?? []).map((address) => ({ address, family: 4 as const })),
        connector: (options) => (_, callback) => {
          const { lookup } = 'lookup' in options ? options : {};
          lookup?.('rebound.test', { all: true }, (_error, addresses) => pinned.push(addresses));
          callback(new Error('no network in tests'), null);
        },
      },
    );
    await egress.get({ url: `http://rebound.test:${loopback.port}/` });
    expect(pinned).toEqual([[{ address: '8.8.8.8', family: 4 }]]);
    expect(answers).toHaveLength(1);
    expect(kindOf(await egress.get({ url: `http://rebound.test:${loopback.port}/` }))).toBe(
      'egress/address-refused',
    );
    expect(loopback.seen).toEqual([]);
  });

  it('the peer of the socket is checked, whatever the look-up said', async () => {
    const loopback = await started({ '/': (_, response) => response.end('inside') });
    const { egress } = setUp(
      { robots: 'ignore' },
      {
        lookup: async () => [{ address: '8.8.8.8', family: 4 }],
        connector: () => (options, callback) =>
          buildConnector({})({ ...options, hostname: '127.0.0.1' }, callback),
      },
    );
    expect(kindOf(await egress.get({ url: `http://elsewhere.test:${loopback.port}/` }))).toBe(
      'egress/address-refused',
    );
    expect(loopback.seen).toEqual([]);
  });

  it('even an allowed name reaches only the address that was looked up', async () => {
    const loopback = await started({ '/': (_, response) => response.end('inside') });
    const { egress } = setUp(
      { robots: 'ignore' },
      {
        lookup: async () => [{ address: '10.0.0.1', family: 4 }],
        connector: () => (options, callback) =>
          buildConnector({})({ ...options, hostname: '127.0.0.1' }, callback),
      },
    );
    const outcome = await egress.get({ url: `http://a.own.test:${loopback.port}/` });
    expect(kindOf(outcome)).toBe('egress/address-refused');
    expect(loopback.seen).toEqual([]);
  });

  it('robots.txt is asked under the same guard', async () => {
    const loopback = await started({
      '/robots.txt': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      '/a': (_, response) => response.end('a'),
    });
    const { egress } = setUp();
    expect(kindOf(await egress.get({ url: `http://a.own.test:${loopback.port}/a` }))).toBe(
      'egress/address-refused',
    );
    expect(loopback.seen).toEqual(['GET /robots.txt']);
  });
});

describe('egress/not-allowed-scheme', () => {
  it('holds for the address and for where it redirects to', async () => {
    const { port } = await started({
      '/a': (_, response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
    });
    const { egress, log } = setUp({ robots: 'ignore' });
    expect(kindOf(await egress.get({ url: 'ftp://a.own.test/' }))).toBe('egress/not-allowed-scheme');
    expect(kindOf(await egress.get({ url: `http://a.own.test:${port}/a` }))).toBe(
      'egress/not-allowed-scheme',
    );
    expect(log.filter((entry) => entry.trouble === 'egress/not-allowed-scheme')).toHaveLength(2);
  });
});

describe('redirects', () => {
  it('are followed across hosts, without the fragment', async () => {
    const { port } = await started({
      '/1': (_, response) => response.writeHead(307, { location: '/2#x' }).end(),
      '/2': (_, response) => response.writeHead(301, { location: `//b.own.test:${port}/3` }).end(),
      '/3': (_, response) => response.end('there'),
    });
    const { egress, time } = setUp({ robots: 'ignore' });
    const response = answered(await egress.get({ url: `http://a.own.test:${port}/1` }));
    expect(response.finalUrl).toBe(`http://b.own.test:${port}/3`);
    expect(time.slept).toEqual([]);
  });

  it('egress/too-many-redirects: a loop is named', async () => {
    const { port } = await started({
      '/1': (_, response) => response.writeHead(302, { location: '/2' }).end(),
      '/2': (_, response) => response.writeHead(302, { location: '/1' }).end(),
    });
    const { egress } = setUp({ robots: 'ignore' });
    const outcome = await egress.get({ url: `http://a.own.test:${port}/1` });
    expect(kindOf(outcome)).toBe('egress/too-many-redirects');
    const base = `http://a.own.test:${port}`;
    expect(!outcome.ok && outcome.trouble.message).toContain(`${base}/1 → ${base}/2 → ${base}/1`);
  });

  it('egress/too-many-redirects: more than eight are not followed', async () => {
    const loopback = await started({
      '/n': (request, response) => {
        const n = Number(request.url?.split('?')[1] ?? 0);
        response.writeHead(302, { location: `/n?${n + 1}` }).end();
      },
    });
    const { egress } = setUp({ robots: 'ignore' });
    expect(kindOf(await egress.get({ url: `http://a.own.test:${loopback.port}/n` }))).toBe(
      'egress/too-many-redirects',
    );
    expect(loopback.seen).toHaveLength(9);
  });
});

describe('egress/too-large', () => {
  it('stops an announced size before the body, a longer body on the way, and what unpacks beyond the limit', async () => {
    let sent = 0;
    const { port } = await started({
      '/announced': (_, response) => {
        response.writeHead(200, { 'content-length': '200000000' });
        response.write('x');
      },
      '/endless': (_, response) => {
        const more = (): void => {
          while (!response.destroyed && sent < 500_000_000) {
            sent += 65_536;
            if (!response.write(Buffer.alloc(65_536))) {
              response.once('drain', more);
              return;
            }
          }
        };
        more();
      },
      '/bomb': (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000))),
    });
    const { egress } = setUp({ robots: 'ignore', maxBytes: 100_000 });
    for (const path of ['announced', 'endless', 'bomb']) {
      expect(kindOf(await egress.get({ url: `http://a.own.test:${port}/${path}` })), path).toBe(
        'egress/too-large',
      );
    }
    expect(sent).toBeLessThan(100_000_000);
  });

  it('a caller may set its own limit', async () => {
    const { port } = await started({ '/a': (_, response) => response.end('x'.repeat(100)) });
    const { egress } = setUp({ robots: 'ignore' });
    expect(kindOf(await egress.get({ url: `http://a.own.test:${port}/a`, maxBytes: 99 }))).toBe(
      'egress/too-large',
    );
    expect(kindOf(await egress.get({ url: `http://a.own.test:${port}/a`, maxBytes: 100 }))).toBe('ok');
  });
});

describe('egress/too-slow', () => {
  const drip: Routes = {
    '/drip': (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(timer));
    },
    '/silent': () => {},
  };

  it('a server that drips is left: too little in a window', async () => {
    const { port } = await started(drip);
    const { egress } = setUp({ robots: 'ignore', windowMs: 60, leastBytesPerWindow: 1000 });
    const outcome = await egress.get({ url: `http://a.own.test:${port}/drip` });
    expect(kindOf(outcome)).toBe('egress/too-slow');
    expect(!outcome.ok && outcome.trouble.message).toContain('too slowly');
  });

  it('a server that drips just fast enough is left when the total time is over', async () => {
    const { port } = await started(drip);
    const { egress } = setUp({ robots: 'ignore', totalMs: 100, leastBytesPerWindow: 0 });
    expect(kindOf(await egress.get({ url: `http://a.own.test:${port}/drip` }))).toBe('egress/too-slow');
  });

  it('a server that never answers is tried again and then left', async () => {
    const loopback = await started(drip);
    const { egress } = setUp({ robots: 'ignore', headersMs: 40, maxRetries: 1 });
    expect(kindOf(await egress.get({ url: `http://a.own.test:${loopback.port}/silent` }))).toBe(
      'egress/too-slow',
    );
    expect(loopback.seen).toHaveLength(2);
  });

  it('a look-up that never ends counts as no connection', async () => {
    const { egress } = setUp(
      { robots: 'ignore', connectMs: 20, maxRetries: 0 },
      { lookup: () => new Promise(() => {}) },
    );
    expect(kindOf(await egress.get({ url: 'http://a.own.test/' }))).toBe('egress/too-slow');
  });
});

describe('egress/status and retries', () => {
  it('404 is final', async () => {
    const loopback = await started({});
    const { egress, time } = setUp({ robots: 'ignore' });
    const outcome = await egress.get({ url: `http://a.own.test:${loopback.port}/none` });
    expect(kindOf(outcome)).toBe('egress/status');
    expect(!outcome.ok && outcome.trouble.cause).toEqual({ status: 404 });
    expect(loopback.seen).toHaveLength(1);
    expect(time.slept).toEqual([]);
  });

  it('429 waits as long as Retry-After asks, then succeeds', async () => {
    let first = true;
    const { port } = await started({
      '/a': (_, response) => {
        if (first) response.writeHead(429, { 'retry-after': '7' }).end();
        else response.end('now');
        first = false;
      },
    });
    const { egress, time } = setUp({ robots: 'ignore' });
    expect(text(answered(await egress.get({ url: `http://a.own.test:${port}/a` })))).toBe('now');
    expect(time.slept).toEqual([7000]);
  });

  it('a Retry-After beyond the bound is told, not waited for', async () => {
    const loopback = await started({
      '/a': (_, response) => response.writeHead(503, { 'retry-after': '86400' }).end(),
    });
    const { egress, time } = setUp({ robots: 'ignore' });
    const outcome = await egress.get({ url: `http://a.own.test:${loopback.port}/a` });
    expect(kindOf(outcome)).toBe('egress/status');
    expect(!outcome.ok && outcome.trouble.message).toContain('86400 s');
    expect(time.slept).toEqual([]);
    expect(loopback.seen).toHaveLength(1);
  });

  it('a server in trouble is asked again, each time later', async () => {
    const loopback = await started({ '/a': (_, response) => response.writeHead(500).end() });
    const { egress, time } = setUp({ robots: 'ignore' });
    expect(kindOf(await egress.get({ url: `http://a.own.test:${loopback.port}/a` }))).toBe('egress/status');
    expect(loopback.seen).toHaveLength(3);
    expect(time.slept).toEqual([750, 1500]);
  });
});

describe('egress/unreachable', () => {
  it('a broken connection is tried again', async () => {
    let first = true;
    const { port } = await started({
      '/a': (request, response) => {
        if (first) request.socket.destroy();
        else response.end('now');
        first = false;
      },
    });
    const { egress } = setUp({ robots: 'ignore' });
    expect(text(answered(await egress.get({ url: `http://a.own.test:${port}/a` })))).toBe('now');
  });

  it('an unknown name is not', async () => {
    const { egress, time } = setUp(
      { robots: 'ignore' },
      { lookup: async () => Promise.reject(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' })) },
    );
    const outcome = await egress.get({ url: 'http://nowhere.test/' });
    expect(kindOf(outcome)).toBe('egress/unreachable');
    expect(!outcome.ok && outcome.trouble.message).toContain('nowhere.test is not known');
    expect(time.slept).toEqual([]);
  });

  it.each([
    ['cut off', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort'],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['packed wrongly', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello'],
    [
      'packed in an unknown way',
      'HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\nContent-Length: 5\r\n\r\nhello',
    ],
    ['endless headers', `HTTP/1.1 200 OK\r\n${'X-Filler: xxxxxxxxxxxxxxxxxxxx\r\n'.repeat(3000)}`],
  ])('an answer that is %s', async (_, raw) => {
    const sockets: Socket[] = [];
    const tcp = createTcpServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => {});
      socket.once('data', () => socket.end(raw));
    });
    tcp.listen(0, '127.0.0.1');
    await once(tcp, 'listening');
    const address = tcp.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { egress } = setUp({ robots: 'ignore', maxRetries: 0 });
    expect(kindOf(await egress.get({ url: `http://a.own.test:${port}/` }))).toBe('egress/unreachable');
    for (const socket of sockets) socket.destroy();
    tcp.close();
  });
});

describe('egress/robots-refused', () => {
  const page: Routes = {
    '/a': (_, response) => response.end('a'),
    '/secret/b': (_, response) => response.end('b'),
  };
  const robotsTxt = (body: string): Routes => ({
    ...page,
    '/robots.txt': (_, response) => response.end(body),
  });

  it('a disallowed path is not asked for; the file is asked for once a day', async () => {
    const loopback = await started(robotsTxt('User-agent: *\nDisallow: /secret/'));
    const { egress, time } = setUp();
    const base = `http://a.own.test:${loopback.port}`;
    expect(kindOf(await egress.get({ url: `${base}/secret/b` }))).toBe('egress/robots-refused');
    expect(kindOf(await egress.get({ url: `${base}/a` }))).toBe('ok');
    expect(loopback.seen).toEqual(['GET /robots.txt', 'GET /a']);
    time.pass(25 * 60 * 60 * 1000);
    await egress.get({ url: `${base}/a` });
    expect(loopback.seen).toEqual(['GET /robots.txt', 'GET /a', 'GET /robots.txt', 'GET /a']);
  });

  it('is not for programs that ask an interface, when the caller says so', async () => {
    const { port } = await started(robotsTxt('User-agent: *\nDisallow: /'));
    const { egress } = setUp();
    expect(kindOf(await egress.get({ url: `http://a.own.test:${port}/a`, robots: 'ignore' }))).toBe('ok');
  });

  it('a server that cannot give its robots.txt is left alone for now', async () => {
    let broken = true;
    const { port } = await started({
      ...page,
      '/robots.txt': (_, response) => response.writeHead(broken ? 503 : 404).end(),
    });
    const { egress, time } = setUp();
    const url = `http://a.own.test:${port}/a`;
    expect(kindOf(await egress.get({ url }))).toBe('egress/robots-refused');
    broken = false;
    time.pass(11 * 60 * 1000);
    expect(kindOf(await egress.get({ url }))).toBe('ok');
  });

  it('a redirected robots.txt counts, and the place redirected to has its own', async () => {
    const { port } = await started({
      ...page,
      '/robots.txt': (request, response) =>
        request.headers.host?.startsWith('b.')
          ? response.end('User-agent: shirabe\nDisallow: /a')
          : response.writeHead(404).end(),
      '/go': (_, response) => response.writeHead(302, { location: `http://b.own.test:${port}/a` }).end(),
    });
    const { egress } = setUp();
    const outcome = await egress.get({ url: `http://a.own.test:${port}/go` });
    expect(kindOf(outcome)).toBe('egress/robots-refused');
    expect(!outcome.ok && outcome.trouble.message).toContain(`Redirected to http://b.own.test:${port}/a`);
  });

  it('an endless robots.txt is read up to its limit', async () => {
    const { port } = await started(
      robotsTxt(`User-agent: *\nDisallow: /secret/\n${'# filler\n'.repeat(200_000)}`),
    );
    const { egress } = setUp();
    expect(kindOf(await egress.get({ url: `http://a.own.test:${port}/secret/b` }))).toBe(
      'egress/robots-refused',
    );
    expect(kindOf(await egress.get({ url: `http://a.own.test:${port}/a` }))).toBe('ok');
  });
});

describe('politeness', () => {
  it('one request at a time to a host, with a pause between; other hosts do not wait', async () => {
    let running = 0;
    let most = 0;
    const { port } = await started({
      '/a': (_, response) => {
        running += 1;
        most = Math.max(most, running);
        setImmediate(() => {
          running -= 1;
          response.end('a');
        });
      },
    });
    const { egress, time } = setUp({ robots: 'ignore', hostDelayMs: 1500 });
    const urls = [1, 2, 3].map((n) => `http://a.own.test:${port}/a?${n}`);
    const outcomes = await Promise.all(urls.map((url) => egress.get({ url })));
    expect(outcomes.map(kindOf)).toEqual(['ok', 'ok', 'ok']);
    expect(most).toBe(1);
    expect(time.slept).toEqual([1500, 1500]);
    await egress.get({ url: `http://b.own.test:${port}/a` });
    expect(time.slept).toEqual([1500, 1500]);
  });

  it('a crawl delay is kept, up to the bound', async () => {
    const { port } = await started({
      '/robots.txt': (request, response) =>
        response.end(`User-agent: *\nCrawl-delay: ${request.headers.host?.startsWith('a.') ? 5 : 99999}`),
      '/a': (_, response) => response.end('a'),
    });
    const { egress, time } = setUp();
    for (const host of ['a', 'a', 'b', 'b']) await egress.get({ url: `http://${host}.own.test:${port}/a` });
    expect(time.slept).toEqual([5000, 30_000]);
  });
});

describe('a request that its caller calls off', () => {
  const stop = async (
    request: (signal: AbortSignal) => EgressRequest,
    when: Promise<unknown>,
    egress = setUp({ robots: 'ignore' }).egress,
  ) => {
    const controller = new AbortController();
    const outcome = egress.get(request(controller.signal));
    await when;
    controller.abort();
    return outcome;
  };

  it('ends while the server is silent, without retry', async () => {
    const arrived = Promise.withResolvers<void>();
    const loopback = await started({ '/silent': () => arrived.resolve() });
    const url = `http://a.own.test:${loopback.port}/silent`;
    expect(kindOf(await stop((signal) => ({ url, signal }), arrived.promise))).toBe('pipeline/stopped');
    expect(loopback.seen).toHaveLength(1);
  });

  it('ends while it waits for its turn, and lets the next one go on', async () => {
    const first = Promise.withResolvers<() => void>();
    const loopback = await started({
      '/slow': (_, response) => first.resolve(() => response.end('slow')),
      '/next': (_, response) => response.end('next'),
    });
    const { egress } = setUp({ robots: 'ignore' });
    const base = `http://a.own.test:${loopback.port}`;
    const slow = egress.get({ url: `${base}/slow` });
    const finish = await first.promise;
    const controller = new AbortController();
    const waiting = egress.get({ url: `${base}/never`, signal: controller.signal });
    const next = egress.get({ url: `${base}/next` });
    controller.abort();
    expect(kindOf(await waiting)).toBe('pipeline/stopped');
    finish();
    expect(kindOf(await slow)).toBe('ok');
    expect(kindOf(await next)).toBe('ok');
    expect(loopback.seen).toEqual(['GET /slow', 'GET /next']);
  });

  it('does not begin when it is called off already', async () => {
    const { egress, log } = setUp();
    expect(kindOf(await egress.get({ url: 'http://a.own.test/', signal: AbortSignal.abort() }))).toBe(
      'pipeline/stopped',
    );
    expect(log).toEqual([]);
  });
});

describe('a proxy of the environment', () => {
  it('is used only when the policy says so; literals and localhost are still refused', async () => {
    const proxy = await started({ 'http://far.test/a': (_, response) => response.end('through the proxy') });
    const environment = { http_proxy: `http://127.0.0.1:${proxy.port}` };
    const through = setUp({ proxy: 'environment', robots: 'ignore' }, { environment }).egress;
    expect(text(answered(await through.get({ url: 'http://far.test/a' })))).toBe('through the proxy');
    expect(proxy.seen).toEqual(['GET http://far.test/a']);
    for (const url of ['http://10.0.0.1/', 'http://[::ffff:a00:1]/', 'http://localhost/']) {
      expect(kindOf(await through.get({ url }))).toBe('egress/address-refused');
    }
    const direct = setUp({ robots: 'ignore' }, { environment }).egress;
    expect(kindOf(await direct.get({ url: 'http://far.test/a' }))).toBe('egress/address-refused');
    expect(proxy.seen).toHaveLength(1);
  });
});
