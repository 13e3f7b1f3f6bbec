import { sayMoment } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import type { Review } from './reviewed.ts';

type Decision = Review['log'][number];

/** Who decided and when. */
export function useDecidedBy(): (decision: Decision) => string {
  const { t, language } = useLanguage();
  return ({ actor, at, rule }) => {
    const when = sayMoment(at, language);
    if (rule) return t('judgement.byRule', { when });
    return t('judgement.by', { who: actor === 'local' ? t('judgement.actorLocal') : actor, when });
  };
}
