// Twelve ways for a page to get out, and all screens: does nothing leave the desktop app? (reliability S-04, S-12)
import { expect, type Page, test } from '@playwright/test';
import { launch, NO_STAND_IN, type StandIn } from './stand-in.ts';

test.skip(NO_STAND_IN !== null, NO_STAND_IN ?? '');

let app: StandIn;
let page: Page;

test.beforeAll(async () => {
  app = await launch({ locale: 'nl-NL', args: ['--sample'] });
  page = await app.firstWindow();
});
test.afterAll(() => app?.close());

test('all screens are used, and nothing is asked outside', async () => {
  await expect(page.locator('.card').first()).toBeVisible({ timeout: 40_000 });
  for (const key of '12345678') {
    await page.keyboard.press(key);
    await expect(page.locator('.rail [aria-current="page"]')).toHaveAttribute('aria-keyshortcuts', key);
    await expect(page.locator('main')).not.toBeEmpty();
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('https://evil.test/');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const { externalRequests, mainErrors } = await app.recorded();
  expect([externalRequests, mainErrors]).toEqual([[], []]);
});

test('a dropped address, a dropped page, a middle click, a base and a webview lead nowhere', async () => {
  const before = page.url();
  await page.evaluate(async () => {
    const drop = (data: DataTransfer) => {
      const target = document.querySelector('.app') ?? document.body;
      for (const type of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    };
    const address = new DataTransfer();
    address.setData('text/uri-list', 'https://evil.test/drop');
    address.setData('text/plain', 'https://evil.test/drop');
    drop(address);
    const file = new DataTransfer();
    file.items.add(new File(['<script>document.title="ran"</script>'], 'page.html', { type: 'text/html' }));
    drop(file);
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: 'https://evil.test/middle', textContent: 'x' }));
    link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }));
    document.head.append(Object.assign(document.createElement('base'), { href: 'https://evil.test/base/' }));
    await fetch('./x').catch(() => {});
    const webview = document.createElement('webview');
    webview.setAttribute('src', 'https://evil.test/webview');
    document.body.append(webview);
    const object = Object.assign(document.createElement('object'), { data: 'https://evil.test/object' });
    document.body.append(object);
    await new Promise((resolve) => setTimeout(resolve, 400));
  });
  const { externalRequests, navigations, windowOpen, windows } = await app.recorded();
  expect(externalRequests).toEqual([]);
  expect(navigations.filter(({ prevented }) => !prevented)).toEqual([]);
  expect(windowOpen.filter(({ action }) => action !== 'deny')).toEqual([]);
  expect(windows).toHaveLength(1);
  expect(page.url()).toBe(before);
  expect(await page.title()).toMatch(/Datareis$/);
});
