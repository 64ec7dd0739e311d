// Steps that the journeys share: opening the sample or files, and counting what is drawn.
import path from 'node:path';
import { expect, type Page } from '@playwright/test';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/journey');

/** By its address; in a page where the app is open already, from the menu. */
export async function openSample(page: Page): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('./#sample');
  else await openAgain(page);
  await expect(page.locator('.card').first()).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('.busy')).toHaveCount(0);
}

async function openAgain(page: Page): Promise<void> {
  const isCovered = async () => (await page.getByRole('dialog').count()) > 0 || !(await page.locator('header.bar').isVisible());
  for (let at = 0; at < 3 && (await isCovered()); at += 1) await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Openen', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Voorbeeld openen/ }).click();
  await expect(page.locator('.busy')).toBeVisible();
}

/** Chooses files of test/fixtures/journey with the buttons of the first screen, as a user does. */
export async function openFiles(page: Page, ...names: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bestanden kiezen' }).click();
  await (await chooser).setFiles(names.map((name) => path.join(FIXTURES, name)));
  await expect(page.getByRole('button', { name: /^Bronnen/ })).toBeEnabled({ timeout: 40_000 });
  await expect(page.locator('.busy')).toHaveCount(0, { timeout: 40_000 });
}

export function drawnEdges(page: Page) {
  return page.locator('.canvas .arrow[data-edge]');
}

/** Exchanges that the drawn arrows stand for. */
export async function drawnExchanges(page: Page): Promise<number> {
  const counts = await drawnEdges(page).evaluateAll((arrows) => arrows.map((arrow) => Number((arrow as SVGElement).dataset.flows)));
  return counts.reduce((sum, count) => sum + count, 0);
}
