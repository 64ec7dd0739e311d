// A day's file that joins the open case without questions: when all that was dropped are measurements whose columns are known. What joined is told, and can be taken away again.
import type { HostFile } from '../../host/host.ts';
import type { PackedReading } from '../../ingest/ingest.ts';
import type { TableMapping } from '../../model/mapping.ts';
import { type PackedRows, readerOf } from '../../model/packed.ts';
import type { FileReport } from '../../model/problem.ts';
import { rowsOf } from '../../model/record.ts';
import { dayOf, isoOf } from '../../signals/days.ts';
import type { Adapters } from '../adapters.ts';
import type { OpenCase } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import type { Joined } from './joined.ts';
import type { Opening } from './opening.ts';

type Joining = Pick<Workspace, 'receive' | 'takeAway' | 'dismissJoined'>;

/** A new day comes after the last one; a series of other years is not followed. */
const MOST_DAYS_ON = 31;
/** More bytes than this are no day's file: they are asked about. */
const MOST_BYTES = 8 * 2 ** 20;

export function joiningActs(adapters: Adapters, store: Store, opening: Pick<Opening, 'receive' | 'reopen'>): Joining {
  return {
    receive: async (files) => {
      const { openCase } = store.getState();
      const mappings = openCase && mayJoin(openCase, files, store) ? await knownMappings(adapters, store, files) : null;
      if (!openCase || !mappings || store.getState().openCase !== openCase) await opening.receive(files);
      else await join(adapters, store, opening, openCase, files, mappings);
    },
    takeAway: async () => {
      const { joined, openCase, day } = store.getState();
      store.setState({ joined: null });
      if (!joined || !openCase) return;
      const own = new Set(joined.files);
      if (day === joined.dayNow) store.setState({ day: joined.dayBefore });
      await opening.reopen(
        openCase.sources.filter(({ path }) => !own.has(path)),
        openCase.settled,
      );
    },
    dismissJoined: () => store.setState({ joined: null }),
  };
}

function mayJoin({ records }: OpenCase, files: readonly HostFile[], store: Store): boolean {
  const bytes = files.reduce((sum, file) => sum + (file.bytes?.length ?? Number.POSITIVE_INFINITY), 0);
  return files.length > 0 && bytes <= MOST_BYTES && rowsOf(records, 'signal_series').length > 0 && store.getState().busy === null;
}

/** How the tables in these files are read, beside what was known; null when they are anything else than measurements, or somebody has to be asked. */
async function knownMappings(adapters: Adapters, store: Store, files: readonly HostFile[]): Promise<readonly TableMapping[] | null> {
  try {
    const settled = { choices: new Map(), mappings: store.getState().mappings, asks: true };
    const reading = await adapters.readFiles({ files, settled }, {});
    return areMeasurements(reading) ? reading.unmapped.map(({ guess }) => guess) : null;
  } catch {
    return null;
  }
}

function areMeasurements({ records, observations, unmapped, reports, leftOut, view, ownRules, reviews }: PackedReading): boolean {
  const isElse = [...records].some(([sheet, rows]) => sheet !== 'signal_series' && rows.length > 0) || ownRules.length + reviews.length > 0;
  const isUsed = ({ file, rowsUsed }: FileReport) => rowsUsed > 0 || unmapped.some((table) => table.file === file);
  return (
    !isElse &&
    view === null &&
    leftOut.length === 0 &&
    (observations !== null || unmapped.length > 0) &&
    unmapped.every(({ isSure, guess }) => isSure && guess.sheet === 'observations') &&
    reports.every(isUsed)
  );
}

async function join(
  adapters: Adapters,
  store: Store,
  opening: Pick<Opening, 'reopen'>,
  openCase: OpenCase,
  files: readonly HostFile[],
  mappings: readonly TableMapping[],
): Promise<void> {
  if (mappings.length > 0) {
    const all = new Map([...store.getState().mappings, ...mappings.map((mapping) => [mapping.fingerprint, mapping] as const)]);
    store.setState({ mappings: all });
    await adapters.host.remember('mappings', JSON.stringify([...all.values()]));
  }
  const added = inOrderOfDay(newOnes(openCase.sources, files));
  const before = { day: store.getState().day, last: openCase.signals?.last ?? null };
  if (added.length > 0) await opening.reopen([...openCase.sources, ...added], openCase.settled);
  const { openCase: after } = store.getState();
  if (!after || !added.every((file) => after.sources.includes(file))) return;
  const dayNow = followed(before, after.signals?.last ?? null);
  store.setState({
    day: dayNow,
    joined: { ...told(after, added), files: added.map(({ path }) => path), isKnown: added.length === 0, dayBefore: before.day, dayNow },
  });
}

/** Each file under a path of its own, so that tomorrow's file of the same name does not take the place of today's. The same bytes under the same name are known already. */
function newOnes(before: readonly HostFile[], files: readonly HostFile[]): HostFile[] {
  const paths = new Map(before.map((file) => [file.path, file]));
  const added: HostFile[] = [];
  for (const file of files) {
    const versions = [...paths.values()].filter(({ path }) => path === file.path || isVersion(path, file.path));
    if (versions.some((version) => hasSameBytes(version, file))) continue;
    const named = { ...file, path: freePath(paths, file.path) };
    paths.set(named.path, named);
    added.push(named);
  }
  return added;
}

function isVersion(path: string, of: string): boolean {
  const [name, ending] = parts(of);
  return path.startsWith(`${name} (`) && path.endsWith(`)${ending}`) && /^\d+$/.test(path.slice(name.length + 2, path.length - ending.length - 1));
}

function freePath(taken: ReadonlyMap<string, HostFile>, path: string): string {
  const [name, ending] = parts(path);
  let free = path;
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})${ending}`;
  return free;
}

function parts(path: string): [name: string, ending: string] {
  const at = path.lastIndexOf('.');
  return at > path.lastIndexOf('/') + 1 ? [path.slice(0, at), path.slice(at)] : [path, ''];
}

function hasSameBytes({ bytes: one }: HostFile, { bytes: other }: HostFile): boolean {
  return !!one && !!other && one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Files of several days in the order of their days, whatever order they were dropped in, for the later word stands. */
function inOrderOfDay(files: readonly HostFile[]): HostFile[] {
  return [...files].sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
}

/** Who looks at the latest day looks at the new one from now on; a day in the future, or one of another period, is not followed. */
function followed(before: { readonly day: string | null; readonly last: number | null }, last: number | null): string | null {
  const day = before.day === null ? null : dayOf(before.day);
  if (day === null || last === null || before.last === null) return before.day;
  const isNext = last > day && day >= before.last && last - before.last <= MOST_DAYS_ON;
  return isNext ? isoOf(last) : before.day;
}

/** How many values came, of which days, and what is said of the files. */
function told({ observations, reports }: OpenCase, added: readonly HostFile[]): Pick<Joined, 'values' | 'first' | 'last' | 'corrected' | 'messages'> {
  const own = new Set(added.map(({ path }) => path));
  const isOf = (file: string) => own.has(file) || [...own].some((path) => file.startsWith(`${path}/`));
  const problems = reports.filter(({ file }) => isOf(file)).flatMap((report) => report.problems);
  const again = problems.filter(({ code }) => code === 'days_given_again').flatMap(({ expected }) => expected.split(' | ').map(Number));
  const rows = problems.filter(({ code }) => code === 'day_given_again').length;
  const messages = problems.filter(({ code }) => !['day_given_again', 'days_given_again', 'columns_guessed', 'problems_more'].includes(code)).length;
  return { ...daysOf(observations, isOf), corrected: again.length > 0 ? again.reduce((sum, count) => sum + count, 0) : rows, messages };
}

function daysOf(observations: PackedRows | null, isOf: (file: string) => boolean): Pick<Joined, 'values' | 'first' | 'last'> {
  if (!observations) return { values: 0, first: null, last: null };
  const { source, values } = observations;
  const [file, column] = [readerOf(source.file), values.get('observed_on')];
  const day = column ? readerOf(column) : () => null;
  const known = new Map<unknown, boolean>();
  let [count, first, last]: [number, string | null, string | null] = [0, null, null];
  for (let row = 0; row < observations.length; row += 1) {
    const path = file(row);
    const isOwn = known.get(path) ?? isOf(String(path));
    known.set(path, isOwn);
    const on = isOwn ? day(row) : null;
    if (isOwn) count += 1;
    if (typeof on !== 'string') continue;
    if (first === null || on < first) first = on;
    if (last === null || on > last) last = on;
  }
  return { values: count, first, last };
}
