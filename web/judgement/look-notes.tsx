import { ClaimSentence } from '../claims/claim-sentence.tsx';
import { StatusTag } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import { type Claim, claimId } from '../reader/selection.ts';
import { useDecidedBy } from './decided-by.tsx';
import { DecidedWords } from './decided-words.tsx';
import { bodyOf, type DecisionOrder } from './order.ts';
import style from './review.module.css';
import { useReview } from './review-context.tsx';
import type { Review } from './reviewed.ts';

type Look = Review['look'][number];

/** Decisions that hold for nothing now, each with its reason, what is read instead, and the two ways on. */
export function LookNotes({ look }: { look: readonly Look[] }) {
  const { t } = useLanguage();
  if (look.length === 0) return null;
  return (
    <section className={style.note}>
      <h2>{t('judgement.lookCount', { count: look.length })}</h2>
      <p>{t('judgement.lookLead')}</p>
      <ul>
        {look.map((one) => (
          <LookNote key={one.decision.id} look={one} />
        ))}
      </ul>
    </section>
  );
}

function LookNote({ look: { decision, standing } }: { look: Look }) {
  const { t } = useLanguage();
  const { reviewed, decide, isDeciding } = useReview();
  const sayBy = useDecidedBy();
  const now = reviewed.detail.claims.find((claim) => claimId(claim) === standing.claimId);
  const again = now && sameAgain(decision, now);
  const keep = now ? undefined : keptAsAdded(decision, reviewed.detail.text);
  return (
    <li>
      <DecidedWords act={decision.act} />
      {'claim' in decision.act && 'quote' in decision.act.claim && (
        <blockquote lang={reviewed.detail.lang}>{decision.act.claim.quote}</blockquote>
      )}
      <small>
        {sayBy(decision)}
        {standing.why && ` — ${t(`judgement.why.${standing.why}`)}`}
      </small>
      {now && (
        <p>
          {t('judgement.now')}: <ClaimSentence claim={now} /> <StatusTag status={now.status} />
        </p>
      )}
      <div className={style.actions}>
        {again && (
          <button type="button" disabled={isDeciding} onClick={() => void decide([again])}>
            {t('judgement.lookApply')}
          </button>
        )}
        {keep && (
          <button type="button" disabled={isDeciding} onClick={() => void decide([keep])}>
            {t('judgement.lookKeep')}
          </button>
        )}
        <button
          type="button"
          disabled={isDeciding}
          onClick={() => void decide([{ kind: 'undo', decisions: [decision.id] }])}
        >
          {t('judgement.lookDrop')}
        </button>
      </div>
    </li>
  );
}

/** The same decision on what is read now; it takes the old one's place. */
function sameAgain({ act, id }: Look['decision'], now: Claim): DecisionOrder | undefined {
  const replaces = [id];
  switch (act.kind) {
    case 'accept':
    case 'reject':
      return { kind: act.kind, claimId: claimId(now), replaces };
    case 'correct':
      return { kind: 'correct', claimId: claimId(now), to: bodyOf(act.to), replaces };
    case 'add-claim':
      return { kind: 'correct', claimId: claimId(now), to: bodyOf(act.claim), replaces };
    default:
      return undefined;
  }
}

/** What she accepted is read no more, but its sentence stands there still: it can stay as a claim of hers. */
function keptAsAdded({ act, id }: Look['decision'], text: string): DecisionOrder | undefined {
  if (act.kind !== 'accept' && act.kind !== 'correct') return undefined;
  const start = text.indexOf(act.claim.quote);
  if (start < 0) return undefined;
  const at = { start, end: start + act.claim.quote.length };
  return {
    kind: 'add-claim',
    at,
    claim: bodyOf(act.kind === 'correct' ? act.to : act.claim),
    replaces: [id],
  };
}
