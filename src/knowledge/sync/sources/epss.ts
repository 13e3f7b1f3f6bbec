import type { ReferenceScore } from '../../../model/reference.ts';
import { refuseHtml, textOf } from '../door.ts';
import { BrokenSet, type FetchedFile, type SetLoader } from '../loader.ts';

/*
 * EPSS of FIRST: the full list of a day. Live form: gzipped CSV whose first line is a comment with the model's version
 * and the day of the scores, the second `cve,epss,percentile`.
 */

const name = 'epss_scores-current.csv.gz';
const cveShape = /^CVE-\d{4}-\d{4,19}$/;

export const epss: SetLoader = {
  set: 'epss',
  title: 'EPSS scores',
  publisher: 'FIRST',
  licence: 'free to use with attribution to FIRST',
  files: () => [{ name, address: `https://epss.empiricalsecurity.com/${name}` }],
  read([file]) {
    if (!file) throw new BrokenSet(name, 'is missing');
    refuseHtml(file);
    const lines = textOf(file).split('\n');
    const head = lines[0]?.trim() ?? '';
    const version = /(?<=model_version:)[^,\s]{1,40}/.exec(head)?.[0];
    const asOf = /(?<=score_date:)[^,\s]{1,40}/.exec(head)?.[0];
    if (!head.startsWith('#') || version === undefined || asOf === undefined) {
      throw new BrokenSet(file.name, 'has no first line with model_version and score_date (line 1)');
    }
    if (lines[1]?.trim() !== 'cve,epss,percentile') {
      throw new BrokenSet(file.name, 'has other columns than cve, epss, percentile (line 2)');
    }
    return { version, asOf, records: [], scores: scoresOf(lines, file) };
  },
};

function scoresOf(lines: readonly string[], { name: file }: FetchedFile): ReferenceScore[] {
  const scores: ReferenceScore[] = [];
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (at < 2 || line === '' || line === '\r') continue;
    const [cve = '', one = '', two = ''] = line.trimEnd().split(',');
    const score = fraction(one);
    const percentile = fraction(two);
    if (!cveShape.test(cve)) throw new BrokenSet(file, `has a wrong field cve in line ${at + 1}`);
    if (score === undefined)
      throw new BrokenSet(file, `has a wrong field epss in line ${at + 1} (of ${cve})`);
    if (percentile === undefined) {
      throw new BrokenSet(file, `has a wrong field percentile in line ${at + 1} (of ${cve})`);
    }
    if (seen.has(cve)) throw new BrokenSet(file, `has ${cve} twice (field cve, line ${at + 1})`);
    seen.add(cve);
    scores.push({ cve, score, percentile });
  }
  if (scores.length === 0) throw new BrokenSet(file, 'holds no score');
  return scores;
}

/** A number from 0 to 1. */
function fraction(text: string): number | undefined {
  const value = Number(text);
  return text !== '' && value >= 0 && value <= 1 ? value : undefined;
}
