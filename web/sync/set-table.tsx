import { TroubleWords } from '../app/trouble-note.tsx';
import { sayDay, sayMoment } from '../language/dates.ts';
import { type Say, useLanguage } from '../language/index.ts';
import { sayValue } from '../language/known.ts';
import type { SetState } from './set-states.ts';
import style from './sync-page.module.css';

/** Each set with its version, its date and what that rests on, its state, and what was wrong. */
export function SetTable({ states, isRunning }: { states: readonly SetState[]; isRunning: boolean }) {
  const { t } = useLanguage();
  return (
    <table className={style.sets}>
      <thead>
        <tr>
          <th scope="col">{t('sync.set')}</th>
          <th scope="col">{t('sync.version')}</th>
          <th scope="col">{t('sync.asOf')}</th>
          <th scope="col">{t('sync.state')}</th>
        </tr>
      </thead>
      <tbody>
        {states.map((state) => (
          <SetRow key={state.set} state={state} isRunning={isRunning} />
        ))}
      </tbody>
    </table>
  );
}

function SetRow({ state, isRunning }: { state: SetState; isRunning: boolean }) {
  const { t, language } = useLanguage();
  const { inForce, failure } = state;
  return (
    <tr data-failed={failure !== undefined || undefined}>
      <th scope="row">
        {state.title}
        <code>{state.set}</code>
        {inForce && <About set={inForce} />}
      </th>
      <td data-label={t('sync.version')}>{inForce?.version ?? '–'}</td>
      <td data-label={t('sync.asOf')}>
        {inForce ? (
          <time dateTime={inForce.asOf} title={t(`sync.basis.${inForce.asOfBasis}`)}>
            {sayDay(inForce.asOf, language)}
          </time>
        ) : (
          '–'
        )}
      </td>
      <td data-label={t('sync.state')}>
        <span className={style.state}>{stateWords(state, isRunning, t)}</span>
        {failure && (
          <div className={style.failure}>
            {failure.at && <p>{t('sync.failedAt', { when: sayMoment(failure.at, language) })}</p>}
            <TroubleWords {...failure.error} />
          </div>
        )}
      </td>
    </tr>
  );
}

function stateWords({ progress, inForce, failure }: SetState, isRunning: boolean, t: Say): string {
  if (progress && (isRunning || progress.step !== 'waiting')) {
    const { step, files, of } = progress;
    const part = step === 'download' && files !== undefined && of !== undefined && of > 1;
    return part ? `${t(`sync.step.${step}`)} (${t('sync.files', { files, of })})` : t(`sync.step.${step}`);
  }
  if (failure) return t('sync.failed');
  return t(inForce ? 'sync.inForce' : 'sync.notInForce');
}

/** Publisher, licence, how much it holds, what was corrected and what was left out, each with its reason. */
function About({ set }: { set: NonNullable<SetState['inForce']> }) {
  const { t, language } = useLanguage();
  const held = Object.entries(set.counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${sayValue(t, 'sync.counts', what)} ${count.toLocaleString(language)}`);
  const left = set.skipped.reduce((sum, { count }) => sum + count, 0);
  return (
    <details className={style.about}>
      <summary>{held.join(language === 'ja' ? '、' : ', ') || t('sync.holds')}</summary>
      <p>
        {t('sync.publisher')}: {set.publisher} · {t('sync.licence')}: {set.licence}
      </p>
      <p>{t('sync.checked', { when: sayMoment(set.checkedAt, language) })}</p>
      {set.overrides.length > 0 && (
        <>
          <p>{t('sync.overrides', { count: set.overrides.filter(({ applied }) => applied).length })}</p>
          <ul lang="en">
            {set.overrides.map(({ what, reason, source, applied }) => (
              <li key={what}>
                {what}: {reason} ({source}){!applied && ` — ${t('sync.overrideIdle')}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {left > 0 && (
        <>
          <p>{t('sync.skipped', { count: left })}</p>
          <ul lang="en">
            {set.skipped.map(({ what, reason, count }) => (
              <li key={`${what} ${reason}`}>
                {what}: {reason} ({count})
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
