// Does a question reach the worker that holds its case, whatever happens meanwhile: another case, a closed case, a worker that breaks?
import { describe, expect, it } from 'vitest';
import { packRows } from '../../../renderer/model/packed.ts';
import type { SignalFeed } from '../../../renderer/signals/desk/desk.ts';
import { DeskKeeper } from '../../../renderer/workspace/signals/desk-keeper.ts';
import { DeskGone, deskHere, desksIn, type FromDesk, type ToDesk } from '../../../renderer/workspace/signals/signal-desk.ts';
import { rowOf } from '../../signals/desk/generated.ts';
import { day, seriesWith } from '../../signals/support.ts';

/** Does what the worker does, a turn later, on clones. */
class Double {
  onmessage: ((event: { data: FromDesk }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly messages: ToDesk[] = [];
  readonly keeper = new DeskKeeper();
  isEnded = false;
  isSilent = false;

  postMessage(message: ToDesk, transfer: ArrayBuffer[]): void {
    const data = structuredClone(message, { transfer });
    this.messages.push(data);
    if (this.isSilent) return;
    setTimeout(() => {
      const reply = this.keeper.take(data);
      if (reply && !this.isEnded) this.onmessage?.({ data: structuredClone(reply) });
    }, 0);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function doubles() {
  const made: Double[] = [];
  const makeDesk = desksIn(() => {
    made.push(new Double());
    return made.at(-1) as unknown as Worker;
  });
  return { made, makeDesk };
}

/** A case of one series with one value on each of some days. */
function caseOf(values: readonly number[]): SignalFeed {
  const rows = values.map((value, at) =>
    rowOf({ series_id: 'sig', observed_on: `2020-03-${String(at + 1).padStart(2, '0')}`, area_id: 'a', value, status: 'measured' }),
  );
  return { series: [seriesWith()], thresholds: [], sizes: new Map(), observations: packRows(rows) };
}

const MARCH = { seriesIds: ['sig'], day: day('2020-03-05'), days: 5, places: null };
const kinds = ({ messages }: Double) => messages.map(({ kind }) => kind);
const turn = () => new Promise((go) => setTimeout(go, 20));

describe('a desk in a worker', () => {
  it('sends the values once, and answers in the order of the questions', async () => {
    const { made, makeDesk } = doubles();
    const desk = makeDesk(caseOf([1, 2, 3, 4, 5]));
    expect(made).toHaveLength(0);
    desk.begin();
    const order: number[] = [];
    const asked = [1, 2, 3].map((days) =>
      desk.ask('sparks', { ...MARCH, days }).then((answer) => order.push(answer.get('sig')?.get('a')?.length ?? 0)),
    );
    await Promise.all(asked);
    expect(order).toEqual([1, 2, 3]);
    expect([made.length, made[0]?.messages.filter(({ kind }) => kind === 'feed').length]).toEqual([1, 1]);
    expect((await desk.ask('sparks', MARCH)).get('sig')?.get('a')).toEqual([1, 2, 3, 4, 5]);
  });

  it('leaves the values of the window as they are', async () => {
    const { makeDesk } = doubles();
    const feed = caseOf([1, 2]);
    await makeDesk(feed).ask('sparks', MARCH);
    expect(feed).toEqual(caseOf([1, 2]));
  });

  it('says why one question fails, and answers the next', async () => {
    const { makeDesk } = doubles();
    const desk = makeDesk(caseOf([1]));
    const wrong = desk.ask('sparks', { ...MARCH, seriesIds: null as unknown as string[] });
    const right = desk.ask('sparks', MARCH);
    await expect(wrong).rejects.toThrow(/flatMap/);
    expect((await right).get('sig')?.get('a')?.[0]).toBe(1);
  });

  it('holds one case: another takes its place, and whoever waits for the first hears that it is gone', async () => {
    const { made, makeDesk } = doubles();
    const [first, second] = [makeDesk(caseOf([1, 1])), makeDesk(caseOf([7, 7]))];
    first.begin();
    const lost = first.ask('sparks', MARCH);
    await Promise.resolve();
    first.close();
    second.begin();
    await expect(lost).rejects.toBeInstanceOf(DeskGone);
    await expect(first.ask('sparks', MARCH)).rejects.toBeInstanceOf(DeskGone);
    expect((await second.ask('sparks', MARCH)).get('sig')?.get('a')?.slice(0, 2)).toEqual([7, 7]);
    expect(made).toHaveLength(1);
  });

  it('stops sending a case halfway when another comes', async () => {
    const { made, makeDesk } = doubles();
    const [first, second] = [makeDesk(caseOf([1])), makeDesk(caseOf([7]))];
    first.begin();
    await Promise.resolve();
    const answer = second.ask('sparks', MARCH);
    expect((await answer).get('sig')?.get('a')?.[0]).toBe(7);
    const sent = kinds(made[0] as Double);
    expect(sent.filter((kind) => kind === 'fed')).toHaveLength(1);
    expect(sent.lastIndexOf('feed')).toBeGreaterThan(0);
  });

  it('forgets the values of a case that is closed', async () => {
    const { made, makeDesk } = doubles();
    const desk = makeDesk(caseOf([1]));
    await desk.ask('sparks', MARCH);
    desk.close();
    await turn();
    await turn();
    expect(kinds(made[0] as Double).at(-1)).toBe('forget');
    expect(made[0]?.keeper.prepare()).toBe(false);
  });

  it('asks another worker, with all values, when the first breaks', async () => {
    const { made, makeDesk } = doubles();
    const desk = makeDesk(caseOf([1, 2]));
    await desk.ask('sparks', MARCH);
    if (made[0]) made[0].isSilent = true;
    const lost = desk.ask('sparks', MARCH);
    await turn();
    made[0]?.onerror?.({ message: 'out of memory' });
    expect((await lost).get('sig')?.get('a')?.slice(0, 2)).toEqual([1, 2]);
    expect((await desk.ask('sparks', MARCH)).get('sig')?.get('a')?.slice(0, 2)).toEqual([1, 2]);
    expect([made.length, made[0]?.isEnded]).toEqual([2, true]);
  });

  it('asks another when the worker breaks while it gets the values, and says so when it does not start', async () => {
    const { made, makeDesk } = doubles();
    const desk = makeDesk(caseOf([1]));
    const lost = desk.ask('sparks', MARCH);
    await Promise.resolve();
    await Promise.resolve();
    made[0]?.onerror?.({ message: 'broken' });
    expect((await lost).get('sig')?.get('a')?.[0]).toBe(1);
    let isBroken = true;
    const other = desksIn(() => {
      if (isBroken) throw new Error('no workers here');
      return new Double() as unknown as Worker;
    })(caseOf([3]));
    await expect(other.ask('sparks', MARCH)).rejects.toThrow('no workers here');
    isBroken = false;
    expect((await other.ask('sparks', MARCH)).get('sig')?.get('a')?.[0]).toBe(3);
  });
});

describe('the worker', () => {
  it('answers nothing before it has values, and gets gauges ready after', async () => {
    const { made, makeDesk } = doubles();
    const keeper = new DeskKeeper();
    expect(keeper.take({ kind: 'ask', number: 4, of: 'sparks', asked: MARCH })).toEqual({ number: 4, failed: 'no signals yet' });
    expect(keeper.prepare()).toBe(false);
    await makeDesk(caseOf([1])).ask('sparks', MARCH);
    expect([made[0]?.keeper.prepare(), made[0]?.keeper.prepare(), made[0]?.keeper.prepare()]).toEqual([true, true, false]);
  });
});

it('a desk here answers the same, and is gone once closed', async () => {
  const desk = deskHere(caseOf([1, 2]));
  desk.begin();
  expect((await desk.ask('sparks', MARCH)).get('sig')?.get('a')?.slice(0, 2)).toEqual([1, 2]);
  desk.close();
  await expect(desk.ask('sparks', MARCH)).rejects.toBeInstanceOf(DeskGone);
});
