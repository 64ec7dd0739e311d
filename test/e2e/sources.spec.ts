// Every door: tables with columns of their own, departments that describe one flow differently, and the case in other formats.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import readExcelFile from 'read-excel-file/node';
import { drawnEdges, openFiles } from './journey.ts';

const DEPARTMENTS = ['afdelingen/systemen.csv', 'afdelingen/burgerzaken.csv', 'afdelingen/belastingen.csv'];

async function settled(page: Page): Promise<void> {
  await expect(page.locator('.busy')).toHaveCount(0, { timeout: 40_000 });
}

test('an unknown table asks what its columns mean, is drawn, and is known the next time', async ({ page }) => {
  await page.goto('./');
  await openFiles(page, 'lijst-van-ict.csv');
  await expect(page.getByRole('tab', { name: 'Kolommen' })).toHaveAttribute('aria-selected', 'true');
  await page.getByLabel('Wat staat er op een rij?').selectOption('exchanges');
  await page.getByLabel('Wat betekent kolom Wie stuurt?').selectOption('field from_system_id');
  await page.getByLabel('Wat betekent kolom Wie krijgt?').selectOption('field to_system_id');
  await page.getByLabel('Wat betekent kolom Wat?').selectOption('field name');
  await page.getByLabel('Wat betekent kolom Hoe vaak?').selectOption('field frequency');
  await expect(page.locator('.trial')).toContainText('2 rijen goed, 0 rijen met een melding');
  await page.getByRole('button', { name: 'Zo lezen' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Kaart' }).click();
  await expect(drawnEdges(page)).toHaveCount(2);
  const nextTime = await page.context().newPage();
  await nextTime.goto('./');
  await openFiles(nextTime, 'lijst-van-ict.csv');
  await expect(drawnEdges(nextTime)).toHaveCount(2);
});

test('two departments describe one flow: side by side, chosen per field, one arrow', async ({ page }) => {
  await page.goto('./');
  await openFiles(page, ...DEPARTMENTS);
  await page.getByRole('button', { name: 'Bronnen' }).click();
  await page.getByRole('tab', { name: 'Verschillen' }).click();
  const card = page.getByRole('article').filter({ hasText: 'Adressen uit de BRP' });
  await card.getByLabel('Dit is hetzelfde').check();
  await card
    .getByRole('row', { name: /Frequentie/ })
    .getByLabel('elke week')
    .check();
  await expect(page.locator('.draft')).toContainText('1 keuze nog niet toegepast');
  await page.getByRole('button', { name: 'Toepassen' }).click();
  await settled(page);
  await expect(card.getByLabel('Dit is hetzelfde')).toBeChecked();
  await page.getByRole('button', { name: 'Kaart' }).click();
  await expect(drawnEdges(page)).toHaveCount(2);
});

test('a message leads to its row; a source can be taken out', async ({ page }) => {
  await page.goto('./');
  await openFiles(page, 'uitwisselingen.csv');
  await page.getByRole('button', { name: 'Bronnen' }).click();
  await page.getByRole('button', { name: /rij 4 · Wijze/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('pre')).toContainText('duif');
  await expect(dialog.locator('.marked')).toContainText('duif');
  await dialog.getByRole('button', { name: 'Toon op de kaart' }).click();
  await expect(page.getByRole('complementary', { name: 'Gekozen' })).toBeVisible();
  await page.getByRole('button', { name: 'Bronnen' }).click();
  await page.getByRole('button', { name: 'uitwisselingen.csv uit de casus halen' }).click();
  await expect(page.getByRole('button', { name: 'Open Lindehaven' })).toBeVisible();
});

test('the case is saved as a workbook, and the empty template is one too', async ({ page }) => {
  await withoutSaveDialog(page);
  await page.goto('./');
  const template = await download(page, () => page.getByRole('button', { name: 'Sjabloon bewaren' }).click());
  expect((await readExcelFile(template)).map(({ sheet }) => sheet)).toContain('Uitwisselingen');
  await page.getByRole('button', { name: 'Open Lindehaven' }).click();
  await expect(page.locator('.card').first()).toBeVisible({ timeout: 40_000 });
  await settled(page);
  const workbook = await download(page, async () => {
    await page.getByRole('button', { name: 'Bewaren als' }).click();
    await page.getByRole('menuitem', { name: /^Excel/ }).click();
  });
  const flows = (await readExcelFile(workbook)).find(({ sheet }) => sheet === 'Uitwisselingen');
  expect(flows?.data).toHaveLength(82);
  await expect(page.locator('.saved')).toContainText('Bewaard als');
});

/** The browser's own dialog cannot be answered by a test; without it the file is downloaded. */
async function withoutSaveDialog(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
}

async function download(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const coming = page.waitForEvent('download', { timeout: 40_000 });
  await act();
  return readFileSync(await (await coming).path());
}
