import { type FormEvent, useState } from 'react';
import { TroubleNote } from '../app/trouble-note.tsx';
import { useLanguage } from '../language/index.ts';
import { useAddWords } from './adding.ts';
import { isTooMany, requestOf, understand } from './words.ts';
import style from './words-field.module.css';

/** One field for addresses and for text: what is in it decides. Ctrl Enter sends. */
export function WordsField() {
  const { t } = useLanguage();
  const [words, setWords] = useState('');
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const { mutate, error, isPending } = useAddWords();
  const understood = understand(words);
  const { addresses, text } = understood;
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (addresses.length === 0 && text === '') return;
    mutate(requestOf(understood, { title, url }), {
      onSuccess: () => {
        setWords('');
        setTitle('');
        setUrl('');
      },
    });
  };
  return (
    <form className={style.form} onSubmit={send}>
      <label className={style.words}>
        <span>{t('add.addresses')}</span>
        <textarea
          rows={4}
          value={words}
          placeholder={t('add.addressesPlaceholder')}
          spellCheck={false}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          }}
        />
      </label>
      {text !== '' && (
        <div className={style.about}>
          <label>
            <span>{t('add.textTitle')}</span>
            <input type="text" value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
          </label>
          <label>
            <span>{t('add.textAddress')}</span>
            <input
              type="url"
              value={url}
              placeholder="https://…"
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
          </label>
        </div>
      )}
      <div className={style.foot}>
        <p>{isTooMany(addresses) ? t('add.tooMany') : t('add.addressesHint')}</p>
        <button type="submit" disabled={isPending || (addresses.length === 0 && text === '')}>
          {addresses.length > 0
            ? t('add.readAddresses', { count: Math.min(addresses.length, 500) })
            : text
              ? t('add.readText')
              : t('add.read')}
        </button>
      </div>
      {error && <TroubleNote error={error} />}
    </form>
  );
}
