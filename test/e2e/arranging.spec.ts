// Other ways to arrange the same exchanges: groups, who stands in the middle, line width; and the lists behind arrows and cards.
import { expect, type Page } from '@playwright/test';
import { drawnExchanges, openSample } from './journey.ts';
import { test } from './kept-page.ts';

test.beforeEach(async ({ page }) => {
  await openSample(page);
});

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Gekozen' });

async function groupBy(page: Page, name: string): Promise<void> {
  await page.getByLabel('Groepeer op').selectOption({ label: name });
  await expect(page.locator('.busy')).toHaveCount(0);
}

test('grouped by purpose, a system stands with every purpose it takes part in, and each exchange is there once', async ({ page }) => {
  await groupBy(page, 'Per doel');
  await expect(page.getByRole('group', { name: 'Niveau' }).getByRole('button')).toHaveText(['Doel', 'Systeem', 'Dataset']);
  await page.getByRole('button', { name: 'Systeem', exact: true }).click();
  await expect(page.locator('.busy')).toHaveCount(0);
  await expect(page.locator('[data-node$="/sys-uitk"]')).not.toHaveCount(1);
  expect(await drawnExchanges(page)).toBe(80);
  await expect(page.locator('.legend')).toContainText('elke uitwisseling staat er één keer');
  await groupBy(page, 'Per organisatie');
  await expect(page.getByRole('button', { name: 'Afdeling', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Systeem', exact: true }).click();
  await expect(page.locator('[data-node="sys-uitk"]')).toHaveCount(1);
});

test('a merged arrow opens as a list; each row walks on, and there is a way back', async ({ page }) => {
  await groupBy(page, 'Per laag');
  await page.getByRole('button', { name: 'Laag', exact: true }).click();
  await expect(page.locator('.busy')).toHaveCount(0);
  const merged = page.locator('[data-edge="layer:process>layer:data"]');
  const count = Number(await merged.getAttribute('data-flows'));
  expect(count).toBeGreaterThan(8);
  await merged.dispatchEvent('click');
  const list = inspector(page).locator('.links');
  await expect(list.getByRole('button')).toHaveCount(count);
  await inspector(page).getByLabel('Zoek in deze lijst').fill('CBS');
  await expect(inspector(page).getByRole('status')).toHaveText(new RegExp(`^\\d+ van ${count}$`));
  const name = await list.locator('strong').first().innerText();
  await list.getByRole('button').first().click();
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText(name);
  await inspector(page).getByRole('button', { name: 'Terug', exact: true }).click();
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Proces → Data');
  await expect(inspector(page).getByRole('button', { name: 'Terug', exact: true })).toHaveCount(0);
});

test('the Beeld menu puts another organisation in the middle and makes lines as wide as they carry', async ({ page }) => {
  await page.getByRole('button', { name: 'Beeld', exact: true }).click();
  const menu = page.getByRole('dialog', { name: 'Beeld van de kaart' });
  await menu.getByRole('radio', { name: 'Aantal per jaar' }).check();
  await menu.getByRole('combobox', { name: 'In het midden' }).selectOption({ label: 'CAK' });
  await page.keyboard.press('Escape');
  await expect(page.locator('.busy')).toHaveCount(0);
  await expect(page.locator('.legend')).toContainText('100.000 of meer');
  await page.getByRole('button', { name: /Midden: CAK/ }).click();
  await expect(page.getByRole('button', { name: /Midden: CAK/ })).toHaveCount(0);
});

test('an organisation says what its departments share, and what hangs on it as a supplier', async ({ page }) => {
  await page.locator('[data-stop="org-lindehaven"]').dispatchEvent('click');
  await expect(page.locator('.panel[data-node="org-lindehaven"]')).toHaveCount(1);
  await expect(inspector(page).getByRole('heading', { name: /Gebruikt door meer afdelingen/ })).toBeVisible();
  await groupBy(page, 'Per leverancier');
  await page.getByRole('button', { name: 'Leverancier', exact: true }).click();
  await expect(page.locator('.card.system')).toHaveCount(0);
  await expect(page.locator('.busy')).toHaveCount(0);
  await page.locator('[data-node="supplier:org-klantcloud"]').dispatchEvent('click');
  await expect(inspector(page)).toContainText('Van deze leverancier hangen af: 2 systemen, 4 datasets');
});
