import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { usePageTitle } from '../app/page-title.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { useLanguage } from '../language/index.ts';
import { overview } from './api.ts';
import style from './judgement-page.module.css';
import { LogPanel } from './log-panel.tsx';
import { LookPanel } from './look-panel.tsx';
import { QueuePanel } from './queue-panel.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { TaughtPanel } from './taught-panel.tsx';
import { WatchPanel } from './watch-panel.tsx';

const tabs = ['queue', 'look', 'watch', 'rules', 'taught', 'log', 'sheet'] as const;

/** What is left to decide over all reports, and everything that decisions rest on. */
export function JudgementPage() {
  const { t } = useLanguage();
  usePageTitle(t('judgement.title'));
  const search = useSearch({ from: '/judgement' });
  const tab = tabs.find((one) => one === search.tab) ?? 'queue';
  const { data, error, refetch } = useQuery(overview());
  const counts = data?.counts;
  const beside = {
    queue: counts?.undecided,
    look: counts?.look,
    watch: data?.watches.length,
    rules: data?.rules.length,
    taught: data?.lessons.length,
    log: undefined,
    sheet: undefined,
  };
  return (
    <div className={style.page}>
      <h1>{t('judgement.title')}</h1>
      {counts && (
        <p className={style.counts} role="status">
          <b>{t('judgement.undecided', { count: counts.undecided })}</b>
          {(['accepted', 'automatic', 'corrected', 'rejected', 'added', 'statements'] as const).map((one) => (
            <span key={one}>
              {t(`judgement.counts.${one}`)} {counts[one]}
            </span>
          ))}
        </p>
      )}
      {data && data.toReread > 0 && (
        <p className={style.counts}>{t('judgement.reread', { count: data.toReread })}</p>
      )}
      <nav className={style.tabs} aria-label={t('judgement.title')}>
        {tabs.map((one) => (
          <Link
            key={one}
            to="/judgement"
            search={{ tab: one }}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`judgement.tabs.${one}`)}
            {beside[one] !== undefined && <small>{beside[one]}</small>}
          </Link>
        ))}
      </nav>
      {error && <TroubleNote error={error} onRetry={() => void refetch()} />}
      {tab === 'queue' && <QueuePanel />}
      {tab === 'look' && <LookPanel />}
      {tab === 'watch' && data && <WatchPanel watches={data.watches} />}
      {tab === 'rules' && data && <RulesPanel rules={data.rules} />}
      {tab === 'taught' && data && <TaughtPanel lessons={data.lessons} />}
      {tab === 'log' && <LogPanel />}
      {tab === 'sheet' && <SheetPanel />}
    </div>
  );
}
