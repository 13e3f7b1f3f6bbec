import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ApiFailure } from '../api/client.ts';
import { LanguageSwitch } from '../app/language-switch.tsx';
import { usePageTitle } from '../app/page-title.ts';
import { TroubleWords } from '../app/trouble-note.tsx';
import { useLanguage } from '../language/index.ts';
import style from './account.module.css';
import { pathAfter, sessionQuery, signIn } from './session.ts';

const here = getRouteApi('/sign-in');

/** Name and password, and a code once the server asks for one. */
export function SignInPage() {
  const { t } = useLanguage();
  usePageTitle(t('account.signIn'));
  const { next, refused } = here.useSearch();
  const { data: session } = useQuery(sessionQuery());
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => signIn({ name: name.trim(), password, ...(code === '' ? {} : { code }) }),
    // A whole load: nothing that was fetched before may stay on the page.
    onSuccess: () => window.location.assign(pathAfter(next)),
    onError: () => setCode(''),
  });
  const wantsCode = error instanceof ApiFailure && (error.kind === 'access/code' || error.place === 'code');
  const [hadCode, setHadCode] = useState(false);
  if (wantsCode && !hadCode) setHadCode(true);
  const send = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <div className={style.signIn}>
      <div className={style.language}>
        <LanguageSwitch />
      </div>
      <h1>
        <span lang="ja">調べ</span> {t('account.signIn')}
      </h1>
      <form onSubmit={send}>
        <label>
          <span>{t('account.name')}</span>
          <input
            type="text"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{t('account.password')}</span>
          <input
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
        {hadCode && (
          <label>
            <span>{t('account.code')}</span>
            <input
              type="text"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              // biome-ignore lint/a11y/noAutofocus: the code is what the server just asked for
              autoFocus
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </label>
        )}
        {error && (
          <div role="alert">
            <TroubleWords
              kind={error instanceof ApiFailure ? error.kind : 'page/unexpected'}
              message={error.message}
            />
          </div>
        )}
        {refused && !error && (
          <p role="alert" className={style.refused}>
            {t('account.issuerRefused')}
          </p>
        )}
        <button type="submit" disabled={isPending}>
          {isPending ? t('account.signingIn') : t('account.signIn')}
        </button>
      </form>
      {session?.issuer && (
        <a className={style.issuer} href="/api/session/issuer">
          {t('account.through', { issuer: session.issuer })}
        </a>
      )}
      <p className={style.hint}>{t('account.forgotten')}</p>
    </div>
  );
}
