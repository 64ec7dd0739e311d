// What is to be opened or done, and does the page know yet? Holds what arrives (command line, double click, second start, menu) until the page asks.
import type { HostCommand, HostFile, HostStart } from '../renderer/host/host.ts';
import type { Asked } from './arguments.ts';

interface Arrivals {
  /** Files came in from outside. */
  arrive(places: readonly string[]): void;
  /** A command of the menu, or of a second start. */
  command(command: HostCommand): void;
  /** The page asks how it was started; from now on it hears of arrivals at once. */
  started(): Promise<HostStart>;
  /** The page is gone; another one may ask later. */
  pageLeft(): void;
}

/** How the page is told. */
interface Page {
  readonly files: (files: readonly HostFile[]) => void;
  readonly command: (command: HostCommand) => void;
}

type Read = (places: readonly string[]) => Promise<readonly HostFile[]>;

export function holdArrivals(asked: Asked, read: Read, page: Page): Arrivals {
  let places = asked.places;
  const waiting = new Set<HostCommand>();
  let listening = false;
  /** After the answer to how it was started, which may open something else first. */
  const tellWaiting = () => {
    for (const command of waiting) page.command(command);
    waiting.clear();
  };
  return {
    arrive(more) {
      if (more.length === 0) return;
      if (listening) void read(more).then(page.files);
      else places = [...places, ...more];
    },
    command(command) {
      if (listening) page.command(command);
      else waiting.add(command);
    },
    async started() {
      listening = true;
      const files = places.length > 0 ? await read(places) : null;
      setTimeout(tellWaiting);
      if (files) return { kind: 'files', files };
      return asked.sample ? { kind: 'sample' } : { kind: 'bare' };
    },
    pageLeft() {
      listening = false;
    },
  };
}
