// Is a question about signals that fails told as long as it fails, and no longer?
import { describe, expect, it } from 'vitest';
import { DeskFaults } from '../../../renderer/views/signals/desk-faults.ts';
import type { SignalDesk } from '../../../renderer/workspace/signals/signal-desk.ts';

const desk = (): SignalDesk => ({ ask: async () => ({}) as never, begin: () => {}, close: () => {} });

describe('faults of the desk', () => {
  it('are of one desk; the last one is shown, and each goes with its own answer', () => {
    const [faults, one, other] = [new DeskFaults(), desk(), desk()];
    faults.tell(one, 'levels', 'no room');
    faults.tell(one, 'course', 'no day');
    expect([faults.of(one).reason, faults.of(other).reason, faults.of(undefined).reason]).toEqual(['no day', null, null]);
    faults.tell(one, 'course', null);
    expect(faults.of(one).reason).toBe('no room');
    faults.tell(one, 'levels', null);
    expect(faults.of(one).reason).toBeNull();
  });

  it('are forgotten when all is asked again, which is counted; who listens hears of changes only', () => {
    const [faults, one] = [new DeskFaults(), desk()];
    let heard = 0;
    const stop = faults.listen(() => {
      heard += 1;
    });
    faults.tell(one, 'levels', null);
    expect(heard).toBe(0);
    faults.tell(one, 'levels', 'no room');
    faults.tell(one, 'levels', 'no room');
    const before = faults.of(one);
    expect([heard, faults.of(one)]).toEqual([1, before]);
    faults.again(one);
    expect(faults.of(one)).toEqual({ reason: null, tries: 1 });
    stop();
    faults.tell(one, 'levels', 'no room');
    expect(heard).toBe(2);
  });
});
