import type { Say } from './index.ts';
import { sayValue } from './known.ts';

const counted = { H: 'hour', M: 'minute', D: 'day', W: 'week', Y: 'year' } as const;

/**
 * A band of ISO 8601 durations in words: `PT1H/P7D` stands for "hours to days" (its units count, not its figures),
 * `PT24H/PT24H` is a plain 24 hours. A band that is none comes back unchanged.
 */
export function sayDuration(band: string, t: Say): string {
  const [from, to] = band.split('/').map(parts);
  if (!from) return band;
  if (!to || (to.number === from.number && to.unit === from.unit && to.clock === from.clock))
    return exactly(from, t);
  return t('labels.unit.range', { from: some(from, t, band), to: some(to, t, band) });
}

interface Duration {
  readonly number: number;
  readonly unit: keyof typeof counted;
  readonly clock: boolean;
}

function parts(duration: string): Duration | undefined {
  const found = /^P(T?)(\d{1,6})([HMDWY])$/.exec(duration);
  const unit = found?.[3];
  if (!found || !(unit === 'H' || unit === 'M' || unit === 'D' || unit === 'W' || unit === 'Y'))
    return undefined;
  return { number: Number(found[2]), unit, clock: found[1] === 'T' };
}

function exactly({ number, unit, clock }: Duration, t: Say): string {
  if (unit === 'M' && !clock) return t('labels.month', { count: number });
  return t(`labels.${counted[unit]}`, { count: number });
}

function some({ unit, clock }: Duration, t: Say, otherwise: string): string {
  return sayValue(t, 'labels.unit.some', `${clock ? 'PT' : 'P'}1${unit}`, otherwise);
}
