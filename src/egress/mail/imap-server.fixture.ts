import { once } from 'node:events';
import { createServer, type TLSSocket } from 'node:tls';
import { selfSigned } from './certificate.fixture.ts';

export interface FixtureMail {
  readonly uid: number;
  readonly source: string;
  /** The size that the server states. */
  readonly statedSize?: number;
}

/** A mailbox of a test: what it holds can be changed while the server runs. */
export interface FixtureBox {
  uidValidity: number;
  mails: FixtureMail[];
}

export interface ImapServer {
  readonly port: number;
  /** To be trusted by the client under test. */
  readonly cert: string;
  /** Command lines that came, without their tags. */
  readonly commands: string[];
  close(): Promise<void>;
}

/**
 * A small IMAP server of a test on 127.0.0.1 (a subset of RFC 9051): LOGIN, EXAMINE, UID SEARCH, UID FETCH.
 * @param instead answers a command by itself where it gives a line
 */
export async function serveImap(
  host: string,
  password: string,
  box: FixtureBox,
  instead: (command: string) => string | undefined = () => undefined,
): Promise<ImapServer> {
  const { key, cert } = selfSigned(host);
  const commands: string[] = [];
  const sockets = new Set<TLSSocket>();
  const server = createServer({ key, cert }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('* OK ready\r\n');
    let rest = '';
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        const space = line.indexOf(' ');
        const [tag, command] = [line.slice(0, space), line.slice(space + 1)];
        commands.push(command);
        socket.write(
          instead(command) ?? `${answerTo(command, password, box)}`.replaceAll('{tag}', tag),
          'latin1',
        );
        if (command === 'LOGOUT') socket.end();
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cert,
    commands,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function answerTo(command: string, password: string, { uidValidity, mails }: FixtureBox): string {
  const [word = ''] = command.split(' ', 1);
  const ok = '{tag} OK done\r\n';
  switch (word.toUpperCase()) {
    case 'CAPABILITY':
      return `* CAPABILITY IMAP4rev1\r\n${ok}`;
    case 'LOGIN':
      return command.endsWith(`"${password}"`) ? ok : '{tag} NO [AUTHENTICATIONFAILED] wrong\r\n';
    case 'LOGOUT':
      return `* BYE\r\n${ok}`;
    case 'LIST':
      return `* LIST (\\Noselect) "/" ""\r\n${ok}`;
    case 'EXAMINE':
      if (!/ "?(?:INBOX|CTI)"?$/.test(command)) return '{tag} NO [NONEXISTENT] no such folder\r\n';
      return `* ${mails.length} EXISTS\r\n* 0 RECENT\r\n* FLAGS ()\r\n* OK [UIDVALIDITY ${uidValidity}] .\r\n* OK [UIDNEXT ${(mails.at(-1)?.uid ?? 0) + 1}] .\r\n{tag} OK [READ-ONLY] done\r\n`;
    case 'UID':
      return `${command.toUpperCase().includes('SEARCH') ? search(command, mails) : fetch(command, mails)}${ok}`;
    default:
      return ['NOOP', 'CLOSE', 'UNSELECT', 'ID', 'ENABLE', 'NAMESPACE'].includes(word.toUpperCase())
        ? ok
        : '{tag} BAD unknown\r\n';
  }
}

function search(command: string, mails: readonly FixtureMail[]): string {
  const from = Number(/UID (\d+):/i.exec(command)?.[1] ?? 1);
  // "n:*" always holds the last mail.
  const found = mails.filter(({ uid }, index) => uid >= from || index === mails.length - 1);
  return `* SEARCH ${found.map(({ uid }) => uid).join(' ')}\r\n`;
}

function fetch(command: string, mails: readonly FixtureMail[]): string {
  const wanted = Number(/FETCH (\d+) /i.exec(command)?.[1]);
  const index = mails.findIndex(({ uid }) => uid === wanted);
  const mail = mails[index];
  if (!mail) return '';
  const items = [`UID ${mail.uid}`];
  if (/RFC822\.SIZE/i.test(command)) items.push(`RFC822.SIZE ${mail.statedSize ?? mail.source.length}`);
  if (/ENVELOPE/i.test(command)) {
    const subject = /^Subject: (.*)$/im.exec(mail.source)?.[1]?.trim() ?? '';
    items.push(`ENVELOPE (NIL "${subject}" NIL NIL NIL NIL NIL NIL NIL NIL)`);
  }
  const part = /BODY\.PEEK\[\](?:<(\d+)\.(\d+)>)?/i.exec(command);
  if (part) {
    const source = part[2]
      ? mail.source.slice(Number(part[1]), Number(part[1]) + Number(part[2]))
      : mail.source;
    items.push(`BODY[]${part[2] ? `<${part[1]}>` : ''} {${source.length}}\r\n${source}`);
  }
  return `* ${index + 1} FETCH (${items.join(' ')})\r\n`;
}
