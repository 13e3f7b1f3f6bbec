import type { IndicatorMention } from '../../model/mention.ts';
import type { Reading } from '../../model/reading.ts';

/**
 * Indicators of reports as blocklists and SIEM look-ups take them: one value a line, each once, sorted; none that was
 * found to be benign.
 */
export function indicatorLines(readings: readonly Reading[]): string[] {
  const found = readings.flatMap(({ mentions }) =>
    mentions.filter((one): one is IndicatorMention => one.kind === 'indicator' && one.benign === undefined),
  );
  // A line break inside a value would forge a second entry.
  return [...new Set(found.map(({ value }) => value.replace(/\s+/g, ' ').trim()))].sort();
}
