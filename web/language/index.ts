import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { messages as english } from './en/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: { page: typeof english };
  }
}

export type UiLanguage = 'ja' | 'en';
export type Say = TFunction;

const remembered = 'shirabe-language';

export function isUiLanguage(value: unknown): value is UiLanguage {
  return value === 'ja' || value === 'en';
}

/** The address decides (`?ui=ja`), else what was chosen here before, else the browser's languages. */
export function preferredLanguage(): UiLanguage {
  const asked = new URLSearchParams(window.location.search).get('ui') ?? recall();
  if (isUiLanguage(asked)) return asked;
  for (const tag of navigator.languages) {
    const primary = tag.split('-')[0];
    if (isUiLanguage(primary)) return primary;
  }
  return 'en';
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    fallbackLng: false,
    defaultNS: 'page',
    ns: ['page'],
    resources: {},
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
  });
  await speak(preferredLanguage());
}

/** Changes the language of the page; the messages of a language are loaded when it is first spoken. */
export async function speak(language: UiLanguage): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'page')) {
    const loaded = language === 'ja' ? await import('./ja/index.ts') : await import('./en/index.ts');
    i18next.addResourceBundle(language, 'page', loaded.messages);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export function rememberLanguage(language: UiLanguage): void {
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // A browser that stores nothing: the choice holds for this page.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

/** `t` says a message; `language` is the page's present language. */
export function useLanguage(): { t: Say; language: UiLanguage } {
  const { t, i18n } = useTranslation();
  return { t, language: i18n.language === 'ja' ? 'ja' : 'en' };
}
