// What does the app remember between two starts? One small file; a broken one counts as empty.

import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SettingName } from '../renderer/host/host.ts';
import { SETTING_NAMES } from './channels.ts';

export interface WindowState {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export interface Settings {
  recall(setting: SettingName): string | null;
  remember(setting: SettingName, value: string): void;
  windowState(): WindowState | null;
  keepWindowState(state: WindowState): void;
}

interface Kept {
  readonly values: Readonly<Partial<Record<SettingName, string>>>;
  readonly window: WindowState | null;
}

export function openSettings(file: string): Settings {
  let kept = readKept(file);
  const keep = (next: Kept) => {
    kept = next;
    writeKept(file, next);
  };
  return {
    recall: (setting) => kept.values[setting] ?? null,
    remember: (setting, value) => keep({ ...kept, values: { ...kept.values, [setting]: value } }),
    windowState: () => kept.window,
    keepWindowState: (window) => keep({ ...kept, window }),
  };
}

function readKept(file: string): Kept {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRecord(read) ? { values: valuesOf(read.values), window: windowOf(read.window) } : { values: {}, window: null };
  } catch {
    return { values: {}, window: null };
  }
}

function valuesOf(read: unknown): Kept['values'] {
  const found = isRecord(read) ? SETTING_NAMES.flatMap((name) => (typeof read[name] === 'string' ? [[name, read[name]]] : [])) : [];
  return Object.fromEntries(found);
}

function windowOf(read: unknown): WindowState | null {
  if (!isRecord(read)) return null;
  const { x, y, width, height, maximized } = read;
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  return { x, y, width, height, maximized: maximized === true };
}

/** A setting that can't be kept costs the user nothing but the setting. */
function writeKept(file: string, kept: Kept): void {
  const temporary = `${file}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeSynced(temporary, `${JSON.stringify(kept, null, 2)}\n`);
    renameSync(temporary, file);
  } catch (error) {
    console.error('settings were not kept:', error);
  }
}

function writeSynced(file: string, text: string): void {
  const handle = openSync(file, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}
