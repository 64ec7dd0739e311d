// The five main tasks without a pointer: opening an own file, following a package and tracing an error, changing an exchange and back and saving it, answering a finding, making and presenting a briefing.
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';

const FILE = path.join(import.meta.dirname, '../fixtures/journey/uitwisselingen.csv');

/** Goes on with Tab until what is called so has the focus; what a part is called is its label, else its text. */
async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  const isIt = (focused: string) => (typeof name === 'string' ? focused === name : name.test(focused));
  for (let pressed = 0; pressed < most; pressed += 1) {
    const focused = await page.evaluate(() => {
      const part = document.activeElement;
      const label = (part as HTMLInputElement | null)?.labels?.[0]?.textContent;
      return (part?.getAttribute('aria-label') ?? label ?? part?.textContent ?? '').trim();
    });
    if (isIt(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} has no focus after ${most} times Tab`);
}

/** Goes on with Tab until this part, or something in it, has the focus. */
async function tabInto(page: Page, part: Locator, most = 120): Promise<void> {
  await expect(part.first()).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await part.first().evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${part} has no focus after ${most} times Tab`);
}

async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`>${words}`);
  await expect(page.getByRole('option', { name: words }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

/** In a field with proposals that has the focus. */
async function take(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await expect(page.getByRole('option', { name: words }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const voice = (page: Page) => page.locator('#voice');

async function openOwnFile(page: Page): Promise<void> {
  await page.goto('./');
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Bestanden kiezen');
  await (await chooser).setFiles(FILE);
  await expect(page.locator('.canvas .arrow[data-edge]')).toHaveCount(3, { timeout: 40_000 });
}

async function openSample(page: Page): Promise<void> {
  await press(page, 'Openen');
  await page.keyboard.type('Voorbeeld');
  await page.keyboard.press('Enter');
  await expect(page.locator('.card[data-node="unit-bel"]')).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('.busy')).toHaveCount(0);
}

async function traceAndFollow(page: Page): Promise<void> {
  await command(page, 'Spoor van een fout');
  await tabInto(page, page.getByRole('combobox', { name: 'Dataset', exact: true }));
  await take(page, 'Basisregistratie Personen');
  await press(page, 'Adres');
  await expect(page.getByText(/^Een fout in “Adres” van “Basisregistratie Personen” komt op \d+ plaatsen/)).toBeVisible();
  await command(page, 'Volg het pakket');
  await tabInto(page, page.getByRole('combobox', { name: 'Dataset of uitwisseling' }));
  await take(page, 'Basisregistratie Personen');
  await expect(page.getByText(/^Stap 1 van \d+$/)).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByText(/^Stap 2 van \d+$/)).toBeVisible();
}

async function changeAndSave(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Dossiers naar Schuldenlab');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await press(page, 'Wijzigen');
  const frequency = page.locator('select[data-field="frequency"]');
  await tabInto(page, frequency);
  const before = await frequency.inputValue();
  await page.keyboard.press('ArrowDown');
  expect(await frequency.inputValue()).not.toBe(before);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('complementary', { name: 'Formulier' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Wijzigen', exact: true })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Ongedaan maken: Frequentie van / })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(voice(page)).toContainText('Ongedaan gemaakt: Frequentie');
  await page.keyboard.press('Control+y');
  await expect(voice(page)).toContainText('Frequentie');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  expect((await saved).suggestedFilename()).toMatch(/\.datareis$/);
}

async function answerFinding(page: Page): Promise<void> {
  await page.keyboard.press('3');
  const line = page.locator('.review-row.finding-line').first();
  await expect(line).toBeVisible();
  await tabInto(
    page,
    page.locator('.review-row').first().locator('xpath=ancestor::*[@role="grid" or @role="treegrid" or @role="listbox" or @role="table"][1]'),
  );
  while (!(await page.evaluate(() => document.activeElement?.closest('.finding-line') !== null))) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.judge')).toBeVisible();
  await tabInto(page, page.locator('.judge [role="radiogroup"], .judge fieldset'));
  const accepted = page.getByRole('radio', { name: 'Aanvaard' });
  for (let at = 0; at < 4 && !(await accepted.isChecked()); at += 1) await page.keyboard.press('ArrowDown');
  await tabInto(page, page.locator('.judge textarea'));
  await page.keyboard.type('De overeenkomst wordt dit najaar vernieuwd.');
  await tabInto(page, page.locator('.judge input[type="text"]'));
  await page.keyboard.type('privacy officer');
  await press(page, 'Vastleggen');
  await expect(page.locator('.judge .keep [role="status"]')).not.toBeEmpty();
}

async function present(page: Page): Promise<void> {
  await page.keyboard.press('1');
  await command(page, 'Volg het pakket');
  await tabInto(page, page.getByRole('combobox', { name: 'Dataset of uitwisseling' }));
  await take(page, 'Basisregistratie Personen');
  await press(page, 'Maak hier een briefing van');
  await expect(page.getByText(/^Briefing “Volg ‘Basisregistratie Personen’” gemaakt/)).toBeVisible();
  await press(page, 'Presenteren');
  const title = page.getByRole('main', { name: 'Presentatie' }).getByRole('heading', { level: 1 });
  await expect(title).toBeVisible();
  const first = await title.innerText();
  await page.keyboard.press('PageDown');
  await expect(title).not.toHaveText(first);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(title).toHaveCount(0);
}

test('the five main tasks by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    window.addEventListener('pointerdown', () => document.documentElement.setAttribute('data-pointed', ''), true);
  });
  await test.step('open an own file', () => openOwnFile(page));
  await test.step('open the sample', () => openSample(page));
  await test.step('trace an error and follow a package', () => traceAndFollow(page));
  await test.step('change an exchange, undo, do again, save', () => changeAndSave(page));
  await test.step('answer a finding', () => answerFinding(page));
  await test.step('make a briefing and present it', () => present(page));
  await expect(page.locator('html')).not.toHaveAttribute('data-pointed');
});

test('single letters can be switched off, and stay so', async ({ page }) => {
  const rail = (name: RegExp) => page.getByRole('navigation').getByRole('button', { name });
  await page.goto('./#sample');
  await expect(page.locator('.card').first()).toBeVisible({ timeout: 40_000 });
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /^Losse letters/ }).press('Space');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.locator('.card').first()).toBeVisible({ timeout: 40_000 });
  for (const key of ['2', 'w', 'k', '?', 'Shift+2']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(rail(/^Kaart/)).toHaveAttribute('aria-current', 'page');
  await page.locator('[role="application"] [tabindex="0"]').first().focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Toetsen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox').first()).toBeFocused();
});

test('the focus is never lost', async ({ page }) => {
  const lost = () => page.evaluate(() => document.activeElement === document.body);
  const kept = async (what: string) => {
    await page.waitForTimeout(900);
    expect(await lost(), what).toBe(false);
  };
  await page.goto('./');
  await press(page, /^Open Lindehaven/);
  await expect(page.locator('.card').first()).toBeVisible({ timeout: 40_000 });
  await expect.poll(lost, { timeout: 10_000 }).toBe(false);

  await tabTo(page, 'Legenda verbergen');
  await page.keyboard.press('Enter');
  await kept('the legend is hidden');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('qq');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await kept('the search is left');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Dossiers naar Schuldenlab');
  await expect(page.getByRole('option', { name: /Dossiers naar Schuldenlab/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const close = page.getByRole('complementary', { name: 'Gekozen' }).getByRole('button', { name: 'Sluiten' });
  await close.focus();
  await page.keyboard.press('Enter');
  await kept('the choice is let go');

  for (const key of ['2', '3', '8', '1']) {
    await page.locator('main button').first().focus();
    await page.keyboard.press(key);
    await kept(`screen ${key}`);
  }

  await command(page, 'Spoor van een fout');
  await tabInto(page, page.getByRole('combobox', { name: 'Dataset' }));
  await take(page, 'Basisregistratie Personen');
  await kept('a dataset is chosen');
  await expect(page.getByRole('combobox', { name: 'Dataset' })).toBeFocused();
});
