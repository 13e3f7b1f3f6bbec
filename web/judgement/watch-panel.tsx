import { type FormEvent, useState } from 'react';
import type { JudgementOverview } from '../../src/server/contract/judgement.ts';
import { order, tell } from '../api/client.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { TroubleNote } from '../app/trouble-note.tsx';
import { useLanguage } from '../language/index.ts';
import { sectorName } from '../language/known.ts';
import { countryName } from '../language/places.ts';
import { countryCodes } from './choices.ts';
import style from './judgement-page.module.css';
import review from './review.module.css';
import { sectorSlugs } from './slugs.ts';
import { useChange } from './use-change.ts';

type WatchItem = JudgementOverview['watches'][number];
const kinds = ['name', 'country', 'sector', 'product'] as const;

/** What comes first in the queue. */
export function WatchPanel({ watches }: { watches: readonly WatchItem[] }) {
  const { t, language } = useLanguage();
  const [kind, setKind] = useState<WatchItem['kind']>('name');
  const [value, setValue] = useState('');
  const add = useChange((what: { kind: WatchItem['kind']; value: string }) =>
    tell('/api/judgement/watches', what),
  );
  const remove = useChange((id: string) =>
    order('DELETE', `/api/judgement/watches/${encodeURIComponent(id)}`),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() !== '') add.mutate({ kind, value: value.trim() }, { onSuccess: () => setValue('') });
  };
  const label = (watch: WatchItem) =>
    watch.kind === 'country'
      ? countryName(watch.value, language)
      : watch.kind === 'sector'
        ? sectorName(watch.value, t)
        : watch.value;
  const choices =
    kind === 'country'
      ? countryCodes().map((code) => [code, countryName(code, language)] as const)
      : kind === 'sector'
        ? sectorSlugs.map((slug) => [slug, t(`fields.sector.${slug}`)] as const)
        : undefined;
  return (
    <>
      <p className={style.lead}>{t('judgement.watchLead')}</p>
      <form className={style.form} onSubmit={send}>
        <label>
          <span>{t('judgement.form.kind')}</span>
          <select
            value={kind}
            onChange={(event) => {
              const next = kinds.find((one) => one === event.currentTarget.value);
              if (next) setKind(next);
              setValue('');
            }}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`judgement.watchKind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className={style.wide} htmlFor="watch-value">
          <span>{t(`judgement.watchKind.${kind}`)}</span>
          {choices ? (
            <select id="watch-value" value={value} onChange={(event) => setValue(event.currentTarget.value)}>
              <option value="" />
              {choices
                .toSorted((a, b) => a[1].localeCompare(b[1], language))
                .map(([code, words]) => (
                  <option key={code} value={code}>
                    {words}
                  </option>
                ))}
            </select>
          ) : (
            <input
              id="watch-value"
              type="text"
              value={value}
              maxLength={200}
              onChange={(event) => setValue(event.currentTarget.value)}
            />
          )}
        </label>
        <button type="submit" disabled={add.isPending || value.trim() === ''}>
          {t('judgement.watchAdd')}
        </button>
      </form>
      {add.error && <TroubleNote error={add.error} />}
      {watches.length === 0 ? (
        <EmptyState title={t('judgement.watchEmpty')} next={t('judgement.watchEmptyNext')} />
      ) : (
        <ul className={style.rows}>
          {watches.map((watch) => (
            <li key={watch.id}>
              <span>
                <b>{label(watch)}</b> <small>{t(`judgement.watchKind.${watch.kind}`)}</small>
              </span>
              <span className={review.actions}>
                <button
                  type="button"
                  aria-label={`${t('judgement.remove')}: ${label(watch)}`}
                  onClick={() => remove.mutate(watch.id)}
                >
                  {t('judgement.remove')}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
