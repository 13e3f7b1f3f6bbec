import { Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { DropAnywhere } from '../add/drop-anywhere.tsx';
import { useLanguage } from '../language/index.ts';
import style from './frame.module.css';
import { useGoing } from './going.ts';
import { KeysHelp } from './keys-help.tsx';
import { Rail } from './rail.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './top-bar.tsx';

/** Everything around a page: rail, top bar, keyboard, and the drop of files anywhere. */
export function Frame() {
  const { t } = useLanguage();
  const [helpShown, showHelp] = useState(false);
  const go = useGoing();
  const isSignIn = useLocation({ select: ({ pathname }) => pathname === '/sign-in' });
  useShortcuts({
    '?': () => showHelp(true),
    'g r': go.reports,
    'g n': go.names,
    'g j': go.judgement,
    'g f': go.feeds,
    'g a': go.add,
  });
  // Who is not signed in has nowhere to go.
  if (isSignIn) return <Outlet />;
  return (
    <div className={style.frame}>
      <a className={style.skip} href="#content">
        {t('frame.skip')}
      </a>
      <Rail />
      <TopBar onHelp={() => showHelp(true)} />
      <main id="content" className={style.content} tabIndex={-1}>
        <Outlet />
      </main>
      <KeysHelp opened={helpShown} onClose={() => showHelp(false)} />
      <DropAnywhere />
    </div>
  );
}
