// Is a paper seen as it prints, at most two pages for the crisis brief, tagged and with bookmarks; and is it saved as a page and as a Word file?
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openSample } from './journey.ts';

const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Prints what is asked for to a PDF, as the browser would. */
async function printed(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Afdrukken' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'print');
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await page.evaluate(() => {
    delete document.documentElement.dataset.asked;
    window.dispatchEvent(new Event('afterprint'));
  });
  await expect(page.locator('.print-paper')).toHaveCount(0);
  return pdf;
}

async function saved(page: Page, name: string): Promise<[string, Buffer]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

test('a crisis brief and a weekly digest are looked at, printed and saved', async ({ page }) => {
  test.setTimeout(150_000);
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    window.print = () => {
      document.documentElement.dataset.asked = 'print';
    };
  });
  await openSample(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Op papier: Crisisbrief');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Op papier' });
  await expect(dialog.getByRole('heading', { name: 'Crisisbrief' }).first()).toBeVisible({ timeout: 40_000 });
  // The day in the crisis on which most is red or amber.
  await dialog.getByRole('spinbutton').first().click();
  await page.keyboard.type('22032020');
  const sheets = dialog.locator('.paper-sheets .sheet');
  await expect(dialog.getByText('22 maart 2020').first()).toBeVisible({ timeout: 20_000 });
  const shown = await sheets.count();
  const brief = await printed(page);
  expect(pagesIn(brief)).toBe(shown);
  expect(shown).toBeLessThanOrEqual(2);
  const raw = brief.toString('latin1');
  for (const part of ['/StructTreeRoot', '/Outlines', '/MarkInfo', '/Lang']) expect(raw).toContain(part);

  const [htmlName, html] = await saved(page, 'Bewaar als HTML');
  expect(htmlName).toBe('crisisbrief-gemeente-lindehaven-fictief-22-maart-2020.html');
  expect(html.toString('utf8')).toContain('<html lang="nl">');
  const [wordName, word] = await saved(page, 'Bewaar als Word');
  expect(wordName).toMatch(/\.docx$/);
  expect(word.subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('button', { name: 'Bewaar als PDF' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Opslaan als PDF' })).toBeVisible();

  await dialog.getByRole('radio', { name: /^Weekbericht/ }).check();
  await expect(dialog.getByText('Dit is week 12 van 2020.')).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Weekbericht' }).first()).toBeVisible({ timeout: 20_000 });
  expect(pagesIn(await printed(page))).toBe(await sheets.count());
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
