import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { JudgementOverview, RuleAnswer, StrokeAnswer } from '../../src/server/contract/judgement.ts';
import { ask, tell } from '../api/client.ts';
import { facets } from '../api/queries.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { TroubleNote } from '../app/trouble-note.tsx';
import { predicateOrder } from '../claims/claim-order.ts';
import { sayMoment } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import style from './judgement-page.module.css';
import review from './review.module.css';
import { useChange } from './use-change.ts';

type Rule = JudgementOverview['rules'][number];

/** Automatic acceptance: which source, which predicates, what it has accepted, and the ways to end it. */
export function RulesPanel({ rules }: { rules: readonly Rule[] }) {
  const { t } = useLanguage();
  const { data } = useQuery(facets());
  const [outlet, setOutlet] = useState('');
  const [predicates, setPredicates] = useState<ReadonlySet<string>>(new Set());
  const add = useChange((rule: { outlet: string; predicates: readonly string[] }) =>
    tell<RuleAnswer>('/api/judgement/rules', rule),
  );
  const end = useChange(({ id, takeBack }: { id: string; takeBack: boolean }) =>
    ask<StrokeAnswer>(`/api/judgement/rules/${encodeURIComponent(id)}?takeBack=${takeBack ? 'yes' : 'no'}`, {
      method: 'DELETE',
    }),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { outlet, predicates: predicateOrder.filter((one) => predicates.has(one)) },
      { onSuccess: () => setPredicates(new Set()) },
    );
  };
  const toggle = (predicate: string) =>
    setPredicates((before) => {
      const next = new Set(before);
      if (!next.delete(predicate)) next.add(predicate);
      return next;
    });
  return (
    <>
      <p className={style.lead}>{t('judgement.rulesLead')}</p>
      <form className={style.form} onSubmit={send}>
        <label className={style.wide}>
          <span>{t('judgement.source')}</span>
          <select value={outlet} onChange={(event) => setOutlet(event.currentTarget.value)}>
            <option value="" />
            {data?.outlets.map(({ value }) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{t('judgement.ruleAccepts')}</legend>
          {predicateOrder.map((predicate) => (
            <label key={predicate}>
              <input type="checkbox" checked={predicates.has(predicate)} onChange={() => toggle(predicate)} />
              {t(`labels.group.${predicate}`)}
            </label>
          ))}
        </fieldset>
        <button type="submit" disabled={add.isPending || outlet === '' || predicates.size === 0}>
          {t('judgement.ruleAdd')}
        </button>
      </form>
      {add.error && <TroubleNote error={add.error} />}
      {add.data && (
        <p className={style.lead} role="status">
          {t('judgement.accepted', { count: add.data.claims })}
        </p>
      )}
      {end.data && (
        <p className={style.lead} role="status">
          {t('judgement.takenBack', { count: end.data.claims })}
        </p>
      )}
      {rules.length === 0 ? (
        <EmptyState title={t('judgement.rulesEmpty')} next={t('judgement.rulesEmptyNext')} />
      ) : (
        <ul className={style.rows}>
          {rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} onEnd={(takeBack) => end.mutate({ id: rule.id, takeBack })} />
          ))}
        </ul>
      )}
    </>
  );
}

function RuleRow({ rule, onEnd }: { rule: Rule; onEnd: (takeBack: boolean) => void }) {
  const { t, language } = useLanguage();
  return (
    <li>
      <span>
        <b>{rule.outlet}</b>{' '}
        {rule.predicates.map((one) => t(`labels.group.${one}`)).join(language === 'ja' ? '・' : ', ')}
        <small>
          {t('judgement.ruleAccepted', { count: rule.accepted })}　{sayMoment(rule.at, language)}
        </small>
      </span>
      <span className={review.actions}>
        <button type="button" onClick={() => onEnd(false)}>
          {t('judgement.ruleEnd')}
        </button>
        <button type="button" onClick={() => onEnd(true)}>
          {t('judgement.ruleTakeBack')}
        </button>
      </span>
    </li>
  );
}
