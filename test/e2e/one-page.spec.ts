// The one page: saved from the app, opened from disk without a network, read and commented on, and the comments dropped on the app.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { drawnEdges, openSample } from './journey.ts';
import { violations } from './violations.ts';

/** In the page: what is out of sight is drawn too, else axe measures the sizes that the browser guesses for it. */
function drawAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; }');
  document.adoptedStyleSheets.push(sheet);
}

test('a page of the case opens anywhere, and its comments come back', async ({ page, context }, info) => {
  test.setTimeout(180_000);
  await openSample(page);
  const arrows = await drawnEdges(page).count();
  const cards = await page.locator('.canvas .card[data-node]').count();
  const file = info.outputPath('pagina.html');
  await savePage(page, file);

  const reader = await openFromDisk(page, file);
  await expect(reader.page.locator('.canvas .arrow')).toHaveCount(arrows);
  await expect(reader.page.locator('.canvas .card')).toHaveCount(cards);
  await expect(reader.page.locator('.statement')).not.toHaveCount(0);
  await readByKeyboard(reader.page);
  await switchWords(reader.page);
  await reader.page.evaluate(drawAll);
  expect(await violations(reader.page)).toEqual([]);

  const comments = await comment(reader.page, info.outputPath('reacties.json'));
  expect(reader.asked).toEqual([`file://${file}`]);
  expect(reader.said).toEqual([]);
  await reader.page.close({ runBeforeUnload: false });

  await context.setOffline(false);
  await page.bringToFront();
  await drop(page, comments);
  await expect(page.locator('.comments-note')).toContainText('1 reactie is toegevoegd');
  await drop(page, comments);
  await expect(page.locator('.comments-note')).toContainText('staat al in de casus');
});

async function savePage(page: Page, file: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('één pagina');
  await page.getByRole('option', { name: 'Opslaan als één pagina' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Opslaan als één pagina' });
  await expect(dialog).toContainText('stellingen', { timeout: 30_000 });
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await (await saved).saveAs(file);
  await page.keyboard.press('Escape');
}

/** What the page asked of anybody, and what its console said. */
async function openFromDisk(app: Page, file: string): Promise<{ readonly page: Page; readonly asked: string[]; readonly said: string[] }> {
  await app.context().setOffline(true);
  const page = await app.context().newPage();
  const [asked, said]: [string[], string[]] = [[], []];
  page.on('request', (request) => !request.url().startsWith('blob:') && asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`file://${path.resolve(file)}`);
  await expect(page.locator('.canvas .card').first()).toBeVisible();
  return { page, asked, said };
}

async function readByKeyboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Stap 1 van/ }).focus();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.step-title')).toHaveText('Wat er binnenkomt');
  await expect(page.locator('.step-title')).toBeFocused();
  await expect(page.locator('.count')).toContainText('uitgelicht');
  const standing = page.locator('.canvas [data-node][tabindex="0"]');
  await standing.focus();
  const first = await standing.getAttribute('data-node');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.canvas [data-node]:focus')).not.toHaveAttribute('data-node', first ?? '');
  await page.locator('.canvas .card[aria-expanded="false"]').first().focus();
  const closed = await page.locator('.canvas [data-node]').count();
  await page.keyboard.press('Enter');
  await expect(page.locator('.canvas [data-node]')).not.toHaveCount(closed);
  await page.keyboard.press('Enter');
  await expect(page.locator('.canvas [data-node]')).toHaveCount(closed);
}

async function switchWords(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.step-title')).toHaveText('What comes in');
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await page.getByRole('searchbox').fill('Burgerzaken');
  await page.keyboard.press('Enter');
  await expect(page.locator('.chosen-words')).toContainText('Burgerzaken');
  await page.locator('.counted').first().click();
  await expect(page.locator('.source').first()).toContainText('Geteld');
}

/** One objection to a flow, as the file that the page saves. */
async function comment(page: Page, file: string): Promise<string> {
  const statement = page.locator('#part-flows .statement').first();
  await statement.locator('.comment > summary').click();
  await statement.getByLabel('Uw reactie', { exact: true }).fill('Bel 06-12345678');
  await statement.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(statement.getByRole('status')).toContainText('persoon');
  await statement.getByLabel('Uw reactie', { exact: true }).fill('Dit klopt niet.');
  await statement.getByRole('button', { name: 'Toevoegen' }).click();
  await page.getByLabel('Uw rol').fill('bewoner');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bestand bewaren' }).click();
  await (await saved).saveAs(file);
  return file;
}

async function drop(page: Page, file: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'reacties.json', { type: 'application/json' }));
    return data;
  }, text);
  await page.locator('.app').dispatchEvent('drop', { dataTransfer: transfer });
}
