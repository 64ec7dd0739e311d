// The one store of the window, and the acts that change it, put together.
import { createStore } from 'zustand/vanilla';
import { askRecord } from '../db/questions/record.ts';
import type { Adapters } from './adapters.ts';
import { mapRows } from './all-rows.ts';
import { arrangingActs } from './arranging.ts';
import { askingActs } from './asking.ts';
import { caseKeepingActs } from './case-keeping.ts';
import { comparingActs } from './comparing.ts';
import { decidingActs } from './deciding.ts';
import { editingActs } from './editing.ts';
import { enteringActs } from './entering.ts';
import { focusingActs } from './focusing.ts';
import { joiningActs } from './joining.ts';
import { lookingActs } from './looking.ts';
import { mergingActs } from './merging.ts';
import { openingActs } from './opening.ts';
import { rememberingSample, restoringActs } from './restoring.ts';
import { savingActs } from './saving.ts';
import { NO_SIGNALS } from './signal-state.ts';
import { readMappings, sourceActs } from './sources.ts';
import { renewingEngine, sqlActs } from './sql.ts';
import { INITIAL, type WorkspaceState } from './state.ts';
import { storeRoom } from './store-room.ts';
import { tendDesk } from './tending-desk.ts';
import { undoingActs } from './undoing.ts';
import { watchingActs } from './watching.ts';
import { workKeeper } from './work-keeper.ts';
import type { Store, Workspace } from './workspace.ts';

export function createWorkspace(given: Adapters): Workspace {
  const { adapters: remembering, samples } = rememberingSample(given);
  const renewing = renewingEngine(remembering, () => store.getState().openCase);
  const { adapters } = renewing;
  const store: Store = createStore<WorkspaceState>(() => ({ ...INITIAL, signals: NO_SIGNALS }));
  tendDesk(store);
  const room = storeRoom(adapters, store);
  const opening = openingActs(adapters, store, room);
  const looking = lookingActs(adapters, store, opening.draw);
  const focusing = focusingActs(store, opening.draw);
  const sources = sourceActs(adapters, store, opening.reopen);
  const joining = joiningActs(adapters, store, opening);
  const editing = editingActs(store, opening.draw, room);
  const asking = askingActs(renewing, store, opening.draw);
  const { host } = adapters;
  const keeper = workKeeper(host, store);
  const keeping = caseKeepingActs(adapters, store, opening, keeper);
  const restoring = restoringActs(store, opening, adapters.tab, samples);
  return {
    store,
    host,
    measure: adapters.measure,
    ...opening,
    ...joining,
    ...looking,
    ...arrangingActs(store, opening.draw, looking.reveal),
    ...focusing,
    edit: editing.edit,
    ...enteringActs(store, editing),
    ...mergingActs(adapters, store, editing, opening.reopen),
    ...decidingActs(store),
    ...comparingActs(adapters, store),
    ...sources,
    ...asking,
    ...undoingActs(store, opening, editing, { ...focusing, ...opening, ...joining, ...sources, ...asking }),
    ...sqlActs(renewing, store),
    ...savingActs(adapters, store),
    ...keeping,
    ...watchingActs(host, store, opening),
    async start() {
      await recallSettings(host, store);
      const how = await host.started();
      keeper.begin();
      restoring.keepUp();
      const isBack = how.kind !== 'files' && (await restoring.restore(how.kind === 'sample'));
      if (how.kind === 'sample' && !isBack) await opening.openSample();
      await keeping.recallCases();
      if (how.kind === 'files') await opening.receive(how.files);
    },
    drop: async (transfer) => joining.receive(await adapters.droppedFiles(transfer)),
    record: async (sheet, id) => {
      await mapRows(store);
      return askRecord(await adapters.openDatabase(), sheet, id);
    },
    save: (file) => host.saveFile(file),
  };
}

async function recallSettings(host: Adapters['host'], store: Store): Promise<void> {
  const [language, theme, depth] = await Promise.all([host.recall('language'), host.recall('theme'), host.recall('depth')]);
  store.setState({ mappings: readMappings(await host.recall('mappings')) });
  const legend = await host.recall('legend');
  if (legend === 'open' || legend === 'closed') store.setState({ legend });
  const engine = await host.recall('engine');
  if (engine === 'layered' || engine === 'dagre') store.setState({ engine });
  if (language === 'nl' || language === 'en') store.setState({ language });
  if (theme === 'system' || theme === 'light' || theme === 'dark') store.setState({ theme });
  if (depth === 'plain' || depth === 'expert') store.setState({ wordDepth: depth });
  store.setState({ role: (await host.recall('role')) ?? '' });
}
