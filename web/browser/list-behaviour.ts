import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import type { RunningPage } from './running-page.ts';

/** Statements about the page as a visitor meets it; `shirabe` gives the page that runs. */
export function listBehaviour(shirabe: () => RunningPage): void {
  describe('the list of reports', () => {
    it('shows the sample reports newest first, and narrows by words and by a filter', async () => {
      const { page, complaints, close } = await shirabe().visit('/');
      await page.getByRole('heading', { name: 'レポート', exact: true }).waitFor();
      const titles = page.locator('article h2');
      const { items } = await fetch(`${shirabe().address}/api/reports`).then((answer) => answer.json());
      const english = items.filter((item: { lang: string }) => item.lang === 'en');
      await expect.poll(() => titles.count()).toBe(items.length);
      const days = await page
        .locator('article time')
        .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
      expect(days).toEqual([...days].sort().reverse());

      await page.getByRole('textbox', { name: 'すべてのレポートの本文を検索' }).fill('亀');
      await page.getByRole('heading', { name: '一致するレポートはありません' }).waitFor();
      await page.getByRole('textbox', { name: 'すべてのレポートの本文を検索' }).fill('MirrorFace');
      await expect.poll(() => titles.count()).toBe(1);
      expect(await page.locator('mark').first().textContent()).toBe('MirrorFace');
      expect(page.url()).toContain('q=MirrorFace');

      await page.getByRole('button', { name: '検索語を消す' }).click();
      await page.getByRole('button', { name: /^英語/ }).click();
      await expect.poll(() => titles.count()).toBe(english.length);
      expect(page.url()).toContain('lang=en');
      await page.goBack();
      await expect.poll(() => titles.count()).toBe(items.length);
      expect(complaints).toEqual([]);
      await close();
    });

    it('is walked by keyboard, and the box on top finds a name in another spelling', async () => {
      const { page, complaints, close } = await shirabe().visit('/reports');
      await page.locator('article h2').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe(await page.locator('article h2').nth(1).textContent());
      await page.keyboard.press('/');
      await page.keyboard.type('ミラーフェイス');
      await page
        .getByRole('option', { name: /MirrorFace/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'MirrorFace' }).waitFor();
      await page.keyboard.press('g');
      await page.keyboard.press('r');
      await page.getByRole('heading', { name: 'レポート', exact: true }).waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    it('is in English for an English browser, and changes language for good when asked', async () => {
      const { page, complaints, close } = await shirabe().visit('/reports', { locale: 'en-US' });
      await page.getByRole('heading', { name: 'Reports', exact: true }).waitFor();
      await page.getByRole('button', { name: '日本語' }).click();
      await page.getByRole('heading', { name: 'レポート', exact: true }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja');
      expect(page.url()).toContain('ui=ja');
      await page.goto(`${shirabe().address}/names`);
      await page.getByRole('heading', { name: '名前', exact: true }).waitFor();
      expect(complaints).toEqual([]);
      await close();
    });
  });

  describe.each([
    { width: 1280, colorScheme: 'light', locale: 'ja-JP' },
    { width: 390, colorScheme: 'dark', locale: 'en-GB' },
  ] as const)('every page at $width px, $colorScheme', ({ width, ...options }) => {
    it('has names on its controls, contrast, and no scrolling to the side', async () => {
      const { page, complaints, close } = await shirabe().visit('/reports', {
        ...options,
        viewport: { width, height: 860 },
      });
      await page.locator('article h2 a').first().waitFor();
      const report = await page.locator('article h2 a').first().getAttribute('href');
      for (const path of ['/reports', report, '/names', '/names/APT40', '/add', '/feeds', '/nothing-here']) {
        await page.goto(shirabe().address + path);
        await page.locator('main :is(h1, h2)').first().waitFor();
        const faults = (await audit(page)).filter(
          (fault) => path !== '/nothing-here' || !fault.includes('first heading'),
        );
        expect([path, faults]).toEqual([path, []]);
      }
      expect(complaints).toEqual([]);
      await close();
    });
  });
}
