import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { NameRulings, NameView } from '../../src/server/contract/index.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { useChange } from '../judgement/use-change.ts';
import { sayMoment } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import profile from './profile.module.css';
import { rule, rulings } from './queries.ts';
import style from './ruling-section.module.css';

const acts = ['join', 'split', 'not-same'] as const;

/** Joins or parts names with a reason, takes it back, and shows the log of these names. */
export function RulingSection({ view }: { view: NameView }) {
  const { t } = useLanguage();
  const { data } = useQuery(rulings());
  const names = new Set([view.name, ...view.names.map(({ name }) => name)].map((name) => name.toLowerCase()));
  const pairs = (data?.rulings ?? []).filter(
    ({ act }) =>
      act.kind !== 'undo' &&
      act.nameKind === view.kind &&
      [act.one, act.other].some((name) => names.has(name.toLowerCase())),
  );
  const ids = new Set<string>(pairs.map(({ id }) => id));
  const log = (data?.rulings ?? []).filter(
    ({ id, act }) => ids.has(id) || (act.kind === 'undo' && ids.has(act.ruling)),
  );
  return (
    <section id="rulings">
      <h2>{t('profile.ruling.title')}</h2>
      <p className={profile.note}>{t('profile.ruling.lead')}</p>
      <RulingForm view={view} />
      <h3 className={profile.sub}>{t('profile.ruling.log')}</h3>
      {log.length === 0 && <p className={profile.note}>{t('profile.ruling.empty')}</p>}
      <ul className={profile.list}>
        {log.map((one) => (
          <LogItem key={one.id} ruling={one} />
        ))}
      </ul>
    </section>
  );
}

function RulingForm({ view }: { view: NameView }) {
  const { t } = useLanguage();
  const change = useChange(rule);
  const [kind, setKind] = useState<(typeof acts)[number]>('join');
  const [other, setOther] = useState('');
  const [reason, setReason] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { act: { kind, nameKind: view.kind, one: view.name, other: other.trim() }, reason: reason.trim() },
      {
        onSuccess: () => {
          setOther('');
          setReason('');
        },
      },
    );
  };
  return (
    <form className={style.form} onSubmit={send}>
      <label>
        <span>{t('profile.ruling.act')}</span>
        <select
          value={kind}
          onChange={(event) => setKind(acts.find((one) => one === event.currentTarget.value) ?? 'join')}
        >
          <option value="join">{t('profile.ruling.join')}</option>
          <option value="split">{t('profile.ruling.split')}</option>
          <option value="not-same">{t('profile.ruling.notSame')}</option>
        </select>
      </label>
      <label>
        <span>{t('profile.ruling.other')}</span>
        <input
          type="text"
          required
          maxLength={400}
          list="other-names"
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        <datalist id="other-names">
          {[...new Set(view.names.map(({ name }) => name))].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      <label>
        <span>{t('profile.ruling.reason')}</span>
        <textarea
          required
          rows={2}
          maxLength={8000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div className={style.send}>
        <Button
          type="submit"
          variant="default"
          disabled={change.isPending || !other.trim() || !reason.trim()}
        >
          {t('profile.ruling.save')}
        </Button>
        {change.isSuccess && <span role="status">{t('profile.ruling.saved')}</span>}
      </div>
      {change.error && <TroubleNote error={change.error} />}
    </form>
  );
}

function LogItem({ ruling }: { ruling: NameRulings['rulings'][number] }) {
  const { t, language } = useLanguage();
  const change = useChange(rule);
  const { id, act, actor, at, reason, stands } = ruling;
  const who = actor === 'local' ? t('judgement.actorLocal') : actor;
  const line =
    act.kind === 'undo'
      ? t('profile.ruling.line.undo')
      : t(`profile.ruling.line.${act.kind}`, { one: act.one, other: act.other });
  return (
    <li className={style.ruled} data-stands={stands || act.kind === 'undo' || undefined}>
      <span>{line}</span>
      {act.kind !== 'undo' && !stands && <em>{t('profile.ruling.takenBack')}</em>}
      {stands && act.kind !== 'undo' && (
        <button
          type="button"
          className={profile.more}
          disabled={change.isPending}
          onClick={() =>
            change.mutate({ act: { kind: 'undo', ruling: id }, reason: t('profile.ruling.undoReason') })
          }
        >
          {t('profile.ruling.undo')}
        </button>
      )}
      <small>
        {reason} · {t('profile.ruling.by', { who, when: sayMoment(at, language) })}
      </small>
      {change.error && <TroubleNote error={change.error} />}
    </li>
  );
}
