import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import { type NameKind, PackEntry } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';
import { type RulingAct, RulingId } from '../model/name-ruling.ts';
import type { SetContents } from '../model/reference.ts';
import { ruleOnNames } from '../pipeline/index.ts';
import { indexNames } from '../resolve/index.ts';
import { openStore, operator, type Store } from '../store/index.ts';
import { reportWith } from '../store/samples.fixture.ts';
import type { NameView } from './contract/index.ts';
import { type NameQuestion, nameView } from './name-view.ts';

const entry = (id: string, ...names: string[]) =>
  PackEntry.parse({ id, kind: 'actor', names: names.map((name) => ({ name, source: 's' })) });
const names = indexNames({
  entries: [entry('actor/blue-heron', 'Blue Heron', 'G-9'), entry('actor/grey-crane', 'Grey Crane', 'G-7')],
  sources: [],
});

const misp: SetContents = {
  set: 'misp-threat-actor',
  space: 'misp-galaxy',
  title: 'MISP',
  publisher: 'MISP',
  licence: 'CC0',
  version: '1',
  asOf: '2026-11-01',
  asOfBasis: 'publisher',
  reader: 'r',
  records: [
    {
      id: 'm1',
      kind: 'actor',
      label: 'Blue Heron',
      status: 'current',
      names: ['Blue Heron', 'White Egret', 'G-9'].map((name) => ({ name, kind: 'actor', relation: 'same' })),
      links: [],
      facts: {},
    },
  ],
  relations: [],
  scores: [],
  values: [],
  overrides: [],
  skipped: [],
};

describe('a ruling on names', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'shirabe-rulings-'));
    const opened = await openStore(folder);
    if (!opened.ok) throw new Error(opened.trouble.message);
    store = opened.value;
    await store.references.replace(misp, []);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  async function rule(act: RulingAct, reason = 'Servers and tools are the same.'): Promise<string> {
    const ruling = await ruleOnNames(
      { store, clock: () => new Date('2026-11-24T09:00:00Z') },
      act,
      reason,
      'local',
    );
    if (!ruling.ok) throw new Error(ruling.trouble.message);
    return ruling.value.id;
  }
  const pair = (
    kind: 'join' | 'split' | 'not-same',
    one: string,
    other: string,
    nameKind: NameKind = 'actor',
  ) => ({ kind, nameKind, one, other }) as const;
  async function view(name: string, question: NameQuestion = {}): Promise<NameView> {
    const { reports, references, rulings } = store;
    const parts = { reports, references, rulings, names, packVersion: 'test', viewer: operator };
    const found = await nameView(name, parts, question);
    if (!found.ok) throw new Error(found.trouble.message);
    return found.value;
  }
  const same = (found: NameView) =>
    found.names
      .filter(({ relation, status }) => relation === 'same' && status === 'undisputed')
      .map(({ name }) => nameKey(name))
      .sort();

  it('joins two things, seen from each of their names, with the reason', async () => {
    await rule(pair('join', 'Blue Heron', 'Grey Crane'));
    for (const name of ['Blue Heron', 'G-9', 'Grey Crane', 'G-7']) {
      expect(same(await view(name)), name).toEqual(['blueheron', 'g7', 'g9', 'greycrane']);
    }
    const edge = (await view('Blue Heron')).names.find(({ name }) => name === 'Grey Crane');
    expect(edge).toMatchObject({ source: 'local, 2026-11-24', reason: 'Servers and tools are the same.' });
  });

  it('joins a name that no list has', async () => {
    await rule(pair('join', 'Blue Heron', 'TAG-999'));
    expect(same(await view('Blue Heron'))).toContain('tag999');
    expect(same(await view('TAG-999'))).toContain('blueheron');
  });

  it('splits a name off that a set has as the thing’s own, seen from both sides', async () => {
    await rule(pair('split', 'White Egret', 'Blue Heron'), 'Two groups.');
    const heron = await view('Blue Heron', { lens: 'misp' });
    expect(same(heron)).toEqual(['blueheron', 'g9']);
    expect(heron.names.find(({ name }) => name === 'White Egret')).toMatchObject({
      relation: 'not-same',
      status: 'disputed',
      reason: 'Two groups.',
    });
    const egret = await view('White Egret', { lens: 'misp' });
    expect(egret).toMatchObject({
      name: 'White Egret',
      names: [{ name: 'Blue Heron', relation: 'not-same' }],
    });
  });

  it('goes no further than the two things: nothing is joined through a third', async () => {
    await rule(pair('join', 'Blue Heron', 'Grey Crane'));
    await rule(pair('join', 'Grey Crane', 'Black Stork'));
    expect(same(await view('Blue Heron'))).not.toContain('blackstork');
  });

  it('holds for its kind only', async () => {
    await rule(pair('join', 'Blue Heron', 'Grey Crane', 'malware'));
    expect(same(await view('Blue Heron'))).toEqual(['blueheron', 'g9']);
  });

  it('is undone, and not by a sync', async () => {
    const id = await rule(pair('join', 'Blue Heron', 'Grey Crane'));
    await store.references.replace({ ...misp, version: '2' }, []);
    expect(same(await view('Blue Heron'))).toContain('greycrane');
    const undo = await rule({ kind: 'undo', ruling: RulingId.parse(id) }, 'The report was withdrawn.');
    expect(same(await view('Blue Heron'))).toEqual(['blueheron', 'g9']);
    await store.references.replace({ ...misp, version: '3' }, []);
    expect(same(await view('Blue Heron'))).toEqual(['blueheron', 'g9']);
    await rule({ kind: 'undo', ruling: RulingId.parse(undo) }, 'It stands after all.');
    expect(same(await view('Blue Heron'))).toContain('greycrane');
    expect((await store.rulings.log()).map(({ reason }) => reason)).toHaveLength(3);
  });

  it('needs a reason, two names, and something to undo', async () => {
    const parts = { store, clock: () => new Date() };
    const join = pair('join', 'Blue Heron', 'Grey Crane');
    expect(await ruleOnNames(parts, join, ' ', 'local')).toMatchObject({ trouble: { place: 'reason' } });
    const itself = pair('join', 'Blue Heron', 'blue-heron');
    expect(await ruleOnNames(parts, itself, 'x', 'local')).toMatchObject({ trouble: { place: 'other' } });
    const nothing = { kind: 'undo', ruling: RulingId.parse('00000000-0000-4000-8000-000000000000') } as const;
    expect(await ruleOnNames(parts, nothing, 'x', 'local')).toMatchObject({
      trouble: { kind: 'store/not-found' },
    });
  });

  describe('beside what a report itself states', () => {
    async function report(status: 'asserted' | 'hedged' | 'denied', asOneThing = false): Promise<string> {
      const text = 'Blue Heron (APT-72) attacks again.';
      const sample = reportWith({ text, title: 'Herons', outlet: 'Example News', targets: [] });
      const span = { start: 0, end: text.length };
      const claim: Claim = {
        predicate: 'alias-of',
        subject: { kind: 'actor', value: 'Blue Heron' },
        object: { kind: 'actor', value: 'APT-72' },
        status,
        claimants: [],
        evidence: [{ kind: 'sentence', quote: text, ...span }],
        construction: 'test',
        key: 'alias',
        reader: 'r',
        commentary: false,
      };
      const names = sample.reading.names.map((one) => ({
        ...one,
        mentions: one.mentions.flatMap((mention) => [mention, { ...mention, text: 'APT-72' }]),
      }));
      const reading = { ...sample.reading, claims: [claim], ...(asOneThing ? { names } : {}) };
      return (await store.reports.save({ ...sample, reading })).id;
    }

    it('a name that no set gives the thing is a disputed edge with both sources, and joins nothing', async () => {
      await report('asserted');
      const found = await view('Blue Heron');
      expect(found.names.find(({ name }) => name === 'APT-72')).toEqual({
        name: 'APT-72',
        source: 'Example News: Herons',
        relation: 'same',
        status: 'disputed',
        contradictedBy: [{ title: 'MISP', label: 'Blue Heron' }],
      });
      expect(same(found)).toEqual(['blueheron', 'g9']);
    });

    it('the report’s own lens takes its word, and only its own', async () => {
      const id = await report('asserted');
      const found = await view('Blue Heron', { lens: 'report', report: id });
      expect(same(found)).toEqual(['apt72']);
      expect(found).toMatchObject({
        lens: { used: 'report' },
        reports: [{ id }],
        claims: [{ reportId: id }],
      });
      expect(same(await view('APT-72', { lens: 'report', report: id }))).toEqual(['blueheron']);
    });

    it('stands under its label when it is asked for by its other name, and that is the other name then', async () => {
      const id = await report('asserted', true);
      const found = await view('APT-72', { lens: 'report', report: id });
      expect([found.name, found.names.map(({ name }) => name)]).toEqual(['Blue Heron', ['APT-72']]);
    });

    it('doubt and denial stay what they are under the report’s lens', async () => {
      const id = await report('hedged');
      expect((await view('Blue Heron', { lens: 'report', report: id })).names).toMatchObject([
        { name: 'APT-72', relation: 'same', status: 'claimed' },
      ]);
      await store.close();
      rmSync(folder, { recursive: true });
      const opened = await openStore(folder);
      if (!opened.ok) throw new Error(opened.trouble.message);
      store = opened.value;
      const other = await report('denied');
      expect((await view('Blue Heron', { lens: 'report', report: other })).names).toMatchObject([
        { name: 'APT-72', relation: 'not-same', status: 'undisputed' },
      ]);
    });
  });
});
