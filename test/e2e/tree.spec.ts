// What a screen reader is handed of the map, the timeline and the dialogs: roles and names, kept as they were read and found good.
import { expect } from '@playwright/test';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';

test('the accessibility tree of map, timeline and dialogs has their roles and names', async ({ page }) => {
  await openSample(page);
  await expect(page.locator('.map-stage')).toMatchAriaSnapshot(`
    - application "Kaart van de gegevensstromen":
      - 'button /Afdeling Belastingen: \\d+ in, \\d+ uit/'
  `);
  await page.locator('.shown button').click();
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "Waarom is niet alles te zien?"
  `);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "Toetsen":
      - banner:
        - heading "Toetsen" [level=2]
        - button "Sluiten"
      - table "Met wat u koos":
        - rowgroup:
          - row "Toets Wat het doet"
  `);
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.getByRole('tab', { name: 'Kaart' }).click();
  await expect(page.locator('.timeline')).toMatchAriaSnapshot(`
    - region "Tijdlijn van signalen":
      - button "Speel af"
  `);
});
