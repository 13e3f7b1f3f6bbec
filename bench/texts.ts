import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** Paragraphs of our own texts (samples and open labels), by language. */
function paragraphs(): Record<'ja' | 'en', string[]> {
  const found: Record<'ja' | 'en', string[]> = { ja: [], en: [] };
  for (const folder of ['samples', 'labels/open']) {
    const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /\.(?:txt|md)$/.test(one)).sort()) {
      const text = readFileSync(path.join(root, folder, name), 'utf8');
      for (const paragraph of text.split(/\n+/)) {
        if (paragraph.length < 40) continue;
        found[/[ぁ-ん]/u.test(paragraph) ? 'ja' : 'en'].push(paragraph);
      }
    }
  }
  return found;
}

/** Numbers from 0 to below 1 that are the same in every run: a linear congruential generator modulo 2^32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface BenchText {
  readonly title: string;
  readonly lang: 'ja' | 'en';
  readonly text: string;
}

/** Texts of about `bytes` of UTF-8, half Japanese, half English, each of paragraphs put together anew. */
export function* benchTexts(count: number, bytes: number, seed = 1): Generator<BenchText> {
  const pieces = paragraphs();
  const random = randomFrom(seed);
  for (let number = 0; number < count; number++) {
    const lang = number % 2 === 0 ? 'ja' : 'en';
    const title = lang === 'ja' ? `報告第${seed}-${number}号` : `Report ${seed}-${number}`;
    const lines = [title];
    for (let size = 0; size < bytes; ) {
      const paragraph = pieces[lang][Math.floor(random() * pieces[lang].length)] ?? '';
      lines.push(paragraph);
      size += Buffer.byteLength(paragraph);
    }
    yield { title, lang, text: lines.join('\n\n') };
  }
}

/** Real reports of the shared corpus, cut at line ends into pieces of about `bytes`; none where it is not beside the clone. */
export function* realTexts(bytes: number): Generator<BenchText> {
  const shared = path.resolve(root, process.env.SHIRABE_SHARED ?? '../shared', 'corpus');
  if (!existsSync(shared)) return;
  for (const name of readdirSync(shared, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/^(?:annoctr\/dev\/)?[^/]+\.txt$/.test(name)) continue;
    let piece: string[] = [];
    let size = 0;
    let number = 0;
    const lang = name.startsWith('annoctr') ? 'en' : 'ja';
    for (const line of readFileSync(path.join(shared, name), 'utf8').split('\n')) {
      piece.push(line);
      size += Buffer.byteLength(line) + 1;
      if (size < bytes) continue;
      yield { title: `${path.basename(name)}-${number++}`, lang, text: piece.join('\n') };
      piece = [];
      size = 0;
    }
  }
}

/** The same as a page with menus around it. */
export function pageOf({ title, lang, text }: BenchText): string {
  const body = text
    .split('\n\n')
    .slice(1)
    .map((paragraph) => `<p>${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:site_name" content="Bench"><meta property="article:published_time" content="2026-0${1 + (text.length % 9)}-1${text.length % 10}T00:00:00Z">
</head><body><nav><a href="/">Home</a> <a href="/about">About</a></nav><article><h1>${title}</h1>
${body}
</article><footer>© Bench</footer></body></html>`;
}
