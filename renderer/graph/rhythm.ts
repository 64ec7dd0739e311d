// How often packages leave on the map, for exchanges that come as a stream, every hour, every day, or more seldom.
import type { Exchange } from '../model/network.ts';

/** Hours from one time to the next. A stream counts as one package a minute. */
const HOURS: Readonly<Record<string, number>> = {
  CONT: 1 / 60,
  HOURLY: 1,
  DAILY: 24,
  WEEKLY: 168,
  MONTHLY: 730,
  QUARTERLY: 2190,
  SEMIANNUAL: 4380,
  ANNUAL: 8760,
};

/** The scale of the map: something hourly leaves every 4 seconds, and what comes N times as seldom leaves N^0.35 times as seldom.
 *  So the order is true and the proportions are squeezed: a stream every second, daily every 12 s, weekly 24 s, monthly 40 s, yearly 96 s. */
const SCALE = { hourly: 4, power: 0.35 } as const;

/** However many exchanges share an arrow, packages stay apart. */
const QUICKEST = 0.5;

/** Seconds on the map between two packages of an arrow that carries these exchanges; null when of none the frequency is known as a regular one. */
export function intervalOf(exchanges: readonly Exchange[]): number | null {
  let perSecond = 0;
  for (const { frequency } of exchanges) {
    const hours = HOURS[frequency ?? ''];
    if (hours !== undefined) perSecond += 1 / (SCALE.hourly * hours ** SCALE.power);
  }
  return perSecond === 0 ? null : Math.max(QUICKEST, 1 / perSecond);
}

/** Pixels of the picture that a package travels in a second. */
export const SPEED = 55;

/** Lines shorter than this show no packages. */
export const LEAST_WAY = 60;

/** When the first package of an arrow leaves, in seconds within its interval: scattered over the arrows, the same every time. */
export function phaseOf(id: string, interval: number): number {
  let hash = 2166136261;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619);
  return ((hash >>> 0) / 2 ** 32) * interval;
}

/** How far along a line the last package has come, in pixels; the one before it is interval * SPEED further. */
export function lastPackage(interval: number, phase: number, seconds: number): number {
  const since = (seconds - phase) % interval;
  return (since < 0 ? since + interval : since) * SPEED;
}
