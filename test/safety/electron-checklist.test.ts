// Does the code of the shell fulfil Electron's security checklist, item by item, and is the page free of sinks? The gate that stands in for Electronegativity in every run; what runs is tried in test/electron/.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { sourcesIn } from '../../scripts/audit/safety/sources.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const uncommented = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
const sources = (folder: string) =>
  sourcesIn(path.join(ROOT, folder)).map(
    (file) => [path.relative(ROOT, file).replaceAll('\\', '/'), uncommented(readFileSync(file, 'utf8'))] as const,
  );
const shell = sources('electron');
const page = sources('renderer');
/** Files in which the words stand. */
const having = (files: typeof shell, words: RegExp) => files.filter(([, code]) => words.test(code)).map(([file]) => file);

describe("Electron's checklist", () => {
  /** Number, and the words that may stand in these files of the shell only. */
  test.each<readonly [item: string, words: RegExp, files: readonly string[]]>([
    ['1, 18: pages come from app:// only', /\.loadURL\(|\.loadFile\(/, ['electron/window.ts']],
    [
      '1, 18: nothing is loaded from file: or http:; a file that the system hands over may be named so',
      /\bfile:\/\/|https?:\/\//,
      ['electron/arguments.ts'],
    ],
    ['2-4, 6, 8-10: windows are made in one place', /new BrowserWindow\(|new WebContentsView|new BrowserView/, ['electron/window.ts']],
    ['5, 13, 14: sessions and contents are closed in one place', /setPermissionRequestHandler|setWindowOpenHandler/, ['electron/security.ts']],
    ['8: insecure content is never allowed', /allowRunningInsecureContent: true/, []],
    ['9, 10: no experimental or Blink features', /experimentalFeatures: true|enableBlinkFeatures|commandLine\.appendSwitch/, []],
    ['11, 12: no webview', /webviewTag: true|allowpopups/, []],
    ['15: nothing is opened outside', /\bshell\b|openExternal|openPath/, []],
    ['17: messages are heard in one place', /\bipcMain\b/, ['electron/ipc.ts']],
    ['18: protocols are served in one place', /protocol\.(handle|register)/, ['electron/protocol.ts']],
    ['20: the page gets one object, from one place', /contextBridge|ipcRenderer/, ['electron/preload.ts']],
    ['no code is made of text, no program is started', /\beval\(|new Function|executeJavaScript|child_process|insertCSS|setJavaScript|vm\b/, []],
    [
      'the main process has no network',
      /from 'node:(http|https|net|tls|dgram|http2|dns)'|\bnet\.(request|fetch)|\bfetch\(|autoUpdater|crashReporter/,
      [],
    ],
  ])('%s', (_item, words, files) => {
    expect(having(shell, words)).toEqual(files);
  });

  it('2-4, 6: the rights of a window are written out, and frozen', () => {
    const rights = /PAGE_RIGHTS = Object\.freeze\(\{([^}]*)\}/.exec(read('electron/window.ts'))?.[1] ?? '';
    for (const right of ['sandbox: true', 'contextIsolation: true', 'nodeIntegration: false', 'webSecurity: true']) expect(rights).toContain(right);
    expect(read('electron/main.ts')).toContain('app.enableSandbox()');
  });

  it('16: Electron is one exact version, the same wherever it is named; whether that is still supported is looked up at a release', () => {
    const { electron } = JSON.parse(read('package.json')).devDependencies;
    expect(electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(JSON.parse(read('package-lock.json')).packages['node_modules/electron'].version).toBe(electron);
    expect(parse(read('electron-builder.yml')).electronVersion).toBe(electron);
  });

  it('19: eight fuses are set as they should be, and the ninth is named', () => {
    const text = read('electron-builder.yml');
    expect(parse(text).electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(text).toContain('wasmTrapHandlers');
    expect(parse(text).asar).toBe(true);
  });
});

describe('the page', () => {
  test.each<readonly [sink: string, words: RegExp, files: readonly string[]]>([
    [
      'writes no markup',
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc|createContextualFragment|setHTMLUnsafe/,
      [],
    ],
    [
      'parses markup in three places, of our own making',
      /new DOMParser/,
      ['renderer/viewer/picture-dom.ts', 'renderer/views/map/use-print-acts.ts', 'renderer/views/paper/lay-out.ts'],
    ],
    ['makes no code of text', /\beval\(|new Function\b|setTimeout\(\s*['"`]|importScripts/, []],
    ['opens no window and no address', /window\.open\(|location\.(href|assign|replace)\s*[=(]|\.open\('https?:/, []],
    ['asks nothing of the network', /XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|navigator\.serviceWorker/, []],
  ])('%s', (_sink, words, files) => {
    expect(having(page, words)).toEqual(files);
  });

  it('fetches its own files only', () => {
    const calls = page.flatMap(([file, code]) => [...code.matchAll(/\bfetch\(([^)]{0,60})/g)].map((call) => `${file}: ${call[1]}`));
    expect(calls.filter((call) => /https?:|\/\//.test(call.replace(/^[^:]*/, '')))).toEqual([]);
    expect(new Set(calls.map((call) => call.split(':')[0])).size).toBeLessThanOrEqual(8);
  });
});

describe('SECURITY.md', () => {
  const anchors = [...read('SECURITY.md').matchAll(/`((?:electron|renderer|scripts|test)\/[\w./-]+\.(?:ts|tsx|mjs|yml))`(?:, `(\w+)`)?/g)];

  it('names files that are there, and words that stand in them', () => {
    expect(anchors.length).toBeGreaterThan(40);
    const missing = anchors.filter(
      ([, file = '', word]) => !existsSync(path.join(ROOT, file)) || (word !== undefined && !new RegExp(`\\b${word}\\b`).test(read(file))),
    );
    expect(missing.map(([whole]) => whole)).toEqual([]);
  });

  it('answers all twenty items, and S-01 to S-12', () => {
    const text = read('SECURITY.md');
    for (let item = 1; item <= 20; item += 1) expect(text).toMatch(new RegExp(`^\\| ${item} \\|`, 'm'));
    for (let item = 1; item <= 12; item += 1) expect(text).toContain(`S-${String(item).padStart(2, '0')}`);
  });
});
