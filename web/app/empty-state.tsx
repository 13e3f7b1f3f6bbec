import type { ReactNode } from 'react';
import style from './empty-state.module.css';

/** Says that there is nothing, and what to do next. */
export function EmptyState(props: { title: string; next: string; children?: ReactNode }) {
  return (
    <div className={style.empty}>
      <h2>{props.title}</h2>
      <p>{props.next}</p>
      {props.children}
    </div>
  );
}
