import type { SheetAnswer, SheetMapping } from '../../src/server/contract/judgement.ts';
import { useLanguage } from '../language/index.ts';
import sheetStyle from './sheet-panel.module.css';

const fields = [
  'subject',
  'predicate',
  'object',
  'status',
  'quote',
  'document',
  'reasons',
  'subjectKind',
  'objectKind',
  'likelihood',
  'claimants',
] as const;

/** Which column is which part of a claim, and the first rows to see it by. */
export function SheetColumns({
  seen,
  onChange,
}: {
  seen: SheetAnswer;
  onChange: (mapping: SheetMapping) => void;
}) {
  const { t } = useLanguage();
  const { header, mapping, sample } = seen;
  const choose = (field: (typeof fields)[number], value: string) => {
    const { [field]: _, ...rest } = mapping;
    onChange(value === '' ? rest : { ...rest, [field]: Number(value) });
  };
  return (
    <>
      <fieldset className={sheetStyle.columns}>
        <legend>{t('judgement.sheet.columns')}</legend>
        {fields.map((field) => (
          <label key={field}>
            <span>{t(`judgement.sheet.field.${field}`)}</span>
            <select
              value={mapping[field] ?? ''}
              onChange={(event) => choose(field, event.currentTarget.value)}
            >
              <option value="">{t('judgement.sheet.none')}</option>
              {header.map((heading, at) => (
                <option key={at} value={at}>
                  {heading || at + 1}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <div className={sheetStyle.sample}>
        <table>
          <caption>{t('judgement.sheet.first')}</caption>
          <thead>
            <tr>
              <th scope="col">#</th>
              {header.map((heading, at) => (
                <th key={at} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {header.map((_, at) => (
                  <td key={at}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
