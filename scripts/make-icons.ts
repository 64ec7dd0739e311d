// npm run icons: the icons of the app and of its case files, from electron/icons/*.svg to what each system wants (PNG, ICO, ICNS).
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { icnsOf, icoOf } from './icons/containers.ts';
import { findBrowser, NO_BROWSER } from './programs.mjs';

const FOLDER = path.join(import.meta.dirname, '../electron/icons');
const WINDOWS = [16, 24, 32, 48, 64, 128, 256];
const MAC = [16, 32, 64, 128, 256, 512, 1024];
const LINUX = [16, 32, 48, 64, 128, 256, 512];
/** The drawing, and what its files are called: electron-builder finds them by these names. */
const DRAWINGS = [
  ['datareis.svg', 'icon'],
  ['document.svg', 'datareis'],
] as const;

const executablePath = findBrowser();
if (!executablePath) throw new Error(NO_BROWSER);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
await mkdir(path.join(FOLDER, 'linux'), { recursive: true });
for (const [drawing, name] of DRAWINGS) {
  const svg = await readFile(path.join(FOLDER, drawing), 'utf8');
  const sizes = new Map<number, Buffer>();
  for (const size of new Set([...WINDOWS, ...MAC, ...LINUX])) sizes.set(size, await picture(page, svg, size));
  const of = (size: number) => [size, sizes.get(size) ?? Buffer.alloc(0)] as const;
  await writeFile(path.join(FOLDER, `${name}.ico`), icoOf(WINDOWS.map(of)));
  await writeFile(path.join(FOLDER, `${name}.icns`), icnsOf(MAC.map(of)));
  if (name === 'icon') for (const [size, png] of LINUX.map(of)) await writeFile(path.join(FOLDER, 'linux', `${size}x${size}.png`), png);
}
await browser.close();

async function picture(shown: Page, svg: string, size: number): Promise<Buffer> {
  await shown.setViewportSize({ width: size, height: size });
  await shown.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return shown.screenshot({ omitBackground: true, type: 'png' });
}
