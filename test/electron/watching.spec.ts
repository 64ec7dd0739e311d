// The watched folder in the desktop app: chosen in the dialog, read from the disk, followed by the big screen; no place on disk ever reaches the page.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch, NO_STAND_IN, type StandIn } from './stand-in.ts';

test.skip(NO_STAND_IN !== null, NO_STAND_IN ?? '');

const DAY = 'series_id,observed_on,area_id,unit_id,breakdown,value,status\n';
const work = mkdtempSync(path.join(os.tmpdir(), 'datareis-watching-'));
const folder = path.join(work, 'dagcijfers');
let app: StandIn;
let page: Page;

test.beforeAll(async () => {
  mkdirSync(folder);
  app = await launch({ locale: 'nl-NL', args: ['--sample'] });
  page = await app.firstWindow();
});
test.afterAll(async () => {
  await app?.close();
  rmSync(work, { recursive: true, force: true });
});

test('a file that is put in the folder moves the big screen', async () => {
  await expect(page.locator('.card').first()).toBeVisible({ timeout: 40_000 });
  await page.getByRole('button', { name: 'Signalen' }).click();
  await app.answerDialog('open', { filePaths: [folder] });
  await page.getByRole('button', { name: 'Map volgen…' }).click();
  await expect(page.getByRole('button', { name: /^Gevolgde map: Map ‘dagcijfers’/ })).toBeVisible();
  await page.keyboard.press('k');
  writeFileSync(path.join(folder, '2020-07-01.csv'), `${DAY}sig-verz,2020-07-01,,unit-reiniging,,4.4,measured\n`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cijfers van woensdag 1 juli 2020');
  await expect(page.locator('.kiosk-tile', { hasText: 'Reiniging en Afval' }).first()).toContainText('4,4');
});

test('a folder that disappears is said loudly, and found again', async () => {
  renameSync(folder, `${folder}-weg`);
  await expect(page.locator('.kiosk-note', { hasText: 'De gevolgde map is weg' })).toBeVisible();
  renameSync(`${folder}-weg`, folder);
  await expect(page.locator('.kiosk-note', { hasText: 'De gevolgde map is weg' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Gevolgde map/ })).toBeVisible();
});

test('the page can name no folder, and learns of none', async () => {
  await expect(app.invokeAs({ url: 'app://bundle/', isMain: true }, 'host:watch-folder', '/etc')).rejects.toThrow('wrong-input');
  await expect(app.invokeAs({ url: 'https://evil.test/', isMain: true }, 'host:watch-folder')).rejects.toThrow('wrong-sender');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(work);
  const { dialogs, mainErrors, externalRequests } = await app.recorded();
  expect(dialogs.filter(({ options }) => JSON.stringify(options).includes('openDirectory'))).toHaveLength(1);
  expect([...mainErrors, ...externalRequests]).toEqual([]);
});
