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
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const kana = count(/[ぁ-ゖァ-ヺ]/gu);
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const scripts: readonly (readonly [string, number])[] = [
    // One Japanese or Chinese character says about as much as two to three Latin letters.
    ['cjk', (kana + han) * 2.5],
    ['ko', hangul * 2],
    ['cyrillic', cyrillic],
    ['th', count(/\p{Script=Thai}/gu)],
    ['ar', count(/\p{Script=Arabic}/gu)],
    ['he', count(/\p{Script=Hebrew}/gu)],
    ['hi', count(/\p{Script=Devanagari}/gu)],
    ['el', count(/\p{Script=Greek}/gu)],
    ['my', count(/\p{Script=Myanmar}/gu)],
    ['km', count(/\p{Script=Khmer}/gu)],
    ['lo', count(/\p{Script=Lao}/gu)],
    ['latin', latin],
  ];
  const [script, weight] = scripts.reduce((best, next) => (next[1] > best[1] ? next : best));
  if (weight < 4) return plausible(declared) ?? 'und';
  if (script === 'cjk') return kana >= Math.max(1, han * 0.04) ? 'ja' : 'zh';
  if (script === 'cyrillic') return /[іїєґ]/iu.test(sample) ? 'uk' : 'ru';
  if (script !== 'latin') return script;
  return latinLanguage(sample, declared);
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
