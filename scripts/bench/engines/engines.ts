// Every engine of the bench by name: whether it can keep to a picture, and up to which size it is run.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from './engine.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

interface Entry {
  /** Whether it can be given the picture before. */
  readonly remembers: boolean;
  /** Variants that only show how a peer's own settings compare are not run above this many nodes. */
  readonly upTo: number;
  /** Loaded only in the process that runs it. */
  readonly load: () => Promise<Engine>;
}

export const ENGINES = {
  layered: { remembers: true, upTo: Infinity, load: async () => (await import('./ours.ts')).layered() },
  'layered, no sifting': { remembers: true, upTo: Infinity, load: async () => (await import('./ours.ts')).layered(0) },
  'dagre + router': {
    remembers: false,
    upTo: 1000,
    load: async () => (await import('./dagre-router.ts')).dagreWithRouter,
  },
  dagre: { remembers: false, upTo: Infinity, load: async () => (await import('./dagre.ts')).dagreAlone },
  vizdom: {
    remembers: false,
    upTo: Infinity,
    load: async () => (await import('./vizdom.ts')).vizdom(),
  },
  ELK: { remembers: false, upTo: Infinity, load: async () => (await import('./elk.ts')).elk('POLYLINE') },
  'ELK orthogonal': { remembers: false, upTo: 500, load: async () => (await import('./elk.ts')).elk('ORTHOGONAL') },
  'ELK interactive': {
    remembers: true,
    upTo: Infinity,
    load: async () => (await import('./elk.ts')).elk('POLYLINE', true),
  },
  dot: {
    remembers: false,
    upTo: Infinity,
    load: async () => (await import('./graphviz.ts')).dot('true'),
  },
  'dot polyline': {
    remembers: false,
    upTo: 200,
    load: async () => (await import('./graphviz.ts')).dot('polyline'),
  },
  'dot ortho': {
    remembers: false,
    upTo: 200,
    load: async () => (await import('./graphviz.ts')).dot('ortho'),
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type EngineName = keyof typeof ENGINES;

export function versionOf(packageName: string): string {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'node_modules', packageName, 'package.json'), 'utf8')) as { version: string };
  return version;
}
