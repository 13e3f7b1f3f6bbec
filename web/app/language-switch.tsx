import { useNavigate } from '@tanstack/react-router';
import { rememberLanguage, speak, type UiLanguage, useLanguage } from '../language/index.ts';

const own: Record<UiLanguage, string> = { ja: '日本語', en: 'English' };

/** Names the other language in that language, and changes to it. The choice is remembered and stands in the address. */
export function LanguageSwitch() {
  const { language } = useLanguage();
  const navigate = useNavigate();
  const other: UiLanguage = language === 'ja' ? 'en' : 'ja';
  const change = async () => {
    rememberLanguage(other);
    await speak(other);
    await navigate({
      to: '.',
      search: (before) => ({ ...before, ui: other }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <button type="button" lang={other} onClick={() => void change()}>
      {own[other]}
    </button>
  );
}
