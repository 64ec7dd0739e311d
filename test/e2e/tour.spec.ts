// A manager without data of their own: the guided tour from the first screen, done by hand and by keyboard, left and resumed; an objection recorded in two steps and answered; the council's view.
import { expect, type Page, test } from '@playwright/test';
import { violations } from './violations.ts';

const tour = (page: Page) => page.getByRole('region', { name: /^Rondleiding, stap/ });
const next = (page: Page) => tour(page).getByRole('button', { name: 'Volgende' });
const isDone = (page: Page) => expect(tour(page).getByText('Gedaan.')).toBeVisible({ timeout: 30_000 });

async function accessible(page: Page): Promise<void> {
  expect(await violations(page, { include: '.tour' })).toEqual([]);
}

test('the guided tour is walked, left by Escape and resumed; an objection is made and answered; the council sees it', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('./');
  await page.getByRole('button', { name: 'Start de rondleiding' }).click();
  await expect(page.locator('.card').first()).toBeVisible({ timeout: 40_000 });

  await expect(tour(page).getByRole('heading', { name: 'Wat is een kaart?' })).toBeFocused();
  await expect(tour(page).getByText('Gedaan.')).toHaveCount(0);
  await page.locator('.card.own').first().dblclick();
  await isDone(page);
  await accessible(page);

  await next(page).focus();
  await page.keyboard.press('Enter');
  await expect(tour(page).getByRole('heading', { name: 'Lees één pakket' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tour(page)).toHaveCount(0);
  await page.keyboard.press('Shift+?');
  await page.getByRole('button', { name: 'Verder met de rondleiding (stap 2)' }).click();
  await expect(tour(page)).toContainText('Stap 2 van 10');

  await tour(page).getByLabel('Ga naar stap').selectOption({ index: 2 });
  await page
    .locator('.legend')
    .getByRole('button', { name: /Niet bekend/ })
    .click();
  await isDone(page);

  const strip = await tour(page).boundingBox();
  const main = await page.locator('#main').boundingBox();
  expect(strip && main && main.y + main.height <= strip.y + 1).toBe(true);

  await tour(page).getByLabel('Ga naar stap').selectOption({ index: 7 });
  const inspector = page.getByRole('complementary');
  await expect(inspector.getByText('Mijn pas is om de container te openen')).toBeVisible();
  await inspector.getByRole('button', { name: 'Bezwaar of vraag' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bezwaar of vraag' });
  await dialog.getByLabel('Wat wilt u zeggen?').fill('Bel mij op 06-12345678.');
  await dialog.getByRole('button', { name: 'Verder' }).click();
  await expect(dialog.getByText('Haal eerst de gegevens over een persoon weg.')).toBeVisible();
  await dialog.getByLabel('Wat wilt u zeggen?').fill('Dit staat niet in de regels van de pas.');
  await dialog.getByRole('button', { name: 'Verder' }).click();
  await dialog.getByLabel('In welke rol zegt u dit?').fill('raadslid');
  await dialog.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await isDone(page);
  const said = inspector.locator('.voice').filter({ hasText: 'regels van de pas' });
  await expect(said).toContainText('raadslid');
  await expect(page.locator('.arrow.chosen .voice-mark')).toContainText('3');

  await said.getByRole('button', { name: 'Antwoorden' }).click();
  const answer = page.getByRole('dialog', { name: 'Antwoorden' });
  await answer.getByLabel('Uw antwoord').fill('Wij vragen het de jurist.');
  await answer.getByRole('button', { name: 'Antwoord vastleggen' }).click();
  await expect(said).toContainText('Antwoord: Wij vragen het de jurist.');
  await expect(page.locator('.arrow.chosen .voice-mark')).toContainText('2');

  await tour(page).getByRole('button', { name: 'Stop de rondleiding' }).click();
  await page.getByRole('button', { name: /^Voor wie/ }).click();
  await page.getByRole('menuitemradio', { name: 'Raad' }).click();
  for (const part of [/^Vragen/, /^Keuzes/, /^Bezwaren en tegenspraak/]) await expect(inspector.getByRole('heading', { name: part })).toBeVisible();
  await expect(inspector.getByText('Scenario: Stoppen met paslogboek en bellijst')).toBeVisible();
  const rail = page.getByRole('navigation').first();
  await expect(rail.getByRole('button', { name: 'Register' })).toHaveCount(0);
  await rail.getByRole('button', { name: 'Meer' }).click();
  await rail.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByRole('tab', { name: 'Tabellen' })).toBeVisible();
});
