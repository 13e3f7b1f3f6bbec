import { parseAllDocuments } from 'yaml';
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
    const documents = files.flatMap(({ path, bytes }) => documentsOf(path, new TextDecoder().decode(bytes)));
    const rules = documents.filter(({ value }) => !isCorrelation(value));
    const records = rules.map(recordOf);
    const correlations = documents.length - rules.length;
    const skipped = [
      { what: 'correlations', reason: 'they detect nothing by themselves', count: correlations },
    ];
    const dates = records.flatMap(({ facts }) => [facts.modified, facts.date]);
    const newest = dates
      .filter((date) => typeof date === 'string')
      .sort()
      .at(-1);
    return {
      records,
      ...(newest === undefined ? {} : { asOf: newest }),
      ...(correlations > 0 ? { skipped } : {}),
    };
  },
};

interface RuleDocument {
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
}

/** The YAML documents of a file: a rule, or rules and the correlation of them. */
function documentsOf(path: string, text: string): RuleDocument[] {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) throw new BrokenSet(path, 'is empty');
  return documents.map((document) => {
    const [error] = document.errors;
    if (error) throw new BrokenSet(path, `is not YAML: ${firstLine(error)}`, error);
    try {
      // No alias: a rule needs none, and nested ones would multiply.
      return { path, text, value: document.toJS({ maxAliasCount: 0 }) };
    } catch (cause) {
      throw new BrokenSet(path, `is not YAML as rules use it: ${firstLine(cause)}`, cause);
    }
  });
}

/** Sigma correlation rules (specification 2.0): they tie other rules together. */
function isCorrelation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'correlation' in value;
}

function recordOf({ path, text, value }: RuleDocument): ReferenceRecord {
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
