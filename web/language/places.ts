import type { Say, UiLanguage } from './index.ts';

const names = new Map<UiLanguage, Intl.DisplayNames>();

/** ISO 3166-1 alpha-2 → the country's everyday name: 韓国, South Korea. The code itself where none is known. */
export function countryName(code: string, language: UiLanguage): string {
  let known = names.get(language);
  if (!known) {
    known = new Intl.DisplayNames([language], { type: 'region', style: 'short', fallback: 'code' });
    names.set(language, known);
  }
  try {
    return plainer[language][code] ?? known.of(code) ?? code;
  } catch {
    return code; // not shaped like a region code
  }
}

/** Where CLDR's short forms read as abbreviations or add a second name. */
const plainer: Readonly<Record<UiLanguage, Readonly<Record<string, string>>>> = {
  en: { US: 'United States', GB: 'United Kingdom', MM: 'Myanmar', TR: 'Turkey', CZ: 'Czech Republic' },
  ja: { MM: 'ミャンマー', US: '米国' },
};

/** BCP 47 code → the language's name in the language of the page. */
export function languageName(code: string, language: UiLanguage, t: Say): string {
  if (code === 'ja' || code === 'en' || code === 'und') return t(`labels.language.${code}`);
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

let codes: readonly string[] | undefined;

/** ISO 3166-1 alpha-2 codes that have a name of their own. */
export function countryCodes(): readonly string[] {
  if (codes) return codes;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const known = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  // Codes of unions, of no country, and withdrawn ones, whose canonical form is another.
  const none = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
  codes = letters
    .flatMap((one) => letters.map((two) => one + two))
    .filter((code) => !none.has(code) && known.of(code) !== undefined)
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
  return codes;
}
