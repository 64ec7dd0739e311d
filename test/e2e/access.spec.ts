// Can everyone use it: axe on the main states, the map by keyboard alone, light and dark, small windows.
import { test as alone, expect, type Page } from '@playwright/test';
import { openFiles, openSample } from './journey.ts';
import { test } from './kept-page.ts';
import { violations } from './violations.ts';

/** What depends on the colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Each goes on from the map of the sample. */
const STATES_OF_SAMPLE: Record<string, (page: Page) => Promise<void>> = {
  'map of departments': async () => {},
  'map with a department chosen': async (page) => page.locator('.card[data-node="unit-bel"]').click(),
  'map with an exchange chosen, privacy lens': async (page) => {
    await page.getByRole('combobox', { name: 'Lens', exact: true }).selectOption('privacy');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Dossiers naar Schuldenlab');
    await page.getByRole('option').first().click();
  },
  'list of parts': (page) => openForm(page, 'Lijst'),
  'list of exchanges with one chosen': async (page) => {
    await openForm(page, 'Lijst');
    await page.getByRole('tab', { name: /Uitwisselingen/ }).click();
    await page.locator('.list-row').first().click();
    await expect(page.getByRole('complementary', { name: 'Gekozen' })).toBeVisible();
  },
  'matrix in the privacy lens': (page) => openForm(page, 'Matrix'),
  streams: (page) => openForm(page, 'Stromen'),
  'help on keys': async (page) => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Toetsen' })).toBeVisible();
  },
  signals: async (page) => {
    await page.keyboard.press('2');
    await page.getByRole('tab', { name: 'Kaart' }).click();
    await expect(page.locator('.tile').first()).toBeVisible();
  },
  'findings with one chosen, refused': async (page) => {
    await page.keyboard.press('3');
    await page.locator('.review-row.finding-line').first().click();
    await page.getByText('Aanvaard', { exact: true }).click();
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await expect(page.locator('.judge .refused').first()).toBeVisible();
  },
  scenarios: async (page) => {
    await page.keyboard.press('6');
    await page.getByRole('tab', { name: 'Scenario’s' }).click();
    await expect(page.getByText('Wordt berekend…')).toHaveCount(0);
    await expect(page.getByRole('table').first()).toBeVisible();
  },
  'two days compared': async (page) => {
    await page.keyboard.press('6');
    await page.getByRole('tab', { name: 'Vergelijken' }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
  },
};

const STATES_OF_FILES: Record<string, (page: Page) => Promise<void>> = {
  'first screen': async () => {},
  'report with faults': async (page) => {
    await openFiles(page, 'uitwisselingen.csv');
    await page.keyboard.press('5');
  },
  'row of a message': async (page) => {
    await openFiles(page, 'uitwisselingen.csv');
    await page.keyboard.press('5');
    await page.getByRole('button', { name: /rij 4 · Wijze/ }).click();
  },
  differences: async (page) => {
    await openFiles(page, 'afdelingen/systemen.csv', 'afdelingen/burgerzaken.csv', 'afdelingen/belastingen.csv');
    await page.keyboard.press('5');
    await page.getByRole('tab', { name: 'Verschillen' }).click();
  },
  'columns of an unknown table': async (page) => {
    await openFiles(page, 'lijst-van-ict.csv');
    await page.getByText('Voor alle rijen hetzelfde').click();
  },
};

async function openForm(page: Page, name: string): Promise<void> {
  await page.getByRole('group', { name: 'Vorm' }).getByRole('button', { name, exact: true }).click();
  await expect(page.locator('.form-area')).toBeVisible();
}

async function findNone(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await violations(page), `${name}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page, { rules: OF_COLOURS }), `${name}, dark`).toEqual([]);
}

for (const [name, reach] of Object.entries(STATES_OF_SAMPLE)) {
  test(`no axe violation: ${name}, light and dark`, async ({ page }) => {
    await openSample(page);
    await reach(page);
    await findNone(page, name);
  });
}

for (const [name, reach] of Object.entries(STATES_OF_FILES)) {
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
