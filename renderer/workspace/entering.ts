// Acts by which a person puts rows in the case, and takes them back: kept with what was settled about the files, so that they outlive reading the files again.
import { loadSheets } from '../db/case-tables.ts';
import { askDecisions, askWords } from '../db/questions/decisions.ts';
import { askLabels } from '../db/questions/labels.ts';
import { caseInfo } from '../model/case-info.ts';
import { checkEntry, type EnteredRow, type TypedRow, withEntered, withoutEntered } from '../model/entered.ts';
import { keyField, type SheetName } from '../model/sheet.ts';
import type { Adapters } from './adapters.ts';
import { allRows } from './all-rows.ts';
import { labelIndex, provenanceOf } from './open-case.ts';
import type { Opening } from './opening.ts';
import type { OpenCase } from './state.ts';
import type { Store, Workspace } from './workspace.ts';

type Entering = Pick<Workspace, 'enter' | 'takeBack' | 'dismissEntered'>;

/** These can be put beside what was read; rows of other sheets change the map, and for them the files are read anew. */
const BESIDE_MAP: ReadonlySet<SheetName> = new Set(['qualitative_signals', 'decisions', 'decision_links', 'annotations']);

export function enteringActs(adapters: Adapters, store: Store, reopen: Opening['reopen']): Entering {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act, act);
    last = mine.catch(() => undefined);
    return mine;
  };
  const put = async (entered: readonly EnteredRow[], sheets: ReadonlySet<SheetName>) => {
    const { openCase } = store.getState();
    if (!openCase) return;
    const settled = { ...openCase.settled, entered };
    if ([...sheets].some((sheet) => !BESIDE_MAP.has(sheet))) return reopen(openCase.sources, settled);
    store.setState({ openCase: withRows(openCase, settled) });
    await refill(adapters, store, sheets);
  };
  return {
    enter: (typed) => inTurn(() => enter(store, typed, put)),
    takeBack: (entry) => inTurn(() => takeBack(store, entry, put)),
    dismissEntered: () => store.setState({ justEntered: null }),
  };
}

type Put = (entered: readonly EnteredRow[], sheets: ReadonlySet<SheetName>) => Promise<void>;

async function enter(store: Store, typed: readonly TypedRow[], put: Put): ReturnType<Workspace['enter']> {
  const { records, settled, graph } = await allRows(store);
  const checked = checkEntry(records, typed);
  if ('faults' in checked) return checked;
  const entry = freeEntry(settled.entered);
  const rows = checked.rows.map((row) => ({ ...row, entry }));
  const entered = rows.map(({ sheet, values }) => ({ sheet, id: String(values[keyField(sheet)?.name ?? ''] ?? '') }));
  const { hidden, open, level, arrangements } = store.getState();
  const step = { act: 'enter' as const, entry, graph, hidden, open, level, now: arrangements.now, arrangement: undefined };
  store.setState(({ undoable }) => ({ undoable: [...undoable, step], justEntered: { entry, rows: entered } }));
  await put([...settled.entered, ...rows], new Set(rows.map(({ sheet }) => sheet)));
  return { entry, rows: entered };
}

async function takeBack(store: Store, entry: string, put: Put): Promise<boolean> {
  const { settled } = await allRows(store);
  const own = settled.entered.filter((row) => row.entry === entry);
  if (own.length === 0) return false;
  const rest = settled.entered.filter((row) => row.entry !== entry);
  store.setState(({ undoable, justEntered }) => ({
    undoable: undoable.filter((step) => step.entry !== entry),
    justEntered: justEntered?.entry === entry ? null : justEntered,
  }));
  await put(rest, new Set(own.map(({ sheet }) => sheet)));
  return true;
}

/** "e1", "e2" and so on. */
function freeEntry(entered: readonly EnteredRow[]): string {
  return `e${Math.max(0, ...entered.map(({ entry }) => Number(entry.slice(1)) || 0)) + 1}`;
}

/** The case with these rows typed, and no others. */
function withRows(openCase: OpenCase, settled: OpenCase['settled']): OpenCase {
  const sheets = [...openCase.settled.entered, ...settled.entered].map(({ sheet }) => sheet);
  const records = withEntered(withoutEntered(openCase.records, new Set(sheets)), settled.entered);
  return { ...openCase, settled, records, info: caseInfo(records, { observations: openCase.observations?.length ?? 0 }) };
}

/** The tables of these sheets anew, and what the window keeps of them. */
async function refill(adapters: Adapters, store: Store, sheets: ReadonlySet<SheetName>): Promise<void> {
  const { openCase } = store.getState();
  if (!openCase) return;
  const database = await adapters.openDatabase();
  await loadSheets(database, openCase.records, provenanceOf(openCase), sheets);
  const [labels, decisions, words] = await Promise.all([askLabels(database), askDecisions(database), askWords(database)]);
  store.setState(({ openCase: now }) => {
    if (now?.records !== openCase.records) return {};
    return { openCase: { ...now, labels: labelIndex(labels), signals: now.signals && { ...now.signals, decisions, words } } };
  });
}
