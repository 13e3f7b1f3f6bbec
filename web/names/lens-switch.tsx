import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { NameView } from '../../src/server/contract/index.ts';
import { report as reportQuery } from '../api/queries.ts';
import { useLanguage } from '../language/index.ts';
import { type LensName, lensOf, setLenses } from './lens.ts';
import style from './lens-switch.module.css';
import { useSetWords } from './set-words.ts';

interface Props {
  /** Reports whose own view can be asked for. */
  readonly reports?: readonly { readonly id: string; readonly title: string }[] | undefined;
}

/** Whose view of names the page shows. It stands in the address and goes along to the next page. */
export function LensSwitch({ reports = [] }: Props) {
  const { t } = useLanguage();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const { lens, report } = lensOf(search);
  const choose = (next: { lens: LensName; report: string | undefined }) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <fieldset className={style.lenses}>
      <legend>{t('profile.lens.label')}</legend>
      {setLenses.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === lens}
          onClick={() => choose({ lens: one, report: undefined })}
        >
          {t(`profile.lens.${one}`)}
        </button>
      ))}
      {(reports.length > 0 || report) && (
        <select
          aria-label={t('profile.lens.report')}
          value={report ?? ''}
          data-chosen={report !== undefined}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            choose(chosen ? { lens: 'report', report: chosen } : { lens: 'pack', report: undefined });
          }}
        >
          <option value="">{t('profile.lens.report')}</option>
          {report && !reports.some(({ id }) => id === report) && (
            <option value={report}>{t('profile.lens.thisReport')}</option>
          )}
          {reports.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

/** Which set answered, in which version; and that the one that was asked does not know the name. */
export function LensAnswer({
  lens,
  report,
}: {
  lens: NonNullable<NameView['lens']>;
  report?: string | undefined;
}) {
  const { t } = useLanguage();
  const setWords = useSetWords();
  const shown = useQuery({
    ...reportQuery(report ?? ''),
    enabled: lens.used === 'report' && report !== undefined,
  });
  const say = (one: LensName) => t(`profile.lens.${one === 'report' ? 'thisReport' : one}`);
  return (
    <p
      className={style.answer}
      data-fell-back={lens.fellBack || undefined}
      role={lens.fellBack ? 'status' : undefined}
    >
      {lens.fellBack && (
        <strong>{t('profile.lens.fellBack', { asked: say(lens.asked), used: say(lens.used) })} </strong>
      )}
      {lens.used === 'report'
        ? t('profile.lens.answeredReport', { report: shown.data?.title ?? '…' })
        : lens.from
          ? t('profile.lens.answered', { lens: say(lens.used), from: setWords(lens.from) })
          : lens.fellBack
            ? ''
            : t('profile.lens.answeredPack')}
    </p>
  );
}
