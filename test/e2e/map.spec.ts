// The first journey on the sample: see it drawn, look closer, follow, filter, keep a picture.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { drawnEdges, drawnExchanges, openSample } from './journey.ts';
import { test } from './kept-page.ts';

test.beforeEach(async ({ page }) => {
  await openSample(page);
});

test('Lindehaven opens at its departments, and says how much is shown', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Gemeente Lindehaven (fictief)' })).toBeVisible();
  await expect(page.locator('.panel')).toHaveCount(1);
  await expect(page.locator('.card.unit')).toHaveCount(16);
  await expect(page.locator('.shown')).toContainText('80 van 81 getoond');
});

test('every level shows every exchange in one arrow or inside one card', async ({ page }) => {
  for (const [level, cards] of [
    ['Systeem', 46],
    ['Dataset', 60],
    ['Organisatie', 17],
  ] as const) {
    await page.getByRole('button', { name: level, exact: true }).click();
    await expect(page.locator('.busy')).toHaveCount(0);
    const kind = { Systeem: 'system', Dataset: 'dataset', Organisatie: 'organisation' }[level];
    await expect(page.locator(`.card.${kind}`)).toHaveCount(cards);
    if (level === 'Systeem') expect(await drawnExchanges(page)).toBe(80);
  }
});

test('a department opens in place and closes to the same picture', async ({ page }) => {
  const places = () =>
    page
      .locator('.canvas [data-node]')
      .evaluateAll((nodes) => nodes.map((node) => `${(node as SVGElement).dataset.node} ${node.getAttribute('transform')}`));
  const before = await places();
  await page.locator('.card[data-node="unit-wi"]').focus();
  await page.keyboard.press('+');
  await expect(page.locator('.panel[data-node="unit-wi"]')).toBeVisible();
  await expect(page.locator('.card[data-node="sys-uitk"]')).toBeVisible();
  await page.keyboard.press('-');
  await expect(page.locator('.card[data-node="unit-wi"]')).toBeVisible();
  await expect(page.locator('.busy')).toHaveCount(0);
  expect(await places()).toEqual(before);
});

test('a click on a department fades what it does not touch and lists what comes in and goes out', async ({ page }) => {
  await page.locator('.card[data-node="unit-bel"]').click();
  await expect(page.locator('.card[data-node="unit-bel"]')).toHaveClass(/chosen/);
  await expect(page.locator('.card[data-node="unit-hr"]')).toHaveClass(/faded/);
  const inspector = page.getByRole('complementary', { name: 'Gekozen' });
  await expect(inspector.getByRole('heading', { name: 'Belastingen' })).toBeVisible();
  await inspector.getByRole('button', { name: /Toets kwijtschelding/ }).click();
  await expect(inspector.getByRole('heading', { name: 'Toets kwijtschelding' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inspector).toHaveCount(0);
});

test('search finds an exchange; the inspector tells all of it in Dutch, and what is missing', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('huurachter');
  await page
    .getByRole('option', { name: /Huurachterstanden/ })
    .first()
    .click();
  const inspector = page.getByRole('complementary', { name: 'Gekozen' });
  await expect(inspector.getByRole('heading', { name: 'Huurachterstanden', exact: true })).toBeVisible();
  for (const label of [
    'Van systeem',
    'Naar systeem',
    'Doel',
    'Grondslag',
    'Gegevens',
    'Betrokkenen',
    'Wijze',
    'Frequentie',
    'Vertraging',
    'Standaard',
    'Overeenkomst',
    'Geldig vanaf',
  ]) {
    await expect(inspector.locator('dt', { hasText: new RegExp(`^${label}$`) })).toHaveCount(1);
  }
  await expect(inspector.getByRole('heading', { name: /Nog niet bekend/ })).toBeVisible();
  await expect(inspector).toContainText('lindehaven/exchanges.csv · rij 32');
  await expect(page.locator('.arrow.chosen')).toHaveCount(1);
});

test('the legend filters, and what is hidden is counted', async ({ page }) => {
  const before = await drawnEdges(page).count();
  await page.getByRole('button', { name: /Bevraging bij de bron/ }).click();
  await expect(page.locator('.shown')).toContainText('11 van 81 getoond');
  expect(await drawnEdges(page).count()).toBeLessThan(before);
  await page.getByRole('button', { name: /^Filter: weghalen/ }).click();
  await expect(drawnEdges(page)).toHaveCount(before);
});

test('the privacy lens recolours without moving anything', async ({ page }) => {
  const paths = () => page.locator('.canvas .arrow .line').evaluateAll((lines) => lines.map((line) => line.getAttribute('d')));
  const before = await paths();
  await page.getByLabel('Lens').selectOption('privacy');
  await expect(page.locator('.canvas .arrow.lensed').first()).toBeVisible();
  expect(await paths()).toEqual(before);
  await expect(page.locator('.legend').getByRole('button', { name: /Strafrechtelijk/ })).toBeVisible();
});

test('the saved SVG has the nodes and arrows of the screen', async ({ page }) => {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const screen = await page.locator('.canvas [data-node]').evaluateAll((nodes) => nodes.map((node) => (node as SVGElement).dataset.node).sort());
  const edges = await drawnEdges(page).count();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar als SVG' }).click()]);
  const svg = readFileSync(await download.path(), 'utf8');
  const names = [...svg.matchAll(/data-node="([^"]*)"/g)].map((match) => match[1]).sort();
  expect(names).toEqual(screen);
  expect(svg.match(/data-edge=/g)?.length).toBe(edges);
});

test('another day shows another network', async ({ page }) => {
  const year = page.getByRole('spinbutton', { name: /jaar/i }).first();
  await year.click();
  await page.keyboard.type('2013');
  await expect(page.locator('.shown')).not.toContainText('80 van 81');
  const shown = await page.locator('.shown').innerText();
  expect(Number(/^(\d+) van 81/.exec(shown)?.[1])).toBe(await countActive('2013-07-01'));
});

async function countActive(day: string): Promise<number> {
  const lines = readFileSync('datasets/lindehaven/exchanges.csv', 'utf8').trim().split('\n').slice(1);
  const dates = lines.map((line) => /,(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)?,(?:both|sender|receiver|third),/.exec(line));
  return dates.filter((found) => found?.[1] && found[1] <= day && (!found[2] || day <= found[2])).length;
}

test('English is complete on this screen', async ({ page }) => {
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Department', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.shown')).toContainText('80 of 81 shown');
});
