/**
 * STIX 2.1 objects as we write them: plain JSON in the specification's own spelling, which stays inside this folder.
 * Only what every object has is typed; the judges check the rest.
 */
export interface StixObject {
  readonly type: string;
  readonly spec_version?: '2.1';
  readonly id: string;
  readonly [property: string]: unknown;
}

export interface StixBundle {
  readonly type: 'bundle';
  readonly id: string;
  readonly objects: readonly StixObject[];
}

/**
 * ISO 8601 as precise as known → a timestamp (STIX 2.1, section 3.2: RFC 3339 in UTC with milliseconds). What is not
 * known becomes the first moment: `2024-06` → `2024-06-01T00:00:00.000Z`. A time without a zone is taken as it is printed.
 */
export function timestamp(iso: string): string {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](.{1,40}))?)?)?$/.exec(iso);
  if (!parts) return fallbackTime;
  const [, year, month = '01', day = '01', time = '00:00'] = parts;
  const clock = /^\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?/.exec(time)?.[0] ?? '00:00';
  const zone = /(?:Z|[+-]\d\d:?\d\d)$/.exec(time)?.[0] ?? 'Z';
  const made = new Date(`${year}-${month}-${day}T${clock}${zone}`);
  return Number.isNaN(made.getTime()) ? fallbackTime : made.toISOString();
}

/**
 * When things that no report made (names, countries, sectors) were first written in this form. Fixed, so that the same
 * knowledge exports to the same bytes.
 */
export const fallbackTime = '2026-11-24T00:00:00.000Z';
