import type { Act } from '../../src/model/decision.ts';
import { ClaimSentence } from '../claims/claim-sentence.tsx';
import { useLanguage } from '../language/index.ts';

/** What was decided, on what. */
export function DecidedWords({ act }: { act: Act }) {
  const { t } = useLanguage();
  if (act.kind === 'undo') return <p>{t('judgement.act.undo')}</p>;
  if ('name' in act) {
    const after = act.kind === 'correct-name' ? ` → ${act.to.name} (${t(`labels.kind.${act.to.kind}`)})` : '';
    return (
      <p>
        {t(`judgement.act.${act.kind}`)}: <b>{act.name.name}</b> ({t(`labels.kind.${act.name.kind}`)}){after}
      </p>
    );
  }
  return (
    <p>
      {t(`judgement.act.${act.kind}`)}: <ClaimSentence claim={act.claim} />
      {act.kind === 'correct' && (
        <>
          {' → '}
          <ClaimSentence claim={act.to} />
        </>
      )}
    </p>
  );
}
