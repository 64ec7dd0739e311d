// Does the built desktop app do what the page may ask, and nothing else?
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { CHANNELS } from '../../electron/channels.ts';
import { launch, NO_STAND_IN, type StandIn } from './stand-in.ts';

test.skip(NO_STAND_IN !== null, NO_STAND_IN ?? '');

const FIXTURE = path.join(import.meta.dirname, '../fixtures/electron/afdelingen.csv');
const HOST_PARTS = [
  ...[
    'addActs',
    'administratorFile',
    'administratorSettings',
    'closeWindow',
    'forgetRecent',
    'forgetWork',
    'holdCase',
    'keepWork',
    'leftWork',
    'lookAtCase',
    'openPrevious',
    'openRecent',
    'recentCases',
  ],
  ...['recoverWork', 'saveCase', 'setUnsaved'],
  ...['kind', 'onCommand', 'onFiles', 'onWatched', 'openFiles', 'openFolder', 'print', 'recall', 'remember', 'saveFile', 'savePdf', 'started'],
  ...['stopWatching', 'watchFolder'],
].sort();
const PAGE_RIGHTS = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

let app: StandIn;
let page: Page;
const work = mkdtempSync(path.join(os.tmpdir(), 'datareis-app-'));
const menuLabels = async () => (await app.recorded()).menu?.map((menu) => menu.label);

test.beforeAll(async () => {
  app = await launch();
  page = await app.firstWindow();
});
test.afterAll(async () => {
  await app?.close();
  rmSync(work, { recursive: true, force: true });
});

test('one window opens, with the page and one object', async () => {
  const { windows, mainErrors } = await app.recorded();
  expect(windows).toMatchObject([{ url: expect.stringMatching(/^app:\/\/bundle\//), title: 'Datareis' }]);
  expect(await page.evaluate(() => Object.keys(datareisHost).sort())).toEqual(HOST_PARTS);
  expect(await page.evaluate(() => datareisHost.kind)).toBe('electron');
  const reach = await page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter((name) => /^(require|process|module|Buffer|electron|ipcRenderer)$/i.test(name)),
  );
  expect(reach).toEqual([]);
  expect(mainErrors).toEqual([]);
});

test('every answer carries the policy', async () => {
  const answers = await page.evaluate(async () => {
    const addresses = [
      './',
      './index.html',
      './lindehaven/units.csv',
      './fields.csv',
      './nowhere.js',
      './..%2f..%2fpackage.json',
      './%2e%2e/package.json',
    ];
    const scripts = [...document.scripts].map((script) => script.src);
    const get = async (address: string) => {
      const answer = await fetch(address);
      return { status: answer.status, policy: answer.headers.get('content-security-policy'), sniff: answer.headers.get('x-content-type-options') };
    };
    return Promise.all([...addresses, ...scripts].map(get));
  });
  expect(answers.slice(0, 7).map((answer) => answer.status)).toEqual([200, 200, 200, 200, 404, 403, 404]);
  for (const { policy, sniff } of answers) {
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    expect(sniff).toBe('nosniff');
  }
});

test('the page runs no script of elsewhere', async () => {
  const ran = await page.evaluate(async () => {
    const inline = document.createElement('script');
    inline.textContent = 'document.title = "ran"';
    document.head.append(inline);
    const attribute = document.createElement('img');
    attribute.setAttribute('onerror', 'document.title = "ran"');
    attribute.src = 'data:image/png;base64,x';
    document.body.append(attribute);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const made = (() => {
      try {
        return new Function('return 1')();
      } catch (error) {
        return (error as Error).name;
      }
    })();
    return [document.title, made];
  });
  expect(ran).toEqual(['Datareis', 'EvalError']);
});

test('files are opened through the dialog', async () => {
  await app.answerDialog('open', { filePaths: [FIXTURE] });
  const files = await page.evaluate(async () => {
    const opened = await datareisHost.openFiles();
    return opened.map((file) => ({ path: file.path, size: file.size, text: new TextDecoder().decode(file.bytes ?? undefined) }));
  });
  const text = readFileSync(FIXTURE, 'utf8');
  expect(files).toEqual([{ path: 'afdelingen.csv', size: Buffer.byteLength(text), text }]);
});

test('a folder is opened through the dialog, to the bottom', async () => {
  mkdirSync(path.join(work, 'Zaak/onder'), { recursive: true });
  for (const name of ['Zaak/b.csv', 'Zaak/a.csv', 'Zaak/onder/c.csv', 'Zaak/.verborgen']) writeFileSync(path.join(work, name), name);
  await app.answerDialog('open', { filePaths: [path.join(work, 'Zaak')] });
  const paths = await page.evaluate(async () => (await datareisHost.openFolder()).map((file) => file.path));
  expect(paths).toEqual(['Zaak/a.csv', 'Zaak/b.csv', 'Zaak/onder/c.csv']);
});

test('a dialog that is cancelled gives nothing', async () => {
  for (const kind of ['open', 'open', 'save'] as const) await app.answerDialog(kind, { canceled: true });
  const answers = await page.evaluate(async () => {
    const host = datareisHost;
    const file = { suggestedName: 'x', extension: 'svg', mediaType: 'image/svg+xml', bytes: new Uint8Array() };
    return [await host.openFiles(), await host.openFolder(), await host.saveFile(file)];
  });
  expect(answers).toEqual([[], [], { outcome: 'cancelled' }]);
});

const save = (suggestedName: string) =>
  page.evaluate((name) => {
    const bytes = new TextEncoder().encode('<svg>nieuw</svg>');
    return datareisHost.saveFile({ suggestedName: name, extension: 'svg', mediaType: 'image/svg+xml', bytes });
  }, suggestedName);

test('a file is saved through the dialog', async () => {
  await app.answerDialog('save', { filePath: path.join(work, 'kaart.svg') });
  expect(await save('Kaart: van/naar')).toEqual({ outcome: 'saved', name: 'kaart.svg' });
  expect(readFileSync(path.join(work, 'kaart.svg'), 'utf8')).toBe('<svg>nieuw</svg>');
  expect((await app.recorded()).dialogs.at(-1)?.options.defaultPath).toBe('Kaart- van-naar.svg');
});

test('a name without extension gets one, unless that would overwrite', async () => {
  await app.answerDialog('save', { filePath: path.join(work, 'los') });
  expect(await save('los')).toEqual({ outcome: 'saved', name: 'los.svg' });
  writeFileSync(path.join(work, 'los.svg'), 'oud');
  await app.answerDialog('save', { filePath: path.join(work, 'los') });
  expect(await save('los')).toEqual({ outcome: 'saved', name: 'los' });
  expect(readFileSync(path.join(work, 'los.svg'), 'utf8')).toBe('oud');
});

test('a save that fails says why', async () => {
  await app.answerDialog('save', { filePath: path.join(work, 'weg/kaart.svg') });
  expect(await save('kaart')).toEqual({ outcome: 'failed', reason: 'De map bestaat niet meer. Kies een andere map.' });
  expect(readdirSync(work).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('the menu tells the page, by click and by key, until it stops listening', async () => {
  const heard = () => page.evaluate(() => (window as { heard?: string[] }).heard);
  await page.evaluate(() => {
    const list: string[] = [];
    const stop = datareisHost.onCommand((...given) => list.push(...given.map(String)));
    Object.assign(window, { heard: list, stopHearing: stop });
  });
  await app.clickMenu('Beeld/Inzoomen');
  await app.clickMenu('Beeld/Passend');
  await app.pressAccelerator('CommandOrControl+-');
  await expect.poll(heard).toEqual(['zoom-in', 'zoom-fit', 'zoom-out']);
  await page.evaluate(() => (window as unknown as { stopHearing: () => void }).stopHearing());
  await app.clickMenu('Beeld/Inzoomen');
  await page.evaluate(() => datareisHost.recall('theme'));
  expect(await heard()).toHaveLength(3);
});

test('the menu follows the language that the page remembers', async () => {
  expect(await menuLabels()).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Help']);
  await page.evaluate(() => datareisHost.remember('language', 'en'));
  expect(await menuLabels()).toEqual(['File', 'Edit', 'View', 'Help']);
  expect(await page.evaluate(() => datareisHost.recall('language'))).toBe('en');
  await page.evaluate(() => datareisHost.remember('language', 'nl'));
  expect(await menuLabels()).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Help']);
});

test('every channel that is answered is on the map', async () => {
  const answered = await app.evaluate((electron) => [...(electron.ipcMain as unknown as { handlers: Map<string, unknown> }).handlers.keys()]);
  expect(answered.sort()).toEqual([...CHANNELS].sort());
});

const WRONG_FRAMES = [
  { url: 'https://evil.test/' },
  { url: 'app://bundle/', isMain: false },
  { url: 'file:///bundle/index.html' },
  { url: 'about:blank' },
  { url: 'app://bundle.evil.test/' },
  { url: 'app://bundle@evil.test/' },
  { url: '' },
];
/** A name for a file may be nearly any text. */
const WRONG_TEXT: Partial<Record<string, string>> = { 'host:save-pdf': 'a\0b' };
for (const channel of CHANNELS) {
  test(`${channel} refuses every wrong frame and wrong input`, async () => {
    const before = (await app.recorded()).dialogs.length;
    for (const frame of WRONG_FRAMES) await expect(app.invokeAs(frame, channel)).rejects.toThrow('Refusal: wrong-sender');
    for (const given of [[{}], ['/etc/passwd', 1, 2], [WRONG_TEXT[channel] ?? '__proto__']]) {
      await expect(app.invokeAs({ url: 'app://bundle/' }, channel, ...given)).rejects.toThrow('Refusal: wrong-input');
    }
    expect((await app.recorded()).dialogs).toHaveLength(before);
  });
}

test('the window has the rights of a sandboxed page', async () => {
  const rights = await app.evaluate((electron) =>
    electron.BrowserWindow.getAllWindows().map(({ webContents }) => ({
      ...(webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
    })),
  );
  expect(rights).toEqual([{ ...PAGE_RIGHTS, devTools: true, preload: expect.stringMatching(/preload[/\\]index\.cjs$/) }]);
});

test('the page can not leave, open windows or reach the network', async () => {
  await page.evaluate(async () => {
    const add = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      return element;
    };
    add('a', { href: 'https://evil.test/link' }).click();
    add('a', { href: 'https://evil.test/blank', target: '_blank' }).click();
    add('a', { href: 'javascript:document.title="ran"' }).click();
    window.open('https://evil.test/open');
    window.open('app://bundle/');
    add('iframe', { src: 'https://evil.test/frame' });
    add('iframe', { src: 'data:text/html,x' });
    add('meta', { 'http-equiv': 'refresh', content: '0;url=https://evil.test/refresh' });
    (add('form', { action: 'https://evil.test/form', method: 'post' }) as HTMLFormElement).submit();
    add('img', { src: 'https://evil.test/pixel.png' });
    await fetch('https://evil.test/fetch').catch(() => {});
    navigator.sendBeacon('https://evil.test/beacon');
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await page.evaluate(() => location.assign('https://evil.test/location'));
  await page.waitForTimeout(300);
  const { externalRequests, navigations, windowOpen, windows } = await app.recorded();
  expect(externalRequests).toEqual([]);
  expect(navigations.length).toBeGreaterThan(0);
  expect(navigations.filter((navigation) => !navigation.prevented)).toEqual([]);
  expect(windowOpen.every(({ action }) => action === 'deny')).toBe(true);
  expect(windows).toMatchObject([{ url: expect.stringMatching(/^app:\/\/bundle\//), title: 'Datareis' }]);
});

test('the page may write to the clipboard, and gets no other permission', async () => {
  await page.evaluate(async () => {
    await navigator.clipboard.writeText('x').catch(() => {});
    await navigator.clipboard.readText().catch(() => {});
    await new Promise((resolve) => navigator.geolocation.getCurrentPosition(resolve, resolve));
    await Notification.requestPermission().catch(() => {});
  });
  const { permissions } = await app.recorded();
  const allowed = new Set(permissions.filter((permission) => permission.allowed).map((permission) => permission.name));
  expect([...allowed]).toEqual(['clipboard-sanitized-write']);
  expect(permissions.length).toBeGreaterThanOrEqual(3);
});

test('macOS and a second start hand over files', async () => {
  await page.evaluate(async () => {
    const list: string[] = [];
    datareisHost.onFiles((files) => list.push(...files.map((file) => file.path)));
    Object.assign(window, { arrived: list });
    await datareisHost.started();
  });
  await app.emit('app', 'open-file', FIXTURE);
  await app.emit('app', 'second-instance', ['electron', '--flag', '.', FIXTURE], work);
  await expect.poll(() => page.evaluate(() => (window as { arrived?: string[] }).arrived)).toEqual(['afdelingen.csv', 'afdelingen.csv']);
});

test('a page that crashes can be had back', async () => {
  await app.answerDialog('message', { response: 'Opnieuw laden' });
  await app.crashRenderer(page);
  await expect.poll(async () => (await app.recorded()).windows.length).toBe(1);
  await expect
    .poll(() =>
      app
        .windows()
        .find((window) => window !== page)
        ?.title(),
    )
    .toBe('Datareis');
  page = await app.firstWindow();
  expect(await page.evaluate(() => datareisHost.started())).toMatchObject({ kind: 'bare' });
});

test('unsaved work is not lost without a question', async () => {
  await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  await page.mouse.click(2, 2);
  await app.answerDialog('message', { response: 'Annuleren' });
  expect(await app.closeWindow(page)).toBe(false);
  expect((await app.recorded()).dialogs.at(-1)?.options.message).toBe('Er is werk dat niet is opgeslagen. Toch sluiten?');
});

test('nothing went wrong in the main process, and nothing left it', async () => {
  const { mainErrors, externalRequests } = await app.recorded();
  expect(mainErrors).toEqual([]);
  expect(externalRequests).toEqual([]);
});

test.describe('started again', () => {
  const started = (window: Page) =>
    window.evaluate(async () => {
      const start = await datareisHost.started();
      return start.kind === 'files' ? start.files.map((file) => file.path) : start.kind;
    });
  const once = async <T>(options: Parameters<typeof launch>[0], use: (app: StandIn, page: Page) => Promise<T>) => {
    const other = await launch(options);
    try {
      return await use(other, await other.firstWindow());
    } finally {
      await other.close();
    }
  };

  test('with the sample, with a file, or bare', async () => {
    expect(await once({ args: ['--sample'] }, (_app, window) => started(window))).toBe('sample');
    expect(await once({ args: [FIXTURE], isPackaged: true }, (_app, window) => started(window))).toEqual(['afdelingen.csv']);
    expect(await once({}, (_app, window) => started(window))).toBe('bare');
  });

  test('it remembers language and window, and has no developer tools when packaged', async () => {
    const home = path.join(work, 'home');
    await once({ home, locale: 'de-DE' }, async (first, window) => {
      expect((await first.recorded()).menu?.[0]?.label).toBe('File');
      await window.evaluate(() => datareisHost.remember('language', 'nl'));
      await first.evaluate((electron) => electron.BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 700 }));
      await first.closeWindow(window);
      await first.exited;
    });
    await once({ home, locale: 'de-DE', isPackaged: true }, async (second) => {
      const { menu, windows } = await second.recorded();
      expect(menu?.map((entry) => entry.label)).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Help']);
      expect(JSON.stringify(menu)).not.toContain('toggleDevTools');
      expect(windows).toMatchObject([{ bounds: { x: 40, y: 30, width: 900, height: 700 } }]);
    });
    expect(existsSync(path.join(home, '.config/Datareis/settings.json'))).toBe(true);
  });

  test('twice at a time, the second hands over its files and ends', async () => {
    const home = path.join(work, 'shared-home');
    await once({ home }, async (_first, window) => {
      await window.evaluate(async () => {
        Object.assign(window, { arrived: new Promise((resolve) => datareisHost.onFiles((files) => resolve(files.map((file) => file.path)))) });
        await datareisHost.started();
      });
      const second = await launch({ home, args: [FIXTURE] });
      await second.exited;
      expect(await window.evaluate(() => (window as unknown as { arrived: Promise<string[]> }).arrived)).toEqual(['afdelingen.csv']);
    });
  });
});
