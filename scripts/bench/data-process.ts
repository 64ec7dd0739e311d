// The process in which observations are read, stored and asked about, ours or in plain JavaScript: a process of its own, so that its memory is its own.
import { loadForMap, loadRest } from '../../renderer/db/case-tables.ts';
import { openNodeDatabase } from '../../renderer/db/duckdb-node.ts';
import { askSignals } from '../../renderer/db/questions/signals.ts';
import { ingestPacked } from '../../renderer/ingest/ingest.ts';
import { type Desk, deskOf } from '../../renderer/signals/desk/desk.ts';
import { answerAtDesk } from '../../renderer/signals/desk/kinds.ts';
import { toSeries, toThreshold } from '../../renderer/signals/from-rows.ts';
import { median } from './numbers.ts';
import { daysOf, observationsCase, SERIES } from './observations-case.ts';
import { type PlainRow, plainCourse, plainLevels, plainSparks, readPlain } from './plain-signals.ts';

export interface DataTask {
  readonly way: 'ours' | 'plain';
  readonly rows: number;
}

/** Times in ms. `silent` = the longest time without a word of progress; `first` and `later` = a question for the first time, and the median of ten others. `bytes` = how much more memory the process took at its height than with the file alone. */
export interface DataFigures {
  readonly read: number;
  readonly silent: number | null;
  readonly stored: number | null;
  readonly views: Readonly<Record<View, { readonly first: number; readonly later: number }>>;
  readonly bytes: number;
  readonly fileBytes: number;
}

export const VIEWS = ['levels', 'course', 'sparks'] as const;
type View = (typeof VIEWS)[number];

export type DataMessage = { readonly figures: DataFigures } | { readonly failed: string };

const SPARK_DAYS = 28;
const MAX_BARS = 120;
const LATER = 10;
const DAY_MS = 86_400_000;

process.once('message', (task: DataTask) => {
  run(task)
    .then((figures) => send({ figures }))
    .catch((error: unknown) => send({ failed: error instanceof Error ? error.message : String(error) }))
    .finally(() => process.disconnect());
});

function send(message: DataMessage): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, () => resolve());
  });
}

async function run({ way, rows }: DataTask): Promise<DataFigures> {
  const files = observationsCase(rows);
  const before = process.memoryUsage().rss;
  const figures = way === 'ours' ? await ours(rows, files) : plain(rows, files);
  const fileBytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return { ...figures, bytes: process.resourceUsage().maxRSS * 1024 - before, fileBytes };
}

type Figures = Omit<DataFigures, 'bytes' | 'fileBytes'>;
type Files = ReturnType<typeof observationsCase>;

async function ours(rows: number, files: Files): Promise<Figures> {
  const started = performance.now();
  let [told, silent] = [started, 0];
  const tell = () => {
    silent = Math.max(silent, performance.now() - told);
    told = performance.now();
  };
  const reading = await ingestPacked(
    files.map(({ path, bytes }) => ({ path, size: bytes.length, bytes: async () => bytes })),
    tell,
  );
  tell();
  const read = performance.now() - started;
  if (reading.observations?.length !== rows) throw new Error(`${reading.observations?.length} of ${rows} rows were read`);
  const database = await openNodeDatabase();
  await loadForMap(database, reading.records);
  const storing = performance.now();
  await loadRest(database, reading.records, { reports: [], conflicts: [], describers: new Map(), readOn: '2026-01-01' }, reading.observations);
  const stored = performance.now() - storing;
  const [{ n } = { n: 0 }] = (await database.query('select count(*) as n from observations')).rows;
  if (n !== rows) throw new Error(`${n} of ${rows} rows were stored`);
  const book = await askSignals(database);
  await database.close();
  const { observations } = reading;
  const feed = { series: book.series.map(toSeries), thresholds: book.thresholds.flatMap(toThreshold), sizes: book.sizes, observations };
  const ask = askOurs(rows);
  return { read, silent, stored, views: timeViews(rows, () => deskOf(feed), ask) };
}

/** Each on a desk of its own, so that each pays for what it needs. */
function timeViews<T>(rows: number, open: () => T, ask: Readonly<Record<View, (held: T, day: number) => unknown>>): DataFigures['views'] {
  const { last } = daysOf(rows);
  const timed = (view: View) => {
    const once = (held: T, day: number) => {
      const started = performance.now();
      ask[view](held, day);
      return performance.now() - started;
    };
    const opening = performance.now();
    const held = open();
    const first = performance.now() - opening + once(held, last);
    return { first, later: median(Array.from({ length: LATER }, (_, at) => once(held, last - at - 1))) };
  };
  return { levels: timed('levels'), course: timed('course'), sparks: timed('sparks') };
}

function askOurs(rows: number): Readonly<Record<View, (desk: Desk, day: number) => unknown>> {
  const { first } = daysOf(rows);
  const seriesIds = Array.from({ length: SERIES }, (_, at) => `s${at}`);
  return {
    levels: (desk, day) => answerAtDesk(desk, 'levels', { seriesIds: null, day, places: null }),
    course: (desk, day) => answerAtDesk(desk, 'course', { seriesId: `s${day % SERIES}`, from: first, until: day, maxBars: MAX_BARS, places: null }),
    sparks: (desk, day) => answerAtDesk(desk, 'sparks', { seriesIds, day, days: SPARK_DAYS, places: null }),
  };
}

function plain(rows: number, files: Files): Figures {
  const started = performance.now();
  const list = readPlain(files.at(-1)?.bytes ?? new Uint8Array(0));
  const read = performance.now() - started;
  if (list.length !== rows) throw new Error(`${list.length} of ${rows} rows were read`);
  const iso = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
  const ask: Readonly<Record<View, (held: readonly PlainRow[], day: number) => unknown>> = {
    levels: (held, day) => plainLevels(held, iso(day)),
    course: (held, day) => plainCourse(held, `s${day % SERIES}`),
    sparks: (held, day) => plainSparks(held, iso(day - SPARK_DAYS + 1), iso(day)),
  };
  return { read, silent: null, stored: null, views: timeViews(rows, () => list, ask) };
}
