import { useState } from 'react';
import { useLanguage } from '../language/index.ts';
import style from './facet-group.module.css';
import { type FilterKey, filterValue } from './filters.ts';

interface Value {
  readonly value: string;
  readonly reports: number;
}

const shownAtFirst = 6;
const searchableFrom = 15;

/** The values that one filter offers, with the number of reports of each. Choosing the chosen one lets go of it. */
export function FacetGroup(props: {
  id: FilterKey;
  title: string;
  values: readonly Value[];
  chosen: string | undefined;
  onChoose: (value: string) => void;
}) {
  const { t, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState('');
  if (props.values.length === 0) return null;
  const named = props.values.map((one) => ({ ...one, label: filterValue(props.id, one.value, t, language) }));
  const matching = wanted
    ? named.filter(({ label }) => label.toLowerCase().includes(wanted.toLowerCase()))
    : named;
  const shown = open ? matching.slice(0, 300) : named.slice(0, shownAtFirst);
  const chosenHidden = named.find(
    ({ value }) => value === props.chosen && !shown.some((one) => one.value === value),
  );
  const hidden = named.length - shownAtFirst;
  return (
    <fieldset className={style.group}>
      <legend>{props.title}</legend>
      {open && named.length >= searchableFrom && (
        <input
          type="text"
          className={style.find}
          aria-label={t('list.findValue', { what: props.title })}
          placeholder={t('list.findValue', { what: props.title })}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <ul className={style.values}>
        {(chosenHidden ? [chosenHidden, ...shown] : shown).map(({ value, reports, label }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={value === props.chosen}
              onClick={() => props.onChoose(value === props.chosen ? '' : value)}
            >
              <span>{label}</span>
              <small>{reports}</small>
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={style.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('list.fewer') : t('list.more', { count: hidden })}
        </button>
      )}
    </fieldset>
  );
}
