import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { ThingKind } from '../../src/server/contract/things.ts';
import { usePageTitle } from '../app/page-title.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import { EvidenceAside } from '../claims/evidence-aside.tsx';
import { useLanguage } from '../language/index.ts';
import { LensSwitch } from './lens-switch.tsx';
import { NameClaims } from './name-claims.tsx';
import style from './name-page.module.css';
import { NameReports } from './name-reports.tsx';
import { originsOf } from './origins.ts';
import { backgrounds, thing } from './queries.ts';
import { RecordClaims } from './record-claims.tsx';
import { type Statement, statementsOf } from './statements.ts';

interface Props {
  readonly kind: ThingKind;
  readonly value: string;
  readonly kindWords: string;
  readonly title: string;
  /** What stands between the heading and the claims. */
  readonly children?: ReactNode;
}

/** What reports and sets say of a technique or a country: claims with their sentences, records, reports. */
export function Thing({ kind, value, kindWords, title, children }: Props) {
  const { t } = useLanguage();
  const { claim: selected } = useSearch({ strict: false });
  const navigate = useNavigate();
  usePageTitle(title);
  const { data, error, refetch } = useQuery(thing(kind, value));
  const statements = useMemo(() => statementsOf(data?.claims ?? []), [data]);
  const background = useQuery(backgrounds(data?.reports.map(({ id }) => id) ?? []));
  const shown = statements.find(({ key }) => key === selected);
  const select = (statement: Statement | undefined) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, claim: statement?.key }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={style.page} data-evidence={shown !== undefined}>
      <div className={style.main}>
        <p className={style.crumb}>
          <Link to="/names">{t('names.title')}</Link>
          <span>{kindWords}</span>
        </p>
        <h1>{title}</h1>
        <LensSwitch />
        {children}
        {error ? (
          <TroubleNote error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <>
            {data.claims.length === 0 && <p>{t('names.noClaims', { name: title })}</p>}
            <NameClaims
              statements={statements}
              picking={{ selected: shown?.key, onSelect: select }}
              origins={background.data && originsOf(background.data)}
            />
            <RecordClaims claims={data.recordClaims} />
            <NameReports reports={data.reports} />
          </>
        ) : (
          <Waiting />
        )}
      </div>
      <EvidenceAside statement={shown} onClose={() => select(undefined)} />
    </div>
  );
}
