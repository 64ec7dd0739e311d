// Closing the built app with unsaved work, in five ways with three answers each: what is on disk afterwards, and whether the window is still there.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launch, type StandIn } from './stand-in.ts';

const WAYS = ['menu', 'key', 'button', 'quit', 'session end'] as const;
const ANSWERS = ['Opslaan', 'Sluiten zonder opslaan', 'Annuleren'] as const;

export interface Closed {
  readonly way: (typeof WAYS)[number];
  readonly answer: (typeof ANSWERS)[number];
  readonly isRight: boolean;
  readonly found: string;
}

/** Fifteen starts of the app, told one by one. */
export async function* closings(folder: string): AsyncGenerator<Closed> {
  let count = 0;
  for (const way of WAYS)
    for (const answer of ANSWERS) {
      const place = path.join(folder, `${count}`);
      count += 1;
      mkdirSync(place, { recursive: true });
      const found = await closedOnce(place, way, answer).catch((error: unknown) => `failed: ${error instanceof Error ? error.message : error}`);
      yield { way, answer, isRight: found === EXPECTED[answer], found };
    }
}

const EXPECTED: Readonly<Record<Closed['answer'], string>> = {
  Opslaan: 'window gone, saved, no work left',
  'Sluiten zonder opslaan': 'window gone, not saved, no work left',
  Annuleren: 'window there, not saved, work kept',
};

async function closedOnce(folder: string, way: Closed['way'], answer: Closed['answer']): Promise<string> {
  const [home, target] = [path.join(folder, 'home'), path.join(folder, 'casus.datareis')];
  const app = await launch({ home, locale: 'nl-NL' });
  try {
    const page = await app.firstWindow();
    await unsaved(page);
    await app.answerDialog('message', { response: answer });
    await app.answerDialog('save', { filePath: target });
    const isOver = app.exited.then(() => true);
    await END[way](app, page).catch(() => undefined);
    const isGone = await Promise.race([isOver, new Promise<boolean>((go) => setTimeout(() => go(false), answer === 'Annuleren' ? 2_000 : 30_000))]);
    const work = isGone
      ? await leftAfterStart(home)
      : (await page.evaluate(() => document.querySelector('.save-state.unsaved') !== null))
        ? 'kept'
        : 'not kept';
    const isSaved = existsSync(target) && readFileSync(target).subarray(0, 2).toString() === 'PK';
    return `window ${isGone ? 'gone' : 'there'}, ${isSaved ? 'saved' : 'not saved'}, ${isGone ? `${work} work left` : `work ${work}`}`;
  } finally {
    await app.close().catch(() => undefined);
  }
}

/** Where no key quits (Windows), the system's own key closes the window. The end of a session asks the process to end, which is a quit: it is not waited for, since it may be refused. */
const END: Readonly<Record<Closed['way'], (app: StandIn, page: Page) => Promise<unknown>>> = {
  menu: (app) => app.clickMenu('Bestand/Afsluiten'),
  key: (app, page) => app.pressAccelerator('CommandOrControl+Q').then((isTaken) => isTaken || app.closeWindow(page)),
  button: (app, page) => app.closeWindow(page),
  quit: (app) => app.evaluate(({ app: electron }) => electron.quit()),
  'session end': async (app) => void app.kill('SIGTERM').catch(() => undefined),
};

/** The sample with one name changed, and the act in the journal. */
async function unsaved(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open Lindehaven' }).click();
  await page.locator('.card').first().waitFor({ timeout: 90_000 });
  await page.keyboard.press('6');
  const cell = page.locator('.grid-cell[data-at="0"][data-key="name"]');
  await cell.click({ timeout: 30_000 });
  await page.keyboard.type('Een andere naam');
  await page.keyboard.press('Enter');
  await page.locator('.save-state.unsaved').waitFor({ timeout: 30_000 });
  await page.waitForTimeout(1_500);
}

async function leftAfterStart(home: string): Promise<'no' | 'some'> {
  const app = await launch({ home });
  try {
    const page = await app.firstWindow();
    return (await page.evaluate(async () => (await datareisHost.leftWork()).length)) === 0 ? 'no' : 'some';
  } finally {
    await app.close().catch(() => undefined);
  }
}
