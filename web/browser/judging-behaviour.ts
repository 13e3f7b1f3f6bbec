import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import type { RunningPage } from './running-page.ts';

async function openReport(shirabe: () => RunningPage, words: string, locale: string) {
  const visit = await shirabe().visit(`/reports?q=${encodeURIComponent(words)}`, { locale });
  await visit.page.locator('article h2 a').first().click();
  await visit.page.locator('aside [role="tab"]').first().waitFor();
  return visit;
}

const decided = (page: Page, state: string) => page.locator(`aside li[data-review="${state}"]`);

/** Selects words of the text as a pointer would. */
function selectWords(page: Page, words: string): Promise<void> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('article') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0 || !node.parentElement?.closest('[data-line]')) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const selection = window.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return;
    }
    throw new Error(`no such words: ${wanted}`);
  }, words);
}

/** Statements about deciding as an analyst meets it. */
export function judgingBehaviour(shirabe: () => RunningPage): void {
  describe('deciding in the reader', () => {
    it('is done by single keys, stays after a reload, and is undone by u', async () => {
      const { page, complaints, close } = await openReport(shirabe, 'UNC3886', 'en-GB');
      await page.keyboard.press('j');
      await page.locator('aside li[data-selected]').waitFor();
      await page.keyboard.press('a');
      await expect.poll(() => decided(page, 'accepted').count()).toBe(1);
      const first = await page.locator('aside li[data-selected]').textContent();
      await page.keyboard.press('r');
      await expect.poll(() => decided(page, 'rejected').count()).toBe(1);
      expect(await page.locator('aside li[data-selected]').textContent()).not.toBe(first);
      await page.reload();
      await decided(page, 'rejected').waitFor();
      expect(await decided(page, 'accepted').textContent()).toContain('accepted');
      await page.keyboard.press('u');
      await expect.poll(() => decided(page, 'rejected').count()).toBe(0);
      expect(await audit(page)).toEqual([]);
      await page.keyboard.press('u');
      await expect.poll(() => decided(page, 'accepted').count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });

    it('corrects in a form, and shows what was read beside what holds', async () => {
      const { page, complaints, close } = await openReport(shirabe, 'UNC3886', 'en-GB');
      await page.keyboard.press('j');
      await page.locator('aside li[data-selected]').waitFor();
      await page.keyboard.press('c');
      const form = page.getByRole('dialog');
      await form.getByLabel('Status').selectOption('denied');
      await form.getByLabel(/^Reason/).fill('The next paragraph takes it back.');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.waitFor({ state: 'hidden' });
      const item = decided(page, 'corrected');
      await item.waitFor();
      expect(await item.textContent()).toContain('Denied');
      expect(await item.textContent()).toContain('The next paragraph takes it back.');
      expect(await item.textContent()).toContain('read as');
      await page.keyboard.press('u');
      await expect.poll(() => item.count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });

    it('makes a claim of selected words, whose evidence is their sentence', async () => {
      const { page, complaints, close } = await openReport(shirabe, 'MirrorFace', 'ja-JP');
      await selectWords(page, 'NOOPDOOR');
      await page.getByRole('button', { name: /選択した語句から追加/ }).waitFor();
      await page.keyboard.press('n');
      const form = page.getByRole('dialog');
      await form.getByLabel('関係').selectOption('supplies');
      await form.getByRole('button', { name: '保存' }).click();
      await form.waitFor({ state: 'hidden' });
      await decided(page, 'added').locator('button').first().click();
      await page.locator('[data-focused]').first().waitFor();
      const sentence = (await page.locator('[data-focused]').allTextContents()).join('');
      expect(sentence).toContain('NOOPDOOR');
      expect(sentence.length).toBeGreaterThan(12);
      await page.keyboard.press('u');
      await expect.poll(() => decided(page, 'added').count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });

    it('keeps a statement of her own apart from the text’s claims, with its reasons', async () => {
      const { page, complaints, close } = await openReport(shirabe, 'MirrorFace', 'ja-JP');
      await page.keyboard.press('s');
      const form = page.getByRole('dialog');
      await form.getByRole('group', { name: '対象' }).getByLabel('名前・語句').selectOption('TW');
      await form.getByLabel(/^根拠とする理由/).fill('自組織のログに同じ通信がある');
      await form.getByRole('button', { name: '保存' }).click();
      await form.waitFor({ state: 'hidden' });
      const own = page.locator('aside section').filter({ hasText: '自組織のログに同じ通信がある' });
      await own.waitFor();
      await own.getByRole('button', { name: '取り消し' }).click();
      await own.waitFor({ state: 'hidden' });
      expect(complaints).toEqual([]);
      await close();
    });
  });

  describe('the queue', () => {
    it('is walked and decided by keys, has what is watched first, and shows each decision in the log', async () => {
      const { page, complaints, close } = await shirabe().visit('/judgement?tab=watch&ui=ja');
      await page.getByLabel('種類').selectOption('country');
      await page.getByLabel(/^国/).selectOption('JP');
      await page.getByRole('button', { name: '注目する' }).click();
      await page.getByRole('button', { name: '外す: 日本' }).waitFor();
      await page.getByRole('link', { name: /^未判断/ }).click();
      const items = page.locator('ol > li');
      await items.first().waitFor();
      expect(await items.first().textContent()).toContain('注目');
      const first = await items.first().textContent();
      await page.keyboard.press('r');
      await expect.poll(() => items.first().textContent()).not.toBe(first);
      expect(await audit(page)).toEqual([]);
      await page.getByRole('button', { name: /^取り消し/ }).waitFor();
      await page.keyboard.press('u');
      await expect.poll(() => items.first().textContent()).toBe(first);
      await page.getByRole('link', { name: '記録' }).click();
      await page.getByText(/^却下/).first().waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    it('fits a telephone in both languages', async () => {
      for (const language of ['ja', 'en']) {
        for (const tab of ['queue', 'watch', 'rules', 'taught', 'log', 'sheet']) {
          const { page, close } = await shirabe().visit(`/judgement?tab=${tab}&ui=${language}`, {
            viewport: { width: 390, height: 800 },
          });
          await page.locator('h1').waitFor();
          expect([tab, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([tab, 390]);
          await close();
        }
      }
    });

    it('takes claims from a spreadsheet only after a look, and takes them back', async () => {
      const { page, complaints, close } = await shirabe().visit('/judgement?tab=sheet&ui=en');
      await page.locator('input[type="file"]').setInputFiles({
        name: 'claims.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'Actor,Relation,Target,Note\nBlue Heron,targets,JP,our logs\nBlue Heron,guesses,JP,\n',
        ),
      });
      await page.getByText('1 row is left out').waitFor();
      await page.getByRole('button', { name: 'Bring in 1 rows' }).click();
      await page.getByText('1 own statements.').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('1 decision taken back.').waitFor();
      expect(complaints).toEqual([]);
      await close();
    });
  });
}
