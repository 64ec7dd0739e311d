// What `npm run kill` does to the whole built app on the stand-in: kills it while it saves and while it keeps its journal, crashes its page, and closes it in every way with unsaved work. Exit 1 when anything was lost, or when the writer in place, beside it, lost nothing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { closings } from './app-closings.ts';
import { launch, NO_STAND_IN, type StandIn } from './stand-in.ts';

const kills = Number(process.argv[2] ?? 200);
const crashes = Math.ceil(kills / 4);
const folder = mkdtempSync(path.join(os.tmpdir(), 'datareis-app-kill-'));
/** Characters of a version: large enough for a kill to fall in the middle of writing, small enough for many saves before it. */
const LENGTH = 300_000;
const IN_PLACE_LENGTH = 2_000_000;
/** The app is killed within the time of so many saves after the first. */
const SAVES_BEFORE = 4;

/** A version as text: its number, filling, and the hash of all that. */
const writeVersion = async ([version, length]: readonly [number, number]) => {
  const body = new TextEncoder().encode(String(version).padStart(12, '0') + 'x'.repeat(length));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  const hash = new TextEncoder().encode([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  const bytes = new Uint8Array(body.length + hash.length);
  bytes.set(body);
  bytes.set(hash, body.length);
  const held = globalThis as { killPlace?: { handle: string | null; hash: string | null } };
  held.killPlace ??= { handle: null, hash: null };
  const { handle, hash: seen } = held.killPlace;
  const saved = await datareisHost.saveCase({ handle, suggestedName: 'casus', bytes, seen, force: seen === null });
  if (saved.outcome !== 'saved') throw new Error(saved.outcome);
  held.killPlace = { handle: saved.handle, hash: saved.hash };
};

function versionIn(file: string): number | null {
  if (!existsSync(file)) return 0;
  const bytes = readFileSync(file);
  const isWhole =
    bytes.length > 64 && createHash('sha256').update(bytes.subarray(0, -64)).digest('hex') === bytes.toString('latin1', bytes.length - 64);
  return isWhole ? Number(bytes.toString('latin1', 0, 12)) : null;
}

interface Count {
  readonly torn: number;
  readonly older: number;
  readonly saves: number;
}

/** The page has begun: it says so to the shell, which then takes work of before as left. */
async function begun(app: StandIn): Promise<Page> {
  const page = await app.firstWindow();
  await page.locator('.welcome').waitFor({ timeout: 60_000 });
  while (!(await keepsWork(page)));
  return page;
}

/** A page that begins lets go of what an earlier one kept: it has begun when what it keeps stays kept. */
function keepsWork(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    await datareisHost.keepWork('werk-van-het-begin', '', new Uint8Array([1]));
    await new Promise((go) => setTimeout(go, 500));
    const stays = await datareisHost.addActs('werk-van-het-begin', ['begonnen']);
    await datareisHost.forgetWork('werk-van-het-begin');
    return stays;
  });
}

/** Saves in the page, through the preload script and the main process, until the process is killed at a random moment after the first one. */
async function savesKilled(times: number): Promise<Count> {
  const [home, place] = [path.join(folder, 'home'), path.join(folder, 'casus.datareis')];
  const count = { torn: 0, older: 0, saves: 0 };
  let [next, safe] = [1, 0];
  for (let kill = 0; kill < times; kill += 1) {
    const app = await launch({ home });
    const page = await begun(app);
    await app.answerDialog('save', { filePath: place });
    safe = await untilKilled(app, async () => {
      await page.evaluate(writeVersion, [next, LENGTH] as const);
      count.saves += 1;
      next += 1;
      return next - 1;
    });
    const found = versionIn(place);
    if (found === null) count.torn += 1;
    else if (found < safe) count.older += 1;
  }
  return count;
}

/** The same, with a writer in the main process that writes in place. */
async function naiveKilled(times: number): Promise<Count> {
  const place = path.join(folder, 'naief.datareis');
  const count = { torn: 0, older: 0, saves: 0 };
  for (let kill = 0; kill < times && count.torn === 0; kill += 1) {
    const app = await launch({ home: path.join(folder, 'naive-home') });
    await app.firstWindow();
    await untilKilled(app, async () => {
      await app.evaluate(
        async (_electron, [file, length]) => {
          const { writeFile } = process.getBuiltinModule('node:fs/promises');
          const { createHash: hashing } = process.getBuiltinModule('node:crypto');
          for (let version = 1; version < 40; version += 1) {
            const body = Buffer.from(String(version).padStart(12, '0') + 'x'.repeat(length));
            await writeFile(file, Buffer.concat([body, Buffer.from(hashing('sha256').update(body).digest('hex'))]));
          }
        },
        [place, IN_PLACE_LENGTH] as const,
      );
      count.saves += 1;
      return 0;
    });
    if (versionIn(place) === null) count.torn += 1;
  }
  return count;
}

/** Works until the kill, at a random moment after the first time that it was done; answers the last version that was said to be safe. */
async function untilKilled(app: StandIn, work: () => Promise<number>): Promise<number> {
  const started = performance.now();
  let [safe, isDead] = [await work(), false];
  const within = (performance.now() - started) * SAVES_BEFORE;
  const timer = setTimeout(() => {
    isDead = true;
    void app.kill('SIGKILL');
  }, Math.random() * within);
  try {
    while (!isDead) safe = await work();
  } catch (error) {
    if (!isDead) throw error;
  }
  clearTimeout(timer);
  await app.close().catch(() => undefined);
  return safe;
}

/** Kills while acts are kept: after the next start every act that was said to be kept is there, in order. */
async function journalKilled(times: number): Promise<Count> {
  const count = { torn: 0, older: 0, saves: 0 };
  for (let kill = 0; kill < times; kill += 1) {
    const home = path.join(folder, `journal-${kill}`);
    const app = await launch({ home });
    const page = await begun(app);
    await page.evaluate(() => datareisHost.keepWork('werk-van-de-proef', 'Havenstad', new Uint8Array([1, 2])));
    let at = 0;
    const safe = await untilKilled(app, async () => {
      const isKept = await page.evaluate((act) => datareisHost.addActs('werk-van-de-proef', [String(act)]), at + 1);
      if (!isKept) throw new Error('not kept');
      at += 1;
      count.saves += 1;
      return at;
    });
    const acts = await actsAfterStart(home);
    if (acts === null || acts.some((act, index) => act !== String(index + 1))) count.torn += 1;
    else if (acts.length < safe) count.older += 1;
    rmSync(home, { recursive: true, force: true });
  }
  return count;
}

async function actsAfterStart(home: string): Promise<readonly string[] | null> {
  const app = await launch({ home });
  try {
    return await actsIn(await begun(app));
  } finally {
    await app.close().catch(() => undefined);
  }
}

function actsIn(page: Page): Promise<readonly string[] | null> {
  return page.evaluate(async () => {
    const isLeft = (await datareisHost.leftWork()).some(({ id }) => id === 'werk-van-de-proef');
    return isLeft ? ((await datareisHost.recoverWork('werk-van-de-proef'))?.lines ?? null) : null;
  });
}

/** The page crashes: the main process lives, offers the window again, and the work is there. */
async function pagesCrashed(times: number): Promise<{ readonly lost: number }> {
  const app = await launch({ home: path.join(folder, 'crashed') });
  let [page, lost] = [await begun(app), 0];
  try {
    for (let crash = 1; crash <= times; crash += 1) {
      await page.evaluate(async (act) => {
        await datareisHost.keepWork('werk-van-de-proef', 'Havenstad', new Uint8Array([1]));
        await datareisHost.addActs('werk-van-de-proef', [`act ${act}`]);
      }, crash);
      await app.answerDialog('message', { response: 'Opnieuw laden' });
      const old = page;
      await app.crashRenderer(page);
      page = await nextWindow(app, old);
      const acts = await actsIn(page);
      if (acts?.at(-1) !== `act ${crash}`) lost += 1;
    }
  } finally {
    await app.close().catch(() => undefined);
  }
  return { lost };
}

async function nextWindow(app: StandIn, old: Page): Promise<Page> {
  for (let tries = 0; tries < 200; tries += 1) {
    const page = app.windows().find((one) => one !== old && !one.isClosed());
    if (page) {
      await page.locator('.welcome').waitFor({ timeout: 60_000 });
      while (!(await keepsWork(page)));
      return page;
    }
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error('no window after the crash');
}

async function run(): Promise<void> {
  if (NO_STAND_IN !== null) return console.log(`the whole app: not killed, ${NO_STAND_IN}`);
  mkdirSync(folder, { recursive: true });
  const saved = await told('app', kills, () => savesKilled(kills));
  const naive = await told('in place', kills, () => naiveKilled(kills));
  const kept = await told('acts', crashes, () => journalKilled(crashes));
  const started = performance.now();
  const { lost } = await pagesCrashed(crashes);
  console.log(`page     ${crashes} crashes: ${lost} times work was not there after it; ${seconds(started)}`);
  let wrong = 0;
  for await (const { way, answer, isRight, found } of closings(path.join(folder, 'closing'))) {
    console.log(`closing  ${way}, ${answer}: ${isRight ? 'right' : `WRONG, ${found}`}`);
    if (!isRight) wrong += 1;
  }
  const isLost = [saved, kept].some(({ torn, older }) => torn + older > 0) || lost > 0 || wrong > 0;
  process.exitCode = isLost || naive.torn === 0 ? 1 : 0;
}

async function told(name: string, times: number, work: () => Promise<Count>): Promise<Count> {
  const started = performance.now();
  const count = await work();
  console.log(
    `${name.padEnd(8)} at most ${times} kills of the whole app: ${count.torn} torn, ${count.older} older than said to be safe; ${count.saves} saves, ${seconds(started)}`,
  );
  return count;
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

await run().finally(() => rmSync(folder, { recursive: true, force: true }));
