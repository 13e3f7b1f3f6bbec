import type { ReportDetail } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import { EvidenceStepper } from './evidence-stepper.tsx';
import { NothingHere } from './nothing-here.tsx';
import style from './question-list.module.css';
import type { ReaderState } from './use-reader-state.ts';

/** What the text leaves open, with the answers that it weighs, in its own words. */
export function QuestionList({ detail, state }: { detail: ReportDetail; state: ReaderState }) {
  const { t } = useLanguage();
  const { selection } = state;
  if (detail.questions.length === 0) return <NothingHere title={t('reader.noQuestions')} />;
  return (
    <ol className={style.questions}>
      {detail.questions.map((question, index) => {
        const selected = selection?.kind === 'question' && selection.index === index;
        return (
          <li key={index} data-selected={selected || undefined}>
            <button
              type="button"
              aria-expanded={selected}
              lang={detail.lang}
              onClick={() => state.select(selected ? undefined : { kind: 'question', index, evidence: 0 })}
            >
              {question.question}
            </button>
            {question.alternatives.length > 0 && (
              <div className={style.alternatives}>
                <p>{t('reader.alternatives')}</p>
                <ul lang={detail.lang}>
                  {question.alternatives.map((alternative) => (
                    <li key={alternative}>{alternative}</li>
                  ))}
                </ul>
              </div>
            )}
            {selected && <EvidenceStepper count={question.evidence.length} state={state} />}
          </li>
        );
      })}
    </ol>
  );
}
