import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FeedView } from '../../src/server/contract/index.ts';
import { order } from '../api/client.ts';
import { TroubleWords } from '../app/trouble-note.tsx';
import { sayMoment } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import style from './feed-item.module.css';

/** A feed: when it was looked at, how many entries, what went wrong; look now, or remove after a second yes. */
export function FeedItem({ feed }: { feed: FeedView }) {
  const { t, language } = useLanguage();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const onSettled = () => {
    for (const key of ['feeds', 'jobs', 'reports', 'facets'])
      void queries.invalidateQueries({ queryKey: [key] });
  };
  const poll = useMutation({ mutationFn: () => order('POST', `/api/feeds/${feed.id}/poll`), onSettled });
  const remove = useMutation({ mutationFn: () => order('DELETE', `/api/feeds/${feed.id}`), onSettled });
  const name = feed.title ?? feed.url;
  const every = everyKey(feed.everyMinutes);
  return (
    <li className={style.feed}>
      <div className={style.about}>
        <b>{name}</b>
        {feed.title && <p className={style.url}>{feed.url}</p>}
        <p className={style.facts}>
          <span>
            {every ? t(`feeds.everyChoice.m${every}`) : t('feeds.everyMinutes', { count: feed.everyMinutes })}
          </span>
          <span>
            {feed.polledAt
              ? t('feeds.polledAt', { date: sayMoment(feed.polledAt, language) })
              : t('feeds.neverPolled')}
          </span>
          <span>{t('feeds.entries', { count: feed.entries })}</span>
        </p>
        {feed.error && (
          <div className={style.trouble}>
            <TroubleWords kind={feed.error.kind} message={feed.error.message} />
          </div>
        )}
      </div>
      <div className={style.acts}>
        {sure ? (
          <>
            <span>{t('feeds.removeSure')}</span>
            <button type="button" onClick={() => remove.mutate()}>
              {t('feeds.remove')}
            </button>
            <button type="button" onClick={() => setSure(false)}>
              {t('feeds.keep')}
            </button>
          </>
        ) : (
          <>
            <button type="button" disabled={poll.isPending} onClick={() => poll.mutate()}>
              {poll.isPending ? t('feeds.polling') : t('feeds.poll')}
            </button>
            <button
              type="button"
              aria-label={t('feeds.removeWhat', { what: name })}
              onClick={() => setSure(true)}
            >
              {t('feeds.remove')}
            </button>
          </>
        )}
      </div>
    </li>
  );
}

function everyKey(minutes: number): 15 | 60 | 360 | 1440 | undefined {
  return ([15, 60, 360, 1440] as const).find((choice) => choice === minutes);
}
