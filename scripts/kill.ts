// npm run kill [-- KILLS]: kills the writer of the app 1,000 times while it saves and 1,000 times while it keeps its journal, and a naive writer beside it; then random acts half as often, and the whole built app a fifth as often. Exit 1 when anything of ours was lost, or the naive writer lost nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type KillCount, killTest } from './kill/kill-test.ts';

const kills = Number(process.argv[2] ?? 1_000);
const folder = mkdtempSync(path.join(os.tmpdir(), 'datareis-kill-'));

async function run(): Promise<void> {
  const ours = [await told('ours', kills), await told('journal', kills)];
  const naive = await told('naive', Math.ceil(kills / 3));
  const isLost = ours.some(({ torn, older }) => torn + older > 0);
  process.exitCode = isLost || naive.torn + naive.older === 0 ? 1 : 0;
}

async function told(way: KillCount['way'], count: number): Promise<KillCount> {
  const found = await killTest(way, count, folder);
  const { torn, older, saves, left, seconds } = found;
  console.log(
    `${way.padEnd(8)} ${count} kills: ${torn} torn, ${older} older than said to be safe; ${saves} saves, ${left} files left beside it, ${seconds.toFixed(1)} s`,
  );
  return found;
}

/** A process of its own: it drives a browser. */
function wholeApp(): void {
  const script = path.join(import.meta.dirname, '../test/electron/app-kills.ts');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, String(Math.ceil(kills / 5))], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

/** Random acts, a window that dies at a random moment, and the next one: half as often. */
function randomSequences(): void {
  const vitest = path.join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
  const env = { ...process.env, DATAREIS_SEQUENCES: String(Math.ceil(kills / 2)) };
  const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/workspace/keeping/left-sequences.test.ts'], { stdio: 'inherit', env });
  if (status !== 0) process.exitCode = 1;
}

await run().finally(() => rmSync(folder, { recursive: true, force: true }));
randomSequences();
wholeApp();
