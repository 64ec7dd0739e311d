// Choosing what is on the map: building outward from a name, a path between two departments, hiding and showing again.
import { expect, type Page } from '@playwright/test';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';

test.beforeEach(async ({ page }) => {
  await openSample(page);
});

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await expect(page.getByRole('option', { name: new RegExp(words, 'i') }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

async function isDrawn(page: Page): Promise<void> {
  await expect(page.locator('.busy')).toHaveCount(0);
}

test('a map is built outward from a name, by keys alone', async ({ page }) => {
  await command(page, 'lege kaart');
  await expect(page.getByRole('heading', { name: 'Een lege kaart' })).toBeVisible();
  await expect(page.locator('.shown')).toContainText('0 van 81 getoond');
  await command(page, 'uitkeringensysteem');
  await expect(page.locator('.card')).toHaveCount(1);
  await expect(page.locator('.card[data-node="sys-uitk"]')).toHaveClass(/chosen/);
  await page.keyboard.press('i');
  await isDrawn(page);
  await expect(page.locator('.card')).not.toHaveCount(1);
  const cards = await page.locator('.card').count();
  await page.keyboard.press('o');
  await isDrawn(page);
  await expect.poll(() => page.locator('.card').count()).toBeGreaterThan(cards);
  await page.getByRole('button', { name: /^Eigen kaart/ }).click();
  await isDrawn(page);
  await expect(page.locator('.shown')).toContainText('80 van 81 getoond');
});

test('the path between two departments is lit and told, and turned round', async ({ page }) => {
  await page.locator('.card[data-node="unit-wi"]').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Pad vanaf hier' }).click();
  await page.locator('.card[data-node="unit-bel"]').click();
  const note = page.getByRole('region', { name: 'Pad' });
  await expect(note).toContainText('Van Werk en Inkomen naar Belastingen: 2 stappen.');
  await expect(page.locator('.card[data-node="unit-hr"]')).toHaveClass(/faded/);
  await note.getByRole('button', { name: 'Draai om' }).click();
  await expect(note).toContainText('Van Belastingen naar Werk en Inkomen');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
});

test('what is hidden is counted, named, and comes back', async ({ page }) => {
  await page.locator('.card[data-node="unit-wi"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Verberg dit H/ }).click();
  await isDrawn(page);
  await expect(page.locator('.card[data-node="unit-wi"]')).toHaveCount(0);
  await expect(page.locator('.shown')).not.toContainText('80 van 81');
  await page.locator('.shown button').click();
  const why = page.getByRole('dialog', { name: 'Waarom is niet alles te zien?' });
  await expect(why).toContainText('Door u verborgen');
  await why.getByRole('button', { name: 'Toon Werk en Inkomen weer' }).click();
  await page.keyboard.press('Escape');
  await isDrawn(page);
  await expect(page.locator('.card[data-node="unit-wi"]')).toHaveCount(1);
  await expect(page.locator('.shown')).toContainText('80 van 81 getoond');
});
