// What does the shell open, where does it put its window, and what does it remember?
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readArguments } from '../../electron/arguments.ts';
import { holdArrivals } from '../../electron/arrivals.ts';
import { languageOf, SHELL_TEXT } from '../../electron/menu-text.ts';
import { openSettings } from '../../electron/settings.ts';
import { placeWindow } from '../../electron/window-place.ts';
import type { HostFile } from '../../renderer/host/host.ts';

describe('the command line', () => {
  it.each([
    [['electron', '.'], 2, { sample: false, places: [] }],
    [['electron', '.', '--sample'], 2, { sample: true, places: [] }],
    [['datareis', '--sample'], 1, { sample: true, places: [] }],
    [['datareis', 'a.csv', '/b/c.xlsx'], 1, { sample: false, places: ['/home/a.csv', '/b/c.xlsx'] }],
    [['electron', '--inspect=0', '--no-sandbox', '.', 'a.csv'], 2, { sample: false, places: ['/home/a.csv'] }],
    [['datareis', 'file:///home/een%20map/a.csv'], 1, { sample: false, places: ['/home/een map/a.csv'] }],
    [['datareis', '-psn_0_12345'], 1, { sample: false, places: [] }],
  ])('%j', (argv, own, asked) => {
    expect(readArguments(argv, own, '/home')).toEqual(asked);
  });
});

describe('arrivals', () => {
  const read = async (places: readonly string[]): Promise<HostFile[]> => places.map((place) => ({ path: place, size: 0, bytes: new Uint8Array() }));
  const held = (sample: boolean, places: string[]) => {
    const told: string[][] = [];
    const page = {
      files: (files: readonly HostFile[]) => told.push(files.map((file) => file.path)),
      command: (command: string) => told.push([command]),
    };
    return { told, arrivals: holdArrivals({ sample, places }, read, page) };
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

  it('start the page bare, with the sample, or with files', async () => {
    expect(await held(false, []).arrivals.started()).toEqual({ kind: 'bare' });
    expect(await held(true, []).arrivals.started()).toEqual({ kind: 'sample' });
    expect(await held(true, ['a']).arrivals.started()).toMatchObject({ kind: 'files', files: [{ path: 'a' }] });
  });

  it('wait until the page asks, and reach it at once afterwards', async () => {
    const { told, arrivals } = held(false, ['a']);
    arrivals.arrive(['b']);
    expect(await arrivals.started()).toMatchObject({ files: [{ path: 'a' }, { path: 'b' }] });
    arrivals.arrive(['c']);
    arrivals.arrive([]);
    await settled();
    expect(told).toEqual([['c']]);
  });

  it('keep what the menu asked until the page listens, each command once', async () => {
    const { told, arrivals } = held(false, []);
    for (const command of ['open-sample', 'zoom-in', 'open-sample'] as const) arrivals.command(command);
    await settled();
    expect(told).toEqual([]);
    await arrivals.started();
    await settled();
    arrivals.command('zoom-in');
    expect(told).toEqual([['open-sample'], ['zoom-in'], ['zoom-in']]);
  });

  it('wait again when the page is gone', async () => {
    const { told, arrivals } = held(false, []);
    await arrivals.started();
    arrivals.pageLeft();
    arrivals.arrive(['d']);
    await settled();
    expect(told).toEqual([]);
    expect(await arrivals.started()).toMatchObject({ files: [{ path: 'd' }] });
  });
});

describe('the window', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: 1920, y: 0, width: 1920, height: 1080 },
  ];
  it.each([
    ['where it was', { x: 100, y: 50, width: 900, height: 700 }, { x: 100, y: 50, width: 900, height: 700 }],
    ['on the second screen', { x: 2000, y: 50, width: 900, height: 700 }, { x: 2000, y: 50, width: 900, height: 700 }],
    ['partly off the side', { x: -700, y: 50, width: 900, height: 700 }, { x: -700, y: 50, width: 900, height: 700 }],
    ['never on a screen that is gone', { x: 5000, y: 50, width: 900, height: 700 }, { width: 1280, height: 800 }],
    ['never with its title above the screen', { x: 100, y: -40, width: 900, height: 700 }, { width: 1280, height: 800 }],
    ['never below the screen', { x: 100, y: 1030, width: 900, height: 700 }, { width: 1280, height: 800 }],
    ['never too small to use', { x: 0, y: 0, width: 10, height: 10 }, { x: 0, y: 0, width: 640, height: 480 }],
  ])('opens %s', (_where, saved, place) => {
    expect(placeWindow({ ...saved, maximized: false }, screens)).toEqual(place);
  });

  it('opens in the middle the first time', () => {
    expect(placeWindow(null, screens)).toEqual({ width: 1280, height: 800 });
  });
});

describe('settings', () => {
  const work = mkdtempSync(path.join(os.tmpdir(), 'datareis-settings-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  const file = path.join(work, 'new', 'settings.json');
  const state = { x: 1, y: 2, width: 700, height: 500, maximized: true };

  it('last', () => {
    const settings = openSettings(file);
    expect([settings.recall('language'), settings.windowState()]).toEqual([null, null]);
    settings.remember('language', 'en');
    settings.keepWindowState(state);
    const again = openSettings(file);
    expect([again.recall('language'), again.recall('theme'), again.windowState()]).toEqual(['en', null, state]);
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '7',
    '{"values":3,"window":[]}',
    '{"values":{"language":7},"window":{"x":"1"}}',
    '{"window":{"x":1e400,"y":0,"width":1,"height":1}}',
  ])('survive a file that holds %j', (content) => {
    writeFileSync(file, content);
    const settings = openSettings(file);
    expect([settings.recall('language'), settings.recall('depth'), settings.windowState()]).toEqual([null, null, null]);
    settings.remember('depth', '2');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ values: { depth: '2' } });
  });

  it('that can not be kept cost nothing else', () => {
    const settings = openSettings(path.join(file, 'settings.json'));
    const said = vi.spyOn(console, 'error').mockReturnValue();
    settings.remember('theme', 'dark');
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
    expect(settings.recall('theme')).toBe('dark');
  });
});

describe('the language of the menu', () => {
  it('is what the user chose, else that of the computer', () => {
    expect([languageOf('en', 'nl'), languageOf(null, 'nl'), languageOf(null, 'nl-BE'), languageOf(null, 'de'), languageOf('klingon', 'nl')]).toEqual([
      'en',
      'nl',
      'nl',
      'en',
      'nl',
    ]);
  });

  it.each(['nl', 'en'] as const)('has no letter twice in one menu: %s', (language) => {
    const text = SHELL_TEXT[language];
    const menus = [
      [text.file, text.edit, text.view, text.help],
      [text.openFiles, text.openFolder, text.openSample, text.saveSvg, text.report, text.quit],
      [text.zoomIn, text.zoomOut, text.zoomFit, text.fullScreen],
    ];
    for (const labels of menus) {
      const letters = labels.map((label) => /&(.)/.exec(label)?.[1]?.toLowerCase());
      expect(new Set(letters).size, letters.join()).toBe(labels.length);
    }
  });
});
