// When is a file in a watched folder handed over? When its size and time stood still from one look to the next. The same for a browser tab and the desktop shell; knows no file system.
import type { HostFile, WatchNews } from './host.ts';

/** A file met in the folder. `changedAt` in milliseconds since 1970. */
export interface Met {
  readonly path: string;
  readonly size: number;
  readonly changedAt: number;
}

/** The folder as its host sees it. */
export interface WatchedFolder {
  /** All data files now, `isCut` when there are more than may be met; null when the folder is not there. */
  list(): Promise<{ readonly found: readonly Met[]; readonly isCut: boolean } | null>;
  /** In the same order; null for a file that changed since it was met. */
  read(met: readonly Met[]): Promise<readonly (HostFile | null)[]>;
}

/** Milliseconds: between two looks when nothing happens, and how long a file must stand still. */
export interface Pace {
  readonly pollMs: number;
  readonly settleMs: number;
}

/** Two looks and the reading of a day's file fit in five seconds, also where the system tells of no changes. */
export const PACE: Pace = { pollMs: 1_000, settleMs: 500 };

/** A large or slow folder is looked at less often: no more than a tenth of the time. */
const LOOKING_SHARE = 10;

/** Endings of files that can be data. What programs put beside them while they work (lock files, halves of downloads) ends otherwise or is left by its name. */
const DATA =
  /\.(csv|tsv|tab|txt|xlsx|json|jsonld|jsonl|ndjson|geojson|parquet|xml|archimate|rdf|ttl|nt|nq|trig|n3|yaml|yml|zip|gz|tgz|tar|datareis)$/i;

export function isDataFile(name: string): boolean {
  return DATA.test(name) && !name.startsWith('.') && !name.startsWith('~$');
}

export interface Watching {
  /** Something happened in the folder: look sooner. */
  soon(): void;
  stop(): void;
}

/** What was handed over stays known by its size and time; a file that left and came back is handed over again. */
interface Memory {
  handed: Map<string, string>;
  seen: Map<string, string>;
  readonly failures: Set<string>;
  isGone: boolean;
  isCutTold: boolean;
}

interface Clock {
  timer?: ReturnType<typeof setTimeout>;
  /** When the next look is, in milliseconds since 1970. */
  due: number;
  isLooking: boolean;
  /** Something happened during the look. */
  isAsked: boolean;
  isStopped: boolean;
}

/** Looks at once, and then for as long as it is not stopped. */
export function watchOver(folder: WatchedFolder, tell: (news: WatchNews) => void, pace: Pace = PACE): Watching {
  const memory: Memory = { handed: new Map(), seen: new Map(), failures: new Set(), isGone: false, isCutTold: false };
  const clock: Clock = { due: Infinity, isLooking: false, isAsked: false, isStopped: false };
  const say = (news: WatchNews) => {
    if (!clock.isStopped) tell(news);
  };
  const plan = (ms: number) => {
    const due = Date.now() + ms;
    if (clock.isStopped || clock.isLooking || clock.due <= due) return;
    clearTimeout(clock.timer);
    clock.due = due;
    clock.timer = setTimeout(() => void again(), ms);
  };
  const again = async () => {
    clock.due = Infinity;
    clock.isLooking = true;
    clock.isAsked = false;
    const begun = Date.now();
    const isMoving = await look(folder, memory, say).catch(() => false);
    clock.isLooking = false;
    plan(isMoving || clock.isAsked ? pace.settleMs : Math.max(pace.pollMs, (Date.now() - begun) * LOOKING_SHARE));
  };
  plan(0);
  return {
    soon: () => {
      clock.isAsked = clock.isLooking;
      plan(pace.settleMs);
    },
    stop: () => {
      clock.isStopped = true;
      clearTimeout(clock.timer);
    },
  };
}

/** One look. Answers whether some file has yet to stand still. */
async function look(folder: WatchedFolder, memory: Memory, say: (news: WatchNews) => void): Promise<boolean> {
  const list = await folder.list().catch(() => null);
  if (!list === !memory.isGone) {
    memory.isGone = !list;
    say({ kind: list ? 'back' : 'gone' });
  }
  if (!list) return false;
  const stamps = new Map(list.found.map((met) => [met.path, stampOf(met)]));
  const waiting = list.found.filter(({ path }) => stamps.get(path) !== memory.handed.get(path));
  const still = waiting.filter(({ path }) => stamps.get(path) === memory.seen.get(path));
  memory.handed = new Map([...memory.handed].filter(([path]) => stamps.has(path)));
  memory.seen = stamps;
  if (list.isCut && !memory.isCutTold) say({ kind: 'files', files: [CUT], changedAt: null });
  memory.isCutTold = list.isCut;
  if (still.length > 0) await hand(folder, memory, still, say);
  return waiting.some((met) => stampOf(met) !== memory.handed.get(met.path) && !memory.failures.has(keyOf(met)));
}

const CUT: HostFile = { path: '…', size: 0, bytes: null, unread: 'too-many' };

function keyOf(met: Met): string {
  return `${met.path} ${stampOf(met)}`;
}

function stampOf({ size, changedAt }: Met): string {
  return `${size} ${changedAt}`;
}

/** A file that the disk refuses is told once and tried at each look; one that is refused by its size is told and left. */
async function hand(folder: WatchedFolder, memory: Memory, still: readonly Met[], say: (news: WatchNews) => void): Promise<void> {
  const read = await folder.read(still);
  const told: HostFile[] = [];
  let changedAt: number | null = null;
  for (const [index, met] of still.entries()) {
    const file = read[index] ?? null;
    if (!file || (file.unread === 'failed' && wasToldBefore(memory, met))) continue;
    told.push(file);
    if (file.unread === 'failed') continue;
    memory.handed.set(met.path, stampOf(met));
    if (file.bytes) changedAt = Math.max(changedAt ?? 0, met.changedAt);
  }
  if (told.length > 0) say({ kind: 'files', files: told, changedAt });
}

function wasToldBefore({ failures }: Memory, met: Met): boolean {
  const isTold = failures.has(keyOf(met));
  failures.add(keyOf(met));
  return isTold;
}
