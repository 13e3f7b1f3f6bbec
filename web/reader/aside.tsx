import { useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, useRef } from 'react';
import { useLanguage } from '../language/index.ts';
import style from './aside.module.css';
import type { AsideProps } from './aside-props.ts';
import { ClaimList } from './claim-list.tsx';
import { MoreList } from './more-list.tsx';
import { NameList } from './name-list.tsx';
import { QuestionList } from './question-list.tsx';
import { SheetBar } from './sheet-bar.tsx';
import { type PanelName, panels } from './use-reader-state.ts';

/** What was read from the text, beside it; on narrow screens a sheet that is drawn up from the bottom. */
export function Aside(props: AsideProps & { open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useLanguage();
  const narrow = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false });
  const { open } = props;
  return (
    <aside
      className={style.aside}
      aria-label={t('reader.aside')}
      data-sheet={narrow || undefined}
      data-open={open}
    >
      {narrow && <SheetBar {...props} onToggle={() => props.onOpen(!open)} />}
      {(!narrow || open) && <Panels {...props} />}
    </aside>
  );
}

function Panels({ detail, groups, focus, state }: AsideProps) {
  const { t } = useLanguage();
  const tabs = useRef<HTMLDivElement>(null);
  const counts: Record<PanelName, number | undefined> = {
    claims: detail.claims.length,
    questions: detail.questions.length,
    names: detail.names.length,
    more: undefined,
  };
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = panels[(panels.indexOf(state.panel) + step + panels.length) % panels.length] ?? state.panel;
    state.showPanel(next);
    tabs.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <>
      <div className={style.tabs} role="tablist" ref={tabs} onKeyDown={walk}>
        {panels.map((panel) => (
          <button
            key={panel}
            id={`tab-${panel}`}
            type="button"
            role="tab"
            aria-selected={panel === state.panel}
            aria-controls="reader-panel"
            tabIndex={panel === state.panel ? 0 : -1}
            onClick={() => state.showPanel(panel)}
          >
            {t(`reader.${panel}`)}
            {counts[panel] !== undefined && <small>{counts[panel]}</small>}
          </button>
        ))}
      </div>
      <div className={style.panel} id="reader-panel" role="tabpanel" aria-labelledby={`tab-${state.panel}`}>
        {state.panel === 'claims' && (
          <ClaimList detail={detail} groups={groups} focus={focus} state={state} />
        )}
        {state.panel === 'questions' && <QuestionList detail={detail} state={state} />}
        {state.panel === 'names' && <NameList detail={detail} state={state} />}
        {state.panel === 'more' && <MoreList detail={detail} state={state} />}
      </div>
    </>
  );
}
