// Commands that change how the case is looked at: level, lens, grouping, form, screen, camera, words and colours.
import { GROUPINGS, knownGroupings } from '../../graph/known-groupings.ts';
import { LENS_NAMES } from '../../graph/lenses/lens.ts';
import { LEVELS_OF } from '../../graph/levels.ts';
import { FORMS } from '../../workspace/looking/form-look.ts';
import type { Screen, Theme } from '../../workspace/state.ts';
import { zoomToNode } from '../map/map-handle.ts';
import { OFFERED } from '../text/languages.ts';
import { lensName } from '../text/lens-words.ts';
import { reviewText } from '../text/review-words.ts';
import { type Command, type CommandContext, chosenNode, mayExport, withCase, withMap } from './command.ts';

const LEVEL_NAMES = [...new Set(Object.values(LEVELS_OF).flat())];
const SCREENS: readonly Screen[] = ['map', 'signals', 'review', 'questions', 'sources', 'register', 'workshop', 'briefing'];
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

const graphOf = ({ workspace }: CommandContext) => workspace.store.getState().openCase?.graph;

const levels = LEVEL_NAMES.map(
  (level): Command => ({
    id: `level.${level}`,
    words: (text) => text.focus.palette.level(text.kinds[level]),
    isEnabled: (context) => {
      const graph = graphOf(context);
      return graph !== undefined && LEVELS_OF[graph.grouping].includes(level) && [...graph.nodes.values()].some(({ kind }) => kind === level);
    },
    run: ({ workspace }) => void workspace.setLevel(level),
  }),
);

const lenses = LENS_NAMES.filter((name) => name !== 'error' && name !== 'changes').map(
  (lens): Command => ({
    id: `lens.${lens}`,
    words: (text) => text.focus.palette.lens(lensName(text, lens)),
    isEnabled: ({ workspace }) => lens !== 'signals' || (workspace.store.getState().openCase?.signals?.series.size ?? 0) > 0,
    run: ({ workspace }) => workspace.setLens(lens),
  }),
);

const groupings = GROUPINGS.map(
  (grouping): Command => ({
    id: `grouping.${grouping}`,
    words: (text) => text.focus.palette.group(text.arranging.groupings[grouping]),
    isEnabled: ({ workspace }) => {
      const network = workspace.store.getState().openCase?.network;
      return network !== undefined && knownGroupings(network).has(grouping);
    },
    run: ({ workspace }) => void workspace.setGrouping(grouping),
  }),
);

const forms = FORMS.map(
  (form, index): Command => ({
    id: `form.${form}`,
    words: (text) => text.focus.palette.form(text.forms.names[form]),
    keys: `Shift+${index + 1}`,
    isEnabled: withCase,
    run: ({ workspace }) => workspace.setForm(form),
  }),
);

const isPinned = (context: CommandContext): boolean => {
  const { arrangements } = context.workspace.store.getState();
  return arrangements.kept.get(arrangements.now)?.seats[chosenNode(context) ?? '']?.isPinned === true;
};

const tidying: readonly Command[] = [
  {
    id: 'pin.release',
    words: (text) => text.drawing.unpinChosen,
    keys: 'U',
    key: 'u',
    isEnabled: isPinned,
    run: (context) => void context.workspace.unpin(chosenNode(context) ?? ''),
  },
  {
    id: 'map.tidy',
    words: (text) => text.drawing.tidy,
    isEnabled: ({ workspace }) => workspace.store.getState().picture !== null && workspace.store.getState().engine === 'layered',
    run: ({ workspace }) => void workspace.tidy(),
  },
];

const screens = SCREENS.map(
  (screen, index): Command => ({
    id: `screen.${screen}`,
    words: (text) => (screen === 'review' ? reviewText(text).palette : text.focus.palette.goTo(text.rail[screen])),
    keys: String(index + 1),
    isEnabled: withCase,
    run: ({ workspace }) => workspace.show(screen),
  }),
);

const camera: readonly Command[] = [
  { id: 'map.fit', words: (text) => text.focus.palette.fit, keys: '0', isEnabled: withMap, run: ({ map }) => map?.camera.fit() },
  { id: 'map.zoom-in', words: (text) => text.focus.palette.zoomIn, keys: '+', isEnabled: withMap, run: ({ map }) => map?.camera.zoomBy(1.25) },
  { id: 'map.zoom-out', words: (text) => text.focus.palette.zoomOut, keys: '−', isEnabled: withMap, run: ({ map }) => map?.camera.zoomBy(0.8) },
  {
    id: 'map.zoom-chosen',
    words: (text) => text.focus.palette.zoomChosen,
    keys: 'Z',
    isEnabled: (context) => withMap(context) && chosenNode(context) !== null,
    run: (context) => context.map && zoomToNode(context.map, chosenNode(context) ?? ''),
  },
  {
    id: 'map.save-svg',
    words: (text) => text.focus.palette.saveSvg,
    isEnabled: (context) => withMap(context) && mayExport(context) && context.workspace.store.getState().form !== 'outline',
    run: ({ map }) => map?.saveSvg(),
  },
  {
    id: 'map.legend',
    words: (text) => text.focus.palette.legend,
    isEnabled: withMap,
    run: ({ workspace }) => workspace.setLegend(workspace.store.getState().legend === 'closed' ? 'open' : 'closed'),
  },
];

const words: readonly Command[] = [
  { id: 'words.plain', words: (text) => text.focus.palette.plain, isEnabled: () => true, run: ({ workspace }) => workspace.setWordDepth('plain') },
  { id: 'words.expert', words: (text) => text.focus.palette.expert, isEnabled: () => true, run: ({ workspace }) => workspace.setWordDepth('expert') },
  ...OFFERED.map(
    ({ code, name, catalogue }): Command => ({
      id: `language.${code}`,
      words: () => name,
      isEnabled: () => true,
      run: ({ workspace }) => workspace.setLanguage(catalogue.language, code),
    }),
  ),
  ...THEMES.map(
    (theme): Command => ({
      id: `theme.${theme}`,
      words: (text) => text.focus.palette.theme(text.bar[theme]),
      isEnabled: () => true,
      run: ({ workspace }) => workspace.setTheme(theme),
    }),
  ),
];

export const LOOK_COMMANDS: readonly Command[] = [...levels, ...tidying, ...camera, ...lenses, ...groupings, ...forms, ...screens, ...words];
