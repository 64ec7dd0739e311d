// Can someone who knows SQL ask the case, stop a question, save the answer and see it on the map?
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';
import { violations } from './violations.ts';

test.describe.configure({ timeout: 120_000 });

async function openPanel(page: Page) {
  await openSample(page);
  await page.getByRole('button', { name: /^Vragen/ }).click();
  await page.getByRole('tab', { name: 'SQL' }).click();
  await expect(page.getByRole('button', { name: /^Uitwisselingen/ })).toBeVisible({ timeout: 40_000 });
  return page.getByRole('textbox', { name: 'Vraag in SQL' });
}

test('a question is written with proposals, answered, saved and shown on the map', async ({ page }) => {
  const editor = await openPanel(page);
  await editor.pressSequentially('select x.id, x.na');
  await expect(page.getByRole('option', { name: /^is not null/ })).toHaveCount(0);
  await editor.press('Escape');
  await editor.fill("select id, agreement_id from exchanges where id = 'x-001' order by i");
  await editor.press('End');
  await editor.press('Control+ ');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/^id/);
  await editor.press('Enter');
  await expect(editor).toHaveValue(/order by id$/);
  await editor.press('Control+Enter');
  const grid = page.getByRole('grid', { name: 'Antwoord' });
  await expect(grid.getByRole('gridcell')).toHaveText(['x-001', /–/]);
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar als CSV' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('x-001');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Toon op de kaart (1)' }).click();
  await expect(page.locator('.canvas')).toBeVisible();
});

test('what is wrong or not allowed is said in plain words', async ({ page }) => {
  const editor = await openPanel(page);
  await editor.fill('select naam from systems');
  await editor.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Er is geen kolom “naam”');
  await expect(page.getByRole('alert')).toContainText('Bedoelt u name');
  await editor.fill('delete from systems');
  await editor.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('U kunt hier alleen vragen stellen');
  await page.getByRole('tab', { name: 'Eerder' }).click();
  await expect(page.getByRole('button', { name: 'select naam from systems' })).toBeVisible();
});

test('a question that never ends is stopped, and the next one is answered', async ({ page }) => {
  const editor = await openPanel(page);
  await editor.fill('select count(*) from range(1000000000) a, range(1000000000) b');
  await editor.press('Control+Enter');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('U hebt de vraag gestopt');
  await editor.fill('select count(*) as n from exchanges');
  await editor.press('Control+Enter');
  await expect(page.getByRole('grid', { name: 'Antwoord' }).getByRole('gridcell')).toHaveText(['81'], { timeout: 40_000 });
});

test('an engine that is stuck is started and filled again', async ({ page }) => {
  const editor = await openPanel(page);
  await editor.fill('select list_reduce(range(100000000), (a, b) -> a + b)');
  await editor.press('Control+Enter');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('opnieuw gestart en gevuld', { timeout: 60_000 });
  await editor.fill('select count(*) > 1000 as many from observations');
  await editor.press('Control+Enter');
  await expect(page.getByRole('grid', { name: 'Antwoord' }).getByRole('gridcell')).toHaveText(['true'], { timeout: 40_000 });
});
