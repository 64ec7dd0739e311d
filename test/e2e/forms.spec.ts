// The other forms of the map: do lists, matrix and streams show the same, keep the choice, and work by keyboard?
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { drawnEdges, openSample } from './journey.ts';
import { test } from './kept-page.ts';

test.beforeEach(async ({ page }) => {
  await openSample(page);
});

const chosen = (page: Page) => page.getByRole('complementary', { name: 'Gekozen' });

async function show(page: Page, name: string): Promise<void> {
  await page.getByRole('group', { name: 'Vorm' }).getByRole('button', { name, exact: true }).click();
}

test('every form counts the same arrows, and the choice stays when the form changes', async ({ page }) => {
  const arrows = await drawnEdges(page).count();
  await page.locator('.card[data-node="unit-bel"]').click();
  await page.keyboard.press('Shift+Digit2');
  await expect(page.getByRole('tab', { name: `Pijlen ${arrows}` })).toBeVisible();
  await expect(page.locator('.list-row[data-node="unit-bel"]')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+Digit3');
  await expect(page.locator('.matrix-form')).toContainText(`${arrows} cellen gevuld`);
  await expect(page.locator('[role="rowheader"][data-node="unit-bel"]')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+Digit4');
  await expect(page.locator('.streams-svg .stream-node.chosen').first()).toBeVisible();
  await page.keyboard.press('Shift+Digit1');
  await expect(page.locator('.card[data-node="unit-bel"]')).toHaveClass(/chosen/);
});

test('a group opened in the list is open on the map', async ({ page }) => {
  await show(page, 'Lijst');
  await page.locator('.list-row[data-node="unit-bel"] button').click();
  await expect(page.locator('.list-row[data-node="sys-bel"], .list-row:has-text("Belastingensysteem")').first()).toBeVisible();
  await show(page, 'Kaart');
  await expect(page.locator('.panel[data-node="unit-bel"]')).toBeVisible();
});

test('the list of exchanges searches, sorts, and saves what it shows as CSV', async ({ page }) => {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await show(page, 'Lijst');
  await page.getByRole('tab', { name: /Uitwisselingen/ }).click();
  await page.getByPlaceholder('Zoek in deze lijst').fill('UWV');
  const rows = page.locator('.list-row');
  await expect(rows.first()).toContainText('UWV');
  await page.getByRole('columnheader', { name: 'Wat' }).click();
  const names = await rows.locator('[role="gridcell"][aria-colindex="3"] .first').allInnerTexts();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'nl')));
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar als CSV' }).click()]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines.length).toBe(names.length + 1);
  expect(lines[0]).toContain('Van;Van systeem;Naar');
});

test('the matrix by keyboard: Ctrl jumps to a filled cell, Enter chooses its arrow', async ({ page }) => {
  await show(page, 'Matrix');
  expect(await page.locator('.matrix-box [tabindex="0"]').count()).toBe(1);
  await page.locator('.matrix-box [tabindex="0"]').focus();
  await page.keyboard.press('Control+ArrowRight');
  await expect(page.locator('.matrix-cell:focus')).toHaveClass(/filled/);
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toBeVisible();
  await expect(page.locator('.matrix-cell:focus')).toHaveAttribute('aria-selected', 'true');
});

test('a band of the streams is a button in the list beside it', async ({ page }) => {
  await show(page, 'Stromen');
  await page
    .getByRole('button', { name: /^Van Meer & Linde naar Zorg/ })
    .first()
    .click();
  await expect(chosen(page)).toBeVisible();
  await expect(page.locator('.stream.chosen')).toHaveCount(1);
});

test('Alt with an arrow key walks round the arrows of a node; what a step did is said', async ({ page }) => {
  await page.locator('.map-stage [tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.announcer')).toContainText(/(^|\. )(langs|Hier)/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('.walk-stop:focus')).toHaveAttribute('aria-label', /^Pijl 1 van \d+: .+, van .+ naar .+$/);
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.walk-stop')).toHaveCount(0);
  await page.keyboard.press('Backspace');
  expect(await page.locator('.map-stage [tabindex="0"]').count()).toBe(1);
});

test('the accessibility tree of the opening map names every department with what comes in and goes out', async ({ page }) => {
  const tree = await page.locator('.map-stage').ariaSnapshot();
  const departments = tree.match(/button "Afdeling [^"]*: \d+ in, \d+ uit/g) ?? [];
  expect(departments.length).toBe(16);
  expect(tree.match(/button "Organisatie [^"]*: \d+ in, \d+ uit/g)?.length).toBe(17);
  expect(tree).toContain('application "Kaart van de gegevensstromen"');
});

const lens = (page: Page) => page.getByRole('combobox', { name: 'Lens', exact: true });

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.getByRole('option', { name: words }).first().click();
}

test('what is chosen by searching is scrolled to and marked in list and matrix', async ({ page }) => {
  await page.getByRole('group', { name: 'Niveau' }).getByRole('button', { name: 'Systeem', exact: true }).click();
  await show(page, 'Lijst');
  await search(page, 'Dossiers naar Schuldenlab');
  await expect(page.getByRole('tab', { name: /Uitwisselingen/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.list-row[aria-selected="true"]')).toBeInViewport();
  await show(page, 'Matrix');
  await expect(page.locator('.matrix-cell[aria-selected="true"]')).toBeInViewport();
  await search(page, 'Werk en Inkomen');
  await expect(page.locator('.chosen-note')).toContainText('Alle 3 onderdelen daarin zijn aangegeven');
  await expect(page.locator('.matrix-name[aria-selected="true"]')).toHaveCount(3);
  await expect(page.locator('.matrix-name[aria-selected="true"]').first()).toBeInViewport();
  await page.getByRole('group', { name: 'Niveau' }).getByRole('button', { name: 'Organisatie', exact: true }).click();
  await expect(page.locator('.chosen-note')).toContainText('Lindehaven, waar het in zit, is aangegeven');
});

test('the lens colours the cells and bands with a letter, and each form saves what it shows', async ({ page }) => {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await lens(page).selectOption('privacy');
  for (const [name, ending] of [
    ['Matrix', '-matrix.svg'],
    ['Stromen', '-stromen.svg'],
  ] as const) {
    await show(page, name);
    await expect(page.getByRole('group', { name: /Privacy$/ }).getByRole('button', { name: /^Bijzonder/ })).toBeVisible();
    const marks = page.locator(name === 'Matrix' ? '.matrix-cell.lensed .letter' : '.band-sign text');
    expect(new Set(await marks.allTextContents()).size).toBeGreaterThan(3);
    await expect(page.getByRole('button', { name: 'Opruimen' })).toHaveCount(0);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar als SVG' }).click()]);
    expect(download.suggestedFilename()).toContain(ending);
    expect(readFileSync(await download.path(), 'utf8')).toContain('data-edge=');
  }
  await show(page, 'Lijst');
  await expect(page.getByRole('button', { name: 'Bewaar als SVG' })).toHaveCount(0);
});

test('after loading the page again lens, level and form are as they were', async ({ page }) => {
  await lens(page).selectOption('security');
  await page.getByRole('group', { name: 'Niveau' }).getByRole('button', { name: 'Organisatie', exact: true }).click();
  await show(page, 'Matrix');
  await expect(page.locator('.matrix-cell.filled').first()).toBeVisible();
  const kept = () => page.evaluate(() => sessionStorage.getItem('datareis.text') ?? '');
  for (const look of ['"form":"matrix"', '"lens":"security"']) await expect.poll(kept, { timeout: 20_000 }).toContain(look);
  await page.reload();
  await expect(page.locator('.matrix-cell.filled').first()).toBeVisible({ timeout: 40_000 });
  await expect(lens(page)).toHaveValue('security');
  await expect(page.getByRole('group', { name: 'Niveau' }).getByRole('button', { name: 'Organisatie', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});
