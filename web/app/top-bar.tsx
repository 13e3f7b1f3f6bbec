import { AccountMenu } from '../account/account-menu.tsx';
import { useLanguage } from '../language/index.ts';
import { AppearanceMenu } from './appearance-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SearchBox } from './search-box.tsx';
import style from './top-bar.module.css';

export function TopBar({ onHelp }: { onHelp: () => void }) {
  const { t } = useLanguage();
  return (
    <header className={style.bar}>
      <SearchBox />
      <div className={style.side}>
        <LanguageSwitch />
        <AppearanceMenu />
        <AccountMenu />
        <button
          type="button"
          className={style.keys}
          onClick={onHelp}
          aria-label={t('frame.keys')}
          title={t('frame.keys')}
        >
          ?
        </button>
      </div>
    </header>
  );
}
