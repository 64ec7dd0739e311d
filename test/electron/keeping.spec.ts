// Does the built desktop app save a case where it came from, ask before work is lost, and keep unsaved work when it is killed?
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch, NO_STAND_IN } from './stand-in.ts';

test.skip(NO_STAND_IN !== null, NO_STAND_IN ?? '');

const work = mkdtempSync(path.join(os.tmpdir(), 'datareis-keeping-'));
test.afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Asked {
  readonly handle: string | null;
  readonly text: string;
  readonly seen: string | null;
  readonly force: boolean;
}

const save = (page: Page, asked: Asked) =>
  page.evaluate(({ text, ...rest }) => datareisHost.saveCase({ ...rest, suggestedName: 'Havenstad', bytes: new TextEncoder().encode(text) }), asked);

test('saves, notices what changed outside, asks before closing, and keeps work through a kill', async () => {
  const home = path.join(work, 'home');
  const place = path.join(work, 'havenstad.datareis');
  const app = await launch({ home });
  const page = await app.firstWindow();
  await app.answerDialog('save', { filePath: path.join(work, 'havenstad') });
  const first = await save(page, { handle: null, text: 'een', seen: null, force: false });
  expect(first).toMatchObject({ outcome: 'saved', name: 'havenstad.datareis' });
  const { handle, hash } = first as { handle: string; hash: string };
  expect(await save(page, { handle, text: 'twee', seen: hash, force: false })).toMatchObject({ outcome: 'saved', handle });
  expect(await save(page, { handle, text: 'drie', seen: hash, force: false })).toEqual({ outcome: 'changed-outside', isGone: false });
  expect(readFileSync(place, 'utf8')).toBe('twee');
  expect(await page.evaluate(async () => (await datareisHost.recentCases()).map(({ name }) => name))).toEqual(['havenstad.datareis']);
  expect(await page.evaluate(async (id) => new TextDecoder().decode((await datareisHost.openPrevious(id))?.bytes ?? undefined), handle)).toBe('een');

  await page.evaluate(() => datareisHost.setUnsaved(true));
  await app.answerDialog('message', { response: 'Annuleren' });
  await app.closeWindow(page).catch(() => false);
  await expect.poll(async () => (await app.recorded()).dialogs.at(-1)?.options.message).toBe('Wilt u uw wijzigingen opslaan?');
  expect((await app.recorded()).windows).toHaveLength(1);

  const kept = await page.evaluate(async () => {
    const isKept = await datareisHost.keepWork('werk-van-de-proef', 'Havenstad', new Uint8Array([1, 2]));
    return isKept && (await datareisHost.addActs('werk-van-de-proef', ['een', 'twee']));
  });
  expect(kept).toBe(true);
  await app.kill('SIGKILL');
  await app.close().catch(() => undefined);

  const next = await launch({ home });
  try {
    const window = await next.firstWindow();
    const left = await window.evaluate(async () => (await datareisHost.leftWork()).map(({ id, note, acts }) => [id, note, acts]));
    expect(left).toContainEqual(['werk-van-de-proef', 'Havenstad', 2]);
    const back = await window.evaluate(async () => (await datareisHost.recoverWork('werk-van-de-proef'))?.lines);
    expect(back).toEqual(['een', 'twee']);
    writeFileSync(place, 'van een ander');
    await window.evaluate(() => datareisHost.setUnsaved(true));
    await next.answerDialog('message', { response: 'Sluiten zonder opslaan' });
    await next.closeWindow(window).catch(() => false);
    await next.exited;
  } finally {
    await next.close().catch(() => undefined);
  }
});
