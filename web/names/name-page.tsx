import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { NameView } from '../../src/server/contract/index.ts';
import { nameView } from '../api/queries.ts';
import { usePageTitle } from '../app/page-title.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import whole from '../app/whole-page.module.css';
import { EvidenceAside } from '../claims/evidence-aside.tsx';
import { NameStatements } from '../judgement/name-statements.tsx';
import { useLanguage } from '../language/index.ts';
import { AttackMatrix } from './attack-matrix.tsx';
import { Disagreements } from './disagreement-list.tsx';
import { Exploited } from './exploited.tsx';
import { KnownNames } from './known-names.tsx';
import { lensOf } from './lens.ts';
import { LensAnswer, LensSwitch } from './lens-switch.tsx';
import { LensViews } from './lens-views.tsx';
import { NameClaims } from './name-claims.tsx';
import style from './name-page.module.css';
import { NameReports } from './name-reports.tsx';
import { NameSummary } from './name-summary.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { originsOf } from './origins.ts';
import { backgrounds } from './queries.ts';
import { RecordClaims } from './record-claims.tsx';
import { RulingSection } from './ruling-section.tsx';
import { SeenLine } from './seen-line.tsx';
import { useSetWords } from './set-words.ts';
import { type Statement, statementsOf } from './statements.ts';
import { TargetSections } from './target-sections.tsx';
import { VulnerabilityFacts } from './vulnerability-facts.tsx';

/** What is known of a name: what it is called by whom, what reports claim of it, and which reports. */
export function NamePage() {
  const { name } = useParams({ from: '/names/$name' });
  const { kind, ...search } = useSearch({ from: '/names/$name' });
  const { lens, report } = lensOf(search);
  const { data, error, refetch } = useQuery(nameView(name, { kind, lens, report }));
  usePageTitle(data?.name ?? name);
  if (error)
    return (
      <div className={whole.page}>
        <h1 className={style.unknown}>{name}</h1>
        <LensSwitch />
        <TroubleNote error={error} onRetry={() => void refetch()} />
      </div>
    );
  return data ? <Name view={data} /> : <Waiting />;
}

function Name({ view }: { view: NameView }) {
  const { t } = useLanguage();
  const { claim: selected, report } = useSearch({ from: '/names/$name' });
  const navigate = useNavigate({ from: '/names/$name' });
  const statements = useMemo(() => statementsOf(view.claims), [view.claims]);
  const background = useQuery(backgrounds(view.reports.map(({ id }) => id)));
  const shown = statements.find((one) => one.key === selected);
  const select = (statement: Statement | undefined) =>
    void navigate({
      search: (before) => ({ ...before, claim: statement?.key }),
      replace: true,
      resetScroll: false,
    });
  const picking = { selected: shown?.key, onSelect: select };
  const origins = background.data && originsOf(background.data);
  const parts = { view, statements, picking };
  return (
    <div className={style.page} data-evidence={shown !== undefined}>
      <div className={style.main}>
        <p className={style.crumb}>
          <Link to="/names">{t('names.title')}</Link>
          <span>{t(`labels.kind.${view.kind}`)}</span>
          <Link className={style.plain} to="/compare" search={{ one: view.name, kind: view.kind }}>
            {t('profile.compare')}
          </Link>
        </p>
        <h1>{view.name}</h1>
        <LensSwitch reports={view.reports} />
        {view.lens && <LensAnswer lens={view.lens} report={report} />}
        <Ambiguity others={view.ambiguousWith} />
        <NameSummary view={view} statements={statements} />
        <SeenLine view={view} />
        {isCve(view) && <VulnerabilityFacts cve={view.name.toUpperCase()} />}
        <Disagreements {...parts} />
        <TargetSections {...parts} />
        <AttackMatrix {...parts} />
        <Exploited {...parts} />
        <NameClaims statements={statements} picking={picking} origins={origins} />
        <OpenQuestions view={view} backgrounds={background.data} />
        <NameStatements statements={view.statements ?? []} />
        <RecordClaims claims={view.recordClaims ?? []} />
        <KnownNames names={view.names} />
        <LensViews views={view.views ?? []} />
        <RulingSection view={view} />
        <NameReports reports={view.reports} />
      </div>
      <EvidenceAside statement={shown} onClose={() => select(undefined)} />
    </div>
  );
}

function isCve({ kind, name }: NameView): boolean {
  return kind === 'vulnerability' && /^CVE-\d{4}-\d{4,19}$/i.test(name);
}

/** A name that two things share stays ambiguous, and the page says so. */
function Ambiguity({ others }: { others: NameView['ambiguousWith'] }) {
  const { t } = useLanguage();
  const setWords = useSetWords();
  if (others.length === 0) return null;
  return (
    <p className={style.ambiguous}>
      {t('names.ambiguous')}{' '}
      {others.map(({ kind, name, entryId, from }) => (
        <Link
          key={`${entryId ?? `${kind} ${name}`} ${from?.set ?? ''}`}
          to="/names/$name"
          params={{ name }}
          search={{ kind }}
        >
          {name} <small>{t(`labels.kind.${kind}`)}</small> {from && <small>{setWords(from)}</small>}
        </Link>
      ))}
    </p>
  );
}
