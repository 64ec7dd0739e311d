// Ready questions as a user asks them: from the palette to an answer, to the map and back; another value; another language; data that is missing.
import { test as alone, expect, type Page } from '@playwright/test';
import { openFiles, openSample } from './journey.ts';
import { test } from './kept-page.ts';
import { violations } from './violations.ts';

const said = (page: Page) => page.locator('.answer .said');
const litArrows = (page: Page) => page.locator('.canvas .arrow:not(.faded)');

/** As a user who types words of the question, and Enter. */
async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(said(page)).toBeVisible({ timeout: 40_000 });
}

test('palette, answer, map, and back', async ({ page }) => {
  await openSample(page);
  const all = await litArrows(page).count();
  await ask(page, 'geen grondslag');
  await expect(
    page.getByRole('heading', { level: 2, name: 'Welke uitwisselingen hebben geen grondslag, of een grondslag die niet geldt?' }),
  ).toBeFocused();
  await expect(page.getByText('Stand op 1 juli 2020')).toBeVisible();
  await expect(said(page)).toContainText('5 uitwisselingen');
  await expect(page.locator('.answer .list-row')).toHaveCount(5);
  await page.getByRole('button', { name: 'Toon op de kaart' }).first().click();
  const note = page.getByRole('region', { name: 'Antwoord op de kaart' });
  await expect(note).toContainText('Welke uitwisselingen hebben geen grondslag');
  await expect.poll(() => litArrows(page).count()).toBeLessThan(all);
  expect(await litArrows(page).count()).toBeGreaterThan(0);
  await note.getByRole('button', { name: 'Terug naar de vraag' }).click();
  await expect(said(page)).toContainText('5 uitwisselingen');
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Laat het antwoord los' }).click();
  await expect(note).toHaveCount(0);
});

test('a row leads to the rows of the case it rests on, with their file', async ({ page }) => {
  await openSample(page);
  await ask(page, 'geen grondslag');
  await page.locator('.answer .list-row').first().click();
  const panel = page.getByRole('complementary', { name: 'Rij van het antwoord' });
  await expect(panel.getByText(/exchanges\.csv · rij \d+/)).toBeVisible();
  await panel.getByRole('button', { name: 'Klantsysteem', exact: true }).click();
  await expect(panel.getByText(/systems\.csv · rij \d+/)).toBeVisible();
});

test('another value by typing its name gives another answer, and the way back', async ({ page }) => {
  await openSample(page);
  await ask(page, 'verlaten de gemeente');
  await expect(page.getByText('Door Datareis gekozen')).toBeVisible();
  const before = await said(page).innerText();
  const group = page.getByRole('combobox', { name: 'Groep' });
  await expect(group).toHaveValue('Mensen met schulden');
  await group.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('wmo');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(said(page)).not.toHaveText(before);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('“Mensen met Wmo-ondersteuning”');
  await expect(group).toBeFocused();
  await page.getByRole('button', { name: 'Terug naar wat Datareis koos' }).click();
  await expect(said(page)).toHaveText(before);
});

test('another day gives another answer, and never shows the one before for it', async ({ page }) => {
  await openSample(page);
  await ask(page, 'openbaar, en waar');
  await ask(page, 'van doel veranderd');
  const before = await said(page).innerText();
  expect(before).toContain('1 juli 2020');
  await page.locator('.bar .segment[data-type="year"]').click();
  await page.keyboard.type('2019');
  await expect(said(page)).toContainText('2019', { timeout: 20_000 });
  await expect(said(page)).not.toHaveText(before);
});

test('the list by keyboard: one tab stop, arrows walk, Enter opens; a word narrows it', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('4');
  const list = page.getByRole('listbox', { name: 'Alle vragen' });
  await expect(list.getByRole('option')).toHaveCount(48);
  await page.getByRole('searchbox', { name: 'Zoek een vraag' }).fill('dpia');
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(list.getByRole('option').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('DPIA', { timeout: 40_000 });
  await page.getByRole('searchbox', { name: 'Zoek een vraag' }).fill('');
  await list.getByRole('option', { name: /Welke standaarden dragen/ }).click();
  await expect(said(page)).toContainText('standaarden', { timeout: 40_000 });
});

test('in English, and in the words of the field', async ({ page }) => {
  await openSample(page);
  await ask(page, 'geen grondslag');
  const plain = await said(page).innerText();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>vaktaal');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('R01');
  await expect(said(page)).not.toHaveText(plain);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>English');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Which exchanges have no legal basis, or one that is not in force?');
  await expect(said(page)).toContainText('5 exchanges');
});

test('how it was determined, and each rule of it open in SQL', async ({ page }) => {
  await openSample(page);
  await ask(page, 'geen grondslag');
  await page.getByText('Hoe is dit bepaald?').click();
  await expect(page.getByRole('button', { name: 'Open regel R01 in SQL' })).toBeVisible();
  await page.getByRole('button', { name: 'Open regel R02 in SQL' }).click();
  await expect(page.getByRole('tab', { name: 'SQL' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Stel de vraag' }).click();
  await expect(page.locator('.sql-part').getByText(/^3 rijen/)).toBeVisible({ timeout: 20_000 });
});

test('questions about what is chosen', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Dossiers naar Schuldenlab');
  await page.getByRole('option').first().click();
  await page.getByRole('complementary', { name: 'Gekozen' }).getByRole('button', { name: 'Vragen hierover' }).click();
  await page.getByRole('menuitem', { name: /stappen van “Dossiers naar Schuldenlab”/ }).click();
  await expect(said(page)).toContainText('Dossiers naar Schuldenlab', { timeout: 40_000 });
});

alone('a question whose data is not loaded says what to add', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto('./');
  await openFiles(page, 'afdelingen/systemen.csv', 'afdelingen/burgerzaken.csv');
  await page.keyboard.press('4');
  const option = page.getByRole('option', { name: /Welke algoritmen helpen/ });
  await expect(option).toContainText('Hiervoor ontbreken de verwerkingen.');
  await option.click();
  await expect(said(page)).toHaveText('Hiervoor ontbreken de verwerkingen.');
  await expect(page.getByText(/Voeg toe: “Verwerkingen”/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel-sjabloon bewaren' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('no axe violation: an answer with a row, light and dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openSample(page);
  await ask(page, 'fout is: welke systemen');
  await page.locator('.answer .list-row').first().click();
  await page.getByText('Hoe is dit bepaald?').click();
  await expect(page.getByRole('complementary', { name: 'Rij van het antwoord' })).toBeVisible();
  expect(await violations(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page), 'dark').toEqual([]);
});

test('nothing is cut at 640 pixels wide, and the list is one step away', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await openSample(page);
  await ask(page, 'geen grondslag');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  await page.getByRole('button', { name: 'Alle vragen' }).click();
  await expect(page.getByRole('listbox', { name: 'Alle vragen' })).toBeVisible();
});
