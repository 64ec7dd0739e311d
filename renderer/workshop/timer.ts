// A clock that counts down and can be paused: a value that is asked with the time of the moment. Knows no screen and no real time.

/** `limit` in seconds. `spent` in milliseconds until it last stopped; `since` the moment (epoch in milliseconds) from which it runs, null while it stands still. */
export interface Timer {
  readonly limit: number;
  readonly spent: number;
  readonly since: number | null;
}

export function newTimer(minutes: number): Timer {
  return { limit: Math.max(0, minutes) * 60, spent: 0, since: null };
}

export function started(timer: Timer, now: number): Timer {
  return timer.since === null ? { ...timer, since: now } : timer;
}

export function paused(timer: Timer, now: number): Timer {
  return timer.since === null ? timer : { ...timer, spent: timer.spent + Math.max(0, now - timer.since), since: null };
}

/** Back to nothing spent; it goes on running when it ran. */
export function reset(timer: Timer, now: number): Timer {
  return { ...timer, spent: 0, since: timer.since === null ? null : now };
}

/** Seconds left, rounded up; below zero when the time is over. */
export function left({ limit, spent, since }: Timer, now: number): number {
  const passed = spent + (since === null ? 0 : Math.max(0, now - since));
  return Math.ceil(limit - passed / 1000);
}

/** "7:05", and "−0:30" when the time is over. */
export function clock(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${seconds < 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** What is worth saying when the time left goes from one number of seconds to another: half, five minutes, one minute, over. Only the last thing of several. */
export type Milestone = 'half' | 'five' | 'one' | 'over';

export function passedBy(limit: number, before: number, after: number): Milestone | null {
  const marks: readonly (readonly [Milestone, number])[] = [
    ['over', 0],
    ['one', 60],
    ['five', 300],
    ['half', limit / 2],
  ];
  return marks.find(([, at]) => at < limit && before > at && after <= at)?.[0] ?? null;
}
