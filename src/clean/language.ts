/** Words of grammar that hardly occur in the other languages of the list, by BCP 47 code. */
const functionWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the',
    'of',
    'and',
    'to',
    'in',
    'that',
    'is',
    'was',
    'for',
    'with',
    'by',
    'on',
    'are',
    'from',
    'this',
    'have',
    'has',
    'been',
    'its',
    'which',
  ],
  id: [
    'yang',
    'dan',
    'di',
    'dari',
    'untuk',
    'dengan',
    'pada',
    'ini',
    'itu',
    'tidak',
    'oleh',
    'adalah',
    'dalam',
    'telah',
    'akan',
    'juga',
    'kepada',
    'atau',
  ],
  de: [
    'der',
    'die',
    'und',
    'das',
    'den',
    'von',
    'mit',
    'ist',
    'nicht',
    'ein',
    'eine',
    'für',
    'auf',
    'dem',
    'wurde',
    'sich',
    'auch',
    'werden',
  ],
  fr: [
    'le',
    'la',
    'les',
    'des',
    'et',
    'du',
    'une',
    'est',
    'dans',
    'pour',
    'que',
    'qui',
    'sur',
    'par',
    'avec',
    'aux',
    'ont',
    'cette',
  ],
  es: [
    'el',
    'los',
    'las',
    'del',
    'y',
    'que',
    'una',
    'por',
    'con',
    'para',
    'se',
    'como',
    'más',
    'fue',
    'sus',
    'han',
    'esta',
    'este',
  ],
  pt: [
    'os',
    'das',
    'dos',
    'do',
    'da',
    'uma',
    'não',
    'com',
    'para',
    'por',
    'mais',
    'foi',
    'pelo',
    'pela',
    'são',
    'esta',
    'também',
    'ao',
  ],
  it: [
    'il',
    'gli',
    'della',
    'di',
    'che',
    'una',
    'per',
    'con',
    'sono',
    'nel',
    'alla',
    'dei',
    'delle',
    'più',
    'questo',
    'anche',
    'stato',
    'dal',
  ],
  nl: [
    'het',
    'een',
    'van',
    'en',
    'dat',
    'zijn',
    'voor',
    'met',
    'niet',
    'ook',
    'deze',
    'wordt',
    'naar',
    'werd',
    'door',
    'bij',
    'om',
    'uit',
  ],
  tl: [
    'ang',
    'ng',
    'mga',
    'sa',
    'ay',
    'na',
    'hindi',
    'ito',
    'para',
    'kung',
    'nang',
    'ayon',
    'noong',
    'siya',
    'ni',
    'si',
    'din',
    'lamang',
  ],
};

/**
 * Main language of a text by its scripts and words of grammar: `ja`, `en`, `zh`, `ko`, `ru`, `uk`, `vi`, `th`, `id`, … or `und`.
 * Give it the article's own text; the first 20,000 characters decide. `declared` breaks a tie only where the text says too little.
 */
export function languageOf(text: string, declared?: string): string {
  const sample = text.slice(0, 20_000);
  const { counts, kana, han } = scriptCounts(sample);
  // One Japanese or Chinese character says about as much as two to three Latin letters.
  counts.set('cjk', (kana + han) * 2.5);
  let script = 'latin';
  for (const [name, count] of counts) if (count > (counts.get(script) ?? 0)) script = name;
  if ((counts.get(script) ?? 0) < 4) return plausible(declared) ?? 'und';
  if (script === 'cjk') return kana >= Math.max(1, han * 0.04) ? 'ja' : 'zh';
  if (script === 'ru') return /[іїєґ]/iu.test(sample) ? 'uk' : 'ru';
  if (script !== 'latin') return script;
  return latinLanguage(sample, declared);
}

/** Blocks of Unicode by the language that they stand for first, ends inclusive. */
const blocks: readonly (readonly [string, number, number])[] = [
  ['latin', 0xc0, 0x24f],
  ['el', 0x370, 0x3ff],
  ['ru', 0x400, 0x52f],
  ['he', 0x590, 0x5ff],
  ['ar', 0x600, 0x6ff],
  ['hi', 0x900, 0x97f],
  ['th', 0xe00, 0xe7f],
  ['lo', 0xe80, 0xeff],
  ['my', 0x1000, 0x109f],
  ['km', 0x1780, 0x17ff],
  ['latin', 0x1e00, 0x1eff],
  ['ko', 0xac00, 0xd7a3],
];

function scriptCounts(text: string): { counts: Map<string, number>; kana: number; han: number } {
  const counts = new Map<string, number>();
  let [latin, kana, han] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      const lower = code | 0x20;
      if (lower >= 0x61 && lower <= 0x7a) latin += 1;
    } else if (code >= 0x3041 && code <= 0x30fa) kana += 1;
    else if (code >= 0x3400 && code <= 0x9fff) han += 1;
    else {
      const block = blocks.find(([, from, to]) => code >= from && code <= to);
      // A Hangul syllable is two to three letters.
      if (block) counts.set(block[0], (counts.get(block[0]) ?? 0) + (block[0] === 'ko' ? 2 : 1));
    }
  }
  counts.set('latin', (counts.get('latin') ?? 0) + latin);
  return { counts, kana, han };
}

function latinLanguage(sample: string, declared: string | undefined): string {
  if (
    (sample.match(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0) >
    sample.length * 0.02
  )
    return 'vi';
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = 'und';
  let most = 0;
  for (const [language, list] of Object.entries(functionWords)) {
    const hits = list.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (hits > most) [best, most] = [language, hits];
  }
  if (most >= Math.max(1, words.length * 0.06)) return best;
  const said = plausible(declared);
  if (said && !/^(?:ja|zh|ko|ru|th)/.test(said)) return said;
  return most >= 1 && words.length < 40 ? best : 'und';
}

function plausible(declared: string | undefined): string | undefined {
  const code = /^([A-Za-z]{2,3})(?:[-_]|$)/.exec(declared ?? '')?.[1]?.toLowerCase();
  return code && code !== 'und' ? code : undefined;
}
