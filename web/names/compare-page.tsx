import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { NameView } from '../../src/server/contract/index.ts';
import { nameHits, nameView } from '../api/queries.ts';
import { usePageTitle } from '../app/page-title.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import { useEndLabel } from '../claims/end-label.ts';
import { StatusGlyph } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import style from './compare-page.module.css';
import { comparisonOf } from './comparison.ts';
import { lensOf } from './lens.ts';
import { LensAnswer, LensSwitch } from './lens-switch.tsx';
import page from './names-page.module.css';
import profile from './profile.module.css';
import { SeenLine } from './seen-line.tsx';
import { type Statement, statementsOf } from './statements.ts';

/** Two names side by side, as one lens sees both. */
export function ComparePage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/compare' });
  const { one = '', other = '', kind } = search;
  const { lens } = lensOf(useSearch({ strict: false }));
  usePageTitle(t('profile.compareTitle'));
  const first = useQuery({ ...nameView(one, { kind, lens }), enabled: one !== '' });
  const second = useQuery({ ...nameView(other, { kind, lens }), enabled: other !== '' });
  const error = first.error ?? second.error;
  return (
    <div className={page.page}>
      <h1>{t('profile.compareTitle')}</h1>
      <p className={profile.note}>{t('profile.compareLead')}</p>
      <NamesForm key={`${one} ${other}`} one={one} other={other} />
      <LensSwitch />
      {error && <TroubleNote error={error} />}
      {first.data && second.data ? (
        <Comparison one={first.data} other={second.data} />
      ) : (
        !error && one !== '' && other !== '' && <Waiting />
      )}
    </div>
  );
}

function NamesForm(props: { one: string; other: string }) {
  const { t } = useLanguage();
  const navigate = useNavigate({ from: '/compare' });
  const [one, setOne] = useState(props.one);
  const [other, setOther] = useState(props.other);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ search: (before) => ({ ...before, one: one.trim(), other: other.trim() }) });
  };
  return (
    <form className={style.form} onSubmit={send}>
      <NameField label={t('profile.compareFirst')} id="first-name" value={one} onChange={setOne} />
      <NameField label={t('profile.compareSecond')} id="second-name" value={other} onChange={setOther} />
      <Button type="submit" variant="default" disabled={!one.trim() || !other.trim()}>
        {t('profile.compareShow')}
      </Button>
    </form>
  );
}

function NameField(props: { label: string; id: string; value: string; onChange: (value: string) => void }) {
  const { data } = useQuery(nameHits(props.value.trim(), 8));
  return (
    <label>
      <span>{props.label}</span>
      <input
        type="text"
        list={props.id}
        autoComplete="off"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      <datalist id={props.id}>
        {data?.names.map(({ kind, name, matched }) => (
          <option key={`${kind} ${name}`} value={name}>
            {matched}
          </option>
        ))}
      </datalist>
    </label>
  );
}

function Comparison({ one, other }: { one: NameView; other: NameView }) {
  const { t } = useLanguage();
  const shared = comparisonOf(
    { view: one, statements: statementsOf(one.claims) },
    { view: other, statements: statementsOf(other.claims) },
  );
  return (
    <>
      <div className={style.heads}>
        <Head view={one} />
        <Head view={other} />
      </div>
      {shared.map(({ predicate, only, both, otherOnly }) => (
        <section key={predicate} className={style.row}>
          <h2>{t(`labels.group.${predicate}`)}</h2>
          <div className={style.columns}>
            <Column title={t('profile.only', { name: one.name })}>
              <Objects view={one} statements={only} />
            </Column>
            <Column title={t('profile.shared')}>
              <Objects
                view={one}
                statements={both.map((pair) => pair.one)}
                others={both.map((pair) => pair.other)}
              />
            </Column>
            <Column title={t('profile.only', { name: other.name })}>
              <Objects view={other} statements={otherOnly} />
            </Column>
          </div>
        </section>
      ))}
    </>
  );
}

function Head({ view }: { view: NameView }) {
  const { t, language } = useLanguage();
  const same = view.names.filter(({ relation, status }) => relation === 'same' && status === 'undisputed');
  return (
    <div>
      <h2>
        <Link to="/names/$name" params={{ name: view.name }} search={{ kind: view.kind }}>
          {view.name}
        </Link>
      </h2>
      {view.lens && <LensAnswer lens={view.lens} />}
      <p className={profile.note}>
        {[...new Set(same.map(({ name }) => name))].slice(0, 8).join(language === 'ja' ? '、' : ', ')}
      </p>
      <p className={profile.note}>{t('names.reports', { count: view.reports.length })}</p>
      <SeenLine view={view} />
    </div>
  );
}

function Column({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

/** Objects of statements, with the form of their status; what both have shows the status in each. */
function Objects(props: { view: NameView; statements: readonly Statement[]; others?: readonly Statement[] }) {
  const { t } = useLanguage();
  const label = useEndLabel();
  if (props.statements.length === 0) return <p className={style.none}>–</p>;
  return (
    <ul>
      {props.statements.map((statement, index) => {
        const other = props.others?.[index];
        return (
          <li key={statement.key}>
            <Link
              to="/names/$name"
              params={{ name: props.view.name }}
              search={{ kind: props.view.kind, claim: statement.key }}
              title={t(`labels.status.${statement.claim.status}`)}
            >
              <StatusGlyph status={statement.claim.status} /> {label(statement.claim.object).text}{' '}
              {other && <StatusGlyph status={other.claim.status} />}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
