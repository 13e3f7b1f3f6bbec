import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../language/index.ts';
import { SearchIcon } from './icons.tsx';
import style from './search-box.module.css';
import { useShortcuts } from './shortcuts.ts';
import { type Suggestion, useSuggestions } from './suggestions.ts';

/** The one box on top (`/` or Ctrl K): names in any spelling, reports, commands. A combobox with a list beneath it. */
export function SearchBox() {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const [asked] = useDebouncedValue(words.trim(), 120);
  const { suggestions, settled } = useSuggestions(words.trim() === '' ? '' : asked);
  useFocusKeys(input);
  const isCurrent = settled && asked === words.trim();
  // Enter before the answer is there: it counts when the answer comes.
  const [entered, setEntered] = useState(false);

  const close = () => {
    setOpen(false);
    setWords('');
    input.current?.blur();
  };
  const run = (suggestion: Suggestion) => {
    close();
    suggestion.act();
  };
  useEffect(() => {
    if (!entered || !isCurrent) return;
    setEntered(false);
    const suggestion = suggestions[chosen];
    if (suggestion) run(suggestion);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && suggestions.length > 0)
      setChosen((before) => (before + step + suggestions.length) % suggestions.length);
    else if (event.key === 'Enter') setEntered(true);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  return (
    <search className={style.box} data-open={open}>
      <SearchIcon />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t('frame.search')}
        aria-expanded={open && suggestions.length > 0}
        aria-controls={list}
        aria-activedescendant={open && suggestions[chosen] ? `${list}-${chosen}` : undefined}
        aria-autocomplete="list"
        placeholder={t('frame.search')}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setChosen(0);
          setEntered(false);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span className={style.key}>/</span>
      {open && (
        // Pressing in the list must not take the focus from the box.
        <div
          className={style.list}
          id={list}
          role="listbox"
          aria-label={t('frame.search')}
          onMouseDown={(event) => event.preventDefault()}
        >
          {suggestions.map((suggestion, index) => (
            <Option
              key={suggestion.key}
              id={`${list}-${index}`}
              suggestion={suggestion}
              chosen={index === chosen}
              heading={suggestion.group !== suggestions[index - 1]?.group}
              onPoint={() => setChosen(index)}
              onRun={() => run(suggestion)}
            />
          ))}
          {words.trim() === '' && <p className={style.hint}>{t('frame.searchHint')}</p>}
        </div>
      )}
    </search>
  );
}

function useFocusKeys(input: React.RefObject<HTMLInputElement | null>) {
  useShortcuts({ '/': () => input.current?.focus() });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [input]);
}

function Option(props: {
  id: string;
  suggestion: Suggestion;
  chosen: boolean;
  heading: boolean;
  onPoint: () => void;
  onRun: () => void;
}) {
  const { t } = useLanguage();
  const { suggestion } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [props.chosen]);
  return (
    <>
      {props.heading && (
        <div className={style.group} role="presentation">
          {t(`frame.${suggestion.group}`)}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and the keys */}
      <div
        ref={row}
        id={props.id}
        role="option"
        tabIndex={-1}
        aria-selected={props.chosen}
        className={style.option}
        onMouseMove={props.onPoint}
        onClick={props.onRun}
      >
        <span className={style.label}>{suggestion.label}</span>
        {suggestion.note && <span className={style.note}>{suggestion.note}</span>}
      </div>
    </>
  );
}
