import { Modal } from '@mantine/core';
import { useLanguage } from '../language/index.ts';
import style from './keys-help.module.css';

/** The keyboard, on one sheet. */
export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const help = (key: HelpKey) => t(`frame.keyHelp.${key}`);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('frame.keys')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className={style.columns}>
        {sections.map(({ title, rows }) => (
          <section key={title}>
            <h3>{help(title)}</h3>
            <dl>
              {rows.map(([what, keys]) => (
                <div key={what}>
                  <dt>
                    {keys.map((key, index) => (
                      <span key={key}>
                        {index > 0 && <small>{what.startsWith('go') ? help('andThen') : '/'}</small>}
                        <kbd>{key}</kbd>
                      </span>
                    ))}
                  </dt>
                  <dd>{help(what)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t('judgement.keyHelp')}</h3>
          <dl>
            {decisions.map(([what, key]) => (
              <div key={what}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(`judgement.keys.${what}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}

type HelpKey =
  | 'everywhere'
  | 'inList'
  | 'inReader'
  | 'search'
  | 'help'
  | 'escape'
  | 'goReports'
  | 'goNames'
  | 'goJudgement'
  | 'goFeeds'
  | 'goAdd'
  | 'nextRow'
  | 'open'
  | 'nextClaim'
  | 'nextSentence'
  | 'nextEvidence'
  | 'original'
  | 'marks'
  | 'panels'
  | 'andThen';

/** What the reader's keys decide. */
const decisions = [
  ['accept', 'a'],
  ['correct', 'c'],
  ['reject', 'r'],
  ['add', 'n'],
  ['state', 's'],
  ['undo', 'u'],
] as const;

const sections: readonly { title: HelpKey; rows: readonly (readonly [HelpKey, readonly string[]])[] }[] = [
  {
    title: 'inReader',
    rows: [
      ['nextClaim', ['j', 'k']],
      ['nextSentence', ['J', 'K']],
      ['nextEvidence', ['e', 'E']],
      ['original', ['o']],
      ['marks', ['m']],
      ['panels', ['1 – 4']],
    ],
  },
  {
    title: 'everywhere',
    rows: [
      ['search', ['/', 'Ctrl K']],
      ['goReports', ['g', 'r']],
      ['goNames', ['g', 'n']],
      ['goJudgement', ['g', 'j']],
      ['goFeeds', ['g', 'f']],
      ['goAdd', ['g', 'a']],
      ['help', ['?']],
      ['escape', ['Esc']],
    ],
  },
  {
    title: 'inList',
    rows: [
      ['nextRow', ['j', 'k']],
      ['open', ['Enter']],
    ],
  },
];
