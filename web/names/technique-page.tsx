import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useAttackName } from '../claims/end-label.ts';
import { useLanguage } from '../language/index.ts';
import profile from './profile.module.css';
import { attackObject } from './queries.ts';
import { useSetWords } from './set-words.ts';
import { Thing } from './thing.tsx';

/** An ATT&CK technique: its editions in every synced version, who uses it by whom, and the rules that detect it. */
export function TechniquePage() {
  const { t } = useLanguage();
  const { id } = useParams({ from: '/techniques/$id' });
  const value = id.toUpperCase();
  const { text } = useAttackName()(value);
  const title = text === value ? value : `${text} (${value})`;
  return (
    <Thing kind="technique" value={value} kindWords={t('profile.technique')} title={title}>
      <Editions id={value} />
    </Thing>
  );
}

function Editions({ id }: { id: string }) {
  const { t } = useLanguage();
  const setWords = useSetWords();
  const nameOf = useAttackName();
  const { data } = useQuery(attackObject(id));
  if (!data) return null;
  // Mitigations of old versions bear the id of the technique that they are against.
  const editions = data.editions.filter(({ kind }) => kind !== 'mitigation');
  return (
    <section id="editions">
      <h2>{t('profile.editions')}</h2>
      {editions.length === 0 && <p className={profile.note}>{t('profile.noEdition')}</p>}
      <ul className={profile.list}>
        {editions.map(({ from, label, status, replacedBy, tactics }) => (
          <li key={`${from.set} ${from.version} ${label}`}>
            <span lang="en">{label}</span> · {t(`profile.${status}`)}
            {replacedBy &&
              ` · ${t('profile.replacedBy', { label: `${replacedBy.id ?? ''} ${replacedBy.label}` })}`}
            <small>{tactics.map((tactic) => nameOf(tactic).text).join(' · ')}</small>
            <small>{setWords(from)}</small>
          </li>
        ))}
      </ul>
      {data.rules.length > 0 && (
        <details>
          <summary>
            {t('profile.rules')} {data.rules.length}
          </summary>
          <ul className={profile.list} lang="en">
            {data.rules.map(({ id: rule, title, author, level, technique, from }) => (
              <li key={`${rule} ${technique}`}>
                {title}
                <small>
                  {technique} · {level} · {author} · {setWords(from)}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
