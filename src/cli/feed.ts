import path from 'node:path';
import { Command, Option } from 'commander';
import { isMailFolder, mailFolderAddress, type PasswordPlace } from '../egress/mail/folder-address.ts';
import type { Store, StoredFeed } from '../store/index.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { openedStore, reportFailure } from './opened.ts';
import { dataOption, type EgressOptions, egressOptions, wholeNumber } from './options.ts';
import { printable } from './paint.ts';

interface Options extends EgressOptions {
  readonly data: string;
}

const examples = `
Examples:
  shirabe feed add https://example.org/feed.xml --every 120
  MAIL_PASSWORD=… shirabe feed add imaps://ann%40example.org@mail.example.org/INBOX/CTI --password-env MAIL_PASSWORD
  shirabe feed add imaps://ann@mail.example.org/INBOX --password-file ~/.mail-password
  shirabe feed add http://feeds.intra.example/cti.xml --allow-host feeds.intra.example
  shirabe feed list
  shirabe feed poll                      all feeds now, whether their time has come or not
  shirabe feed poll https://example.org/feed.xml
  shirabe feed remove https://example.org/feed.xml

A mail folder is read over TLS and changed in nothing. Its password is read from the environment variable or the file
(which only you may read: chmod 600) at each poll, and is kept nowhere else. A host at a private address has to be
allowed by name; a server that polls it needs the same --allow-host.

A running server polls every feed by its interval.`;

export function feedCommand(): Command {
  const feed = new Command('feed')
    .description('Follow RSS, Atom and JSON feeds, and folders of mailboxes')
    .addHelpText('after', examples);
  const adding = feed
    .command('add')
    .description('Follow a feed, or a folder of a mailbox')
    .argument('<url>', 'https://… of a feed, or imaps://user@host/FOLDER')
    .addOption(new Option('--every <minutes>', 'interval').argParser(wholeNumber(5, 10_080)).default(60))
    .option('--password-env <name>', 'environment variable with the password of the mailbox')
    .option('--password-file <file>', 'file with the password of the mailbox, mode 0600')
    .option('--now', 'read it at once; --allow-host and --proxy do so too')
    .addOption(dataOption());
  for (const option of egressOptions()) adding.addOption(option);
  adding.action(add);
  feed.command('list').description('Show the feeds').addOption(dataOption()).action(list);
  const poll = feed
    .command('poll')
    .description('Read feeds now, and the reports that they bring')
    .argument('[url-or-id]', 'one feed; all by default')
    .addOption(dataOption());
  for (const option of egressOptions()) poll.addOption(option);
  poll.action(pollFeeds);
  feed
    .command('remove')
    .description('Follow a feed no longer; its reports stay')
    .argument('<url-or-id>')
    .addOption(dataOption())
    .action(remove);
  return feed;
}

interface AddOptions extends Options {
  readonly every: number;
  readonly passwordEnv?: string;
  readonly passwordFile?: string;
  readonly now?: true;
}

async function add(url: string, options: AddOptions): Promise<void> {
  const { data, every, allowHost, proxy } = options;
  const address = feedAddress(url, options);
  const store = await openedStore(data, 'write');
  const feed = await store.feeds.add(address, every);
  await store.close();
  if (options.now || allowHost.length > 0 || proxy) await pollFeeds(feed.id, { data, allowHost, proxy });
  else print(feed);
}

/** The address as it is kept. @throws CommandFailure for what is none; no password in it is repeated */
function feedAddress(url: string, { passwordEnv, passwordFile }: AddOptions): string {
  if (isMailFolder(url)) {
    const place: PasswordPlace | undefined =
      passwordEnv !== undefined
        ? { kind: 'env', name: passwordEnv }
        : passwordFile !== undefined
          ? { kind: 'file', path: path.resolve(passwordFile) }
          : undefined;
    const folder = mailFolderAddress(url, place);
    if (folder.ok) return folder.value.href;
    throw new CommandFailure(`${folder.trouble.place}: ${folder.trouble.message}`, exitCode.usage);
  }
  const address = URL.parse(url);
  if (address && /^https?:$/.test(address.protocol)) return address.href;
  throw new CommandFailure(
    `${url}: Give the full address of a feed, with https:// or http://.`,
    exitCode.usage,
  );
}

async function list({ data }: { data: string }): Promise<void> {
  const store = await openedStore(data, 'read');
  const feeds = await store.feeds.list();
  await store.close();
  for (const feed of feeds) print(feed);
  if (feeds.length === 0)
    throw new CommandFailure('No feeds yet. Add one with: shirabe feed add URL', exitCode.nothingFound);
}

async function remove(which: string, { data }: { data: string }): Promise<void> {
  const store = await openedStore(data, 'write');
  try {
    for (const feed of await chosen(store, which)) await store.feeds.remove(feed.id);
  } finally {
    await store.close();
  }
}

async function pollFeeds(which: string | undefined, { data, ...egress }: Options): Promise<void> {
  const { runBatch, withIngestion } = await import('./ingest.ts');
  await withIngestion(data, egress, async (opened) => {
    for (const feed of await chosen(opened.store, which)) {
      const polled = await opened.ingestion.pollFeed(feed.id);
      if (!polled.ok) reportFailure(feed.url, polled.trouble.message);
      else if (polled.value.feed.error) reportFailure(feed.url, polled.value.feed.error.message);
      else await runBatch(opened, polled.value.batch, polled.value.jobs);
    }
  });
}

/** The feed of that address or id; all when none is named. @throws CommandFailure when there is none */
async function chosen(store: Store, which: string | undefined): Promise<StoredFeed[]> {
  const feeds = await store.feeds.list();
  const href = which === undefined ? undefined : URL.parse(which)?.href;
  const found =
    which === undefined
      ? feeds
      : feeds.filter(({ id, url }) => id === which || url === which || url === href);
  if (found.length > 0) return found;
  const message =
    which === undefined
      ? 'No feeds yet. Add one with: shirabe feed add URL'
      : `${which}: There is no such feed. See: shirabe feed list`;
  throw new CommandFailure(message, exitCode.nothingFound);
}

function print({ id, url, title, everyMinutes, polledAt, entries, error }: StoredFeed): void {
  const state = error
    ? `failed: ${error.message}`
    : polledAt
      ? `polled ${polledAt}, ${entries} entries`
      : 'not yet polled';
  process.stdout.write(printable([id, url, title ?? '', `every ${everyMinutes} min`, state].join('\t')));
  process.stdout.write('\n');
}
