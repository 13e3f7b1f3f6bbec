import { useEffect, useRef } from 'react';

/** What a key, or two after another (`g r`), does. `true` lets the browser act on the key too. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

const sequenceMilliseconds = 1_200;
/** Keys that begin a pair: what follows one of them is never a key of its own. */
const begins = new Set(['g']);

/**
 * Listens for keys on the whole page while the caller is shown: not while somebody types, not within a dialog,
 * not with Ctrl, Alt or Meta.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  current.current = shortcuts;
  useEffect(() => {
    let first = '';
    let at = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTaken(event)) return;
      const isSecond = event.timeStamp - at < sequenceMilliseconds;
      const pair = isSecond ? `${first} ${event.key}` : '';
      const single = isSecond && begins.has(first) ? undefined : current.current[event.key];
      const act = current.current[pair] ?? single;
      first = event.key;
      at = event.timeStamp;
      if (act && act(event) !== true) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isTaken(event: KeyboardEvent): boolean {
  const target = event.target;
  if (event.defaultPrevented || !(target instanceof Element)) return event.defaultPrevented;
  return (
    target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') !==
    null
  );
}
