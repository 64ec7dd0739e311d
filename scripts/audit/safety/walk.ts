// All screens with a hostile case: each is opened, everything on it used, its lists scrolled to their end, and words looked for. What ran, became markup or asked something elsewhere?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { TextFile } from './hostile-case.ts';
import { crawl } from './watched.ts';

export interface WalkSize {
  /** Most clicks on one screen, and on what looks the same there. */
  readonly clicks: number;
  readonly ofOneKind: number;
  /** Sheets of the register that are read to their end. */
  readonly sheets: number;
  /** Things on the map that are chosen, so that their card, story and neighbours show. */
  readonly chosen: number;
}

const SCREENS = 8;
/** What would end the walk or leave the case. */
const SKIPPED = 'afsluiten|sluit de|nieuwe casus|case leeg|voorbeeld openen|rondleiding|werk weggooien|taal|english|opnieuw beginnen';
const WORDS = ['script', 'img src', 'javascript:', 'svg', 'onerror'];
const SLOW_MS = 300_000;

/** Opens the case as a user does: files chosen on the first screen. */
export async function openCase(page: Page, address: string, files: readonly TextFile[]): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'datareis-hostile-'));
  try {
    for (const file of files) writeFileSync(path.join(folder, file.path), file.content);
    await page.goto(address);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Bestanden kiezen' }).click();
    await (await chooser).setFiles(files.map((file) => path.join(folder, file.path)));
    await mapIsThere(page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until a case that is being opened is on the map. Where it is too large to be laid out in time, the app says so and proposes a higher level. */
export async function mapIsThere(page: Page): Promise<void> {
  const [card, failure] = [page.locator('.card, .canvas-map').first(), page.locator('.failure').first()];
  await card.or(failure).first().waitFor({ timeout: SLOW_MS });
  if (await failure.isVisible()) {
    await page.keyboard.press('Escape');
    await page
      .getByRole('radio', { name: 'Organisatie', exact: true })
      .or(page.getByRole('button', { name: 'Organisatie', exact: true }))
      .first()
      .dispatchEvent('click');
    await page.waitForTimeout(2_000);
  }
  await settled(page);
}

/** Answers how often something was used, and tells of each screen as it goes. */
export async function walk(page: Page, size: WalkSize, tell: (line: string) => void): Promise<number> {
  let clicks = await chooseOnMap(page, size.chosen);
  for (let screen = 1; screen <= SCREENS; screen += 1) {
    await toScreen(page, screen);
    if (screen === 6) await readRegister(page, size.sheets);
    const used = await crawl(page, size.clicks, size.ofOneKind, SKIPPED);
    clicks += used;
    tell(`screen ${screen}: ${used} clicks`);
  }
  await toScreen(page, 1);
  await searchAll(page);
  return clicks;
}

async function toScreen(page: Page, screen: number): Promise<void> {
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(String(screen));
  await page.waitForTimeout(300);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.busy') === null, undefined, { timeout: SLOW_MS });
}

async function chooseOnMap(page: Page, most: number): Promise<number> {
  if (await page.locator('.canvas-map').count()) return walkOnMap(page, most);
  const marks = page.locator('.canvas [data-node], .canvas [data-edge]');
  const count = Math.min(await marks.count(), most);
  for (let at = 0; at < count; at += 1) {
    await marks.nth(at).dispatchEvent('click');
    await page.waitForTimeout(40);
  }
  return count;
}

/** A large map is one drawing: what is on it is chosen with the keys. */
async function walkOnMap(page: Page, most: number): Promise<number> {
  await page.locator('.canvas-map [data-stop]').first().focus();
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press(at % 3 === 2 ? 'Alt+ArrowDown' : 'ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(40);
  }
  return most;
}

async function readRegister(page: Page, most: number): Promise<void> {
  const select = page.locator('.sheet-select');
  await page.getByRole('tab', { name: 'Tabellen' }).click();
  const sheets = (await select.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))).slice(
    0,
    most,
  );
  for (const sheet of sheets) {
    await select.selectOption(sheet);
    await page.waitForTimeout(150);
    await readToEnd(page);
  }
}

/** Scrolls what scrolls: a screen full to the right, and each of these down to the last row. */
async function readToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const breath = () => new Promise((go) => setTimeout(go, 15));
    for (const place of document.querySelectorAll('.register-panel *')) {
      if (place.scrollHeight < place.clientHeight + 40 || place.clientHeight < 100) continue;
      for (let left = 0; left <= place.scrollWidth; left += Math.max(200, place.clientWidth - 100)) {
        place.scrollLeft = left;
        for (let top = 0; top < place.scrollHeight; top += place.clientHeight) {
          place.scrollTop = top;
          await breath();
        }
      }
    }
  });
}

async function searchAll(page: Page): Promise<void> {
  for (const word of WORDS) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(word);
    await page.waitForTimeout(400);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }
}
