import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DecisionOrder } from '../../model/decision.ts';
import type { CanonicalDocument } from '../../model/document.ts';
import { documentIdOf, sha256 } from '../../model/ids.ts';
import type { Outcome } from '../../model/trouble.ts';
import { operator, type Store } from '../../store/index.ts';
import { createReader, type ReportReader } from '../reader.ts';
import { createJudging, type Judging } from './judging.ts';
import { openJudgingStore } from './judging-store.ts';

const root = mkdtempSync(path.join(tmpdir(), 'shirabe-judging-'));
let reader: ReportReader;
let store: Store;
let judging: Judging;
beforeAll(() => {
  const made = createReader();
  if (!made.ok) throw new Error(made.trouble.message);
  reader = made.value;
});
beforeEach(async () => {
  const opened = await openJudgingStore(mkdtempSync(path.join(root, 'a')));
  if (!opened.ok) throw new Error(opened.trouble.message);
  store = opened.value;
  judging = createJudging({ store, clock: () => new Date('2026-11-24T09:00:00Z') });
});
afterEach(() => store.close());
afterAll(() => rmSync(root, { recursive: true }));

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.trouble.place}: ${outcome.trouble.message}`);
  return outcome.value;
}

/** Reads a text as the reading threads do, with what was taught. */
async function read(name: string, text: string, outlet = 'Example CERT', again = false) {
  const document: CanonicalDocument = {
    text,
    lang: /[ぁ-ん]/.test(text) ? 'ja' : 'en',
    outlet,
    authors: [],
    lineage: [],
    sections: [{ kind: 'body', start: 0, end: text.length }],
    links: [],
    locator: [],
    cleaner: 'plain/1',
  };
  const lessons = await store.judgements.lessons(outlet);
  const reading = reader.readText(document, {}, undefined, lessons);
  const url = `https://example.org/${name}`;
  const { id } = await store.reports.save({
    raw: {
      id: documentIdOf({ canonicalAddress: url }),
      sha256: sha256(text),
      mediaType: 'text/plain',
      origin: { kind: 'address', url, finalUrl: url },
      obtainedAt: '2026-11-24T00:00:00.000Z',
      declared: {},
      marking: { level: 'CLEAR' },
    },
    document,
    reading,
    articleSha256: sha256(text),
    again,
  });
  return value(await store.reports.get(id, operator));
}

const one =
  'UNC4711 targets telecommunications providers in Japan. UNC4711 uses Cobalt Strike. UNC4711 may be linked to APT41.';
const two = 'Storm-9911 targets hospitals in Vietnam. Storm-9911 uses Mimikatz.';

const claimsOf = async (id: string) =>
  (await store.judgements.claims({ limit: 100 }, operator)).items.filter(({ report }) => report.id === id);

describe('an analyst', () => {
  it('accepts, corrects, rejects and adds; what she says holds wherever the report is found', async () => {
    const { summary, reading, document } = await read('one', one);
    const uses = reading.claims.find(({ predicate }) => predicate === 'uses');
    const targets = reading.claims.find(
      ({ predicate, object }) => predicate === 'targets' && object.kind === 'country',
    );
    if (!uses?.id || !targets?.id) throw new Error('not read');
    const at = document.text.indexOf('may be linked');
    const orders: DecisionOrder[] = [
      { kind: 'reject', claimId: uses.id, reason: 'a public tool' },
      {
        kind: 'correct',
        claimId: targets.id,
        to: {
          predicate: 'targets',
          subject: targets.subject,
          object: targets.object,
          status: 'hedged',
          claimants: [],
        },
      },
      {
        kind: 'add-claim',
        at: { start: at, end: at + 13 },
        claim: {
          predicate: 'seeks',
          subject: { kind: 'actor', value: 'UNC4711' },
          object: { kind: 'words', value: 'call records' },
          status: 'asserted',
          claimants: [],
        },
      },
    ];
    value(await judging.decide(summary.id, orders, 'local'));
    const states = (await claimsOf(summary.id)).map(
      ({ claim, state }) => `${claim.predicate} ${claim.status} ${state ?? ''}`,
    );
    expect(states).toEqual(
      expect.arrayContaining(['uses asserted rejected', 'targets hedged corrected', 'seeks asserted added']),
    );
    const named = await store.reports.claimsNaming(['unc4711'], operator, 50);
    expect(named.some(({ claim }) => claim.predicate === 'uses')).toBe(false);
    expect(named.find(({ claim }) => claim.predicate === 'seeks')?.claim.evidence[0]?.quote).toContain(
      'may be linked to APT41.',
    );
  });

  it('decides all or nothing: an order that does not fit leaves the report as it was', async () => {
    const { summary, reading } = await read('one', one);
    const id = reading.claims[0]?.id ?? '';
    const orders: DecisionOrder[] = [
      { kind: 'accept', claimId: id },
      { kind: 'accept', claimId: 'none' },
    ];
    expect(await judging.decide(summary.id, orders, 'local')).toMatchObject({
      trouble: { kind: 'input/invalid', place: 'none' },
    });
    expect(await store.judgements.logOf(summary.id)).toEqual([]);
  });

  it('who adds what is read there already accepts it, or corrects it where she says it otherwise', async () => {
    const { summary, reading } = await read('one', one);
    const uses = reading.claims.find(({ predicate }) => predicate === 'uses');
    if (!uses) throw new Error('not read');
    const [place] = uses.evidence;
    const claim = {
      predicate: uses.predicate,
      subject: uses.subject,
      object: uses.object,
      status: 'denied' as const,
      claimants: [],
    };
    const order: DecisionOrder = {
      kind: 'add-claim',
      at: { start: place?.start ?? 0, end: place?.end ?? 1 },
      claim,
    };
    expect(value(await judging.decide(summary.id, [order], 'local'))[0]?.act.kind).toBe('correct');
  });
});

describe('at one stroke', () => {
  it('all of one kind from one source are accepted, and taken back', async () => {
    await read('one', one);
    await read('two', two, 'Other');
    const stroke = await judging.acceptAll({ outlet: 'Example CERT', predicate: 'uses' }, 'local');
    expect(stroke).toMatchObject({ claims: 1, reports: 1 });
    expect(await store.judgements.counts(operator)).toMatchObject({ accepted: 1 });
    expect(await judging.undoBatch(stroke.batch, 'local')).toMatchObject({ claims: 1 });
    expect(await store.judgements.counts(operator)).toMatchObject({ accepted: 0 });
  });

  it('a rule accepts what is asserted, at once and later, each with its entry', async () => {
    await read('one', one);
    const { claims, rule } = await judging.addRule(
      { outlet: 'Example CERT', predicates: ['uses', 'linked-to'] },
      'local',
    );
    expect(claims).toBe(1);
    await read('three', two);
    const { automatic } = await store.judgements.counts(operator);
    expect(automatic).toBeGreaterThan(claims);
    const log = await store.judgements.log({ batch: rule.id, limit: 10 }, operator);
    expect(log.map(({ decision }) => decision.rule)).toEqual(Array(automatic).fill(rule.id));
    await judging.revokeRule(rule.id);
    await judging.undoBatch(rule.id, 'local');
    await read('three', two, 'Example CERT', true);
    expect(await store.judgements.counts(operator)).toMatchObject({ automatic: 0, accepted: 0 });
  });
});

describe('rejecting teaches', () => {
  it('a rejected pair of name and kind is not proposed again in its outlet, until it is revoked', async () => {
    const { summary } = await read('one', one);
    const name = { kind: 'tool' as const, name: 'Cobalt Strike' };
    const has = (report: Awaited<ReturnType<typeof read>>) =>
      report.reading.names.some((thing) => thing.name === name.name);
    const kind =
      (await read('one', one)).reading.names.find((thing) => thing.name === name.name)?.kind ?? 'tool';
    const [decision] = value(
      await judging.decide(summary.id, [{ kind: 'reject-name', name: { ...name, kind } }], 'local'),
    );
    expect(await store.judgements.lessons('Example CERT')).toMatchObject([
      { kind: 'rejected', name: 'Cobalt Strike', outlet: 'Example CERT' },
    ]);
    expect(has(await read('four', one))).toBe(false);
    expect((await read('four', one)).reading.claims.some(({ predicate }) => predicate === 'uses')).toBe(
      false,
    );
    expect(has(await read('five', one, 'Other'))).toBe(true);
    value(
      await judging.decide(summary.id, [{ kind: 'undo', decisions: decision ? [decision.id] : [] }], 'local'),
    );
    expect(has(await read('six', one))).toBe(true);
  });

  it('an accepted new name is known to every report', async () => {
    const introduced = 'Researchers found a new backdoor called GlimmerFinch. UNC4711 uses GlimmerFinch.';
    const { summary, reading } = await read('one', introduced);
    const found = reading.names.find(({ name }) => name === 'GlimmerFinch');
    expect(found).toMatchObject({ isNew: true, kind: 'malware' });
    const later = 'GlimmerFinch was seen at banks in Thailand.';
    expect((await read('two', later)).reading.names.some(({ name }) => name === 'GlimmerFinch')).toBe(false);
    value(
      await judging.decide(
        summary.id,
        [{ kind: 'accept-name', name: { kind: 'malware', name: 'GlimmerFinch' } }],
        'local',
      ),
    );
    const learnt = (await read('three', later)).reading.names.find(({ name }) => name === 'GlimmerFinch');
    expect(learnt).toMatchObject({ isNew: false, kind: 'malware' });
  });
});

describe('a spreadsheet of claims', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('goes into its reports where it quotes them, else among own statements; a bad row is named and the others go on', async () => {
    const { summary } = await read('one', one);
    const rows = [
      'Actor,Relation,Target,Quote,Report,Note',
      `UNC4711,seeks,call records,UNC4711 uses Cobalt Strike,https://example.org/one,`,
      'APT41,標的,JP,,,seen in our logs',
      'APT41,guesses,JP,,,',
      'APT41,uses,Lurk,words that stand nowhere,https://example.org/one,',
    ];
    const sheet = { name: 'claims.csv', bytes: bytes(rows.join('\n')) };
    const seen = value(await judging.importSheet({ ...sheet, preview: true }, 'local'));
    expect(seen).toMatchObject({
      claims: 1,
      statements: 1,
      faults: [
        { line: 4, field: 'predicate' },
        { line: 5, field: 'quote' },
      ],
    });
    expect(await store.judgements.log({ limit: 10 }, operator)).toEqual([]);
    const taken = value(await judging.importSheet({ ...sheet, preview: false }, 'local'));
    expect(
      (await claimsOf(summary.id)).some(
        ({ claim, state }) => claim.predicate === 'seeks' && state === 'added',
      ),
    ).toBe(true);
    expect(await store.judgements.statements({ limit: 10 }, operator)).toMatchObject([
      {
        claim: { object: { kind: 'country', value: 'JP' } },
        evidence: { kind: 'statement', reasons: 'seen in our logs' },
      },
    ]);
    expect(await judging.undoBatch(taken.batch ?? '', 'local')).toMatchObject({ claims: 2 });
    expect(await store.judgements.counts(operator)).toMatchObject({ added: 0, statements: 0 });
  });
});
