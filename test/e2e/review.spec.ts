// Findings from the list to the map and back: chosen by keyboard, accepted only with a reason, and still so when the case is opened again.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';

const rows = (page: Page) => page.locator('.review-row.finding-line');
const detail = (page: Page) => page.getByRole('complementary', { name: 'Gekozen bevinding' });

async function openReview(page: Page): Promise<void> {
  await page.keyboard.press('3');
  await expect(rows(page).first()).toBeVisible({ timeout: 40_000 });
}

/** The finding of R07 about the log of the waste pass. */
async function choosePass(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Regel', exact: true }).selectOption('=R07');
  await rows(page).filter({ hasText: 'Paslogboek naar handhaving' }).click();
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('Het doel verschuift');
}

test.beforeEach(async ({ page }) => {
  await openSample(page);
});

test('the list says how many there are, filters, and walks by keyboard with one tab stop', async ({ page }) => {
  await openReview(page);
  const counts = await page.locator('.review-head .counts').textContent();
  const [all, high] = (counts?.match(/\d+/g) ?? []).map(Number);
  await expect(page.locator('.review-row.group-line').first()).toContainText(`Ernst hoog ${high}`);
  expect(await page.getByRole('treegrid').getAttribute('aria-rowcount')).toBe(String((all ?? 0) + 4));
  expect(await page.locator('.review-lines [tabindex="0"]').count()).toBe(1);
  await page.locator('.review-lines [tabindex="0"]').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(detail(page)).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.locator('.review-row:focus')).toHaveAttribute('aria-rowindex', String((all ?? 0) + 4));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.review-row.group-line').first()).toHaveAttribute('aria-expanded', 'false');
  await page.getByRole('combobox', { name: 'Ernst', exact: true }).selectOption('=high');
  await expect(page.locator('.shown-count')).toContainText(`${high} van ${all} bevindingen getoond`);
  await page.getByRole('button', { name: 'Toon alle bevindingen' }).click();
  await expect(page.locator('.shown-count')).toBeHidden();
});

test('a finding is accepted only with a reason, is shown on the map and back, and is kept in the case', async ({ page, browser }) => {
  await openReview(page);
  await choosePass(page);
  await expect(detail(page)).toContainText('Mijn pas is om de container te openen');
  await expect(detail(page).locator('.row-links')).toContainText('exchanges.csv · rij');
  await detail(page).getByText('Aanvaard', { exact: true }).click();
  await detail(page).getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(detail(page).getByRole('alert').filter({ hasText: 'Schrijf op waarom' })).toBeVisible();
  await expect(detail(page).getByRole('textbox', { name: 'Reden' })).toBeFocused();
  await page.keyboard.type('De toets is gedaan.');
  await detail(page).getByRole('textbox', { name: 'Rol' }).fill('privacy officer');
  await detail(page).getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(rows(page).filter({ hasText: 'Paslogboek naar handhaving' })).toContainText('aanvaard');

  await detail(page).getByRole('button', { name: 'Toon op de kaart' }).click();
  await expect(page.locator('.map-window')).toBeVisible();
  await page.getByRole('button', { name: 'Terug naar de bevinding' }).click();
  await expect(detail(page).getByRole('textbox', { name: 'Reden' })).toHaveValue('De toets is gedaan.');

  await page.getByRole('button', { name: 'Bewaren als' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Opslaan als…' }).click()]);
  const bytes = readFileSync(await download.path());
  const elsewhere = await browser.newContext();
  const again = await elsewhere.newPage();
  await again.goto(page.url().replace(/#.*/, ''));
  const chooser = again.waitForEvent('filechooser');
  await again.getByRole('button', { name: 'Bestanden kiezen' }).click();
  await (await chooser).setFiles({ name: 'casus.datareis', mimeType: 'application/zip', buffer: bytes });
  await expect(again.locator('.card').first()).toBeVisible({ timeout: 40_000 });
  await openReview(again);
  await again.getByRole('combobox', { name: 'Stand', exact: true }).selectOption('=accepted');
  await expect(rows(again)).toHaveCount(1);
  await expect(rows(again)).toContainText('Paslogboek naar handhaving');
  await elsewhere.close();
});

test('the list is saved as it is filtered', async ({ page }) => {
  await openReview(page);
  await page.getByRole('combobox', { name: 'Regel', exact: true }).selectOption('=R07');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  const shown = await page.locator('.shown-count').textContent();
  expect(lines.length - 1).toBe(Number(shown?.match(/\d+/)?.[0]));
  expect(lines.slice(1).every((line) => line.startsWith('R07;'))).toBe(true);
});
