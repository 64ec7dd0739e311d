// Where on this machine are the programs that we use but that npm does not bring: a browser for the tests, Electron? Looks for files only; never require('electron'), which downloads.
import { spawnSync } from 'node:child_process';
import dns from 'node:dns/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './prepare.mjs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ELECTRON_FILE = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const RESOLVE_MS = 2_000;
const DOWNLOAD_MS = 60_000;

export const NO_BROWSER =
  'No Chromium was found: install it (Debian: apt-get install chromium), run `npx playwright install chromium`, or name one in CHROMIUM_PATH.';

/** The Chromium for the tests, or null. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return [...BROWSERS, ...playwrightBrowser()].find((file) => existsSync(file)) || null;
}

/** The Electron program, or null. Its installer writes path.txt when all has been unpacked. */
export function findElectron() {
  const folder = electronPackage();
  if (!folder) return null;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const whole = override || existsSync(path.join(folder, 'path.txt'));
  const file = path.join(override || path.join(folder, 'dist'), ELECTRON_FILE[process.platform] || 'electron');
  return whole && existsSync(file) ? file : null;
}

/** Downloads Electron where it can be had within a minute; null when not. */
export function fetchElectron() {
  const folder = electronPackage();
  if (!folder) return null;
  spawnSync(process.execPath, [path.join(folder, 'install.js')], { cwd: ROOT, stdio: ['ignore', 'ignore', 'ignore'], timeout: DOWNLOAD_MS });
  return findElectron();
}

/** The host Electron comes from, and whether its name resolves: without a network that takes no time. */
export async function electronSource() {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/';
  const host = new URL(mirror).hostname;
  const found = dns.lookup(host).then(
    () => true,
    () => false,
  );
  return { host, reachable: await Promise.race([found, after(RESOLVE_MS)]) };
}

function after(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, false).unref();
  });
}

function electronPackage() {
  try {
    return path.dirname(requireHere().resolve('electron/package.json'));
  } catch {
    return null;
  }
}

function playwrightBrowser() {
  try {
    return [requireHere()('playwright-core').chromium.executablePath()];
  } catch {
    return [];
  }
}

function requireHere() {
  return createRequire(path.join(ROOT, 'package.json'));
}
