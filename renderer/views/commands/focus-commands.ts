// Commands that choose what is on the map: hide and show, build outward, path, noise, filter, depth.
import { hangingOn } from '../../graph/hanging.ts';
import { isQuieting, NO_NOISE } from '../../graph/noise.ts';
import { isFiltering, NO_FILTER } from '../../graph/shown.ts';
import type { WorkspaceState } from '../../workspace/state.ts';
import { addNeighbours } from '../map/add-neighbours.ts';
import { letGo } from '../map/let-go.ts';
import type { Catalogue } from '../text/nl.ts';
import { type Command, type CommandContext, chosenNode, withCase } from './command.ts';

type PaletteWord = {
  [Name in keyof Catalogue['focus']['palette']]: Catalogue['focus']['palette'][Name] extends string ? Name : never;
}[keyof Catalogue['focus']['palette']];

const said = (name: PaletteWord) => (text: Catalogue) => text.focus.palette[name];
const state = ({ workspace }: CommandContext) => workspace.store.getState();
const when = (test: (state: WorkspaceState) => boolean) => (context: CommandContext) => test(state(context));

/** A command about the node that is chosen. */
function onChosen(id: string, word: PaletteWord, run: (context: CommandContext, node: string) => void, key?: string): Command {
  return {
    id,
    words: said(word),
    ...(key && { key, keys: key.toUpperCase() }),
    isEnabled: (context) => chosenNode(context) !== null && context.map?.view?.passing.nodes.has(chosenNode(context) ?? '') === true,
    run: (context) => run(context, chosenNode(context) ?? ''),
  };
}

const isPart = when(({ hidden, built }) => hidden.size > 0 || built !== null);

/** Anything but the day. */
function isNarrowedAtAll({ hidden, built, filter, noise, path: ends, selector, focusMode }: WorkspaceState): boolean {
  const isAsked = ends !== null || selector !== null || focusMode === 'filter';
  return hidden.size > 0 || built !== null || isFiltering(filter) || isQuieting(noise) || isAsked;
}

const building: readonly Command[] = [
  { id: 'build.start', words: said('startEmpty'), isEnabled: withCase, run: ({ workspace }) => void workspace.startEmpty() },
  { id: 'build.reset', words: said('wholeMap'), isEnabled: when(({ built }) => built !== null), run: ({ workspace }) => void workspace.buildReset() },
  withPart(onChosen('build.inward', 'addIn', ({ workspace, held }, id) => void addNeighbours(workspace, held, id, 'inward'), 'i')),
  withPart(onChosen('build.outward', 'addOut', ({ workspace, held }, id) => void addNeighbours(workspace, held, id, 'outward'), 'o')),
];

/** Neighbours can only be missing when part of the case is not drawn. */
function withPart(command: Command): Command {
  return { ...command, isEnabled: (context) => command.isEnabled(context) && isPart(context) };
}

const hiding: readonly Command[] = [
  onChosen('hide.chosen', 'hide', ({ workspace }, id) => void workspace.hide([id]), 'h'),
  onChosen('hide.hanging', 'hideHanging', ({ workspace, map }, id) => {
    const hanging = map?.view ? hangingOn(map.view.passing, id) : [];
    void workspace.hide([id, ...hanging]);
  }),
  {
    id: 'hide.show',
    words: said('showHidden'),
    isEnabled: when(({ hidden }) => hidden.size > 0),
    run: ({ workspace }) => void workspace.showHidden(),
  },
  { id: 'show.all', words: said('showAll'), isEnabled: when(isNarrowedAtAll), run: ({ workspace }) => void workspace.showAll() },
];

const path: readonly Command[] = [
  onChosen('path.from', 'pathFrom', ({ workspace }, id) => workspace.startPath(id, 'from')),
  onChosen('path.to', 'pathTo', ({ workspace }, id) => workspace.startPath(id, 'to')),
  {
    id: 'path.turn',
    words: said('pathTurn'),
    isEnabled: when(({ path: ends }) => ends !== null),
    run: (context) => {
      const ends = state(context).path;
      if (ends) context.workspace.setPath({ from: ends.to, to: ends.from });
    },
  },
  { id: 'path.clear', words: said('pathClear'), isEnabled: when(({ path: ends }) => ends !== null), run: ({ workspace }) => workspace.setPath(null) },
];

const narrowing: readonly Command[] = [
  {
    id: 'selector.clear',
    words: said('selectorClear'),
    isEnabled: when(({ selector }) => selector !== null),
    run: ({ workspace }) => void workspace.setSelector(null),
  },
  {
    id: 'noise.off',
    words: said('noiseOff'),
    isEnabled: when(({ noise }) => isQuieting(noise)),
    run: ({ workspace }) => workspace.setNoise(NO_NOISE),
  },
  {
    id: 'filter.clear',
    words: said('clearFilter'),
    isEnabled: when(({ filter }) => isFiltering(filter)),
    run: ({ workspace }) => workspace.setFilter(NO_FILTER),
  },
  {
    id: 'focus.showcase',
    words: (text) => text.focus.modeActs.showcase,
    isEnabled: withCase,
    run: ({ workspace }) => workspace.setFocusMode('showcase'),
  },
  {
    id: 'focus.filter',
    words: (text) => text.focus.modeActs.filter,
    isEnabled: withCase,
    run: ({ workspace }) => workspace.setFocusMode('filter'),
  },
  {
    id: 'focus.let-go',
    words: said('letGo'),
    keys: 'Esc',
    isEnabled: when(({ selection, path: ends, selector, lit }) => selection !== null || ends !== null || selector !== null || lit !== null),
    run: ({ workspace }) => letGo(workspace),
  },
];

/** The keys themselves are listened to by the map. */
function deeper(id: string, word: PaletteWord, keys: string, up: number, down: number): Command {
  return {
    id,
    words: said(word),
    keys,
    isEnabled: (context) => chosenNode(context) !== null,
    run: (context) => {
      const { depth } = state(context);
      context.workspace.setDepth({ up: depth.up + up, down: depth.down + down });
    },
  };
}

const depth: readonly Command[] = [
  deeper('depth.up-more', 'deepUp', ',', 1, 0),
  deeper('depth.up-less', 'lessUp', '<', -1, 0),
  deeper('depth.down-more', 'deepDown', '.', 0, 1),
  deeper('depth.down-less', 'lessDown', '>', 0, -1),
];

export const FOCUS_COMMANDS: readonly Command[] = [...building, ...hiding, ...path, ...narrowing, ...depth];
