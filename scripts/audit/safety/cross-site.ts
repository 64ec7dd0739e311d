// Issue 9: 200 payloads as every text of a case, through every screen and everything that leaves the app. None may run, become markup or fetch; a control shows that it would be seen.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, NO_BROWSER } from '../../programs.mjs';
import { withServedPage } from '../built-page.ts';
import type { AuditOptions, Checked } from '../part.ts';
import { heldPairs, hostileSheets, textFields } from './hostile-case.ts';
import { makeOutlets, type Outlet } from './outlets.ts';
import { familyCounts, PAYLOADS } from './payloads.ts';
import { openCase, type WalkSize, walk } from './walk.ts';
import { isHarmless, type Seen, seenInFile, seenOn, seenWords, watch } from './watched.ts';

const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking'];
/** So many of the payloads must run where nothing is done against them, or the test sees nothing. */
const LEAST_SEEN = 40;
/** Of the control, in one page. */
const TOGETHER = 12;
const FULL: WalkSize = { clicks: 160, ofOneKind: 3, sheets: 99, chosen: 60 };
const QUICK: WalkSize = { clicks: 40, ofOneKind: 1, sheets: 6, chosen: 10 };
const isOwn = (url: URL) => url.hostname === '127.0.0.1' || /^(file|blob|data):$/.test(url.protocol);
/** tsx names functions with a helper that the page does not have. */
const IN_THE_PAGE = 'globalThis.__name = (named) => named; delete window.showSaveFilePicker;';

export async function crossSite({ isQuick }: AuditOptions): Promise<Checked[]> {
  const texts = PAYLOADS.map(({ text }) => text).filter((_, at) => !isQuick || at % 4 === 0);
  const rows = [corpusRow(texts)];
  const executablePath = findBrowser();
  if (!executablePath) return [...rows, { what: 'a browser', found: NO_BROWSER, isRight: false }];
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'datareis-hostile-'));
  try {
    rows.push(...(await controlRows(browser, folder)));
    await withServedPage(async (address) => {
      for (const ids of ['sound', 'hostile'] as const) rows.push(await screensRow(browser, address, { texts, ids }, isQuick ? QUICK : FULL));
    });
    for (const ids of ['sound', 'hostile'] as const) rows.push(...(await outletRows(browser, path.join(folder, ids), texts, ids)));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

function corpusRow(texts: readonly string[]): Checked {
  const fields = textFields();
  const sheets = new Set(fields.map(({ sheet }) => sheet)).size;
  const pairs = heldPairs({ texts, ids: 'sound' });
  const found = `${texts.length} of ${PAYLOADS.length} payloads (${familyCounts()}) in ${fields.length} text fields of ${sheets} sheets: ${pairs} of ${texts.length * fields.length} pairs in one case`;
  return { what: 'the corpus', found, isRight: PAYLOADS.length >= 200 && pairs > texts.length * fields.length * 0.9 };
}

async function watched(browser: Browser) {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 }, locale: 'nl-NL', reducedMotion: 'reduce' });
  const asked = await watch(context, isOwn);
  await context.addInitScript(IN_THE_PAGE);
  return { context, asked };
}

/** What is unsafe on purpose must be seen: in a page with a policy, and in a picture. */
async function controlRows(browser: Browser, folder: string): Promise<Checked[]> {
  const { context, asked } = await watched(browser);
  const page = path.join(folder, 'control.html');
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><p>control</p>`);
  const sink = await unsafely(await context.newPage(), page, asked);
  const picture = path.join(folder, 'control.svg');
  writeFileSync(picture, `<svg xmlns="http://www.w3.org/2000/svg" onload="datareisRan(1)"><script>datareisRan(2)</script></svg>`);
  const drawn = await seenInFile(context, picture, asked);
  await context.close();
  console.error(`  control: ${seenWords(sink).slice(0, 90)}; ${seenWords(drawn)}`);
  return [
    {
      what: 'control: an unsafe sink',
      found: `${seenWords(sink).slice(0, 90)} …`,
      isRight: sink.ran.length >= LEAST_SEEN && sink.planted.length > 20 && sink.asked.length > 3,
    },
    { what: 'control: an unsafe picture', found: seenWords(drawn).slice(0, 90), isRight: drawn.ran.length === 2 },
  ];
}

/** Each payload written as markup, but for those that lead the page away. */
async function unsafely(page: Page, file: string, asked: readonly string[]): Promise<Seen> {
  const [ran, planted] = [new Set<number>(), new Set<string>()];
  const staying = PAYLOADS.filter(({ text }) => !/refresh|<base|<form|<button/i.test(text));
  for (let from = 0; from < staying.length; from += TOGETHER) {
    await page.goto(`file://${file}?${from}`).catch(() => null);
    for (const { text } of staying.slice(from, from + TOGETHER)) await page.evaluate(writeMarkup, text).catch(() => null);
    await page.waitForTimeout(300);
    const seen = await seenOn(page, []).catch(() => null);
    for (const number of seen?.ran ?? []) ran.add(number);
    for (const what of seen?.planted ?? []) planted.add(what);
  }
  return { ran: [...ran], planted: [...planted], asked: [...asked], shown: 0 };
}

function writeMarkup(words: string): void {
  document.body.appendChild(document.createElement('div')).innerHTML = words;
}

async function outletRows(browser: Browser, folder: string, texts: readonly string[], ids: 'sound' | 'hostile'): Promise<Checked[]> {
  const outlets = await makeOutlets(folder, texts, ids);
  const { context, asked } = await watched(browser);
  const rows: Checked[] = [];
  console.error(`  ${outlets.length} files made, ${ids} ids`);
  for (const outlet of outlets)
    rows.push(outletRow(outlet, ids, /\.(html|svg)$/.test(outlet.name) ? await seenInFile(context, outlet.file, asked) : null));
  await context.close();
  return rows;
}

function outletRow(outlet: Outlet, ids: string, seen: Seen | null): Checked {
  const { name, faults, back } = outlet;
  const words = [
    seen && seenWords(seen),
    faults.length ? faults.slice(0, 2).join('; ') : 'sound',
    back && `${back.whole} of ${back.of} payloads read back as they are`,
  ];
  return {
    what: `export ${name}, ${ids} ids`,
    found: words.filter(Boolean).join('; '),
    isRight: faults.length === 0 && (seen === null || isHarmless(seen)) && isWhole(outlet),
  };
}

/** A catalogue holds the datasets of a case and little else; every other file that is read back holds all. */
const isWhole = ({ name, back }: Outlet) => back === null || back.whole >= back.of * (name.startsWith('catalogue') ? 0.95 : 1);

async function screensRow(browser: Browser, address: string, hostile: Parameters<typeof hostileSheets>[0], size: WalkSize): Promise<Checked> {
  const { context, asked } = await watched(browser);
  try {
    const page = await context.newPage();
    await openCase(page, address, hostileSheets(hostile));
    const clicks = await walk(page, size, (line) => console.error(`  ${hostile.ids} ids, ${line}`));
    const seen = await seenOn(page, asked);
    console.error(`  ${hostile.ids} ids: ${seenWords(seen)}`);
    return {
      what: `all screens, ${hostile.ids} ids`,
      found: `${clicks} clicks; ${seenWords(seen)}`,
      isRight: isHarmless(seen) && seen.shown > hostile.texts.length,
    };
  } finally {
    await context.close();
  }
}
