import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { FeedView } from '../../src/server/contract/index.ts';
import { tell } from '../api/client.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { useLanguage } from '../language/index.ts';
import style from './feed-form.module.css';

const choices = [15, 60, 360, 1440] as const;

/** Address and interval of a new feed. The server reads it at once and says when it cannot. */
export function FeedForm() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [url, setUrl] = useState('');
  const [everyMinutes, setEveryMinutes] = useState(60);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => tell<FeedView>('/api/feeds', { url: url.trim(), everyMinutes }),
    onSuccess: () => setUrl(''),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['feeds'] }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (url.trim() !== '') mutate();
  };
  return (
    <form className={style.form} onSubmit={send}>
      <label className={style.address}>
        <span>
          {t('feeds.address')} <small>{t('feeds.addressHint')}</small>
        </span>
        <input
          type="text"
          inputMode="url"
          placeholder={t('feeds.addressPlaceholder')}
          value={url}
          spellCheck={false}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('feeds.every')}</span>
        <select value={everyMinutes} onChange={(event) => setEveryMinutes(Number(event.currentTarget.value))}>
          {choices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {t(`feeds.everyChoice.m${minutes}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={isPending || url.trim() === ''}>
        {isPending ? t('feeds.polling') : t('feeds.add')}
      </button>
      {error && (
        <div className={style.trouble}>
          <TroubleNote error={error} />
        </div>
      )}
    </form>
  );
}
