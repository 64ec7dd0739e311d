// Telling a story: a briefing of a package in one act, written, put in order, presented by keys, saved and opened again.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';
import { violations } from './violations.ts';

async function follow(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>Volg het pakket');
  await page.getByRole('option', { name: 'Volg het pakket' }).first().click();
  await page.getByRole('combobox', { name: 'Dataset of uitwisseling' }).click();
  await page.keyboard.type('Basisregistratie Personen');
  await page
    .getByRole('option', { name: /^Basisregistratie Personen/ })
    .first()
    .click();
  await expect(page.getByText(/^Stap 1 van \d+$/)).toBeVisible();
}

const slides = (page: Page) => page.getByRole('grid', { name: 'Dia’s, in de volgorde van vertellen' }).getByRole('row');
const heading = (page: Page) => page.getByRole('main', { name: 'Presentatie' }).getByRole('heading', { level: 1 });

async function write(page: Page): Promise<void> {
  await slides(page).nth(1).click();
  await page.getByRole('textbox', { name: 'Titel', exact: true }).fill('De eerste stap');
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Er zijn {systems} systemen en {paarden} paarden.');
  await page.getByRole('textbox', { name: 'Notities' }).focus();
  await expect(slides(page).nth(1)).toContainText('De eerste stap');
  await expect(page.getByText('{paarden} is geen getal dat wij kennen.')).toBeVisible();
  await page.getByRole('button', { name: /^Systemen: \d+\. Waar komt dit getal vandaan/ }).click();
  await expect(page.getByRole('dialog').getByText(/^Dit getal rust op \d+ rijen:$/)).toBeVisible();
  await page.keyboard.press('Escape');
}

/** A slide goes down and up by key, is copied, and the copy goes. */
async function order(page: Page): Promise<void> {
  const count = await slides(page).count();
  await slides(page).nth(1).click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(slides(page).nth(2)).toContainText('De eerste stap');
  await page.keyboard.press('Control+d');
  await expect(slides(page)).toHaveCount(count + 1);
  await page.keyboard.press('Control+z');
  await expect(slides(page)).toHaveCount(count);
}

async function present(page: Page): Promise<void> {
  await slides(page).first().click();
  await page.getByRole('button', { name: 'Presenteren' }).click();
  await expect(heading(page)).toHaveText('De hele weg van ‘Basisregistratie Personen’');
  await expect(page.getByRole('heading', { name: 'Uw notities' })).toBeVisible();
  await expect(page.locator('.stage .card').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText('De eerste stap');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'Uw notities' })).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(heading(page)).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await expect(heading(page)).toContainText('Stap 2');
  await page.keyboard.press('End');
  await expect(heading(page)).toHaveText(/Wat weten wij nog niet|Waar de weg ophoudt/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(slides(page).first()).toBeVisible();
}

test('makes a briefing of a package, writes it, puts it in order, presents it by keys, and opens it again', async ({ page, browser }) => {
  await openSample(page);
  await follow(page);
  await page.getByRole('button', { name: 'Maak hier een briefing van' }).click();
  await expect(page.getByText(/^Briefing “Volg ‘Basisregistratie Personen’” gemaakt/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await write(page);
  await order(page);
  await present(page);
  await page.keyboard.press('1');
  await page.keyboard.press('d');
  await expect(page.getByText('Dia toegevoegd aan “Volg ‘Basisregistratie Personen’”.')).toBeVisible();
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.getByRole('button', { name: 'Bewaren als' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Opslaan als…' }).click()]);
  const elsewhere = await browser.newContext();
  const again = await elsewhere.newPage();
  await again.goto(page.url().replace(/#.*/, ''));
  const chooser = again.waitForEvent('filechooser');
  await again.getByRole('button', { name: 'Bestanden kiezen' }).click();
  await (await chooser).setFiles({ name: 'casus.datareis', mimeType: 'application/zip', buffer: readFileSync(await download.path()) });
  await expect(again.locator('.busy')).toHaveCount(0, { timeout: 40_000 });
  await expect(again.locator('.card').first()).toBeVisible({ timeout: 40_000 });
  await again.keyboard.press('8');
  await expect(slides(again).nth(2)).toContainText('De eerste stap');
  await expect(slides(again).last()).toContainText('Kaart');
  await elsewhere.close();
});
