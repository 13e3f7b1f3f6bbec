import { Link, useSearch } from '@tanstack/react-router';
import type { NameKind, ReportDetail } from '../../src/server/contract/index.ts';
import { NameActions, NameReviewTag } from '../judgement/name-actions.tsx';
import { useLanguage } from '../language/index.ts';
import { lensOf } from '../names/lens.ts';
import { LensSwitch } from '../names/lens-switch.tsx';
import style from './name-list.module.css';
import { NothingHere } from './nothing-here.tsx';
import type { ReaderState } from './use-reader-state.ts';

const kinds: readonly NameKind[] = [
  'actor',
  'campaign',
  'malware',
  'tool',
  'vulnerability',
  'product',
  'organisation',
  'person',
];

/** Every name of the report by kind. A click walks through the places where it stands. */
export function NameList({ detail, state }: { detail: ReportDetail; state: ReaderState }) {
  const { t } = useLanguage();
  if (detail.names.length === 0) return <NothingHere title={t('reader.noNames')} />;
  const sections = kinds.map((kind) => {
    const named = detail.names.filter((one) => one.kind === kind);
    if (named.length === 0) return null;
    return (
      <section key={kind} className={style.kind}>
        <h2>
          {t(`labels.kinds.${kind}`)}
          <small>{named.length}</small>
        </h2>
        <ul>
          {named.map((name) => (
            <NameItem key={name.name} name={name} state={state} />
          ))}
        </ul>
      </section>
    );
  });
  return (
    <>
      <LensSwitch reports={[{ id: detail.id, title: detail.title }]} />
      {sections}
    </>
  );
}

function NameItem({ name, state }: { name: ReportDetail['names'][number]; state: ReaderState }) {
  const { t, language } = useLanguage();
  // One report's own view of names goes along from here; the others' do everywhere.
  const { lens, report } = lensOf(useSearch({ from: '/reports/$id' }));
  const view = lens === 'report' ? { lens, report } : {};
  const { selection } = state;
  const at =
    selection?.kind === 'place'
      ? name.mentions.findIndex(({ start }) => start === selection.place.start)
      : -1;
  const next = () => {
    const mention = name.mentions[(at + 1) % name.mentions.length];
    if (mention) state.select({ kind: 'place', place: { start: mention.start, end: mention.end } }, 'names');
  };
  const spellings = [...new Set(name.mentions.map(({ text }) => text))].filter((text) => text !== name.name);
  return (
    <li className={style.name} data-selected={at >= 0 || undefined}>
      <button type="button" onClick={next}>
        <b>{name.name}</b>
        <NameReviewTag name={name} />
        {name.isNew && (
          <span className={style.new} title={t('reader.newNameNote')}>
            {t('reader.newName')}
          </span>
        )}
        <small>
          {at >= 0
            ? `${at + 1} / ${name.mentions.length}`
            : t('reader.occurrences', { count: name.mentions.length })}
        </small>
      </button>
      <NameActions name={name} />
      <Link
        to="/names/$name"
        params={{ name: name.name }}
        search={{ kind: name.kind, ...view }}
        title={t('reader.openName')}
        aria-label={`${t('reader.openName')}: ${name.name}`}
      >
        ›
      </Link>
      {(name.organisation || spellings.length > 0) && (
        <p>
          {name.organisation && <span>{name.organisation}</span>}
          {spellings.length > 0 && (
            <span>
              {t('reader.aliases', { names: spellings.slice(0, 4).join(language === 'ja' ? '、' : ', ') })}
            </span>
          )}
        </p>
      )}
    </li>
  );
}
