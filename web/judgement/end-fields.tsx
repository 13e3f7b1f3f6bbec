import { useId, useMemo } from 'react';
import { regionSlugs } from '../../src/model/regions.ts';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import { sayValue } from '../language/known.ts';
import { countryName } from '../language/places.ts';
import { countryCodes, endKinds, nameKinds } from './choices.ts';
import style from './claim-form.module.css';
import type { BodyEnd } from './order.ts';
import { sectorSlugs } from './slugs.ts';

interface Props {
  readonly label: string;
  /** Has the focus when its form opens. */
  readonly first?: boolean;
  readonly end: BodyEnd;
  readonly onChange: (end: BodyEnd) => void;
  readonly names: readonly ReportDetail['names'][number][];
}

/** One end of a claim: what it is, and its name; countries, sectors and regions are chosen, not typed. */
export function EndFields({ label, first, end, onChange, names }: Props) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <fieldset className={style.end}>
      <legend>{label}</legend>
      <label>
        <span>{t('judgement.form.kind')}</span>
        <select
          data-autofocus={first || undefined}
          value={end.kind}
          onChange={(event) => {
            const kind = endKinds.find((one) => one === event.currentTarget.value);
            if (kind) onChange({ kind, value: isSame(kind, end.kind) ? end.value : '' });
          }}
        >
          {endKinds.map((kind) => (
            <option key={kind} value={kind}>
              {sayValue(t, 'labels.kind', kind, sayValue(t, 'judgement.endKind', kind))}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={id}>
        <span>{t('judgement.form.value')}</span>
        <ValueField id={id} end={end} onChange={onChange} names={names} />
      </label>
    </fieldset>
  );
}

const chosen = new Set(['country', 'sector', 'region']);

/** Words stay when the kind changes; a chosen code means nothing in another kind. */
function isSame(one: string, two: string): boolean {
  return !chosen.has(one) && !chosen.has(two);
}

function ValueField({ id, end, onChange, names }: Omit<Props, 'label'> & { readonly id: string }) {
  const { t, language } = useLanguage();
  const choices = useMemo(() => {
    if (end.kind === 'country') {
      return countryCodes().map((code) => [code, `${countryName(code, language)} (${code})`] as const);
    }
    if (end.kind === 'sector') return sectorSlugs.map((slug) => [slug, t(`fields.sector.${slug}`)] as const);
    if (end.kind === 'region') return regionSlugs.map((slug) => [slug, t(`fields.region.${slug}`)] as const);
    return undefined;
  }, [end.kind, language, t]);
  if (choices) {
    const sorted = choices.toSorted((a, b) => a[1].localeCompare(b[1], language));
    return (
      <select
        id={id}
        required
        value={end.value}
        onChange={(event) => onChange({ kind: end.kind, value: event.currentTarget.value })}
      >
        <option value="" />
        {sorted.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    );
  }
  const known = nameKinds.some((kind) => kind === end.kind)
    ? names.filter((one) => one.kind === end.kind)
    : names.slice(0, 40);
  return (
    <>
      <input
        id={id}
        type="text"
        required
        list={`${id}-names`}
        value={end.value}
        spellCheck={false}
        maxLength={400}
        onChange={(event) => onChange({ kind: end.kind, value: event.currentTarget.value })}
      />
      <datalist id={`${id}-names`}>
        {[...new Set(known.map((one) => one.name))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
