// Asking the map: the trace of an error with its hours, the page to read, following a package, and who can use it.
import { expect, type Page } from '@playwright/test';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';
import { violations } from './violations.ts';

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`>${words}`);
  await page.getByRole('option', { name: words }).first().click();
}

async function choose(page: Page, field: string, query: string, name: RegExp | string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.keyboard.type(query);
  await page.getByRole('option', { name }).first().click();
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Spoor en vragen' });

async function traceAddress(page: Page): Promise<void> {
  await openSample(page);
  await command(page, 'Spoor van een fout');
  await choose(page, 'Dataset', 'Basisregistratie Personen', /^Basisregistratie Personen/);
  await panel(page).getByRole('button', { name: 'Adres', exact: true }).click();
  await expect(panel(page).getByText(/^Een fout in “Adres” van “Basisregistratie Personen” komt op \d+ plaatsen/)).toBeVisible();
}

async function follow(page: Page): Promise<void> {
  await openSample(page);
  await command(page, 'Volg het pakket');
  await choose(page, 'Dataset of uitwisseling', 'Basisregistratie Personen', /^Basisregistratie Personen/);
  await expect(panel(page).getByText(/^Stap 1 van \d+$/)).toBeVisible();
}

/** Files are downloaded, as in browsers that have no dialog for saving. */
test('traces an error hour by hour, opens a row and comes back', async ({ page }) => {
  await traceAddress(page);
  await expect(page.getByRole('combobox', { name: 'Lens', exact: true })).toHaveValue('error');
  const slider = page.getByRole('slider', { name: 'Uur van het spoor' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^Alles: /);
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^(Begin|Meteen)/);
  await page.keyboard.press('ArrowRight');
  const early = await slider.getAttribute('aria-valuetext');
  expect(early).toMatch(/^Na .*: \d+ van \d+ plaatsen$/);
  await expect(page.locator('.legend').getByText('De fout komt hier later')).toBeVisible();
  await slider.blur();
  await page.keyboard.press('n');
  await expect(slider).not.toHaveAttribute('aria-valuetext', early ?? '');
  const row = panel(page).locator('.link').first();
  const name = await row.locator('strong').innerText();
  await row.click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await page.getByRole('button', { name: 'Terug naar het spoor' }).click();
  await expect(panel(page).getByText(/^Een fout in “Adres”/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Sluit het spoor' }).click();
  await expect(page.getByRole('combobox', { name: 'Lens', exact: true })).toHaveValue('mode');
});

test('gives the trace as a table and as a page to read and save', async ({ page }) => {
  await traceAddress(page);
  const csv = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Bewaar als CSV' }).click();
  expect((await csv).suggestedFilename()).toMatch(/\.csv$/);
  await panel(page).getByRole('button', { name: 'Leesbare pagina' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Wie moet het horen als het is verbeterd?' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const html = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Bewaar als webpagina' }).click();
  expect((await html).suggestedFilename()).toMatch(/\.html$/);
});

test('follows a package three steps, by button and by key, and takes another way', async ({ page }) => {
  await follow(page);
  const steps = Number(
    /van (\d+)/.exec(
      await panel(page)
        .getByText(/^Stap 1 van/)
        .innerText(),
    )?.[1],
  );
  expect(steps).toBeGreaterThanOrEqual(3);
  await panel(page).getByRole('button', { name: 'Volgende' }).click();
  await expect(panel(page).getByText(`Stap 2 van ${steps}`)).toBeVisible();
  await page.keyboard.press('n');
  await expect(panel(page).getByText(`Stap 3 van ${steps}`)).toBeVisible();
  await expect(page.locator('.announcer')).toContainText('Stap 3');
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await expect(panel(page).getByText(`Stap 1 van ${steps}`)).toBeVisible();
  const other = panel(page).locator('.fork .way:not(.followed)').first();
  const name = await other.locator('strong').innerText();
  await other.click();
  await expect(panel(page).locator('.fork .way.followed strong').first()).toHaveText(name);
  const text = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Bewaar als tekst' }).click();
  expect((await text).suggestedFilename()).toMatch(/\.txt$/);
});

test('begins from what is chosen, and a sentence leads to its rows', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Dossiers naar Schuldenlab');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Ga dit na' }).click();
  await page.getByRole('menuitem', { name: 'Volg het pakket' }).click();
  await panel(page)
    .getByRole('button', { name: /^Waar dit op rust/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: /^Dossiers naar Schuldenlab/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: /Dossiers naar Schuldenlab/ })).toBeVisible();
});

test.describe('everyone can use', () => {
  const STATES: Record<string, (page: Page) => Promise<void>> = {
    'the trace of an error': traceAddress,
    'a package that is followed': follow,
    'the form of a question': async (page) => {
      await openSample(page);
      await command(page, 'Wat als een systeem lekt');
      await choose(page, 'Systeem', 'Gegevensmagazijn', /^Gegevensmagazijn/);
      await panel(page).getByText('Verander de vraag').click();
    },
    'the hubs': async (page) => {
      await openSample(page);
      await command(page, 'Welke systemen zijn knooppunten');
      await expect(panel(page).getByText(/systemen hebben uitwisselingen/)).toBeVisible();
    },
  };
  for (const [name, go] of Object.entries(STATES))
    test(`${name}, light and dark`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await go(page);
      expect(await violations(page), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page), 'dark').toEqual([]);
    });
});
