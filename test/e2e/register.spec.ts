// The register: changing cells as in a spreadsheet, pasting with faults, what hangs on a row, and the way to the map and back.
import { expect, type Page, test } from '@playwright/test';
import { openSample } from './journey.ts';
import { violations } from './violations.ts';

const cell = (page: Page, at: number, key: string) => page.locator(`.grid-cell[data-at="${at}"][data-key="${key}"]`);

/** As Ctrl+V with this on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

test('the register is read and changed as a spreadsheet', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await openSample(page);
  await page.keyboard.press('6');
  const grid = page.getByRole('grid', { name: /^Uitwisselingen/ });
  await expect(grid).toHaveAttribute('aria-rowcount', '82');

  // A cell by keyboard: changed, undone, done again.
  await cell(page, 0, 'name').click();
  await expect(grid).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Mutaties van de BRP');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 'name')).toHaveText('Mutaties van de BRP');
  await expect(page.locator('[data-active]')).toHaveAttribute('aria-label', 'Naam: Personen naar Gegevensmagazijn');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 0, 'name')).toHaveText('BRP-mutaties naar BRP-V');
  await page.keyboard.press('Control+y');
  await expect(cell(page, 0, 'name')).toHaveText('Mutaties van de BRP');

  // A faulty value stays in the editor, with a sentence.
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-active]')).toHaveAttribute('data-key', 'volume_per_year');
  await page.keyboard.type('veel');
  await expect(page.getByText('“veel” is geen heel getal.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.cell-input')).toHaveValue('veel');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1.250');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 'volume_per_year')).toHaveText('1.250');

  // A reference by part of its name.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('zaaks');
  await expect(page.getByRole('option', { name: 'Zaaksysteem' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(cell(page, 2, 'from_system_id')).toHaveText('Zaaksysteem');

  // Fill down, and copy as text that reads back.
  await cell(page, 0, 'name').click();
  await cell(page, 2, 'name').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+d');
  await expect(cell(page, 2, 'name')).toHaveText('Mutaties van de BRP');
  await page.keyboard.press('Delete');
  await expect(page.getByText('3 cellen niet gewijzigd. Deze cel is verplicht en kan niet leeg.')).toBeVisible();

  // 1,000 lines of which 30 are wrong: said before, the good ones as one step.
  const lines = Array.from({ length: 1000 }, (_, index) => `n-${index}\tNieuw ${index}\t${index < 30 ? 'soms' : 'elke week'}\tZaaksysteem`);
  await paste(page, ['Kenmerk\tNaam\tFrequentie\tVan systeem', ...lines].join('\n'));
  const dialog = page.getByRole('dialog', { name: 'Plakken' });
  await expect(dialog).toContainText('0 rijen veranderen, 970 rijen komen erbij');
  await expect(dialog).toContainText('30 regels kloppen niet');
  await expect(dialog.getByRole('row', { name: '31 Frequentie “soms” staat niet in de lijst.' })).toBeAttached();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Bewaar wat niet klopt als CSV' }).click();
  expect((await download).suggestedFilename()).toBe('niet-geplakt.csv');
  await dialog.getByRole('button', { name: 'Plak 970 rijen' }).click();
  await expect(page.locator('.sheet-count')).toHaveText('1.051 rijen');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.sheet-count')).toHaveText('81 rijen');

  expect(await violations(page)).toEqual([]);

  // What hangs on a system is said before it goes; an annotation does not go.
  const sheets = page.getByRole('combobox', { name: 'Tabel' });
  await sheets.selectOption('systems');
  await cell(page, 1, 'name').click();
  await page.keyboard.press('Control+-');
  await expect(page.getByRole('dialog')).toContainText('Datasets: 2 rijen gaan ook weg');
  await page.getByRole('button', { name: 'Niet verwijderen' }).click();
  await sheets.selectOption('annotations');
  await cell(page, 0, 'text').click();
  await page.keyboard.press('Control+-');
  await expect(page.getByRole('dialog')).toContainText('Wat iemand heeft gezegd kan niet weg');
  await expect(page.getByRole('button', { name: 'Verwijderen', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');

  // To the map and back.
  await sheets.selectOption('systems');
  await page.getByRole('searchbox', { name: 'Zoek in deze tabel' }).fill('regiesysteem');
  await expect(page.locator('.sheet-count')).toHaveText('1 van 46 rijen getoond');
  await page.locator('.grid-cell[data-key="name"]').first().click();
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await expect(page.getByRole('heading', { name: 'Regiesysteem Zorg' })).toBeVisible();
  await page.getByRole('button', { name: 'Open in het register' }).click();
  await expect(page.locator('.grid-cell[data-active]')).toHaveText('Regiesysteem Zorg');
});
