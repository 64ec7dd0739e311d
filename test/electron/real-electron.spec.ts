// Does the built app start in Electron itself? Skipped, saying so, where there is no Electron to run.
import { _electron, expect, test } from '@playwright/test';
import { findElectron } from '../../scripts/programs.mjs';

const electron = findElectron();
const onLinux = process.platform === 'linux';
const noScreen = onLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

test.skip(electron === null, 'there is no Electron binary here');
test.skip(noScreen, 'there is no screen for a window');

test('the window opens with the sample, under the policy', async () => {
  const asRoot = onLinux && process.getuid?.() === 0;
  const app = await _electron.launch({ executablePath: electron ?? '', args: [...(asRoot ? ['--no-sandbox'] : []), '.', '--sample'] });
  try {
    const page = await app.firstWindow();
    await expect(page).toHaveURL(/^app:\/\/bundle\//);
    await expect(page).toHaveTitle('Datareis');
    expect(await page.evaluate(() => datareisHost.started())).toEqual({ kind: 'sample' });
    expect(await page.evaluate(async () => (await fetch('./index.html')).headers.get('content-security-policy'))).toMatch(/^default-src 'none'/);
  } finally {
    await app.close();
  }
});
