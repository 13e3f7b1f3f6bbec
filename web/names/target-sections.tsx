import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { NameView } from '../../src/server/contract/index.ts';
import { StatusGlyph } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import { regionName, sectorName } from '../language/known.ts';
import { countryName } from '../language/places.ts';
import type { Picking } from './picking.ts';
import profile from './profile.module.css';
import { useSetWords } from './set-words.ts';
import type { Statement } from './statements.ts';
import style from './target-sections.module.css';
import { type Target, targetsOf } from './targets.ts';
import { WorldMap } from './world-map.tsx';

const shownAtFirst = 14;

interface Props {
  readonly view: NameView;
  readonly statements: readonly Statement[];
  readonly picking: Picking;
}

/** Whom it targets: by country as a map with a list beside it, by sector, and regions and organisations. */
export function TargetSections({ view, statements, picking }: Props) {
  const { t } = useLanguage();
  const targets = targetsOf(view, statements);
  if (targets.length === 0) return null;
  const of = (...kinds: Target['kind'][]) => targets.filter(({ kind }) => kinds.includes(kind));
  const rest = { reports: view.reports.length, picking };
  return (
    <section id="targets">
      <h2>
        {t('profile.targets')}
        <small>{targets.length}</small>
      </h2>
      <Countries targets={of('country')} {...rest} />
      <TargetList title={t('profile.bySector')} targets={of('sector')} {...rest} />
      <TargetList title={t('profile.otherTargets')} targets={of('region', 'organisation')} {...rest} />
    </section>
  );
}

interface ListProps {
  readonly targets: readonly Target[];
  /** Reports that name the thing: what the numbers are out of. */
  readonly reports: number;
  readonly picking: Picking;
}

function Countries({ targets, reports, picking }: ListProps) {
  const { t, language } = useLanguage();
  const [current, setCurrent] = useState<string>();
  if (targets.length === 0) return null;
  const said = targets.filter(({ status }) => status !== undefined && status !== 'denied');
  const first = said.slice(0, 3).map(({ value }) => countryName(value, language));
  const selected = targets.find((one) => one.statements.some(({ key }) => key === picking.selected));
  return (
    <figure className={style.countries}>
      <figcaption>
        {t('profile.mapTitle', { count: said.length })}
        {first.length > 0 &&
          ` · ${t('profile.mapLead', { countries: first.join(language === 'ja' ? '、' : ', ') })}`}
      </figcaption>
      <div className={style.pair}>
        <div>
          <WorldMap
            targets={targets}
            current={current}
            selected={selected?.value}
            label={t('profile.mapAlt')}
            onPoint={setCurrent}
            onChoose={({ statements: [statement] }) => picking.onSelect(statement)}
          />
          <p className={style.source}>{t('profile.mapSource')}</p>
        </div>
        <TargetList
          title={t('profile.byCountry')}
          targets={targets}
          reports={reports}
          picking={picking}
          current={current}
          onPoint={setCurrent}
        />
      </div>
    </figure>
  );
}

function TargetList(
  props: ListProps & {
    title: string;
    current?: string | undefined;
    onPoint?: (value: string | undefined) => void;
  },
) {
  const { t, language } = useLanguage();
  const [all, setAll] = useState(false);
  if (props.targets.length === 0) return null;
  const shown = all ? props.targets : props.targets.slice(0, shownAtFirst);
  return (
    <div>
      <h3 className={profile.sub}>{props.title}</h3>
      <ul className={style.list}>
        {shown.map((target) => (
          <li
            key={`${target.kind} ${target.value}`}
            data-current={target.value === props.current || undefined}
            onMouseEnter={() => props.onPoint?.(target.value)}
            onMouseLeave={() => props.onPoint?.(undefined)}
          >
            <TargetItem target={target} {...props} />
            {target.kind === 'country' && (
              <Link
                to="/countries/$code"
                params={{ code: target.value }}
                aria-label={`${t('profile.country')}: ${countryName(target.value, language)}`}
              >
                ›
              </Link>
            )}
          </li>
        ))}
      </ul>
      {props.targets.length > shown.length && (
        <button type="button" className={profile.more} onClick={() => setAll(true)}>
          {t('profile.showAll', { count: props.targets.length - shown.length })}
        </button>
      )}
    </div>
  );
}

function TargetItem(props: ListProps & { target: Target; onPoint?: (value: string | undefined) => void }) {
  const { t, language } = useLanguage();
  const setWords = useSetWords();
  const { target, picking } = props;
  const { kind, value, status, sets } = target;
  const name =
    kind === 'country'
      ? countryName(value, language)
      : kind === 'sector'
        ? sectorName(value, t)
        : kind === 'region'
          ? regionName(value, t)
          : value;
  const [statement] = target.statements;
  const isPressed = target.statements.some(({ key }) => key === picking.selected);
  const words = status
    ? t('profile.reportsSay', {
        status: t(`labels.status.${status}`),
        count: target.reports,
        of: props.reports,
      })
    : '';
  const record = sets.map((from) => (
    <span key={from.set} title={setWords(from)}>
      {t('profile.recordsSay', { set: from.title })}
    </span>
  ));
  if (!statement)
    return (
      <p>
        <span>{name}</span>
        <small>{record}</small>
      </p>
    );
  return (
    <button
      type="button"
      data-status={status}
      aria-pressed={isPressed}
      onFocus={() => props.onPoint?.(value)}
      onBlur={() => props.onPoint?.(undefined)}
      onClick={() => picking.onSelect(isPressed ? undefined : statement)}
    >
      <span>{name}</span>
      <small>
        {status && <StatusGlyph status={status} />}
        <span>{words}</span>
        {record}
      </small>
    </button>
  );
}
