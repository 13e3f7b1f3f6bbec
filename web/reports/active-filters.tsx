import { CloseIcon } from '../app/icons.tsx';
import { useLanguage } from '../language/index.ts';
import style from './active-filters.module.css';
import { type FilterKey, type Filters, filterKeys, filterValue } from './filters.ts';

/** The filters that are on, each with a way to take it off. */
export function ActiveFilters(props: {
  filters: Filters;
  onChange: (changed: Partial<Record<FilterKey, string>>) => void;
}) {
  const { t, language } = useLanguage();
  const on = filterKeys.flatMap((key) => {
    const value = props.filters[key];
    return value ? [{ key, label: filterValue(key, value, t, language) }] : [];
  });
  if (on.length === 0) return null;
  return (
    <ul className={style.filters}>
      {on.map(({ key, label }) => (
        <li key={key}>
          <button
            type="button"
            aria-label={t('list.removeFilter', { what: label })}
            onClick={() => props.onChange({ [key]: '' })}
          >
            {label}
            <CloseIcon />
          </button>
        </li>
      ))}
      {on.length > 1 && (
        <li>
          <button
            type="button"
            className={style.all}
            onClick={() => props.onChange(Object.fromEntries(on.map(({ key }) => [key, ''])))}
          >
            {t('list.removeAll')}
          </button>
        </li>
      )}
    </ul>
  );
}
