// The one door by which rows of the case change: the map follows at once with nothing moved, the tables right after it, and every act is a step that can be taken back.
import { applyChanges, inverse } from '../../edit/apply.ts';
import { openAtLevel } from '../../graph/levels.ts';
import { networkOf } from '../../graph/network-of.ts';
import { caseInfo } from '../../model/case-info.ts';
import type { Act, Change, MergedSteps, Step } from '../../model/change.ts';
import { randomId } from '../../model/random-id.ts';
import { VOICE_KINDS } from '../../model/voices.ts';
import type { Drawing } from '../looking/drawing.ts';
import { graphOf, ON_MAP } from '../looking/guests.ts';
import { narrowingsAfter } from '../looking/narrowing.ts';
import type { StoreRoom } from '../opening/store-room.ts';
import type { OpenCase, WorkspaceState } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';

export interface Editing extends Pick<Workspace, 'edit'> {
  /** Puts a step in the case, or takes it out again. */
  doStep(step: Step): Promise<void>;
  undoStep(step: Step): Promise<void>;
}

export function editingActs(store: Store, draw: Drawing['draw'], room: StoreRoom): Editing {
  const put = async (changesOf: (openCase: OpenCase) => readonly Change[], stepsOf: (steps: readonly Step[]) => readonly Step[]) => {
    const state = store.getState();
    const { openCase } = state;
    if (!openCase) return;
    const changes = changesOf(openCase);
    const next = withChanges(openCase, changes, stepsOf);
    store.setState(next.graph === openCase.graph ? { openCase: next } : lookAfterEdit(state, openCase, next));
    if (next.graph !== openCase.graph) await draw(store.getState().open, anchorIn(store.getState()));
    await room.refill(new Set(changes.map(({ sheet }) => sheet))).catch(() => undefined);
  };
  const doStep = (step: Step) =>
    put(
      () => step.changes,
      (steps) => [...steps, step],
    );
  return {
    doStep,
    undoStep: ({ id }) =>
      put(
        ({ applied }) => inverse(applied.find((step) => step.id === id)?.changes ?? []),
        (steps) => steps.filter((step) => step.id !== id),
      ),
    edit: async (act, changes, merged) => {
      if (changes.length === 0 && !merged) return;
      if (act !== 'take-back' && changes.some(deletesVoice)) throw new Error('an objection can be answered, not deleted');
      if (changes.some(rewritesVoice)) throw new Error('an objection can be answered, not rewritten');
      const step = newStep(act, changes, store.getState().role, merged);
      store.setState(({ undoable }) => ({ undoable: [...undoable, { kind: 'edit', step }], redoable: [] }));
      await doStep(step);
    },
  };
}

/** Voices of people stay: they can be answered, never deleted (design.md section 5). */
function deletesVoice(change: Change): boolean {
  return change.kind === 'remove' && change.sheet === 'annotations' && isVoice(change.row.values.kind);
}

/** What was said, by whom and of what stays as it was written; a reference follows the row that it names. */
function rewritesVoice(change: Change): boolean {
  return (
    change.kind === 'set' &&
    change.sheet === 'annotations' &&
    ['text', 'author_role', 'kind'].some((field) => wasFilled(change.fields[field]?.before.value))
  );
}

function wasFilled(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isVoice(kind: unknown): boolean {
  return kind !== 'explanation' && VOICE_KINDS.some((one) => one === kind);
}

export function newStep(act: Act, changes: readonly Change[], role: string, merged?: MergedSteps): Step {
  return { id: randomId(), at: new Date().toISOString(), role, act, changes, ...(merged && { merged }) };
}

/** Findings and traces are of a network: a new one makes them be asked anew. The graph stays the same object when nothing on the map changed. */
function withChanges(openCase: OpenCase, changes: readonly Change[], stepsOf: (steps: readonly Step[]) => readonly Step[]): OpenCase {
  const records = applyChanges(openCase.records, changes);
  const isOnMap = changes.some(({ sheet }) => ON_MAP.has(sheet));
  const network = isOnMap ? networkOf(records) : { ...openCase.network };
  return {
    ...openCase,
    records,
    settled: { ...openCase.settled, steps: stepsOf(openCase.settled.steps) },
    applied: stepsOf(openCase.applied),
    info: caseInfo(records, { observations: openCase.observations?.length ?? 0 }),
    network,
    graph: isOnMap ? graphOf({ records, network, guests: openCase.guests }, openCase.graph.grouping) : openCase.graph,
    stored: openCase.stored === 'failed' ? 'failed' : 'none',
  };
}

/** What was open, hidden and chosen stays so as far as it is still there. At a level, a group that is new stands open as the others do. */
export function lookAfterEdit(state: WorkspaceState, before: OpenCase, openCase: OpenCase): Partial<WorkspaceState> {
  const { graph } = openCase;
  const open = state.level ? openAtLevel(graph, state.level) : new Set([...state.open].filter((id) => graph.nodes.has(id)));
  const { selection } = state;
  const isGone = selection?.kind === 'node' && !graph.nodes.has(selection.id);
  const isGoneFlow = selection?.kind === 'exchange' && !graph.edges.some(({ exchange }) => exchange.id === selection.id);
  return {
    openCase,
    ...narrowingsAfter(state, before.graph, graph),
    open,
    ...(isGone || isGoneFlow ? { selection: null, trail: [] } : {}),
  };
}

/** Something that is on the picture and stays on it, so that the camera stays. */
export function anchorIn({ picture, openCase }: WorkspaceState): string | null {
  for (const id of picture?.visible.nodes.keys() ?? []) if (openCase?.graph.nodes.has(id)) return id;
  return null;
}
