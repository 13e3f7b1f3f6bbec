import { useState } from 'react';
import type { NameView } from '../../src/server/contract/index.ts';
import { predicateOrder } from '../claims/claim-order.ts';
import { ClaimSentence } from '../claims/claim-sentence.tsx';
import { StatusTag } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import profile from './profile.module.css';
import style from './record-claims.module.css';
import { useSetWords } from './set-words.ts';

type Recorded = NonNullable<NameView['recordClaims']>;

const shownAtFirst = 6;

/** What reference sets state: with set, version and the id of the record, for nobody wrote a sentence. */
export function RecordClaims({ claims }: { claims: Recorded }) {
  const { t } = useLanguage();
  if (claims.length === 0) return null;
  // A record that two of the page's names lead to is one.
  const once = [...new Map(claims.map((one) => [recordKey(one), one])).values()];
  const groups = Map.groupBy(once, ({ claim }) => claim.predicate);
  return (
    <section id="records">
      <h2>
        {t('profile.records')}
        <small>{once.length}</small>
      </h2>
      <p className={profile.note}>{t('profile.recordsNote')}</p>
      {predicateOrder.map((predicate) => {
        const group = groups.get(predicate);
        return group && <RecordGroup key={predicate} title={t(`labels.group.${predicate}`)} claims={group} />;
      })}
    </section>
  );
}

function recordKey({ claim, from }: Recorded[number]): string {
  const { predicate, subject, object, evidence } = claim;
  return [from.set, predicate, subject.value, object.value, ...evidence.map(({ recordId }) => recordId)].join(
    '~',
  );
}

function RecordGroup({ title, claims }: { title: string; claims: Recorded }) {
  const { t } = useLanguage();
  const setWords = useSetWords();
  const [all, setAll] = useState(false);
  const shown = all ? claims : claims.slice(0, shownAtFirst);
  return (
    <>
      <h3 className={profile.sub}>
        {title} {claims.length}
      </h3>
      <ul className={style.records}>
        {shown.map(({ claim, from }) => (
          <li key={recordKey({ claim, from })}>
            <ClaimSentence claim={claim} />{' '}
            {claim.status !== 'asserted' && <StatusTag status={claim.status} />}
            <small>
              {setWords(from)}
              {claim.evidence.map(({ recordId }) => (
                <code key={recordId}>{t('profile.recordId', { id: recordId })}</code>
              ))}
            </small>
          </li>
        ))}
      </ul>
      {claims.length > shown.length && (
        <button type="button" className={profile.more} onClick={() => setAll(true)}>
          {t('profile.showAll', { count: claims.length - shown.length })}
        </button>
      )}
    </>
  );
}
