// What stays where it was, and the ways back: the camera beside the inspector, groupings, pins, undo, and the focus after a search.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';

const place = (page: Page) => page.locator('.canvas > g').getAttribute('transform');
const card = (page: Page, id: string) => page.locator(`.card[data-node="${id}"]`);

test.beforeEach(async ({ page }) => {
  await openSample(page);
});

test('names can be read when a level opens', async ({ page }) => {
  for (const level of ['Afdeling', 'Systeem']) {
    await page.getByRole('button', { name: level, exact: true }).click();
    await expect(page.locator('.busy')).toHaveCount(0);
    const titles = await page
      .locator('.card')
      .evaluateAll((cards) => cards.map((each) => [...each.querySelectorAll('.title')].at(-1)?.textContent ?? '…'));
    expect(titles.filter((title) => title.endsWith('…')).length).toBeLessThanOrEqual(titles.length * 0.06);
  }
});

test('the inspector leaves the map where it is, and what is chosen in view', async ({ page }) => {
  const before = await place(page);
  const [near, far] = [card(page, 'unit-wi'), card(page, 'org-waterburg')];
  await near.click();
  await expect(page.locator('.side')).toBeVisible();
  expect(await place(page)).toBe(before);
  await page.keyboard.press('Escape');
  await expect(page.locator('.side')).toHaveCount(0);
  const right = (await far.count()) > 0 ? far : page.locator('.card').last();
  await right.click();
  await expect(page.locator('.side')).toBeVisible();
  const [box, side] = [await right.boundingBox(), await page.locator('.side').boundingBox()];
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(side?.x ?? 0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.side')).toHaveCount(0);
  await expect.poll(() => place(page)).toBe(before);
});

test('another grouping and back is the same picture', async ({ page }) => {
  await page.getByRole('button', { name: 'Afdeling', exact: true }).click();
  const [before, cards] = [await place(page), await page.locator('.card').count()];
  await page.getByLabel('Groepeer op').selectOption('supplier');
  await expect(page.locator('.panel.supplier').first()).toBeAttached();
  await expect(
    page
      .locator('.held-name', { hasText: 'Leverancier niet bekend' })
      .or(page.locator('.panel .title', { hasText: 'Leverancier niet bekend' }))
      .first(),
  ).toBeVisible();
  await page.getByLabel('Groepeer op').selectOption('organisation');
  await expect(page.locator('.panel.supplier')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Afdeling', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.card')).toHaveCount(cards);
  await expect.poll(() => place(page)).toBe(before);
});

test('a card that was put somewhere says so, is let go with a key, and undo brings all of it back', async ({ page }) => {
  const unit = card(page, 'unit-kcc');
  const first = await unit.getAttribute('transform');
  await unit.focus();
  await page.keyboard.down('Shift');
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await expect(unit.locator('.pin-mark')).toBeVisible();
  await expect(unit).toHaveAccessibleName(/Staat vast op deze plek/);
  await unit.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('u');
  await expect(page.locator('.pin-mark')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(unit.locator('.pin-mark')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.pin-mark')).toHaveCount(0);
  await expect.poll(() => unit.getAttribute('transform')).toBe(first);
  await page.keyboard.press('h');
  await expect(unit).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(unit).toBeVisible();
});

test('an open group is dragged by its title, with what is in it', async ({ page }) => {
  await page.getByRole('button', { name: 'Systeem', exact: true }).click();
  const group = page.locator('.panel[data-node="unit-wi"]');
  await expect(group).toBeAttached();
  const bar = await group.locator('.titlebar').boundingBox();
  const inside = card(page, 'sys-uitk');
  const before = await inside.boundingBox();
  await page.mouse.move((bar?.x ?? 0) + 12, (bar?.y ?? 0) + 6);
  await page.mouse.down();
  await page.mouse.move((bar?.x ?? 0) + 12, (bar?.y ?? 0) + 126, { steps: 4 });
  await page.mouse.up();
  await expect(group.locator('.pin-mark')).toBeVisible();
  await expect.poll(async () => Math.round(((await inside.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeGreaterThan(60);
});

test('what is taken from the search gets the focus on the map', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zaaksysteem');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card(page, 'sys-zaak').or(page.locator('.card.chosen')).first()).toBeFocused();
});

test('a picture saved in dark colours is light all the same', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(background).not.toBe('rgb(255, 255, 255)');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar als SVG' }).click()]);
  const svg = readFileSync(await download.path(), 'utf8');
  expect(svg).toContain('fill="#f3f5f8"');
});

test('the count says where every exchange is, and the legend the same', async ({ page }) => {
  await page.getByRole('button', { name: '80 van 81 getoond' }).click();
  const parts = page.locator('.why-hidden .parts li strong');
  await expect(parts).toHaveCount(2);
  const numbers = (await parts.allTextContents()).map(Number);
  expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(80);
  await page.keyboard.press('Escape');
  await expect(page.locator('.legend header')).toContainText(`${numbers[0]} uitwisselingen · ${numbers[1]} binnen een onderdeel`);
});

test('nothing lies over the map but its overview', async ({ page }) => {
  await card(page, 'unit-kcc').click();
  const area = await page.locator('.map-stage').boundingBox();
  const legend = await page.locator('.legend').boundingBox();
  expect(legend?.y ?? 0).toBeGreaterThanOrEqual((area?.y ?? 0) + (area?.height ?? 0) - 1);
});
