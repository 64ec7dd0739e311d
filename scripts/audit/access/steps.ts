// Steps that states share: a command by its words, a screen by its key, a tab, a name that is chosen, files that are opened.
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';

const FIXTURES = path.join(import.meta.dirname, '../../../test/fixtures/journey');
const LONG = 90_000;

export type Reach = (page: Page) => Promise<unknown>;

/** Waits until it can be seen. */
export const seen = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'visible' });

/** Waits until the map lies still and nothing is read or worked out. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.busy').waitFor({ state: 'detached', timeout: LONG });
  await page.waitForTimeout(200);
}

/** From the palette, by (the beginning of) its words. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`>${words}`);
  await page.getByRole('option', { name: words }).first().click();
  await settled(page);
}

/** A screen by its number in the rail, and one of its tabs. */
export async function screen(page: Page, key: string, tab?: string | RegExp): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(key);
  if (tab) await page.getByRole('tab', { name: tab }).first().click();
  await settled(page);
}

/** Searches something of the case and takes the first that is found. */
export async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.getByRole('option').first().click();
  await settled(page);
}

export async function form(page: Page, name: string): Promise<void> {
  await page.getByRole('group', { name: 'Vorm' }).getByRole('button', { name, exact: true }).click();
  await seen(page.locator('.form-area'));
}

/** Types in a field with proposals, and takes the first. */
export async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.keyboard.type(words);
  await page.getByRole('option', { name: words }).first().click();
  await settled(page);
}

/** The day of the picture, as digits: 30032020. */
export async function day(page: Page, digits: string): Promise<void> {
  await page.locator('.bar .date .segment[data-type="day"]').focus();
  await page.keyboard.type(digits);
  await settled(page);
}

/** Files of test/fixtures/journey, by the button of the first screen. */
export async function files(page: Page, ...names: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bestanden kiezen' }).click();
  await (await chooser).setFiles(names.map((name) => path.join(FIXTURES, name)));
  await page.locator('.rail').waitFor({ state: 'visible', timeout: LONG });
  await settled(page);
}

/** A file that is let go above the window. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName = '', content = '']) => {
      const made = new DataTransfer();
      made.items.add(new File([content], fileName, { type: 'text/csv' }));
      return made;
    },
    [name, text],
  );
  await page.locator('.app').dispatchEvent('dragover', { dataTransfer: transfer });
  await page.locator('.app').dispatchEvent('drop', { dataTransfer: transfer });
}
