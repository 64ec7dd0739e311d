// Does a saved file survive a process that is killed while it saves? A short version of `npm run kill`; the naive writer must lose something, or the test proves nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { killTest } from '../../scripts/kill/kill-test.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'datareis-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('keeps every file whole and no older than was said, over 40 kills', async () => {
  expect(await killTest('ours', 40, folder)).toMatchObject({ torn: 0, older: 0 });
}, 180_000);

it('keeps every act that was said to be kept, over 20 kills', async () => {
  const { torn, older, saves } = await killTest('journal', 20, folder);
  expect([torn, older]).toEqual([0, 0]);
  expect(saves).toBeGreaterThan(0);
}, 180_000);

it('loses files with a writer that writes in place', async () => {
  const { torn, older } = await killTest('naive', 150, folder, true);
  expect(torn + older).toBeGreaterThan(0);
}, 180_000);
