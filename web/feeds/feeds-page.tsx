import { useQuery } from '@tanstack/react-query';
import { feedList } from '../api/queries.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { usePageTitle } from '../app/page-title.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import { useLanguage } from '../language/index.ts';
import { FeedForm } from './feed-form.tsx';
import { FeedItem } from './feed-item.tsx';
import style from './feeds-page.module.css';

/** The feeds that are followed: add one, look now, remove, and what went wrong last. */
export function FeedsPage() {
  const { t } = useLanguage();
  usePageTitle(t('feeds.title'));
  const { data, error, refetch } = useQuery(feedList());
  return (
    <div className={style.page}>
      <h1>{t('feeds.title')}</h1>
      <p className={style.lead}>{t('feeds.lead')}</p>
      <FeedForm />
      {error ? (
        <TroubleNote error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.feeds.length === 0 ? (
        <EmptyState title={t('feeds.empty')} next={t('feeds.emptyNext')} />
      ) : (
        <ul className={style.feeds}>
          {data.feeds.map((feed) => (
            <FeedItem key={feed.id} feed={feed} />
          ))}
        </ul>
      )}
    </div>
  );
}
