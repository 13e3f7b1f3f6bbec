import { parse } from 'yaml';
import { z } from 'zod';
import type { ReferenceRecord, RuleFacts } from '../../../model/reference.ts';
import { refuseHtml, shaped } from '../door.ts';
import { BrokenSet, type SetLoader } from '../loader.ts';
import { unzipped } from '../zip.ts';

/*
 * SigmaHQ's detection rules. Live form: `sigma_all_rules.zip` of the newest release: YAML files under rules*, one or
 * several documents of one rule each. Format: Sigma specification 2.0.
 */

/** YAML 1.2 leaves dates as text, as the specification's ISO 8601. */
const day = z.string().optional();

const Rule = z.object({
  title: z.string().min(1),
  // Some of the older ids are no UUID of RFC 9562 but have its form.
  id: z.guid(),
  status: z.string().default(''),
  level: z.string().default(''),
  author: z.string().default(''),
  date: day,
  modified: day,
  tags: z.array(z.string()).default([]),
  logsource: z.object({
    product: z.string().optional(),
    service: z.string().optional(),
    category: z.string().optional(),
  }),
  detection: z.record(z.string(), z.unknown()),
});

const name = 'sigma_all_rules.zip';

export const sigma: SetLoader = {
  set: 'sigma',
  title: 'SigmaHQ rules',
  publisher: 'SigmaHQ',
  licence: 'Detection Rule License 1.1',
  files: () => [{ name, address: `https://github.com/SigmaHQ/sigma/releases/latest/download/${name}` }],
  async read([file]) {
    if (!file) throw new BrokenSet(name, 'is missing');
    refuseHtml(file);
    const files = await unzipped(file, (path) => /^rules[^/]*\/.*\.ya?ml$/.test(path));
    if (files.length === 0) throw new BrokenSet(file.name, 'holds no rule (files rules*/**/*.yml)');
    const records = files.map(({ path, bytes }) => recordOf(path, new TextDecoder().decode(bytes)));
    const dates = records.flatMap(({ facts }) => [facts.modified, facts.date]);
    const newest = dates
      .filter((date) => typeof date === 'string')
      .sort()
      .at(-1);
    return newest === undefined ? { records } : { asOf: newest, records };
  },
};

function recordOf(path: string, text: string): ReferenceRecord {
  let value: unknown;
  try {
    // No alias: a rule needs none, and nested ones would multiply.
    value = parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    throw new BrokenSet(path, `is not YAML with one document: ${firstLine(cause)}`, cause);
  }
  const rule = shaped(path, value, Rule);
  const facts: RuleFacts = {
    path,
    state: rule.status,
    level: rule.level,
    author: rule.author,
    ...(rule.date === undefined ? {} : { date: rule.date }),
    ...(rule.modified === undefined ? {} : { modified: rule.modified }),
    logsource: rule.logsource,
    text,
  };
  return {
    id: rule.id,
    kind: 'rule',
    label: rule.title,
    status: rule.status === 'deprecated' ? 'deprecated' : 'current',
    names: [],
    links: rule.tags.flatMap(linkOf),
    facts,
  };
}

/** `attack.t1562.001` → the technique; `cve.2021-44228` → the CVE. Ids stay as written, of whatever ATT&CK version. */
function linkOf(tag: string): { rel: string; target: string }[] {
  const technique = /^attack\.(t\d{4}(?:\.\d{3})?)$/i.exec(tag)?.[1];
  if (technique !== undefined) return [{ rel: 'technique', target: technique.toUpperCase() }];
  const cve = /^cve\.(\d{4}-\d{4,19})$/i.exec(tag)?.[1];
  return cve === undefined ? [] : [{ rel: 'vulnerability', target: `CVE-${cve}` }];
}

function firstLine(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? '') : '';
}
