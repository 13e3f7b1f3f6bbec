import { Modal } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { useLanguage } from '../language/index.ts';
import { claimId, type Focus } from '../reader/selection.ts';
import { nameKinds } from './choices.ts';
import { ClaimFields } from './claim-fields.tsx';
import style from './claim-form.module.css';
import { draftFor, kindOfWords } from './draft.ts';
import type { ClaimBody, DecisionOrder } from './order.ts';
import { type OpenForm, useReview } from './review-context.tsx';

/** The form that is open over the report, if one is. */
export function ReviewForm({ focus }: { focus: Focus | undefined }) {
  const { t } = useLanguage();
  const { form, openForm } = useReview();
  const title = {
    correct: t('judgement.form.correct'),
    add: t('judgement.form.add'),
    state: t('judgement.form.state'),
    'correct-name': t('judgement.form.correctName'),
  };
  return (
    <Modal
      opened={form !== undefined}
      onClose={() => openForm(undefined)}
      title={form && title[form.kind]}
      size="lg"
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {form && <FormOf form={form} focus={focus} />}
    </Modal>
  );
}

function FormOf({ form, focus }: { form: OpenForm; focus: Focus | undefined }) {
  const { t } = useLanguage();
  const { reviewed, decide, isDeciding, error, openForm } = useReview();
  const { detail } = reviewed;
  const [what, setWhat] = useState<'claim' | 'name'>('claim');
  const [body, setBody] = useState<ClaimBody>(() => draftFor(form, detail, focus));
  const selected = form.kind === 'add' ? detail.text.slice(form.at.start, form.at.end) : '';
  const [name, setName] = useState(() => firstName(form, detail, selected));
  const [reason, setReason] = useState('');
  const isName = form.kind === 'correct-name' || (form.kind === 'add' && what === 'name');
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    const order = orderOf(form, isName, tidy(body), name, reason.trim());
    if (order && (await decide([order]))) openForm(undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
  };
  return (
    <form className={style.form} onSubmit={(event) => void send(event)} onKeyDown={onKey}>
      {form.kind === 'add' && (
        <>
          <p className={style.quote} lang={detail.lang}>
            {selected}
          </p>
          <div className={style.what} role="radiogroup" aria-label={t('judgement.form.what')}>
            {(['claim', 'name'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="what" checked={what === one} onChange={() => setWhat(one)} />
                {t(`judgement.form.${one}`)}
              </label>
            ))}
          </div>
        </>
      )}
      {isName ? (
        <NameFields name={name} onChange={setName} />
      ) : (
        <ClaimFields body={body} onChange={setBody} names={detail.names} />
      )}
      <label>
        <span>{t(form.kind === 'state' ? 'judgement.reasons' : 'judgement.reason')}</span>
        <textarea
          rows={form.kind === 'state' ? 4 : 2}
          required={form.kind === 'state'}
          value={reason}
          maxLength={8_000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <small>{t(form.kind === 'state' ? 'judgement.reasonsHint' : 'judgement.reasonHint')}</small>
      </label>
      {error !== null && error !== undefined && <TroubleNote error={error} />}
      <div className={style.foot}>
        <small>{t('judgement.form.saveKeys')}</small>
        <button type="button" onClick={() => openForm(undefined)}>
          {t('judgement.form.cancel')}
        </button>
        <button type="submit" disabled={isDeciding}>
          {t('judgement.form.save')}
        </button>
      </div>
    </form>
  );
}

interface NameDraft {
  readonly kind: (typeof nameKinds)[number];
  readonly name: string;
}

function NameFields({ name, onChange }: { name: NameDraft; onChange: (name: NameDraft) => void }) {
  const { t } = useLanguage();
  return (
    <div className={style.pair}>
      <label>
        <span>{t('judgement.form.kind')}</span>
        <select
          value={name.kind}
          onChange={(event) => {
            const kind = nameKinds.find((one) => one === event.currentTarget.value);
            if (kind) onChange({ ...name, kind });
          }}
        >
          {nameKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`labels.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('judgement.form.value')}</span>
        <input
          type="text"
          required
          value={name.name}
          maxLength={400}
          onChange={(event) => onChange({ ...name, name: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}

function firstName(form: OpenForm, detail: ReportDetail, selected: string): NameDraft {
  if (form.kind === 'correct-name') return { kind: form.name.kind, name: form.name.name };
  const kind = nameKinds.find((one) => one === kindOfWords(selected, detail)) ?? 'actor';
  return { kind, name: selected };
}

function tidy(body: ClaimBody): ClaimBody {
  return { ...body, claimants: body.claimants.map((one) => one.trim()).filter((one) => one !== '') };
}

function orderOf(
  form: OpenForm,
  isName: boolean,
  body: ClaimBody,
  name: NameDraft,
  reason: string,
): DecisionOrder | undefined {
  const why = reason === '' ? {} : { reason };
  const isWhole = body.subject.value.trim() !== '' && body.object.value.trim() !== '';
  if (!isName && !isWhole) return undefined;
  switch (form.kind) {
    case 'correct':
      return { kind: 'correct', claimId: claimId(form.claim), to: body, ...why };
    case 'correct-name': {
      const { kind, name: read } = form.name;
      return { kind: 'correct-name', name: { kind, name: read }, to: name, ...why };
    }
    case 'add':
      return isName
        ? { kind: 'add-name', at: form.at, name, ...why }
        : { kind: 'add-claim', at: form.at, claim: body, ...why };
    case 'state':
      return reason === '' ? undefined : { kind: 'state', claim: body, reasons: reason };
  }
}
