import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { reviewOf } from '../judgement/index.ts';
import { type LabelRecord, labelRecord } from '../share/contract/index.ts';
import { operator, type Store } from '../store/index.ts';

interface Facts {
  readonly outlet?: string;
  readonly publishedAt?: string;
}

/**
 * What was decided on each report, as `labels.json` beside the canonical texts, in the extraction contract's format:
 * a reader's output for these texts (`shirabe extract --meta META.json`) can be judged by it. Answers how many texts there are.
 */
export async function writeLabels({ reports, judgements }: Store, folder: string): Promise<number> {
  const labels: LabelRecord[] = [];
  const meta: Record<string, Facts> = {};
  for (const id of await judgements.decidedDocuments(operator)) {
    const report = await reports.get(id, operator);
    if (!report.ok) continue;
    const { document, reading, versionId } = report.value;
    const reviewed = reviewOf(id, versionId, document, reading, await judgements.logOf(id));
    const file = `${id}.txt`;
    writeFileSync(path.join(folder, file), document.text);
    const outlet = report.value.summary.outlet;
    const publishedAt = document.publishedAt?.value;
    meta[file] = { ...(outlet ? { outlet } : {}), ...(publishedAt ? { publishedAt } : {}) };
    labels.push(labelRecord(id, file, document, reviewed));
  }
  writeFileSync(path.join(folder, 'labels.json'), `${JSON.stringify(labels, null, 1)}\n`);
  writeFileSync(path.join(folder, 'META.json'), `${JSON.stringify(meta, null, 1)}\n`);
  return labels.length;
}
