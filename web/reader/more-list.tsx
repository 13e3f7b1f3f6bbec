import type { ReactNode } from 'react';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import { Interval } from '../claims/claim-facts.tsx';
import { useAttackName } from '../claims/end-label.ts';
import { useLanguage } from '../language/index.ts';
import { regionName, sayValue, sectorName } from '../language/known.ts';
import { countryName } from '../language/places.ts';
import type { Range } from './blocks.ts';
import style from './more-list.module.css';
import { NothingHere } from './nothing-here.tsx';
import type { ReaderState } from './use-reader-state.ts';

interface Entry {
  readonly key: string;
  readonly words: ReactNode;
  readonly note?: ReactNode;
  readonly places: readonly Range[];
  readonly code?: boolean;
}

type Mention = ReportDetail['mentions'][number];
type MentionOf<K extends Mention['kind']> = Extract<Mention, { kind: K }>;

/** Dates, indicators, measures, techniques and places: what is neither a name nor a claim. */
export function MoreList({ detail, state }: { detail: ReportDetail; state: ReaderState }) {
  const { t, language } = useLanguage();
  const attack = useAttackName();
  const mentions = <K extends Mention['kind']>(kind: K) =>
    detail.mentions.filter((mention): mention is MentionOf<K> => mention.kind === kind);
  const sections: readonly (readonly [string, readonly Entry[]])[] = [
    [
      t('reader.indicators'),
      gathered(
        mentions('indicator'),
        ({ value }) => value,
        (first) => ({
          words: first.value,
          code: true,
          note: [
            first.type,
            first.defanged && t('reader.defanged'),
            first.benign && t('reader.benign', { reason: sayValue(t, 'labels.benign', first.benign) }),
          ]
            .filter(Boolean)
            .join(' · '),
        }),
      ),
    ],
    [
      t('reader.measures'),
      gathered(
        mentions('measure'),
        ({ text }) => text,
        (first) => ({
          words: first.text,
          note:
            first.mitigation &&
            [attack(first.mitigation).text, attack(first.mitigation).id].filter(Boolean).join(' '),
        }),
      ),
    ],
    [
      t('reader.techniques'),
      gathered(
        mentions('technique'),
        ({ id }) => id,
        (first) => ({ words: attack(first.id).text, note: attack(first.id).id }),
      ),
    ],
    [
      t('reader.dates'),
      gathered(
        mentions('date'),
        ({ from, to, stamp }) => `${from} ${to} ${stamp}`,
        (first) => ({
          words: <Interval from={first.from} to={first.to} />,
          note: first.stamp
            ? t('reader.dateStamp')
            : `${t('labels.words', { words: first.text })} ${t(`reader.dateBasis.${first.basis}`)}`,
        }),
      ),
    ],
    [
      t('reader.quotations'),
      gathered(
        mentions('quotation'),
        ({ text }) => text,
        (first) => ({
          words: t('labels.words', { words: first.text }),
          note: [first.speaker, first.organisation].filter(Boolean).join(' · '),
        }),
      ),
    ],
    [
      t('reader.quantities'),
      gathered(
        mentions('quantity'),
        ({ text }) => text,
        (first) => ({ words: first.text, note: t(`reader.qualifier.${first.qualifier}`) }),
      ),
    ],
    [
      t('reader.countries'),
      detail.countries.map(({ code, role, spans }) => ({
        key: `${code} ${role}`,
        words: countryName(code, language),
        note: t(`labels.place.${role}`),
        places: spans,
      })),
    ],
    [
      t('reader.regions'),
      detail.regions.map(({ slug, spans }) => ({ key: slug, words: regionName(slug, t), places: spans })),
    ],
    [
      t('reader.sectors'),
      detail.sectors.map(({ slug, spans }) => ({ key: slug, words: sectorName(slug, t), places: spans })),
    ],
  ];
  if (sections.every(([, entries]) => entries.length === 0))
    return <NothingHere title={t('reader.noMore')} />;
  return sections.map(([title, entries]) =>
    entries.length === 0 ? null : (
      <section key={title} className={style.section}>
        <h2>
          {title}
          <small>{entries.length}</small>
        </h2>
        <ul>
          {entries.map((entry) => (
            <EntryItem key={entry.key} entry={entry} state={state} />
          ))}
        </ul>
      </section>
    ),
  );
}

/** Mentions that mean the same, as one entry with all its places. */
function gathered<T extends Mention>(
  mentions: readonly T[],
  keyOf: (mention: T) => string,
  entryOf: (first: T) => Omit<Entry, 'key' | 'places'>,
): Entry[] {
  return [...Map.groupBy(mentions, keyOf)].flatMap(([key, places]) => {
    const [first] = places;
    return first ? [{ key, places, ...entryOf(first) }] : [];
  });
}

function EntryItem({ entry, state }: { entry: Entry; state: ReaderState }) {
  const { selection } = state;
  const at =
    selection?.kind === 'place' ? entry.places.findIndex(({ start }) => start === selection.place.start) : -1;
  const next = () => {
    const place = entry.places[(at + 1) % entry.places.length];
    if (place) state.select({ kind: 'place', place: { start: place.start, end: place.end } }, 'more');
  };
  return (
    <li className={style.entry} data-selected={at >= 0 || undefined}>
      <button type="button" onClick={next}>
        <span className={entry.code ? style.code : undefined}>{entry.words}</span>
        {entry.places.length > 1 && (
          <small>{at >= 0 ? `${at + 1} / ${entry.places.length}` : `×${entry.places.length}`}</small>
        )}
      </button>
      {entry.note && <p>{entry.note}</p>}
    </li>
  );
}
