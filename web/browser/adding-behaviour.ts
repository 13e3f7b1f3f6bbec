import { describe, expect, it } from 'vitest';
import type { RunningPage } from './running-page.ts';

const text = `港湾会社に侵入

警察庁は2024年5月1日、攻撃グループ「Blue Heron」が日本の港湾会社を標的にしたと発表した。侵入の経路は不明である。`;

/** Statements about the page as a visitor meets it; `shirabe` gives the page that runs. */
export function addingBehaviour(shirabe: () => RunningPage): void {
  describe('adding', () => {
    it('reads a text that is pasted, and leads to the report', async () => {
      const { page, complaints, close } = await shirabe().visit('/reports');
      await page.getByRole('heading', { name: 'レポート', exact: true }).waitFor();
      await page.keyboard.press('g');
      await page.keyboard.press('a');
      await page.getByRole('textbox', { name: 'アドレスまたは文章' }).fill(text);
      await page.getByRole('textbox', { name: '題名（任意）' }).fill('港湾会社に侵入');
      await page.getByRole('button', { name: 'この文章を読み取る' }).click();
      const row = page.getByRole('listitem').filter({ hasText: '港湾会社に侵入' });
      await row.getByRole('link', { name: 'レポートを開く' }).click();
      await page.getByRole('heading', { level: 1, name: '港湾会社に侵入' }).waitFor();
      expect(await page.locator('article').textContent()).toContain('Blue Heron');
      expect(await page.getByText('TLP:AMBER').first().isVisible()).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    });

    it('takes files dropped anywhere; a broken one says why, and the others are read', async () => {
      const { page, complaints, close } = await shirabe().visit('/names');
      await page.getByRole('heading', { name: '名前', exact: true }).waitFor();
      const dropped = await page.evaluateHandle((words) => {
        const files = new DataTransfer();
        files.items.add(new File([`${words}\n\n続報。`], 'port.txt', { type: 'text/plain' }));
        files.items.add(new File(['%PDF-1.7\n1 0 obj'], 'cut-off.pdf', { type: 'application/pdf' }));
        return files;
      }, text);
      await page.dispatchEvent('main', 'dragenter', { dataTransfer: dropped });
      await page.getByText('ここにドロップして読み込む').waitFor();
      await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
      const broken = page.getByRole('listitem').filter({ hasText: 'cut-off.pdf' });
      await broken.getByText('PDF が壊れているか、途中で切れています。').waitFor();
      await broken.getByRole('button', { name: 'cut-off.pdfをもう一度試す' }).waitFor();
      const whole = page.getByRole('listitem').filter({ hasText: 'port.txt' });
      await whole.getByRole('link', { name: 'レポートを開く' }).waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    it('refuses an address within the own network, in words', async () => {
      const { page, close } = await shirabe().visit('/add', { locale: 'en-GB' });
      await page
        .getByRole('textbox', { name: 'Addresses or text' })
        .fill('http://169.254.169.254/latest/meta-data');
      await page.getByRole('button', { name: 'Read 1 address' }).click();
      await page.getByText('For safety, this address was not fetched').waitFor();
      await close();
    });

    it('says of a feed that cannot be read what is the matter, and removes it after a second yes', async () => {
      const { page, close } = await shirabe().visit('/feeds', { locale: 'en-GB' });
      await page.getByRole('textbox', { name: /Address of the feed/ }).fill('http://127.0.0.1/feed.xml');
      await page.getByRole('button', { name: 'Add the feed' }).click();
      const row = page.getByRole('listitem').filter({ hasText: 'http://127.0.0.1/feed.xml' });
      await row.getByText('For safety, this address was not fetched').waitFor();
      await row.getByRole('button', { name: /^Remove/ }).click();
      await row.getByRole('button', { name: 'Remove', exact: true }).click();
      await page.getByRole('heading', { name: 'No feeds yet' }).waitFor();
      await close();
    });
  });
}
