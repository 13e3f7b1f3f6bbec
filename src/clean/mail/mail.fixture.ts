import Encoding from 'encoding-japanese';

/** Text in a Japanese encoding. */
export function encoded(text: string, to: 'JIS' | 'SJIS' | 'EUCJP'): Buffer {
  return Buffer.from(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));
}

/** An encoded word (RFC 2047) in ISO-2022-JP, as mail programs of Japan write subjects. */
export function jisWord(text: string): string {
  return `=?ISO-2022-JP?B?${encoded(text, 'JIS').toString('base64')}?=`;
}

export interface FixturePart {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | readonly FixturePart[];
}

let boundaries = 0;

/** A mail with lines as RFC 5322 has them; parts become a multipart (mixed unless the headers say otherwise). */
export function makeMail({ headers, body }: FixturePart): Buffer {
  const isParts = Array.isArray(body);
  boundaries += 1;
  const boundary = `=_fixture_${boundaries}`;
  const type = headers['Content-Type'] ?? 'multipart/mixed';
  const all = isParts ? { ...headers, 'Content-Type': `${type}; boundary="${boundary}"` } : headers;
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const pieces: (string | Uint8Array)[] = [...head, '\r\n'];
  if (typeof body === 'string') pieces.push(body.replaceAll(/\r?\n/g, '\r\n'));
  else if (body instanceof Uint8Array) pieces.push(body);
  else {
    for (const part of body) pieces.push(`--${boundary}\r\n`, makeMail(part), '\r\n');
    pieces.push(`--${boundary}--\r\n`);
  }
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

/** Lines of 76 characters of base64. */
export function base64(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
}

export function quotedPrintable(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) =>
    byte === 10
      ? '\r\n'
      : byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
  );
  let line = '';
  let out = '';
  for (const unit of bytes) {
    if (unit !== '\r\n' && line.length + unit.length > 75) {
      out += `${line}=\r\n`;
      line = '';
    }
    line += unit;
    if (unit === '\r\n') {
      out += line;
      line = '';
    }
  }
  return out + line;
}
