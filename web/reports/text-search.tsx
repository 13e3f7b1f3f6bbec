import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { CloseIcon, SearchIcon } from '../app/icons.tsx';
import { useLanguage } from '../language/index.ts';
import style from './text-search.module.css';

/** A field that searches; the address follows while one types, but never in the middle of a conversion (IME). */
export function TextSearch(props: {
  label: string;
  placeholder: string;
  words: string;
  onChange: (words: string) => void;
}) {
  const { words, onChange } = props;
  const { t } = useLanguage();
  const [typed, setTyped] = useState(words);
  const composing = useRef(false);
  const sent = useRef(words);
  const sendNow = (next: string) => {
    sent.current = next.trim();
    onChange(next.trim());
  };
  const send = useDebouncedCallback(sendNow, 180);
  // Another way (back, the box on top) changed the address: the field follows.
  useEffect(() => {
    if (words === sent.current) return;
    sent.current = words;
    setTyped(words);
  }, [words]);
  const type = (next: string) => {
    setTyped(next);
    if (!composing.current) send(next);
  };
  const clear = () => {
    send.cancel();
    setTyped('');
    sendNow('');
  };
  return (
    <div className={style.field}>
      <SearchIcon />
      <input
        type="text"
        inputMode="search"
        aria-label={props.label}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          type(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      {typed && (
        <button type="button" aria-label={t('list.clear')} onClick={clear}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
