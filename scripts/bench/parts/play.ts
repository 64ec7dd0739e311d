// The bench of playing the days: frames that are lost while each second another day of signals comes over the map, in the app and on our canvas.
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { inBrowser, type Measured, withServed } from '../browser.ts';
import type { Options } from '../options.ts';
import type { Lost } from '../page/frames.ts';
import type { BenchPage, Play } from '../page/results.ts';
import { type Aim, inDigits, inTime, type Part } from '../report.ts';

const METHOD = `A fresh Chromium of 1280 x 800 without a graphics card. The days are played at one a second for 8 s while packages travel; "lost" are frames that were not there at sixty a second.
"still" is the same picture for as long without the days: what is lost there is not lost to the days. The app plays Lindehaven at system level, with its timeline; our canvas has a
signal on every card and a quarter of the arrows, of which every day one in five changes its level and all change their course. "step" is the longest that one day kept the window from answering.`;

const ROOT = path.join(import.meta.dirname, '../../..');
const PAGE = path.join(import.meta.dirname, '../page');
const SIZES = [80, 1_000] as const;
const DURING = 8_000;
/** Opening the app and playing take longer than one drawing. */
const IN_APP = 180_000;

interface Row {
  readonly name: string;
  readonly measured: Measured<Play>;
}

export async function play(options: Options): Promise<Part> {
  const load = os.loadavg()[0] ?? 0;
  const app = await withServed({ root: path.join(ROOT, 'renderer'), configFile: path.join(ROOT, 'vite.config.ts') }, (address) =>
    inBrowser(IN_APP, (page) => inApp(page, address)),
  );
  const canvas = await withServed({ configFile: false, root: PAGE, base: './', plugins: [react()], worker: { format: 'es' } }, async (address) => {
    const rows: Row[] = [];
    for (const edges of SIZES) rows.push({ name: `our canvas, ${inDigits(edges)} arrows`, measured: await onCanvas(address, edges, options) });
    return rows;
  });
  const rows = [{ name: 'the app, Lindehaven', measured: app }, ...canvas];
  for (const { name, measured } of rows) options.say(`${name}: ${measured.found ? `${measured.found.played.lost} lost` : measured.problem}`);
  const columns = ['', 'arrows', 'still: lost', 'played: shown', 'played: lost', 'longest frame', 'step'];
  return {
    title: 'Playing the days',
    method: `${METHOD} One-minute load of the machine when this began: ${load.toFixed(1)} on ${os.cpus().length} processors.`,
    tables: [{ title: 'Frames in 8 s of playing', columns, rows: rows.map(cells) }],
    aims: rows.map(aimOf),
  };
}

function onCanvas(address: string, edges: number, { limit }: Options): Promise<Measured<Play>> {
  return inBrowser(limit * 3, async (page) => {
    await page.goto(address);
    return page.evaluate((count) => (window as unknown as BenchPage).measurePlay(count), edges);
  });
}

/** Through the window as a person would: the map of the signals, its systems, and play. */
async function inApp(page: Page, address: string): Promise<Play> {
  await page.goto(`${address}#sample`);
  await page.locator('.card').first().waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Signalen/ }).click();
  await page.getByRole('tab', { name: 'Kaart' }).click();
  await page.getByRole('button', { name: 'Systeem', exact: true }).click();
  await page.locator('.card .badge').first().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(2_000);
  const still = await page.evaluate(countLost, DURING);
  await page.getByRole('button', { name: 'Speel af' }).click();
  const played = await page.evaluate(countLost, DURING);
  return { arrows: await page.locator('.arrow[data-edge]').count(), still, played, step: null };
}

/** Runs in the page. */
async function countLost(during: number): Promise<Lost> {
  const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const began = await next();
  let [last, shown, lost, longest] = [began, 0, 0, 0];
  while (last - began < during) {
    const now = await next();
    shown += 1;
    lost += Math.max(0, Math.round((now - last) / (1_000 / 60)) - 1);
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { shown, lost, longest };
}

function cells({ name, measured: { found, problem } }: Row): string[] {
  if (!found) return [name, problem, '', '', '', '', ''];
  const { arrows, still, played, step } = found;
  const lost = ({ lost: frames, shown }: Lost) => `${inDigits(frames)} (${Math.round((100 * frames) / Math.max(1, frames + shown))} %)`;
  return [name, inDigits(arrows), lost(still), inDigits(played.shown), lost(played), inTime(played.longest), step === null ? '' : inTime(step)];
}

function aimOf({ name, measured: { found, problem } }: Row): Aim {
  const aim = `${name}: plays at 60 frames a second, at most 2 % lost`;
  if (!found) return { aim, figure: problem, isReached: null };
  const { lost, shown } = found.played;
  return { aim, figure: `${inDigits(lost)} of ${inDigits(lost + shown)} lost`, isReached: lost <= 0.02 * (lost + shown) };
}
