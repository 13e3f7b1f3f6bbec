import style from './nothing-here.module.css';

/** A panel without contents says so, and whether that can be right. */
export function NothingHere({ title, next }: { title: string; next?: string }) {
  return (
    <div className={style.nothing}>
      <p>{title}</p>
      {next && <p>{next}</p>}
    </div>
  );
}
