import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import type { VersionDifference } from '../../src/server/contract/index.ts';
import { difference } from '../api/queries.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import { useLanguage } from '../language/index.ts';
import style from './difference-view.module.css';

type Lines = VersionDifference['lines'];

/** What one version says otherwise than another, line by line; long stretches that are the same are folded. */
export function DifferenceView({ id, from, to }: { id: string; from: number; to: number }) {
  const { t } = useLanguage();
  const [older, newer] = from < to ? [from, to] : [to, from];
  const { data, error, refetch } = useQuery(difference(id, older, newer));
  if (error) return <TroubleNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const changed = data.lines.some(({ kind }) => kind !== 'same');
  return (
    <section className={style.difference}>
      <div className={style.head}>
        <h2>{t('reader.compareTitle', { from: older, to: newer })}</h2>
        <Link from="/reports/$id" search={(before) => ({ ...before, compare: undefined })}>
          {t('reader.backToText')}
        </Link>
      </div>
      {changed ? (
        runsOf(data.lines).map((run, index) => <Run key={index} lines={run} />)
      ) : (
        <p>{t('reader.noChange')}</p>
      )}
    </section>
  );
}

function runsOf(lines: Lines): Lines[] {
  const runs: Lines[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[0] && (last[0].kind === 'same') === (line.kind === 'same')) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

const shownAround = 2;
const tags = { same: 'p', removed: 'del', added: 'ins' } as const;

function Run({ lines }: { lines: Lines }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const hidden = lines.length - 2 * shownAround;
  if (lines[0]?.kind !== 'same' || hidden < 3 || open) return <LinesOf lines={lines} />;
  return (
    <>
      <LinesOf lines={lines.slice(0, shownAround)} />
      <button type="button" className={style.fold} onClick={() => setOpen(true)}>
        {t('reader.unchangedLines', { count: hidden })}
      </button>
      <LinesOf lines={lines.slice(-shownAround)} />
    </>
  );
}

function LinesOf({ lines }: { lines: Lines }) {
  const { t } = useLanguage();
  return lines.map(({ kind, text }, index) => {
    const Tag = tags[kind];
    return (
      <Fragment key={index}>
        <Tag className={style[kind]}>
          {kind !== 'same' && <span className={style.label}>{t(`reader.${kind}Line`)}</span>}
          {text || '\u00a0'}
        </Tag>
      </Fragment>
    );
  });
}
