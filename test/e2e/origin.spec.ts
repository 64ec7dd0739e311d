// From a number back to its source: in the inspector, on the map and in words; the ways of the numbers; and the same signals in the file.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';

async function openSignalsMap(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole('button', { name: /^Signalen/ }).click();
  await page.getByRole('tab', { name: 'Kaart' }).click();
  await expect(page.locator('.card .badge').first()).toBeVisible({ timeout: 30_000 });
  await page.locator('header input[type="date"]').first().fill('2020-03-30');
}

test('a number of a department leads back to where it is counted, with what to mind, and on to the thermometer', async ({ page }) => {
  await openSignalsMap(page);
  await page.getByRole('button', { name: 'Afdeling', exact: true }).click();
  const card = page.locator('.card', { hasText: 'Reiniging' }).first();
  await expect(card.locator('.badge')).toContainText('rood');
  await card.click();
  const side = page.locator('aside.side');
  const fill = side.locator('.signals-part-list li', { hasText: 'Ziekteverzuim' });
  await expect(fill).toContainText('9,6');
  await fill.getByRole('button', { name: /^Hoe komt dit getal hier/ }).click();
  await expect(side.getByRole('heading', { name: 'Hoe komt dit getal hier?' })).toBeVisible();
  await expect(side).toContainText('Dit getal wordt geteld in “Verzuim per afdeling”');
  await expect(side.locator('.origin-beside')).toContainText(/bevinding|De regels vonden niets/, { timeout: 60_000 });
  await expect(side.locator('.origin-step')).toHaveCount(1);
  await expect(page.locator('.card.near, .card.chosen').first()).toBeVisible();
  await side.getByRole('button', { name: 'Toon in de thermometer' }).click();
  await expect(page.getByRole('tab', { name: 'Thermometer' })).toHaveAttribute('aria-selected', 'true');
});

test('only the flows that carry numbers are shown, counted, and all back again', async ({ page }) => {
  await openSignalsMap(page);
  await page.getByRole('button', { name: 'Systeem', exact: true }).click();
  const count = page.locator('.shown strong');
  await expect(count).toHaveText('79 van 81 getoond');
  await page.getByRole('button', { name: 'Wegen van de cijfers' }).click();
  await expect(count).toHaveText('17 van 81 getoond');
  await expect(page.locator('.arrow .heat').first()).toBeAttached();
  await page.locator('.narrowing', { hasText: 'Wegen van de cijfers' }).click();
  await expect(count).toHaveText('79 van 81 getoond');
});

test('the file has the signals of the screen', async ({ page }) => {
  await openSignalsMap(page);
  await page.getByRole('button', { name: 'Afdeling', exact: true }).click();
  await expect(page.locator('.card', { hasText: 'Reiniging' }).first().locator('.badge')).toContainText('rood');
  const shown = await page.locator('.card .badge title').allTextContents();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar als SVG' }).click();
  const svg = readFileSync(await (await download).path(), 'utf8');
  expect(shown.length).toBeGreaterThan(8);
  expect(svg).toContain('1 wijk rood');
  expect(svg.split('opacity="0.35"').length - 1).toBe(await page.locator('.card.heat-red, .card.heat-amber').count());
});
