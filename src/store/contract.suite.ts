import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentIdOf } from '../model/ids.ts';
import type { TlpLevel } from '../model/marking.ts';
import type { Outcome } from '../model/trouble.ts';
import { type ReportWishes, reportWith } from './samples.fixture.ts';
import type { Clock, Store } from './store.ts';
import { operator, type Viewer } from './viewer.ts';

/** Opens one more connection to the same, at first empty, store. */
export type OpenAnother = (clock: Clock) => Promise<Store>;

const stranger: Viewer = { level: 'CLEAR', communities: [] };

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.trouble.message);
  return outcome.value;
}

/** What every store does for reports and those who read them. `begin` makes an empty store. */
export function storeContract(begin: () => Promise<OpenAnother>): void {
  let open: OpenAnother;
  let store: Store;
  let now: Date;
  const clock = () => now;
  const save = (wishes: ReportWishes) => store.reports.save(reportWith(wishes));
  const list = async (search = {}, viewer = operator) =>
    value(await store.reports.list({ limit: 50, ...search }, viewer));
  const titles = async (search = {}, viewer = operator) =>
    (await list(search, viewer)).items.map((item) => item.title);

  beforeEach(async () => {
    now = new Date('2026-11-24T09:00:00Z');
    open = await begin();
    store = await open(clock);
  });
  afterEach(() => store.close());

  describe('a report that comes again', () => {
    it('is unchanged when its bytes are the same', async () => {
      expect((await save({})).result).toBe('new');
      expect((await save({})).result).toBe('unchanged');
      expect(await store.reports.count(operator)).toBe(1);
    });

    it('is kept under the stricter marking, however it comes', async () => {
      const report = reportWith({ level: 'AMBER', owner: 'own' });
      const { id } = await store.reports.save(report);
      const came = async (level: TlpLevel) => {
        await store.reports.save({ ...report, raw: { ...report.raw, inherited: { level, owner: 'own' } } });
        return value(await store.reports.get(id, operator)).raw.marking.level;
      };
      expect(await came('GREEN')).toBe('AMBER');
      expect(await came('RED')).toBe('RED');
      expect(await came('AMBER+STRICT')).toBe('RED');
    });

    it('makes the mail that it came with as strict as it is itself', async () => {
      const mail = await save({ url: 'https://example.org/mail', level: 'GREEN' });
      const file = reportWith({ url: 'https://example.org/file', level: 'RED', owner: 'own' });
      const attachedTo = { mail: mail.id, part: '2', depth: 1 };
      await store.reports.save({
        ...file,
        raw: { ...file.raw, origin: { kind: 'file', name: 'a', attachedTo } },
      });
      expect(value(await store.reports.get(mail.id, operator)).raw.marking.level).toBe('RED');
    });

    it('is a new version when its article changed, and the old one stays', async () => {
      const { id } = await save({ text: 'Blue Heron attacks once.' });
      const second = await save({ text: 'Blue Heron attacks twice.' });
      expect(second).toMatchObject({ result: 'version', id, versionId: `${id}.2.1` });
      const report = value(await store.reports.get(id, operator));
      expect(report.versions.map((version) => version.version)).toEqual([1, 2]);
      expect(report.document.text).toBe('Blue Heron attacks twice.');
      expect(value(await store.reports.get(id, operator, 1)).document.text).toBe('Blue Heron attacks once.');
      expect(await titles({ q: 'once' })).toEqual([]);
      expect((await list({ q: 'twice' })).total).toBe(1);
    });

    it('is a new version again and again, however long it is', async () => {
      const article = (edition: number) =>
        Array.from(
          { length: 60 },
          (_, at) => `段落${at}では、第${edition}版の青鷺が通信事業者を狙ったと述べる。`,
        ).join('\n\n');
      for (const [index, result] of ['new', 'version', 'version', 'version'].entries()) {
        expect((await save({ text: article(index), lang: 'ja' })).result).toBe(result);
      }
      expect((await list({ q: '青鷺' })).total).toBe(1);
      expect((await list({ q: '第0版' })).total).toBe(0);
    });

    it('has no new version when only its furniture changed', async () => {
      await save({ bytes: 'menu 1' });
      expect((await save({ bytes: 'menu 2' })).result).toBe('unchanged');
    });

    it('is a revision of the same version when a better cleaner or reader read it', async () => {
      const { id } = await save({});
      expect(await save({ cleaner: 'plain/2' })).toMatchObject({
        result: 'revision',
        versionId: `${id}.1.2`,
      });
      expect(await save({ cleaner: 'plain/2', reader: 'reader/2' })).toMatchObject({
        versionId: `${id}.1.3`,
      });
      expect(value(await store.reports.get(id, operator)).versions).toHaveLength(1);
    });

    it('keeps its claims’ ids and its marking', async () => {
      const { id } = await save({ level: 'AMBER', owner: 'own', text: 'One.' });
      const before = value(await store.reports.get(id, operator));
      await save({ text: 'Two.' });
      const after = value(await store.reports.get(id, operator));
      expect(after.reading.claims.map((claim) => claim.id)).toEqual(
        before.reading.claims.map((claim) => claim.id),
      );
      expect(after.summary.marking).toEqual({ level: 'AMBER', owner: 'own' });
    });

    it('tells what is known of it', async () => {
      const report = reportWith();
      await store.reports.save({ ...report, raw: { ...report.raw, etag: '"one"' } });
      expect(await store.reports.standing(report.raw.id)).toMatchObject({
        sha256: report.raw.sha256,
        etag: '"one"',
      });
      expect(
        await store.reports.standing(documentIdOf({ canonicalAddress: 'https://example.org/none' })),
      ).toBeUndefined();
    });

    it('comes back as it went in', async () => {
      const report = reportWith({ text: '壊れた\ud800文字も そのまま', title: '題', outlet: 'Example' });
      const { id, versionId } = await store.reports.save(report);
      const stored = value(await store.reports.get(id, operator));
      expect(stored.document).toEqual(report.document);
      expect(stored.raw).toEqual(report.raw);
      expect(stored.reading.names).toEqual(report.reading.names);
      expect(stored.reading.claims[0]?.evidence[0]).toMatchObject({ quote: report.document.text, versionId });
    });
  });

  describe('search', () => {
    beforeEach(async () => {
      await save({
        url: 'https://e.org/1',
        title: 'one',
        published: '2024-06-20',
        text: '金盾と通信事業者への攻撃。\nMustang Pandaによる。',
      });
      await save({
        url: 'https://e.org/2',
        title: 'two',
        published: '2024-07',
        text: 'Attackers compromised a telecom.',
        names: [['malware', 'PlugX']],
        targets: ['SG'],
      });
      await save({
        url: 'https://e.org/3',
        title: 'three',
        lang: 'ja',
        outlet: '例',
        text: '盾。attackとは',
        targets: [],
        sectors: ['energy'],
      });
    });

    it('lists newest first, by publication, else by when it was obtained', async () => {
      expect(await titles()).toEqual(['three', 'two', 'one']);
    });

    it('finds Japanese from one character up', async () => {
      expect(await titles({ q: '盾' })).toEqual(['three', 'one']);
      expect(await titles({ q: '金盾' })).toEqual(['one']);
      expect(await titles({ q: '者' })).toEqual(['one']);
      expect(await titles({ q: '盾金' })).toEqual([]);
    });

    it('finds English by its stems, and both languages in one query', async () => {
      expect(await titles({ q: 'attacking' })).toEqual(['three', 'two']);
      expect(await titles({ q: 'compromise' })).toEqual(['two']);
      expect(await titles({ q: '通信 panda' })).toEqual(['one']);
      expect(await titles({ q: '通信 plugx' })).toEqual([]);
    });

    it('finds the title where the text lacks it', async () => {
      expect(await titles({ q: 'three' })).toEqual(['three']);
    });

    it('shows what matched, marked, and where it stands', async () => {
      const [item] = (await list({ q: '攻撃 panda' })).items;
      const [hit] = item?.hits ?? [];
      expect(hit?.marks.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['攻撃', 'Panda']);
      expect(hit?.start).toBe(0);
    });

    it('filters in the same query', async () => {
      expect(await titles({ lang: 'ja' })).toEqual(['three']);
      expect(await titles({ outlet: '例' })).toEqual(['three']);
      expect(await titles({ country: 'SG' })).toEqual(['two']);
      expect(await titles({ sector: 'energy' })).toEqual(['three']);
      expect(await titles({ nameKeys: ['plugx', 'korplug'] })).toEqual(['two']);
      expect(await titles({ from: '2024-06-20', to: '2024-07-15' })).toEqual(['two', 'one']);
      expect(await titles({ to: '2024-06' })).toEqual(['one']);
      expect(await titles({ q: '盾', country: 'JP' })).toEqual(['one']);
    });

    it('goes through pages without a gap or a double', async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ limit: 1, ...(cursor ? { cursor } : {}) });
        expect(page.total).toBe(3);
        seen.push(...page.items.map((item) => item.title));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(['three', 'two', 'one']);
    });

    it('refuses a cursor that it did not give', async () => {
      const outcome = await store.reports.list({ limit: 5, cursor: 'nonsense' }, operator);
      expect(outcome).toMatchObject({ ok: false, trouble: { kind: 'input/invalid', place: 'cursor' } });
    });

    it('refuses a date that is none', async () => {
      const outcome = await store.reports.list({ limit: 5, from: 'June' }, operator);
      expect(outcome).toMatchObject({ ok: false, trouble: { kind: 'input/invalid', place: 'from' } });
    });

    it('finds nothing for a query without a word', async () => {
      expect(await list({ q: '。、' })).toEqual({ items: [], total: 0 });
      expect((await list({ q: '  ' })).total).toBe(3);
    });

    it('gives names and the claims that speak of them', async () => {
      expect(await store.reports.namesWith('heron', operator, 5)).toEqual([
        { kind: 'actor', name: 'Blue Heron', key: 'blueheron', reports: 2 },
      ]);
      expect(await store.reports.namesOf(['plugx'], operator)).toMatchObject([
        { kind: 'malware', reports: 1 },
      ]);
      const claims = await store.reports.claimsNaming(['plugx', 'sg'], operator, 10);
      expect(claims.map(({ claim, report }) => [claim.predicate, report.title])).toEqual([
        ['targets', 'two'],
      ]);
    });

    it('counts the values that filters offer', async () => {
      const facets = await store.reports.facets(operator);
      expect(facets.langs).toEqual([
        { value: 'en', reports: 2 },
        { value: 'ja', reports: 1 },
      ]);
      expect(facets.outlets).toEqual([{ value: '例', reports: 1 }]);
      expect(facets.names[0]).toEqual({ value: 'Blue Heron', kind: 'actor', reports: 2 });
      expect(facets.countries).toContainEqual({ value: 'SG', reports: 1 });
    });
  });

  describe('what a viewer may not see', () => {
    it('shows in no list, count, facet, name or claim', async () => {
      const { id } = await save({ level: 'AMBER', owner: 'own', title: 'secret', outlet: 'Own', lang: 'ja' });
      expect(await titles()).toEqual(['secret']);
      for (const viewer of [stranger, { level: 'RED', communities: ['other'] } as const]) {
        expect(await list({ q: 'attack' }, viewer)).toEqual({ items: [], total: 0 });
        expect(await store.reports.count(viewer)).toBe(0);
        expect(await store.reports.facets(viewer)).toEqual({
          langs: [],
          outlets: [],
          names: [],
          sectors: [],
          countries: [],
        });
        expect(await store.reports.namesWith('heron', viewer, 5)).toEqual([]);
        expect(await store.reports.claimsNaming(['blueheron'], viewer, 5)).toEqual([]);
        expect(await store.reports.summaries([id], viewer)).toEqual([]);
      }
    });

    it('changes no number of what may be seen', async () => {
      const open = { url: 'https://e.org/open', names: [['actor', 'Blue Heron']] as const };
      await save(open);
      const before = await store.reports.facets(stranger);
      await save({ level: 'AMBER', owner: 'own', names: [['actor', 'BLUE-HERON']], targets: ['JP', 'TH'] });
      expect(await store.reports.facets(stranger)).toEqual(before);
      expect((await store.reports.facets(operator)).countries).toContainEqual({ value: 'JP', reports: 2 });
      expect(await store.reports.namesOf(['blueheron'], stranger)).toMatchObject([
        { name: 'Blue Heron', reports: 1 },
      ]);
    });

    it('is answered like what is not there', async () => {
      const { id } = await save({ level: 'RED', owner: 'own' });
      const hidden = await store.reports.get(id, stranger);
      const missing = await store.reports.get(id.replace(/^./, 'f'), stranger);
      expect(hidden).toMatchObject({ ok: false, trouble: { kind: 'store/not-found' } });
      expect(!hidden.ok && !missing.ok && hidden.trouble.message === missing.trouble.message).toBe(true);
    });
  });
}
