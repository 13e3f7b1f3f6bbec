import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { facets } from '../api/queries.ts';
import { FilterIcon } from '../app/icons.tsx';
import { useLanguage } from '../language/index.ts';
import { FacetGroup } from './facet-group.tsx';
import style from './filter-panel.module.css';
import { type FilterKey, type Filters, filterKeys } from './filters.ts';
import { PeriodFilter } from './period-filter.tsx';

interface Props {
  readonly filters: Filters;
  readonly onChange: (changed: Partial<Record<FilterKey, string>>) => void;
}

/** The filters: a column beside the list, on narrow screens a sheet behind a button. */
export function FilterPanel(props: Props) {
  const { t } = useLanguage();
  const narrow = useMediaQuery('(max-width: 980px)', undefined, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const set = filterKeys.filter((key) => props.filters[key]).length;
  if (!narrow)
    return (
      <aside className={style.panel} aria-label={t('list.filters')}>
        <FilterGroups {...props} />
      </aside>
    );
  return (
    <>
      <button type="button" className={style.opener} onClick={() => setOpened(true)}>
        <FilterIcon />
        {set > 0 ? t('list.filtersOn', { count: set }) : t('list.filters')}
      </button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="bottom"
        size="78%"
        title={t('list.filters')}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        <div className={style.panel}>
          <FilterGroups {...props} />
        </div>
      </Drawer>
    </>
  );
}

function FilterGroups({ filters, onChange }: Props) {
  const { t } = useLanguage();
  const { data } = useQuery(facets());
  if (!data) return null;
  const groups = [
    { key: 'lang', title: t('list.language'), values: data.langs },
    { key: 'outlet', title: t('list.outlet'), values: data.outlets },
    { key: 'name', title: t('list.name'), values: data.names },
    { key: 'sector', title: t('list.sector'), values: data.sectors },
    { key: 'country', title: t('list.country'), values: data.countries },
  ] as const;
  return (
    <>
      {groups.slice(0, 2).map((group) => (
        <FacetGroup
          key={group.key}
          id={group.key}
          title={group.title}
          values={group.values}
          chosen={filters[group.key]}
          onChoose={(value) => onChange({ [group.key]: value })}
        />
      ))}
      <PeriodFilter filters={filters} onChange={onChange} />
      {groups.slice(2).map((group) => (
        <FacetGroup
          key={group.key}
          id={group.key}
          title={group.title}
          values={group.values}
          chosen={filters[group.key]}
          onChoose={(value) => onChange({ [group.key]: value })}
        />
      ))}
    </>
  );
}
