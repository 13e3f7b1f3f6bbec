import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { nameKey } from '../../model/name-key.ts';
import type { AppliedOverride } from '../../model/reference.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { packFolder } from '../folder.ts';
import type { ReadSet } from './loader.ts';

/** A known error of a source, put right at load. Each says why, and where that can be read. */
const Override = z
  .object({
    set: z.string().min(1),
    /** Id of the record, or the label where the set has no ids of its own. */
    record: z.string().min(1).optional(),
    /** Only while the set's files are of this version. */
    whenVersion: z.string().optional(),
    reason: z.string().min(1),
    source: z.string().min(1),
  })
  .and(
    z.discriminatedUnion('change', [
      /** The record is not called so. */
      z.object({ change: z.literal('remove-name'), record: z.string(), name: z.string() }),
      /** The name is stated, but of something related, not the same. */
      z.object({ change: z.literal('loosen-name'), record: z.string(), name: z.string() }),
      z.object({ change: z.literal('remove-record'), record: z.string() }),
      /** An id that stands twice in the file: the first record of it counts. */
      z.object({ change: z.literal('keep-first'), record: z.string() }),
      /** The files do not say their version. */
      z.object({ change: z.literal('state-version'), version: z.string() }),
    ]),
  );
export type Override = z.infer<typeof Override>;

/** @returns the overrides of `overrides.json` in the knowledge folder; trouble `knowledge/broken-entry` names file and field */
export function loadOverrides(folder: string = packFolder()): Outcome<Override[]> {
  const file = 'overrides.json';
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (cause) {
    return failed(
      'knowledge/broken-entry',
      file,
      `${file} cannot be read as JSON: restore or mend it.`,
      cause,
    );
  }
  const parsed = z.array(Override).safeParse(value);
  if (parsed.success) return done(parsed.data);
  const issue = parsed.error.issues[0];
  const message = `${file}: ${issue?.path.join('.')}: ${issue?.message ?? 'wrong shape'}.`;
  return failed('knowledge/broken-entry', file, message, parsed.error);
}

/** The set with its known errors put right, and what came of each override. */
export function applyOverrides(
  read: ReadSet,
  overrides: readonly Override[],
): { read: ReadSet; overrides: AppliedOverride[] } {
  let current = read;
  const applied = overrides
    .filter(({ whenVersion }) => whenVersion === undefined || whenVersion === read.version)
    .map((override): AppliedOverride => {
      const next = changed(current, override);
      const isApplied = next !== undefined;
      if (next) current = next;
      return { what: said(override), reason: override.reason, source: override.source, applied: isApplied };
    });
  return { read: current, overrides: applied };
}

/** Undefined where there is nothing (any more) to put right. */
function changed(read: ReadSet, override: Override): ReadSet | undefined {
  if (override.change === 'state-version') return { ...read, version: override.version };
  const isMeant = (record: ReadSet['records'][number]) =>
    record.id === override.record || record.label === override.record;
  const meant = read.records.filter(isMeant);
  switch (override.change) {
    case 'remove-record':
      if (meant.length === 0) return undefined;
      return { ...read, records: read.records.filter((record) => !isMeant(record)) };
    case 'keep-first':
      if (meant.length < 2) return undefined;
      return { ...read, records: read.records.filter((record) => !isMeant(record) || record === meant[0]) };
    case 'remove-name':
    case 'loosen-name': {
      const key = nameKey(override.name);
      const isNamed = meant.some(({ names }) =>
        names.some(({ name, relation }, at) => at > 0 && nameKey(name) === key && relation === 'same'),
      );
      if (!isNamed) return undefined;
      const records = read.records.map((record) => {
        if (!isMeant(record)) return record;
        const names = record.names.flatMap((name, at) => {
          if (at === 0 || nameKey(name.name) !== key) return [name];
          return override.change === 'remove-name' ? [] : [{ ...name, relation: 'overlaps' as const }];
        });
        return { ...record, names };
      });
      return { ...read, records };
    }
  }
}

function said(override: Override): string {
  switch (override.change) {
    case 'state-version':
      return `version ${override.version}`;
    case 'remove-record':
      return `without the record ${override.record}`;
    case 'keep-first':
      return `of two records ${override.record} the first`;
    case 'remove-name':
      return `${override.record} without the name ${override.name}`;
    case 'loosen-name':
      return `${override.name} only as related to ${override.record}`;
  }
}
