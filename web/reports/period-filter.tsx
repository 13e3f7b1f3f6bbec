import { useLanguage } from '../language/index.ts';
import type { FilterKey, Filters } from './filters.ts';
import style from './period-filter.module.css';

/** From and to, both days included. */
export function PeriodFilter(props: {
  filters: Filters;
  onChange: (changed: Partial<Record<FilterKey, string>>) => void;
}) {
  const { t } = useLanguage();
  return (
    <fieldset className={style.period}>
      <legend>{t('list.period')}</legend>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{t(`list.${end}`)}</span>
          <input
            type="date"
            value={props.filters[end] ?? ''}
            max={end === 'from' ? props.filters.to : undefined}
            min={end === 'to' ? props.filters.from : undefined}
            onChange={(event) => {
              const day = event.currentTarget.value;
              if (day === '' || /^[12]\d{3}-/.test(day)) props.onChange({ [end]: day });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
