import { randomUUID } from 'node:crypto';
import { Command, InvalidArgumentError, Option } from 'commander';
import { hashPassword, newTokenSecret, secretHash } from '../access/index.ts';
import { AccessName, Role, type StoredAccount, TokenScope } from '../model/account.ts';
import { localActor } from '../model/decision.ts';
import { TlpLevel } from '../model/marking.ts';
import { ownOrganisation } from '../model/reader.ts';
import type { Store } from '../store/index.ts';
import { askPassword } from './ask-password.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { openedStore } from './opened.ts';
import { dataOption, wholeNumber } from './options.ts';

const examples = `
Examples:
  shirabe account add hanako --role administrator        asks for the password
  shirabe account add taro --role analyst --community own --community isac-jp
  shirabe account add mia --role partner --community cert-xx --level AMBER
  shirabe account token taro siem --scope read --days 90
  pass show shirabe/hanako | shirabe account password hanako

Beyond this machine (shirabe serve --host …) there has to be an account. A partner is of another organisation and
sees what its communities may see; the others belong to our own, which markings call "${ownOrganisation}".`;

interface AddOptions {
  readonly data: string;
  readonly role: Role;
  readonly level?: TlpLevel;
  readonly community: readonly string[];
  readonly subject?: string;
}

const named = (text: string) => {
  const found = AccessName.safeParse(text);
  if (!found.success) throw new InvalidArgumentError(`Give ${found.error.issues[0]?.message ?? 'a name'}.`);
  return found.data;
};

export function accountCommand(): Command {
  const command = new Command('account')
    .description('Accounts: who may sign in, see and do what')
    .addHelpText('after', examples);
  command.addCommand(addCommand());
  command.addCommand(
    new Command('list').description('Show all accounts').addOption(dataOption()).action(list),
  );
  command.addCommand(
    new Command('disable')
      .description('Ends an account: its sessions and tokens let nobody in any more')
      .argument('<name>', 'name of the account')
      .addOption(dataOption())
      .option('--undo', 'lets it in again')
      .action(disable),
  );
  command.addCommand(
    new Command('password')
      .description('Sets a new password, asked for on the terminal or read from stdin; ends all sessions')
      .argument('<name>', 'name of the account')
      .addOption(dataOption())
      .option('--without-code', 'signing in needs no code of an authenticator app any more')
      .action(password),
  );
  command.addCommand(
    new Command('token')
      .description('Makes an API token and shows it this once')
      .argument('<name>', 'name of the account')
      .argument('<purpose>', 'what it is for', named)
      .addOption(dataOption())
      .addOption(new Option('--scope <scope>', 'what it may do').choices(TokenScope.options).default('read'))
      .addOption(
        new Option('--days <number>', 'days that it holds').argParser(wholeNumber(1, 366)).default(90),
      )
      .action(token),
  );
  return command;
}

function addCommand(): Command {
  return new Command('add')
    .description('Adds an account; the password is asked for on the terminal or read from stdin')
    .argument('<name>', 'up to 80 letters, digits and . _ @ -', named)
    .addOption(dataOption())
    .addOption(new Option('--role <role>', 'what it may do').choices(Role.options).makeOptionMandatory())
    .addOption(
      new Option(
        '--level <level>',
        'highest TLP level it may see (default: AMBER+STRICT, partners AMBER)',
      ).choices(TlpLevel.options),
    )
    .addOption(
      new Option(
        '--community <name>',
        `community whose markings it may see; can be repeated (default: ${ownOrganisation}, partners none)`,
      )
        .argParser((text: string, before: readonly string[]) => [...before, named(text)])
        .default([] as readonly string[], 'none'),
    )
    .option(
      '--subject <issuer-and-subject>',
      'signs in through the issuer as this subject ("ISSUER SUBJECT") instead of with a password',
    )
    .action(add);
}

async function withStore(data: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openedStore(data, 'write');
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

async function add(name: string, { data, role, level, community, subject }: AddOptions): Promise<void> {
  const own = role === 'partner' ? [] : [ownOrganisation];
  const communities = [...new Set(community.length > 0 ? community : own)];
  if (role === 'partner' && (communities.length === 0 || communities.includes(ownOrganisation))) {
    const message = `A partner belongs to other organisations: name them with --community, and not ${ownOrganisation}.`;
    throw new CommandFailure(message, exitCode.usage);
  }
  await withStore(data, async (store) => {
    const others = await store.access.accounts();
    // Markings name communities and persons in one list, so that a name must mean one of them.
    if (
      name === ownOrganisation ||
      [...communities, ...others.flatMap((one) => one.communities)].includes(name)
    ) {
      throw new CommandFailure(`${name}: a community is called so. Choose another name.`, exitCode.usage);
    }
    if (others.some((one) => one.name === name || communities.includes(one.name))) {
      throw new CommandFailure(
        `${name}: there is such an account, or a community is called as one.`,
        exitCode.usage,
      );
    }
    const hash = subject === undefined ? await newPassword() : undefined;
    const account: StoredAccount = {
      id: randomUUID(),
      name,
      role,
      level: level ?? (role === 'partner' ? 'AMBER' : 'AMBER+STRICT'),
      communities,
      createdAt: new Date().toISOString(),
      failures: 0,
      ...(hash === undefined ? {} : { password: hash }),
      ...(subject === undefined ? {} : { subject }),
    };
    if (!(await store.access.order({ do: 'add-account', account }))) {
      throw new CommandFailure(`${name}: there is such an account or subject.`, exitCode.usage);
    }
    await note(store, 'account added', { account: name, role, level: account.level, communities });
    process.stdout.write(`${name}: ${role}, up to TLP:${account.level}, ${communities.join(', ')}\n`);
  });
}

async function newPassword(): Promise<string> {
  const hash = await hashPassword(await askPassword('Password'));
  if (!hash.ok) throw new CommandFailure(hash.trouble.message, exitCode.usage);
  return hash.value;
}

async function found(store: Store, name: string): Promise<StoredAccount> {
  const account = await store.access.account({ name });
  if (!account) throw new CommandFailure(`${name}: there is no such account.`, exitCode.nothingFound);
  return account;
}

function note(store: Store, what: string, details: Record<string, string | number | string[]>) {
  const at = new Date().toISOString();
  return store.access.order({ do: 'note', note: { at, actor: localActor, act: 'access', what, details } });
}

async function list({ data }: { readonly data: string }): Promise<void> {
  const store = await openedStore(data, 'read');
  try {
    const accounts = await store.access.accounts();
    for (const { name, role, level, communities, totp, disabledAt } of accounts) {
      const facts = [role, `TLP:${level}`, communities.join(','), totp ? 'with code' : 'no code'];
      process.stdout.write(
        `${[name, ...facts, ...(disabledAt ? [`disabled ${disabledAt}`] : [])].join('\t')}\n`,
      );
    }
    if (accounts.length === 0) throw new CommandFailure('There is no account yet.', exitCode.nothingFound);
  } finally {
    await store.close();
  }
}

async function disable(
  name: string,
  options: { readonly data: string; readonly undo?: true },
): Promise<void> {
  await withStore(options.data, async (store) => {
    const { id } = await found(store, name);
    const disabledAt = options.undo ? null : new Date().toISOString();
    await store.access.order({ do: 'change-account', id, change: { disabledAt } });
    if (!options.undo) await store.access.order({ do: 'end-sessions', accountId: id });
    await note(store, options.undo ? 'account enabled' : 'account disabled', { account: name });
    process.stdout.write(`${name}: ${options.undo ? 'enabled' : 'disabled'}\n`);
  });
}

async function password(
  name: string,
  options: { readonly data: string; readonly withoutCode?: true },
): Promise<void> {
  await withStore(options.data, async (store) => {
    const { id } = await found(store, name);
    const change = { password: await newPassword(), failures: 0, lockedUntil: null };
    const code = options.withoutCode ? { totp: null } : {};
    await store.access.order({ do: 'change-account', id, change: { ...change, ...code } });
    await store.access.order({ do: 'end-sessions', accountId: id });
    await note(store, 'password set', { account: name });
    process.stdout.write(`${name}: the new password holds; all sessions ended\n`);
  });
}

const dayMilliseconds = 24 * 60 * 60_000;

async function token(
  name: string,
  purpose: string,
  { data, scope, days }: { readonly data: string; readonly scope: TokenScope; readonly days: number },
): Promise<void> {
  await withStore(data, async (store) => {
    const { id: accountId } = await found(store, name);
    const secret = newTokenSecret();
    const now = Date.now();
    const made = {
      id: randomUUID(),
      accountId,
      name: purpose,
      scope,
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + days * dayMilliseconds).toISOString(),
    };
    await store.access.order({ do: 'add-token', token: made, hash: secretHash(secret) });
    await note(store, 'token made', { account: name, token: purpose, scope, days });
    process.stderr.write(`Shown this once; it holds until ${made.expiresAt.slice(0, 10)}:\n`);
    process.stdout.write(`${secret}\n`);
  });
}
