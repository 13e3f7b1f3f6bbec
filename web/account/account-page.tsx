import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { SessionView } from '../../src/server/contract/access.ts';
import { usePageTitle } from '../app/page-title.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import { useLanguage } from '../language/index.ts';
import style from './account.module.css';
import { confirmCode, offerCode, removeCode, sessionQuery } from './session.ts';

/** What the account may see, and its code of an authenticator app. */
export function AccountPage() {
  const { t } = useLanguage();
  usePageTitle(t('account.title'));
  const { data: session, error } = useQuery(sessionQuery());
  if (error) return <TroubleNote error={error} />;
  if (!session) return <Waiting />;
  const { role, name, level, communities = [] } = session;
  return (
    <div className={style.page}>
      <h1>{t('account.title')}</h1>
      {name === undefined || role === 'owner' || role === 'nobody' ? (
        <p>{t('account.none')}</p>
      ) : (
        <>
          <dl className={style.facts}>
            <dt>{t('account.name')}</dt>
            <dd>{name}</dd>
            <dt>{t('account.role')}</dt>
            <dd>{t(`account.roles.${role}`)}</dd>
            <dt>{t('account.level')}</dt>
            <dd>TLP:{level}</dd>
            <dt>{t('account.communities')}</dt>
            <dd>{communities.map((one) => (one === 'own' ? t('account.own') : one)).join(' · ')}</dd>
          </dl>
          {session.hasPassword && <CodePart session={session} />}
        </>
      )}
    </div>
  );
}

function CodePart({ session }: { session: SessionView }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const offer = useMutation({ mutationFn: offerCode });
  const settle = useMutation({
    mutationFn: () => (session.hasCode ? removeCode(code) : confirmCode(code)),
    onSuccess: (now) => {
      queries.setQueryData(sessionQuery().queryKey, now);
      offer.reset();
    },
    onSettled: () => setCode(''),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    settle.mutate();
  };
  return (
    <section className={style.code}>
      <h2>{t('account.codeTitle')}</h2>
      <p>{session.hasCode ? t('account.codeOn') : t('account.codeOff')}</p>
      {!session.hasCode && !offer.data && (
        <button type="button" onClick={() => offer.mutate()} disabled={offer.isPending}>
          {t('account.codeBegin')}
        </button>
      )}
      {offer.data && !session.hasCode && (
        <>
          <p>{t('account.codeHow')}</p>
          <p>
            <code className={style.secret}>{offer.data.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
          <p>
            <a href={offer.data.address}>{t('account.codeOpen')}</a>{' '}
            <code className={style.address}>{offer.data.address}</code>
          </p>
        </>
      )}
      {(session.hasCode || offer.data) && (
        <form onSubmit={send}>
          <label>
            <span>{t('account.code')}</span>
            <input
              type="text"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              required
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </label>
          <button type="submit" disabled={settle.isPending}>
            {session.hasCode ? t('account.codeRemove') : t('account.codeConfirm')}
          </button>
        </form>
      )}
      {(offer.error ?? settle.error) && <TroubleNote error={offer.error ?? settle.error} />}
    </section>
  );
}
