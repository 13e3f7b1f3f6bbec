import { type ChangeEvent, useState } from 'react';
import type { SheetAnswer, SheetMapping, StrokeAnswer } from '../../src/server/contract/judgement.ts';
import { ask, tell, withQuery } from '../api/client.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { useLanguage } from '../language/index.ts';
import style from './judgement-page.module.css';
import review from './review.module.css';
import { SheetColumns } from './sheet-columns.tsx';
import sheetStyle from './sheet-panel.module.css';
import { useChange } from './use-change.ts';

const lists = ['claims', 'reports', 'names', 'decisions', 'statements'] as const;

/** Claims in from a spreadsheet, with a look before anything is taken; lists out. */
export function SheetPanel() {
  const { t } = useLanguage();
  return (
    <>
      <h2 className={sheetStyle.heading}>{t('judgement.sheet.bring')}</h2>
      <p className={style.lead}>{t('judgement.sheet.bringLead')}</p>
      <BringIn />
      <h2 className={sheetStyle.heading}>{t('judgement.sheet.out')}</h2>
      <p className={style.lead}>{t('judgement.sheet.outLead')}</p>
      <ul className={style.rows}>
        {lists.map((list) => (
          <li key={list}>
            <b>{t(`judgement.sheet.list.${list}`)}</b>
            <span className={sheetStyle.formats}>
              {(['csv', 'xlsx'] as const).map((format) => (
                <a
                  key={format}
                  href={withQuery(`/api/lists/${list}`, { format })}
                  download
                  aria-label={`${t(`judgement.sheet.list.${list}`)}: ${format.toUpperCase()}`}
                >
                  {format.toUpperCase()}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Sent {
  readonly file: File;
  readonly mapping?: SheetMapping;
  readonly preview: 'yes' | 'no';
}

function send({ file, mapping, preview }: Sent): Promise<SheetAnswer> {
  const query = { name: file.name, preview, mapping: mapping && JSON.stringify(mapping) };
  return ask<SheetAnswer>(withQuery('/api/judgement/sheet', query), { method: 'POST', body: file });
}

function BringIn() {
  const { t } = useLanguage();
  const [file, setFile] = useState<File>();
  const look = useChange((sent: Sent) => send(sent));
  const take = useChange((sent: Sent) => send(sent));
  const undo = useChange((batch: string) => tell<StrokeAnswer>('/api/judgement/undo', { batch }));
  const seen = look.data;
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.currentTarget.files?.[0];
    setFile(chosen);
    take.reset();
    undo.reset();
    if (chosen) look.mutate({ file: chosen, preview: 'yes' });
  };
  const error = look.error ?? take.error ?? undo.error;
  const batch = take.data?.batch;
  return (
    <div className={sheetStyle.bring}>
      <label className={sheetStyle.file}>
        <input type="file" accept=".csv,.tsv,.txt,.xlsx" onChange={choose} />
        <span>{file?.name ?? t('judgement.sheet.choose')}</span>
      </label>
      {error && <TroubleNote error={error} />}
      {take.data && (
        <p className={review.actions} role="status">
          {undo.data
            ? t('judgement.takenBack', { count: undo.data.claims })
            : t('judgement.sheet.taken', { claims: take.data.claims, statements: take.data.statements })}
          {batch && !undo.data && (
            <button type="button" disabled={undo.isPending} onClick={() => undo.mutate(batch)}>
              {t('judgement.undo')}
            </button>
          )}
        </p>
      )}
      {file && seen && !take.data && (
        <>
          <SheetColumns seen={seen} onChange={(mapping) => look.mutate({ file, mapping, preview: 'yes' })} />
          <p role="status">
            {t('judgement.sheet.would', {
              rows: seen.rows,
              claims: seen.claims,
              statements: seen.statements,
            })}
          </p>
          <Faults faults={seen.faults} />
          <p className={style.form}>
            <button
              type="button"
              disabled={take.isPending || look.isPending || seen.claims + seen.statements === 0}
              onClick={() => take.mutate({ file, mapping: seen.mapping, preview: 'no' })}
            >
              {t('judgement.sheet.take', { count: seen.claims + seen.statements })}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function Faults({ faults }: { faults: SheetAnswer['faults'] }) {
  const { t } = useLanguage();
  if (faults.length === 0) return null;
  return (
    <section className={review.note}>
      <h2>{t('judgement.sheet.faults', { count: faults.length })}</h2>
      <ul className={sheetStyle.faults}>
        {faults.slice(0, 200).map(({ line, field, why, message }) => (
          <li key={`${line} ${field}`}>
            <span>
              <b>{t('judgement.sheet.line', { line })}</b> {t(`judgement.sheet.field.${field}`)}
            </span>
            <small title={message}>{t(`judgement.sheet.why.${why}`)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
