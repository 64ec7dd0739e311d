// The one store of the window, and the acts that change it, put together.
import { createStore } from 'zustand/vanilla';
import { askRecord } from '../db/questions/record.ts';
import type { Adapters } from './adapters.ts';
import { administeredHost, keptTo, readAdministration } from './administration/administration.ts';
import { administrationActs, faultsUntold, startCaseOf } from './administration/at-start.ts';
import { askingActs } from './asking/asking.ts';
import { renewingEngine, sqlActs } from './asking/sql.ts';
import { comparingActs } from './comparing/comparing.ts';
import { mergingActs } from './comparing/merging.ts';
import { type Editing, editingActs } from './editing/editing.ts';
import { enteringActs } from './editing/entering.ts';
import { undoingActs } from './editing/undoing.ts';
import { caseKeepingActs } from './keeping/case-keeping.ts';
import { savingActs } from './keeping/saving.ts';
import { workKeeper } from './keeping/work-keeper.ts';
import { arrangingActs } from './looking/arranging.ts';
import { focusingActs } from './looking/focusing.ts';
import { lookingActs } from './looking/looking.ts';
import { mapRows } from './opening/all-rows.ts';
import { joiningActs } from './opening/joining.ts';
import { type Opening, openingActs } from './opening/opening.ts';
import { rememberingSample, restoringActs } from './opening/restoring.ts';
import { readMappings, sourceActs } from './opening/sources.ts';
import { storeRoom } from './opening/store-room.ts';
import { watchingActs } from './opening/watching.ts';
import { workshopActs } from './sessions/workshopping.ts';
import { decidingActs } from './signals/deciding.ts';
import { NO_SIGNALS } from './signals/signal-state.ts';
import { tendDesk } from './signals/tending-desk.ts';
import { INITIAL, type WorkspaceState } from './state.ts';
import { briefingActs } from './telling/briefing-acts.ts';
import { liveActs } from './telling/briefing-live.ts';
import { commentingActs } from './telling/commenting.ts';
import { pageExportActs } from './telling/page-export.ts';
import { paperActs } from './telling/papers.ts';
import { presentingActs } from './telling/presenting.ts';
import { recallTour, touringActs } from './telling/touring.ts';
import type { Store, Workspace } from './workspace.ts';

export function createWorkspace(given: Adapters): Workspace {
  const store: Store = createStore<WorkspaceState>(() => ({ ...INITIAL, signals: NO_SIGNALS }));
  const { adapters: remembering, samples } = rememberingSample({ ...given, host: administeredHost(given.host, store) });
  const renewing = renewingEngine(remembering, () => store.getState().openCase);
  const { adapters } = renewing;
  tendDesk(store);
  const room = storeRoom(adapters, store);
  const opening = openingActs(adapters, store, room);
  const looking = lookingActs(adapters, store, opening.draw);
  const focusing = focusingActs(store, opening.draw);
  const sources = sourceActs(adapters, store, opening.reopen);
  const joining = joiningActs(adapters, store, opening);
  const editing = editingActs(store, opening.draw, room);
  const commenting = commentingActs(adapters, store, editing, joining.receive);
  const asking = askingActs(renewing, store, opening.draw);
  const comparing = comparingActs(renewing, store, opening.draw);
  const { host } = adapters;
  adapters.onWorkerGone?.((kind) => store.setState({ failure: { kind: 'restarted', detail: kind } }));
  const keeper = workKeeper(host, store);
  const keeping = caseKeepingActs(adapters, store, opening, keeper);
  const restoring = restoringActs(store, opening, adapters.tab, samples);
  const acts: Workspace = {
    store,
    host,
    measure: adapters.measure,
    ...opening,
    ...joining,
    ...commenting,
    ...looking,
    ...arrangingActs(store, opening.draw, looking.reveal),
    ...focusing,
    edit: editing.edit,
    ...workshopActs(adapters, store, editing.edit),
    ...enteringActs(store, editing),
    ...mergingActs(adapters, store, editing, opening.reopen),
    ...decidingActs(store),
    ...touringActs(adapters, store, opening.openSample),
    ...comparing,
    ...tellingActs(adapters, store, { editing, draw: opening.draw, answers: { ...asking, ...comparing } }),
    ...sources,
    ...asking,
    ...undoingActs(store, opening, editing, { ...focusing, ...opening, ...commenting, ...sources, ...asking }),
    ...sqlActs(renewing, store),
    ...savingActs(adapters, store),
    ...keeping,
    ...watchingActs(host, store, opening),
    ...administrationActs(store),
    start: () => begin({ adapters, store, opening, keeper, restoring, keeping }),
    drop: async (transfer) => commenting.receive(await adapters.droppedFiles(transfer)),
    record: async (sheet, id) => {
      await mapRows(store);
      return askRecord(await adapters.openDatabase(), sheet, id);
    },
    save: (file) => host.saveFile(file),
  };
  return keptTo(acts, store);
}

interface Beginning {
  readonly adapters: Adapters;
  readonly store: Store;
  readonly opening: Opening;
  readonly keeper: ReturnType<typeof workKeeper>;
  readonly restoring: ReturnType<typeof restoringActs>;
  readonly keeping: ReturnType<typeof caseKeepingActs>;
}

/** Settings first, then what the page was started with, what was left, or what the administrator lets everyone begin with. */
async function begin({ adapters, store, opening, keeper, restoring, keeping }: Beginning): Promise<void> {
  const { host } = adapters;
  store.setState({ administration: await readAdministration(host) });
  await recallSettings(host, store);
  store.setState(await recallTour(adapters));
  const how = await host.started();
  keeper.begin();
  restoring.keepUp();
  const isBack = how.kind !== 'files' && (await restoring.restore(how.kind === 'sample'));
  if (how.kind === 'sample' && !isBack) await opening.openSample();
  await keeping.recallCases();
  if (how.kind === 'files') await opening.receive(how.files);
  if (how.kind === 'bare' && !isBack && store.getState().leftWork.length === 0) await openStartCase(host, store, opening);
  faultsUntold(store);
}

async function openStartCase(host: Adapters['host'], store: Store, opening: Opening): Promise<void> {
  const found = await startCaseOf(host, store);
  if (found === 'sample') await opening.openSample();
  else if (found) await opening.receive([found]);
}

interface Telling {
  readonly editing: Editing;
  readonly draw: Opening['draw'];
  readonly answers: ReturnType<typeof askingActs> & ReturnType<typeof comparingActs>;
}

/** Briefings, how they are presented, and what of them goes on a page or on paper. */
function tellingActs(adapters: Adapters, store: Store, { editing, draw, answers }: Telling) {
  const live = liveActs(adapters, store, answers);
  return {
    ...briefingActs(store, editing, answers),
    ...presentingActs(store, draw, answers),
    ...live,
    ...pageExportActs(adapters, store, live),
    ...paperActs(adapters, store, answers),
  };
}

async function recallSettings(host: Adapters['host'], store: Store): Promise<void> {
  const [language, theme, depth] = await Promise.all([host.recall('language'), host.recall('theme'), host.recall('depth')]);
  store.setState({ mappings: readMappings(await host.recall('mappings')) });
  const legend = await host.recall('legend');
  if (legend === 'open' || legend === 'closed') store.setState({ legend });
  const engine = await host.recall('engine');
  if (engine === 'layered' || engine === 'dagre') store.setState({ engine });
  if (language === 'nl' || language === 'en') store.setState({ language, tongue: (await host.recall('tongue')) ?? null });
  if (theme === 'system' || theme === 'light' || theme === 'dark') store.setState({ theme });
  if ((await host.recall('letterKeys')) === 'off') store.setState({ letterKeys: false });
  if (depth === 'plain' || depth === 'expert') store.setState({ wordDepth: depth });
  store.setState({ role: (await host.recall('role')) ?? '' });
}
