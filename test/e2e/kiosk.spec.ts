// The big screen and the watched folder in a browser: started by key, read at four metres, nothing but totals on it, and moved within five seconds by a file that comes in.
import { test as alone, expect, type Page } from '@playwright/test';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';

const SCREENS = [
  [1920, 1080],
  [1280, 720],
  [3840, 2160],
] as const;
const DAY = 'series_id,observed_on,area_id,unit_id,breakdown,value,status\n';

const kiosk = (page: Page) => page.getByRole('main', { name: 'Groot scherm met signalen' });
const tile = (page: Page, name: string) => page.locator('.kiosk-tile', { has: page.getByRole('heading', { name, exact: true }) });
const section = (page: Page, name: string) => page.locator('.kiosk-block', { has: page.getByRole('heading', { name, exact: true }) });

/** A folder in the browser's own store takes the place of the one that the user would choose. */
async function withFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('dagcijfers', { create: true }),
    });
  });
}

async function put(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([file, content]) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('dagcijfers', { create: true });
      const writable = await (await folder.getFileHandle(file ?? '', { create: true })).createWritable();
      await writable.write(content ?? '');
      await writable.close();
    },
    [name, text],
  );
}

async function follow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Signalen' }).click();
  await page.getByRole('button', { name: 'Map volgen…' }).click();
  await expect(page.getByRole('button', { name: /^Gevolgde map: Map ‘dagcijfers’/ })).toBeVisible();
}

async function goToPage(page: Page, name: string): Promise<void> {
  const all = Number((await page.locator('.kiosk-paging strong').innerText()).split(' ').at(-1));
  for (let turned = 0; turned < all && (await section(page, name).count()) === 0; turned += 1) await page.keyboard.press('ArrowRight');
  await expect(section(page, name)).toBeVisible();
}

test('key K opens it, Escape and the button close it; the focus and the screen behind are as before', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('k');
  await expect(kiosk(page)).toBeFocused();
  await expect(page.locator('.rail, .bar, .card')).toHaveCount(0);
  await expect(tile(page, 'Belastingen')).toContainText('normaal');
  await page.keyboard.press('Escape');
  await expect(page.locator('.card').first()).toBeVisible();
  await page.getByRole('button', { name: 'Signalen' }).click();
  await page.getByRole('button', { name: 'Groot scherm' }).click();
  await page.getByRole('button', { name: 'Sluiten' }).click();
  await expect(page.getByRole('tab', { name: 'Thermometer' })).toBeVisible();
});

test('it follows the newest day with values, and says loudly that it is old', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cijfers van dinsdag 30 juni 2020');
  await expect(page.locator('.kiosk-note')).toContainText(/Oude cijfers: van dinsdag 30 juni 2020, [\d.]+ dagen geleden/);
  await expect(page.locator('.kiosk-read')).toContainText(/Gelezen om \d\d\.\d\d/);
});

test('on a day that the user chose it shows that day: Zuiderpolder red since 25 March, Kanaalzone amber since the 19th', async ({ page }) => {
  await openSample(page);
  await page.locator('.bar .segment').first().click();
  await page.keyboard.type('30032020');
  await page.getByRole('button', { name: 'Kaart' }).first().click();
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cijfers van maandag 30 maart 2020');
  await goToPage(page, 'Meldingen bijgeplaatst afval');
  const reports = section(page, 'Meldingen bijgeplaatst afval');
  await expect(reports.locator('.kiosk-tile', { hasText: 'Zuiderpolder' })).toContainText(/rood.*26.*sinds wo 25 mrt.*400/);
  await expect(reports.locator('.kiosk-tile', { hasText: 'Kanaalzone' })).toContainText(/oranje.*19.*sinds do 19 mrt.*149/);
  await page.getByRole('button', { name: 'Nieuwste dag (N)' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cijfers van dinsdag 30 juni 2020');
});

for (const [width, height] of SCREENS) {
  test(`at ${width} x ${height} nothing scrolls, nothing is cut, and letters are large`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openSample(page);
    await page.keyboard.press('k');
    await expect(page.locator('.kiosk-tile').first()).toBeVisible();
    const unit = Math.min(width / 1920, height / 1080);
    const all = Number((await page.locator('.kiosk-paging strong').innerText()).split(' ').at(-1));
    for (let turned = 0; turned < all; turned += 1) {
      const found = await page.evaluate(measured);
      expect(found.cut).toEqual([]);
      expect(found.scrolls).toBe(false);
      expect(found.smallest / unit).toBeGreaterThanOrEqual(24);
      expect(found.main / unit).toBeGreaterThanOrEqual(40);
      await page.keyboard.press('ArrowRight');
    }
  });
}

/** In the page: what is cut off, whether the window scrolls, and the smallest letters, of all and of names, levels and values, in pixels. */
function measured() {
  const shown = [...document.querySelectorAll<HTMLElement>('.kiosk *')].filter((part) => !part.closest('.visually-hidden') && part.clientHeight > 0);
  const cut = shown.filter((part) => {
    const { overflowX, overflowY } = getComputedStyle(part);
    return (
      (overflowY !== 'visible' && part.scrollHeight > part.clientHeight + 2) || (overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 2)
    );
  });
  const size = (part: Element) => Number.parseFloat(getComputedStyle(part).fontSize);
  const texts = shown.filter((part) => [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()));
  const main = [
    ...document.querySelectorAll('.kiosk h1, .kiosk h2, .kiosk-tile h3, .kiosk-level strong, .kiosk-value, .kiosk-note, .silent dt, .silent dd'),
  ];
  const root = document.documentElement;
  return {
    cut: cut.map((part) => `${part.className} ${part.textContent?.slice(0, 40)}`),
    scrolls: root.scrollHeight > root.clientHeight || root.scrollWidth > root.clientWidth,
    smallest: Math.min(...texts.map(size)),
    main: Math.min(...main.map(size)),
  };
}

test('no words of people stand on it: no signals in words, decisions, explanations or file names', async ({ page }) => {
  await openSample(page);
  const free = await page.evaluate(async () => {
    const read = async (sheet: string) => (await (await fetch(`./lindehaven/${sheet}.csv`)).text()).split('\n').slice(1);
    const sheets = await Promise.all(['qualitative_signals', 'decisions', 'annotations'].map(read));
    return sheets.flat().flatMap((line) => line.match(/[A-Z][^,"|]{24,}/g) ?? []);
  });
  expect(free.length).toBeGreaterThan(20);
  await page.keyboard.press('k');
  await expect(page.locator('.kiosk-tile').first()).toBeVisible();
  const all = Number((await page.locator('.kiosk-paging strong').innerText()).split(' ').at(-1));
  for (let turned = 0; turned < all; turned += 1) {
    const shown = await kiosk(page).innerText();
    expect(free.filter((text) => shown.includes(text))).toEqual([]);
    await page.keyboard.press('ArrowRight');
  }
});

alone('with little motion pages turn by hand only', async ({ page }) => {
  await openSample(page);
  await page.clock.install();
  await page.keyboard.press('k');
  await expect(page.locator('.kiosk-tile').first()).toBeVisible();
  await page.clock.fastForward(40_000);
  await expect(page.locator('.kiosk-paging strong')).toHaveText(/^1 van /);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.kiosk-paging strong')).toHaveText(/^2 van /);
  await page.keyboard.press('Home');
  await expect(page.locator('.kiosk-paging strong')).toHaveText(/^1 van /);
});

alone.describe('with motion', () => {
  alone.use({ contextOptions: { reducedMotion: 'no-preference' } });

  alone('pages turn every fifteen seconds, and space holds them', async ({ page }) => {
    await openSample(page);
    await page.clock.install();
    await page.keyboard.press('k');
    const at = page.locator('.kiosk-paging strong');
    await expect(at).toHaveText(/^1 van /);
    await page.clock.fastForward(15_100);
    await expect(at).toHaveText(/^2 van /);
    await page.keyboard.press(' ');
    await expect(page.getByText('Staat stil')).toBeVisible();
    await page.clock.fastForward(60_000);
    await expect(at).toHaveText(/^2 van /);
    await page.keyboard.press(' ');
    await page.clock.fastForward(15_100);
    await expect(at).toHaveText(/^3 van /);
  });
});

alone.describe('the watched folder', () => {
  alone('a new day moves the big screen at once, without a question, and corrections count', async ({ page }) => {
    await withFolder(page);
    await openSample(page);
    await follow(page);
    await page.keyboard.press('k');
    await expect(page.locator('.kiosk-tile').first()).toBeVisible();
    const lines = (value: number) => `${DAY}sig-verz,2020-07-01,,unit-reiniging,,${value},measured\n`;
    await put(page, '2020-07-01.csv', lines(4.4));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cijfers van woensdag 1 juli 2020');
    await expect(tile(page, 'Reiniging en Afval').first()).toContainText('4,4');
    await expect(tile(page, 'Belastingen').first()).toContainText('geen opgave');
    await put(page, '2020-07-01.csv', lines(5.5));
    await expect(tile(page, 'Reiniging en Afval').first()).toContainText('5,5');
    await expect(page.locator('.kiosk-read')).toContainText('bestand van');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /^Gevolgde map: Map ‘dagcijfers’ wordt gelezen, laatst \d\d\.\d\d$/ })).toBeVisible();
  });

  alone('a file that cannot be used is said, and does not stop the rest; Stop stops', async ({ page }) => {
    await withFolder(page);
    await openSample(page);
    await follow(page);
    await put(page, 'kapot.json', '{"x": ');
    await put(page, 'goed.csv', `${DAY}sig-bel,2020-07-01,,,,999,measured\n`);
    const status = page.getByRole('button', { name: /^Gevolgde map/ });
    await expect(status).toHaveClass(/wrong/, { timeout: 40_000 });
    await status.click();
    await expect(page.getByRole('dialog', { name: 'Gevolgde map' })).toContainText('dagcijfers/kapot.json');
    await expect(page.getByRole('dialog', { name: 'Gevolgde map' })).not.toContainText('dagcijfers/goed.csv');
    await page.getByRole('button', { name: 'Stop met het volgen van map ‘dagcijfers’' }).click();
    await page.getByRole('button', { name: 'Map volgen…' }).waitFor();
  });

  alone('where a browser cannot watch it says so, and reads the folder again by hand', async ({ page }) => {
    await page.addInitScript(() => Object.assign(window, { showDirectoryPicker: undefined }));
    await openSample(page);
    await page.getByRole('button', { name: 'Signalen' }).click();
    await page.getByRole('button', { name: 'Map volgen…' }).click();
    await expect(page.getByRole('dialog')).toContainText('Deze browser kan een map niet volgen');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByRole('button', { name: 'Map opnieuw lezen' }).click();
    await chooser;
  });
});
