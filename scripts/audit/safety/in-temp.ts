// A package that judges and that we do not depend on: installed without its scripts in a folder of its own for this run, gone after.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const INSTALL_MS = 300_000;

/** `use` gets the folder; null when the package could not be had (no network, no registry). */
export async function withPackage<T>(name: string, use: (folder: string) => Promise<T> | T): Promise<T | null> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'datareis-tool-'));
  try {
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', name];
    const { status } = spawnSync('npm', words, { cwd: folder, stdio: 'ignore', timeout: INSTALL_MS, shell: process.platform === 'win32' });
    return status === 0 ? await use(folder) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
