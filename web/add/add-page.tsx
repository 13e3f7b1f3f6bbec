import { Link } from '@tanstack/react-router';
import { usePageTitle } from '../app/page-title.ts';
import { useLanguage } from '../language/index.ts';
import style from './add-page.module.css';
import { FileField } from './file-field.tsx';
import { JobList } from './job-list.tsx';
import { WordsField } from './words-field.tsx';

/** Ways in: addresses or text, files, feeds; and beneath them how far each has come. */
export function AddPage() {
  const { t } = useLanguage();
  usePageTitle(t('add.title'));
  return (
    <div className={style.page}>
      <h1>{t('add.title')}</h1>
      <WordsField />
      <FileField />
      <p className={style.note}>{t('add.marking')}</p>
      <p className={style.note}>
        {t('add.feedTitle')} {t('add.feedHint')} <Link to="/feeds">{t('add.toFeeds')}</Link>
      </p>
      <JobList />
    </div>
  );
}
