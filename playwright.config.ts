// How the app is tested as a whole: the built page in a browser tab (e2e) and the built desktop app (electron).
import { defineConfig, devices } from '@playwright/test';
import { findBrowser, NO_BROWSER } from './scripts/programs.mjs';

const browser = findBrowser();
if (!browser) throw new Error(NO_BROWSER);

/** Worker processes inherit the port that the first process chose; two runs at a time get different ones. */
process.env.DATAREIS_TEST_PORT ??= String(20_000 + (process.pid % 20_000));
const port = process.env.DATAREIS_TEST_PORT;
const address = `http://127.0.0.1:${port}/`;

const SAME_PIXELS_EVERYWHERE = [
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];
const QUIET = ['--no-first-run', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** The engine's 34 MB are compiled where they are used: a page opens in three quarters of the time. */
const STARTS_SOONER = ['--js-flags=--wasm-lazy-compilation'];
const IN_CONTAINERS = ['--no-sandbox', '--disable-dev-shm-usage'];

export default defineConfig({
  outputDir: 'test-results',
  testMatch: '**/*.spec.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixelRatio: 0.002, animations: 'disabled', caret: 'hide', scale: 'css' } },
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    channel: undefined,
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    acceptDownloads: true,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browser, args: [...IN_CONTAINERS, ...QUIET, ...STARTS_SOONER, ...SAME_PIXELS_EVERYWHERE] },
  },
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    { name: 'electron', testDir: 'test/electron', use: { screenshot: 'off' } },
  ],
  webServer: {
    command: `node --import tsx scripts/serve.ts --port ${port}`,
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
    stdout: 'ignore',
  },
});
