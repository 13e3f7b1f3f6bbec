import type { NameView } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import style from './known-names.module.css';
import { useSetWords } from './set-words.ts';

type Known = NameView['names'][number];

/** What the thing is called, by whom, and which source says so. What sources dispute stands apart from what they agree on. */
export function KnownNames({ names }: { names: readonly Known[] }) {
  const { t } = useLanguage();
  const setWords = useSetWords();
  if (names.length === 0) return null;
  const ties = Map.groupBy(names, ({ relation, status }) => `${relation} ${status}`);
  return (
    <section id="names">
      <h2>
        {t('names.also')}
        <small>{new Set(names.map(({ name }) => name)).size}</small>
      </h2>
      {[...ties].map(([key, tied]) => {
        const [first] = tied;
        if (!first) return null;
        return (
          <section key={key} className={style.tie} data-status={first.status}>
            <h3>
              {first.status === 'undisputed' ? '●' : first.status === 'disputed' ? '◇' : '○'}{' '}
              {t(`labels.relation.${first.relation}`)} · {t(`labels.joined.${first.status}`)}
            </h3>
            <dl>
              {[...Map.groupBy(tied, ({ source }) => source)].map(([source, stated]) => (
                <div key={source}>
                  <dt>
                    {source}
                    {stated[0]?.from && <small>{setWords(stated[0].from)}</small>}
                  </dt>
                  <dd>
                    {stated.map(({ name, namer, contradictedBy = [], reason }) => (
                      <span key={`${name} ${namer}`}>
                        <b>{name}</b>
                        {namer && <small>{namer}</small>}
                        {contradictedBy.map(({ title, label }) => (
                          <small key={`${title} ${label}`}>
                            ≠ {t('profile.contradicted', { title, label })}
                          </small>
                        ))}
                        {reason && <small>{t('profile.ruling.own', { reason })}</small>}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </section>
  );
}
