// The one store of the window, and the acts that change it, put together.
import { createStore } from 'zustand/vanilla';
import { askRecord } from '../db/questions/record.ts';
import type { Adapters } from './adapters.ts';
import { arrangingActs } from './arranging.ts';
import { focusingActs } from './focusing.ts';
import { lookingActs } from './looking.ts';
import { openingActs } from './opening.ts';
import { savingActs } from './saving.ts';
import { NO_SIGNALS } from './signal-state.ts';
import { readMappings, sourceActs } from './sources.ts';
import { INITIAL, type WorkspaceState } from './state.ts';
import type { Store, Workspace } from './workspace.ts';

export function createWorkspace(adapters: Adapters): Workspace {
  const store: Store = createStore<WorkspaceState>(() => ({ ...INITIAL, signals: NO_SIGNALS }));
  const opening = openingActs(adapters, store);
  const looking = lookingActs(adapters, store, opening.draw);
  const sources = sourceActs(adapters, store, opening.reopen);
  const { host } = adapters;
  return {
    store,
    host,
    measure: adapters.measure,
    ...opening,
    ...looking,
    ...arrangingActs(store, opening.draw, looking.reveal),
    ...focusingActs(store, opening.draw),
    ...sources,
    ...savingActs(adapters, store),
    async start() {
      await recallSettings(host, store);
      const how = await host.started();
      if (how.kind === 'sample') await opening.openSample();
      if (how.kind === 'files') await opening.receive(how.files);
    },
    drop: async (transfer) => opening.receive(await adapters.droppedFiles(transfer)),
    record: async (sheet, id) => askRecord(await adapters.openDatabase(), sheet, id),
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
}
