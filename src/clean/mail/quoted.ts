import type { Lineage } from '../../model/document.ts';
import type { Line, LineHint } from '../line.ts';

/** What of a mail's lines comes from other mails. */
export interface Quoted {
  readonly lineage: readonly Lineage[];
  /** Lines that are another mail's header (furniture) or words repeated in an answer (comment), by index. */
  readonly places: ReadonlyMap<number, LineHint['place']>;
}

const forwardMark =
  /^[-_=*>\s]{0,20}(?:(?:begin\s)?forwarded (?:message|mail|by)|転送(?:された)?(?:メッセージ|メール))/i;
const originalMark =
  /^[-_=*>\s]{2,20}(?:original (?:message|mail|appointment)|元の(?:メッセージ|メール)|オリジナル ?メッセージ)/i;
const answerMark =
  /^(?:[>\s]{0,6}on\s[^\n]{6,250}\swrote:|[^\n]{4,250}(?:さん|様|氏)?(?:が|は)書きました[:：]?|(?:19|20)\d{2}[年/-][^\n]{5,200}<[^<>\s]{3,100}@[^<>\s]{3,100}>\s?[:：])$/i;
const field =
  /^[>\s]{0,6}\*{0,2}(from|sent|date|to|cc|reply-to|subject|差出人|送信者|送信元|送信日時|送信日|日時|日付|宛先|件名|題名)\*{0,2}\s?[:：]\*{0,2}\s?(.{0,500})$/i;
const fieldKinds: Readonly<Record<string, 'from' | 'subject' | 'other'>> = {
  from: 'from',
  差出人: 'from',
  送信者: 'from',
  送信元: 'from',
  subject: 'subject',
  件名: 'subject',
  題名: 'subject',
};
/** With fewer characters of its own, a mail passes on what it quotes, and that is what it is about. */
const leastOwn = 200;

interface HeaderLines {
  readonly from: number;
  /** Index after the last line of it. */
  readonly to: number;
  readonly who?: string;
  readonly subject?: string;
  readonly isForward: boolean;
}

/**
 * Finds mails that a mail forwards or quotes: by the marks that mail programs put before them in English and Japanese, by blocks of
 * header lines, and by `>`. A forwarded mail's words stay the text's own; an answer's quotation is set aside where the answer has
 * words of its own. @param subject tells "Fwd:" from "Re:"
 */
export function quotedIn(lines: readonly Line[], subject: string): Quoted {
  const isForwarding = /^\s?(?:fwd?|fw|転送|wg|tr)\s?[:：]/i.test(subject);
  const blocks = headerBlocks(lines, isForwarding);
  const lineage: Lineage[] = [];
  const places = new Map<number, LineHint['place']>();
  for (const block of blocks) {
    for (let index = block.from; index < block.to; index++) places.set(index, 'furniture');
    const [first, last] = [lines[block.from], lines[block.to - 1]];
    if (first && last && (block.who ?? block.subject)) {
      lineage.push({
        ...(block.subject ? { title: block.subject } : {}),
        ...(block.who ? { outlet: block.who } : {}),
        basis: block.isForward ? 'forwarded-mail' : 'quoted-mail',
        span: { start: first.start, end: last.end },
      });
    }
  }
  for (const index of armourIn(lines)) places.set(index, 'furniture');
  const answer = blocks.find((block) => !block.isForward);
  const quotation = quotationMarks(lines);
  const from = answer?.to ?? lines.length;
  const isQuoted = (index: number): boolean => index >= from || quotation.has(index);
  let own = 0;
  for (const [index, { text }] of lines.entries())
    if (!isQuoted(index) && !places.has(index)) own += text.length;
  if (own >= leastOwn) {
    for (const index of lines.keys()) if (isQuoted(index) && !places.has(index)) places.set(index, 'comment');
  }
  return { lineage, places };
}

function headerBlocks(lines: readonly Line[], isForwarding: boolean): HeaderLines[] {
  const blocks: HeaderLines[] = [];
  for (let index = 0; index < lines.length; index++) {
    const text = shortText(lines[index]);
    if (text === undefined) continue;
    const isForward = forwardMark.test(text);
    const isMarked = isForward || originalMark.test(text);
    const fields = fieldsFrom(lines, isMarked ? index + 1 : index);
    const isBlock = isMarked ? fields.to > index + 1 : fields.count >= 3 && fields.who !== undefined;
    if (isBlock || isMarked) {
      const to = Math.max(index + 1, fields.to);
      blocks.push({
        from: index,
        to,
        ...(fields.who ? { who: fields.who } : {}),
        ...(fields.subject ? { subject: fields.subject } : {}),
        isForward: isForward || (isForwarding && blocks.length === 0),
      });
      index = to - 1;
    } else if (answerMark.test(text)) {
      const who = writerIn(text);
      blocks.push({ from: index, to: index + 1, ...(who ? { who } : {}), isForward: false });
    }
  }
  return blocks;
}

interface Fields {
  readonly to: number;
  readonly count: number;
  readonly who?: string;
  readonly subject?: string;
}

/** Header lines that follow one another. */
function fieldsFrom(lines: readonly Line[], from: number): Fields {
  let to = from;
  let who: string | undefined;
  let subject: string | undefined;
  while (to < from + 10) {
    const m = field.exec(shortText(lines[to]) ?? '');
    if (!m?.[1]) break;
    const kind = fieldKinds[m[1].toLowerCase()];
    if (kind === 'from') who ??= nameOf(m[2] ?? '');
    else if (kind === 'subject')
      subject ??= (m[2] ?? '').replace(/^(?:(?:re|fwd?|fw)\s?[:：]\s?){1,5}/i, '').trim();
    to += 1;
  }
  return { to, count: to - from, ...(who ? { who } : {}), ...(subject ? { subject } : {}) };
}

function shortText(line: Line | undefined): string | undefined {
  return line && line.text.length <= 600 ? line.text : undefined;
}

/** "Ann Example <ann@example.org> [mailto:…]" → "Ann Example"; an address alone stays. */
function nameOf(words: string): string {
  const name = words
    .replaceAll(/[<[(＜][^<>[\]()＜＞]{0,200}[>\])＞]/g, ' ')
    .replaceAll(/["*]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return (name === '' ? words.replaceAll(/[<>]/g, '').trim() : name).slice(0, 120);
}

/** "On Tue, 24 Nov 2026 at 09:00, Ann Example <ann@example.org> wrote:" → "Ann Example". */
function writerIn(text: string): string | undefined {
  const english =
    /(?:,|\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?(?:\s[+-]\d{4})?,?)\s([^,<>\d][^,<>]{1,80}?)\s?(?:<[^<>]{1,120}>\s?)?wrote:$/i.exec(
      text,
    );
  const japanese =
    /(?:^|[\s:：)）])([^\s:：<>＜＞]{1,40}(?:\s[^\s:：<>＜＞\d]{1,40})?)\s?(?:<[^<>]{1,120}>\s?)?(?:さん|様|氏)?(?:[がは]書きました[:：]?|[:：])$/u.exec(
      text,
    );
  return (english?.[1] ?? japanese?.[1])?.trim();
}

/** Lines of a signature at the end of a mail at most (RFC 3676, section 4.3: "-- "). */
const signatureLines = 12;

/** What OpenPGP puts around signed text and after it (RFC 9580, section 7), and the writer's signature at the end. */
function armourIn(lines: readonly Line[]): number[] {
  const found: number[] = [];
  let isSignature = false;
  let hashes = -1;
  for (const [index, { text }] of lines.entries()) {
    if (text === '-----BEGIN PGP SIGNED MESSAGE-----') hashes = index;
    else if (text === '-----BEGIN PGP SIGNATURE-----') isSignature = true;
    const isHash =
      hashes >= 0 && (index === hashes || (index <= hashes + 3 && /^Hash: [\w, -]{1,60}$/.test(text)));
    if (isSignature || isHash) found.push(index);
    if (text === '-----END PGP SIGNATURE-----') isSignature = false;
  }
  const dashes = lines.findLastIndex(({ text }) => text === '--');
  if (dashes > 0 && lines.length - dashes <= signatureLines + 1)
    for (let index = dashes; index < lines.length; index++) found.push(index);
  return found;
}

/** Lines that begin with ">" where most of the lines around do: quotations of an answer. */
function quotationMarks(lines: readonly Line[]): ReadonlySet<number> {
  const marked = new Set<number>();
  for (const [index, { text }] of lines.entries()) if (/^(?:>|＞)/.test(text)) marked.add(index);
  return marked.size >= 2 ? marked : new Set();
}
