// What is to be opened, and does the page know yet? Holds what arrives (command line, double click, second start) until the page asks.
import type { HostFile, HostStart } from '../renderer/host/host.ts';
import type { Asked } from './arguments.ts';

interface Arrivals {
  /** Files came in from outside. */
  arrive(places: readonly string[]): void;
  /** The page asks how it was started; from now on it hears of arrivals at once. */
  started(): Promise<HostStart>;
  /** The page is gone; another one may ask later. */
  pageLeft(): void;
}

type Read = (places: readonly string[]) => Promise<readonly HostFile[]>;

export function holdArrivals(asked: Asked, read: Read, tell: (files: readonly HostFile[]) => void): Arrivals {
  let places = asked.places;
  let listening = false;
  return {
    arrive(more) {
      if (more.length === 0) return;
      if (listening) void read(more).then(tell);
      else places = [...places, ...more];
    },
    async started() {
      listening = true;
      if (places.length > 0) return { kind: 'files', files: await read(places) };
      return asked.sample ? { kind: 'sample' } : { kind: 'bare' };
    },
    pageLeft() {
      listening = false;
    },
  };
}
