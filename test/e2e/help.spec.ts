// Help by keyboard: the page for where one is, search, links and the way back; and what is seen when a screen breaks.
import { expect } from '@playwright/test';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';
import { violations } from './violations.ts';

test('F1 opens the page for the screen, finds and follows, and gives the focus back: by keyboard alone', async ({ page }) => {
  await openSample(page);
  const panel = page.getByRole('complementary', { name: 'Hulp' });
  const heading = panel.getByRole('heading', { level: 2 });
  const lens = page.getByLabel('Lens');
  await lens.focus();

  await page.keyboard.press('F1');
  await expect(heading).toHaveText('De kaart lezen');
  await expect(heading).toBeFocused();
  const [map, help] = [await page.locator('#main').boundingBox(), await panel.boundingBox()];
  expect((map?.x ?? 0) + (map?.width ?? 0)).toBeLessThanOrEqual(help?.x ?? 0);
  expect(await violations(page, { include: '.help-panel' })).toEqual([]);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('noodkopie');
  await expect(panel.getByRole('status')).toContainText('gevonden');
  await page.keyboard.press('Tab');
  if (await panel.getByRole('button', { name: 'Zoekwoord wissen' }).evaluate((button) => button === document.activeElement))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Na een storing', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(lens).toBeFocused();

  await page.locator('#main').focus();
  await page.keyboard.press('3');
  await page.keyboard.press('F1');
  await expect(heading).toHaveText('Toetsing');
  await page.keyboard.press('Escape');
  await expect(page.locator('#main')).toBeFocused();
});

test('a screen that breaks leaves the others and the work, and the report holds nothing that was written', async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    const kept = Number.prototype.toLocaleString;
    Number.prototype.toLocaleString = () => {
      throw new TypeError('no number for mevrouw Jansen in /home/jansen/casus.datareis');
    };
    Object.assign(window, { mend: () => Object.assign(Number.prototype, { toLocaleString: kept }) });
  });
  await page.locator('#main').focus();
  await page.keyboard.press('6');
  await expect(page.getByRole('heading', { name: 'Dit scherm werkt niet meer' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Schermen' })).toBeVisible();

  await page.getByRole('button', { name: 'Lees het foutverslag' }).click();
  const report = page.getByLabel('Tekst van het foutverslag');
  await expect(report).toHaveValue(/screen: TypeError: no number for …/);
  expect(await report.inputValue()).not.toMatch(/jansen|casus\.datareis|home/i);
  expect(await violations(page, { include: '.report-dialog' })).toEqual([]);
  await page.keyboard.press('Escape');

  await page.evaluate(() => (window as unknown as { mend(): void }).mend());
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await expect(page.getByRole('grid').first()).toBeVisible();
});
