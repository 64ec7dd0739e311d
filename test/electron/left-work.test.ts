// Does work that was not saved come back: whatever the moment at which the journal was cut, and never another window's?
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Journal, readRecords, recordOf } from '../../electron/journal.ts';
import { openWorkStore } from '../../electron/left-work.ts';

const top = mkdtempSync(path.join(os.tmpdir(), 'datareis-work-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));
const BASE = new Uint8Array([1, 2, 3]);
const ID = 'werk-0001';

describe('the journal', () => {
  it('gives back what was written, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text))), (lines) => {
        expect(readRecords(Buffer.concat(lines.map(recordOf))).lines).toEqual(lines);
      }),
      { seed: 7 },
    );
  });

  it('cut at any byte gives back every whole record before it, and nothing else', () => {
    const lines = ['een', '{"twee":"ë"}', 'drie'];
    const records = lines.map(recordOf);
    const whole = Buffer.concat(records);
    for (let cut = 0; cut <= whole.length; cut += 1) {
      let end = 0;
      const expected = records.filter((record) => {
        end += record.length;
        return end <= cut;
      });
      expect(readRecords(whole.subarray(0, cut)).lines).toEqual(lines.slice(0, expected.length));
    }
  });

  it('with any byte spoilt gives back nothing of what was never written', () => {
    const lines = ['een', 'twee', 'drie'];
    const whole = Buffer.concat(lines.map(recordOf));
    for (let at = 0; at < whole.length; at += 1) {
      const spoilt = Buffer.from(whole);
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      const found = readRecords(spoilt).lines;
      expect(found).toEqual(lines.slice(0, found.length));
      expect(found.length).toBeLessThan(3);
    }
  });

  it('keeps the order of what was given at once', async () => {
    const journal = new Journal(path.join(top, 'orde'));
    await Promise.all(Array.from({ length: 50 }, (_, index) => journal.append([`a${index}`, `b${index}`])));
    await journal.close();
    const { lines } = readRecords(readFileSync(journal.file));
    expect(lines).toEqual(Array.from({ length: 50 }, (_, index) => [`a${index}`, `b${index}`]).flat());
  });
});

describe('work that was left', () => {
  const fresh = () => mkdtempSync(path.join(top, 'store-'));

  it('is offered to the next window, not to its own, and is gone when it is forgotten', async () => {
    const folder = fresh();
    const mine = openWorkStore(folder);
    await mine.keep(ID, 'Havenstad', BASE);
    await mine.append(ID, ['een', 'twee']);
    expect(await mine.left()).toEqual([]);
    const next = openWorkStore(folder);
    expect(await next.left()).toEqual([{ id: ID, note: 'Havenstad', at: expect.stringMatching(/^20\d\d-/), acts: 2 }]);
    expect(await next.recover(ID)).toEqual({ note: 'Havenstad', bytes: BASE, lines: ['een', 'twee'] });
    await mine.pageBegins();
    expect(await mine.left()).toHaveLength(1);
    await next.forget(ID);
    expect([await next.left(), await next.recover(ID), readdirSync(folder)]).toEqual([[], null, []]);
  });

  it('kept anew begins with an empty journal, and only the newest is left', async () => {
    const folder = fresh();
    const store = openWorkStore(folder);
    await store.keep(ID, 'een', BASE);
    await store.append(ID, ['oud']);
    await store.keep(ID, 'twee', new Uint8Array([9]));
    await store.append(ID, ['nieuw']);
    expect(await openWorkStore(folder).recover(ID)).toEqual({ note: 'twee', bytes: new Uint8Array([9]), lines: ['nieuw'] });
    expect(readdirSync(path.join(folder, ID)).sort()).toEqual(['base-2.datareis', 'journal-2', 'note.json']);
  });

  it('half written or spoilt is what it is: what is whole comes back, the rest is not offered', async () => {
    const folder = fresh();
    const store = openWorkStore(folder);
    await store.keep(ID, 'een', BASE);
    await store.append(ID, ['heel']);
    appendFileSync(path.join(folder, ID, 'journal-1'), recordOf('half').subarray(0, 8));
    expect((await openWorkStore(folder).recover(ID))?.lines).toEqual(['heel']);
    writeFileSync(path.join(folder, ID, 'note.json'), '{"turn":');
    expect([await openWorkStore(folder).left(), await openWorkStore(folder).recover(ID)]).toEqual([[], null]);
  });

  it('has a plain name: no path leads out of its folder', async () => {
    const store = openWorkStore(fresh());
    for (const id of ['../../weg-0000', '/etc/passwd', 'a/b-000000', '..', ''])
      await expect(store.keep(id, '', BASE)).rejects.toThrow('not a name of work');
    expect(existsSync(path.join(top, 'weg-0000'))).toBe(false);
  });
});
