// Workers that end from outside, one after the other: it is said, they are started again, and the work and its undo list are still there.
import { expect, type Page, test } from '@playwright/test';
import { openSample } from './journey.ts';

/** Ends a worker as want of memory would: without a word. */
async function kill(page: Page, kind: string): Promise<void> {
  const found = page.workers().filter((worker) => new URL(worker.url()).pathname.includes(`${kind}.worker`));
  expect(found.length, kind).toBeGreaterThan(0);
  for (const worker of found) {
    const closed = new Promise((resolve) => worker.once('close', resolve));
    await worker.evaluate(() => self.close());
    await closed;
  }
}

/** What is said, and the note is closed. */
async function heard(page: Page): Promise<void> {
  const note = page.getByRole('alert').filter({ hasText: 'Een deel van de app stopte en is opnieuw gestart. U bent niets kwijt.' });
  await expect(note).toBeVisible({ timeout: 20_000 });
  await note.getByRole('button', { name: 'Sluiten' }).click();
  await expect(note).toHaveCount(0);
}

test('the engine, the layout and the signals end by themselves: all of it comes back, and an edit can still be undone', async ({ page }) => {
  test.setTimeout(120_000);
  await openSample(page);
  await page.locator('.card[data-node="unit-bel"]').click();
  await page.keyboard.press('F2');
  const form = page.getByRole('complementary', { name: 'Formulier' });
  await form.locator('input[data-field="name"]').fill('Heffingen');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await page.keyboard.press('Escape');

  await test.step('the store-room, asked right after', async () => {
    await kill(page, 'duckdb');
    await heard(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('geen grondslag');
    await page.getByRole('option').first().click();
    await expect(page.locator('.answer .said')).toContainText('5 uitwisselingen', { timeout: 40_000 });
    await page.keyboard.press('1');
  });
  await test.step('the layout', async () => {
    await kill(page, 'layout');
    await page.getByRole('button', { name: 'Organisatie', exact: true }).click();
    await heard(page);
    await expect(page.locator('.card.organisation')).toHaveCount(17);
  });
  await test.step('the signals', async () => {
    await kill(page, 'signals');
    await page.getByRole('button', { name: 'Signalen' }).click();
    await expect(page.locator('.board-cell').first()).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press('1');
  });
  await page.getByRole('button', { name: 'Afdeling', exact: true }).click();
  await expect(page.locator('.card[data-node="unit-bel"]')).toContainText('Heffingen');
  await page.getByRole('button', { name: /^Ongedaan maken/ }).click();
  await expect(page.locator('.card[data-node="unit-bel"]')).toContainText('Belastingen');
});
