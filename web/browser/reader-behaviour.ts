import { describe, expect, it } from 'vitest';
import type { RunningPage } from './running-page.ts';

async function openReport(shirabe: () => RunningPage, words: string, locale = 'ja-JP') {
  const visit = await shirabe().visit(`/reports?q=${encodeURIComponent(words)}`, { locale });
  await visit.page.locator('article h2 a').first().click();
  await visit.page.locator('aside [role="tab"]').first().waitFor();
  return visit;
}

const tinted = '[data-focused]';

/** Statements about the page as a visitor meets it; `shirabe` gives the page that runs. */
export function readerBehaviour(shirabe: () => RunningPage): void {
  describe('the reader', () => {
    it('tints the sentence of a claim chosen by keyboard, and keeps the choice in the address', async () => {
      const { page, complaints, close } = await openReport(shirabe, 'MirrorFace');
      await page.keyboard.press('j');
      const item = page.locator('aside li[data-selected]');
      await item.waitFor();
      const sentence = (await page.locator(tinted).allTextContents()).join('');
      expect(sentence.length).toBeGreaterThan(10);
      expect(await page.locator('article').textContent()).toContain(sentence);
      const box = await page.locator(tinted).first().boundingBox();
      expect(box && box.y > 56 && box.y < 860).toBe(true);
      expect(page.url()).toContain('claim=');

      const first = page.url();
      await page.keyboard.press('j');
      await expect.poll(() => page.url()).not.toBe(first);
      await page.reload();
      await page.locator(tinted).first().waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator(tinted).count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });

    it('selects the claims of a sentence that is clicked', async () => {
      const { page, complaints, close } = await openReport(shirabe, 'MirrorFace');
      const sentence = page.locator('article [data-stretch]').filter({ hasText: 'LODEINFO' }).first();
      await sentence.click();
      await page.locator('aside li[data-selected]').waitFor();
      expect((await page.locator(tinted).allTextContents()).join('')).toContain('LODEINFO');
      expect(complaints).toEqual([]);
      await close();
    });

    it('shows the sentence in the original, as text and never as markup', async () => {
      const { page, complaints, close } = await openReport(shirabe, 'MirrorFace');
      await page.keyboard.press('j');
      await page.locator(tinted).first().waitFor();
      const sentence = (await page.locator(tinted).allTextContents()).join('').trim();
      await page.keyboard.press('o');
      const drawer = page.getByRole('dialog');
      await drawer.locator('mark').first().waitFor();
      expect((await drawer.locator('mark').allTextContents()).join('')).toContain(sentence.slice(0, 8));
      expect(await drawer.locator('li').filter({ hasText: '<p>' }).count()).toBeGreaterThan(0);
      const download = await drawer.getByRole('link', { name: '原本をダウンロード' }).getAttribute('href');
      const file = await page.request.get(shirabe().address + download);
      expect(file.headers()['content-disposition']).toMatch(/^attachment/);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });
      expect(complaints).toEqual([]);
      await close();
    });

    it('tells a status by its form and its word', async () => {
      const { page, close } = await openReport(shirabe, 'MirrorFace');
      const hedged = page.locator('aside li button').filter({ hasText: '留保つき' }).first();
      await hedged.waitFor();
      expect(await hedged.locator('line').getAttribute('stroke-dasharray')).toBe('5 4.5');
      await close();
    });

    it('thins the marks, folds the menu, and walks through the places of a name', async () => {
      const { page, complaints, close } = await openReport(shirabe, 'MirrorFace');
      const marks = page.locator('article [data-mark]');
      const all = await marks.count();
      await page.keyboard.press('m');
      await expect.poll(() => marks.count()).toBeLessThan(all);
      expect(page.url()).toContain('marks=claims');
      const menu = page.getByRole('button', { name: /メニューなど \d+行/ }).first();
      expect(await menu.getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.press('3');
      await page
        .getByRole('tabpanel')
        .getByRole('button', { name: /^MirrorFace/ })
        .click();
      await expect
        .poll(async () => (await page.locator(tinted).allTextContents()).join(''))
        .toBe('MirrorFace');
      expect(complaints).toEqual([]);
      await close();
    });

    it('is read on a telephone with the claims in a sheet', async () => {
      const { page, complaints, close } = await shirabe().visit('/reports?q=UNC3886', {
        viewport: { width: 390, height: 800 },
        locale: 'en-GB',
      });
      await page.locator('article h2 a').first().click();
      await page.getByRole('button', { name: 'Next claim' }).click();
      await page.locator(tinted).first().waitFor();
      await page.getByRole('button', { name: 'Open the claims' }).click();
      await page.getByRole('tab', { name: /^Claims/ }).waitFor();
      const sheet = await page.locator('aside').boundingBox();
      await expect
        .poll(async () => {
          const sentence = await page.locator(tinted).first().boundingBox();
          return sheet !== null && sentence !== null && sentence.y + sentence.height < sheet.y;
        })
        .toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(complaints).toEqual([]);
      await close();
    });

    it('leads from a name to the sentences that say something of it, and into the report', async () => {
      const { page, complaints, close } = await shirabe().visit('/names/APT40');
      await page.locator('main section li button').first().click();
      const evidence = page.getByRole('complementary', { name: '根拠' });
      const quote = await evidence.locator('blockquote p').first().textContent();
      await evidence.getByRole('link', { name: 'レポートで開く' }).first().click();
      await page.locator(tinted).first().waitFor();
      expect((await page.locator(tinted).allTextContents()).join('').trim()).toBe(quote);
      expect(complaints).toEqual([]);
      await close();
    });
  });
}
