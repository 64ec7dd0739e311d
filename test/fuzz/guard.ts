// Watches what reading a file must never do: reach for the network or the disk, run text, or change what every object inherits from. For a process of its own.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { RAN } from './payloads.ts';

/** Files that payloads ask for. */
const SECRETS = /passwd|win\.ini|datareis-secret/;

export interface Guard {
  /** What has happened since it was asked last. */
  trespasses(): string[];
}

/** Replaces the ways out of this process by ones that tell. */
export function standGuard(): Guard {
  const seen: string[] = [];
  const tell = (what: string) => (target: unknown) => {
    seen.push(`${what} ${String(target)}`);
    throw new Error(`${what} is not allowed here`);
  };
  const inherited = inheritedNames();
  Object.assign(globalThis, {
    fetch: tell('fetch'),
    WebSocket: tell('WebSocket'),
    XMLHttpRequest: tell('XMLHttpRequest'),
    EventSource: tell('EventSource'),
  });
  watchSockets(tell('connect'));
  watchFiles(seen);
  return {
    trespasses: () => {
      if (RAN in globalThis) seen.push('code of a file was run');
      Reflect.deleteProperty(globalThis, RAN);
      if (inheritedNames() !== inherited) seen.push(`prototypes changed: ${mendPrototype()}`);
      return seen.splice(0);
    },
  };
}

function watchSockets(tell: (target: unknown) => never): void {
  net.Socket.prototype.connect = (...options: unknown[]) => tell(JSON.stringify(options[0]));
}

function watchFiles(seen: string[]): void {
  const open = fs.openSync;
  const watched = (file: fs.PathLike) => {
    if (SECRETS.test(String(file))) seen.push(`disk ${String(file)}`);
  };
  const read = fs.readFileSync;
  Object.assign(fs, {
    openSync: (...given: Parameters<typeof open>) => {
      watched(given[0]);
      return open(...given);
    },
    readFileSync: (...given: Parameters<typeof read>) => {
      watched(String(given[0]));
      return read(...given);
    },
  });
  syncBuiltinESMExports();
}

const SHARED = [Object, Array, String, Number, Boolean, Function, Map, Set, Promise, RegExp, Uint8Array, Error];

function inheritedNames(): string {
  return SHARED.map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join(',')).join(';');
}

/** Takes away what was added to every object, so that the next case starts clean. */
function mendPrototype(): string {
  const added = Reflect.ownKeys(Object.prototype).filter((key) => Object.getOwnPropertyDescriptor(Object.prototype, key)?.enumerable);
  for (const key of added) Reflect.deleteProperty(Object.prototype, key);
  return added.map(String).join(', ');
}
