// The first journey in the desktop app: the sample by menu, a file by dialog, a picture by dialog.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch, NO_STAND_IN, type StandIn } from './stand-in.ts';

test.skip(NO_STAND_IN !== null, NO_STAND_IN ?? '');

const MODEL = path.join(import.meta.dirname, '../fixtures/journey/klein-model.xml');
const work = mkdtempSync(path.join(os.tmpdir(), 'datareis-journey-'));
let app: StandIn;
let page: Page;

test.beforeAll(async () => {
  app = await launch({ locale: 'nl-NL' });
  page = await app.firstWindow();
});
test.afterAll(async () => {
  await app?.close();
  rmSync(work, { recursive: true, force: true });
});

test('the menu opens the sample, drawn', async () => {
  await app.clickMenu('Bestand/Voorbeeld openen');
  await expect(page.locator('.card.unit')).toHaveCount(16, { timeout: 40_000 });
  await expect(page.locator('.shown')).toContainText('80 van 81 getoond');
});

test('a model chosen in the dialog is drawn as a case of its own', async () => {
  await app.answerDialog('open', { filePaths: [MODEL] });
  await app.clickMenu('Bestand/Openen…');
  await page.getByRole('button', { name: 'Openen als nieuwe casus' }).click();
  await expect(page.locator('.card.system')).toHaveCount(3, { timeout: 40_000 });
  await expect(page.locator('.canvas .arrow[data-edge]')).toHaveCount(2);
});

test('the menu saves the picture where the dialog says', async () => {
  const file = path.join(work, 'kaart.svg');
  await app.answerDialog('save', { filePath: file });
  await app.clickMenu('Bestand/Kaart bewaren als SVG…');
  await expect(page.getByText('Bewaard als kaart.svg').first()).toBeVisible();
  expect(readFileSync(file, 'utf8').match(/data-edge=/g)).toHaveLength(2);
});

test('the menu shows the report; nothing left the app', async () => {
  await app.clickMenu('Bestand/Importverslag');
  await expect(page.getByRole('heading', { name: 'Bronnen' })).toBeVisible();
  const { externalRequests, mainErrors } = await app.recorded();
  expect(externalRequests).toEqual([]);
  expect(mainErrors).toEqual([]);
});
