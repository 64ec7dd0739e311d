// Looking through each lens: nothing moves, the legend counts what is drawn and filters by keyboard, and it all gets on paper.
import { expect, type Page } from '@playwright/test';
import { drawnEdges, drawnExchanges, openSample } from './journey.ts';
import { test } from './kept-page.ts';

const LENSES = ['mode', 'privacy', 'basis', 'purpose', 'age', 'correction', 'security', 'certainty', 'signals'];

test.beforeEach(async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-asked', 'print');
  });
});

const legend = (page: Page) => page.locator('.legend');
const classes = (page: Page) => legend(page).getByRole('button', { pressed: false });

async function counted(page: Page): Promise<number> {
  const counts = await legend(page).locator('li > button .count').allTextContents();
  return counts.reduce((sum, count) => sum + Number(count), 0);
}

const places = (page: Page) =>
  page
    .locator('.canvas [data-node]')
    .evaluateAll((nodes) => nodes.map((node) => `${(node as SVGElement).dataset.node} ${node.getAttribute('transform')}`));

test('each lens leaves everything in its place, and its legend counts every exchange that is drawn', async ({ page }) => {
  await page.getByRole('button', { name: 'Systeem', exact: true }).click();
  await expect(page.locator('.card.system')).toHaveCount(46);
  await expect(page.locator('.busy')).toHaveCount(0);
  const before = await places(page);
  for (const lens of LENSES) {
    await page.getByLabel('Lens').selectOption(lens);
    await expect.poll(() => counted(page), lens).toBe(await drawnExchanges(page));
    expect(await places(page), lens).toEqual(before);
    if (lens !== 'mode') await expect(drawnEdges(page).first()).toHaveClass(/lensed/);
  }
});

test('a class filters by keyboard, several together, and stays while another lens is looked through', async ({ page }) => {
  await page.getByLabel('Lens').selectOption('correction');
  const manual = legend(page).getByRole('button', { name: /met de hand/ });
  const none = legend(page).getByRole('button', { name: /Reist niet mee/ });
  await manual.focus();
  await page.keyboard.press('Enter');
  await expect(manual).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await expect(none).toBeFocused();
  await page.keyboard.press('Space');
  const expected = Number(await manual.locator('.count').textContent()) + Number(await none.locator('.count').textContent());
  await expect.poll(() => drawnExchanges(page)).toBe(expected);
  await page.getByLabel('Lens').selectOption('privacy');
  await expect.poll(() => counted(page)).toBe(expected);
  expect(await drawnExchanges(page)).toBe(expected);
});

test('the legend folds, and stays so the next time', async ({ page }) => {
  await expect(classes(page).first()).toBeVisible();
  await legend(page).getByRole('button', { name: 'Legenda verbergen' }).click();
  await expect(classes(page)).toHaveCount(0);
  await openSample(page);
  await expect(page.getByRole('button', { name: 'Legenda', exact: true })).toBeVisible();
  await expect(classes(page)).toHaveCount(0);
});

test('a department says how completely it is described, and what is missing leads there', async ({ page }) => {
  await page.locator('.card[data-node="unit-kcc"]').focus();
  await page.keyboard.press('Enter');
  const part = page.locator('.completeness');
  await expect(part).toContainText(/\d+% ingevuld/);
  await part.getByRole('button').first().click();
  await expect(page.locator('.inspector .kind')).toContainText('Uitwisseling');
  await expect(page.locator('.unknowns')).toBeVisible();
});

test('two lenses stand side by side on one sheet of paper', async ({ page }) => {
  await page.getByRole('button', { name: 'Beeld' }).click();
  await page.getByText('Blad of poster').click();
  await page.getByRole('button', { name: 'Afdrukken' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'print');
  await expect(page.locator('.print-sheet [data-picture]')).toHaveCount(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-sheet')).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-sheet')).toHaveCount(0);
  await expect(page.locator('#root')).toBeVisible();
});
