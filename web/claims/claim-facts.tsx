import type { ReactNode } from 'react';
import type { Claim } from '../../src/server/contract/index.ts';
import { sayDate } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import style from './claim-facts.module.css';

/** What belongs to a claim beside its sentence: who says so, how likely, when, and how it was read. */
export function ClaimFacts({ claim, outlet }: { claim: Claim; outlet?: string | undefined }) {
  const { t, language } = useLanguage();
  const itself = outlet ? t('reader.claimantOutlet', { outlet }) : t('reader.claimantItself');
  return (
    <dl className={style.facts}>
      <Fact term={t('reader.claimant')}>
        {claim.claimants.length === 0 ? itself : <ClaimantChain claimants={claim.claimants} />}
      </Fact>
      {claim.likelihood && (
        <Fact term={t('reader.likelihood')}>{t(`labels.likelihood.${claim.likelihood}`)}</Fact>
      )}
      {claim.saidOn && <Fact term={t('reader.saidOn')}>{sayDate(claim.saidOn, language)}</Fact>}
      {(claim.validFrom || claim.validTo) && (
        <Fact term={t('reader.valid')}>
          <Interval from={claim.validFrom} to={claim.validTo} />
        </Fact>
      )}
      <Fact term={t('reader.construction')}>
        <code className={style.construction}>{claim.construction}</code>
      </Fact>
      {claim.commentary && <p className={style.note}>{t('reader.commentary')}</p>}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ClaimantChain({ claimants }: { claimants: readonly string[] }) {
  return (
    <ol className={style.chain}>
      {claimants.map((claimant) => (
        <li key={claimant}>{claimant}</li>
      ))}
    </ol>
  );
}

/** 2021年以降, until 2020, 2019–2021: an interval with the ends that are known. */
export function Interval({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  const { t, language } = useLanguage();
  if (from && to && from !== to)
    return t('labels.between', { from: sayDate(from, language), to: sayDate(to, language) });
  if (from && to) return sayDate(from, language);
  if (from) return t('labels.since', { date: sayDate(from, language) });
  return to ? t('labels.until', { date: sayDate(to, language) }) : '';
}
