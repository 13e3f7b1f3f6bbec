import { useNavigate } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReportSummary } from '../../src/server/contract/index.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useLanguage } from '../language/index.ts';
import { ReportRow } from './report-row.tsx';
import style from './report-rows.module.css';

/** The rows that are on the screen, and a few around them: ten thousand scroll like ten. */
export function ReportRows(props: { items: readonly ReportSummary[]; more: boolean; onMore: () => void }) {
  const { t } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  const { items, more, onMore } = props;
  useLayoutEffect(() => {
    setOffset(list.current?.offsetTop ?? 0);
  }, []);
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => 116,
    overscan: 8,
    scrollMargin: offset,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= items.length - 30) onMore();
  }, [more, last, items.length, onMore]);
  const current = useRowKeys(items, (index) => virtual.scrollToIndex(index, { align: 'auto' }));
  return (
    <>
      <ul ref={list} className={style.rows} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const item = items[row.index];
          if (!item) return null;
          return (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              className={style.row}
              style={{ transform: `translateY(${row.start - offset}px)` }}
            >
              <ReportRow item={item} focused={row.index === current} />
            </li>
          );
        })}
      </ul>
      <p className={style.end}>{more ? t('list.loadingMore') : items.length > 20 ? t('list.end') : ''}</p>
    </>
  );
}

/** j and k walk over the rows, Enter opens. The row walked to has the focus. */
function useRowKeys(items: readonly ReportSummary[], show: (index: number) => void): number {
  const navigate = useNavigate();
  const [current, setCurrent] = useState(-1);
  const walk = (step: number) => {
    const next = Math.min(Math.max(current + step, 0), items.length - 1);
    setCurrent(next);
    show(next);
  };
  useShortcuts({
    j: () => walk(1),
    k: () => walk(-1),
    Enter: (event) => {
      const item = items[current];
      if (event.target !== document.body || !item) return true;
      void navigate({ to: '/reports/$id', params: { id: item.id } });
      return false;
    },
  });
  return current;
}
