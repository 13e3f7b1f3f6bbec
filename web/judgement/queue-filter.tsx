import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { StrokeAnswer } from '../../src/server/contract/judgement.ts';
import { tell } from '../api/client.ts';
import { facets } from '../api/queries.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { predicateOrder } from '../claims/claim-order.ts';
import { useLanguage } from '../language/index.ts';
import type { QueueFilters } from './api.ts';
import { statuses } from './choices.ts';
import style from './judgement-page.module.css';
import review from './review.module.css';
import { useChange } from './use-change.ts';

/** Source, predicate, status; and with a source and a predicate chosen, all of that kind at one stroke. */
export function QueueFilter({ filters, total }: { filters: QueueFilters; total: number }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { data } = useQuery(facets());
  const outlets = data?.outlets.map(({ value }) => value) ?? [];
  const change = (changed: QueueFilters) =>
    void navigate({
      to: '/judgement',
      replace: true,
      search: { ...filters, ...changed },
    });
  return (
    <div className={style.filter}>
      <select
        aria-label={t('judgement.source')}
        value={filters.outlet ?? ''}
        onChange={(event) => change({ outlet: event.currentTarget.value || undefined })}
      >
        <option value="">{t('judgement.allSources')}</option>
        {outlets.map((outlet) => (
          <option key={outlet}>{outlet}</option>
        ))}
      </select>
      <select
        aria-label={t('judgement.form.predicate')}
        value={filters.predicate ?? ''}
        onChange={(event) => change({ predicate: event.currentTarget.value || undefined })}
      >
        <option value="">{t('judgement.allPredicates')}</option>
        {predicateOrder.map((predicate) => (
          <option key={predicate} value={predicate}>
            {t(`labels.group.${predicate}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('judgement.form.status')}
        value={filters.status ?? ''}
        onChange={(event) => change({ status: event.currentTarget.value || undefined })}
      >
        <option value="">{t('judgement.allStatuses')}</option>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {t(`labels.status.${status}`)}
          </option>
        ))}
      </select>
      <label>
        <input
          type="checkbox"
          checked={filters.watched === 'only'}
          onChange={(event) => change({ watched: event.currentTarget.checked ? 'only' : undefined })}
        />
        {t('judgement.onlyWatched')}
      </label>
      <AcceptAll key={JSON.stringify(filters)} filters={filters} total={total} />
    </div>
  );
}

function AcceptAll({ filters, total }: { filters: QueueFilters; total: number }) {
  const { t } = useLanguage();
  const [asked, ask] = useState(false);
  const { outlet, predicate, status } = filters;
  const accept = useChange(() =>
    tell<StrokeAnswer>('/api/judgement/accept', {
      outlet,
      predicate,
      ...(status ? { status } : {}),
    }),
  );
  const undo = useChange((batch: string) => tell<StrokeAnswer>('/api/judgement/undo', { batch }));
  const done = accept.data;
  if (done)
    return (
      <p className={`${review.actions} ${style.stroke}`} role="status">
        {undo.data
          ? t('judgement.takenBack', { count: undo.data.claims })
          : t('judgement.accepted', { count: done.claims })}
        {!undo.data && done.claims > 0 && (
          <button type="button" disabled={undo.isPending} onClick={() => undo.mutate(done.batch)}>
            {t('judgement.undo')}
          </button>
        )}
      </p>
    );
  if (accept.error) return <TroubleNote error={accept.error} />;
  if (!outlet || !predicate || filters.watched || total < 2) return null;
  return (
    <p className={`${review.actions} ${style.stroke}`}>
      {asked ? (
        <>
          {t('judgement.acceptAllSure', { count: total })}
          <button type="button" disabled={accept.isPending} onClick={() => accept.mutate(undefined)}>
            {t('judgement.acceptAllYes')}
          </button>
          <button type="button" onClick={() => ask(false)}>
            {t('judgement.form.cancel')}
          </button>
        </>
      ) : (
        <button type="button" onClick={() => ask(true)}>
          {t('judgement.acceptAll', { count: total })}
        </button>
      )}
    </p>
  );
}
