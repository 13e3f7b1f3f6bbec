import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { DecisionAnswer, QueuedClaim } from '../../src/server/contract/judgement.ts';
import { tell } from '../api/client.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import { useLanguage } from '../language/index.ts';
import { queue } from './api.ts';
import style from './judgement-page.module.css';
import type { DecisionOrder } from './order.ts';
import { QueueFilter } from './queue-filter.tsx';
import { QueueItem } from './queue-item.tsx';
import review from './review.module.css';
import { useChange } from './use-change.ts';

const pageSize = 50;

/** A decision made here, to be taken back by one key. */
interface Done {
  readonly report: string;
  readonly claim: string;
  readonly id: string;
  readonly kind: 'accept' | 'reject';
}

function send(report: string, order: DecisionOrder): Promise<DecisionAnswer> {
  return tell(`/api/reports/${encodeURIComponent(report)}/decisions`, { orders: [order] });
}

function without(some: ReadonlySet<string>, one: string): ReadonlySet<string> {
  return new Set([...some].filter((other) => other !== one));
}

/** Undecided claims one after another: j k walk, a accepts, r rejects, u undoes, o opens the report at the claim. */
export function QueuePanel() {
  const { t } = useLanguage();
  const { outlet, predicate, status, watched } = useSearch({ from: '/judgement' });
  const navigate = useNavigate();
  const [limit, setLimit] = useState(pageSize);
  const filters = { outlet, predicate, status, watched };
  const { data, error, isPending, refetch } = useQuery({
    ...queue(filters, limit),
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState(0);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const items = (data?.items ?? []).filter(({ claim }) => !gone.has(claim.id ?? ''));
  const at = Math.min(chosen, Math.max(0, items.length - 1));
  const [done, setDone] = useState<readonly Done[]>([]);
  const change = useChange(({ item, kind }: { item: QueuedClaim; kind: 'accept' | 'reject' }) =>
    send(item.report.id, { kind, claimId: item.claim.id ?? item.claim.key }),
  );
  const undo = useChange(({ report, id }: Done) => send(report, { kind: 'undo', decisions: [id] }));
  const last = done.at(-1);
  const undoLast = () => {
    if (!last || undo.isPending) return;
    undo.mutate(last, {
      onSuccess: () => {
        setDone(done.slice(0, -1));
        setGone((before) => without(before, last.claim));
      },
    });
  };
  const decide = (item: QueuedClaim | undefined, kind: 'accept' | 'reject') => {
    const id = item?.claim.id;
    if (!item || !id) return;
    // It goes at once; a refusal brings it back.
    setGone((before) => new Set(before).add(id));
    change.mutate(
      { item, kind },
      {
        onSuccess: ({ decisions }) => {
          const [made] = decisions;
          if (made)
            setDone((before) => [...before, { report: item.report.id, claim: id, id: made.id, kind }]);
        },
        onError: () => setGone((before) => without(before, id)),
      },
    );
  };
  const open = (item: QueuedClaim | undefined) => {
    if (item)
      void navigate({
        to: '/reports/$id',
        params: { id: item.report.id },
        search: item.claim.id ? { claim: item.claim.id } : {},
      });
  };
  useShortcuts({
    j: () => setChosen(Math.min(at + 1, items.length - 1)),
    k: () => setChosen(Math.max(at - 1, 0)),
    a: () => decide(items[at], 'accept'),
    r: () => decide(items[at], 'reject'),
    u: undoLast,
    o: () => open(items[at]),
    Enter: () => open(items[at]),
  });
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (error) return <TroubleNote error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  const isNarrowed = [outlet, predicate, status, watched].some(Boolean);
  return (
    <>
      <p className={style.lead}>{t('judgement.lead')}</p>
      <QueueFilter filters={filters} total={data.total} />
      {(change.error ?? undo.error) && <TroubleNote error={change.error ?? undo.error} />}
      {last && (
        <p className={review.actions} role="status">
          {t(last.kind === 'accept' ? 'judgement.state.accepted' : 'judgement.state.rejected')}
          <button type="button" disabled={undo.isPending} onClick={undoLast}>
            {t('judgement.undo')} <kbd>u</kbd>
          </button>
        </p>
      )}
      {items.length === 0 ? (
        <EmptyState
          title={t(isNarrowed ? 'judgement.queueFilterEmpty' : 'judgement.queueEmpty')}
          next={t(isNarrowed ? 'judgement.queueFilterEmptyNext' : 'judgement.queueEmptyNext')}
        />
      ) : (
        <ol className={style.items} ref={list}>
          {items.map((item, index) => (
            <QueueItem
              key={item.claim.id}
              item={item}
              chosen={index === at}
              onChoose={() => setChosen(index)}
              onDecide={(kind) => decide(item, kind)}
            />
          ))}
        </ol>
      )}
      {data.total > data.items.length && (
        <button
          type="button"
          className={style.more}
          onClick={() => setLimit(Math.min(200, limit + pageSize))}
        >
          {t('judgement.more')}
        </button>
      )}
    </>
  );
}
