// Starts the built app on the Electron stand-in, which lies beside the project where it is there at all.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { Host } from '../../renderer/host/host.ts';
import { findBrowser } from '../../scripts/programs.mjs';

declare global {
  /** In the page, put there by the preload script. */
  const datareisHost: Host;
}

interface Frame {
  readonly url: string;
  readonly isMain?: boolean;
}

interface MenuEntry {
  readonly label: string;
  readonly submenu?: readonly MenuEntry[];
}

/** The part of the stand-in that the tests use. */
export interface StandIn {
  firstWindow(): Promise<Page>;
  windows(): Page[];
  evaluate<R, A>(run: (electron: typeof import('electron'), argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  answerDialog(kind: 'open' | 'save' | 'message', answer: object): Promise<void>;
  clickMenu(labels: string): Promise<void>;
  pressAccelerator(accelerator: string): Promise<boolean>;
  emit(target: 'app', event: string, ...words: unknown[]): Promise<boolean>;
  invokeAs(frame: Frame, channel: string, ...words: unknown[]): Promise<unknown>;
  closeWindow(page: Page): Promise<boolean>;
  crashRenderer(page: Page): Promise<void>;
  recorded(): Promise<Recorded>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<unknown>;
  close(): Promise<unknown>;
  readonly exited: Promise<{ readonly code: number | null }>;
}

interface Recorded {
  readonly dialogs: readonly { readonly kind: string; readonly options: Readonly<Record<string, unknown>> }[];
  readonly externalRequests: readonly unknown[];
  readonly navigations: readonly { readonly url: string; readonly prevented: boolean }[];
  readonly windowOpen: readonly { readonly action: string }[];
  readonly permissions: readonly { readonly name: string; readonly allowed: boolean }[];
  readonly mainErrors: readonly { readonly text: string }[];
  readonly menu: readonly MenuEntry[] | null;
  readonly windows: readonly { readonly url: string; readonly title: string; readonly bounds: object }[];
}

interface LaunchOptions {
  readonly args?: readonly string[];
  readonly home?: string;
  readonly locale?: string;
  readonly isPackaged?: boolean;
}

const APP = path.join(import.meta.dirname, '../..');
const STAND_IN = path.join(APP, '../shared/tools/electron-stand-in/index.mjs');

export const NO_STAND_IN = existsSync(STAND_IN) ? null : 'the Electron stand-in is not beside this project';

export async function launch(options: LaunchOptions = {}): Promise<StandIn> {
  const { launchElectronStandIn } = await import(pathToFileURL(STAND_IN).href);
  return launchElectronStandIn({ appDir: APP, cwd: APP, executablePath: findBrowser(), chromiumArgs: ['--disable-dev-shm-usage'], ...options });
}
