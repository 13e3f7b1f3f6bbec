import type { ReportDetail } from '../../src/server/contract/index.ts';
import { predicateOrder } from '../claims/claim-order.ts';
import { useLanguage } from '../language/index.ts';
import { likelihoods, statuses } from './choices.ts';
import style from './claim-form.module.css';
import { EndFields } from './end-fields.tsx';
import type { ClaimBody } from './order.ts';

interface Props {
  readonly body: ClaimBody;
  readonly onChange: (body: ClaimBody) => void;
  readonly names: readonly ReportDetail['names'][number][];
}

/** Every part of a claim that can be decided on. */
export function ClaimFields({ body, onChange, names }: Props) {
  const { t } = useLanguage();
  const { likelihood, ...rest } = body;
  return (
    <>
      <EndFields
        label={t('judgement.form.subject')}
        first
        end={body.subject}
        onChange={(subject) => onChange({ ...body, subject })}
        names={names}
      />
      <label>
        <span>{t('judgement.form.predicate')}</span>
        <select
          value={body.predicate}
          onChange={(event) => {
            const predicate = predicateOrder.find((one) => one === event.currentTarget.value);
            if (predicate) onChange({ ...body, predicate });
          }}
        >
          {predicateOrder.map((predicate) => (
            <option key={predicate} value={predicate}>
              {t(`labels.group.${predicate}`)} —{' '}
              {t(`labels.claim.${predicate}`).replace('{s}', 'A').replace('{o}', 'B')}
            </option>
          ))}
        </select>
      </label>
      <EndFields
        label={t('judgement.form.object')}
        end={body.object}
        onChange={(object) => onChange({ ...body, object })}
        names={names}
      />
      <div className={style.pair}>
        <label>
          <span>{t('judgement.form.status')}</span>
          <select
            value={body.status}
            onChange={(event) => {
              const status = statuses.find((one) => one === event.currentTarget.value);
              if (status) onChange({ ...body, status });
            }}
          >
            {statuses.map((status) => (
              <option key={status} value={status}>
                {t(`labels.status.${status}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('judgement.form.likelihood')}</span>
          <select
            value={likelihood ?? ''}
            onChange={(event) => {
              const band = likelihoods.find((one) => one === event.currentTarget.value);
              onChange(band ? { ...body, likelihood: band } : rest);
            }}
          >
            <option value="">{t('judgement.form.noLikelihood')}</option>
            {likelihoods.map((band) => (
              <option key={band} value={band}>
                {t(`labels.likelihood.${band}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label>
        <span>{t('judgement.form.claimants')}</span>
        <textarea
          rows={2}
          value={body.claimants.join('\n')}
          onChange={(event) => onChange({ ...body, claimants: event.currentTarget.value.split('\n') })}
        />
        <small>{t('judgement.form.claimantsHint')}</small>
      </label>
    </>
  );
}
