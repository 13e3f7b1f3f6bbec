import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ClaimInReport } from '../../src/server/contract/index.ts';
import { CloseIcon } from '../app/icons.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { ReviewTag } from '../judgement/review-tag.tsx';
import { sayDate } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import { ClaimFacts } from './claim-facts.tsx';
import { ClaimSentence } from './claim-sentence.tsx';
import style from './evidence-aside.module.css';
import { StatusTag } from './status-glyph.tsx';

interface Props {
  /** The statement whose evidence is shown: one claim, as one or several reports say it. */
  readonly statement:
    | { readonly claim: ClaimInReport['claim']; readonly said: readonly ClaimInReport[] }
    | undefined;
  readonly onClose: () => void;
}

/** The evidence of a statement: sentences with source, date, status, claimants, and the way into each report. */
export function EvidenceAside({ statement, onClose }: Props) {
  const { t } = useLanguage();
  const narrow = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false });
  useShortcuts({ Escape: onClose });
  if (narrow)
    return (
      <Drawer
        opened={statement !== undefined}
        onClose={onClose}
        position="bottom"
        size="72%"
        title={t('names.evidence')}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        {statement && <EvidenceOf statement={statement} />}
      </Drawer>
    );
  if (!statement) return null;
  return (
    <aside className={style.aside} aria-label={t('names.evidence')}>
      <button type="button" className={style.close} aria-label={t('frame.close')} onClick={onClose}>
        <CloseIcon />
      </button>
      <EvidenceOf statement={statement} />
    </aside>
  );
}

function EvidenceOf({ statement }: { statement: NonNullable<Props['statement']> }) {
  return (
    <>
      <p className={style.statement}>
        <ClaimSentence claim={statement.claim} />
        <StatusTag status={statement.claim.status} />
      </p>
      <ul>
        {statement.said.map((said) => (
          <Said key={`${said.reportId} ${said.claim.key}`} said={said} />
        ))}
      </ul>
    </>
  );
}

function Said({ said }: { said: ClaimInReport }) {
  const { t, language } = useLanguage();
  const { claim, publishedAt, updatedAt } = said;
  const date = publishedAt ?? updatedAt;
  return (
    <li className={style.said}>
      <p className={style.source}>
        <b>{said.reportTitle}</b>
        <span>
          {said.review && <ReviewTag state={said.review} />}
          {said.outlet ?? t('list.unnamedOutlet')}
          {date && (
            <time dateTime={date.value} title={t('reader.basis', { basis: date.basis })}>
              {t(publishedAt ? 'reader.published' : 'reader.updated', {
                date: sayDate(date.value, language),
              })}
            </time>
          )}
        </span>
      </p>
      {claim.evidence.map((evidence, index) => (
        <blockquote key={evidence.start}>
          <p>{evidence.quote}</p>
          <Link
            to="/reports/$id"
            params={{ id: said.reportId }}
            search={{ claim: claim.id ?? claim.key, ...(index > 0 ? { evidence: String(index + 1) } : {}) }}
          >
            {t('names.openInReport')}
          </Link>
        </blockquote>
      ))}
      <ClaimFacts claim={claim} outlet={said.outlet} />
    </li>
  );
}
