import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import type { RunningPage } from './running-page.ts';

/** Statements about names, whose view of them holds, rulings on them, and the reference sets. */
export function namesBehaviour(shirabe: () => RunningPage): void {
  describe('the one search box', () => {
    it('finds a name in any spelling while it is typed', async () => {
      const { page, complaints, close } = await shirabe().visit('/reports?ui=en');
      for (const spelling of ['ティック', 'ｔｉｃｋ', 'BRONZE BUTLER', 'tick']) {
        await page.keyboard.press('/');
        await page.keyboard.type(spelling);
        const first = page.getByRole('option').first();
        await expect.poll(() => first.textContent()).toMatch(/^Tick/);
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('/');
      await page.keyboard.type('BRONZE BUTLER');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Tick' }).waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    it('leads to techniques and countries, in either language', async () => {
      const { page, close } = await shirabe().visit('/reports?ui=ja');
      for (const [words, option, heading] of [
        ['phishing', /T1566$/, /T1566/],
        ['Japan', /^日本\s*国$/, /^日本$/],
      ] as const) {
        await page.keyboard.press('/');
        await page.keyboard.type(words);
        await page.getByRole('option', { name: option }).first().click();
        await page.getByRole('heading', { level: 1, name: heading }).waitFor();
        expect(await audit(page)).toEqual([]);
      }
      await close();
    });
  });

  describe('the page of a name', () => {
    it('says which source answers where the one asked lacks the name, and keeps the choice in the address', async () => {
      const { page, complaints, close } = await shirabe().visit('/names/MirrorFace?kind=actor&ui=en');
      await page.getByRole('button', { name: 'MITRE' }).click();
      await page.getByText('MITRE does not know this name. This is the view of Shirabe.').waitFor();
      expect(page.url()).toContain('lens=mitre');
      await page.getByRole('link', { name: 'Names', exact: true }).last().click();
      await page.getByRole('heading', { level: 1, name: 'Names' }).waitFor();
      expect(page.url()).toContain('lens=mitre');
      expect(complaints).toEqual([]);
      await close();
    });

    it('is opened from a report as that report alone sees it', async () => {
      const { page, complaints, close } = await shirabe().visit('/reports?q=MirrorFace&ui=en');
      await page.locator('article h2 a').first().click();
      await page.getByRole('tab', { name: /^Names/ }).click();
      const switcher = page.getByRole('group', { name: 'As seen by' });
      await switcher.getByRole('combobox').selectOption({ index: 1 });
      await expect.poll(() => page.url()).toContain('lens=report');
      expect(await audit(page)).toEqual([]);
      await page
        .getByRole('link', { name: /MirrorFace$/ })
        .last()
        .click();
      await page.getByText(/^As this report alone sees it: .*[^…]$/).waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    it('shows targets on a map of real borders, and each leads to its sentence by key', async () => {
      const { page, complaints, close } = await shirabe().visit('/names/MirrorFace?kind=actor&ui=en');
      const targets = page.locator('#targets');
      await expect.poll(() => targets.locator('svg[role="img"] path').count()).toBeGreaterThan(200);
      const japan = targets.getByRole('button', { name: /^Japan/ });
      await japan.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('complementary', { name: 'Evidence' }).locator('blockquote').first().waitFor();
      expect(page.url()).toContain('claim=');
      expect(await audit(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    });

    it('takes a ruling with its reason, and takes it back', async () => {
      const { page, complaints, close } = await shirabe().visit('/names/MirrorFace?kind=actor&ui=en');
      const section = page.locator('#rulings');
      await section.getByLabel('Other name').fill('Blue Heron');
      await section.getByLabel('Reason').fill('The same servers in our own logs.');
      await section.getByRole('button', { name: 'Record the ruling' }).click();
      await section.getByText('MirrorFace and Blue Heron are one').waitFor();
      await page.locator('#names').getByText('Ruled here: The same servers in our own logs.').waitFor();
      await section.getByRole('button', { name: 'Take back' }).click();
      await section.getByText('taken back', { exact: true }).waitFor();
      await expect.poll(() => page.locator('#names').getByText('Blue Heron').count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });

    it('fits a telephone in both languages, as do the sets, a technique, a country and two names', async () => {
      const paths = [
        '/names/MirrorFace?kind=actor',
        '/sync?',
        '/techniques/T1566?',
        '/countries/JP?',
        '/compare?one=MirrorFace&other=UNC3886',
      ];
      for (const language of ['ja', 'en'])
        for (const path of paths) {
          const { page, complaints, close } = await shirabe().visit(`${path}&ui=${language}`, {
            viewport: { width: 390, height: 800 },
          });
          await page.locator('h1').waitFor();
          await page.locator('h2').first().waitFor();
          expect([path, await audit(page)]).toEqual([path, []]);
          expect(complaints).toEqual([]);
          await close();
        }
    });
  });
}
