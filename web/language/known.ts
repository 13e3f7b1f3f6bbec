import i18next, { type ParseKeys } from 'i18next';
import type { Say } from './index.ts';

function isMessage(key: string): key is ParseKeys {
  return i18next.exists(key);
}

/** Words for a value that comes from outside (a slug, a reason); `otherwise` where the page has no words for it. */
export function sayValue(t: Say, area: string, value: string, otherwise = value): string {
  const key = `${area}.${value}`;
  return isMessage(key) ? t(key) : otherwise;
}

export function sectorName(slug: string, t: Say): string {
  return sayValue(t, 'fields.sector', slug);
}

export function regionName(slug: string, t: Say): string {
  return sayValue(t, 'fields.region', slug);
}
