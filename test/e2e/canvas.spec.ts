// A map too big for elements: painted, and yet walked, chosen, moved and saved like a small one.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './violations.ts';

const SYSTEMS = 320;

/** Systems in a row of groups, each sending to a few others. */
function bigCase(): { name: string; mimeType: string; buffer: Buffer }[] {
  const numbers = Array.from({ length: SYSTEMS }, (_, number) => number);
  const sheet = (name: string, lines: string[]) => ({ name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  const organisations = numbers
    .slice(0, 8)
    .map((number) => `org-${number},Organisatie ${number},O${number},other,${number === 0 ? 'yes' : 'no'},no,NL`);
  const systems = numbers.map((number) => `sys-${number},org-${number % 8},Systeem ${number},application`);
  const exchanges = numbers.map((number) => `x-${number},Stroom ${number},sys-${number},sys-${(number * 7 + 3) % SYSTEMS},batch,DAILY`);
  return [
    sheet('organisations', ['id,name,short_name,kind,is_own,is_public_authority,country', ...organisations]),
    sheet('systems', ['id,organisation_id,name,kind', ...systems]),
    sheet('exchanges', ['id,name,from_system_id,to_system_id,mode,frequency', ...exchanges]),
  ];
}

test.beforeEach(async ({ page }) => {
  await page.goto('./');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bestanden kiezen' }).click();
  await (await chooser).setFiles(bigCase());
  await expect(page.locator('.map-stage')).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('.busy')).toHaveCount(0, { timeout: 40_000 });
  await page.getByRole('button', { name: 'Systeem', exact: true }).click();
  await expect(page.locator('.paper')).toHaveAttribute('data-marks', String(SYSTEMS + 8), { timeout: 40_000 });
  await expect.poll(() => colours(page)).toBeGreaterThan(4);
});

/** How many different colours the canvas has: more than a few when something is painted. */
function colours(page: Page): Promise<number> {
  return page.locator('.paper').evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    return new Set(new Uint32Array(pixels.buffer)).size;
  });
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

test('the keyboard walks over painted cards, and a screen reader hears which', async ({ page }) => {
  await expect(page.locator('.canvas-map [tabindex="0"]')).toHaveCount(1);
  await page.locator('.canvas-map [tabindex="0"]').focus();
  const first = await focused(page);
  expect(first).toMatch(/\d+ in, \d+ uit/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).not.toBe(first);
  expect(await focused(page)).toMatch(/\d+ in, \d+ uit/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Gekozen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Gekozen' })).toHaveCount(0);
});

test('a click on a painted card chooses it, and the focus goes there', async ({ page }) => {
  await page.locator('.canvas-map [tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const mark = page.locator('.focus-mark[tabindex="0"]');
  const [box, name] = [await mark.boundingBox(), await mark.getAttribute('aria-label')];
  if (!box) throw new Error('nothing has the focus');
  await page.locator('body').click({ position: { x: 2, y: 2 }, force: true });
  await page.mouse.click(box.x + 12, box.y + 12);
  const system = /Systeem (\d+):/.exec(name ?? '')?.[1];
  await expect(page.getByRole('complementary', { name: 'Gekozen' }).getByRole('heading', { name: `Systeem ${system}`, exact: true })).toBeVisible();
  await expect.poll(() => focused(page)).toContain(`Systeem ${system}:`);
});

test('keys show all of it, however small, and the saved picture has every mark', async ({ page }) => {
  await page.keyboard.press('0');
  const percent = Number.parseInt(await page.locator('.percent').innerText(), 10);
  expect(percent).toBeLessThan(50);
  await page.keyboard.press('+');
  await expect.poll(async () => Number.parseInt(await page.locator('.percent').innerText(), 10)).toBeGreaterThan(percent);
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const arrows = Number(await page.locator('.paper').getAttribute('data-arrows'));
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar als SVG' }).click()]);
  const svg = readFileSync(await download.path(), 'utf8');
  expect(svg.match(/data-node=/g)).toHaveLength(SYSTEMS + 8);
  expect(svg.match(/data-edge=/g)).toHaveLength(arrows);
  expect(svg).toContain('data-part="legend"');
});

test('no axe violation on a painted map', async ({ page }) => {
  expect(await violations(page)).toEqual([]);
});
