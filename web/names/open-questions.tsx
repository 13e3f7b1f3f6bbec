import { Link } from '@tanstack/react-router';
import type { ReportBackgrounds } from '../../src/server/contract/background.ts';
import type { NameView } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import profile from './profile.module.css';
import { ownNames } from './subject.ts';

/** What reports leave open where they speak of the thing, with the answers that they weigh and the sentence. */
export function OpenQuestions({
  view,
  backgrounds,
}: {
  view: NameView;
  backgrounds: ReportBackgrounds | undefined;
}) {
  const { t, language } = useLanguage();
  const names = [...ownNames(view)];
  const asked = (backgrounds?.reports ?? []).flatMap(({ id, title, questions }) =>
    questions
      .map((question, index) => ({ id, title, question, index }))
      .filter(({ question: { question, alternatives, evidence } }) => {
        const words = [question, ...alternatives, ...evidence.map(({ quote }) => quote)]
          .join(' ')
          .toLowerCase();
        return names.some((name) => words.includes(name));
      }),
  );
  if (asked.length === 0) return null;
  return (
    <section id="questions">
      <h2>
        {t('profile.questions')}
        <small>{asked.length}</small>
      </h2>
      <ul className={profile.list}>
        {asked.map(({ id, title, question, index }) => (
          <li key={`${id} ${index}`}>
            ? {question.question}
            {question.alternatives.length > 0 && (
              <small>{question.alternatives.join(language === 'ja' ? '／' : ' / ')}</small>
            )}
            <blockquote>{question.evidence[0]?.quote}</blockquote>
            <small>
              <Link to="/reports/$id" params={{ id }} search={{ panel: 'questions' }}>
                {t('profile.questionOf', { report: title })}
              </Link>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
