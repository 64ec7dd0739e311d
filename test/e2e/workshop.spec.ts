// Can a work session be held by keyboard alone: begun at an exchange, asked, written down, closed with a version, and reported; and is what was objected there on the object?
import { expect, type Page, test } from '@playwright/test';
import { openSample } from './journey.ts';
import { violations } from './violations.ts';

/** Goes on with Tab until what is called so has the focus. */
async function tabTo(page: Page, name: string, most = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    const focused = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '',
    );
    if (focused === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} has no focus after ${most} times Tab`);
}

async function write(page: Page, line: string, said: RegExp): Promise<void> {
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await expect(page.locator('.capture-said')).toHaveText(said);
}

async function faults(page: Page, within: string): Promise<string[]> {
  return violations(page, { include: within, exclude: '.map-window' });
}

test('a work session by keyboard, from the question to the report', async ({ page }) => {
  test.slow();
  await openSample(page);
  await page.keyboard.press('7');
  await tabTo(page, 'Begin een werksessie');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Hierover')).toBeFocused();
  await page.keyboard.type('Dossiers naar S');
  await expect(page.getByLabel('Titel')).toHaveValue('Dossiers naar Schuldenlab');
  await page.getByLabel(/^Wie er meedoen/).focus();
  await page.keyboard.type('Consulent schuldhulp\nBewoner Noordoever');
  await tabTo(page, 'Begin');
  await page.keyboard.press('Enter');

  const question = page.locator('.question-card h3');
  await expect(question).toHaveText('Waar worden deze gegevens voor het eerst vastgelegd?');
  await expect(page.locator('.object-map .arrow.chosen').first()).toBeVisible();
  expect(await faults(page, '.session-room')).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await expect(question).toHaveText('Waarom maken we een kopie en vragen we het niet bij de bron?');

  await page.keyboard.press('n');
  await write(page, 'Het lab wil een eigen bestand @Consulent schuldhulp', /^Bewaard als antwoord/);
  await write(page, '! Niemand vroeg of ik dit wilde @Bewoner Noordoever', /^Bewaard als bezwaar/);
  await page.keyboard.press('ArrowDown');
  await write(page, 'Hoe lang bewaart het lab dit', /^Bewaard als voor later/);
  await write(page, '> Vraag het lab welke velden het gebruikt @Consulent schuldhulp 2030-06-16', /^Bewaard als actie/);
  await page.keyboard.type('Bel mij op 06-12345678');
  await page.keyboard.press('Enter');
  await expect(page.locator('.capture-line [role="alert"].fault')).toContainText('iemands gegevens');
  await page.keyboard.press('Escape');
  await expect(page.locator('.capture-line')).toHaveCount(0);
  await expect(page.locator('.card-panel .ws-line')).toHaveCount(4);
  await expect(page.locator('.subject-voices')).toContainText('Niemand vroeg of ik dit wilde');

  await page.keyboard.press('+');
  await expect(page.getByRole('group', { name: 'Stippen op deze vraag: 1 stip' })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Zet de klok stil' })).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.locator('.session-room.big')).toBeVisible();

  await tabTo(page, 'Rond af');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Het lab krijgt meer dan nodig is.');
  await tabTo(page, 'Sluit af en bewaar de versie');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Verslag');
  expect(await faults(page, '.workshop')).toEqual([]);
  await page.keyboard.press('Enter');
  const report = page.locator('.paper-dialog');
  await expect(report).toContainText('Verslag van de werksessie: Dossiers naar Schuldenlab');
  await expect(report).toContainText('Opgeschreven: 1');
  await page.keyboard.press('Escape');

  await tabTo(page, 'Alle gesprekken');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Gesprekken');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('row', { name: /Vraag het lab welke velden/ })).toBeVisible();
  expect(await faults(page, '.workshop')).toEqual([]);
  await page.keyboard.press('End');
  await expect(page.getByRole('row', { name: /^Dossiers naar Schuldenlab/ })).toBeVisible();
});
