import { reviewOf } from '../judgement/index.ts';
import type { JudgementStore, StoredReport, StoredSummary } from '../store/index.ts';
import type { ReportRef, ReportReview } from './contract/judgement.ts';

/** What was decided on the newest version of a report, for the page. */
export async function reportReview(report: StoredReport, judgements: JudgementStore): Promise<ReportReview> {
  const { summary, versionId, document, reading } = report;
  const log = await judgements.logOf(summary.id);
  const judged = reviewOf(summary.id, versionId, document, reading, log);
  const byId = new Map(log.map((decision) => [decision.id as string, decision]));
  const at = (state: string) =>
    judged.standings.flatMap((standing) => {
      const decision = standing.state === state ? byId.get(standing.decisionId) : undefined;
      return decision ? [{ decision, standing }] : [];
    });
  return {
    claims: judged.claims.filter(({ state }) => state !== undefined),
    names: judged.names.filter(({ state }) => state !== undefined),
    statements: [...judged.statements],
    look: at('look'),
    log: at('attached').map(({ decision }) => decision),
    seconds: await judgements.timeOf(summary.id),
  };
}

export function reportRef({ id, title, lang, outlet, publishedAt, updatedAt }: StoredSummary): ReportRef {
  return {
    id,
    title,
    lang,
    ...(outlet ? { outlet } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
  };
}
