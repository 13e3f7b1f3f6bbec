import { useEffect, useState } from 'react';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';

/** Without a key, a pointer or a scroll for so long, nobody reads. */
const idleMilliseconds = 60_000;
/** How often the seconds are sent. */
const sendSeconds = 15;

/** How long the report was read here: open, in sight and in use. */
export function ReadingTime({ detail }: { detail: ReportDetail }) {
  const { t } = useLanguage();
  const before = detail.review?.seconds;
  const seconds = useActiveSeconds(detail.id, before !== undefined);
  if (before === undefined) return null;
  const minutes = Math.floor((before + seconds) / 60);
  const time =
    minutes >= 60
      ? `${t('labels.hour', { count: Math.floor(minutes / 60) })} ${t('labels.minute', { count: minutes % 60 })}`
      : t('labels.minute', { count: minutes });
  return <span title={t('judgement.timeNote')}>{t('judgement.time', { time })}</span>;
}

/** Seconds of active reading since the report was opened; they are sent as they gather. */
function useActiveSeconds(id: string, isCounted: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!isCounted) return;
    let lastUse = Date.now();
    let unsent = 0;
    const use = () => {
      lastUse = Date.now();
    };
    const send = () => {
      if (unsent === 0) return;
      const body = JSON.stringify({ seconds: unsent });
      unsent = 0;
      // Sent also while the page goes away; a loss of some seconds does no harm.
      fetch(`/api/reports/${encodeURIComponent(id)}/time`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        keepalive: true,
      }).catch(() => undefined);
    };
    const tick = setInterval(() => {
      if (document.visibilityState !== 'visible' || Date.now() - lastUse > idleMilliseconds) return;
      unsent++;
      setSeconds((before) => before + 1);
      if (unsent >= sendSeconds) send();
    }, 1_000);
    const hide = () => {
      if (document.visibilityState === 'hidden') send();
    };
    const uses = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll'] as const;
    for (const name of uses) window.addEventListener(name, use, { passive: true });
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearInterval(tick);
      for (const name of uses) window.removeEventListener(name, use);
      document.removeEventListener('visibilitychange', hide);
      send();
    };
  }, [id, isCounted]);
  return seconds;
}
