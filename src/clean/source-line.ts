/** A line that does nothing but name what the text was made from. */
export interface SourceLine {
  readonly basis: 'from-line' | 'original-line';
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
}

const fromLine = /^([Ff])rom\s([^\s].{8,280}?)[.。]?$/;
const labelled =
  /^[(（【[［※*\s]{0,3}(原文|原題|元記事|元の記事|原典|出典|引用元|参照元|情報源|ソース|翻訳元|original(?: article| story| post| source| text| title)?|source(?: article| story)?|via|translated from|based on|出所)\s?(?:は|[:：／|])\s?(.{0,400})$/iu;
const url = /https?:\/\/[^\s<>()「」（）"'）]{4,400}/i;

/**
 * Reads "from <Title of the original>.", 「原文は以下（英文）」, 「原文：Title」, "Source: Example News" and the like. `position` is how
 * far down the text the line stands (0–1): "Source: X" is the credit of a figure in the middle of an article.
 */
export function sourceLineOf(line: string, position: number): SourceLine | undefined {
  if (line.length > 420) return undefined;
  const from = fromLine.exec(line);
  // A line that begins with a small "from" is no sentence; "From …" is one unless its words are capitalised as titles are.
  if (from?.[2] && position > 0.3 && (from[1] === 'f' ? isHeadline(from[2]) : isTitleCase(from[2]))) {
    return { basis: 'from-line', title: from[2] };
  }
  const m = labelled.exec(line);
  if (!m?.[1]) return undefined;
  const isOriginal = /原|original|翻訳|translated|元/iu.test(m[1]);
  if (!isOriginal && position < 0.75) return undefined;
  if (/[\\{};=]|\.(?:exe|dll)\b/i.test(m[2] ?? '')) return undefined;
  if (/[。]./u.test(m[2] ?? '') || (m[2] ?? '').length > 260) return undefined;
  return { basis: isOriginal ? 'original-line' : 'from-line', ...namedIn(m[2] ?? '') };
}

/** Title, outlet and address out of what follows the label: 「“Title”（Outlet）」, "Outlet", "Title | Outlet", "https://…". */
function namedIn(rest: string): { title?: string; outlet?: string; url?: string } {
  const address = url.exec(rest)?.[0];
  const words = rest
    .replace(url, '')
    .replaceAll(/[（(](?:英文|英語|外部サイト|PDF)[)）]/gu, '')
    .replace(/[\s.。:：\-–—|]{1,6}$/u, '')
    .trim();
  const found = address ? { url: address } : {};
  if (words === '' || /^(?:以下|こちら|下記|次|here|below|リンク)/iu.test(words)) return found;
  const quoted = /[“"「『]([^”"」』]{6,250})[”"」』]/u.exec(words);
  const beside = quoted
    ? words.replace(quoted[0], '').replaceAll(/^[\s,、(（|-]{0,4}|[\s,、)）|-]{0,4}$/gu, '')
    : '';
  if (quoted?.[1])
    return {
      ...found,
      title: quoted[1],
      ...(beside.length >= 2 && beside.length <= 50 ? { outlet: beside } : {}),
    };
  const parted = /^(.{12,240}?)\s?(?:[|｜]|\s[-–—]\s|[（(])\s?([^|｜()（）]{2,50})[)）]?$/u.exec(words);
  if (parted?.[1] && parted[2] && isHeadline(parted[1]))
    return { ...found, title: parted[1].trim(), outlet: parted[2].trim() };
  return isHeadline(words) ? { ...found, title: words } : { ...found, outlet: words.slice(0, 80) };
}

/** Reads as the headline of an article: four to 40 words beginning with a capital, or a Japanese phrase of some length. */
export function isHeadline(text: string): boolean {
  if (/[ぁ-ゖァ-ヺ]/u.test(text)) return text.length >= 14 && !text.includes('。');
  const words = text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
  return words.length >= 4 && words.length <= 40 && /^["“'‘]?[A-Z0-9]/.test(text);
}

/** Most of the longer words begin with a capital. */
function isTitleCase(text: string): boolean {
  if (/[\\_={}/<>]/.test(text)) return false;
  const long = text.match(/[A-Za-z][A-Za-z'’-]{3,40}/g) ?? [];
  return (
    isHeadline(text) && long.filter((word) => /^[A-Z]/.test(word)).length >= Math.max(3, long.length * 0.7)
  );
}
