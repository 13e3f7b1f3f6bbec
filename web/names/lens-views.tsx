import type { NameView } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import style from './profile.module.css';
import { useSetWords } from './set-words.ts';

/** What each source makes of the name, side by side; never joined. */
export function LensViews({ views }: { views: NonNullable<NameView['views']> }) {
  const { t, language } = useLanguage();
  const setWords = useSetWords();
  if (views.length === 0) return null;
  return (
    <section id="views">
      <h2>
        {t('profile.views')}
        <small>{views.length}</small>
      </h2>
      <p className={style.note}>{t('profile.viewsNote')}</p>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{t('profile.viewSource')}</th>
            <th scope="col">{t('profile.viewLabel')}</th>
            <th scope="col">{t('profile.viewNames')}</th>
          </tr>
        </thead>
        <tbody>
          {views.map(({ lens, from, kind, label, externalId, names }) => (
            <tr key={`${from.set} ${kind} ${label}`}>
              <th scope="row">
                {t(`profile.lens.${lens === 'report' ? 'thisReport' : lens}`)}
                <small>{setWords(from)}</small>
              </th>
              <td data-label={t('profile.viewLabel')}>
                <b>{label}</b> {externalId && <small>{externalId}</small>}
                <small>{t(`labels.kind.${kind}`)}</small>
              </td>
              <td data-label={t('profile.viewNames')}>{names.join(language === 'ja' ? '、' : ', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
