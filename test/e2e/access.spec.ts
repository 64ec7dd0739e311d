// Can everyone use it: axe on a sample of the states that the audit walks, the map by keyboard alone, light and dark, small windows.
import { test as alone, expect, type Page } from '@playwright/test';
import { STATES } from '../../scripts/audit/access/states.ts';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';
import { violations } from './violations.ts';

/** What depends on the colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

async function findNone(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await violations(page), `${name}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page, { rules: OF_COLOURS }), `${name}, dark`).toEqual([]);
}

const SAMPLED = STATES.filter(({ isSampled }) => isSampled);

for (const { name, reach } of SAMPLED.filter(({ start }) => start === 'sample')) {
  test(`no axe violation: ${name}, light and dark`, async ({ page }) => {
    await openSample(page);
    await reach(page);
    await findNone(page, name);
  });
}

for (const { name, reach } of SAMPLED.filter(({ start }) => start === 'nothing')) {
  alone(`no axe violation: ${name}, light and dark`, async ({ page }) => {
    await page.goto('./');
    await reach(page);
    await findNone(page, name);
  });
}

test('the map by keyboard alone: one tab stop, arrows walk along the flows, Enter chooses', async ({ page }) => {
  await openSample(page);
  expect(await page.locator('.canvas [tabindex="0"]').count()).toBe(1);
  await page.locator('.canvas [tabindex="0"]').focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-node') ?? document.activeElement?.getAttribute('data-stop'));
  const seen = new Set([await focused()]);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowDown']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
    seen.add(await focused());
  }
  expect(seen.size).toBeGreaterThan(3);
  expect(seen.has(null)).toBe(false);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Gekozen' })).toBeVisible();
});

test('a screen reader hears what leaves and what arrives', async ({ page }) => {
  await openSample(page);
  await expect(page.locator('.card[data-node="unit-bel"]')).toHaveAttribute('aria-label', /^Afdeling Belastingen: \d+ in, \d+ uit\b/);
});

alone('nothing is cut at 640 pixels wide, as at 200 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await openSample(page);
  expect(await widthOf(page)).toBeLessThanOrEqual(640);
  await expect(page.locator('.card').first()).toBeVisible();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { font-family: monospace !important; }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(await widthOf(page), 'with wide letters').toBeLessThanOrEqual(640);
});

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

test('packages stand still when the system asks for calm', async ({ page }) => {
  await openSample(page);
  expect(await page.locator('animateMotion').count()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect.poll(() => page.locator('animateMotion').count()).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Pakketten bewegen' }).click();
  await expect(page.locator('animateMotion')).toHaveCount(0);
});
