/** An exchange took longer than the policy allows. */
export class TooSlowError extends Error {
  readonly phase: Phase;
  constructor(phase: Phase) {
    super(`too slow: ${phase}`);
    this.name = 'TooSlowError';
    this.phase = phase;
  }
}

/** Where in an exchange the time ran out; `body` means too little came in a window. */
export type Phase = 'connect' | 'headers' | 'body' | 'total';

export interface WatchLimits {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly totalMs: number;
  readonly windowMs: number;
  readonly leastBytesPerWindow: number;
}

/** Times one exchange. `signal` fires with a TooSlowError, or with the caller's own reason. */
export interface Watch {
  readonly signal: AbortSignal;
  /** The connection stands: the headers' time begins. */
  connected(): void;
  /** The headers came: the body's windows begin. */
  answered(): void;
  /** Body bytes came in. */
  received(bytes: number): void;
  stop(): void;
}

/** Starts with the connect limit and the total limit. @param caller the caller's own signal, passed on. */
export function startWatch(limits: WatchLimits, caller?: AbortSignal): Watch {
  const controller = new AbortController();
  const passOn = (): void => controller.abort(caller?.reason);
  if (caller?.aborted) passOn();
  caller?.addEventListener('abort', passOn, { once: true });

  const after = (ms: number, phase: Phase): NodeJS.Timeout =>
    setTimeout(() => controller.abort(new TooSlowError(phase)), ms);
  const total = after(limits.totalMs, 'total');
  let current = after(limits.connectMs, 'connect');
  let windows: NodeJS.Timeout | undefined;
  let inWindow = 0;

  return {
    signal: controller.signal,
    connected() {
      clearTimeout(current);
      current = after(limits.headersMs, 'headers');
    },
    answered() {
      clearTimeout(current);
      windows = setInterval(() => {
        if (inWindow < limits.leastBytesPerWindow) controller.abort(new TooSlowError('body'));
        inWindow = 0;
      }, limits.windowMs);
    },
    received(bytes) {
      inWindow += bytes;
    },
    stop() {
      clearTimeout(total);
      clearTimeout(current);
      clearInterval(windows);
      caller?.removeEventListener('abort', passOn);
    },
  };
}
