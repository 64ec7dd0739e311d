// What a user does in one round of the endurance test, by the same buttons and keys. Each act ends where the next can begin: the map of the sample, nothing open over it.
import path from 'node:path';
import type { Page } from '@playwright/test';

const FIXTURES = path.join(import.meta.dirname, '../../../test/fixtures/journey');
const LENSES = ['privacy', 'purpose', 'age', 'signals', 'mode'];
const SCREENS = ['2', '3', '4', '5', '6', '7', '8', '1'];
const SLOW_MS = 40_000;

/** An act by its name, as it stands in the report. */
export const ACTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'open the sample': openSample,
  'levels and lenses': levelsAndLenses,
  'walk the screens': walkScreens,
  'choose and read': chooseAndRead,
  'trace an error': traceError,
  'edit and undo': editAndUndo,
  'play the signals': playSignals,
  'ask a question': askQuestion,
  export: exportFiles,
  'make a briefing and present': presentBriefing,
  'another case and back': otherCase,
};

async function calm(page: Page): Promise<void> {
  await page.locator('.busy').waitFor({ state: 'detached', timeout: SLOW_MS });
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Openen', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Voorbeeld openen/ }).click();
  await page
    .locator('.busy')
    .waitFor({ timeout: SLOW_MS })
    .catch(() => undefined);
  await calm(page);
  await page.locator('.card').first().waitFor({ timeout: SLOW_MS });
  await page.locator('.lens-select, .toolbar').first().waitFor();
}

async function levelsAndLenses(page: Page): Promise<void> {
  for (const level of ['Systeem', 'Dataset', 'Organisatie', 'Afdeling']) {
    await page.getByRole('button', { name: level, exact: true }).click();
    await calm(page);
  }
  for (const lens of LENSES) await page.getByLabel('Lens').selectOption(lens);
}

async function walkScreens(page: Page): Promise<void> {
  for (const key of SCREENS) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  for (const form of ['Shift+2', 'Shift+3', 'Shift+4', 'Shift+1']) {
    await page.keyboard.press(form);
    await page.waitForTimeout(300);
  }
  await page.locator('.canvas .card').first().waitFor();
}

async function chooseAndRead(page: Page): Promise<void> {
  await page.locator('.card[data-node="unit-bel"]').click();
  const inspector = page.getByRole('complementary', { name: 'Gekozen' });
  await inspector
    .getByRole('button', { name: /Toets kwijtschelding/ })
    .first()
    .click();
  await inspector.getByRole('heading', { name: 'Toets kwijtschelding' }).waitFor();
  await page.keyboard.press('Escape');
  await inspector.waitFor({ state: 'detached' });
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`>${words}`);
  await page.getByRole('option', { name: words }).first().click();
}

async function pick(page: Page, field: string, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: typed }).first().click();
}

async function traceError(page: Page): Promise<void> {
  await command(page, 'Spoor van een fout');
  await pick(page, 'Dataset', 'Basisregistratie Personen');
  const panel = page.getByRole('complementary', { name: 'Spoor en vragen' });
  await panel.getByRole('button', { name: 'Adres', exact: true }).click();
  await panel.getByText(/^Een fout in “Adres”/).waitFor({ timeout: SLOW_MS });
  await page.getByRole('slider', { name: 'Uur van het spoor' }).focus();
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'End']) await page.keyboard.press(key);
  await panel.getByRole('button', { name: 'Sluit het spoor' }).click();
  await panel.waitFor({ state: 'detached' });
}

async function editAndUndo(page: Page): Promise<void> {
  await page.locator('.card[data-node="unit-bel"]').click();
  await page.keyboard.press('F2');
  const form = page.getByRole('complementary', { name: 'Formulier' });
  await form.locator('input[data-field="name"]').fill('Belastingen en Heffingen');
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Ongedaan maken/ }).click();
  await page.getByRole('button', { name: 'Er is niets om ongedaan te maken' }).waitFor();
}

async function playSignals(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Signalen' }).click();
  await page.getByRole('tab', { name: 'Kaart', exact: true }).click();
  await page.locator('.timeline .bar').first().waitFor();
  await page.getByRole('button', { name: 'Speel af' }).click();
  await page.waitForTimeout(3_000);
  await page.getByRole('button', { name: 'Pauze' }).click();
  await page.keyboard.press('k');
  await page.getByRole('main', { name: 'Groot scherm met signalen' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await page.locator('.canvas .card').first().waitFor();
}

async function askQuestion(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('geen grondslag');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.answer .said').waitFor({ timeout: SLOW_MS });
  await page.getByRole('button', { name: 'Toon op de kaart' }).first().click();
  await page.getByRole('button', { name: 'Laat het antwoord los' }).click();
}

async function exportFiles(page: Page): Promise<void> {
  for (const name of ['Opslaan als…', 'Excel (alle werkbladen)', 'DCAT-AP-NL (JSON-LD)', 'ArchiMate-model (XML)']) {
    await page.getByRole('button', { name: 'Bewaren als' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: SLOW_MS }),
      page.getByRole('menuitem', { name, exact: true }).click(),
    ]);
    await download.delete();
    await calm(page);
  }
}

async function presentBriefing(page: Page): Promise<void> {
  await command(page, 'Volg het pakket');
  await pick(page, 'Dataset of uitwisseling', 'Basisregistratie Personen');
  await page.getByText(/^Stap 1 van \d+$/).waitFor({ timeout: SLOW_MS });
  await page.getByRole('button', { name: 'Maak hier een briefing van' }).click();
  await page.getByRole('button', { name: 'Presenteren' }).click();
  const stage = page.getByRole('main', { name: 'Presentatie' });
  await stage.waitFor({ timeout: SLOW_MS });
  for (const key of ['PageDown', 'ArrowRight', 'a', 'End', 'PageUp']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await stage.waitFor({ state: 'detached' });
  await page.keyboard.press('1');
  await page.locator('.canvas .card').first().waitFor();
}

/** Another case takes the place of the sample, and the sample comes back. */
async function otherCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Openen', exact: true }).click();
  await whenAsked(page, path.join(FIXTURES, 'klein-model.xml'), () => page.getByRole('menuitem').first().click());
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Openen|^Als nieuwe|in plaats/ })
    .click();
  await page.waitForFunction(() => document.querySelectorAll('.card.system').length === 3, undefined, { timeout: SLOW_MS });
  await calm(page);
  await openSample(page);
}

/** Gives a file to the field that opens. Asked of the browser itself: Playwright's own way keeps a handle on every such field, which would count as a leak. */
async function whenAsked(page: Page, file: string, act: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setInterceptFileChooserDialog', { enabled: true });
  const opened = new Promise<number>((resolve) => session.once('Page.fileChooserOpened', ({ backendNodeId = 0 }) => resolve(backendNodeId)));
  await act();
  await session.send('DOM.setFileInputFiles', { files: [file], backendNodeId: await opened });
  await session.detach();
}
