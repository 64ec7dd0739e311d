// Signals over the map: the day, the levels, the tiles, playing, and that missing is not zero.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openSample } from './journey.ts';

test.beforeEach(async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Signalen' }).click();
  await expect(page.locator('.tile').first()).toBeVisible();
});

async function goTo(page: import('@playwright/test').Page, day: string): Promise<void> {
  const days = (Date.parse(day) - Date.parse('1970-01-01')) / 86_400_000;
  await page.getByRole('slider', { name: 'Dag' }).fill(String(days));
}

test('dumped waste on 30 March 2020: Zuiderpolder red, Kanaalzone amber, the rest normal', async ({ page }) => {
  await goTo(page, '2020-03-30');
  const tile = (name: string) => page.locator('.tile', { hasText: name });
  await expect(tile('Zuiderpolder')).toContainText('400%');
  await expect(tile('Zuiderpolder')).toContainText('rood sinds wo 25 mrt');
  await expect(tile('Kanaalzone')).toContainText('149%');
  await expect(tile('Kanaalzone')).toContainText('oranje sinds do 19 mrt');
  await expect(tile('Centrum')).toContainText('normaal');
  await expect(page.locator('.tile')).toHaveCount(8);
  await expect(page.locator('.card[data-node="unit-reiniging"] .badge')).toHaveClass(/red/);
  await expect(page.locator('.arrow .pill.level.red').first()).toBeVisible();
});

test('a day on which a district did not report is no zero, and not green', async ({ page }) => {
  await page.getByLabel('Reeks').selectOption('sig-vul');
  const silent = readFileSync('datasets/lindehaven/observations.csv', 'utf8')
    .split('\n')
    .map((line) => line.split(','))
    .find((cells) => cells[0] === 'sig-vul' && cells[6] === 'missing' && new Date(String(cells[1])).getUTCDay() !== 0);
  await goTo(page, String(silent?.[1]));
  const kanaal = page.locator('.tile', { hasText: 'Kanaalzone' });
  await expect(kanaal).toHaveClass(/no_report/);
  await expect(kanaal).toContainText('geen opgave');
  await expect(kanaal.locator('.value')).toHaveText('–');
  await expect(page.locator('.tile', { hasText: 'Centrum' })).not.toHaveClass(/no_report/);
});

test('play steps a day a second and can be stopped', async ({ page }) => {
  await goTo(page, '2020-03-16');
  await page.getByRole('button', { name: 'Speel af' }).click();
  await expect(page.locator('.today')).toContainText('18 maart 2020', { timeout: 6000 });
  await page.getByRole('button', { name: 'Pauze' }).click();
  const stopped = await page.locator('.today').innerText();
  await page.waitForTimeout(1500);
  expect(await page.locator('.today').innerText()).toBe(stopped);
});

test('a period can be brushed, and play begins there', async ({ page }) => {
  const chart = page.locator('.timeline svg').first();
  const box = await chart.boundingBox();
  if (!box) throw new Error('no chart');
  await page.mouse.move(box.x + 500, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 700, box.y + 40, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: 'Hele periode' })).toBeVisible();
  await page.getByRole('button', { name: 'Speel af' }).click();
  await expect(page.locator('.today')).not.toContainText('30 juni');
});
