import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimAnchor, foldText, passageAnchor, reviewOf } from '../../judgement/index.ts';
import type { Claim } from '../../model/claim.ts';
import { type Act, type Decision, DecisionId } from '../../model/decision.ts';
import type { CanonicalDocument } from '../../model/document.ts';
import { documentIdOf, sha256, uuidV5 } from '../../model/ids.ts';
import { nameKey } from '../../model/name-key.ts';
import type { Reading } from '../../model/reading.ts';
import { operator, type ReportToSave, type Store } from '../../store/index.ts';
import { createReader, type ReportReader } from '../reader.ts';
import { openJudgingStore } from './judging-store.ts';

// Fifty reports of our own making, read by the real reader, with ten decisions each; then everything changes.
const reports = 50;
const decisionsAReport = 10;

const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-rereading-'));
let store: Store;
let reader: ReportReader;
beforeAll(async () => {
  const opened = await openJudgingStore(folder);
  const made = createReader();
  if (!opened.ok || !made.ok) throw new Error('no store or no reader');
  store = opened.value;
  reader = made.value;
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const towns = ['Japan', 'Vietnam', 'Thailand', 'Malaysia', 'Singapore', 'Indonesia', 'Taiwan'];
const pick = <T>(some: readonly T[], at: number): T => some[at % some.length] as T;

/** Sentences of report `n`: Japanese in the even ones, English in the odd ones; each speaks of its own names. */
function sentences(n: number): string[] {
  const a = `UNC${4000 + n}`;
  const b = `Storm-${1100 + n}`;
  const country = pick(towns, n);
  if (n % 2 === 1) {
    return [
      `${a} targets telecommunications providers in ${country}.`,
      `The group ${a} exploits CVE-2024-${3000 + n} to get in.`,
      `Example Labs said ${b} uses Cobalt Strike.`,
      `${b} may be linked to ${a}.`,
      `${a} has been attributed to China.`,
      `${b} compromised government agencies in ${pick(towns, n + 3)}.`,
      `${a} uses Mimikatz and PsExec.`,
      `It is unknown whether ${b} targets universities.`,
      `${a} exploited CVE-2023-${2000 + n} last year.`,
      `${b} targets media companies.`,
    ];
  }
  return [
    `${a}は日本の通信事業者を標的にしている。`,
    `${a}はCVE-2024-${3000 + n}を悪用した。`,
    `Example Labsは、${b}がCobalt Strikeを使用していると述べた。`,
    `${b}は${a}と関連がある可能性がある。`,
    `${a}は中国の攻撃グループとみられている。`,
    `${b}は台湾の政府機関を標的にした。`,
    `${a}はMimikatzとPsExecを使用する。`,
    `${b}が大学を標的にしているかは不明だ。`,
    `${a}は昨年、CVE-2023-${2000 + n}を悪用していた。`,
    `${b}は報道機関を標的にしている。`,
  ];
}

interface Edition {
  readonly text: string;
  readonly bytes?: string;
  readonly cleaner?: string;
  readonly reader?: string;
}

function reportOf(
  n: number,
  { text, bytes = text, cleaner = 'plain/1', reader: version }: Edition,
): ReportToSave {
  const document: CanonicalDocument = {
    text,
    lang: n % 2 === 1 ? 'en' : 'ja',
    outlet: `Outlet ${n % 5}`,
    authors: [],
    lineage: [],
    sections: [{ kind: 'body', start: 0, end: text.length }],
    links: [],
    locator: [],
    cleaner,
  };
  const url = `https://example.org/${n}`;
  const reading: Reading = { ...reader.readText(document, {}) };
  return {
    raw: {
      id: documentIdOf({ canonicalAddress: url }),
      sha256: sha256(bytes),
      mediaType: 'text/plain',
      origin: { kind: 'address', url, finalUrl: url },
      obtainedAt: '2026-11-24T00:00:00.000Z',
      declared: {},
      marking: { level: 'CLEAR' },
    },
    document,
    reading: version ? { ...reading, reader: version } : reading,
    articleSha256: sha256(text),
  };
}

const bodyOf = ({ predicate, subject, object, status, likelihood, claimants }: Claim) => ({
  predicate,
  subject: { kind: subject.kind, value: subject.value },
  object: { kind: object.kind, value: object.value },
  status,
  ...(likelihood ? { likelihood } : {}),
  claimants,
});

/** Ten decisions of every sort on one report: accepted, corrected, rejected claims; an added claim; names; a statement. */
function actsOn({ document, reading }: ReportToSave): Act[] {
  const folded = foldText(document.text);
  const acts: Act[] = [];
  reading.claims.slice(0, 7).forEach((claim, at) => {
    const anchor = claimAnchor(claim, folded);
    if (at % 3 === 0) acts.push({ kind: 'accept', claim: anchor });
    else if (at % 3 === 1) acts.push({ kind: 'reject', claim: anchor });
    else
      acts.push({
        kind: 'correct',
        claim: anchor,
        to: { ...bodyOf(claim), status: 'hedged', claimants: ['Her'] },
      });
  });
  const [claim] = reading.claims;
  const [name] = reading.names;
  const start = document.text.indexOf('Mimikatz') - 2;
  const place = passageAnchor(folded, { start, end: start + 12 });
  if (claim && name) {
    acts.push({ kind: 'add-claim', place, claim: { ...bodyOf(claim), predicate: 'overlaps-with' } });
    const anchor = { kind: name.kind, name: name.name, isNew: name.isNew };
    acts.push({ kind: 'accept-name', name: anchor });
    acts.push({ kind: 'add-name', place, name: { kind: 'tool', name: 'Own Name', isNew: true } });
    acts.push({ kind: 'state', claim: bodyOf(claim), reasons: 'As seen in our own logs.' });
  }
  return acts.slice(0, decisionsAReport);
}

const logs = new Map<string, Decision[]>();

/** Every decision is accounted for, and what is attached is what was decided on. */
async function account(): Promise<{ attached: number; look: number; why: Record<string, number> }> {
  const tally = { attached: 0, look: 0, why: {} as Record<string, number> };
  for (const [id, log] of logs) {
    const report = await store.reports.get(id, operator);
    if (!report.ok) throw new Error(report.trouble.message);
    const { summary, versionId, document, reading } = report.value;
    const judged = reviewOf(summary.id, versionId, document, reading, await store.judgements.logOf(id));
    const standings = new Map(judged.standings.map((one) => [one.decisionId as string, one]));
    for (const decision of log) {
      const standing = standings.get(decision.id);
      if (!standing) throw new Error(`lost: ${decision.id}`);
      if (standing.state === 'attached') tally.attached++;
      if (standing.state === 'look') {
        tally.look++;
        const why = standing.why ?? 'no reason';
        tally.why[why] = (tally.why[why] ?? 0) + 1;
      }
      const { act } = decision;
      const claim = reading.claims.find((one) => one.id === standing.claimId);
      if (standing.state !== 'attached' || standing.how === 'agreed' || !('claim' in act) || !claim) continue;
      if (act.kind === 'add-claim' || act.kind === 'state') continue;
      expect(bodyOf(claim)).toEqual(bodyOf({ ...claim, ...act.claim }));
      const quotes = claim.evidence.map(({ quote }) => nameKey(quote)).join('\n');
      const isSameSentence = quotes.includes(nameKey(act.claim.quote).slice(0, 12));
      expect([claim.key, isSameSentence]).toEqual([claim.key, true]);
    }
  }
  return tally;
}

describe('five hundred decisions on fifty reports', () => {
  it('are all attached to what they were made on', async () => {
    for (let n = 0; n < reports; n++) {
      const report = reportOf(n, { text: sentences(n).join(n % 2 === 1 ? ' ' : '') });
      const { id, versionId } = await store.reports.save(report);
      const log = actsOn(report).map(
        (act, at): Decision => ({
          id: DecisionId.parse(uuidV5(id, `decision ${at}`)),
          documentId: id,
          versionId,
          actor: 'local',
          at: `2026-11-24T00:00:${String(at).padStart(2, '0')}.000Z`,
          act,
        }),
      );
      logs.set(id, log);
      const decided = await store.judgements.decide(id, log);
      expect(decided.ok).toBe(true);
    }
    expect([...logs.values()].flat()).toHaveLength(reports * decisionsAReport);
    expect(await account()).toMatchObject({ attached: reports * decisionsAReport, look: 0 });
  });

  it('stay attached when a better cleaner sets other spaces and lines', async () => {
    for (let n = 0; n < reports; n++) {
      const text = `Menu\n\n${sentences(n).join('\n\n')}\n\n`;
      const bytes = sentences(n).join(n % 2 === 1 ? ' ' : '');
      const saved = await store.reports.save(reportOf(n, { text, bytes, cleaner: 'plain/2' }));
      expect(saved.result).toBe('revision');
    }
    const { attached, look, why } = await account();
    expect([attached + look, why]).toEqual([reports * decisionsAReport, why]);
    expect(look).toBeLessThanOrEqual(reports * decisionsAReport * 0.02);
  });

  it('need another look where the page changed, and stay where it did not', async () => {
    for (let n = 0; n < reports; n++) {
      const changed = sentences(n);
      // One sentence gone, one hedged now, one that speaks of somebody else.
      changed.splice(1, 1);
      changed[0] =
        n % 2 === 1
          ? `UNC${4000 + n} may target telecommunications providers in ${pick(towns, n)}.`
          : `UNC${4000 + n}は日本の通信事業者を標的にしている可能性がある。`;
      changed.push(n % 2 === 1 ? 'Nothing else is known.' : 'ほかのことは分かっていない。');
      const saved = await store.reports.save(reportOf(n, { text: changed.join('\n'), cleaner: 'plain/2' }));
      expect(saved.result).toBe('version');
    }
    const { attached, look, why } = await account();
    expect(attached + look).toBe(reports * decisionsAReport);
    expect(look).toBeGreaterThan(reports);
    expect(Object.keys(why)).toContain('quote-gone');
  });

  it('need another look where a new reader reads a sentence otherwise, and come back when it reads so again', async () => {
    const before = await account();
    for (let n = 0; n < reports; n++) {
      const present = await store.reports.get(
        documentIdOf({ canonicalAddress: `https://example.org/${n}` }),
        operator,
      );
      if (!present.ok) throw new Error(present.trouble.message);
      const { raw, document, reading } = present.value;
      const claims = reading.claims.map((claim, at): Claim => {
        if (at === 1) return { ...claim, status: claim.status === 'hedged' ? 'asserted' : 'hedged' };
        return at === 2 ? { ...claim, object: { kind: 'malware', value: 'Somebody Else' } } : claim;
      });
      const otherwise = { ...reading, claims, reader: 'shirabe-reader/999' };
      const saved = await store.reports.save({
        raw,
        document,
        reading: otherwise,
        articleSha256: sha256(document.text),
      });
      expect(saved.result).toBe('revision');
    }
    const otherwise = await account();
    expect(otherwise.attached + otherwise.look).toBe(reports * decisionsAReport);
    expect(otherwise.look).toBeGreaterThan(before.look);

    for (let n = 0; n < reports; n++) {
      const present = await store.reports.get(
        documentIdOf({ canonicalAddress: `https://example.org/${n}` }),
        operator,
      );
      if (!present.ok) throw new Error(present.trouble.message);
      const { raw, document } = present.value;
      const reading = reader.readText(document, {});
      await store.reports.save({ raw, document, reading, articleSha256: sha256(document.text) });
    }
    expect(await account()).toEqual(before);
  });
});
