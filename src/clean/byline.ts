import { mastheadOf, soundsLikeOutlet } from './masthead.ts';

/** Who wrote the text, and the outlet where the line names it. */
export interface Byline {
  readonly authors: readonly string[];
  readonly outlet?: string;
}

const person =
  /^(?:[A-Z][\p{L}'’.-]*|de|van|von|der|den|la|le|bin|al|el|du|dos|da)(?:\s(?:[A-Z][\p{L}'’.-]*|de|van|von|der|den|la|le|bin|al|el|du|dos|da)){1,4}$/u;
/** "Ann Lee", "Ann Lee, Contributing Writer", "Ann Lee | Reporter": a person alone on a line. */
export function isPersonLine(line: string): boolean {
  if (line.length > 80) return false;
  const [name = '', ...rest] = line.split(/\s?[,|]\s?/);
  const isName =
    mastheadOf(line) === undefined &&
    person.test(name) &&
    name.split(/\s/).length <= 3 &&
    !team.test(name) &&
    !soundsLikeOutlet(name);
  return isName && rest.every((part) => roleWords.test(part) || part === '');
}

/** "By", "Written by", 「文」 with the name on the next line. */
export function isBylineLabel(line: string): boolean {
  return (
    line.length <= 12 &&
    /^(?:by|written by|author|authors|reported by|文|執筆|著者|筆者)\s?[:：]?$/i.test(line)
  );
}

const team =
  /\b(?:team|staff|group|intelligence|research(?:ers)?|labs?|center|centre|unit|newsroom|desk|editors?|security|threat)\b/i;
const roleWords =
  /\b(?:editor|reporter|writer|ceo|cto|ciso|coo|chief|officer|analyst|researcher|engineer|director|manager|head|president|founder|correspondent|contributor|contributing|senior|staff|principal|lead|of|at|for|consultant|journalist|freelance|author|vp|threat hunter)\b/i;

/**
 * Reads a line such as "By Ann Lee and Bo Chan, Example News", "Written by …", 「文：山田太郎」, 「[山田太郎，ITmedia]」,
 * 「山田太郎 記者」; undefined when it is none. Give it lines of the head or foot only.
 */
export function bylineOf(line: string): Byline | undefined {
  if (line.length > 140 || line.length < 4) return undefined;
  return english(line) ?? bracketed(line) ?? japanese(line);
}

function english(line: string): Byline | undefined {
  const m =
    /^(?:by|written by|posted by|author(?:\(s\)|s)?|reported by|words by|story by)\s?:?\s(.{2,120}?)\.?$/i.exec(
      line,
    );
  if (!m?.[1]) return undefined;
  const withoutDate = (m[1].split(/\s[|•·—–]\s|\s-\s|\s{2,}|\son\s/)[0] ?? '').trim();
  const parts = withoutDate.split(/\s?[,、，]\s?|\s(?:and|&)\s/i).filter((part) => part !== '');
  const authors: string[] = [];
  let outlet: string | undefined;
  for (const [index, part] of parts.entries()) {
    if (person.test(part) && !team.test(part) && (index === 0 || !outlet)) authors.push(part);
    else if (index === 0 && /^(?:the\s)?[A-Z]/.test(part) && part.length <= 70)
      authors.push(part.replace(/^the\s/i, ''));
    else if (!roleWords.test(part) && /^(?:the\s)?[A-Z0-9]/i.test(part) && part.length <= 50) outlet = part;
  }
  // "By Ann Lee, Example News": a last part of two capitalised words reads like a person; a word of the press tells it apart.
  const last = authors.at(-1);
  if (
    authors.length > 1 &&
    last &&
    soundsLikeOutlet(last) &&
    !/\sand\s/i.test(withoutDate.slice(-last.length - 6))
  ) {
    authors.pop();
    outlet = last;
  }
  if (authors.length === 0) return undefined;
  return outlet ? { authors, outlet } : { authors };
}

/** 「[山田太郎，ITmedia]」 and 「[ITmedia]」: the writer, if any, and the outlet. */
function bracketed(line: string): Byline | undefined {
  const m = /^[[［]([^[\]［］]{2,60})[\]］]$/u.exec(line);
  const parts = m?.[1]?.split(/\s?[，,、／/]\s?/u) ?? [];
  const outlet = parts.at(-1);
  if (parts.length < 2 || !outlet || !/[\p{Script=Latin}\p{Script=Katakana}新聞通信]/u.test(outlet))
    return undefined;
  return { authors: parts.slice(0, -1), outlet };
}

function japanese(line: string): Byline | undefined {
  const labelled =
    /^(?:文|執筆|著者|筆者|記者|ライター|投稿者|作成者|取材・文|文・写真|編集・執筆)\s?[:：＝=／/]\s?([^。:：]{2,40})$/u.exec(
      line,
    );
  if (labelled?.[1]) return { authors: labelled[1].split(/[、，,・]\s?/u).filter((name) => name !== '') };
  const reporter =
    /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,8}(?:[\s　][\p{Script=Han}\p{Script=Hiragana}]{1,5})?)[\s　]?(?:記者|編集委員|論説委員)$/u.exec(
      line,
    );
  if (reporter?.[1]) return { authors: [reporter[1].trim()] };
  const desk = /^([^（()）]{2,20}?)\s?[（(]([^（()）]{2,30}?)編集部[)）]$/u.exec(line);
  if (desk?.[1] && desk[2]) return { authors: [desk[1].trim()], outlet: desk[2].trim() };
  const writer = /^([\p{L}\s　ー]{2,24})[（(](?:著者|編集部|記者|ライター|執筆)[）)]$/u.exec(line);
  return writer?.[1] ? { authors: [writer[1].trim()] } : undefined;
}
