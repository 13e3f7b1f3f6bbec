import { Command, Option } from 'commander';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { failWith } from './opened.ts';
import { dataOption, type EgressOptions, egressOptions, egressPolicy, wholeNumber } from './options.ts';

interface Options extends EgressOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly samples: boolean;
  readonly publicAddress?: string;
  readonly issuer?: string;
  readonly clientId: string;
}

const examples = `
Examples:
  shirabe serve                          the page at http://127.0.0.1:4870/
  shirabe serve --port 8080 --data ./cti
  npm start -- --port 8080               the same from a clone, built first

GET /healthz answers when the server is ready; /openapi.json describes the API.
SIGTERM and Ctrl C end it cleanly: jobs at work wait for the next start.`;

export function serveCommand(): Command {
  const command = new Command('serve')
    .description('Serve the page and the API on this machine, read what comes in, poll the feeds')
    .addOption(
      new Option('--port <number>', 'port; 0 for any free one')
        .argParser(wholeNumber(0, 65_535))
        .default(4870),
    )
    .addOption(
      new Option(
        '--host <address>',
        'address to listen on; beyond this machine there has to be an account',
      ).default('127.0.0.1'),
    )
    .option(
      '--public-address <url>',
      'address under which a proxy that speaks TLS serves it, e.g. https://shirabe.example.org',
    )
    .addOption(dataOption())
    .addOption(new Option('--no-samples', 'leave a new store empty instead of reading the sample reports'))
    .option('--issuer <url>', 'sign-in through this OpenID Connect issuer too (accounts with --subject)')
    .option(
      '--client-id <id>',
      'name of this server at the issuer; its secret is read from SHIRABE_CLIENT_SECRET',
      'shirabe',
    )
    .addHelpText('after', examples);
  for (const option of egressOptions()) command.addOption(option);
  return command.action(serve);
}

async function serve({
  port,
  host,
  data,
  samples,
  publicAddress,
  issuer,
  clientId,
  ...egress
}: Options): Promise<void> {
  // Loaded here, so that the other commands start without them.
  const { openIssuer, startServer } = await import('../server/index.ts');
  const { pino } = await import('pino');
  const logger = pino({ level: process.env.SHIRABE_LOG ?? 'info', base: null }, pino.destination(2));
  const secret = process.env.SHIRABE_CLIENT_SECRET;
  const ownAddress = publicAddress === undefined ? `http://${host}:${port}` : publicOrigin(publicAddress);
  const through =
    issuer === undefined
      ? undefined
      : await openIssuer({ issuer, clientId, ownAddress, ...(secret ? { clientSecret: secret } : {}) });
  if (through && !through.ok) failWith(through.trouble, exitCode.unusable);
  const started = await startServer({
    dataFolder: data,
    host,
    port,
    egress: egressPolicy(egress),
    samples,
    ...(publicAddress === undefined ? {} : { publicAddress: publicOrigin(publicAddress) }),
    ...(through?.ok ? { issuer: through.value } : {}),
    log: ({ what, ...rest }) => ('cause' in rest ? logger.warn(rest, what) : logger.info(rest, what)),
  });
  if (!started.ok) {
    const { kind, place, message } = started.trouble;
    const isUsage = kind === 'input/invalid' && (place === host || place === publicAddress);
    throw new CommandFailure(`${place}: ${message}`, isUsage ? exitCode.usage : exitCode.unusable);
  }
  process.stdout.write(`Shirabe is ready at ${started.value.address}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  process.stderr.write('Ending …\n');
  await started.value.close();
}

function publicOrigin(text: string): string {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new CommandFailure(
    '--public-address: give an address such as https://shirabe.example.org.',
    exitCode.usage,
  );
}
