// Fills the store-room with the open case, one filling after the other, and says how far it is. A case that is not open any more is not filled to the end.
import { loadSheets } from '../../db/case-tables.ts';
import { EngineEnded } from '../../db/database.ts';
import { askDecisions, askWords } from '../../db/questions/decisions.ts';
import { askLabels } from '../../db/questions/labels.ts';
import { askSignals } from '../../db/questions/signals.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { Adapters } from '../adapters.ts';
import { signalBook } from '../signals/signal-book.ts';
import { deskHere } from '../signals/signal-desk.ts';
import type { OpenCase } from '../state.ts';
import type { Store } from '../workspace.ts';
import { labelIndex, provenanceOf, storeCase } from './open-case.ts';

export interface StoreRoom {
  /** All of the open case. Rejects with what went wrong; the case is then marked as failed. */
  fill(): Promise<void>;
  /** Only these sheets of the open case, in which something changed. */
  refill(sheets: ReadonlySet<SheetName>): Promise<void>;
}

/** What the values of the signals hang on. */
const OF_SIGNALS: ReadonlySet<SheetName> = new Set(['signal_series', 'thresholds', 'areas', 'units']);

export function storeRoom(adapters: Adapters, store: Store): StoreRoom {
  let last: Promise<unknown> = Promise.resolve();
  let touched = new Set<SheetName>();
  const inTurn = (work: (openCase: OpenCase) => Promise<Partial<OpenCase>>): Promise<void> => {
    const mine = last.then(() => settle(store, work));
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    fill: () => {
      touched = new Set();
      return inTurn((openCase) => {
        touched = new Set();
        const onMap = () => change(store, openCase, (now) => (now.records === openCase.records ? { stored: 'map' } : {}));
        return storeCase(adapters, openCase, onMap, isNow(store, openCase));
      });
    },
    refill: (sheets) => {
      touched = new Set([...touched, ...sheets]);
      return inTurn((openCase) => {
        const mine = touched;
        touched = new Set();
        return storeSheets(adapters, openCase, mine);
      });
    },
  };
}

/** Work for the case that is open when its turn comes. What was changed meanwhile has a turn of its own after it. */
async function settle(store: Store, work: (openCase: OpenCase) => Promise<Partial<OpenCase>>): Promise<void> {
  const { openCase } = store.getState();
  if (!openCase || openCase.stored === 'all' || openCase.stored === 'failed') return;
  try {
    const part = await work(openCase).catch((error: unknown) => {
      if (error instanceof EngineEnded) return work(openCase);
      throw error;
    });
    change(store, openCase, (now) => ({ ...part, stored: now.records === openCase.records ? 'all' : 'none' }));
  } catch (error) {
    if (!isNow(store, openCase)()) return;
    change(store, openCase, () => ({ stored: 'failed' }));
    throw error;
  }
}

/** Whether the case is still open as it was read, whatever was changed in its rows. */
function isNow(store: Store, { reports }: OpenCase): () => boolean {
  return () => store.getState().openCase?.reports === reports;
}

function change(store: Store, openCase: OpenCase, partOf: (now: OpenCase) => Partial<OpenCase>): void {
  if (isNow(store, openCase)()) store.setState(({ openCase: now }) => (now ? { openCase: { ...now, ...partOf(now) } } : {}));
}

/** The tables of these sheets anew, and what the window keeps of them. */
async function storeSheets(adapters: Adapters, openCase: OpenCase, sheets: ReadonlySet<SheetName>): Promise<Partial<OpenCase>> {
  const database = await adapters.openDatabase();
  await loadSheets(database, openCase.records, provenanceOf(openCase), sheets);
  const labels = labelIndex(await askLabels(database));
  if (!openCase.signals || [...sheets].some((sheet) => OF_SIGNALS.has(sheet))) {
    const rows = await askSignals(database);
    return { labels, signals: signalBook(rows, openCase.observations, adapters.desk ?? deskHere) };
  }
  const [decisions, words] = await Promise.all([askDecisions(database), askWords(database)]);
  return { labels, signals: { ...openCase.signals, decisions, words } };
}
