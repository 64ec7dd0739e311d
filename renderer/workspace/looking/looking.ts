// Acts that change what is looked at: level, open groups, choice, lens, filter, day, signals, words.
import type { FlowGraph } from '../../graph/flow-graph.ts';
import { openAtLevel } from '../../graph/levels.ts';
import type { Adapters } from '../adapters.ts';
import { withForm } from '../editing/edit-look.ts';
import type { Opening } from '../opening/opening.ts';
import type { WorkspaceState } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import { drawing, pathWith } from './narrowing.ts';

type Looking = Pick<
  Workspace,
  | 'show'
  | 'setLevel'
  | 'toggle'
  | 'reveal'
  | 'select'
  | 'setDepth'
  | 'setLens'
  | 'setFilter'
  | 'setLegend'
  | 'setDay'
  | 'setForm'
  | 'setFormLook'
  | 'setSignals'
  | 'openRegister'
  | 'lookAtRegister'
  | 'openForm'
  | 'setEditing'
  | 'setRole'
  | 'setLanguage'
  | 'setTheme'
  | 'setWordDepth'
  | 'setLetterKeys'
>;

export function lookingActs(adapters: Adapters, store: Store, draw: Opening['draw']): Looking {
  const { host } = adapters;
  return {
    show: (screen) => store.setState(screen === 'signals' ? { screen, selection: null } : { screen }),
    setLevel: async (level) => {
      const graph = store.getState().openCase?.graph;
      store.setState({ level });
      if (graph) await draw(openAtLevel(graph, level), null);
    },
    toggle: async (id) => {
      const open = new Set(store.getState().open);
      if (!open.delete(id)) open.add(id);
      store.setState({ level: null });
      await draw(open, id);
    },
    reveal: async (ids, selection) => {
      const { openCase, open } = store.getState();
      const change = openCase && drawing(store.getState(), openCase.graph, ids);
      store.setState({
        ...change,
        path: pathWith(store.getState().path, selection),
        screen: isWithoutMap(store.getState()) ? 'map' : store.getState().screen,
        selection,
        trail: [],
      });
      const needed = new Set(openCase ? ids.flatMap((id) => ancestors(openCase.graph, id)) : []);
      const isOpening = [...needed].some((id) => !open.has(id));
      if (!isOpening && !change) return;
      if (isOpening) store.setState({ level: null });
      await draw(new Set([...open, ...needed]), ids[0] ?? null);
    },
    select: (selection) => store.setState(({ path }) => ({ selection, trail: [], path: pathWith(path, selection) })),
    setDepth: ({ up, down }) => store.setState({ depth: { up: Math.max(0, Math.min(9, up)), down: Math.max(0, Math.min(9, down)) } }),
    setLens: (lens) => store.setState({ lens }),
    setFilter: (filter) => store.setState({ filter }),
    setLegend: (legend) => {
      store.setState({ legend });
      void host.remember('legend', legend);
    },
    setDay: (day) => store.setState({ day }),
    setForm: (form) => store.setState({ form }),
    setFormLook: (change) => store.setState((state) => ({ formLook: { ...state.formLook, ...change } })),
    setSignals: (change) => store.setState((state) => ({ signals: { ...state.signals, ...change } })),
    openForm: (form, how) => store.setState(({ editing }) => ({ editing: withForm(editing, form, how === 'drop') })),
    setEditing: (change) => store.setState((state) => ({ editing: { ...state.editing, ...change } })),
    setRole: (role) => {
      store.setState({ role });
      void host.remember('role', role);
    },
    openRegister: (change) => store.setState((state) => ({ screen: 'register', register: { ...state.register, ...change } })),
    lookAtRegister: (change) => store.setState((state) => ({ register: { ...state.register, ...change } })),
    setLanguage: (language, tongue = language) => {
      store.setState({ language, tongue });
      void host.remember('language', language);
      void host.remember('tongue', tongue);
    },
    setTheme: (theme) => {
      store.setState({ theme });
      void host.remember('theme', theme);
    },
    setLetterKeys: (letterKeys) => {
      store.setState({ letterKeys });
      void host.remember('letterKeys', letterKeys ? 'on' : 'off');
    },
    setWordDepth: (wordDepth) => {
      store.setState({ wordDepth });
      void host.remember('depth', wordDepth);
    },
  };
}

function ancestors(graph: FlowGraph, id: string): string[] {
  const found: string[] = [];
  for (let at = graph.nodes.get(id)?.parent ?? null; at !== null; at = graph.nodes.get(at)?.parent ?? null) found.push(at);
  return found;
}

/** A session that is open has the map beside its questions. */
function isWithoutMap({ screen, workshop }: WorkspaceState): boolean {
  return ['sources', 'register', 'briefing'].includes(screen) || (screen === 'workshop' && workshop.sessionId === null);
}
