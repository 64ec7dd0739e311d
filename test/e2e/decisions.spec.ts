// From a red cell to a recorded decision in two steps by keyboard; it is in the saved case, comes back when the page is loaded again, and can be taken back.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';
import { violations } from './violations.ts';

const form = (page: Page) => page.getByRole('dialog');
const detail = (page: Page) => page.getByRole('complementary', { name: 'Besluit', exact: true });
const rows = (page: Page) => page.locator('.decisions-table tbody tr');

async function openSignals(page: Page, part: string): Promise<void> {
  await page.getByRole('button', { name: 'Signalen', exact: true }).click();
  await page.getByRole('tab', { name: part }).click();
}

async function openDecisions(page: Page): Promise<void> {
  await openSignals(page, 'Besluiten');
  await expect(rows(page).first()).toBeVisible({ timeout: 40_000 });
}

async function setDay(page: Page, digits: string): Promise<void> {
  await page.locator('.bar .date .segment[data-type="day"]').focus();
  await page.keyboard.type(digits);
}

/** As it stands; Space chooses it. */
async function answer(page: Page, question: RegExp, said: string): Promise<void> {
  await form(page).getByRole('radiogroup', { name: question }).getByRole('radio', { name: said, exact: true }).focus();
  await page.keyboard.press('Space');
}

async function inBoth(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
  }
}

async function writeDown(page: Page, title: string): Promise<void> {
  await expect(form(page).getByLabel(/^Wat besluit u\?/)).toBeFocused();
  await page.keyboard.type(title);
  for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('crisisteam');
  await page.keyboard.press('Enter');
  await expect(form(page)).toContainText('Stap 2 van 2');
}

async function weigh(page: Page): Promise<void> {
  await form(page)
    .getByLabel(/^Wat verwacht u dat er verandert/)
    .focus();
  await page.keyboard.type('Minder meldingen binnen twee weken.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Andere wijken wachten langer.');
  await answer(page, /terugdraaien/, 'Ja');
  await answer(page, /privacy/, 'Ja');
  await answer(page, /beveiliging/, 'Nee');
  await form(page).getByRole('button', { name: 'Leg vast' }).focus();
  await page.keyboard.press('Enter');
  await expect(form(page)).toHaveCount(0);
}

test.slow();

test.beforeEach(async ({ page }) => {
  await openSample(page);
});

test('a red cell becomes a decision in two steps by keyboard, is saved with the case, and comes back', async ({ page, browser }) => {
  await setDay(page, '30032020');
  await openSignals(page, 'Thermometer');
  const red = page.getByRole('gridcell', { name: /rood/ }).filter({ visible: true }).first();
  await red.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Leg besluit vast' }).focus();
  await page.keyboard.press('Enter');
  await expect(form(page).locator('.decision-origin')).toContainText('rood');
  await writeDown(page, 'Extra wagen in de wijk');
  await weigh(page);

  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('Extra wagen in de wijk');
  await expect(detail(page)).toContainText('Andere wijken wachten langer.');
  await expect(page.getByRole('status').filter({ hasText: 'Besluit dec-14 staat in de casus.' })).toBeVisible();

  await page.getByRole('button', { name: 'Bewaren als' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Opslaan als…' }).click()]);
  const elsewhere = await browser.newContext();
  const again = await elsewhere.newPage();
  await again.goto(page.url().replace(/#.*/, ''));
  const chooser = again.waitForEvent('filechooser');
  await again.getByRole('button', { name: 'Bestanden kiezen' }).click();
  await (await chooser).setFiles({ name: 'casus.datareis', mimeType: 'application/zip', buffer: readFileSync(await download.path()) });
  await expect(again.locator('.busy')).toHaveCount(0, { timeout: 40_000 });
  await openDecisions(again);
  await again.getByRole('button', { name: 'Extra wagen in de wijk' }).click();
  await expect(detail(again)).toContainText('Minder meldingen binnen twee weken.');
  await elsewhere.close();

  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await openDecisions(page);
  await expect(rows(page).filter({ hasText: 'Extra wagen in de wijk' })).toHaveCount(1);
});

test('a field that is not right says so beside it and gets the focus; Escape keeps the draft; what was recorded can be taken back', async ({
  page,
}) => {
  await openDecisions(page);
  const count = await rows(page).count();
  await page.locator('.without li').filter({ hasText: 'oranje' }).getByRole('button', { name: 'Besluit' }).first().click();
  await form(page).getByRole('button', { name: 'Verder naar de afweging' }).click();
  await expect(form(page).getByLabel(/^Wat besluit u\?/)).toBeFocused();
  await expect(form(page).getByRole('alert').filter({ hasText: 'Vul dit in.' })).toHaveCount(2);
  await page.keyboard.type('Half af');
  await page.keyboard.press('Escape');
  await expect(form(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Verder met uw besluit' }).click();
  await expect(form(page).getByLabel(/^Wat besluit u\?/)).toHaveValue('Half af');
  await form(page)
    .getByLabel(/^Besloten door/)
    .fill('mevrouw De Vries');
  await expect(form(page)).toContainText('Hier lijkt de naam of het nummer van een persoon te staan.');
  await form(page)
    .getByLabel(/^Besloten door/)
    .fill('college');
  await page.keyboard.press('Enter');
  await weigh(page);
  await expect(rows(page)).toHaveCount(count + 1);
  await detail(page).getByRole('button', { name: 'Neem terug' }).click();
  await expect(rows(page)).toHaveCount(count);
});

test('a decision shows before and after beside the other places, and says that it is no proof', async ({ page }) => {
  await openDecisions(page);
  await page.getByRole('button', { name: /^Extra inzamelploegen met/ }).click();
  const table = detail(page).getByRole('table', { name: /Meldingen bijgeplaatst afval/ });
  await expect(table.getByRole('row', { name: /Plekken van het besluit/ })).toContainText('−21,4%');
  await expect(table.getByRole('row', { name: /Andere plekken/ })).toContainText('+21,2%');
  await expect(detail(page)).toContainText('Dit is geen bewijs.');
  await detail(page).getByText('Wat wisten wij toen?').click();
  await expect(detail(page).locator('.then-known')).toContainText('sinds 22 maart 2020');
  await expect(detail(page).locator('.then-known')).toContainText(/\d+ open bevindingen/, { timeout: 40_000 });
});

test('no axe violation: list, decision and both steps, light and dark', async ({ page }) => {
  await openDecisions(page);
  await page.getByRole('button', { name: /^Extra inzamelploegen met/ }).click();
  await expect(detail(page).getByRole('table')).toBeVisible();
  await detail(page).getByText('Wat wisten wij toen?').click();
  await expect(detail(page).locator('.then-known')).toContainText('open bevindingen', { timeout: 40_000 });
  await inBoth(page, 'list and decision');
  await page.locator('.without').getByRole('button', { name: 'Besluit' }).first().click();
  await form(page).getByRole('button', { name: 'Verder naar de afweging' }).click();
  await inBoth(page, 'step 1');
  await form(page)
    .getByLabel(/^Wat besluit u\?/)
    .fill('Extra wagen');
  await form(page)
    .getByLabel(/^Besloten door/)
    .fill('college');
  await page.keyboard.press('Enter');
  await form(page).getByRole('button', { name: 'Leg vast' }).click();
  await inBoth(page, 'step 2');
});
