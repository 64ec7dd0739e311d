// Signals over the map and in the districts: the day, the levels, tiles and shapes, the period, playing, and that missing is not zero.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';
import { violations } from './violations.ts';

async function openPart(page: Page, part: 'Kaart' | 'Wijken'): Promise<void> {
  await openSample(page);
  await page.getByRole('button', { name: 'Signalen' }).click();
  await page.getByRole('tab', { name: part, exact: true }).click();
  await expect(page.locator('.timeline .bar').first()).toBeVisible();
}

async function goTo(page: Page, day: string): Promise<void> {
  const days = (Date.parse(day) - Date.parse('1970-01-01')) / 86_400_000;
  await page.getByRole('slider', { name: 'Dag', exact: true }).fill(String(days));
}

/** Drags over the bars, from and to so many pixels right of where they begin. */
async function brush(page: Page, from: number, to: number): Promise<void> {
  const box = await page.locator('.timeline .plane').boundingBox();
  if (!box) throw new Error('no bars');
  await page.mouse.move(box.x + from, box.y + 80);
  await page.mouse.down();
  await page.mouse.move(box.x + to, box.y + 80, { steps: 5 });
  await page.mouse.up();
}

test.describe('on the map', () => {
  test.beforeEach(async ({ page }) => openPart(page, 'Kaart'));

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
    expect(await violations(page)).toEqual([]);
  });

  test('a day on which a district did not report is no zero, and not green', async ({ page }) => {
    await page.locator('label.series select').selectOption('sig-vul');
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
    await expect(page.locator('.timeline .legend')).toContainText('open blokje');
  });

  test('play steps a day a second, faster when asked, and can be stopped', async ({ page }) => {
    await goTo(page, '2020-03-16');
    await page.getByLabel('Tempo').selectOption('4');
    await page.getByRole('button', { name: 'Speel af' }).click();
    const dayShown = () => page.getByRole('slider', { name: 'Dag', exact: true }).inputValue();
    await expect.poll(async () => Number(await dayShown()), { intervals: [100] }).toBeGreaterThanOrEqual(Date.parse('2020-03-20') / 86_400_000);
    await page.getByRole('button', { name: 'Pauze' }).click();
    const stopped = await page.locator('.today').first().innerText();
    await page.waitForTimeout(1500);
    expect(await page.locator('.today').first().innerText()).toBe(stopped);
  });

  test('a period is dragged, moved by key, and played from its begin', async ({ page }) => {
    await brush(page, 300, 500);
    await expect(page.getByRole('button', { name: 'Hele periode' })).toBeVisible();
    const begin = page.getByRole('slider', { name: 'Begin van de periode' });
    const before = Number(await begin.getAttribute('aria-valuenow'));
    await begin.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageUp');
    await expect(begin).toHaveAttribute('aria-valuenow', String(before + 8));
    await page.getByRole('button', { name: 'Speel af' }).click();
    await expect(page.locator('.today').first()).not.toContainText('30 juni');
    await page.getByRole('button', { name: 'Pauze' }).click();
    await page.getByRole('button', { name: 'Hele periode' }).click();
    await expect(begin).toHaveCount(0);
  });

  test('flags of decisions open by keyboard, and lead to their day', async ({ page }) => {
    const title = 'Extra inzamelploegen met';
    await page.getByRole('button', { name: title }).focus();
    await page.keyboard.press('Enter');
    const decision = page.getByRole('dialog').getByRole('listitem').filter({ hasText: title });
    await expect(page.getByRole('dialog')).toContainText('besluiten');
    await decision.getByRole('button', { name: 'Ga naar deze dag' }).click();
    await expect(page.locator('.today').first()).toContainText('30 maart 2020');
  });

  test('the timeline as a table says what the drawing says', async ({ page }) => {
    await page.getByRole('button', { name: 'Als tabel' }).click();
    const total = readFileSync('datasets/lindehaven/observations.csv', 'utf8')
      .split('\n')
      .map((line) => line.split(','))
      .filter((cells) => cells[0] === 'sig-bijp' && cells[1] === '2020-03-30')
      .reduce((sum, cells) => sum + Number(cells[5]), 0);
    const row = page.locator('.twin tr', { has: page.getByRole('rowheader', { name: 'ma 30 mrt', exact: true }) });
    await expect(row.locator('td').first()).toHaveText(String(total));
    await expect(row).toContainText('Extra inzamelploegen');
    await expect(page.locator('.twin')).toContainText('Zuiderpolder');
    expect(await violations(page)).toEqual([]);
  });
});

test.describe('in the districts', () => {
  test.beforeEach(async ({ page }) => {
    await openPart(page, 'Wijken');
    await goTo(page, '2020-03-30');
  });

  test('tiles with level, change, and per thousand people', async ({ page }) => {
    const tile = (name: string) => page.locator('.place-tile', { hasText: name });
    await expect(page.locator('.place-tile')).toHaveCount(8);
    await expect(tile('Zuiderpolder')).toContainText('400%');
    await expect(tile('Zuiderpolder')).toContainText('rood');
    await expect(tile('Zuiderpolder')).toContainText('sinds wo 25 mrt');
    await expect(tile('Kanaalzone')).toContainText('sinds do 19 mrt');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Verschil met gewoon' }).click();
    await expect(tile('Zuiderpolder')).toContainText('+300%');
    await expect(page.locator('.place-legend')).toContainText('50% of meer meer');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Per 1.000 inwoners' }).click();
    await expect(tile('Zuiderpolder').locator('strong')).toHaveText((26_000 / 25_100).toLocaleString('nl-NL', { maximumFractionDigits: 1 }));
  });

  test('a chosen place tells its course, its words and its decisions, and leads on', async ({ page }) => {
    await page.locator('.place-list button', { hasText: 'Noordoever' }).click();
    const side = page.getByRole('complementary', { name: 'Gekozen plek' });
    await expect(side).toContainText('41.500 inwoners');
    await expect(side).toContainText('Extra inzamelploegen');
    await expect(side).toContainText('naast elke container staat een stapel');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Wat de staven tellen').selectOption({ label: 'Alleen Noordoever' });
    await expect(page.locator('.timeline .limit')).toHaveCount(2);
    await side.getByRole('button', { name: 'Naar de thermometer' }).click();
    await expect(page.getByRole('tab', { name: 'Thermometer' })).toHaveAttribute('aria-selected', 'true');
  });

  test('many maps: the days of a period, and all series of one day', async ({ page }) => {
    await brush(page, 500, 560);
    const days = page.getByRole('button', { name: /^\d+ dagen$/ });
    const count = Number.parseInt(await days.innerText(), 10);
    await days.click();
    await expect(page.locator('.frame')).toHaveCount(count);
    await page.locator('.frame').first().click();
    await expect(page.locator('.frame').first()).toHaveAttribute('aria-current', 'true');
    await page.getByRole('button', { name: 'Reeksen naast elkaar' }).click();
    await expect(page.locator('.frame')).toHaveCount(4);
    expect(await violations(page)).toEqual([]);
  });

  test('departments and the city have a place too', async ({ page }) => {
    const series = page.locator('.places-tools').getByLabel('Reeks');
    await series.selectOption('sig-verz');
    await expect(page.locator('.place-tile')).toHaveCount(16);
    await series.selectOption('sig-bel');
    await expect(page.locator('.place-tile')).toHaveCount(1);
    await expect(page.locator('.place-tile')).toContainText('Hele stad');
  });
});

test('shapes of a GeoJSON file join by code and by name, and say what did not', async ({ page }) => {
  const square = (x: number, y: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 0.01, y],
        [x + 0.01, y + 0.01],
        [x, y + 0.01],
        [x, y],
      ],
    ],
  });
  const wijken = ['area-centrum', 'x1', 'x2', 'x3'];
  const names = ['Ander woord', 'HAVENKWARTIER', 'Wijk Zuiderpolder', 'Nergens'];
  const features = wijken.map((code, index) => ({
    type: 'Feature',
    properties: { wijkcode: code, wijknaam: names[index] },
    geometry: square(4 + (index % 2) * 0.01, 52 + Math.floor(index / 2) * 0.01),
  }));
  await openSample(page);
  const drop = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'wijken.geojson', { type: 'application/geo+json' }));
      return transfer;
    },
    JSON.stringify({ type: 'FeatureCollection', features }),
  );
  await page.locator('.app').dispatchEvent('dragover', { dataTransfer: drop });
  await page.locator('.app').dispatchEvent('drop', { dataTransfer: drop });
  await page.getByRole('button', { name: 'Toevoegen aan de open casus' }).click();
  await expect(page.locator('.busy')).toHaveCount(0, { timeout: 40_000 });
  await page.getByRole('button', { name: 'Signalen' }).click();
  await page.getByRole('tab', { name: 'Wijken', exact: true }).click();
  await expect(page.locator('.shapes .shape:not(.silent)')).toHaveCount(3);
  await expect(page.locator('.shapes .silent')).toHaveText('Nergens: geen rij in deze reeks');
  await expect(page.locator('.list-silent')).toContainText('Eén vlak heeft geen rij');
  await expect(page.locator('.join-report')).toContainText('3 wijken op de kaart; 1 vlak zonder wijk, 5 wijken zonder vlak.');
  await expect(page.locator('.join-report')).toContainText('op kenmerk');
  await page.locator('.shapes .shape', { hasText: 'Havenkwartier' }).click();
  await expect(page.getByRole('complementary', { name: 'Gekozen plek' })).toContainText('Havenkwartier');
  expect(await violations(page)).toEqual([]);
});
